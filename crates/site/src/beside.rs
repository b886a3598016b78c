//! What stands beside the pages: the addresses for the page that suggests one, the sitemap, and how long a browser may keep a file.

use crate::File;
use crate::head::Head;
use crate::site::Site;
use maud::{Markup, PreEscaped, html};
use serde_json::json;

/// Every address that leads to something, with its title: `data/ids.json`.
pub(crate) fn ids(site: &Site<'_>, heads: &[&Head]) -> String {
    let after = format!(" · {}", site.corpus.title);
    let pages = heads.iter().filter(|head| !head.is_gone && head.address.contains('/'));
    let pages: Vec<_> =
        pages.map(|head| json!([head.address, head.title.strip_suffix(&after).unwrap_or(&head.title)])).collect();
    json!({ "title": site.corpus.title, "pages": pages }).to_string()
}

/// `sitemap.xml` and the `robots.txt` that names it, where it is known where the site stands.
pub(crate) fn for_robots(site: &Site<'_>, heads: &[&Head]) -> Vec<File> {
    let Some(root) = site.input.public_url else { return Vec::new() };
    let pages = heads.iter().filter(|head| !head.is_gone);
    let map: Markup = html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
        urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" {
            @for head in pages { url { loc { (root) (head.address) } } }
        }
    };
    vec![
        File { path: "sitemap.xml".into(), content: map.into_string() },
        File { path: "robots.txt".into(), content: format!("User-agent: *\nAllow: /\nSitemap: {root}sitemap.xml\n") },
    ]
}

/// How a page is shown inside another, as oEmbed has it (<https://oembed.com>): one file beside each page that can be, where it is known
/// where the site stands.
pub(crate) fn embeddings(site: &Site<'_>, heads: &[&Head]) -> Vec<File> {
    let Some(root) = site.input.public_url else { return Vec::new() };
    let pages = heads.iter().filter(|head| head.has_embedding);
    let embedding = |head: &&Head| {
        let frame = html! {
            iframe src=(format!("{root}{}?embed", head.address)) width="100%" height="640" title=(head.title) loading="lazy" {}
        };
        let content = json!({
            "version": "1.0",
            "type": "rich",
            "title": head.title,
            "provider_name": site.corpus.title,
            "provider_url": root,
            "width": 800,
            "height": 640,
            "html": frame.into_string(),
        });
        File { path: format!("{}oembed.json", head.folder), content: content.to_string() }
    };
    pages.map(embedding).collect()
}

/// `_headers`, which Netlify and Cloudflare Pages read: the policy of all pages together, where there is one, and which files never change under
/// their names. What is not named is asked for again each time, as both do by themselves.
pub(crate) fn headers(policy: Option<&str>, hashed: &[String]) -> String {
    let mut out = "/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n".to_owned();
    if let Some(policy) = policy {
        out.push_str(&format!("  Content-Security-Policy: {policy}\n"));
    }
    for path in hashed {
        out.push_str(&format!("/{path}\n  Cache-Control: public, max-age=31536000, immutable\n"));
    }
    out
}
