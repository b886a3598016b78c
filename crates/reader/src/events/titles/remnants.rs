//! Titles of what a verb told once goes on to tell: "The army gives back the mill" of "gave back the fort in May and the mill in June".

use super::super::gapping::{first_time, last_phrase};
use super::super::lexicon;
use super::super::words::Tag;
use super::{
    LONGEST, Rest, TitleSource, capitalised, has_even_marks, longest_that_fits, phrase, predicate, without_article,
};
use std::ops::Range;

/// What the noun phrase of a remnant stands in the place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Place {
    Subject,
    Object,
    /// The phrase that a preposition leads in before the first date.
    Phrase,
}

/// The title of a remnant of the clause with this number; `name` stands for a subject that is a pronoun whose meaning is sure.
pub(in super::super) fn remnant_title(
    source: TitleSource<'_>,
    number: usize,
    name: Option<&str>,
    remnant: &Range<usize>,
    place: Place,
) -> Option<String> {
    let clause = &source.clauses[number];
    let rest = clause.group.main + 1;
    match place {
        Place::Subject => {
            let start = phrase(source, without_article(source.words, remnant.clone()));
            let start = format!("{start} {}", predicate(source, clause, remnant));
            let rest =
                Rest { words: rest..first_time(source.words, clause)? + 1, may_be_left_out: true, is_active: false };
            longest_that_fits(source, &start, rest, LONGEST)
        }
        Place::Object | Place::Phrase => {
            let subject = clause.subject.clone()?;
            let agent = match name {
                Some(name) => name.to_owned(),
                None => phrase(source, without_article(source.words, subject.clone())),
            };
            let particle = source.words.get(rest).filter(|word| {
                matches!(word.tag, Tag::Adverb | Tag::Preposition) && lexicon::is_listed("particle", &word.lower)
            });
            let verb = predicate(source, clause, &subject);
            if place == Place::Phrase {
                let last = last_phrase(source.words, clause)?;
                let kept = (rest < last.start).then(|| phrase(source, rest..last.start));
                let is_led = source.words[remnant.start].tag == Tag::Preposition;
                let preposition = (!is_led).then(|| source.words[last.start].text.to_owned());
                let parts = [Some(agent), Some(verb), kept, preposition, Some(phrase(source, remnant.clone()))];
                let title = capitalised(&parts.into_iter().flatten().collect::<Vec<_>>().join(" "));
                return (title.chars().count() <= LONGEST && has_even_marks(&title)).then_some(title);
            }
            let verb = particle.map_or(verb.clone(), |particle| format!("{verb} {}", particle.text));
            let title = capitalised(&format!("{agent} {verb} {}", phrase(source, remnant.clone())));
            (title.chars().count() <= LONGEST && has_even_marks(&title)).then_some(title)
        }
    }
}
