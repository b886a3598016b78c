//! The page that starts the app, as it was built, with a page's own head and body put in.

use crate::error::ShellError;
use crate::head::Head;
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::cell::{Cell, RefCell};

/// Around what was put in, so that a page can be a shell again: the hook may run twice over one folder.
pub(crate) const BEGIN: &str = "<!--page-->";
pub(crate) const END: &str = "<!--/page-->";

/// A built index.html.
pub(crate) struct Shell {
    html: String,
    /// The public address that it was built for.
    pub(crate) base: String,
}

impl Shell {
    /// Takes a built page, without what an earlier run put in.
    pub(crate) fn new(html: &str) -> Result<Shell, ShellError> {
        let html = once_drawn(&without_page(html));
        let base = RefCell::new(None);
        let rewritten = rewrite(&html, "head > base[href]", |element| {
            let mut base = base.borrow_mut();
            *base = base.take().or(element.get_attribute("href"));
        })?;
        Ok(Shell { base: base.into_inner().ok_or(ShellError::NoBase)?, html: rewritten })
    }

    /// The page with this head and body. Where it is only served, nothing in it starts the app.
    pub(crate) fn page(&self, head: &Head, elements: &str, body: &str) -> Result<String, ShellError> {
        let (has_title, has_body) = (Cell::new(false), Cell::new(false));
        let nested = nested_base(&self.base, head.address.matches('/').count());
        let parts =
            "head > base[href], head > title, body, script, link[rel=modulepreload], link[rel=preload][as=fetch]";
        let html = rewrite(&self.html, parts, |element| match element.tag_name().as_str() {
            "base" => {
                // A name from here is a name to the parser as well.
                let _ = element.set_attribute("href", &nested);
            }
            "title" => {
                element.set_inner_content(&head.title, ContentType::Text);
                element.after(&format!("{BEGIN}{elements}{END}"), ContentType::Html);
                has_title.set(true);
            }
            "body" => {
                element.prepend(&format!("{BEGIN}{body}{END}"), ContentType::Html);
                has_body.set(true);
            }
            _ if head.is_only_served => element.remove(),
            // Its script asks for the program once the page is drawn: asked for before, it would take the line from styles and fonts.
            "link" if element.get_attribute("rel").as_deref() == Some("preload") => element.remove(),
            _ => {}
        })?;
        match (has_title.get(), has_body.get()) {
            (false, _) => Err(ShellError::NoTitle),
            (_, false) => Err(ShellError::NoBody),
            _ => Ok(html),
        }
    }
}

/// Calls `change` with every element that the selector finds.
fn rewrite(html: &str, selector: &str, change: impl Fn(&mut Element<'_, '_>)) -> Result<String, ShellError> {
    let handler = element!(selector, |element| {
        change(element);
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(handler);
    rewrite_str(html, settings).map_err(|error| ShellError::NotHtml(error.to_string()))
}

/// How Trunk's script starts the app, around the address of the program.
const STARTS: (&str, &str) = ("const wasm = await init({ module_or_path: ", " });");
/// What a page was served with is seen before the app takes the machine; a page that nobody sees draws nothing, and does not wait for it.
const DRAWN: &str = "await new Promise((go) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(go))); setTimeout(go, 1000); });\n";

/// The program is fetched and compiled meanwhile; where a server calls it by another type, `init` fetches it again in its own way.
fn once_drawn(html: &str) -> String {
    let parts = html.split_once(STARTS.0).filter(|_| !html.contains(DRAWN));
    let Some((before, (address, after))) = parts.and_then(|(before, rest)| Some((before, rest.split_once(STARTS.1)?)))
    else {
        return html.to_owned();
    };
    let program = format!(
        "const address = {address};\nconst program = WebAssembly.compileStreaming(fetch(address, {{ priority: 'low' }})).catch(() => address);\n"
    );
    format!("{before}{program}{DRAWN}{}await program{}{after}", STARTS.0, STARTS.1)
}

fn without_page(html: &str) -> String {
    let mut parts = html.split(BEGIN);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once(END).map_or(part, |(_, rest)| rest));
    }
    out
}

/// The way from a page so many folders down to the site's root. An address from the server's root is the same everywhere.
fn nested_base(base: &str, depth: usize) -> String {
    if base.starts_with('/') || base.contains("://") || depth == 0 {
        return base.to_owned();
    }
    format!("{}{}", "../".repeat(depth), base.trim_start_matches("./"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_app_starts_once_what_was_served_is_drawn() {
        let trunk = "import init from './a.js';\nconst wasm = await init({ module_or_path: './a.wasm' });";
        let once = once_drawn(trunk);
        assert!(once.find("requestAnimationFrame").unwrap() < once.find("await init(").unwrap(), "{once}");
        assert_eq!(once_drawn(&once), once);
        assert_eq!(once_drawn("go()"), "go()");
    }

    const SHELL: &str = r#"<!DOCTYPE html><html><head><base href="./"><title>x</title><link rel="modulepreload" href="./a.js"><link rel="preload" href="./a.wasm" as="fetch"><script type="module">go()</script></head><body><svg><title>kept</title></svg></body></html>"#;

    fn head(address: &str) -> Head {
        Head { address: address.into(), title: "A < B & \"C\"".into(), ..Head::default() }
    }

    #[test]
    fn the_way_to_the_root_follows_the_depth() {
        assert_eq!(nested_base("./", 0), "./");
        assert_eq!(nested_base("./", 1), "../");
        assert_eq!(nested_base("./", 2), "../../");
        assert_eq!(nested_base("/", 2), "/");
        assert_eq!(nested_base("/sub/", 2), "/sub/");
        assert_eq!(nested_base("https://example.org/sub/", 2), "https://example.org/sub/");
    }

    #[test]
    fn head_and_body_are_put_in_and_the_rest_kept() {
        let html = Shell::new(SHELL).unwrap().page(&head("event/a/"), "<meta>", "<p>b</p>").unwrap();
        assert_eq!(
            html,
            "<!DOCTYPE html><html><head><base href=\"../../\"><title>A &lt; B &amp; \"C\"</title><!--page--><meta><!--/page-->\
             <link rel=\"modulepreload\" href=\"./a.js\"><script type=\"module\">go()</script></head>\
             <body><!--page--><p>b</p><!--/page--><svg><title>kept</title></svg></body></html>"
        );
    }

    #[test]
    fn a_page_is_a_shell_again() {
        let shell = Shell::new(SHELL).unwrap();
        let once = shell.page(&head(""), "<meta>", "<p>b</p>").unwrap();
        let twice = Shell::new(&once).unwrap().page(&head(""), "<meta>", "<p>b</p>").unwrap();
        assert_eq!(once, twice);
    }

    #[test]
    fn a_page_that_is_only_served_starts_nothing() {
        let head = Head { is_only_served: true, ..head("about/") };
        let html = Shell::new(SHELL).unwrap().page(&head, "<script>theme()</script>", "").unwrap();
        assert!(!html.contains("go()") && !html.contains("modulepreload"), "{html}");
        assert!(html.contains("theme()"), "{html}");
    }

    #[test]
    fn a_page_that_is_no_shell_is_refused() {
        let page = |html: &str| Shell::new(html).and_then(|shell| shell.page(&head(""), "", ""));
        assert!(matches!(page("<head><title>x</title></head><body>"), Err(ShellError::NoBase)));
        assert!(matches!(page("<head><base href=\"./\"></head><body>"), Err(ShellError::NoTitle)));
        assert!(matches!(page("<head><base href=\"./\"><title>x</title></head>"), Err(ShellError::NoBody)));
    }
}
