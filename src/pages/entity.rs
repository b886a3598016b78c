//! One name: what may be done with it; all else is made by `crates/details`.

use crate::markup::view;
use crate::parts::copy_link::CopyLink;
use crate::parts::details::details;
use crate::parts::icon::{Icon, Sign};
use crate::session::Session;
use dateline_explore::{Page, Query};
use dateline_model::EntityIndex;
use dateline_wording as wording;
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
                    <a href=session.href(Page::Entities)>{wording::entity::all(corpus.entities.len())}</a>
                    <span>{wording::kind(named.kind)}</span>
                </p>
                <div class="crumbs__tools">
                    {(!about.is_empty())
                        .then(|| {
                            view! {
                                <button type="button" class="button" on:click=show>
                                    <Icon sign=Sign::Filter />
                                    {wording::entity::ON_TIMELINE}
                                </button>
                            }
                        })}
                    <a class="button" href=session.href(Page::Together(vec![entity]))>{wording::entity::BESIDE_OTHERS}</a>
                    <CopyLink session words=wording::frame::COPY_LINK />
                </div>
            </div>
            <h1 class="title" tabindex="-1"><bdi>{named.name.clone()}</bdi></h1>
            {details("name", &address)}
        </article>
    }
}
