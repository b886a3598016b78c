//! Texts with carets under what must be found: `tests/cases/*.txt`.
//!
//! ```text
//! --- name published=2020-06-11
//! The board met on 8 January.
//!                  ^^^^^^^^^ 2020-01-08
//! ```
//!
//! A line of carets names the TIMEX3 value, and behind a bar what else is to be as said: the type, `edtf=…`, `rule=…`, `basis=…`,
//! `from=…` (the words or the day it was counted from), `phrase=…`. A case holds every expression of its text, so one without carets finds nothing.
//! `published=` and `genre=history` are the anchor.

use dateline_times::{Anchor, CountedFrom, Genre, TimeExpression, read, time_expressions};

struct Case<'a> {
    name: &'a str,
    anchor: Anchor,
    text: String,
    /// The place of the carets, and what is said behind them.
    expected: Vec<(usize, usize, &'a str)>,
}

#[test]
fn days_that_the_calendar_has_not_are_noticed() {
    let noticed = |text: &str| -> Vec<String> {
        let reading = read(text, std::slice::from_ref(&(0..text.len())), Anchor::default());
        reading.impossible.into_iter().map(|place| text[place].to_owned()).collect()
    };
    for (text, day) in [
        ("It fell on 30 February 2020.", "30 February 2020"),
        ("It fell on 31 June.", "31 June"),
        ("It fell on the 31st of April 1999.", "the 31st of April 1999"),
        ("It fell on February 29, 2021.", "February 29, 2021"),
        ("It fell on Sept. 31.", "Sept. 31"),
        ("It fell on 2021-02-29.", "2021-02-29"),
    ] {
        assert_eq!(noticed(text), [day], "{text}");
        let times = time_expressions(text, std::slice::from_ref(&(0..text.len())), Anchor::default());
        assert!(times.is_empty(), "{text}: {times:?}");
    }
    for text in [
        "It fell on 29 February and on 30 May.",
        "In April 31 men fell, and 45 May be lost.",
        "The code is 2020-13-45 and February 30% off.",
        "31 Juneau streets",
    ] {
        assert_eq!(noticed(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn cases_are_read_as_their_carets_say() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut wrong = Vec::new();
    let mut count = 0;
    for file in files {
        let content = std::fs::read_to_string(&file).unwrap();
        for case in cases(&content) {
            count += 1;
            let file = file.file_stem().unwrap().to_string_lossy();
            let faults = faults(&case);
            if !faults.is_empty() {
                wrong.extend(faults.into_iter().map(|fault| format!("{file}: {}: {fault}", case.name)));
                wrong.push(as_read(&case));
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong.join("\n"));
    assert!(0 < count, "no case was read");
}

fn cases(content: &str) -> impl Iterator<Item = Case<'_>> {
    content.split("--- ").skip(1).map(|part| {
        let (head, body) = part.split_once('\n').expect("a case has a text");
        let mut words = head.split_whitespace();
        let name = words.next().expect("a case has a name");
        let mut anchor = Anchor::default();
        for word in words {
            match word.split_once('=').expect("an anchor is written key=value") {
                ("published", day) => anchor.published = Some(day.parse().expect("a day")),
                ("genre", "history") => anchor.genre = Some(Genre::History),
                ("genre", "dispatch") => anchor.genre = Some(Genre::Dispatch),
                (key, _) => panic!("{name}: no key `{key}`"),
            }
        }
        let mut text = String::new();
        let mut line_start = 0;
        let mut expected = Vec::new();
        for line in body.lines() {
            let carets = line.trim_start();
            if !carets.starts_with('^') {
                line_start = text.len();
                text.push_str(line);
                text.push('\n');
                continue;
            }
            let from = byte_of(&text[line_start..], line.chars().count() - carets.chars().count());
            let length = carets.chars().take_while(|&character| character == '^').count();
            let to = byte_of(&text[line_start..], line.chars().count() - carets.chars().count() + length);
            expected.push((line_start + from, line_start + to, carets[length..].trim()));
        }
        Case { name, anchor, text, expected }
    })
}

fn byte_of(line: &str, column: usize) -> usize {
    line.char_indices().nth(column).map_or(line.len(), |(byte, _)| byte)
}

fn faults(case: &Case<'_>) -> Vec<String> {
    let found = time_expressions(&case.text, std::slice::from_ref(&(0..case.text.len())), case.anchor);
    let mut faults = Vec::new();
    for (start, end, said) in &case.expected {
        let words = &case.text[*start..*end];
        match found.iter().find(|time| time.span == (*start..*end)) {
            Some(time) => faults
                .extend(differences(&case.text, time, said).into_iter().map(|fault| format!("`{words}`: {fault}"))),
            None => faults.push(format!("`{words}` is not found")),
        }
    }
    for time in &found {
        if !case.expected.iter().any(|(start, end, _)| time.span == (*start..*end)) {
            faults.push(format!("`{}` is found as {} by {}", &case.text[time.span.clone()], time.value, time.rule));
        }
    }
    faults
}

/// The case with carets under what is found, to be compared, and copied where the change is meant.
fn as_read(case: &Case<'_>) -> String {
    let found = time_expressions(&case.text, std::slice::from_ref(&(0..case.text.len())), case.anchor);
    let mut out = String::new();
    let mut start = 0;
    for line in case.text.split_inclusive('\n') {
        out.push_str(line);
        let end = start + line.len();
        for time in found.iter().filter(|time| start <= time.span.start && time.span.start < end) {
            let column = case.text[start..time.span.start].chars().count();
            let carets = "^".repeat(case.text[time.span.clone()].chars().count());
            let edtf = time.edtf.map_or("none".to_owned(), |edtf| edtf.to_string());
            out.push_str(&format!("{}{carets} {} | edtf={edtf}; rule={}\n", " ".repeat(column), time.value, time.rule));
        }
        start = end;
    }
    out
}

fn differences(text: &str, time: &TimeExpression, said: &str) -> Vec<String> {
    let (value, rest) = said.split_once('|').unwrap_or((said, ""));
    let mut expected = vec![("value", value.trim())];
    expected.extend(
        rest.split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(|part| part.split_once('=').unwrap_or(("kind", part))),
    );
    let is_wrong = expected.into_iter().filter_map(|(key, expected)| {
        let got = match key {
            "value" => time.value.clone(),
            "kind" => format!("{:?}", time.kind).to_uppercase(),
            "edtf" => time.edtf.map_or("none".to_owned(), |edtf| edtf.to_string()),
            "rule" => time.rule.to_owned(),
            "basis" => time.basis.name().to_owned(),
            "phrase" => text[time.phrase.clone()].to_owned(),
            "from" => match &time.counted_from {
                Some(CountedFrom::Publication(day)) => day.to_string(),
                Some(CountedFrom::Story(place)) => text[place.clone()].to_owned(),
                None => "none".to_owned(),
            },
            _ => panic!("no key `{key}`"),
        };
        (got != expected).then(|| format!("{key} is `{got}`, not `{expected}`"))
    });
    is_wrong.collect()
}

#[test]
fn what_is_left_alone_is_at_least_as_long_as_what_is_found() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let (mut left_alone, mut with_times) = ((0, 0), (0, 0));
    for file in std::fs::read_dir(folder).unwrap() {
        let content = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for case in cases(&content) {
            let count = if case.expected.is_empty() { &mut left_alone } else { &mut with_times };
            *count = (count.0 + 1, count.1 + case.text.split_whitespace().count());
        }
    }
    assert!(with_times <= left_alone && with_times.1 <= left_alone.1, "{with_times:?} cases and words, {left_alone:?}");
}
