//! One document: its text as it was decoded, with events, times and names marked in place.

use crate::html::details::details;
use crate::html::parts::{letter, short_date};
use crate::html::prose::prose;
use crate::site::Site;
use dateline_details::Part;
use dateline_explore::Marks;
use dateline_explore::hues::{documents_of, hue_class};
use dateline_explore::sources;
use dateline_model::{Block, BlockKind, Document, DocumentIndex, EventIndex, Span};
use dateline_wording as wording;
use maud::{Markup, html};
use std::collections::BTreeSet;

/// The page of one document.
pub(crate) fn document(site: &Site<'_>, index: DocumentIndex) -> Markup {
    let corpus = site.corpus;
    let source = corpus.document(index);
    let numbered = corpus.events.iter().enumerate().filter(|(_, event)| documents_of(event).contains(&index));
    let events: Vec<EventIndex> = numbered.map(|(number, _)| EventIndex(number as u32)).collect();
    let anchors = anchors(site, index);
    html! {
        article class=(format!("reader {}", hue_class(index))) {
            div.crumbs {
                p.crumbs__path {
                    a href="documents/" { (wording::document::all(corpus.documents.len())) }
                    span { (source.path) }
                }
            }
            div.reader__grid {
                header.reader__head {
                    p.reader__by { (letter(index)) " " (wording::byline(source)) }
                    h1.title tabindex="-1" lang=(source.language) dir="auto" {
                        @for place in in_title(source, &anchors) { span id=(site.fragment(index, place)) {} }
                        (source.title)
                    }
                    div.toggles {
                        @for (class, name) in [("event", wording::document::AN_EVENT), ("time", wording::document::ITS_TIME), ("name", wording::document::A_NAME)] {
                            span.toggles__one { span class=(format!("words words--{class}")) { (name) } }
                        }
                    }
                    @if let Some(url) = source.url.as_ref().filter(|url| sources::is_web(url)) {
                        p.reader__by { a href=(url) rel="external" target="_top" { (wording::document::PUBLISHED) } }
                    }
                    @if events.is_empty() { p.empty { (wording::without_events(source)) } }
                }
                (text(site, index, source, &anchors))
                aside.rail.reader__rail aria-label=(wording::document::ABOUT) {
                    (details(site, &Part::Told(index)))
                }
            }
        }
    }
}

fn text(site: &Site<'_>, index: DocumentIndex, source: &Document, anchors: &BTreeSet<Span>) -> Markup {
    let is_folded = |block: &Block| sources::is_folded(source, block);
    html! {
        div.reader__text lang=(source.language) dir="auto" {
            @for group in source.blocks.chunk_by(|a, b| is_folded(a) && is_folded(b)) {
                @match group {
                    [block] if !is_folded(block) => (prose_block(site, index, block, anchors)),
                    // The title stands at the head of the page.
                    group if group.iter().all(|block| block.kind == BlockKind::Title) => {},
                    group => (folded(site, index, group, anchors)),
                }
            }
        }
    }
}

/// Those places that lie in a title which stands at the head of the page, and nowhere else.
fn in_title(source: &Document, anchors: &BTreeSet<Span>) -> Vec<Span> {
    let is_folded = |block: &Block| sources::is_folded(source, block);
    let groups = source.blocks.chunk_by(|a, b| is_folded(a) && is_folded(b));
    let titles = groups.filter(|group| group.iter().all(|block| block.kind == BlockKind::Title && is_folded(block)));
    let spans: Vec<Span> = titles.flatten().map(|block| block.span).collect();
    anchors
        .iter()
        .copied()
        .filter(|place| spans.iter().any(|span| span.start <= place.start && place.start < span.end))
        .collect()
}

/// The places in the text that other pages lead to.
fn anchors(site: &Site<'_>, index: DocumentIndex) -> BTreeSet<Span> {
    let marks = site.marks(index);
    let roles = site.corpus.entities.iter().flat_map(|entity| &entity.references);
    let roles = roles.filter(|reference| reference.document == index).map(|reference| reference.span);
    let held = site.corpus.entities.iter().flat_map(|entity| &entity.roles);
    let held = held.filter(|role| role.document == index).map(|role| role.span);
    let accounts = site.corpus.events.iter().flat_map(|event| &event.accounts);
    let accounts = accounts.filter(|account| account.document == index);
    let told = accounts.flat_map(|account| {
        let parts = account.parts.iter().map(|part| part.span);
        parts.chain(account.figures.iter().copied()).chain(account.time.as_ref().map(|time| time.span))
    });
    let notices = site.corpus.notices.iter().filter(|notice| notice.document == Some(index));
    let spans = marks.events.iter().map(|(span, _)| *span).chain(marks.names.iter().map(|(span, _)| *span));
    spans.chain(roles).chain(held).chain(told).chain(notices.filter_map(|notice| notice.span)).collect()
}

fn prose_block(site: &Site<'_>, index: DocumentIndex, block: &Block, anchors: &BTreeSet<Span>) -> Markup {
    let marks = marks_in(site, index, block.span);
    let words = prose(site, index, block.span, &marks, None, anchors);
    let mut events: Vec<EventIndex> = Vec::new();
    for (span, event) in &marks.events {
        if block.span.start <= span.start && !events.contains(event) {
            events.push(*event);
        }
    }
    html! {
        div.reader__row {
            @if !events.is_empty() {
                ul.reader__margin lang="en" {
                    @for event in events {
                        @let told = site.corpus.event(event);
                        li {
                            a href=(site.event(event)) title=(told.title) { (short_date(told)) span.unseen { (wording::event::in_margin(&told.title)) } }
                        }
                    }
                }
            }
            @match block.kind {
                BlockKind::Title | BlockKind::Heading => h2.reader__heading { (words) },
                BlockKind::Standfirst => p.reader__standfirst { (words) },
                BlockKind::Quotation => blockquote.reader__quotation { (words) },
                BlockKind::ListItem => p.reader__item { (words) },
                _ => p.reader__paragraph { (words) },
            }
        }
    }
}

/// The marks of one block: looked through once, and not for each of its runs.
fn marks_in(site: &Site<'_>, index: DocumentIndex, block: Span) -> Marks {
    let marks = site.marks(index);
    let near = |span: &Span| span.overlaps(block);
    Marks {
        events: marks.events.iter().filter(|(span, _)| near(span)).copied().collect(),
        triggers: marks.triggers.iter().filter(|span| near(span)).copied().collect(),
        times: marks.times.iter().filter(|span| near(span)).copied().collect(),
        names: marks.names.iter().filter(|(span, _)| near(span)).copied().collect(),
        ..Marks::default()
    }
}

fn folded(site: &Site<'_>, index: DocumentIndex, group: &[Block], anchors: &BTreeSet<Span>) -> Markup {
    html! {
        div.reader__row {
            details.folded {
                summary.folded__head lang="en" {
                    strong { (wording::blocks(group)) }
                    span.folded__reason { (wording::reason(group)) }
                }
                @for block in group {
                    p.folded__block { (prose(site, index, block.span, &Marks::default(), None, anchors)) }
                }
            }
        }
    }
}
