//! What stands around every page: the bar, the tabs of a phone, the end.

use crate::html::parts::icon;
use crate::site::Site;
use dateline_explore::signs::Sign;
use dateline_wording::{self as wording, words};
use maud::{Markup, html};

/// Where a page belongs: which list the bar marks, and whether the page is that list itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    Timeline,
    Events,
    Entities,
    Documents,
    /// A page about the timeline as a whole, that is in no list.
    None,
}

impl Section {
    const ALL: [Section; 4] = [Section::Timeline, Section::Events, Section::Entities, Section::Documents];

    const fn address(self) -> &'static str {
        match self {
            Section::Timeline | Section::None => "./",
            Section::Events => "events/",
            Section::Entities => "entities/",
            Section::Documents => "documents/",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Section::Timeline | Section::None => wording::frame::TIMELINE,
            Section::Events => wording::frame::EVENTS,
            Section::Entities => wording::frame::NAMES,
            Section::Documents => wording::frame::DOCUMENTS,
        }
    }

    const fn sign(self) -> Sign {
        match self {
            Section::Timeline | Section::None => Sign::Timeline,
            Section::Events => Sign::Rows,
            Section::Entities => Sign::Person,
            Section::Documents => Sign::Page,
        }
    }

    fn count(self, site: &Site<'_>) -> Option<usize> {
        match self {
            Section::Timeline | Section::None => None,
            Section::Events => Some(site.shown.len()),
            Section::Entities => Some(site.corpus.entities.len()),
            Section::Documents => Some(site.corpus.documents.len()),
        }
    }
}

/// All of a page's body. `is_list` says whether the page is the section's own.
pub(crate) fn body(site: &Site<'_>, address: &str, section: Section, is_list: bool, content: &Markup) -> Markup {
    html! {
        div #served {
            // A bare fragment would lead to the site's root, which is the base of every link.
            a.skip href=(format!("{address}#main")) { (wording::frame::TO_CONTENT) }
            header.bar {
                div.bar__inner {
                    @if !is_list {
                        a.bar__back href=(section.address()) { (icon(Sign::Back)) (section.name()) }
                    }
                    a.bar__brand."bar__brand--deep"[!is_list] href="./" { (wording::frame::DATELINE) }
                    nav.bar__nav aria-label=(wording::frame::PAGES) {
                        @for other in Section::ALL {
                            a.bar__link href=(other.address()) aria-current=[current(section, other, is_list)] {
                                (other.name())
                                @if let Some(count) = other.count(site) { span.bar__count { (words::digits(count)) } }
                            }
                        }
                    }
                    div.bar__tools {}
                }
            }
            main.page #main tabindex="-1" { (content) }
            footer.foot {
                p {
                    (wording::frame::RIGHTS)
                }
                @if !site.corpus.notices.is_empty() {
                    p {
                        a href="documents/" {
                            (wording::frame::notices(site.corpus.notices.len()))
                        }
                    }
                }
                p { a href="about/" target="_top" { (wording::frame::ABOUT) } }
            }
            nav.tabs aria-label=(wording::frame::TABS) {
                @for other in Section::ALL {
                    a.tabs__tab href=(other.address()) aria-current=[current(section, other, is_list)] { (icon(other.sign())) (other.name()) }
                }
                // The key of the plot comes with the app; until then, and without it, the marks are told in words.
                a.tabs__tab href="about/#marks" target="_top" { (icon(Sign::Key)) (wording::frame::KEY) }
            }
        }
    }
}

/// `page` for the page itself, `true` for the list that holds it: the value of `aria-current`.
fn current(section: Section, other: Section, is_list: bool) -> Option<&'static str> {
    (section == other && (is_list || section != Section::Timeline)).then_some(if is_list { "page" } else { "true" })
}
