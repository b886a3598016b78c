//! One name: how it is spelled and by whom, with whom it stands, its events, and every passage.

use crate::html::details::details;
use crate::html::parts::{event_rows, icon, letter};
use crate::site::Site;
use dateline_details::Part;
use dateline_explore::company::{self, Passage};
use dateline_explore::hues::hue_class;
use dateline_explore::signs::Sign;
use dateline_explore::{Query, finding, passages, percent, wording, words};
use dateline_model::{DocumentIndex, EntityIndex};
use maud::{Markup, html};

/// So many others are named who stand with it.
const OTHERS: usize = 8;

/// So many bytes stand on either side of the name.
const AROUND: usize = 72;

/// The page of one entity.
pub(crate) fn entity(site: &Site<'_>, index: EntityIndex) -> Markup {
    let corpus = site.corpus;
    let named = corpus.entity(index);
    let about = Query { entities: vec![index], is_every_status: true, ..Query::default() }.events(corpus);
    html! {
        article.entity {
            div.crumbs {
                p.crumbs__path {
                    a href="entities/" { (format!("All {} names", words::digits(corpus.entities.len()))) }
                    span { (named.kind.name()) }
                }
                div.crumbs__tools {
                    @if !about.is_empty() {
                        a.button href=(format!("./?about={}", percent::encode(&named.id))) { (icon(Sign::Filter)) "Show on the timeline" }
                    }
                }
            }
            h1.title tabindex="-1" { bdi { (named.name) } }
            p.standfirst { (company::finding(corpus, index)) }
            div.entity__parts {
                (names_used(site, index))
                (details(site, &Part::Called(index)))
                (stands_with(site, index))
            }
            section.in-time {
                div {
                    h2.head { "In time" }
                    @if let Some(finding) = finding::of_events(corpus, &about) { p.in-time__finding { (finding) } }
                }
                div {
                    @if about.is_empty() { p.empty { "No event with a date is about this name." } }
                    (details(site, &Part::InTime(index)))
                    (event_rows(site, &about, false))
                }
            }
            (details(site, &Part::Apart(index)))
            (all_passages(site, index))
        }
    }
}

fn names_used(site: &Site<'_>, index: EntityIndex) -> Markup {
    let corpus = site.corpus;
    let names = company::names(corpus, index);
    let mut documents: Vec<DocumentIndex> =
        corpus.entity(index).mentions.iter().map(|mention| mention.document).collect();
    documents.dedup();
    // A column each while they fit; beyond, the passages say who uses a name.
    documents.truncate(4);
    html! {
        section.names {
            h2.head { "Names used, and by whom" }
            table.names__table {
                thead {
                    tr {
                        td {}
                        @for &document in &documents {
                            th scope="col" { (letter(document)) span.names__who { (wording::teller(corpus.document(document))) } }
                        }
                    }
                }
                tbody {
                    @for name in &names {
                        tr {
                            th scope="row" { bdi { (name.spelling) } }
                            @for &document in &documents {
                                @let uses = name.uses.iter().find(|(other, _)| *other == document);
                                td {
                                    @if let Some(&span) = uses.and_then(|(_, spans)| spans.first()) {
                                        a class=(format!("names__use {}", hue_class(document))) href=(site.words(document, span)) {
                                            (wording::paragraphs(&name.paragraphs(document)))
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn stands_with(site: &Site<'_>, index: EntityIndex) -> Markup {
    let all = company::companions(site.corpus, index);
    let more = all.len().saturating_sub(OTHERS);
    html! {
        section.company {
            h2.head { "Named in the same sentence" }
            @if all.is_empty() { p.empty { "Nobody else stands in a sentence with this name." } }
            ol {
                @for (other, sentences) in all.iter().take(OTHERS) {
                    @let named = site.corpus.entity(*other);
                    li.who__row {
                        a href=(site.entity(*other)) { bdi { (named.name) } }
                        span.who__part { (named.kind.name()) }
                        span { (words::digits(sentences.len())) }
                    }
                }
            }
            @if more != 0 { p.company__note { (words::capitalised(&words::count(more))) (if more == 1 { " more stands" } else { " more stand" }) " with it less often." } }
        }
    }
}

fn all_passages(site: &Site<'_>, index: EntityIndex) -> Markup {
    let all = company::passages(site.corpus, index);
    let heading = match all.len() {
        0 => "No passage".to_owned(),
        1 => "The one passage".to_owned(),
        count => format!("All {} passages", words::count(count)),
    };
    html! {
        section.passages {
            h2.head { (heading) }
            ol.passages__rows { @for passage in &all { (row(site, passage)) } }
        }
    }
}

fn row(site: &Site<'_>, passage: &Passage) -> Markup {
    let document = site.corpus.document(passage.document);
    let (before, after) = passages::context(&document.text, passage.name, AROUND);
    html! {
        li class=(format!("passage {}", hue_class(passage.document))) {
            span.passage__place {
                (letter(passage.document))
                @if let Some(number) = document.paragraph_number(passage.name) { "¶ " (number) }
            }
            q.passage__words lang=(document.language) dir="auto" {
                span.passage__before { (before) }
                a.passage__name href=(site.words(passage.document, passage.name)) { bdi { (document.words(passage.name)) } }
                span.passage__after { (after) }
            }
        }
    }
}
