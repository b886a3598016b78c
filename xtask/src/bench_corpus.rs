//! `bench-corpus`: made-up events, as many as asked for, as a schema-1 export that `DATELINE_SEEDS` embeds.
//!
//! The shape is that of the timelines it is measured beside: a day each, evenly over twenty years, sixteen names, titles of three to
//! seven words. `--mixed` is the shape to look at: busy and quiet months, dates of every precision, events that several documents tell.
//! The same arguments give the same bytes.

use crate::error::{TaskError, at};
use crate::project::Project;
use dateline_model::{
    Account, Block, BlockKind, Corpus, Document, DocumentIndex, Entity, EntityIndex, EntityKind, Event, EventDate,
    Span, Status, TimeReference, TimexType, export,
};
use sha2::{Digest, Sha256};

/// Writes the export under `target/`, and says how it is embedded.
pub(crate) fn write(project: &Project, events: u32, is_mixed: bool) -> Result<(), TaskError> {
    let kind = if is_mixed { "mixed" } else { "even" };
    let path = project.root.join("target").join(format!("bench-{kind}-{events}.json"));
    std::fs::create_dir_all(project.root.join("target")).map_err(at(&path))?;
    std::fs::write(&path, export::to_json(&corpus(events, is_mixed))).map_err(at(&path))?;
    println!("Embed it with DATELINE_SEEDS={}", path.display());
    Ok(())
}

const WORDS: &str = "committee hearing report minister contract award letter memo board court filing ruling appeal merger payment transfer \
                     audit inspection protest election vote resolution treaty witness statement interview arrest release survey budget \
                     loan default grant permit licence accident recall strike agreement visit call";
const NAMES: [&str; 16] = [
    "Alder Holdings",
    "Maria Conti",
    "Port Authority",
    "J. Okafor",
    "Northgate Bank",
    "Ministry of Works",
    "L. Petrov",
    "Harbour Trust",
    "Delta Rail",
    "Senator Ruiz",
    "Unit 7",
    "City Council",
    "A. Lindqvist",
    "Orion Energy",
    "High Court",
    "K. Tanaka",
];

/// Days from 1 January 2004 to the end of 2023.
const FIRST: u64 = 12_418;
const DAYS: u64 = 7_305;

struct Told {
    title: String,
    edtf: String,
    name: u32,
    documents: Vec<u32>,
}

/// The corpus itself.
pub(crate) fn corpus(count: u32, is_mixed: bool) -> Corpus {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let documents = count.div_ceil(40).clamp(2, 1_312);
    let busy: Vec<u64> = (0..24).map(|_| dice.below(DAYS)).collect();
    let mut told: Vec<Told> = Vec::new();
    for _ in 0..count {
        let is_in_busy = is_mixed && dice.below(10) < 6;
        let day = if is_in_busy {
            // Three throws are near their middle more often than not.
            let away = dice.below(90) + dice.below(90) + dice.below(90);
            (busy[dice.below(24) as usize] + away).saturating_sub(135).min(DAYS - 1)
        } else {
            dice.below(DAYS)
        };
        let length = 3 + dice.below(5) as usize;
        let name = dice.below(16) as u32;
        let phrase: Vec<&str> = (0..length).map(|_| words[dice.below(words.len() as u64) as usize]).collect();
        let tellers = if is_mixed && dice.below(12) == 0 { 2 + dice.below(4) } else { 1 };
        let mut by: Vec<u32> = (0..tellers)
            .map(|_| {
                // The first documents tell the most.
                let most = if is_mixed && dice.below(2) == 0 { documents.min(6) } else { documents };
                dice.below(u64::from(most)) as u32
            })
            .collect();
        by.sort_unstable();
        by.dedup();
        let edtf = if is_mixed { dice.date(day) } else { written(day) };
        told.push(Told { title: format!("{}: {}", NAMES[name as usize], phrase.join(" ")), edtf, name, documents: by });
    }
    assembled(told, documents)
}

fn assembled(told: Vec<Told>, documents: u32) -> Corpus {
    let mut dated: Vec<(EventDate, Told)> = told
        .into_iter()
        .filter_map(|told| {
            let edtf = told.edtf.parse().ok()?;
            Some((EventDate { edtf, basis: dateline_calendar::Basis::Stated }, told))
        })
        .collect();
    dated.sort_by_key(|(date, _)| (date.earliest(), date.latest()));
    let mut texts = vec![String::new(); documents as usize];
    let events = dated.into_iter().enumerate().map(|(number, (date, told))| {
        let accounts = told.documents.iter().map(|&document| {
            let text = &mut texts[document as usize];
            let start = text.len();
            text.push_str(&told.title);
            text.push_str(". ");
            let span = Span::new(start, text.len() - 1);
            account(DocumentIndex(document), span)
        });
        Event {
            id: format!("e{number:07}").into(),
            accounts: accounts.collect(),
            possibly_same: Vec::new(),
            title: told.title.into(),
            date: Some(date),
            entities: vec![EntityIndex(told.name)],
            places: Vec::new(),
            status: Status::Fact,
        }
    });
    let events: Vec<Event> = events.collect();
    Corpus {
        title: "Made-up events".into(),
        description: None,
        documents: texts.into_iter().enumerate().map(|(number, text)| document(number, text)).collect(),
        entities: NAMES.iter().enumerate().map(|(number, name)| entity(number, name)).collect(),
        events,
        notices: Vec::new(),
        corrections: Vec::new(),
    }
}

fn account(document: DocumentIndex, span: Span) -> Account {
    Account { time: time(span), ..Account::new(document, span, Status::Fact) }
}

fn time(span: Span) -> Option<TimeReference> {
    Some(TimeReference {
        span: Span { start: span.start, end: span.start + 4 },
        kind: TimexType::Date,
        value: "2004".into(),
        rule: "made-up".into(),
        anchor: None,
    })
}

fn document(number: usize, text: String) -> Document {
    let digest = format!("{:x}", Sha256::digest(text.as_bytes()));
    Document {
        id: format!("document-{number:04}"),
        path: format!("document-{number:04}.txt"),
        sha256: digest.clone(),
        text_sha256: digest,
        title: format!("Minutes, volume {}", number + 1),
        authors: Vec::new(),
        publisher: None,
        published: "2024-01-01".parse().ok(),
        language: "en".into(),
        url: None,
        blocks: vec![Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()), reason: None }],
        text: text.into(),
        pages: Vec::new(),
        reprint_of: None,
    }
}

fn entity(number: usize, name: &str) -> Entity {
    Entity::new(format!("name-{number:02}"), name.into(), EntityKind::Organisation)
}

fn written(day: u64) -> String {
    dateline_calendar::Day::from_number((FIRST + day) as i32).to_string()
}

/// Marsaglia's xorshift with 64 bits: enough for dice, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        // The high half is the better one.
        (self.0 >> 32) % end
    }

    /// A date near a day, as documents give them: mostly a day or a month.
    fn date(&mut self, day: u64) -> String {
        let (from, to) = (written(day), written(day + 1 + self.below(60)));
        let (month, year) = (&from[..7], &from[..4]);
        match self.below(40) {
            0..22 => from,
            22..31 => month.to_owned(),
            31..33 => year.to_owned(),
            33 => format!("{month}~"),
            34 => format!("{month}/{}", &to[..7]),
            35 => format!("{from}/{to}"),
            36 => format!("{year}-2{}", 1 + self.below(4)),
            37..39 => format!("[{from}..{to}]"),
            _ => format!("[{from}..]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_up_is_a_whole_corpus() {
        for is_mixed in [false, true] {
            let made = corpus(500, is_mixed);
            assert_eq!(made.events.len(), 500);
            assert_eq!(made.check(), Ok(()));
            assert_eq!(export::from_json(&export::to_json(&made)), Ok(made));
        }
    }
}
