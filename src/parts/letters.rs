//! The letters of documents, each in its document's hue.

use crate::markup::{Child, view};
use dateline_explore::hues::{IN_COLOUR, hue_class, letter};
use dateline_model::{Corpus, DocumentIndex};
use dateline_wording as wording;
use leptos::prelude::*;

/// The letter of one document, for a row that names the document in words.
#[component]
pub(crate) fn Letter(document: DocumentIndex) -> impl Child {
    letter(document).map(|letter| {
        view! { <span class=format!("letter {}", hue_class(document)) aria-hidden="true">{letter.to_string()}</span> }
    })
}

/// The letters of the documents that tell something; their names are read to who cannot see them.
#[component]
pub(crate) fn Letters(corpus: &'static Corpus, documents: Vec<DocumentIndex>) -> AnyView {
    let names: Vec<String> = documents.iter().map(|&document| corpus.document(document).title.clone()).collect();
    let grey = documents.iter().filter(|document| IN_COLOUR <= document.get()).count();
    let all = documents.len();
    // Three squares are read at a glance; more are a number.
    let shown: Vec<DocumentIndex> =
        documents.into_iter().filter(|document| document.get() < IN_COLOUR).take(3).collect();
    let rest = all - shown.len();
    let is_only_grey = grey == all;
    view! {
        <span class="letters">
            <span class="unseen">{wording::home::told_by(&names)}</span>
            {shown.into_iter().map(|document| view! { <Letter document /> }).collect::<Vec<_>>()}
            {(rest != 0 && all != 1)
                .then(|| {
                    let sign = if is_only_grey { "" } else { "+" };
                    view! { <span class="letters__rest" aria-hidden="true">{format!("{sign}{rest}")}</span> }
                })}
        </span>
    }
}
