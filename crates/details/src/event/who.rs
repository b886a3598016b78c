//! Who takes part and how, where, with what, and the figures that are told.

use crate::Details;
use crate::links::paragraph;
use crate::tree::{Element, element};
use dateline_explore::{sorting, tellings};
use dateline_model::{Account, EntityIndex, EntityKind, EventIndex, Part, Role};
use dateline_wording as wording;

/// The list of those named and of those only meant, and that of the figures; nothing where there are none.
pub(crate) fn who(details: &Details<'_>, event: EventIndex) -> Vec<Element> {
    let told = details.corpus.event(event);
    let mut named: Vec<EntityIndex> =
        told.entities.iter().filter(|entity| !told.places.contains(entity)).copied().collect();
    // Who acts, then who is acted on, then people, then who is only named; else in the order of the first account.
    sorting::sort_by_key(&mut named, |&entity| {
        let kind = details.corpus.entity(entity).kind;
        (roles(details, event, entity).first().copied().map_or(9, |role| role as u8), kind != EntityKind::Person)
    });
    let named = named.into_iter().chain(told.places.iter().copied());
    let rows: Vec<Element> =
        named.map(|entity| participant(details, event, entity)).chain(unnamed(details, event)).collect();
    let who = element("section", "who").and(element("h2", "head").words(wording::event::WHO));
    let figures: Vec<Element> = figures(details, event);
    let told = element("section", "who").and(element("h2", "head").words(wording::event::FIGURES_TOLD));
    let list = |section: Element, rows: Vec<Element>| {
        (!rows.is_empty()).then(|| section.and(element("ul", "who__rows").and_all(rows)))
    };
    list(who, rows).into_iter().chain(list(told, figures)).collect()
}

fn participant(details: &Details<'_>, event: EventIndex, entity: EntityIndex) -> Element {
    let told = details.corpus.event(event);
    let documents = tellings::naming(details.corpus, told, entity);
    let words = match (roles(details, event, entity).first(), told.places.contains(&entity)) {
        (_, true) => wording::event::role(Role::Place),
        (Some(&first), _) => wording::event::role(first),
        (None, _) => wording::kind(details.corpus.entity(entity).kind),
    };
    let called = documents
        .iter()
        .flat_map(|&document| details.called(event, document, entity).into_iter().map(move |span| (document, span)));
    let called: Vec<Element> = called.map(|(document, span)| details.quoted(document, span)).collect();
    let called = (!called.is_empty()).then(|| element("span", "who__called").and_all(called));
    element("li", "who__row")
        .and(element("span", "who__name").and(details.name(entity)).and_all(called))
        .and(element("span", "who__part").words(words))
        .and(details.letters(&documents))
}

/// The parts somebody has, the doer's first. Whose something is ("Iran's general") has none of what is done to it.
fn roles(details: &Details<'_>, event: EventIndex, entity: EntityIndex) -> Vec<Role> {
    let has_it = |(account, part): &(&Account, &Part)| {
        let words = details.corpus.document(account.document).words(part.span).trim_end();
        part.entity == Some(entity) && !["’s", "'s", "’", "'"].iter().any(|end| words.ends_with(end))
    };
    let mut roles: Vec<Role> =
        parts(&details.corpus.event(event).accounts).filter(has_it).map(|(_, part)| part.role).collect();
    roles.sort();
    roles.dedup();
    roles
}

/// Those who have a part and no name: "a drone strike", "thousands of militiamen".
fn unnamed(details: &Details<'_>, event: EventIndex) -> Vec<Element> {
    let mut seen: Vec<String> = Vec::new();
    let mut rows = Vec::new();
    for (account, part) in parts(&details.corpus.event(event).accounts).filter(|(_, part)| part.entity.is_none()) {
        let words = tellings::wording(details.corpus, account.document, part.span);
        // A figure is told under its own heading.
        if seen.contains(&words) || account.figures.contains(&part.span) {
            continue;
        }
        seen.push(words);
        rows.push(
            element("li", "who__row")
                .and(element("span", "who__name").and(details.quoted(account.document, part.span)))
                .and(element("span", "who__part").words(wording::event::role(part.role)))
                .and(details.letters(&[account.document])),
        );
    }
    rows
}

fn figures(details: &Details<'_>, event: EventIndex) -> Vec<Element> {
    let accounts = &details.corpus.event(event).accounts;
    let mut seen = Vec::new();
    let mut rows = Vec::new();
    for (account, &span) in accounts.iter().flat_map(|account| account.figures.iter().map(move |span| (account, span)))
    {
        if seen.contains(&(account.document, span)) {
            continue;
        }
        seen.push((account.document, span));
        let source = details.corpus.document(account.document);
        rows.push(
            element("li", "who__row")
                .and(element("span", "who__name").and(details.quoted(account.document, span)))
                .and(element("span", "who__part").words(paragraph(source, span)))
                .and(element("span", "letters").and_all(details.teller(account.document))),
        );
    }
    rows
}

fn parts(accounts: &[Account]) -> impl Iterator<Item = (&Account, &Part)> {
    accounts.iter().flat_map(|account| account.parts.iter().map(move |part| (account, part)))
}
