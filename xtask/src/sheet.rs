//! One style sheet of all, without what only people read: the same words stand in every one of them, and together they pack to two thirds.

use crate::error::{TaskError, at};
use sha2::{Digest, Sha256};
use std::path::Path;

const LINK: &str = "<link rel=\"stylesheet\"";

/// The page with one link for all its style sheets, which are joined in their order; the files they were made of are gone. What was joined before
/// stays as it is.
pub(crate) fn join(staging: &Path, shell: &str) -> Result<String, TaskError> {
    let mut page = String::with_capacity(shell.len());
    let (mut sheet, mut rest, mut place) = (String::new(), shell, None);
    while let Some((before, link)) = rest.split_once(LINK) {
        let (attributes, after) = link.split_once('>').unwrap_or((link, ""));
        page.push_str(before);
        rest = after;
        let Some(name) = attribute(attributes, "href").map(|address| address.trim_start_matches("./")) else {
            continue;
        };
        place.get_or_insert(page.len());
        let path = staging.join(name);
        sheet.push_str(&without_notes(&std::fs::read_to_string(&path).map_err(at(&path))?));
        std::fs::remove_file(&path).map_err(at(&path))?;
    }
    page.push_str(rest);
    let Some(place) = place else { return Ok(page) };
    let digest: String = Sha256::digest(&sheet)[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let path = staging.join(format!("style-{digest}.css"));
    std::fs::write(&path, sheet).map_err(at(&path))?;
    page.insert_str(place, &format!("{LINK} href=\"./style-{digest}.css\"/>"));
    Ok(page)
}

fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = attributes.split_once(&format!("{name}=\""))?;
    value.split('"').next()
}

/// A style sheet without its comments and the blanks that part nothing; what stands in quotation marks stays.
fn without_notes(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else if c == '"' {
            let end = rest[1..].find('"').map_or(rest.len(), |end| end + 2);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if c.is_whitespace() {
            rest = rest.trim_start();
            // In a selector a blank before a colon means something; after one there is none.
            if !out.ends_with(['{', '}', ';', ',', ':', ' ']) && !rest.starts_with(['{', '}', ';', ',']) {
                out.push(' ');
            }
        } else {
            if c == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_parts_nothing_goes() {
        let sheet = "/* Why. */\n.a > .b :is(.c, .d) {\n  margin: calc(1px + 2px) 0;\n  content: \"a ;  /* b */\";\n}\n\n.e { }\n";
        assert_eq!(without_notes(sheet), ".a > .b :is(.c,.d){margin:calc(1px + 2px) 0;content:\"a ;  /* b */\"}.e{}");
    }

    #[test]
    fn sheets_become_one_in_their_order_and_a_second_run_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a-1.css"), ".a { color: red; }\n").unwrap();
        std::fs::write(folder.path().join("b-2.css"), ".a { color: blue; }\n").unwrap();
        let shell = "<head><link rel=\"stylesheet\" href=\"./a-1.css\" integrity=\"x\"/>\n<link rel=\"stylesheet\" href=\"./b-2.css\"/><title>t</title>";
        let page = join(folder.path(), shell).unwrap();
        let names: Vec<String> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        assert_eq!(names.len(), 1);
        assert_eq!(page, format!("<head><link rel=\"stylesheet\" href=\"./{}\"/>\n<title>t</title>", names[0]));
        let sheet = std::fs::read_to_string(folder.path().join(&names[0])).unwrap();
        assert_eq!(sheet, ".a{color:red}.a{color:blue}");
        assert_eq!(join(folder.path(), &page).unwrap(), page);
        assert!(folder.path().join(&names[0]).is_file());
    }
}
