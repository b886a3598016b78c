//! What stands beside the pages: the addresses for the page that suggests one, the sitemap, and how long a browser may keep a file.

use crate::File;
use crate::head::Head;
use crate::site::Site;
use maud::{Markup, html};
use serde_json::json;

/// A page that leads to something.
pub(crate) struct Listed {
    /// Relative to the site's root.
    address: String,
    title: String,
}

/// The page of this head, if it leads to something.
pub(crate) fn listed(head: Head) -> Option<Listed> {
    (!head.is_gone).then_some(Listed { address: head.address, title: head.title })
}

/// Every address that leads to something, with its title: `data/ids.json`.
pub(crate) fn ids(site: &Site<'_>, listed: &[Listed]) -> String {
    let after = format!(" · {}", site.corpus.title);
    let pages = listed.iter().filter(|page| page.address.contains('/'));
    let pages: Vec<_> =
        pages.map(|page| json!([page.address, page.title.strip_suffix(&after).unwrap_or(&page.title)])).collect();
    json!({ "title": site.corpus.title, "pages": pages }).to_string()
}

/// Addresses that a sitemap may list; what has more is told of by several (<https://www.sitemaps.org/protocol.html>).
const ADDRESSES_OF_A_MAP: usize = 50_000;

/// `sitemap.xml`, the maps that it names where it is one of several, and the `robots.txt` that names it, where it is known where the site stands.
pub(crate) fn for_robots(site: &Site<'_>, listed: &[Listed]) -> Vec<File> {
    let Some(root) = site.input.public_url else { return Vec::new() };
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {root}sitemap.xml\n");
    let maps: Vec<Markup> = listed.chunks(ADDRESSES_OF_A_MAP).map(|pages| map(root, pages)).collect();
    let mut files = vec![File { path: "robots.txt".into(), content: robots }];
    let of_map = |path: String, map: Markup| File { path, content: format!("{XML}{}", map.into_string()) };
    if let [map] = &maps[..] {
        files.push(of_map("sitemap.xml".into(), map.clone()));
        return files;
    }
    let of_all = html! {
        sitemapindex xmlns=(SITEMAP) {
            @for number in 1..=maps.len() { sitemap { loc { (root) "sitemap-" (number) ".xml" } } }
        }
    };
    files.push(of_map("sitemap.xml".into(), of_all));
    files.extend((1..).zip(maps).map(|(number, map)| of_map(format!("sitemap-{number}.xml"), map)));
    files
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

fn map(root: &str, pages: &[Listed]) -> Markup {
    html! { urlset xmlns=(SITEMAP) { @for page in pages { url { loc { (root) (page.address) } } } } }
}

/// How a page is shown inside another, as oEmbed has it (<https://oembed.com>): a file beside each page that can be, where it is known where the
/// site stands.
pub(crate) fn embedding(site: &Site<'_>, head: &Head) -> Option<File> {
    let root = site.input.public_url.filter(|_| head.has_embedding)?;
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
    Some(File { path: format!("{}oembed.json", head.folder), content: content.to_string() })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Input, Ledger};
    use dateline_model::Corpus;

    fn maps(pages: usize) -> Vec<File> {
        let (corpus, ledger) = (Corpus::default(), Ledger::default());
        let input = Input {
            corpus: &corpus,
            ledger: &ledger,
            public_url: Some("https://example.org/"),
            has_cards: false,
            has_worker: false,
            has_policy: false,
            evidence: None,
            details: None,
            hashed: &[],
        };
        let listed: Vec<Listed> =
            (0..pages).map(|number| Listed { address: format!("event/{number}/"), title: String::new() }).collect();
        for_robots(&Site::new(input), &listed)
    }

    #[test]
    fn what_one_sitemap_may_not_hold_several_do() {
        let paths = |pages: usize| maps(pages).into_iter().map(|file| file.path).collect::<Vec<_>>();
        assert_eq!(paths(ADDRESSES_OF_A_MAP), ["robots.txt", "sitemap.xml"]);
        let files = maps(ADDRESSES_OF_A_MAP + 1);
        let [_, all, first, second] = &files[..] else { panic!("{} files", files.len()) };
        assert_eq!([&all.path, &first.path, &second.path], ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
        assert!(all.content.contains("<loc>https://example.org/sitemap-2.xml</loc>"), "{}", all.content);
        assert_eq!(first.content.matches("<loc>").count(), ADDRESSES_OF_A_MAP);
        assert!(second.content.contains("<loc>https://example.org/event/50000/</loc>"), "{}", second.content);
    }
}
