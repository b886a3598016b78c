//! "Thomas Wren (14 May 1821 – 3 August 1889) was an engineer": a birth and a death that no verb tells.

use super::super::titles::phrase;
use super::super::words::Tag;
use super::Reader;
use super::tellings::Telling;
use dateline_calendar::{Basis, Edtf, Endpoint, Qualified, Unit};
use dateline_model::{EntityKind, EventDate, Part, Role};

/// Words of a name, at most.
const LONGEST_NAME: usize = 8;
/// Years that somebody lives, at most; what is shorter than the first may be an office.
const LIFE: std::ops::RangeInclusive<i32> = 16..=120;

impl Reader<'_> {
    /// The birth and the death told by the days in the brackets behind the name that opens the sentence.
    ///
    /// What it leaves alone: bare years and few years, which may be those of a reign or an office, and names that are no person's.
    pub(super) fn lifespan(&self) -> Vec<Telling> {
        self.days_of_life().map_or_else(Vec::new, |(name, places, days)| {
            let told = [("is born", "birth"), ("dies", "die")].into_iter().zip(places).zip(days);
            told.map(|(((verb, class), at), day)| {
                let range = 0..self.words.len();
                let title = format!("{} {verb}", phrase(self.title_source(), 0..name));
                let mut statement = self.statement(at, title, class.to_owned(), &range);
                statement.date = Some(EventDate { edtf: Edtf::Once(day), basis: Basis::Stated });
                statement.time = match self.words[at].tag {
                    Tag::Time(time) => Some(time),
                    _ => None,
                };
                statement.patients = self.entities_in(&(0..name));
                statement.entities = statement.patients.clone();
                statement.objects = self.stems(0..name);
                if let Some(span) = self.span_of(0..name) {
                    let entity = statement.patients.first().copied();
                    statement.parts = vec![Part { role: Role::Patient, span, entity }];
                }
                (statement, range)
            })
            .collect()
        })
    }

    /// How many words the name has, the places of its two days, and the days.
    fn days_of_life(&self) -> Option<(usize, [usize; 2], [Qualified; 2])> {
        let open = self.words.iter().take(LONGEST_NAME + 1).position(|word| word.text == "(")?;
        let close = open + self.words[open..].iter().position(|word| word.text == ")")?;
        let is_name = 0 < open && self.words[..open].iter().all(|word| word.tag == Tag::Name);
        let is_person = self.entities_in(&(0..open)).first().is_some_and(|entity| {
            self.passage.entities.get(entity.get()).is_some_and(|entity| entity.kind == EntityKind::Person)
        });
        let first = (open..close).find(|at| matches!(self.words[*at].tag, Tag::Time(_)))?;
        let last = close.checked_sub(1).filter(|last| matches!(self.words[*last].tag, Tag::Time(_)))?;
        let Tag::Time(time) = self.words[first].tag else { return None };
        let is_range = last == first + 2 && matches!(self.words[first + 1].text, "–" | "—" | "-" | "to");
        let Edtf::Lasting(Endpoint::Known(birth), Endpoint::Known(death)) = self.passage.read.times.get(time)?.edtf?
        else {
            return None;
        };
        let (Unit::Day(from), Unit::Day(to)) = (birth.unit, death.unit) else { return None };
        let is_life = LIFE.contains(&(to.year() - from.year()))
            && self.words.get(close + 1).is_some_and(|next| matches!(next.tag, Tag::Be | Tag::Comma));
        (is_name && is_person && is_range && is_life).then_some((open, [first, last], [birth, death]))
    }
}
