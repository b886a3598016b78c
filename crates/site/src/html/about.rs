//! About this timeline: how it was read, what was left out and why, what the marks mean, digests and licences.

use crate::html::parts::letter;
use crate::site::Site;
use dateline_explore::{finding, wording, words};
use dateline_exports::Format;
use dateline_model::{BlockKind, DocumentIndex, Status};
use maud::{Markup, html};

/// The page.
pub(crate) fn about(site: &Site<'_>) -> Markup {
    html! {
        article.documents {
            h1.title tabindex="-1" { "About this timeline" }
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
            h2.head { "How it was read" }
            div {
                p.about__words {
                    "Every event here is something that a document says. A program found the words that tell it and the words that date it, by rules that can be read; no language model took part. "
                    "What is quoted is the document’s own text, to the letter, and each quote leads to its place there."
                }
                p.about__words {
                    "A date is as exact as the words make it and no more exact. Where they say “in January”, the date is that month and no day in it; “last October” is counted from the day the document was published, and the page of each event says so under “Why this date”. "
                    "Where several documents tell one event, their accounts stand side by side, and what they say differently is numbered."
                }
                p.about__words {
                    "Titles are made from the document’s words: a word may be inflected, none is added. Nobody has checked each line by hand: where it matters, read the quote in its place."
                }
            }
        }
    }
}

fn taking_along() -> Markup {
    html! {
        section.in-time {
            h2.head { "Take it with you" }
            div {
                p.about__words {
                    "All of it, in the forms that other programs read. What a form cannot say, as a calendar an event without a day, is left out of that form alone."
                }
                ul.about__words {
                    li { a href="data/corpus.json" download { "Everything, with the documents’ texts (JSON)" } }
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
    let statuses = [
        (Status::Claimed, "somebody is said to say so"),
        (Status::Denied, "said not to have happened"),
        (Status::Hypothetical, "told with “if”, “could” or “might”"),
        (Status::CalledFor, "somebody demands it"),
    ];
    let undated = corpus.events.iter().filter(|event| event.date.is_none()).count();
    let unpublished = corpus.documents.iter().filter(|document| document.published.is_none()).count();
    let reprints = corpus.documents.iter().filter(|document| document.reprint_of.is_some()).count();
    let foreign = corpus.documents.iter().filter(|document| !document.language.starts_with("en")).count();
    let mut rows: Vec<(String, usize, &str)> = statuses
        .map(|(status, why)| (format!("Events {}", wording::status(status)), of_status(status), why))
        .into_iter()
        .collect();
    rows.extend([
        ("Events without a date".to_owned(), undated, "no words say when: listed, and not drawn"),
        (
            "Documents without a day of publication".to_owned(),
            unpublished,
            "“last month” has nothing to be counted from",
        ),
        ("Documents that print another again".to_owned(), reprints, "what both tell has one source"),
        ("Documents in another language".to_owned(), foreign, "shown and searchable; no events are taken from them"),
        ("Notices of the reading".to_owned(), corpus.notices.len(), "what could not be read, or not wholly"),
    ]);
    rows.retain(|(_, count, _)| *count != 0);
    let chrome = BlockKind::ALL.iter().filter(|kind| kind.is_chrome()).map(|&kind| (kind, of_blocks(kind)));
    let chrome: Vec<(BlockKind, usize)> = chrome.filter(|(_, count)| *count != 0).collect();
    html! {
        section.in-time {
            div {
                h2.head { "What was left out, and why" }
                p.in-time__finding { "Of the main timeline. All of it can be found on this site." }
            }
            @if rows.is_empty() && chrome.is_empty() {
                p.about__words { "Nothing: every passage that was found to tell an event is on the timeline." }
            } @else {
                dl {
                    @for (what, count, why) in rows {
                        div.not-read__row { dt { (what) } dd { (words::digits(count)) " · " (why) } }
                    }
                    @if !chrome.is_empty() {
                        div.not-read__row {
                            dt { "Passages that are no prose" }
                            dd {
                                (words::digits(chrome.iter().map(|(_, count)| count).sum::<usize>())) " · kept and shown, not read for events: "
                                @for (number, (kind, count)) in chrome.iter().enumerate() {
                                    (if number == 0 { "" } else { ", " }) (wording::block(*kind).to_ascii_lowercase()) " (" (words::digits(*count)) ")"
                                }
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
                    h2.head { "What was corrected" }
                    p.in-time__finding { "By a person, in the settings of this timeline." }
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
    const MARKS: [(&str, &str); 11] = [
        ("A disc", "A day, named by the words."),
        ("A ring", "A day, counted from another date."),
        ("A capsule", "Once, somewhere within it: a month, a year, part of a month."),
        ("A hollow capsule", "The same, counted from another date."),
        ("A dashed capsule", "About then: the words say “about”."),
        ("A fading capsule", "A season, or “early”, “mid” or “late”: without sharp ends."),
        ("Brackets with dots", "After one thing and before another; no words date it itself."),
        ("A bar", "It lasted. An end that fades is known to the month or the year only; a bar with an arrow went on."),
        ("A mark in outline", "Planned: firmly scheduled when the document was written."),
        ("A box with a number", "So many events, too close to draw apart."),
        (
            "Stripes",
            "Told by several documents, a stripe for each. Colour and letter say which; they mean nothing else.",
        ),
    ];
    html! {
        section.in-time #marks {
            div {
                h2.head { "What the marks mean" }
                p.in-time__finding { "Shape says how surely a date is known. Colour says who tells it." }
            }
            dl {
                @for (mark, meaning) in MARKS { div.not-read__row { dt { (mark) } dd { (meaning) } } }
            }
        }
    }
}

fn digests(site: &Site<'_>) -> Markup {
    html! {
        section.in-time {
            div {
                h2.head { "The documents, and their digests" }
                p.in-time__finding { "SHA-256 of each file and of its text in UTF-8: who has the file can see that these are its words." }
            }
            ul {
                @for (number, document) in site.corpus.documents.iter().enumerate() {
                    @let index = DocumentIndex(number as u32);
                    li.about__document {
                        (letter(index)) " "
                        a href=(site.document(index)) { cite { (document.title) } } " "
                        span.soft { (document.path) }
                        dl {
                            div.why__fact { dt { "file" } dd { code { (document.sha256) } } }
                            div.why__fact { dt { "text" } dd { code { (document.text_sha256) } } }
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
            h2.head { "In another page" }
            div {
                p.about__words { "An event, or the timeline as an address narrows it, can stand inside another page: add “embed” to what follows the question mark. Links in it open in the whole window." }
                p.about__words { code { (frame(&format!("{example}?embed"))) } }
                p.about__words { code { (frame("?embed&told=several")) } }
            }
        }
    }
}

fn licences() -> Markup {
    html! {
        section.in-time {
            h2.head { "Licences" }
            dl {
                div.not-read__row {
                    dt { "The documents" }
                    dd { "Belong to their authors and publishers, and are quoted with their sources." }
                }
                div.not-read__row {
                    dt { "Dateline" }
                    dd { "MIT or Apache-2.0, at your option. Version " (env!("CARGO_PKG_VERSION")) "." }
                }
                div.not-read__row {
                    dt { "Fonts" }
                    dd {
                        a href="fonts/newsreader-OFL.txt" target="_top" { "Newsreader" } " and "
                        a href="fonts/source-sans-3-OFL.txt" target="_top" { "Source Sans 3" }
                        ", under the SIL Open Font License 1.1."
                    }
                }
                div.not-read__row {
                    dt { "Packages" }
                    dd { "The program is made with packages of others; " a href="packages.txt" target="_top" { "each with its licence" } "." }
                }
                div.not-read__row {
                    dt { "Word lists" }
                    dd {
                        "Cities: GeoNames, Creative Commons Attribution 4.0. Common words: SCOWL, copyright Kevin Atkinson and others. Given names: the United States Census of 1990, and Faker (MIT), copyright Daniele Faraglia. They were used to read the documents and are not part of this site."
                    }
                }
            }
        }
    }
}
