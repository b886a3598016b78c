//! An entity's names, and with whom it is named.

use crate::{sentences, sorting};
use dateline_model::{Corpus, DocumentIndex, EntityIndex, Span};
use dateline_wording as wording;

/// One spelling of an entity's name, and where it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameUse<'a> {
    /// The spelling, blanks made plain.
    pub spelling: String,
    /// For each document that uses it, in order: where.
    pub uses: Vec<(DocumentIndex, Vec<Span>)>,
    /// The corpus it was found in.
    corpus: &'a Corpus,
}

impl NameUse<'_> {
    /// How often it is used.
    pub fn count(&self) -> usize {
        self.uses.iter().map(|(_, spans)| spans.len()).sum()
    }

    /// The paragraphs in which a document uses it, ascending; empty where only headings and page furniture do.
    pub fn paragraphs(&self, document: DocumentIndex) -> Vec<usize> {
        let spans = self.uses.iter().filter(|(other, _)| *other == document).flat_map(|(_, spans)| spans);
        let mut all: Vec<usize> =
            spans.filter_map(|&span| self.corpus.document(document).paragraph_number(span)).collect();
        all.dedup();
        all
    }
}

/// Every spelling used of an entity, by the document that uses it first, then by its place there.
pub fn names(corpus: &Corpus, entity: EntityIndex) -> Vec<NameUse<'_>> {
    let mut all: Vec<NameUse<'_>> = Vec::new();
    for mention in &corpus.entity(entity).mentions {
        let words = corpus.document(mention.document).words(mention.span);
        let spelling = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let number = all.iter().position(|other| other.spelling == spelling).unwrap_or_else(|| {
            all.push(NameUse { spelling, uses: Vec::new(), corpus });
            all.len() - 1
        });
        let uses = &mut all[number].uses;
        match uses.last_mut() {
            Some((document, spans)) if *document == mention.document => spans.push(mention.span),
            _ => uses.push((mention.document, vec![mention.span])),
        }
    }
    all
}

/// A passage that names an entity: the sentence and, inside it, the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Which document.
    pub document: DocumentIndex,
    /// The sentence; the whole block where it is no prose.
    pub sentence: Span,
    /// The name.
    pub name: Span,
}

/// Every passage that names an entity, in order of document and place.
pub fn passages(corpus: &Corpus, entity: EntityIndex) -> Vec<Passage> {
    let mentions = corpus.entity(entity).mentions.iter();
    let sentence_of = |document: DocumentIndex, name: Span| {
        let document = corpus.document(document);
        let block = document.block_at(name).map_or(name, |block| block.span);
        sentences::split(&document.text, block).into_iter().find(|sentence| sentence.contains(name)).unwrap_or(block)
    };
    mentions
        .map(|mention| Passage {
            document: mention.document,
            sentence: sentence_of(mention.document, mention.span),
            name: mention.span,
        })
        .collect()
}

/// Who is named in the same sentences as an entity: for each, the document of every such sentence; the most often first, then by name.
pub fn companions(corpus: &Corpus, entity: EntityIndex) -> Vec<(EntityIndex, Vec<DocumentIndex>)> {
    let mut sentences: Vec<(DocumentIndex, Span)> =
        passages(corpus, entity).into_iter().map(|passage| (passage.document, passage.sentence)).collect();
    sentences.dedup();
    let mut ranked = Vec::new();
    for (number, other) in corpus.entities.iter().enumerate().filter(|(number, _)| *number != entity.get()) {
        let is_named = |(document, sentence): &&(DocumentIndex, Span)| {
            other.mentions.iter().any(|mention| mention.document == *document && sentence.contains(mention.span))
        };
        let together: Vec<DocumentIndex> = sentences.iter().filter(is_named).map(|(document, _)| *document).collect();
        if !together.is_empty() {
            ranked.push((EntityIndex(number as u32), together));
        }
    }
    sorting::sort_by(&mut ranked, |a, b| {
        b.1.len().cmp(&a.1.len()).then_with(|| corpus.entity(a.0).name.cmp(&corpus.entity(b.0).name))
    });
    ranked
}

/// The sentences that name an entity, each once however often it does.
pub fn sentence_count(corpus: &Corpus, entity: EntityIndex) -> usize {
    let mut sentences: Vec<(DocumentIndex, Span)> =
        passages(corpus, entity).into_iter().map(|passage| (passage.document, passage.sentence)).collect();
    sentences.dedup();
    sentences.len()
}

/// What the names of an entity come to: "Named five times, five ways, by two documents – and never without Qassem Soleimani."
pub fn finding(corpus: &Corpus, entity: EntityIndex) -> String {
    let mentions = &corpus.entity(entity).mentions;
    if mentions.is_empty() {
        return wording::finding::NEVER_NAMED.to_owned();
    }
    let mut documents: Vec<DocumentIndex> = mentions.iter().map(|mention| mention.document).collect();
    documents.dedup();
    let sentences = sentence_count(corpus, entity);
    let always =
        companions(corpus, entity).into_iter().filter(|(_, together)| 1 < sentences && together.len() == sentences);
    let always: Vec<String> = always.map(|(other, _)| corpus.entity(other).name.clone()).collect();
    wording::finding::name(mentions.len(), names(corpus, entity).len(), documents.len(), &always)
}
