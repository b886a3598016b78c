//! With whom an entity is named in one sentence: ranked, a strand for each sentence, in its document's hue.

use crate::markup::{number, view};
use crate::session::Session;
use dateline_explore::hues::hue_class;
use dateline_explore::strands::{self, HEIGHT_OF_ROW, Strand, WIDTH};
use dateline_explore::{Page, company, words};
use dateline_model::{DocumentIndex, EntityIndex};
use leptos::prelude::*;

/// So many others are drawn; the rest are counted.
const OTHERS: usize = 8;

/// The drawing, and the same as a list.
#[component]
pub(crate) fn Strands(session: Session, entity: EntityIndex) -> AnyView {
    let all = company::companions(session.corpus, entity);
    let sentences = company::sentence_count(session.corpus, entity);
    let more = all.len().saturating_sub(OTHERS);
    let shown: Vec<_> = all.into_iter().take(OTHERS).collect();
    let geometry = strands::layout(&shown.iter().map(|(_, documents)| documents.len()).collect::<Vec<_>>());
    let view_box = format!("0 0 {} {}", number(WIDTH), number(geometry.height));
    let told: Vec<Vec<DocumentIndex>> = shown.iter().map(|(_, documents)| documents.clone()).collect();
    let lines = geometry.strands.iter().map(|strand| line(&told, strand)).collect::<Vec<_>>();
    let trunk = geometry.trunk;
    let rows =
        shown.into_iter().map(|(other, documents)| row(session, other, documents.len(), sentences)).collect::<Vec<_>>();
    let is_empty = told.is_empty();
    view! {
        <section class="company">
            <h2 class="head">"Named in the same sentence"</h2>
            {is_empty.then(|| view! { <p class="empty">"Nobody else stands in a sentence with this name."</p> })}
            {(!is_empty)
                .then(|| {
                    view! {
                        <div class="company__drawing" style:--row=format!("{}px", number(HEIGHT_OF_ROW))>
                            <svg class="company__strands" viewBox=view_box width=WIDTH height=geometry.height preserveAspectRatio="none" aria-hidden="true">
                                {lines}
                                <rect class="company__trunk" x="0" y=trunk.0 width="10" height=trunk.1 rx="2"></rect>
                            </svg>
                            <ol class="company__rows">{rows}</ol>
                        </div>
                        <p class="company__note">
                            "One strand for each sentence, in its document’s colour."
                            {(more != 0).then(|| format!(" {} more stand with it less often.", words::capitalised(&words::count(more))))}
                        </p>
                    }
                })}
        </section>
    }
}

fn line(told: &[Vec<DocumentIndex>], strand: &Strand) -> AnyView {
    let document = told[strand.row][strand.number];
    view! { <path class=format!("company__strand {}", hue_class(document)) d=strand.path.clone()></path> }
}

fn row(session: Session, other: EntityIndex, times: usize, sentences: usize) -> AnyView {
    let entity = session.corpus.entity(other);
    let often = if times == sentences && 1 < sentences {
        format!("all {}", words::count(sentences))
    } else {
        words::digits(times)
    };
    view! {
        <li class="company__row">
            <a href=session.href(Page::Entity(other))><bdi>{entity.name.clone()}</bdi></a>
            <span class="company__count">{entity.kind.name()} " · " {often}</span>
        </li>
    }
}
