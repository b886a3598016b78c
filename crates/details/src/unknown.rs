//! An address that is no page: what it may have meant.

use crate::Details;
use crate::tree::{Element, element};
use dateline_explore::nearest::nearest;
use dateline_explore::{Page, address, dates};
use dateline_wording as wording;

/// So many near pages are offered.
const OFFERED: usize = 5;

/// The pages whose addresses are most like it; nothing where none is.
pub(crate) fn unknown(details: &Details<'_>, path: &str) -> Vec<Element> {
    let near = nearest(details.corpus, path, OFFERED);
    if near.is_empty() {
        return Vec::new();
    }
    let rows = near.into_iter().map(|page| row(details, page));
    vec![element("h2", "head").words(wording::unknown::NEAR), element("ul", "plain").and_all(rows)]
}

fn row(details: &Details<'_>, page: Page) -> Element {
    let corpus = details.corpus;
    let (words, what) = match page {
        Page::Event(index) => (corpus.event(index).title.to_string(), dates::short(corpus.event(index))),
        Page::Entity(index) => (corpus.entity(index).name.clone(), wording::kind(corpus.entity(index).kind).to_owned()),
        Page::Document(index) => (corpus.document(index).title.clone(), wording::unknown::DOCUMENT.to_owned()),
        _ => (String::new(), String::new()),
    };
    let link = element("a", "").with("href", address::write(corpus, &page.into()));
    element("li", "")
        .and(link.and(element("bdi", "").words(words)))
        .and(element("span", "soft").words(wording::unknown::is_a(&what)))
}

#[cfg(test)]
mod tests {
    use crate::event::tests::corpus;
    use crate::{Details, Part};

    #[test]
    fn a_mistyped_address_is_offered_the_one_it_may_have_meant() {
        let corpus = corpus();
        let details = Details::new(&corpus);
        let said = |path: &str| -> String {
            details.of(&Part::Unknown(path.into())).iter().map(crate::tree::Element::text).collect()
        };
        assert!(said("entity/edda-hol/").contains("Edda Holm"));
        assert_eq!(said("entity/zzzzzzzzzzzzzzzz/"), "");
    }
}
