//! All names, by kind.

use crate::html::details::details;
use crate::html::parts::letters;
use crate::site::Site;
use dateline_details::Part;
use dateline_explore::{finding, hues, wording, words};
use dateline_model::{EntityIndex, EntityKind};
use maud::{Markup, html};
use std::cmp::Reverse;

/// The page.
pub(crate) fn entities(site: &Site<'_>) -> Markup {
    let corpus = site.corpus;
    let mut events = vec![0_usize; corpus.entities.len()];
    for event in &corpus.events {
        let named = event.entities.iter().chain(event.places.iter().filter(|place| !event.entities.contains(place)));
        named.for_each(|entity| events[entity.get()] += 1);
    }
    html! {
        div.entities {
            h1.title tabindex="-1" { "Names" }
            p.standfirst { (finding::of_names(corpus)) }
            @for &kind in EntityKind::ALL { (of_kind(site, kind, &events)) }
            @if corpus.entities.is_empty() { p.empty { "The documents name nobody that could be told apart." } }
        }
    }
}

fn of_kind(site: &Site<'_>, kind: EntityKind, events: &[usize]) -> Markup {
    let numbers = (0..site.corpus.entities.len()).map(|number| EntityIndex(number as u32));
    let mut named: Vec<EntityIndex> = numbers.filter(|&index| site.corpus.entity(index).kind == kind).collect();
    named.sort_by_key(|&index| Reverse(site.corpus.entity(index).mentions.len()));
    html! {
        @if !named.is_empty() {
            section.kind {
                h2.head.kind__head { (words::capitalised(finding::nouns(kind).1)) " " span.soft { (words::digits(named.len())) } }
                ul.kind__rows { @for &index in &named { (row(site, index, events[index.get()])) } }
            }
        }
    }
}

fn row(site: &Site<'_>, index: EntityIndex, events: usize) -> Markup {
    let entity = site.corpus.entity(index);
    let documents = hues::documents_naming(entity);
    let facts = wording::named(entity.mentions.len(), events);
    html! {
        li.kind__row {
            a href=(site.entity(index)) { bdi { (entity.name) } }
            span.kind__strip { (details(site, &Part::Strip(index))) }
            span.kind__facts { (facts) }
            (letters(site, &documents))
        }
    }
}
