//! Case files: prose with its times marked, and under it what it tells.
//!
//! `On {January 8|2020-01-08}, Iran fired missiles.` marks a time and its date, so that these cases test the reading of statements and
//! not that of times. Under the prose, a line an event: date, status (with who claims it), trigger, title. A case without such lines tells
//! nothing. The header may give `published`, and `persons`, `places` and `groups` whose names are then known.

use super::*;
use crate::sentences::sentences;
use dateline_calendar::{Basis, Day, Edtf};
use dateline_model::{Block, BlockKind, Document, EntityKind, How, Mention};
use proptest::prelude::*;

fn check(file: &str, cases: &str) {
    let mut wrong = Vec::new();
    for case in cases.split("\n--- ").map(|case| case.trim_start_matches("--- ")).filter(|case| !case.trim().is_empty())
    {
        let (header, body) = case.split_once('\n').unwrap_or((case, ""));
        let (expected, prose): (Vec<&str>, Vec<&str>) = body.lines().partition(|line| line.starts_with("= "));
        let prose = prose.join("\n");
        let (documents, entities) = marked(header, prose.trim());
        let found = events(&documents, &entities, &());
        invariants(&documents, &found);
        let counts = header.contains("accounts");
        let line = |event: &Event| match counts {
            true => format!("{} · {} accounts", line(&documents, event), event.accounts.len()),
            false => line(&documents, event),
        };
        let found: Vec<String> = found.iter().map(line).collect();
        if found != expected {
            wrong.push(format!(
                "--- {header}\n{}\n{}\n    expected\n{}",
                prose.trim(),
                found.join("\n"),
                expected.join("\n")
            ));
        }
    }
    assert!(wrong.is_empty(), "{file}: {} wrong\n\n{}\n", wrong.len(), wrong.join("\n\n"));
}

fn line(documents: &[ReadDocument], event: &Event) -> String {
    let date = event.date.map_or("no date".to_owned(), |date| {
        format!(
            "{}{}",
            date.edtf,
            if date.basis == Basis::Stated { String::new() } else { format!(" {}", date.basis.name()) }
        )
    });
    let account = &event.accounts[0];
    let text = &documents[account.document.get()].document.text;
    let by = account.by.as_ref().map_or(String::new(), |by| format!(" by {by}"));
    let trigger = account.trigger.map_or("", |trigger| trigger.of(text));
    format!("= {date} · {}{by} · {trigger} · {}", event.status.name(), event.title)
}

/// A document from prose with `{words|date}`; a line of `===` begins another document.
fn marked(header: &str, prose: &str) -> (Vec<ReadDocument>, Vec<Entity>) {
    let setting = |key: &str| {
        header
            .split_once(&format!("{key}="))
            .map(|(_, rest)| rest.split(" | ").next().unwrap_or(rest).trim().to_owned())
    };
    let published = setting("published").map(|day| day.parse().unwrap());
    let documents: Vec<ReadDocument> =
        prose.split("\n===\n").enumerate().map(|(number, prose)| marked_document(number, published, prose)).collect();
    let mut entities = Vec::new();
    for (key, kind) in [("persons", EntityKind::Person), ("places", EntityKind::Place), ("groups", EntityKind::Group)] {
        for name in setting(key).unwrap_or_default().split(';').map(str::trim).filter(|name| !name.is_empty()) {
            let mentions = documents.iter().enumerate().flat_map(|(number, read)| {
                let at = move |(start, _): (usize, &str)| Mention {
                    document: DocumentIndex(number as u32),
                    span: Span::new(start, start + name.len()),
                    how: How::Name,
                };
                read.document.text.match_indices(name).map(at).collect::<Vec<_>>()
            });
            let entity = Entity::new(name.to_lowercase(), name.to_owned(), kind);
            entities.push(Entity { mentions: mentions.collect(), ..entity });
        }
    }
    (documents, entities)
}

/// What stands before a time and dates with it.
const PREPOSITIONS: [&str; 9] = ["in", "on", "at", "since", "between", "from", "before", "after", "by"];

fn marked_document(number: usize, published: Option<Day>, prose: &str) -> ReadDocument {
    let (mut text, mut times, mut rest) = (String::new(), Vec::<TimeExpression>::new(), prose);
    let mut range = (0, "");
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (mark, after) = after.split_once('}').unwrap();
        let (words, edtf) = mark.split_once('|').unwrap();
        // A second end of a range has the phrase and the date of the first.
        let (edtf, first) = if edtf == "&" { (range.1, Some(range.0)) } else { (edtf, None) };
        let (edtf, is_relative) = edtf.strip_prefix('~').map_or((edtf, false), |edtf| (edtf, true));
        let start = text.len();
        let preposition =
            text.split_whitespace().next_back().filter(|word| PREPOSITIONS.contains(&word.to_lowercase().as_str()));
        let opens = start - preposition.map_or(0, |word| word.len() + 1);
        text.push_str(words);
        range = (opens, edtf);
        let duration = edtf.strip_prefix('P').map(|_| edtf.to_owned());
        let edtf: Option<Edtf> = (!edtf.is_empty() && duration.is_none()).then(|| edtf.parse().unwrap());
        times.push(TimeExpression {
            span: start..text.len(),
            phrase: first.unwrap_or(opens)..text.len(),
            kind: if edtf.is_some() { TimexKind::Date } else { TimexKind::Duration },
            value: duration.or(edtf.map(|edtf| edtf.to_string())).unwrap_or("P1Y".to_owned()),
            edtf,
            basis: if is_relative { Basis::Relative } else { Basis::Stated },
            rule: "marked",
            counted_from: published.filter(|_| is_relative).map(CountedFrom::Publication),
        });
        if let (Some(first), [.., before, last]) = (first, times.as_mut_slice()) {
            before.phrase = first..last.phrase.end;
        }
        rest = after;
    }
    text.push_str(rest);
    read_document(number, published, text, times)
}

fn read_document(number: usize, published: Option<Day>, text: String, times: Vec<TimeExpression>) -> ReadDocument {
    let mut blocks = Vec::new();
    let mut at = 0;
    for part in text.split_inclusive("\n\n") {
        let trimmed = part.trim();
        let start = at + part.len() - part.trim_start().len();
        if !trimmed.is_empty() {
            blocks.push(Block {
                kind: BlockKind::Paragraph,
                span: Span::new(start, start + trimmed.len()),
                reason: None,
            });
        }
        at += part.len();
    }
    let sentences = sentences(&text, &blocks);
    let id = format!("document-{number}");
    let document = Document {
        id: id.clone(),
        path: format!("{id}.txt"),
        sha256: String::new(),
        text_sha256: String::new(),
        title: id,
        authors: Vec::new(),
        publisher: None,
        published,
        language: "en".to_owned(),
        url: None,
        text: text.into(),
        blocks,
        pages: Vec::new(),
        reprint_of: None,
    };
    ReadDocument { document, sentences, times, evidence: Vec::new() }
}

fn invariants(documents: &[ReadDocument], events: &[Event]) {
    for event in events {
        assert!(!event.title.is_empty() && event.title.chars().count() <= 90, "{}", event.title);
        for account in &event.accounts {
            let document = &documents[account.document.get()].document;
            let quote = document.text.get(account.span.range()).expect("a quote lies on character boundaries");
            assert!(!quote.is_empty() && quote.trim() == quote, "{quote:?}");
            assert!(account.trigger.is_some_and(|trigger| account.span.contains(trigger)), "{quote}");
            assert!(
                document.blocks.iter().any(|block| block.kind.is_prose() && block.span.contains(account.span)),
                "{quote}"
            );
        }
        if let Some((earliest, latest)) = event.date.and_then(|date| date.earliest().zip(date.latest())) {
            assert!(earliest <= latest, "{}", event.title);
        }
    }
    let ids: std::collections::BTreeSet<&str> = events.iter().map(|event| &*event.id).collect();
    assert_eq!(ids.len(), events.len());
}

macro_rules! cases {
    ($($name:ident: $file:literal),+ $(,)?) => {
        $(#[test]
        fn $name() {
            check($file, include_str!(concat!("cases/", $file)));
        })+
    };
}

cases! {
    verbs_tell_events: "verbs.txt",
    nouns_tell_events: "nouns.txt",
    times_date_their_clause: "dates.txt",
    titles_are_cut_at_their_joints: "titles.txt",
    what_is_not_told_as_fact_is_marked: "status.txt",
    one_happening_dates_another: "relations.txt",
    the_story_dates_what_it_supports: "story.txt",
    accounts_of_one_event_are_joined: "merging.txt",
    what_is_no_event_is_left_alone: "leaves_alone.txt",
}

/// Every event of the seeds, for a person to read line by line before a change of it is blessed.
#[test]
fn the_seeds_tell_these_events() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect();
    files.sort();
    let read = |files: &[(String, Vec<u8>)]| {
        let sources: Vec<_> = files.iter().map(|(path, bytes)| crate::SourceFile { path, bytes }).collect();
        let (documents, _) = crate::read_documents(&sources);
        let found = events(&documents, &crate::names::entities(&documents), &());
        invariants(&documents, &found);
        (documents, found)
    };
    let (documents, found) = read(&files);
    let told = |event: &Event| {
        let accounts =
            event.accounts.iter().map(|account| account.span.of(&documents[account.document.get()].document.text));
        format!("{}\n    {}", line(&documents, event), accounts.collect::<Vec<_>>().join("\n    "))
    };
    insta::assert_snapshot!(found.iter().map(told).collect::<Vec<_>>().join("\n"));
    files.reverse();
    assert_eq!(read(&files).1, found);
}

/// A document in which each "2008" is that year.
fn with_years(text: String) -> ReadDocument {
    let times = text.match_indices("2008").map(|(start, words)| TimeExpression {
        span: start..start + 4,
        phrase: start..start + 4,
        kind: TimexKind::Date,
        value: words.to_owned(),
        edtf: "2008".parse().ok(),
        basis: Basis::Stated,
        rule: "year",
        counted_from: None,
    });
    let times = times.collect();
    read_document(0, "2020-06-11".parse().ok(), text, times)
}

/// Words that rules of grammar ask for, in any order: every look left and right is taken somewhere.
const GRAMMAR: &[&str] = &[
    "the",
    "a",
    "its",
    "her",
    "his",
    "of",
    "in",
    "on",
    "at",
    "by",
    "for",
    "to",
    "from",
    "with",
    "after",
    "before",
    "until",
    "since",
    "as",
    "when",
    "where",
    "who",
    "whom",
    "which",
    "whose",
    "that",
    "and",
    "but",
    "or",
    ",",
    ",",
    ",",
    ".",
    ";",
    ":",
    "(",
    ")",
    "–",
    "“",
    "”",
    "not",
    "never",
    "no",
    "more",
    "than",
    "at least",
    "over",
    "500",
    "$",
    "£40",
    "two",
    "dozens",
    "many",
    "them",
    "he",
    "she",
    "it",
    "they",
    "I",
    "was",
    "were",
    "is",
    "has",
    "had",
    "been",
    "being",
    "will",
    "would",
    "did",
    "do",
    "killed",
    "kill",
    "killing",
    "turned",
    "followed",
    "allowed",
    "brought",
    "saw",
    "helped",
    "retake",
    "said",
    "made",
    "public",
    "born",
    "told",
    "dated",
    "due",
    "so",
    "then",
    "late",
    "early",
    "first",
    "called",
    "asked",
    "set",
    "up",
    "over",
    "down",
    "attack",
    "raid",
    "rockets",
    "talks",
    "ceasefire",
    "day",
    "people",
    "police",
    "men",
    "minister",
    "Osei",
    "Iran",
    "Marines",
    "'s",
    "2008",
    "2008",
    "2008",
    "2008",
    "unharmed",
    "understanding",
    "mining",
    "accordance",
    "believe",
    "seven",
    "of them",
    "all",
    "this",
    "page",
    "\n\n",
];

proptest! {
    #[test]
    fn any_text_is_read(text in "(\\PC{0,12}|The |the |attack|killed|was |in |who |that |, |and |\\. |“|\"|said |to |by |\n\n|’s |2008 |){0,40}") {
        let documents = [with_years(text)];
        let found = events(&documents, &[], &());
        invariants(&documents, &found);
        prop_assert_eq!(events(&documents, &[], &()), found);
    }

    #[test]
    fn any_order_of_words_is_read(order in proptest::collection::vec(proptest::sample::select(GRAMMAR), 0..60)) {
        let text = order.join(" ");
        let documents = [with_years(text)];
        invariants(&documents, &events(&documents, &[], &()));
    }
}
