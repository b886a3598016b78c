//! One name: how it is spelled and by whom, with whom it stands, its events, and every passage.

use crate::markup::view;
use crate::pages::passages_list::PassagesList;
use crate::pages::strands::Strands;
use crate::parts::copy_link::CopyLink;
use crate::parts::details::details;
use crate::parts::event_rows::EventRows;
use crate::parts::icon::{Icon, Sign};
use crate::parts::letters::Letter;
use crate::session::Session;
use dateline_explore::hues::hue_class;
use dateline_explore::{Page, Query, company, finding, wording, words};
use dateline_model::{DocumentIndex, EntityIndex, EventIndex};
use leptos::prelude::*;

/// The page of one entity.
#[component]
pub(crate) fn EntityPage(session: Session, entity: EntityIndex) -> AnyView {
    let corpus = session.corpus;
    let named = corpus.entity(entity);
    let about = Query { entities: vec![entity], is_every_status: true, ..Query::default() }.events(corpus);
    let address = session.href(Page::Entity(entity));
    let show = move |_| {
        session.query.set(Query { entities: vec![entity], ..Query::default() });
        session.window.set(None);
        session.open(Page::Timeline);
    };
    view! {
        <article class="entity">
            <div class="crumbs">
                <p class="crumbs__path">
                    <a href=session.href(Page::Entities)>{format!("All {} names", words::digits(corpus.entities.len()))}</a>
                    <span>{named.kind.name()}</span>
                </p>
                <div class="crumbs__tools">
                    {(!about.is_empty())
                        .then(|| {
                            view! {
                                <button type="button" class="button" on:click=show>
                                    <Icon sign=Sign::Filter />
                                    "Show on the timeline"
                                </button>
                            }
                        })}
                    <a class="button" href=session.href(Page::Together(vec![entity]))>"Lay beside others"</a>
                    <CopyLink session words="Copy link" />
                </div>
            </div>
            <h1 class="title" tabindex="-1"><bdi>{named.name.clone()}</bdi></h1>
            <p class="standfirst">{company::finding(corpus, entity)}</p>
            <div class="entity__parts">
                <NamesUsed session entity />
                {details("called", &address)}
                <Strands session entity />
            </div>
            <InTime session events=about address=address.clone() />
            {details("apart", &address)}
            <PassagesList session entity />
        </article>
    }
}

#[component]
fn NamesUsed(session: Session, entity: EntityIndex) -> AnyView {
    let corpus = session.corpus;
    let names = company::names(corpus, entity);
    let mut documents: Vec<DocumentIndex> =
        corpus.entity(entity).mentions.iter().map(|mention| mention.document).collect();
    documents.dedup();
    // A column each while they fit; beyond, the rows say by letter who uses a name.
    documents.truncate(4);
    let heads = documents.iter().map(|&document| {
        view! {
            <th scope="col">
                <Letter document />
                <span class="names__who">{wording::teller(corpus.document(document)).to_owned()}</span>
            </th>
        }
    });
    let heads = heads.collect::<Vec<_>>();
    let rows = names.iter().map(|name| {
        let cells = documents.iter().map(|&document| {
            let span = name.uses.iter().find(|(other, _)| *other == document).and_then(|(_, spans)| spans.first().copied());
            let cell = span.map(|span| {
                let href = session.href_of_words(document, span);
                view! {
                    <a class=format!("names__use {}", hue_class(document)) href=href>{wording::paragraphs(&name.paragraphs(document))}</a>
                }
            });
            view! { <td>{cell}</td> }
        });
        view! {
            <tr>
                <th scope="row"><bdi>{name.spelling.clone()}</bdi></th>
                {cells.collect::<Vec<_>>()}
            </tr>
        }
    });
    view! {
        <section class="names">
            <h2 class="head">"Names used, and by whom"</h2>
            <table class="names__table">
                <thead>
                    <tr>
                        <td></td>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows.collect::<Vec<_>>()}</tbody>
            </table>
        </section>
    }
}

#[component]
fn InTime(session: Session, events: Vec<EventIndex>, address: String) -> AnyView {
    let is_empty = events.is_empty();
    let finding = finding::of_events(session.corpus, &events);
    view! {
        <section class="in-time">
            <div>
                <h2 class="head">"In time"</h2>
                <p class="in-time__finding">{finding}</p>
            </div>
            <div>
                {is_empty.then(|| view! { <p class="empty">"No event with a date is about this name."</p> })}
                {details("in-time", &address)}
                <EventRows session events />
            </div>
        </section>
    }
}
