//! Where the documents that tell an event differ, with the numbers that stand in the accounts.

use crate::markup::{Child, view};
use crate::session::Session;
use dateline_explore::tellings::{self, About};
use dateline_explore::{Page, words};
use dateline_model::{DocumentIndex, EntityKind, EventIndex, Span};
use leptos::prelude::*;

/// The table; nothing where one document tells the event, or all tell it in the same words.
#[component]
pub(crate) fn Differences(session: Session, event: EventIndex) -> impl Child {
    let points = tellings::differences(session.corpus, session.corpus.event(event));
    let tellings = points.first().map_or(0, |point| point.said.len());
    (!points.is_empty()).then(|| {
        let heads: Vec<DocumentIndex> = points[0].said.iter().map(|(document, _)| *document).collect();
        let columns = heads.iter().map(|_| view! { <col class="differences__telling" /> }).collect::<Vec<_>>();
        let heads = heads.into_iter().map(|document| {
            view! {
                <th scope="col"><span class="unseen">{session.corpus.document(document).title.clone()}</span></th>
            }
        });
        let heads = heads.collect::<Vec<_>>();
        let rows = points.into_iter().enumerate().map(|(number, point)| {
            let cells = point.said.into_iter().map(|(document, spans)| said(session, document, &spans));
            view! {
                <tr>
                    <th scope="row">
                        <span class="differences__number">{(number + 1).to_string()}</span>
                        {about(session, point.about)}
                    </th>
                    {cells.collect::<Vec<_>>()}
                </tr>
            }
        });
        view! {
            <section class="differences">
                <h2 class="head">{format!("Where the {} tellings differ", words::count(tellings))}</h2>
                <table class="differences__table">
                    <colgroup>
                        <col class="differences__point" />
                        {columns}
                    </colgroup>
                    <thead>
                        <tr>
                            <th scope="col"><span class="unseen">"Point"</span></th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows.collect::<Vec<_>>()}</tbody>
                </table>
            </section>
        }
    })
}

fn said(session: Session, document: DocumentIndex, spans: &[Span]) -> AnyView {
    let source = session.corpus.document(document);
    let wordings: Vec<String> = spans.iter().map(|&span| tellings::wording(session.corpus, document, span)).collect();
    let words = match wordings.is_empty() {
        true => view! { <span class="soft">"not said"</span> },
        false => view! { <span lang=source.language.clone() dir="auto">{wordings.join("; ")}</span> },
    };
    view! { <td>{words}</td> }
}

fn about(session: Session, about: About) -> AnyView {
    let link = |entity| {
        let named = session.corpus.entity(entity);
        let kind = if named.kind == EntityKind::Unknown { "name" } else { named.kind.name() };
        let label = format!("{}: {}", kind, named.name);
        view! { <a href=session.href(Page::Entity(entity)) title=label><bdi>{named.name.clone()}</bdi></a> }
    };
    match about {
        About::Deed => "The deed".into_any(),
        About::Time => "When".into_any(),
        About::Who(entity) | About::Where(entity) => link(entity),
    }
}
