//! A quote among its neighbours, and a stretch of text cut where marks begin and end.

use crate::{sentences, sorting};
use dateline_model::{Corpus, Document, DocumentIndex, EntityIndex, EventIndex, Span};

/// What a document's words are marked as. All places are in one document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The quotes of events, with the event.
    pub events: Vec<(Span, EventIndex)>,
    /// The words that tell an event.
    pub triggers: Vec<Span>,
    /// The words that date an event.
    pub times: Vec<Span>,
    /// Names, with the entity.
    pub names: Vec<(Span, EntityIndex)>,
    /// The words pointed at.
    pub place: Option<Span>,
    /// Words that a number stands after, with the number.
    pub notes: Vec<(Span, usize)>,
}

/// A stretch of text under the same marks from end to end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// Where.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// The events whose quotes it is part of.
    pub events: Vec<EventIndex>,
    /// Whether it tells an event.
    pub is_trigger: bool,
    /// Whether it dates an event.
    pub is_time: bool,
    /// Whom it names.
    pub name: Option<EntityIndex>,
    /// Whether it is pointed at.
    pub is_place: bool,
    /// Whether it belongs to words with a number.
    pub is_noted: bool,
    /// The number that stands after it.
    pub note: Option<usize>,
}

impl Run {
    /// Where it stands.
    pub const fn span(&self) -> Span {
        Span { start: self.start, end: self.end }
    }
}

impl Marks {
    /// All that the corpus knows of a document's words.
    pub fn of_document(corpus: &Corpus, document: DocumentIndex) -> Marks {
        let mut marks = Marks::default();
        for (number, event) in corpus.events.iter().enumerate() {
            for account in event.accounts.iter().filter(|account| account.document == document) {
                marks.events.push((account.span, EventIndex(number as u32)));
                marks.triggers.extend(account.trigger);
                marks.times.extend(account.time.as_ref().map(|time| time.span));
            }
        }
        for (number, entity) in corpus.entities.iter().enumerate() {
            let mentions = entity.mentions.iter().filter(|mention| mention.document == document);
            marks.names.extend(mentions.map(|mention| (mention.span, EntityIndex(number as u32))));
        }
        sorting::sort(&mut marks.events);
        sorting::sort(&mut marks.triggers);
        sorting::sort(&mut marks.times);
        sorting::sort(&mut marks.names);
        marks
    }

    /// The stretch cut into runs, which rejoin to it.
    pub fn runs(&self, text: &str, span: Span) -> Vec<Run> {
        let near = |other: &Span| other.overlaps(span);
        let events: Vec<_> = self.events.iter().filter(|(at, _)| near(at)).collect();
        let names: Vec<_> = self.names.iter().filter(|(at, _)| near(at)).collect();
        let triggers: Vec<_> = self.triggers.iter().filter(|at| near(at)).collect();
        let times: Vec<_> = self.times.iter().filter(|at| near(at)).collect();
        let notes: Vec<_> = self.notes.iter().filter(|(at, _)| near(at)).collect();
        let mut cuts: Vec<u32> = [span.start, span.end].into();
        let spans = events
            .iter()
            .map(|(at, _)| *at)
            .chain(names.iter().map(|(at, _)| *at))
            .chain(notes.iter().map(|(at, _)| *at));
        for at in spans.chain(triggers.iter().map(|at| **at)).chain(times.iter().map(|at| **at)).chain(self.place) {
            cuts.extend([at.start.clamp(span.start, span.end), at.end.clamp(span.start, span.end)]);
        }
        sorting::sort(&mut cuts);
        cuts.dedup();
        cuts.retain(|&cut| text.is_char_boundary(cut as usize));
        let runs = cuts.windows(2).map(|pair| {
            let here = Span { start: pair[0], end: pair[1] };
            Run {
                start: here.start,
                end: here.end,
                events: events.iter().filter(|(at, _)| at.contains(here)).map(|(_, event)| *event).collect(),
                is_trigger: triggers.iter().any(|at| at.contains(here)),
                is_time: times.iter().any(|at| at.contains(here)),
                name: names.iter().find(|(at, _)| at.contains(here)).map(|(_, entity)| *entity),
                is_place: self.place.is_some_and(|at| at.contains(here)),
                is_noted: notes.iter().any(|(at, _)| at.contains(here)),
                note: notes.iter().find(|(at, _)| at.end == here.end).map(|(_, number)| *number),
            }
        });
        runs.collect()
    }
}

/// The stretch to show around a quote: from the beginning of the sentence before to the end of the sentence after, within the quote's
/// own block.
pub fn around(document: &Document, quote: Span) -> Span {
    let Some(block) = document.blocks.iter().find(|block| block.span.overlaps(quote)) else { return quote };
    let sentences = sentences::split(&document.text, block.span);
    let first = sentences.iter().position(|sentence| quote.start < sentence.end).unwrap_or(0);
    let last = sentences.iter().rposition(|sentence| sentence.start < quote.end).unwrap_or(first);
    let before = sentences.get(first.saturating_sub(1)).map_or(quote.start, |sentence| sentence.start);
    let after = sentences.get(last + 1).or(sentences.get(last)).map_or(quote.end, |sentence| sentence.end);
    Span { start: before.min(quote.start), end: after.max(quote.end) }
}

/// The words before and after a place, each at most so many bytes, cut at blanks with an ellipsis, and blanks made plain. They never
/// leave the paragraph.
pub fn context(text: &str, span: Span, bytes: usize) -> (String, String) {
    let before = text[..span.start as usize].rsplit('\n').next().unwrap_or_default();
    let after = text[span.end as usize..].split('\n').next().unwrap_or_default();
    let cut = |at: usize, text: &str, step: i32| {
        let mut at = at;
        while !text.is_char_boundary(at) {
            at = at.saturating_add_signed(step as isize);
        }
        at
    };
    let before = match before.len().checked_sub(bytes) {
        None | Some(0) => before.trim_start().to_owned(),
        Some(from) => {
            let rest = &before[cut(from, before, 1)..];
            format!("…{}", rest.split_once(char::is_whitespace).map_or(rest, |(_, rest)| rest))
        }
    };
    let after = match after.len() <= bytes {
        true => after.trim_end().to_owned(),
        false => {
            let rest = &after[..cut(bytes, after, -1)];
            format!(
                "{}…",
                rest.rsplit_once(char::is_whitespace).map_or(rest, |(rest, _)| rest).trim_end_matches([',', ';', ':'])
            )
        }
    };
    (before, after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn runs_rejoin_to_their_stretch(text in "[a-zé “]{1,40}", cuts in proptest::collection::vec((0..60_u32, 0..60_u32), 0..6)) {
            let spans: Vec<Span> = cuts.into_iter().map(|(a, b)| Span { start: a.min(b), end: a.max(b) }).collect();
            let marks = Marks { times: spans.clone(), triggers: spans, ..Marks::default() };
            let whole = Span::new(0, text.len());
            let joined: String = marks.runs(&text, whole).iter().map(|run| run.span().of(&text)).collect();
            prop_assert_eq!(joined, text);
        }
    }

    proptest! {
        #[test]
        fn context_is_as_long_as_asked(text in "[a-zé \\n]{0,60}", at in 0..60_usize, bytes in 0..30_usize) {
            let at = (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
            let (before, after) = context(&text, Span::new(at, at), bytes);
            prop_assert!(before.len() <= bytes + "…".len() && after.len() <= bytes + "…".len());
        }
    }

    #[test]
    fn context_is_cut_at_blanks() {
        let text = "One two three four five six.\nNext";
        let at = text.find("three").unwrap();
        let cut = |bytes| context(text, Span::new(at, at + 5), bytes);
        assert_eq!(cut(99), ("One two ".to_owned(), " four five six.".to_owned()));
        assert_eq!(cut(6), ("…two ".to_owned(), " four…".to_owned()));
    }

    #[test]
    fn a_run_knows_all_that_covers_it() {
        let text = "In May Ann left.";
        let marks = Marks {
            events: vec![(Span::new(0, 15), EventIndex(4))],
            times: vec![Span::new(0, 6)],
            names: vec![(Span::new(7, 10), EntityIndex(2))],
            triggers: vec![Span::new(11, 15)],
            ..Marks::default()
        };
        let runs = marks.runs(text, Span::new(0, text.len()));
        let words: Vec<&str> = runs.iter().map(|run| run.span().of(text)).collect();
        assert_eq!(words, ["In May", " ", "Ann", " ", "left", "."]);
        assert!(runs[0].is_time && runs[2].name == Some(EntityIndex(2)) && runs[4].is_trigger);
        assert!(runs[..5].iter().all(|run| run.events == [EventIndex(4)]) && runs[5].events.is_empty());
    }
}
