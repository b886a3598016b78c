//! How quickly bytes become documents: text and pages, in bytes a second on one core.

use dateline_reader::{SourceFile, read_documents};
use divan::Bencher;
use divan::counter::BytesCount;

const SENTENCES: &str = "The dam above Exmouth broke on Monday after three days of rain, and the lower town was under water by noon. \
    Mayor Tom Lee asked people to leave their houses, and soldiers helped those who could not walk to the school. \
    “We saw it coming,” said Ana Ruiz of the Harbour Institute on 5 May 2020, “and nobody would listen.”";

fn main() {
    divan::main();
}

fn text() -> String {
    format!("The Dam\n\nMay 5, 2020 | Harbour Times\n\n{}", format!("{SENTENCES}\n\n").repeat(3000))
}

fn page() -> String {
    let paragraph = format!(
        "<p class=text>{}</p>\n<div class=share><a href=/x>Share</a> <a href=/y>Print</a></div>\n",
        SENTENCES.replace("Harbour", "<a href=/h>Harbour</a>")
    );
    let menu =
        "<li class='menu-item menu-item-type'><a href='https://example.org/section/news'>News</a></li>\n".repeat(200);
    format!(
        "<!doctype html><html><body><nav><ul>{menu}</ul></nav><article><h1>The Dam</h1>{}</article></body></html>",
        paragraph.repeat(1500)
    )
}

fn run(bencher: Bencher<'_, '_>, path: &str, content: &str) {
    let file = [SourceFile { path, bytes: content.as_bytes() }];
    bencher.counter(BytesCount::of_str(content)).bench(|| read_documents(&file));
}

/// All of the document stage: decoding, blocks, metadata, sentences, times.
#[divan::bench]
fn plain_text(bencher: Bencher<'_, '_>) {
    run(bencher, "dam.txt", &text());
}

/// The same text in another language: decoding, blocks and metadata alone, since only English is read further.
#[divan::bench]
fn plain_text_to_blocks(bencher: Bencher<'_, '_>) {
    run(bencher, "dam.txt", &format!("---\nlanguage: x\n---\n{}", text()));
}

#[divan::bench]
fn web_page(bencher: Bencher<'_, '_>) {
    run(bencher, "dam.html", &page());
}

#[divan::bench]
fn web_page_to_blocks(bencher: Bencher<'_, '_>) {
    run(
        bencher,
        "dam.html",
        &page()
            .replace("The dam above", "Der Damm über")
            .replace("and", "und")
            .replace("the", "die")
            .replace("was", "war")
            .replace(" of ", " von "),
    );
}
