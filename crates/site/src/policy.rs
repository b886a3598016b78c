//! What a page may load and run: its own site's files, and the scripts in it that were there when it was made, by their digests.
//!
//! In: a page as it is to be served. Out: the same page with a policy before all else that it loads. Whatever a document's words may do to a page,
//! no script of theirs runs and nothing is asked of another origin. Nor can anything make markup or a script of words (Trusted Types): neither
//! the app nor a page's script ever does, and the one address of a script that is handed over is the worker's, by a policy that knows no other.

use crate::error::ShellError;
use crate::shell::{BEGIN, END};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str, text};
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// What a page may do apart from its scripts, of which WebAssembly is one (compiling it is a kind of evaluation), and its styles.
const REST: &str = "font-src 'self'; img-src 'self' blob: data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
    base-uri 'self'; form-action 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types dateline-worker";

/// The digests of what stands in pages, each once.
pub(crate) type Digests = BTreeSet<String>;

/// The page with its policy; what its scripts' digests are is added to `seen`.
pub(crate) fn with_policy(html: &str, seen: &mut Digests) -> Result<String, ShellError> {
    let digests: Digests = scripts(html)?.iter().map(|script| digest(script)).collect();
    // No digest and no word of the policy has a quotation mark of two strokes.
    let meta = format!(
        "{BEGIN}<meta http-equiv=\"Content-Security-Policy\" content=\"{}\"><meta name=\"referrer\" content=\"no-referrer\">{END}",
        policy(&digests, &Digests::new())
    );
    seen.extend(digests);
    let handler = element!("head > meta[charset]", |element| {
        element.after(&meta, ContentType::Html);
        Ok(())
    });
    rewritten(html, RewriteStrSettings::new().append_element_content_handler(handler))
}

/// The policy of a page with these scripts and styles in it. As a header for all pages together it holds beside each page's own, so that it must
/// allow what stands in any of them.
pub(crate) fn policy(scripts: &Digests, styles: &Digests) -> String {
    let quoted = |digests: &Digests| digests.iter().map(|digest| format!(" '{digest}'")).collect::<String>();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{}; style-src 'self'{}; {REST}",
        quoted(scripts),
        quoted(styles)
    )
}

/// The digest of a script or a style, as a policy names it.
pub(crate) fn digest(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// The scripts in a page that browsers run, each once.
fn scripts(html: &str) -> Result<BTreeSet<String>, ShellError> {
    // Of each script its words, or none for what is no program or comes from a file.
    let found: RefCell<Vec<Option<String>>> = RefCell::default();
    let begin = element!("script", |element| {
        let kind = element.get_attribute("type").unwrap_or_default();
        let runs = element.get_attribute("src").is_none() && matches!(kind.as_str(), "" | "module" | "text/javascript");
        found.borrow_mut().push(runs.then(String::new));
        Ok(())
    });
    let words = text!("script", |chunk| {
        if let Some(Some(script)) = found.borrow_mut().last_mut() {
            script.push_str(chunk.as_str());
        }
        Ok(())
    });
    let settings =
        RewriteStrSettings::new().append_element_content_handler(begin).append_element_content_handler(words);
    rewritten(html, settings)?;
    Ok(found.into_inner().into_iter().flatten().filter(|script| !script.is_empty()).collect())
}

fn rewritten(html: &str, settings: RewriteStrSettings<'_, '_>) -> Result<String, ShellError> {
    rewrite_str(html, settings).map_err(|error| ShellError::NotHtml(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_of_the_page_run_and_no_others() {
        let page = "<html><head><meta charset=\"utf-8\"><script type=\"module\">go()</script><script src=\"a.js\"></script>\
            <script type=\"application/ld+json\">{}</script></head><body><script>go()</script></body></html>";
        let mut seen = Digests::new();
        let html = with_policy(page, &mut seen).unwrap();
        let first = "<html><head><meta charset=\"utf-8\"><!--page--><meta http-equiv=\"Content-Security-Policy\"";
        assert!(html.starts_with(first), "{html}");
        assert_eq!(html.matches("'sha256-").count(), 1, "{html}");
        assert!(html.contains(&digest("go()")) && !html.contains(&digest("{}")), "{html}");
        assert_eq!(seen, Digests::from([digest("go()")]));
    }
}
