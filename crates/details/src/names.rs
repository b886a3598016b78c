//! All names by kind, each with its strip of time, narrowed to those that are spelled like what was typed.

use crate::Details;
use crate::entity::strip;
use crate::tree::{Element, element};
use dateline_explore::fold::fold;
use dateline_explore::{finding, hues, sorting};
use dateline_model::{EntityIndex, EntityKind};
use dateline_wording::{self as wording, words};
use std::cmp::Reverse;

/// How many there are, and a section for each kind, the most named first.
pub(crate) fn names(details: &Details<'_>, typed: &str) -> Vec<Element> {
    let corpus = details.corpus;
    let found = found(details, typed);
    let all = corpus.entities.len();
    let count = match found.len() {
        shown if shown == all => finding::of_names(corpus),
        shown => wording::names::some(shown, all),
    };
    let counts = events_of_each(details);
    let kinds = EntityKind::ALL.iter().filter_map(|&kind| {
        let mut of_kind: Vec<EntityIndex> =
            found.iter().copied().filter(|&index| corpus.entity(index).kind == kind).collect();
        sorting::sort_by_key(&mut of_kind, |&index| Reverse(corpus.entity(index).mentions.len()));
        (!of_kind.is_empty()).then(|| section(details, kind, &of_kind, &counts))
    });
    let head = element("p", "standfirst").with("data-said", &count).words(&count);
    [head].into_iter().chain(found.is_empty().then(|| nobody(all))).chain(kinds).collect()
}

/// Names of which a spelling has what was typed in it.
fn found(details: &Details<'_>, typed: &str) -> Vec<EntityIndex> {
    let wanted = fold(typed.trim());
    let numbered = details.corpus.entities.iter().enumerate();
    let is_wanted = |name: &String| wanted.is_empty() || fold(name).contains(&wanted);
    let numbered = numbered.filter(|(_, entity)| entity.aliases.iter().chain([&entity.name]).any(is_wanted));
    numbered.map(|(number, _)| EntityIndex(number as u32)).collect()
}

/// How many events are about each name, counted once for all.
fn events_of_each(details: &Details<'_>) -> Vec<usize> {
    let mut counts = vec![0; details.corpus.entities.len()];
    for event in &details.corpus.events {
        let places = event.places.iter().filter(|place| !event.entities.contains(place));
        event.entities.iter().chain(places).for_each(|entity| counts[entity.get()] += 1);
    }
    counts
}

fn nobody(all: usize) -> Element {
    let empty = element("p", "empty");
    if all == 0 {
        return empty.words(wording::names::NOBODY);
    }
    let way_out =
        element("button", "link").with("type", "button").with("data-search", "").words(wording::names::SHOW_ALL);
    empty.words(wording::names::NONE_LIKE.before).and(way_out)
}

fn section(details: &Details<'_>, kind: EntityKind, names: &[EntityIndex], counts: &[usize]) -> Element {
    let number = element("span", "soft").words(words::digits(names.len()));
    let head = format!("{} ", words::capitalised(wording::kinds(kind).other));
    element("section", "kind")
        .and(element("h2", "head kind__head").words(head).and(number))
        .and(element("ul", "kind__rows").and_all(names.iter().map(|&index| row(details, index, counts[index.get()]))))
}

fn row(details: &Details<'_>, index: EntityIndex, events: usize) -> Element {
    let entity = details.corpus.entity(index);
    element("li", "kind__row")
        .and(details.name(index))
        .and(element("span", "kind__strip").and_all(strip(details, index)))
        .and(element("span", "kind__facts").words(wording::named(entity.mentions.len(), events)))
        .and(details.letters(&hues::documents_naming(entity)))
}

#[cfg(test)]
mod tests {
    use crate::event::tests::corpus;
    use crate::{Details, Part};
    use std::collections::BTreeSet;

    fn said(typed: &str) -> String {
        let corpus = corpus();
        Details::new(&corpus).of(&Part::Names(typed.into())).iter().map(crate::tree::Element::text).collect()
    }

    #[test]
    fn names_stand_by_kind_and_are_narrowed_by_what_is_typed() {
        let all = said("");
        assert!(all.contains("People") && all.contains("Edda Holm") && all.contains("Leven"), "{all}");
        let some = said("EDDA");
        assert!(some.contains("1 of ") && some.contains("Edda Holm") && !some.contains("Places"), "{some}");
        assert!(said("nobody of that name").contains("Show all names"));
    }

    #[test]
    fn every_name_is_listed_once() {
        let corpus = corpus();
        let words = said("");
        let names: BTreeSet<&str> = corpus.entities.iter().map(|entity| entity.name.as_str()).collect();
        assert!(names.iter().all(|name| words.contains(name)), "{words}");
    }
}
