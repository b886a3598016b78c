//! The page for an address that is none.

use crate::policy::{Digests, digest};
use crate::script::bare;
use dateline_model::Corpus;
use dateline_wording as wording;
use html_escape::{encode_double_quoted_attribute, encode_text};

const STYLE: &str = include_str!("missing.css");
const SCRIPT: &str = include_str!("missing.js");

/// The digests of its script and of its style, which a policy for all pages has to allow as well.
pub(crate) fn digests() -> (Digests, Digests) {
    (Digests::from([digest(&bare(SCRIPT))]), Digests::from([digest(STYLE)]))
}

/// A page that needs no other file, since nobody knows how deep it will be asked for. Its script, which suggests the nearest addresses,
/// and its style are allowed by their digests and nothing else is.
pub(crate) fn missing_page(corpus: &Corpus, base: &str) -> String {
    let policy = format!(
        "default-src 'none'; script-src '{}'; style-src '{}'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        digest(&bare(SCRIPT)),
        digest(STYLE)
    );
    // The script and the style last: no word of the corpus is looked for in them.
    include_str!("missing.html")
        .replace("{policy}", &policy)
        .replace("{style}", STYLE)
        .replace("{script}", &bare(SCRIPT))
        .replace("{home}", &encode_double_quoted_attribute(base))
        .replace("{heading}", wording::unknown::TITLE)
        .replace("{perhaps}", wording::unknown::MISTYPED)
        .replace("{near}", wording::unknown::NEAR)
        .replace("{before}", wording::unknown::SEARCH_THERE.before)
        .replace("{after}", wording::unknown::SEARCH_THERE.after)
        .replace("{link}", &encode_text(&wording::unknown::to_timeline(&corpus.title)))
        .replace("{none}", &encode_text(&wording::frame::title(wording::unknown::NO_PAGE, &corpus.title)))
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
        for left in [
            "{none}",
            "{link}",
            "{heading}",
            "{perhaps}",
            "{near}",
            "{before}",
            "{after}",
            "{home}",
            "{style}",
            "{script}",
            "{policy}",
        ] {
            assert!(!html.contains(left), "{left}");
        }
    }

    #[test]
    fn the_policy_allows_what_stands_in_the_page() {
        let html = missing_page(&Corpus::default(), "./");
        for (open, close) in [("<script>", "</script>"), ("<style>", "</style>")] {
            let inner = html.split_once(open).and_then(|(_, rest)| rest.split_once(close)).map(|(inner, _)| inner);
            assert!(html.contains(&digest(inner.unwrap_or_default())), "{open}");
        }
    }
}
