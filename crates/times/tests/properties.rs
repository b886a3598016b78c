//! What holds of any text.

use dateline_times::{Anchor, Genre, TimeExpression, time_expressions};
use proptest::prelude::*;

/// Words that time expressions are made of, and such as break them.
const WORDS: &[&str] = &[
    "May",
    "January",
    "Dec.",
    "8",
    "31",
    "2020",
    "1999",
    "480",
    "BC",
    "the",
    "of",
    "early",
    "mid",
    "-",
    "–",
    "'",
    "’s",
    "last",
    "next",
    "two",
    "days",
    "years",
    "later",
    "ago",
    "Friday",
    "spring",
    "1990s",
    "10:57",
    "p.m.",
    "UTC",
    "Easter",
    "Monday",
    "until",
    "since",
    "between",
    "and",
    "from",
    "to",
    "4/5/2019",
    "2020-01-08",
    "99999999999",
    "9999",
    "0",
    "1,500",
    "2.5",
    "century",
    "ninth",
    "second",
    "quarter",
    "é",
    "中",
    "\u{a0}",
    "\n\n",
    "(",
    ")",
    "that",
    "year",
    "month",
    "hundred",
    "thousand",
    "decade",
    "millennium",
    "a",
    "few",
    "every",
    "B",
    ".",
    "C",
    "AD",
    "29",
    "February",
    "will",
    "T",
];

fn texts() -> impl Strategy<Value = String> {
    let word = prop::sample::select(WORDS);
    let blank = prop::sample::select(&[" ", "", " ", ", "][..]);
    let made = prop::collection::vec((word, blank), 0..40)
        .prop_map(|words| words.into_iter().flat_map(|(word, blank)| [word, blank]).collect::<String>());
    prop_oneof![made, any::<String>()]
}

fn anchors() -> impl Strategy<Value = Anchor> {
    let day = prop::option::of((-4_371_587i32..2_932_897).prop_map(dateline_calendar::Day::from_number));
    let genre = prop::sample::select(&[None, Some(Genre::Dispatch), Some(Genre::History)][..]);
    (day, genre).prop_map(|(published, genre)| Anchor { published, genre })
}

fn found(text: &str, anchor: Anchor) -> Vec<TimeExpression> {
    time_expressions(text, std::slice::from_ref(&(0..text.len())), anchor)
}

proptest! {
    #[test]
    fn spans_are_sorted_apart_and_on_boundaries(text in texts(), anchor in anchors()) {
        let found = found(&text, anchor);
        let mut end = 0;
        for time in &found {
            prop_assert!(end <= time.span.start && time.span.start < time.span.end);
            prop_assert!(text.get(time.span.clone()).is_some() && text.get(time.phrase.clone()).is_some());
            prop_assert!(time.phrase.start <= time.span.start && time.span.end <= time.phrase.end);
            end = time.span.end;
        }
    }

    #[test]
    fn every_date_is_one_that_edtf_writes_and_reads(text in texts(), anchor in anchors()) {
        for TimeExpression { edtf, .. } in found(&text, anchor) {
            if let Some(edtf) = edtf {
                let written = edtf.to_string();
                prop_assert_eq!(written.parse(), Ok(edtf), "{}", written);
            }
        }
    }

    #[test]
    fn the_same_text_twice_gives_the_same(text in texts(), anchor in anchors()) {
        let all = 0..text.len();
        let prose = std::slice::from_ref(&all);
        prop_assert_eq!(time_expressions(&text, prose, anchor), time_expressions(&text, prose, anchor));
    }

    #[test]
    fn stretches_need_not_fit_the_text(text in texts(), start in 0usize..50, length in 0usize..50) {
        let found = time_expressions(&text, std::slice::from_ref(&(start..start + length)), Anchor::default());
        for time in found {
            prop_assert!(text.get(time.span).is_some());
        }
    }
}
