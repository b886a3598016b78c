//! One name: how it is spelled and by whom, with whom it stands, its events, and every passage.

use crate::markup::view;
use crate::parts::copy_link::CopyLink;
use crate::parts::details::details;
use crate::parts::event_rows::EventRows;
use crate::parts::icon::{Icon, Sign};
use crate::session::Session;
use dateline_explore::{Page, Query, company, finding, words};
use dateline_model::{EntityIndex, EventIndex};
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
                {details("names", &address)}
                {details("called", &address)}
                {details("company", &address)}
            </div>
            <InTime session events=about address=address.clone() />
            {details("apart", &address)}
            {details("passages", &address)}
        </article>
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
