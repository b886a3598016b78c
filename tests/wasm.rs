//! What the browser is given, in the browser's own arithmetic: run by `cargo xtask test` in WebAssembly under Node.

#![cfg(target_arch = "wasm32")]

use dateline_explore::{Address, Page, address};
use dateline_model::{Corpus, DocumentIndex, EntityIndex, EventIndex, decode, encode};
use wasm_bindgen_test::wasm_bindgen_test;

const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

#[wasm_bindgen_test]
fn the_embedded_corpus_holds_and_encodes_to_the_same_bytes() {
    let corpus = decode(BYTES).expect("the build embeds a corpus of this version");
    assert_eq!(corpus.check(), Ok(()));
    assert_eq!(encode(&corpus), BYTES);
}

#[wasm_bindgen_test]
fn every_address_leads_back_to_its_page() {
    let corpus = decode(BYTES).expect("the build embeds a corpus of this version");
    for page in pages(&corpus) {
        let written = address::write(&corpus, &Address::from(page.clone()));
        let (read, unknown) = address::read(&corpus, &written);
        assert_eq!((read.page, unknown), (page, Vec::new()), "{written}");
    }
}

fn pages(corpus: &Corpus) -> Vec<Page> {
    let numbers = |length: usize| 0..u32::try_from(length).unwrap_or(u32::MAX);
    let lists = [Page::Timeline, Page::Events, Page::Entities, Page::Documents];
    let events = numbers(corpus.events.len()).map(|number| Page::Event(EventIndex(number)));
    let entities = numbers(corpus.entities.len()).map(|number| Page::Entity(EntityIndex(number)));
    let documents = numbers(corpus.documents.len()).map(|number| Page::Document(DocumentIndex(number)));
    lists.into_iter().chain(events).chain(entities).chain(documents).collect()
}
