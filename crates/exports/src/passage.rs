//! One passage in the words of a letter, a footnote or a message.

use crate::fragment::source_at_words;
use crate::{event_address, one_line, source_address};
use dateline_calendar::Style;
use dateline_model::{Account, Corpus, Document, Event};

/// The source of an account as a footnote has it, with the paragraph, the page where there is one, and the address.
pub fn footnote(corpus: &Corpus, account: &Account, site: &str) -> String {
    let document = corpus.document(account.document);
    let mut parts = source(document);
    parts.extend(place(document, account));
    parts.push(source_at_words(document, account.span).unwrap_or_else(|| source_address(site, document)));
    parts.join(", ")
}

/// The quote, whose it is, and the address of the event that it tells.
pub fn quote_with_link(corpus: &Corpus, event: &Event, account: &Account, site: &str) -> String {
    let quote = one_line(corpus.quote(account));
    let source = source(corpus.document(account.document)).join(", ");
    format!("“{quote}” — {source}\n{}", event_address(site, event))
}

/// "paragraph 7", "paragraph 7, page 3"; the page alone outside the prose.
pub(crate) fn place(document: &Document, account: &Account) -> Option<String> {
    let paragraph = document.paragraph_number(account.span).map(|number| format!("paragraph {number}"));
    let page = document.page_number(account.span).map(|number| format!("page {number}"));
    let parts: Vec<String> = [paragraph, page].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn source(document: &Document) -> Vec<String> {
    let authors = Some(document.authors.join(" and ")).filter(|authors| !authors.is_empty());
    let published = document.published.map(|day| day.words(Style::Long));
    let parts = [authors, Some(format!("“{}”", document.title)), document.publisher.clone(), published];
    parts.into_iter().flatten().map(|part| one_line(&part)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::corpus;

    #[test]
    fn a_passage_is_cited_with_its_place() {
        let corpus = corpus();
        let event = corpus.events.iter().find(|event| event.id.contains("1911-02-21")).unwrap();
        let source = format!("Ana Ruiz, “{}”, 2 March 1911", corpus.documents[0].title);
        assert_eq!(
            footnote(&corpus, &event.accounts[0], ""),
            format!(
                "{source}, paragraph 1, https://example.org/a?b=1#:~:text=The%20dam%20at%20Leven%20broke%20on%2021%20February%201911,\
                 -.%20Fire%20destroyed%20the%20mill%20in"
            )
        );
        assert_eq!(
            quote_with_link(&corpus, event, &event.accounts[0], "https://t.net/"),
            format!("“The dam at Leven broke on 21 February 1911” — {source}\nhttps://t.net/event/{}/", event.id)
        );
    }
}
