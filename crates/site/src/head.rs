//! What a page says of itself in its head: to browsers, search engines and whoever shows a card for a link.

use crate::script::{bare, spoken};
use crate::site::Site;
use maud::{Markup, PreEscaped, html};

/// What differs from page to page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    /// Relative to the site's root, as links write it: empty, or ending with `/`.
    pub(crate) address: String,
    /// The folder in which the page lies, relative to the root.
    pub(crate) folder: String,
    /// What the browser's tab says.
    pub(crate) title: String,
    /// What a search engine shows under it.
    pub(crate) description: String,
    /// Whether a picture lies beside the page; else the site's own stands for it.
    pub(crate) has_card: bool,
    /// JSON-LD, safe inside a script element.
    pub(crate) structured: Option<String>,
    /// Whether it can be shown inside another page, and says how.
    pub(crate) has_embedding: bool,
    /// Where the reader is sent at once.
    pub(crate) forward: Option<String>,
    /// Whether the app knows nothing of the page and is not started.
    pub(crate) is_only_served: bool,
    /// Whether it stands for what is no longer there: no search engine keeps it.
    pub(crate) is_gone: bool,
}

/// Characters of a description; what search engines show.
const DESCRIPTION_LENGTH: usize = 200;

/// Applies the theme that the reader chose before anything is drawn.
pub(crate) const THEME_SCRIPT: &str =
    r#"try{let t=localStorage.getItem("dateline-theme");if(t)document.documentElement.dataset.theme=t}catch{}"#;

/// Puts the app in the place of the served page once it is drawn, in one frame, with scroll and focus kept; a program that fails before is
/// never shown, and one that fails later says so (`html/stopped.rs`). It is here and not in the app, so that it is there when the app is not.
pub(crate) const TAKEOVER_SCRIPT: &str = include_str!("takeover.js");

/// Loads the panel that cites, checks and exports when a button asks for it, and says so where it cannot be had.
const EVIDENCE_SCRIPT: &str = include_str!("evidence.js");

/// Shows what pages say beyond the documents' words: as the page was served with it, else by the program that makes it.
const DETAILS_SCRIPT: &str = include_str!("details.js");

/// With `?embed` in the address, for a page inside another: no frame, and links that open in the whole window.
pub(crate) const EMBED_SCRIPT: &str = include_str!("embed.js");

/// Asks the browser to keep the site; one that cannot, or may not, goes without. It does so once the page can be used, for fetching all files again
/// takes the machine from the app; where that never comes, some time after. The address is handed over by a policy that gives no other.
pub(crate) const WORKER_SCRIPT: &str = include_str!("keep.js");

/// The fonts of a page's first lines: asked for with the page, not after its style sheets, they are there before it is drawn.
const FONTS: [&str; 3] = [
    "fonts/newsreader-latin-400-normal.woff2",
    "fonts/newsreader-latin-500-normal.woff2",
    "fonts/source-sans-3-latin-wght-normal.woff2",
];

/// The elements after `<title>`.
pub(crate) fn elements(site: &Site<'_>, head: &Head) -> Markup {
    let public = site.input.public_url.map(|root| format!("{root}{}", head.address));
    let canonical = match &head.forward {
        Some(to) => Some(site.absolute(to)),
        None => public.clone().filter(|_| !head.is_gone),
    };
    let card = if head.has_card { format!("{}card.png", head.address) } else { "card.png".to_owned() };
    let is_article = head.structured.is_some();
    html! {
        meta name="description" content=(head.description);
        @if let Some(canonical) = canonical { link rel="canonical" href=(canonical); }
        @if let Some(to) = &head.forward { meta http-equiv="refresh" content=(format!("0; url={to}")); }
        @if head.is_gone { meta name="robots" content="noindex"; }
        meta property="og:type" content=(if is_article { "article" } else { "website" });
        meta property="og:site_name" content=(site.corpus.title);
        meta property="og:title" content=(head.title);
        meta property="og:description" content=(head.description);
        @if public.is_some() && head.has_embedding {
            link rel="alternate" type="application/json+oembed" href=(site.absolute(&format!("{}oembed.json", head.address))) title=(head.title);
        }
        @if let Some(url) = public { meta property="og:url" content=(url); }
        @if site.input.has_cards {
            meta property="og:image" content=(site.absolute(&card));
            meta property="og:image:width" content="1200";
            meta property="og:image:height" content="630";
            meta property="og:image:alt" content=(head.title);
            meta name="twitter:card" content="summary_large_image";
        } @else {
            meta name="twitter:card" content="summary";
        }
        @for font in FONTS { link rel="preload" href=(font) as="font" type="font/woff2" crossorigin; }
        script { (PreEscaped(THEME_SCRIPT)) }
        @if !head.is_only_served { script { (PreEscaped(bare(EMBED_SCRIPT))) (PreEscaped(spoken(TAKEOVER_SCRIPT))) } }
        @if let (Some(name), false) = (site.input.evidence, head.is_only_served) {
            script { (PreEscaped(spoken(EVIDENCE_SCRIPT).replace("{name}", name))) }
        }
        @if let (Some(name), false) = (site.input.details, head.is_only_served) {
            script { (PreEscaped(spoken(DETAILS_SCRIPT).replace("{name}", name))) }
        }
        @if site.input.has_worker { script { (PreEscaped(bare(WORKER_SCRIPT))) } }
        @if let Some(json) = &head.structured { script type="application/ld+json" { (PreEscaped(json)) } }
    }
}

/// Blanks made one, cut after a whole word.
pub(crate) fn shortened(text: &str) -> String {
    let mut out = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        length += word.chars().count() + 1;
        if DESCRIPTION_LENGTH < length {
            return format!("{out} …").trim_start().to_owned();
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_ends_after_a_whole_word() {
        assert_eq!(shortened("a  b\n c"), "a b c");
        let long = "four ".repeat(60);
        let short = shortened(&long);
        assert!(short.ends_with("four …") && short.chars().count() <= DESCRIPTION_LENGTH + 2, "{short}");
        assert_eq!(shortened(&"x".repeat(300)), "…");
    }
}
