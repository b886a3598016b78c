//! The row of chips that narrow the events: who tells them, whom they are about.

use crate::markup::{Each, Show, view};
use crate::parts::icon::{Icon, Sign};
use crate::parts::letters::Letter;
use crate::session::Session;
use dateline_calendar::Style;
use dateline_explore::fold::fold;
use dateline_explore::{Query, facets, hues};
use dateline_model::{DocumentIndex, EntityIndex};
use dateline_wording::{self as wording, words};
use leptos::prelude::*;

/// So many names stand in the row; the others are in a list that it opens.
const NAMES_IN_ROW: usize = 4;

/// So many documents stand in the row.
const DOCUMENTS_IN_ROW: usize = 6;

/// The row. A chip that is on is pressed; its count is what it would leave, or leaves.
#[component]
pub(crate) fn Filters(session: Session) -> AnyView {
    let is_open = RwSignal::new(false);
    let telling = facets::telling(session.corpus);
    let has_several = 1 < telling.len();
    let shown: Vec<DocumentIndex> = telling.iter().copied().take(DOCUMENTS_IN_ROW).collect();
    let several = if telling.len() == 2 { wording::home::BOTH } else { wording::home::SEVERAL };
    let pair: Vec<DocumentIndex> = if telling.len() == 2 { telling } else { Vec::new() };
    let has_unsure = move || session.facets.with(|facets| facets.unsure != 0);
    let is_narrowed = move || !session.query.with(Query::is_all) || session.window.get().is_some();
    view! {
        <section class="filters" aria-label=wording::home::FILTERS>
            <div class="filters__row">
                <div class="filters__group">
                    <span class="filters__label" id="told-by">{wording::home::TOLD_BY}</span>
                    <ul class="filters__chips" aria-labelledby="told-by">
                        {shown.into_iter().map(|document| view! { <li><DocumentChip session document /></li> }).collect::<Vec<_>>()}
                        {has_several
                            .then(|| {
                                view! {
                                    <li>
                                        <Chip
                                            is_on=Signal::derive(move || session.query.with(|query| query.is_told_by_several))
                                            count=Signal::derive(move || session.facets.with(|facets| facets.told_by_several))
                                            toggle=move || session.toggle_told_by_several()
                                        >
                                            {pair.into_iter().map(|document| view! { <Letter document /> }).collect::<Vec<_>>()}
                                            {several}
                                        </Chip>
                                    </li>
                                }
                            })}
                    </ul>
                </div>
                <div class="filters__group">
                    <span class="filters__label" id="about">{wording::home::ABOUT}</span>
                    <NamesInRow session />
                    <button
                        type="button"
                        class="filters__more"
                        aria-expanded=move || is_open.get().to_string()
                        on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
                    >
                        {move || more_names(session)}
                    </button>
                </div>
                <Show when=has_unsure>
                    <Chip
                        is_on=Signal::derive(move || session.query.with(|query| query.is_every_status))
                        count=Signal::derive(move || session.facets.with(|facets| facets.unsure))
                        toggle=move || session.toggle_every_status()
                    >
                        {wording::home::CLAIMS}
                    </Chip>
                </Show>
                <Show when=is_narrowed>
                    <button type="button" class="filters__clear" on:click=move |_| session.clear()>
                        {wording::home::SHOW_ALL}
                    </button>
                </Show>
            </div>
            <Show when=move || is_open.get()>
                <AllNames session is_open />
            </Show>
        </section>
    }
}

#[component]
fn Chip(is_on: Signal<bool>, count: Signal<usize>, toggle: impl Fn() + 'static, children: Children) -> AnyView {
    view! {
        <button type="button" class="chip" aria-pressed=move || is_on.get().to_string() on:click=move |_| toggle()>
            {children()}
            <span class="chip__count">{move || words::digits(count.get())}</span>
        </button>
    }
}

#[component]
fn DocumentChip(session: Session, document: DocumentIndex) -> AnyView {
    let corpus = session.corpus;
    let day = corpus.document(document).published.map(|day| {
        let words = day.words(Style::Long);
        // The year is told by the axis; the day and month tell two issues of one publisher apart.
        words.rsplit_once(' ').map_or(words.clone(), |(day, _)| day.to_owned())
    });
    let name = hues::short_name(corpus, document);
    view! {
        <Chip
            is_on=Signal::derive(move || session.query.with(|query| query.documents.contains(&document)))
            count=Signal::derive(move || session.facets.with(|facets| facets.documents[document.get()]))
            toggle=move || session.toggle_document(document)
        >
            <Letter document />
            <span>
                <bdi>{name}</bdi>
                {day.map(|day| wording::home::of_day(&day))}
            </span>
        </Chip>
    }
}

#[component]
fn NamesInRow(session: Session) -> AnyView {
    let names = move || in_row(session);
    view! {
        <ul class="filters__chips" aria-labelledby="about">
            <Each each=names let:entity>
                <li><NameChip session entity /></li>
            </Each>
        </ul>
    }
}

#[component]
fn NameChip(session: Session, entity: EntityIndex) -> AnyView {
    let count = move || {
        session
            .facets
            .with(|facets| facets.entities.iter().find(|(other, _)| *other == entity).map_or(0, |found| found.1))
    };
    view! {
        <Chip
            is_on=Signal::derive(move || session.query.with(|query| query.entities.contains(&entity)))
            count=Signal::derive(count)
            toggle=move || session.toggle_entity(entity)
        >
            <bdi>{session.corpus.entity(entity).name.clone()}</bdi>
        </Chip>
    }
}

/// Those chosen, then the most frequent of all events: the row stays as it is while a reader narrows.
fn in_row(session: Session) -> Vec<EntityIndex> {
    let mut names = session.query.with(|query| query.entities.clone());
    for &entity in session.frequent {
        if names.len() < NAMES_IN_ROW && !names.contains(&entity) {
            names.push(entity);
        }
    }
    names
}

fn more_names(session: Session) -> String {
    let all = session.facets.with(|facets| facets.entities.len());
    wording::home::more_names(all.saturating_sub(in_row(session).len()))
}

#[component]
fn AllNames(session: Session, is_open: RwSignal<bool>) -> AnyView {
    let typed = RwSignal::new(String::new());
    let names = move || {
        let wanted = fold(&typed.get());
        let mut names =
            session.facets.with(|facets| facets.entities.iter().map(|(entity, _)| *entity).collect::<Vec<_>>());
        names.retain(|&entity| {
            let entity = session.corpus.entity(entity);
            entity.aliases.iter().chain([&entity.name]).any(|name| fold(name).contains(&wanted))
        });
        names
    };
    view! {
        <div class="filters__all" on:keydown=move |event| if event.key() == "Escape" { is_open.set(false) }>
            <div class="filters__find">
                <label class="field">
                    <span class="unseen">{wording::home::FIND_NAME}</span>
                    <Icon sign=Sign::Search />
                    <input type="search" placeholder=wording::home::FIND_NAME prop:value=typed on:input=move |event| typed.set(event_target_value(&event)) />
                </label>
                <button type="button" class="button button--small" on:click=move |_| is_open.set(false)>{wording::home::CLOSE}</button>
            </div>
            <ul class="filters__chips filters__chips--all">
                <Each each=names let:entity>
                    <li><NameChip session entity /></li>
                </Each>
            </ul>
            <Show when=move || names().is_empty()>
                <p class="empty">{wording::home::NO_NAME}</p>
            </Show>
        </div>
    }
}
