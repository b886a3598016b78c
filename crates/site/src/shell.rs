//! The built index.html, with another head.

use crate::listing::Head;
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::cell::{Cell, RefCell};

/// Why there are no pages.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum PagesError {
    #[error("{kind} `{id}`: an id names a folder, so it holds letters, digits, `-`, `_`, `~` and inner stops only")]
    Id { kind: String, id: String },
    #[error(transparent)]
    Shell(#[from] ShellError),
}

/// Why a page is no shell.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum ShellError {
    #[error("index.html: there is no `<base href>`; begin its head with `<base data-trunk-public-url />`")]
    NoBase,
    #[error("index.html: there is no `<title>` in its head")]
    NoTitle,
    #[error("index.html: it cannot be parsed: {0}")]
    NotHtml(String),
}

/// The public address that the shell was built for.
pub(crate) fn base(shell: &str) -> Result<String, ShellError> {
    let found = RefCell::new(None);
    rewrite(shell, |element| {
        if element.tag_name() == "base" && found.borrow().is_none() {
            *found.borrow_mut() = element.get_attribute("href");
        }
    })?;
    found.into_inner().ok_or(ShellError::NoBase)
}

/// The shell at another address: its base, title and description set, everything else untouched.
pub(crate) fn with_head(shell: &str, base: &str, head: &Head) -> Result<String, ShellError> {
    let (has_title, has_description) = (Cell::new(false), Cell::new(has_description(shell)?));
    let nested = nested_base(base, head.address.matches('/').count());
    let html = rewrite(shell, |element| match element.tag_name().as_str() {
        "base" => set(element, "href", &nested),
        "title" => {
            element.set_inner_content(&head.title, ContentType::Text);
            has_title.set(true);
            if !has_description.replace(true) {
                let content = html_escape::encode_double_quoted_attribute(&head.description);
                element.after(&format!("<meta name=\"description\" content=\"{content}\">"), ContentType::Html);
            }
        }
        _ => set(element, "content", &head.description),
    })?;
    if has_title.get() { Ok(html) } else { Err(ShellError::NoTitle) }
}

fn has_description(shell: &str) -> Result<bool, ShellError> {
    let found = Cell::new(false);
    rewrite(shell, |element| found.set(found.get() || element.tag_name() == "meta"))?;
    Ok(found.get())
}

/// Calls `change` with what a page says of itself in its head.
fn rewrite(shell: &str, change: impl Fn(&mut Element<'_, '_>)) -> Result<String, ShellError> {
    let handler = element!("head > base[href], head > title, head > meta[name=description]", |element| {
        change(element);
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(handler);
    rewrite_str(shell, settings).map_err(|error| ShellError::NotHtml(error.to_string()))
}

fn set(element: &mut Element<'_, '_>, name: &str, value: &str) {
    // A name from above is a name to the parser as well.
    let _ = element.set_attribute(name, value);
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

    const SHELL: &str = r#"<!DOCTYPE html><html><head><base href="./"><title>x</title><link rel="modulepreload" href="./a.js"></head><body><svg><title>kept</title></svg></body></html>"#;

    fn head(address: &str) -> Head {
        Head { address: address.into(), title: "A < B & \"C\"".into(), description: "“D” \"E\" <F>".into() }
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
    fn head_is_set_and_the_rest_kept() {
        let html = with_head(SHELL, "./", &head("event/a/")).unwrap();
        assert_eq!(
            html,
            "<!DOCTYPE html><html><head><base href=\"../../\"><title>A &lt; B &amp; \"C\"</title>\
             <meta name=\"description\" content=\"“D” &quot;E&quot; &lt;F&gt;\"><link rel=\"modulepreload\" href=\"./a.js\"></head>\
             <body><svg><title>kept</title></svg></body></html>"
        );
    }

    #[test]
    fn a_description_that_is_there_is_set_and_not_doubled() {
        for shell in [
            "<head><base href=\"/\"><meta name=\"description\" content=\"old\"><title>x</title></head>",
            "<head><base href=\"/\"><title>x</title><meta name=\"description\" content=\"old\"></head>",
        ] {
            let html = with_head(shell, "/", &head("events/")).unwrap();
            assert_eq!(html.matches("description").count(), 1, "{html}");
            assert!(html.contains("“D”") && !html.contains("old"), "{html}");
        }
    }

    #[test]
    fn a_page_that_is_no_shell_is_refused() {
        assert!(matches!(base("<head><title>x</title></head>"), Err(ShellError::NoBase)));
        assert!(matches!(with_head("<head><base href=\"./\"></head>", "./", &head("")), Err(ShellError::NoTitle)));
    }
}
