//! How quickly a search answers: `cargo run --release -p dateline-details --example search_speed -- MEGABYTES`.
//!
//! Text is made of words of this crate's own vocabulary with the frequencies that words of a language have; queries are words, pairs and beginnings of words
//! taken from it, and mistyped words, all from one seed. A folder named after the megabytes takes the corpus and the queries along, for
//! `crates/details/benches/search.mjs`, which asks the program that browsers get, and another library, the same.

#![expect(clippy::unwrap_used, reason = "a measurement that cannot be made stops")]

use dateline_details::tree::Element;
use dateline_details::{Details, Part};
use dateline_model::{Block, BlockKind, Corpus, Document, Span};
use std::time::Instant;

/// The same numbers each time.
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % below.max(1)
    }
}

fn main() {
    let megabytes: usize = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(4);
    let mut random = Random(7);
    let words = vocabulary(&mut random, 60_000);
    let documents: Vec<Document> =
        (0..megabytes * 4).map(|number| document(number, &words, &mut random, 250_000)).collect();
    let corpus = Corpus { title: "Made up".into(), documents, ..Corpus::default() };
    let bytes: usize = corpus.documents.iter().map(|document| document.text.len()).sum();
    let details = Details::new(&corpus);
    let begun = Instant::now();
    let _ = details.of(&Part::Search("first search".into()));
    println!("{} MB in {} documents, made ready in {:?}", bytes / 1_000_000, corpus.documents.len(), begun.elapsed());
    let queries: Vec<String> = (0..1000).map(|number| query(&corpus, &mut random, number)).collect();
    if let Some(folder) = std::env::args().nth(2) {
        write(std::path::Path::new(&folder), &corpus, &queries);
    }
    report("queries", &queries, &details, |found| !found.contains("Nothing here"));
    let typos: Vec<(String, String)> = (0..200).map(|_| typo(&words, &corpus, &mut random)).collect();
    let begun = Instant::now();
    let _ = details.of(&Part::Search("qqqqqqqq".into()));
    println!("the vocabulary made ready in {:?}", begun.elapsed());
    let mut found = 0;
    let mut times = Vec::new();
    for (typed, meant) in &typos {
        let begun = Instant::now();
        let answer: String = details.of(&Part::Search(typed.clone())).iter().map(Element::text).collect();
        times.push(begun.elapsed());
        found += usize::from(answer.contains(&format!("“{meant}”")));
    }
    times.sort();
    println!(
        "typos: {found} of {} found, p50 {:?}, p95 {:?}",
        typos.len(),
        times[times.len() / 2],
        times[times.len() * 95 / 100]
    );
}

/// The corpus as the app embeds it, and a line each: the texts, and the queries.
fn write(folder: &std::path::Path, corpus: &Corpus, queries: &[String]) {
    let texts: Vec<String> =
        corpus.documents.iter().map(|document| document.text.replace("\n\n", "\u{2029}")).collect();
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(folder.join("corpus.bin"), dateline_model::encode(corpus)).unwrap();
    std::fs::write(folder.join("texts.txt"), texts.join("\n")).unwrap();
    std::fs::write(folder.join("queries.txt"), queries.join("\n")).unwrap();
}

fn report(name: &str, queries: &[String], details: &Details<'_>, is_found: impl Fn(&str) -> bool) {
    let mut times = Vec::new();
    let mut found = 0;
    for query in queries {
        let begun = Instant::now();
        let answer: String = details.of(&Part::Search(query.clone())).iter().map(Element::text).collect();
        times.push(begun.elapsed());
        found += usize::from(is_found(&answer));
    }
    times.sort();
    let last = times.last().unwrap();
    println!(
        "{name}: {found} of {} found, p50 {:?}, p95 {:?}, worst {last:?}",
        queries.len(),
        times[times.len() / 2],
        times[times.len() * 95 / 100]
    );
}

fn vocabulary(random: &mut Random, count: usize) -> Vec<String> {
    let parts = [
        "ka", "ren", "mo", "lis", "tor", "ve", "san", "dri", "pel", "ou", "gha", "nim", "be", "ther", "qua", "zi",
        "fol", "wy",
    ];
    (0..count).map(|_| (0..2 + random.next(4)).map(|_| parts[random.next(parts.len())]).collect()).collect()
}

fn document(number: usize, words: &[String], random: &mut Random, length: usize) -> Document {
    let mut text = String::with_capacity(length + 100);
    let mut blocks = Vec::new();
    while text.len() < length {
        let start = text.len();
        for _ in 0..60 + random.next(60) {
            // Some words come again and again, most hardly ever.
            let bound = 1 + random.next(words.len());
            text.push_str(&words[random.next(bound)]);
            text.push(' ');
        }
        blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(start, text.len() - 1), reason: None });
        text.push_str("\n\n");
    }
    Document {
        id: format!("d{number}"),
        path: format!("d{number}.txt"),
        sha256: String::new(),
        text_sha256: String::new(),
        title: format!("Document {number}"),
        authors: Vec::new(),
        publisher: None,
        published: None,
        language: "en".into(),
        url: None,
        text: text.into(),
        blocks,
        pages: Vec::new(),
        reprint_of: None,
    }
}

fn query(corpus: &Corpus, random: &mut Random, number: usize) -> String {
    let document = &corpus.documents[random.next(corpus.documents.len())];
    let block = &document.blocks[random.next(document.blocks.len())];
    let words: Vec<&str> = document.words(block.span).split(' ').collect();
    let at = random.next(words.len() - 4);
    match number % 5 {
        0 => words[at].to_owned(),
        1 => format!("\"{}\"", words[at..at + 3].join(" ")),
        2 => format!("{} {}", words[at], words[random.next(words.len())]),
        3 => words[at][..3.min(words[at].len())].to_owned(),
        // Inside a word, as scripts without blanks are searched.
        _ => words[at][1..].to_owned(),
    }
}

/// A word of the text of seven letters or more with two neighbours swapped, so that it is no word.
fn typo(words: &[String], corpus: &Corpus, random: &mut Random) -> (String, String) {
    loop {
        let document = &corpus.documents[random.next(corpus.documents.len())];
        let block = &document.blocks[random.next(document.blocks.len())];
        let meant = document.words(block.span).split(' ').nth(random.next(50)).unwrap_or_default().to_owned();
        let at = 1 + random.next(meant.len().saturating_sub(3));
        if meant.len() < 8 || meant.as_bytes()[at] == meant.as_bytes()[at + 1] {
            continue;
        }
        let mut letters: Vec<char> = meant.chars().collect();
        letters.swap(at, at + 1);
        let typed: String = letters.into_iter().collect();
        if !words.contains(&typed) {
            return (typed, meant);
        }
    }
}
