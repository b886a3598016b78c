//! The words that time expressions are made of: the tables of `lexicon/`, read once.

use crate::letters::{Letters, letters};
use crate::tokens::cut;
use crate::triggers::Triggers;
use crate::units::{DayPart, HolidayDate, Part, Reference, Roughness, TimeUnit};
use dateline_calendar::{Season, Weekday};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What one word may mean. Most words that are here mean one thing, a few several ("second", "fall").
#[derive(Clone, Debug, Default)]
pub(crate) struct Entry {
    pub(crate) month: Option<u8>,
    /// Whether a preposition must make a month of it.
    pub(crate) needs_lead: bool,
    pub(crate) weekday: Option<Weekday>,
    pub(crate) season: Option<Season>,
    pub(crate) number: Option<u32>,
    pub(crate) ordinal: Option<u32>,
    pub(crate) unit: Option<TimeUnit>,
    /// Whether the word is a plural: "years", "Fridays".
    pub(crate) is_plural: bool,
    /// The last two digits of the decade: 90 for "nineties".
    pub(crate) decade: Option<u8>,
    pub(crate) part: Option<Part>,
    pub(crate) day_part: Option<DayPart>,
    /// The hour and minute that a word names: "noon".
    pub(crate) clock: Option<(u8, u8)>,
    /// A zone in capitals, as TIMEX3 writes it; nothing where its letters mean more than one offset.
    pub(crate) zone: Option<&'static str>,
    /// How often, as TIMEX3 writes it: "daily".
    pub(crate) set: Option<&'static str>,
    pub(crate) is_vague: bool,
    /// Whether it may stand between a count and its unit: "two full days".
    pub(crate) is_measuring: bool,
    /// Longest first.
    pub(crate) holidays: Vec<Phrase<HolidayDate>>,
    pub(crate) references: Vec<Phrase<(Reference, Article)>>,
    pub(crate) roughness: Vec<Phrase<Roughness>>,
    /// What the word does beside an expression.
    pub(crate) classes: Classes,
    /// What an expression that begins with it may be.
    pub(crate) triggers: Triggers,
}

/// A set of [`Class`]es.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u32);

impl Classes {
    fn with(self, class: Class) -> Classes {
        Classes(self.0 | 1 << class as u32)
    }

    #[inline]
    pub(crate) fn contains(self, class: Class) -> bool {
        self.0 >> class as u32 & 1 == 1
    }
}

/// What a word does beside a time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Makes a month of a name that could be a person's or a verb: "in May".
    MonthLead,
    SeasonLead,
    /// Makes a year of a number.
    YearLead,
    /// Makes a count of a number: "about 1500".
    Count,
    /// Has a number for a name: "Section 1999".
    Numbered,
    /// Is counted: "1500 men".
    Measure,
    Determiner,
    /// Speaks of what will be.
    Ahead,
    /// Speaks of what was.
    Behind,
    /// Is the same in the past as now: "cut".
    OneForm,
    /// Speaks of what will be when "to" follows: "set to".
    AheadTo,
    /// Speaks of what will be when the time it was put off to follows: "postponed until".
    AheadUntil,
    /// Speaks of what will be when a day follows: "votes on Thursday".
    AheadOn,
    /// Speaks of what may be: "may", "could".
    Modal,
    /// Begins another clause: "and", "which".
    Conjunction,
    /// Looks away from where a story is: "had", "would"; "until the fall of Budapest in February" dates the end.
    Away,
    /// Stands before a name: "Mr March".
    Title,
    /// Makes a name of a weekday: "Black Monday".
    Epithet,
    /// Is the kind of way that houses are numbered on.
    Street,
    /// Goes on with the clause, so that what stands before it has no noun.
    Clause,
    /// Names what is told in its turns: "the 2008 war".
    Episode,
}

/// Whether "the" stands before a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Article {
    Never,
    Always,
    Either,
}

impl Article {
    fn named(name: &str) -> Article {
        match name {
            "the" => Article::Always,
            "any" => Article::Either,
            _ => Article::Never,
        }
    }

    /// Whether a phrase may stand as it does.
    pub(crate) fn allows(self, has_the: bool) -> bool {
        match self {
            Article::Never => !has_the,
            Article::Always => has_the,
            Article::Either => true,
        }
    }
}

/// Words that belong together, in lower case and as the tokenizer cuts them, and what they mean.
#[derive(Clone, Debug)]
pub(crate) struct Phrase<T> {
    pub(crate) words: Vec<PhraseWord>,
    pub(crate) meaning: T,
}

/// A word and its letters.
#[derive(Clone, Debug)]
pub(crate) struct PhraseWord {
    pub(crate) text: String,
    pub(crate) letters: u64,
}

impl Class {
    fn named(name: &str) -> Option<Class> {
        CLASSES.iter().find(|(known, _)| *known == name).map(|&(_, class)| class)
    }
}

const CLASSES: [(&str, Class); 21] = [
    ("month-lead", Class::MonthLead),
    ("season-lead", Class::SeasonLead),
    ("year-lead", Class::YearLead),
    ("count", Class::Count),
    ("numbered", Class::Numbered),
    ("measure", Class::Measure),
    ("determiner", Class::Determiner),
    ("ahead", Class::Ahead),
    ("behind", Class::Behind),
    ("one-form", Class::OneForm),
    ("ahead-to", Class::AheadTo),
    ("ahead-until", Class::AheadUntil),
    ("ahead-on", Class::AheadOn),
    ("modal", Class::Modal),
    ("conjunction", Class::Conjunction),
    ("away", Class::Away),
    ("clause", Class::Clause),
    ("title", Class::Title),
    ("epithet", Class::Epithet),
    ("street", Class::Street),
    ("episode", Class::Episode),
];

/// All words.
pub(crate) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

/// The words in a table that is probed by a hash of their letters: most words of a text are not in it, and an empty slot says so.
pub(crate) struct Lexicon {
    /// The letters of each word.
    words: Vec<[u64; 2]>,
    entries: Vec<Entry>,
    /// The number of a word from 1, or 0, and some bits of its hash: the table is small, so that it stays near the processor, and a word that is not
    /// in the lexicon is seldom compared.
    slots: Vec<(u16, u16)>,
}

/// Four times as many slots as words keep the probes short.
const SLOTS: usize = 4096;
/// The letters that [`Letters`] keeps.
const LONGEST: usize = 16;

impl Lexicon {
    fn new(words: HashMap<Vec<u8>, Entry>) -> Lexicon {
        let mut words: Vec<_> = words.into_iter().collect();
        words.sort_by(|a, b| a.0.cmp(&b.0));
        let mut slots = vec![(0, 0); SLOTS];
        for ((word, _), number) in words.iter().zip(1..) {
            let letters = Letters::at_start(word);
            debug_assert!(
                letters.length == word.len() && word.len() <= LONGEST,
                "a word of the lexicon is one of few letters"
            );
            let (mut slot, tag) = slot_of(letters.parts);
            while slots[slot].0 != 0 {
                slot = (slot + 1) % SLOTS;
            }
            slots[slot] = (number, tag);
        }
        let (words, entries) = words.into_iter().map(|(word, entry)| (Letters::at_start(&word).parts, entry)).unzip();
        Lexicon { words, entries, slots }
    }

    /// What it says of a word.
    #[inline]
    pub(crate) fn entry(&self, word: &Letters) -> Option<&Entry> {
        if LONGEST < word.length {
            return None;
        }
        let (mut slot, tag) = slot_of(word.parts);
        loop {
            let (number, known_tag) = self.slots[slot];
            if number == 0 {
                return None;
            }
            if known_tag == tag && self.words[number as usize - 1] == word.parts {
                return self.entries.get(number as usize - 1);
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

/// Where a word is looked for, and what must stand there.
#[inline]
fn slot_of(letters: [u64; 2]) -> (usize, u16) {
    let hash = (letters[0] ^ letters[1].rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((hash >> 52) as usize % SLOTS, (hash >> 32) as u16)
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = HashMap::new();
    read(include_str!("../lexicon/months.tsv"), &mut lexicon, |entry, _, row| {
        entry.month = row[1].parse().ok();
        entry.needs_lead = row[2] == "lead";
    });
    read(include_str!("../lexicon/weekdays.tsv"), &mut lexicon, |entry, _, row| {
        entry.weekday = row[1].parse().ok().and_then(|number: usize| Weekday::ALL.get(number - 1).copied());
        entry.is_plural = row[0].ends_with("days");
    });
    read(include_str!("../lexicon/seasons.tsv"), &mut lexicon, |entry, _, row| {
        entry.season = match row[1] {
            "SP" => Some(Season::Spring),
            "SU" => Some(Season::Summer),
            "FA" => Some(Season::Autumn),
            _ => Some(Season::Winter),
        };
    });
    read(include_str!("../lexicon/numbers.tsv"), &mut lexicon, |entry, _, row| entry.number = row[1].parse().ok());
    read(include_str!("../lexicon/ordinals.tsv"), &mut lexicon, |entry, _, row| entry.ordinal = row[1].parse().ok());
    read(include_str!("../lexicon/units.tsv"), &mut lexicon, |entry, _, row| {
        entry.unit = TimeUnit::named(row[1]);
        entry.is_plural = row[2] == "many";
    });
    read(include_str!("../lexicon/decades.tsv"), &mut lexicon, |entry, _, row| entry.decade = row[1].parse().ok());
    read(include_str!("../lexicon/parts.tsv"), &mut lexicon, |entry, _, row| entry.part = Part::named(row[1]));
    read(include_str!("../lexicon/dayparts.tsv"), &mut lexicon, |entry, _, row| {
        entry.day_part = DayPart::coded(row[1]);
        entry.clock =
            row[1].split_once(':').and_then(|(hour, minute)| Some((hour.parse().ok()?, minute.parse().ok()?)));
    });
    read(include_str!("../lexicon/zones.tsv"), &mut lexicon, |entry, _, row| entry.zone = Some(row[1]));
    read(include_str!("../lexicon/sets.tsv"), &mut lexicon, |entry, _, row| entry.set = Some(row[1]));
    read(include_str!("../lexicon/vague.tsv"), &mut lexicon, |entry, _, _| entry.is_vague = true);
    read(include_str!("../lexicon/adjectives.tsv"), &mut lexicon, |entry, _, _| entry.is_measuring = true);
    read(include_str!("../lexicon/holidays.tsv"), &mut lexicon, |entry, words, row| {
        entry.holidays.extend(HolidayDate::read(row[1]).map(|meaning| Phrase { words, meaning }));
    });
    read(include_str!("../lexicon/references.tsv"), &mut lexicon, |entry, words, row| {
        let meaning = Reference::named(row[1]).map(|reference| (reference, Article::named(row[2])));
        entry.references.extend(meaning.map(|meaning| Phrase { words, meaning }));
    });
    read(include_str!("../lexicon/about.tsv"), &mut lexicon, |entry, words, row| {
        entry.roughness.extend(Roughness::marked(row[1]).map(|meaning| Phrase { words, meaning }));
    });
    read(include_str!("../lexicon/starters.tsv"), &mut lexicon, |entry, _, row| {
        entry.triggers = Triggers::named(row[1]);
    });
    for entry in lexicon.values_mut() {
        entry.triggers = entry.triggers.or(Triggers::of_entry(entry));
    }
    read(include_str!("../lexicon/classes.tsv"), &mut lexicon, |entry, _, row| {
        entry.classes = row[1].split(' ').filter_map(Class::named).fold(Classes::default(), Classes::with);
    });
    for entry in lexicon.values_mut() {
        longest_first(&mut entry.holidays);
        longest_first(&mut entry.references);
        longest_first(&mut entry.roughness);
    }
    Lexicon::new(lexicon)
});

/// Adds a table: each row to the entry of its first word. A row of fewer columns than it needs gets empty ones.
fn read(
    table: &'static str,
    lexicon: &mut HashMap<Vec<u8>, Entry>,
    add: impl Fn(&mut Entry, Vec<PhraseWord>, [&'static str; 3]),
) {
    for line in table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let mut columns = line.split('\t');
        let row = [(); 3].map(|()| columns.next().unwrap_or_default());
        let words = cut(row[0]);
        let Some(first) = words.first() else { continue };
        let entry = lexicon.entry(first.as_bytes().to_vec()).or_default();
        let words = words.into_iter().map(|text| PhraseWord { letters: letters(&text), text });
        add(entry, words.collect(), row);
    }
}

fn longest_first<T>(phrases: &mut [Phrase<T>]) {
    phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(word: &str) -> Option<&'static Entry> {
        lexicon().entry(&Letters::at_start(word.as_bytes()))
    }

    #[test]
    fn every_word_is_found() {
        for parts in &LEXICON.words {
            let length = parts.iter().flat_map(|part| part.to_le_bytes()).filter(|&letter| letter != 0).count();
            assert!(LEXICON.entry(&Letters { length, parts: *parts }).is_some(), "{parts:?}");
        }
        assert!(LEXICON.words.len() < SLOTS / 4);
        assert_eq!(entry("JANUARY").and_then(|entry| entry.month), Some(1));
        assert_eq!(entry("good").map(|entry| entry.holidays.len()), Some(1));
        assert!(entry("baghdad").is_none());
    }
}
