//! Every passage that names an entity, lined up on the name.

use crate::markup::{Show, view};
use crate::parts::letters::Letter;
use crate::session::Session;
use dateline_explore::hues::hue_class;
use dateline_explore::{company, passages, words};
use dateline_model::EntityIndex;
use leptos::prelude::*;

/// So many passages are written at once.
const ROWS: usize = 60;

/// So many bytes stand on either side of the name.
const AROUND: usize = 72;

/// The passages, in order of document and place.
#[component]
pub(crate) fn PassagesList(session: Session, entity: EntityIndex) -> AnyView {
    let corpus = session.corpus;
    let limit = RwSignal::new(ROWS);
    let all = StoredValue::new(company::passages(corpus, entity));
    let count = all.with_value(Vec::len);
    let heading = match count {
        0 => "No passage".to_owned(),
        1 => "The one passage".to_owned(),
        count => format!("All {} passages", words::count(count)),
    };
    let rows = move || {
        all.with_value(|all| {
            let rows = all.iter().take(limit.get()).map(|passage| {
                let document = corpus.document(passage.document);
                let (before, after) = passages::context(&document.text, passage.name, AROUND);
                let number = document.paragraph_number(passage.name).map(|number| format!("¶ {number}"));
                let href = session.href_of_words(passage.document, passage.name);
                view! {
                    <li class=format!("passage {}", hue_class(passage.document))>
                        <span class="passage__place">
                            <Letter document=passage.document />
                            {number}
                        </span>
                        <q class="passage__words" lang=document.language.clone() dir="auto">
                            <span class="passage__before">{before}</span>
                            <a class="passage__name" href=href><bdi>{document.words(passage.name)}</bdi></a>
                            <span class="passage__after">{after}</span>
                        </q>
                    </li>
                }
            });
            rows.collect::<Vec<_>>()
        })
    };
    view! {
        <section class="passages">
            <h2 class="head">{heading}</h2>
            <ol class="passages__rows">{rows}</ol>
            <Show when=move || limit.get() < count>
                <button type="button" class="link" on:click=move |_| limit.update(|limit| *limit += ROWS)>
                    {move || format!("Show more; {} are not written out yet", words::digits(count.saturating_sub(limit.get())))}
                </button>
            </Show>
        </section>
    }
}
