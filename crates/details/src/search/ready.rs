//! What is made ready when the first search asks for it: texts and words, folded.

use super::text::Text;
use super::vocabulary::Vocabulary;
use super::words::Words;
use crate::Details;
use dateline_explore::fold::fold;
use dateline_model::{Corpus, Document, Entity, Event};
use std::cell::OnceCell;

/// What is made ready when the first search asks for it.
#[derive(Debug, Default)]
pub(crate) struct Ready {
    texts: OnceCell<Vec<Text>>,
    events: OnceCell<Vec<Hay>>,
    vocabulary: OnceCell<Vocabulary>,
    words: OnceCell<Words>,
    /// For each entity a line for its name and each other spelling, folded.
    names: OnceCell<Vec<Vec<String>>>,
    /// For each document what is said about it, folded.
    abouts: OnceCell<Vec<String>>,
}

/// An event's words, folded: its title, and a line for each of its quotes and each name of who takes part.
#[derive(Debug)]
pub(super) struct Hay {
    pub(super) title: String,
    pub(super) quotes: String,
    pub(super) names: String,
}

impl Details<'_> {
    pub(super) fn texts(&self) -> &[Text] {
        let make = || self.corpus.documents.iter().map(|document| Text::new(&document.text)).collect();
        self.ready.texts.get_or_init(make)
    }

    pub(super) fn words(&self) -> &Words {
        self.ready.words.get_or_init(|| Words::new(self.texts()))
    }

    pub(super) fn hays(&self) -> &[Hay] {
        self.ready.events.get_or_init(|| self.corpus.events.iter().map(|event| hay(self.corpus, event)).collect())
    }

    pub(super) fn vocabulary(&self) -> &Vocabulary {
        let texts = self.texts().iter().map(Text::folded);
        self.ready.vocabulary.get_or_init(|| Vocabulary::new(texts.chain(self.named())))
    }

    pub(super) fn names(&self) -> &[Vec<String>] {
        let lines = |entity| names_of(entity).map(line).collect();
        self.ready.names.get_or_init(|| self.corpus.entities.iter().map(lines).collect())
    }

    pub(super) fn abouts(&self) -> &[String] {
        self.ready.abouts.get_or_init(|| self.corpus.documents.iter().map(about).collect())
    }

    /// Every name, and what is said about every document.
    fn named(&self) -> impl Iterator<Item = &str> {
        self.names().iter().flatten().chain(self.abouts()).map(String::as_str)
    }

    pub(super) fn has_word(&self, words: &str) -> bool {
        let pieces = self.words().pieces_of(words, true);
        let mut is_there = false;
        self.texts().iter().enumerate().any(|(number, text)| {
            let first = self.words().first_piece(number);
            text.find(words, &|piece| pieces.has(first + piece), |_, _| {
                is_there = true;
                false
            });
            is_there
        }) || self.named().any(|line| line.contains(words))
            || self.hays().iter().any(|hay| hay.title.contains(words))
    }
}

pub(super) fn hay(corpus: &Corpus, event: &Event) -> Hay {
    let quotes = event.accounts.iter().map(|account| line(corpus.quote(account)));
    let named = event.entities.iter().chain(&event.places).map(|&index| corpus.entity(index));
    Hay {
        title: line(&event.title),
        quotes: quotes.collect::<Vec<_>>().join("\n"),
        names: named.flat_map(names_of).map(line).collect::<Vec<_>>().join("\n"),
    }
}

/// Folded, with single blanks. Each thing is folded alone: no phrase goes on from one name into the next.
pub(super) fn line(text: impl AsRef<str>) -> String {
    fold(text.as_ref()).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn names_of(entity: &Entity) -> impl Iterator<Item = &String> {
    [&entity.name].into_iter().chain(&entity.aliases)
}

/// What is said about a document, a folded line each.
fn about(document: &Document) -> String {
    let parts = [&document.title].into_iter().chain(&document.publisher).chain(&document.authors);
    parts.map(line).collect::<Vec<_>>().join("\n")
}
