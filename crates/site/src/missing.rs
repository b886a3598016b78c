//! The page for an address that is none.

use dateline_model::Corpus;
use html_escape::{encode_double_quoted_attribute, encode_text};

/// A page that needs no other file, since nobody knows how deep it will be asked for.
pub fn missing_page(corpus: &Corpus, base: &str) -> String {
    include_str!("missing.html")
        .replace("{home}", &encode_double_quoted_attribute(base))
        .replace("{title}", &encode_text(&corpus.title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_corpus_stay_words() {
        let corpus = Corpus { title: "<script>alert(1)</script>".into(), ..Corpus::default() };
        let html = missing_page(&corpus, "./");
        assert_eq!(html.matches("<script>").count(), 1);
        assert!(html.contains("No such page · &lt;script&gt;"), "{html}");
        assert!(html.contains("href=\"./\""));
        assert!(!html.contains("{title}") && !html.contains("{home}"));
    }
}
