//! All documents, and what the reading had to say about them.

use crate::markup::{Child, view};
use crate::parts::letters::Letter;
use crate::session::Session;
use dateline_explore::hues::hue_class;
use dateline_explore::{Page, Query, wording, words};
use dateline_model::{DocumentIndex, Notice};
use leptos::prelude::*;

/// The list of documents and the notices.
#[component]
pub(crate) fn DocumentsPage(session: Session) -> AnyView {
    let corpus = session.corpus;
    let count = words::capitalised(&words::counted(corpus.documents.len(), "document", "documents"));
    let rows =
        (0..corpus.documents.len()).map(|number| view! { <Row session document=DocumentIndex(number as u32) /> });
    view! {
        <div class="documents">
            <h1 class="title" tabindex="-1">"Documents"</h1>
            <p class="standfirst">{count} ", in the order in which they were published."</p>
            <ol class="documents__rows">{rows.collect::<Vec<_>>()}</ol>
            {corpus.documents.is_empty().then(|| view! { <p class="empty">"Put documents into the folder and build the site again."</p> })}
            <Notices session notices=corpus.notices.iter().collect() />
        </div>
    }
}

#[component]
fn Row(session: Session, document: DocumentIndex) -> AnyView {
    let corpus = session.corpus;
    let source = corpus.document(document);
    let query = Query { documents: vec![document], is_every_status: true, ..Query::default() };
    let events = query.count(corpus);
    let names = corpus
        .entities
        .iter()
        .filter(|entity| entity.mentions.iter().any(|mention| mention.document == document))
        .count();
    let paragraphs = source.blocks.iter().filter(|block| block.kind.is_prose()).count();
    let facts = [
        words::counted(events, "event", "events"),
        words::counted(names, "name", "names"),
        words::counted(paragraphs, "paragraph", "paragraphs"),
    ];
    view! {
        <li class=format!("documents__row {}", hue_class(document))>
            <Letter document />
            <div>
                <h2 class="documents__title"><a href=session.href(Page::Document(document))><cite>{source.title.clone()}</cite></a></h2>
                <p class="documents__by">{wording::byline(source)}</p>
            </div>
            <p class="documents__facts">{words::capitalised(&facts.join(" · "))}</p>
        </li>
    }
}

/// What the reading had to say; nothing where it went without a word.
#[component]
pub(crate) fn Notices(session: Session, notices: Vec<&'static Notice>) -> impl Child {
    (!notices.is_empty()).then(|| {
        let rows = notices.into_iter().map(|notice| {
            let place = notice.document.zip(notice.span).map(|(document, span)| {
                view! { <a href=session.href_of_words(document, span)>"See the place"</a> }
            });
            view! {
                <li class="notices__row">
                    <span class="notices__path">{notice.path.clone()}</span>
                    <span>{notice.message.clone()} " " {place}</span>
                </li>
            }
        });
        view! {
            <section class="notices" id="notices">
                <h2 class="head">"Notices of the reading"</h2>
                <ul>{rows.collect::<Vec<_>>()}</ul>
            </section>
        }
    })
}
