//! All names, by kind.

use crate::markup::{Show, view};
use crate::parts::details::details;
use crate::parts::icon::{Icon, Sign};
use crate::parts::letters::Letters;
use crate::session::Session;
use dateline_explore::fold::fold;
use dateline_explore::{Page, finding, hues, sorting, wording, words};
use dateline_model::{EntityIndex, EntityKind};
use leptos::prelude::*;
use std::cmp::Reverse;

/// The page, with a field that narrows it as one types.
#[component]
pub(crate) fn EntitiesPage(session: Session) -> AnyView {
    let corpus = session.corpus;
    let typed = RwSignal::new(String::new());
    let all = corpus.entities.len();
    let found = Memo::new(move |_| {
        let wanted = fold(typed.get().trim());
        let is_wanted = |entity: &dateline_model::Entity| {
            entity.aliases.iter().chain([&entity.name]).any(|name| fold(name).contains(&wanted))
        };
        let numbered = corpus.entities.iter().enumerate().filter(|(_, entity)| is_wanted(entity));
        numbered.map(|(number, _)| EntityIndex(number as u32)).collect::<Vec<_>>()
    });
    let count = move || match found.with(Vec::len) {
        shown if shown == all => finding::of_names(corpus),
        shown => format!("{} of {} names.", words::digits(shown), words::digits(all)),
    };
    view! {
        <div class="entities">
            <h1 class="title" tabindex="-1">"Names"</h1>
            <p class="standfirst" aria-live="polite">{count}</p>
            <div class="entities__find">
                <label class="field">
                    <span class="unseen">"Find a name"</span>
                    <Icon sign=Sign::Search />
                    <input type="search" placeholder="Find a name" prop:value=typed on:input=move |event| typed.set(event_target_value(&event)) />
                </label>
            </div>
            {move || found.with(|found| kinds(session, found))}
            <Show when=move || found.with(Vec::is_empty)>
                <p class="empty">
                    {move || if all == 0 { "The documents name nobody that could be told apart." } else { "No name here is like that. " }}
                    {(all != 0).then(|| view! { <button type="button" class="link" on:click=move |_| typed.set(String::new())>"Show all names"</button> })}
                </p>
            </Show>
        </div>
    }
}

fn kinds(session: Session, found: &[EntityIndex]) -> Vec<AnyView> {
    let sections = EntityKind::ALL.iter().copied().filter_map(|kind| {
        let mut of_kind: Vec<EntityIndex> =
            found.iter().copied().filter(|&index| session.corpus.entity(index).kind == kind).collect();
        sorting::sort_by_key(&mut of_kind, |&index| Reverse(session.corpus.entity(index).mentions.len()));
        (!of_kind.is_empty()).then(|| view! { <Kind session kind entities=of_kind /> })
    });
    sections.collect::<Vec<_>>()
}

#[component]
fn Kind(session: Session, kind: EntityKind, entities: Vec<EntityIndex>) -> AnyView {
    let count = entities.len();
    view! {
        <section class="kind">
            <h2 class="head kind__head">{words::capitalised(finding::nouns(kind).1)} <span class="soft">{words::digits(count)}</span></h2>
            <ul class="kind__rows">
                {entities.into_iter().map(|entity| row(session, entity)).collect::<Vec<_>>()}
            </ul>
        </section>
    }
}

fn row(session: Session, index: EntityIndex) -> AnyView {
    let corpus = session.corpus;
    let entity = corpus.entity(index);
    let events =
        corpus.events.iter().filter(|event| event.entities.contains(&index) || event.places.contains(&index)).count();
    let documents = hues::documents_naming(entity);
    let facts = wording::named(entity.mentions.len(), events);
    view! {
        <li class="kind__row">
            <a href=session.href(Page::Entity(index))><bdi>{entity.name.clone()}</bdi></a>
            <span class="kind__strip">{details("strip", &session.href(Page::Entity(index)))}</span>
            <span class="kind__facts">{facts}</span>
            <Letters corpus documents />
        </li>
    }
}
