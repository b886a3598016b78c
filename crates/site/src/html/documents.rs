//! All documents, and what the reading had to say about them.

use crate::html::parts::letter;
use crate::site::Site;
use dateline_explore::hues::hue_class;
use dateline_explore::{wording, words};
use dateline_model::{DocumentIndex, Notice};
use maud::{Markup, html};

/// The page.
pub(crate) fn documents(site: &Site<'_>) -> Markup {
    let corpus = site.corpus;
    let notices: Vec<&Notice> = corpus.notices.iter().collect();
    html! {
        div.documents {
            h1.title tabindex="-1" { "Documents" }
            p.standfirst {
                (words::capitalised(&words::counted(corpus.documents.len(), "document", "documents")))
                ", in the order in which they were published."
            }
            ol.documents__rows {
                @for number in 0..corpus.documents.len() { (row(site, DocumentIndex(number as u32))) }
            }
            @if corpus.documents.is_empty() { p.empty { "Put documents into the folder and build the site again." } }
            (notices_of(site, &notices))
        }
    }
}

fn row(site: &Site<'_>, document: DocumentIndex) -> Markup {
    let source = site.corpus.document(document);
    let mut events: Vec<_> = site.marks(document).events.iter().map(|(_, event)| event).collect();
    events.sort();
    events.dedup();
    let mut names: Vec<_> = site.marks(document).names.iter().map(|(_, entity)| entity).collect();
    names.sort();
    names.dedup();
    let paragraphs = source.blocks.iter().filter(|block| block.kind.is_prose()).count();
    let facts = [
        words::counted(events.len(), "event", "events"),
        words::counted(names.len(), "name", "names"),
        words::counted(paragraphs, "paragraph", "paragraphs"),
    ];
    html! {
        li class=(format!("documents__row {}", hue_class(document))) {
            // Without a colour of its own the row keeps its columns.
            @if dateline_explore::hues::letter(document).is_some() { (letter(document)) } @else { span {} }
            div {
                h2.documents__title { a href=(site.document(document)) { cite { (source.title) } } }
                p.documents__by { (wording::byline(source)) }
            }
            p.documents__facts { (words::capitalised(&facts.join(" · "))) }
        }
    }
}

/// What the reading had to say; nothing where it went without a word.
pub(crate) fn notices_of(site: &Site<'_>, notices: &[&Notice]) -> Markup {
    html! {
        @if !notices.is_empty() {
            section.notices #notices {
                h2.head { "Notices of the reading" }
                ul {
                    @for notice in notices {
                        li.notices__row {
                            span.notices__path { (notice.path) }
                            span {
                                (notice.message) " "
                                @if let Some((document, span)) = notice.document.zip(notice.span) {
                                    a href=(site.words(document, span)) { "See the place" }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
