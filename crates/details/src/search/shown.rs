//! What a search found, as a list; each says where it was found and why.

use super::typed::{Facet, read, without};
use super::{Found, Why, find};
use crate::Details;
use crate::links::{letter_of, quotation};
use crate::tree::{Element, element};
use dateline_explore::hues::documents_of;

use dateline_explore::{dates, passages, sources};
use dateline_model::{DocumentIndex, EntityIndex, EventIndex, Span, Status};
use dateline_wording as wording;

/// So many bytes of a text are shown on either side of what was found.
const AROUND: usize = 60;

/// The results; words where there are none.
pub(crate) fn search(details: &Details<'_>, typed: &str) -> Vec<Element> {
    let found = find(details, typed);
    let count = found.all_events + found.names.len() + found.documents.len() + found.passages.len();
    // Read out by the page, which keeps a place for what is said.
    let said = element("span", "").with("data-said", said(count, &found));
    let mut parts = vec![said];
    parts.extend(meant(&found));
    let names = found.names.iter().map(|(index, alias)| name(details, *index, alias.as_deref()));
    parts.extend(group(wording::search::NAMES, names.collect()));
    let heading = wording::search::events(found.events.len(), found.all_events);
    parts.extend(group(&heading, found.events.iter().map(|(index, why)| event(details, *index, why)).collect()));
    parts.extend(facets(details, &found, typed));
    parts.extend(group(
        wording::search::DOCUMENTS,
        found.documents.iter().map(|&index| document(details, index)).collect(),
    ));
    let passages = found.passages.iter().map(|&(index, span)| passage(details, index, span));
    parts.extend(group(wording::search::PASSAGES, passages.collect()));
    if found.is_empty() {
        parts.push(element("p", "empty").words(wording::search::NOTHING));
    }
    parts
}

/// What is read out: how much was found, and for what, where that is not what was typed.
fn said(count: usize, found: &Found) -> String {
    wording::search::said(count, &stand_ins(found))
}

/// What stood in for words that are nowhere.
fn meant(found: &Found) -> Vec<Element> {
    let line = |(word, like): (&str, String)| wording::search::meant(word, &like);
    stand_ins(found).into_iter().map(|pair| element("p", "search__meant").words(line(pair))).collect()
}

/// Words that are nowhere, each with what stood in for it: `“this” or “that”`.
fn stand_ins(found: &Found) -> Vec<(&str, String)> {
    let mut lost: Vec<&str> = found.meant.iter().map(|(word, _)| word.as_str()).collect();
    lost.dedup();
    let like = |word: &str| {
        let like: Vec<&str> =
            found.meant.iter().filter(|(other, _)| other == word).map(|(_, like)| like.as_str()).collect();
        wording::search::stand_ins(&like)
    };
    lost.into_iter().map(|word| (word, like(word))).collect()
}

fn group(name: &str, rows: Vec<Element>) -> Option<Element> {
    (!rows.is_empty()).then(|| {
        element("section", "search__group")
            .and(element("h2", "search__head").words(name))
            .and(element("ul", "").and_all(rows))
    })
}

fn hit(href: String, parts: Vec<Element>) -> Element {
    element("li", "").and(element("a", "search__hit").with("href", href).and_all(parts))
}

fn why(words: impl Into<String>) -> Element {
    element("span", "search__why").words(words)
}

fn name(details: &Details<'_>, index: EntityIndex, alias: Option<&str>) -> Element {
    let named = details.corpus.entity(index);
    let kind = match alias {
        Some(alias) => wording::search::kind_also(wording::kind(named.kind), alias),
        None => wording::kind(named.kind).to_owned(),
    };
    hit(details.entity(index), vec![element("bdi", "").words(&named.name), why(kind)])
}

fn event(details: &Details<'_>, index: EventIndex, reason: &Why) -> Element {
    let told = details.corpus.event(index);
    let reason = match reason {
        Why::Title => "",
        Why::Quote => wording::search::IN_WORDS,
        Why::Name => wording::search::BY_NAMES,
        Why::Date => wording::search::BY_DATE,
        Why::Several => wording::search::BY_ALL,
    };
    let status = (told.status != Status::Fact).then(|| wording::status(told.status));
    let date = why(wording::search::why(&dates::short(told), status, reason));
    let title = element("span", "search__title").words(&*told.title).and(date);
    hit(details.event(index), vec![title, details.letters(&documents_of(told))])
}

fn document(details: &Details<'_>, index: DocumentIndex) -> Element {
    let source = details.corpus.document(index);
    let title = element("cite", "").with("lang", &source.language).with("dir", "auto").words(&source.title);
    let href = dateline_explore::address::write(details.corpus, &dateline_explore::Page::Document(index).into());
    hit(href, [title, why(sources::teller(source))].into_iter().chain(letter_of(index)).collect())
}

fn passage(details: &Details<'_>, index: DocumentIndex, span: Span) -> Element {
    let source = details.corpus.document(index);
    let (before, after) = passages::context(&source.text, span, AROUND);
    let quote = quotation(source, before).and(element("mark", "").words(source.words(span))).words(after);
    let number = source
        .paragraph_number(span)
        .map_or_else(|| wording::document::IN_FRAME.to_owned(), wording::document::paragraph);
    let place = why(number);
    let link = element("a", "search__hit search__hit--passage").with("href", details.place(index, span));
    element("li", "").and(link.and(quote).and(place).and_all(letter_of(index)))
}

/// What narrows the events further: pressed once only these, pressed again all but these.
fn facets(details: &Details<'_>, found: &Found, typed: &str) -> Option<Element> {
    let is_chosen = !read(typed).choices.is_empty();
    // One event is not to be narrowed.
    if found.all_events < 2 && !is_chosen {
        return None;
    }
    let rows: Vec<Element> = found
        .counts
        .0
        .iter()
        .filter(|(_, values)| 1 < values.len() || is_chosen && !values.is_empty())
        .map(|(facet, values)| {
            let buttons = values.iter().map(|(value, count)| button(details, *facet, value, *count, typed));
            let label = match facet {
                Facet::Document => wording::search::TOLD_BY,
                Facet::About => wording::search::ABOUT,
                Facet::Kind => wording::search::ABOUT_A,
                Facet::Status => wording::search::TOLD_AS,
                Facet::Precision => wording::search::KNOWN_TO,
            };
            element("p", "search__facet").and(element("span", "search__why").words(label)).and_all(buttons)
        })
        .collect();
    (!rows.is_empty()).then(|| {
        element("div", "search__facets").with("role", "group").with("aria-label", wording::search::NARROW).and_all(rows)
    })
}

fn button(details: &Details<'_>, facet: Facet, value: &str, count: usize, typed: &str) -> Element {
    let (state, next) = pressed(facet, value, typed);
    let corpus = details.corpus;
    let words = match facet {
        Facet::Document => corpus.documents.iter().find(|document| document.id == value).map(sources::teller),
        Facet::About => corpus.entities.iter().find(|entity| entity.id == value).map(|entity| entity.name.as_str()),
        Facet::Kind | Facet::Status | Facet::Precision => None,
    };
    let words =
        if state == "mixed" { wording::search::not(words.unwrap_or(value)) } else { words.unwrap_or(value).to_owned() };
    element("button", "search__choice")
        .with("type", "button")
        .with("aria-pressed", state)
        .with("data-search", next)
        .words(words)
        .and(element("span", "search__why").words(format!(" {count}")))
}

/// Whether a choice is made, as `aria-pressed` says it, and what is sought when it is pressed. It is put first: after a quotation mark that
/// is not closed yet it would be part of the phrase.
fn pressed(facet: Facet, value: &str, typed: &str) -> (&'static str, String) {
    let choices = read(typed).choices;
    let has =
        |is_not| choices.iter().any(|choice| choice.facet == facet && choice.value == value && choice.is_not == is_not);
    let (state, choice) = match (has(false), has(true)) {
        (true, _) => ("true", format!("-{}:{value}", facet.name())),
        (_, true) => ("mixed", String::new()),
        _ => ("false", format!("{}:{value}", facet.name())),
    };
    (state, format!("{choice} {}", without(typed, facet, value)).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::tests::corpus;
    use super::*;

    #[test]
    fn a_choice_is_pressed_on_and_to_its_opposite_and_off() {
        let typed = "\"dam  at lev";
        let (off, only) = pressed(Facet::Document, "two", typed);
        let (on, not) = pressed(Facet::Document, "two", &only);
        let (opposite, none) = pressed(Facet::Document, "two", &not);
        assert_eq!((off, on, opposite), ("false", "true", "mixed"));
        assert_eq!(
            (only.as_str(), not.as_str(), none.as_str()),
            ("in:two \"dam  at lev", "-in:two \"dam  at lev", typed)
        );
        assert_eq!(read(&only).groups, read(typed).groups);
        assert_eq!(pressed(Facet::Document, "two", "\"seen in:two there\"").0, "false", "a phrase is no choice");
    }

    #[test]
    fn words_before_a_colon_are_no_choice() {
        let corpus = corpus();
        let details = Details::new(&corpus);
        for (typed, has_facets) in [("oskar", false), ("oskar or begin:now", false), ("in:two oskar", true)] {
            let found = find(&details, typed);
            assert_eq!((found.all_events, facets(&details, &found, typed).is_some()), (1, has_facets), "{typed}");
        }
    }

    #[test]
    fn what_stands_in_for_a_word_is_read_out() {
        let corpus = corpus();
        let parts = search(&Details::new(&corpus), "Krikwall");
        let said = parts[0].attributes.iter().find(|(name, _)| *name == "data-said").map(|(_, said)| said.as_str());
        assert!(said.is_some_and(|said| said.ends_with("results; “kirkwall” instead of “krikwall”")), "{said:?}");
    }
}
