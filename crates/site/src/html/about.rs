//! About this timeline: how it was read, what was left out and why, what the marks mean, digests and licences.

use crate::html::parts::letter;
use crate::site::Site;
use dateline_explore::finding;
use dateline_exports::Format;
use dateline_model::{BlockKind, DocumentIndex, Status};
use dateline_wording as wording;
use maud::{Markup, html};

/// The fonts, by their names.
const NEWSREADER: &str = "Newsreader";
const SOURCE_SANS: &str = "Source Sans 3";

/// The page.
pub(crate) fn about(site: &Site<'_>) -> Markup {
    html! {
        article.documents {
            h1.title tabindex="-1" { (wording::frame::ABOUT) }
            p.standfirst { (finding::finding(site.corpus)) }
            (how_it_was_read())
            (left_out(site))
            (corrections(site))
            (marks())
            (digests(site))
            (taking_along())
            (embedding(site))
            (licences())
        }
    }
}

fn how_it_was_read() -> Markup {
    html! {
        section.in-time {
            h2.head { (wording::about::READ) }
            div {
                @for words in wording::about::READ_TOLD { p.about__words { (words) } }
            }
        }
    }
}

fn taking_along() -> Markup {
    html! {
        section.in-time {
            h2.head { (wording::about::TAKE) }
            div {
                p.about__words {
                    (wording::about::TAKE_TOLD)
                }
                ul.about__words {
                    li { a href="data/corpus.json" download { (wording::about::EVERYTHING) } }
                    @for format in Format::ALL {
                        li { a href=(format!("data/{}", format.file_name())) download { (format.words()) } }
                    }
                }
            }
        }
    }
}

fn left_out(site: &Site<'_>) -> Markup {
    let corpus = site.corpus;
    let of_status = |status: Status| corpus.events.iter().filter(|event| event.status == status).count();
    let of_blocks = |kind: BlockKind| {
        corpus.documents.iter().flat_map(|document| &document.blocks).filter(|block| block.kind == kind).count()
    };
    let statuses = [Status::Claimed, Status::Denied, Status::Hypothetical, Status::CalledFor];
    let undated = corpus.events.iter().filter(|event| event.date.is_none()).count();
    let unpublished = corpus.documents.iter().filter(|document| document.published.is_none()).count();
    let reprints = corpus.documents.iter().filter(|document| document.reprint_of.is_some()).count();
    let foreign = corpus.documents.iter().filter(|document| !document.language.starts_with("en")).count();
    let mut rows: Vec<((&str, &str), usize)> =
        statuses.map(|status| (wording::about::status(status), of_status(status))).into_iter().collect();
    rows.extend([
        (wording::about::UNDATED, undated),
        (wording::about::UNPUBLISHED, unpublished),
        (wording::about::REPRINTS, reprints),
        (wording::about::FOREIGN, foreign),
        (wording::about::NOTICES, corpus.notices.len()),
    ]);
    rows.retain(|(_, count)| *count != 0);
    let chrome = BlockKind::ALL.iter().filter(|kind| kind.is_chrome()).map(|&kind| (kind, of_blocks(kind)));
    let chrome: Vec<(BlockKind, usize)> = chrome.filter(|(_, count)| *count != 0).collect();
    html! {
        section.in-time {
            div {
                h2.head { (wording::about::LEFT_OUT) }
                p.in-time__finding { (wording::about::LEFT_OUT_TOLD) }
            }
            @if rows.is_empty() && chrome.is_empty() {
                p.about__words { (wording::about::NOTHING) }
            } @else {
                dl {
                    @for ((what, why), count) in rows {
                        div.not-read__row { dt { (what) } dd { (wording::about::reason(count, why)) } }
                    }
                    @if !chrome.is_empty() {
                        div.not-read__row {
                            dt { (wording::about::CHROME) }
                            dd {
                                (wording::about::chrome(&chrome))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What a person changed of what was read.
fn corrections(site: &Site<'_>) -> Markup {
    html! {
        @if !site.corpus.corrections.is_empty() {
            section.in-time {
                div {
                    h2.head { (wording::about::CORRECTED) }
                    p.in-time__finding { (wording::about::CORRECTED_TOLD) }
                }
                ul {
                    @for correction in &site.corpus.corrections {
                        li.notices__row { span.notices__path { (correction.place) } span { (correction.message) } }
                    }
                }
            }
        }
    }
}

/// What the marks of the timeline mean, for who cannot see them or has them printed.
fn marks() -> Markup {
    html! {
        section.in-time #marks {
            div {
                h2.head { (wording::about::MARKS) }
                p.in-time__finding { (wording::about::MARKS_TOLD) }
            }
            dl {
                @for (mark, meaning) in wording::about::EACH_MARK { div.not-read__row { dt { (mark) } dd { (meaning) } } }
            }
        }
    }
}

fn digests(site: &Site<'_>) -> Markup {
    html! {
        section.in-time {
            div {
                h2.head { (wording::about::DIGESTS) }
                p.in-time__finding { (wording::about::DIGESTS_TOLD) }
            }
            ul {
                @for (number, document) in site.corpus.documents.iter().enumerate() {
                    @let index = DocumentIndex(number as u32);
                    li.about__document {
                        (letter(index)) " "
                        a href=(site.document(index)) { cite { (document.title) } } " "
                        span.soft { (document.path) }
                        dl {
                            div.why__fact { dt { (wording::about::FILE) } dd { code { (document.sha256) } } }
                            div.why__fact { dt { (wording::about::TEXT) } dd { code { (document.text_sha256) } } }
                        }
                    }
                }
            }
        }
    }
}

/// The words to copy into another page.
fn embedding(site: &Site<'_>) -> Markup {
    let root = site.input.public_url.unwrap_or("https://ADDRESS-OF-THIS-SITE/");
    let example = site.shown.first().map_or_else(String::new, |&event| site.event(event));
    let frame = |address: &str| format!("<iframe src=\"{root}{address}\" width=\"100%\" height=\"640\"></iframe>");
    html! {
        section.in-time {
            h2.head { (wording::about::EMBEDDING) }
            div {
                p.about__words { (wording::about::EMBEDDING_TOLD) }
                p.about__words { code { (frame(&format!("{example}?embed"))) } }
                p.about__words { code { (frame("?embed&told=several")) } }
            }
        }
    }
}

fn licences() -> Markup {
    html! {
        section.in-time {
            h2.head { (wording::about::LICENCES) }
            dl {
                div.not-read__row {
                    dt { (wording::about::DOCUMENTS.0) }
                    dd { (wording::about::DOCUMENTS.1) }
                }
                div.not-read__row {
                    dt { (wording::frame::DATELINE) }
                    dd { (wording::about::program(env!("CARGO_PKG_VERSION"))) }
                }
                div.not-read__row {
                    dt { (wording::about::FONTS) }
                    dd {
                        a href="fonts/newsreader-OFL.txt" target="_top" { (NEWSREADER) } (wording::about::FONTS_TOLD.0)
                        a href="fonts/source-sans-3-OFL.txt" target="_top" { (SOURCE_SANS) }
                        (wording::about::FONTS_TOLD.1)
                    }
                }
                div.not-read__row {
                    dt { (wording::about::PACKAGES) }
                    dd { (wording::about::PACKAGES_TOLD.before) a href="packages.txt" target="_top" { (wording::about::EACH_LICENCE) } (wording::about::PACKAGES_TOLD.after) }
                }
                div.not-read__row {
                    dt { (wording::about::WORD_LISTS.0) }
                    dd {
                        (wording::about::WORD_LISTS.1)
                    }
                }
            }
        }
    }
}
