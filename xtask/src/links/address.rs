//! Where a link leads, as a browser finds it, in a site that may stand under any address.

use percent_encoding::percent_decode_str;

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// To a file of the site, by its path from the root, and to a place in it.
    Within { file: String, fragment: Option<String> },
    /// Above the root, where another site may stand.
    Outside,
    /// To another origin, or to what is no file.
    Elsewhere,
}

/// Resolves a link of the page at `path`, whose `<base>` is relative to it or, being absolute, stands for the root.
pub(super) fn resolve(path: &str, base: Option<&str>, link: &str) -> Target {
    let scheme = link.split_once(':').map(|(scheme, _)| scheme);
    if link.starts_with("//") || scheme.is_some_and(|scheme| scheme.chars().all(|c| c.is_ascii_alphanumeric())) {
        return Target::Elsewhere;
    }
    let (link, fragment) = link.split_once('#').map_or((link, ""), |(link, fragment)| (link, fragment));
    let link = link.split_once('?').map_or(link, |(link, _)| link);
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let base = base.unwrap_or("./");
    let (from, link) = match link.strip_prefix('/') {
        // From the server's root: only within the site where the base says that the site stands there.
        Some(rest) if base == "/" => (String::new(), rest),
        Some(rest) => match link.strip_prefix(base) {
            Some(rest) if base.starts_with('/') => (String::new(), rest),
            _ if rest.is_empty() && base.starts_with('/') => (String::new(), rest),
            _ => return Target::Outside,
        },
        None if base.starts_with('/') || base.contains("://") => (String::new(), link),
        None => (format!("{folder}/{base}"), link),
    };
    let decoded = percent_decode_str(link).decode_utf8_lossy();
    let Some(mut file) = joined(&from, &decoded) else { return Target::Outside };
    if file.is_empty() || decoded.is_empty() || decoded.ends_with('/') || decoded.ends_with('.') {
        file = format!("{file}{}index.html", if file.is_empty() { "" } else { "/" });
    }
    let fragment = (!fragment.is_empty()).then(|| percent_decode_str(fragment).decode_utf8_lossy().into_owned());
    Target::Within { file, fragment }
}

/// Two paths one after the other, without `.` and `..`; `None` if they lead above the root.
fn joined(from: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in from.split('/').chain(link.split('/')) {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, base: &str, link: &str) -> String {
        match resolve(path, Some(base), link) {
            Target::Within { file, fragment } => {
                format!("{file}{}", fragment.map_or(String::new(), |place| format!("#{place}")))
            }
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn links_count_from_the_base() {
        assert_eq!(file("event/a/index.html", "../../", "event/b/"), "event/b/index.html");
        assert_eq!(file("event/a/index.html", "../../", "./?about=x"), "index.html");
        assert_eq!(file("event/a/index.html", "../../", "document/%C5%BC/#char=1,2"), "document/ż/index.html#char=1,2");
        assert_eq!(file("404.html", "./", "fonts/a.woff2"), "fonts/a.woff2");
        assert_eq!(file("event/a/index.html", "/sub/", "event/b/"), "event/b/index.html");
        assert_eq!(file("event/a/index.html", "/sub/", "/sub/card.png"), "card.png");
        assert_eq!(file("404.html", "/", "/"), "index.html");
    }

    #[test]
    fn what_leaves_the_site_is_told_apart() {
        assert_eq!(file("event/a/index.html", "../../", "../x"), "Outside");
        assert_eq!(file("event/a/index.html", "../../", "/x"), "Outside");
        assert_eq!(file("a.html", "./", "https://example.org/"), "Elsewhere");
        assert_eq!(file("a.html", "./", "data:,"), "Elsewhere");
    }
}
