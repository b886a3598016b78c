//! Nouns that take up what the document told before.
//!
//! In: the statements of one document, in order of place. Out: pairs (told before, taken up) of one happening: "the ferry sank … the
//! disaster". A noun with other names of its own, or with a date that excludes the other's, takes up nothing.

use super::lexicon;
use super::statements::{Introduced, Phase, Statement};
use dateline_model::Status;

/// Statements back in which a noun finds what it takes up.
const REACH: usize = 40;

/// The pairs of one document.
pub(super) fn chains(statements: &[Statement], introduced: &[Introduced]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (number, noun) in statements.iter().enumerate() {
        // "the eruption began at dawn" takes up an eruption told before, as "the eruption" does.
        let begins = noun.phase == Some(Phase::Begins) && !noun.is_noun;
        if !noun.is_definite || !(noun.is_noun || begins) {
            continue;
        }
        let told = (number.saturating_sub(REACH)..number)
            .rev()
            .filter(|other| takes_up(noun, &statements[*other]))
            .filter(|other| !is_of_another(noun, &statements[*other], introduced))
            .filter(|other| {
                !begins || noun.class == statements[*other].class && noun.sentence - statements[*other].sentence <= 3
            })
            .min_by_key(|other| {
                (statements[*other].date.is_none(), statements[*other].class != noun.class, number - other)
            });
        // What a noun names before it is told: "four days after the eruption", told in the next paragraph.
        let told = told.or_else(|| {
            (number + 1..statements.len().min(number + 6))
                .find(|other| noun.class == statements[*other].class && takes_up(noun, &statements[*other]))
        });
        pairs.extend(told.map(|told| (told, number)));
    }
    pairs
}

/// Whether a noun that takes up another statement adds nothing to it: "the attack", with nobody named and nothing described.
pub(super) fn is_bare(noun: &Statement) -> bool {
    noun.is_noun && noun.patients.is_empty() && noun.agents.is_empty() && noun.objects.is_empty()
}

/// Whether another happening of the noun's sort was brought up between the two: it is what "the raid" takes up.
fn is_of_another(noun: &Statement, told: &Statement, introduced: &[Introduced]) -> bool {
    let from = introduced.partition_point(|other| other.place <= told.trigger.start);
    let between = introduced[from..].iter().take_while(|other| other.place < noun.trigger.start);
    between.into_iter().any(|other| other.class == noun.class)
}

fn takes_up(noun: &Statement, told: &Statement) -> bool {
    let is_akin = lexicon::are_akin(&noun.class, &told.class)
        || noun.class == "disaster" && lexicon::is_listed("disaster_class", &told.class);
    let is_told = !told.is_noun || !told.is_tentative;
    // "the raids of 13 March" says which raids by their date: not those that were told without one.
    let is_told = is_told && !(noun.is_mention && told.date.is_none());
    // "the storming of the consulate" is no other word for the killing of a man.
    let has_own_thing = noun.class != told.class
        && !noun.objects.is_empty()
        && !(told.objects.is_empty() && told.patients.is_empty())
        && noun.objects.iter().all(|thing| told.content.binary_search(thing).is_err());
    let names_fit = noun.patients.iter().all(|entity| told.entities.contains(entity) || told.patients.contains(entity));
    let dates_fit = match (noun.date, told.date) {
        (Some(noun), Some(told)) => {
            noun.earliest().zip(told.latest()).is_none_or(|(from, to)| from <= to)
                && told.earliest().zip(noun.latest()).is_none_or(|(from, to)| from <= to)
        }
        _ => true,
    };
    noun.sentence != told.sentence
        && is_akin
        && !has_own_thing
        && is_told
        && names_fit
        && dates_fit
        && matches!(told.status, Status::Fact | Status::Claimed | Status::Planned)
        && told.phase.is_none_or(|phase| phase == Phase::Begins)
}
