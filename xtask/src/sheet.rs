//! One style sheet of all, without what only people read: the same words stand in every one of them, and together they pack to two thirds.

use crate::error::{TaskError, at};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{ParserOptions, StyleSheet};
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
        let long = std::fs::read_to_string(&path).map_err(at(&path))?;
        let wrong = |message: String| TaskError::Content { path: path.display().to_string(), message };
        sheet.push_str(&shortened(&long).map_err(wrong)?);
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

/// A style sheet as short as it goes: what it says stays, for every browser that it is written for.
fn shortened(sheet: &str) -> Result<String, String> {
    let parsed = StyleSheet::parse(sheet, ParserOptions::default()).map_err(|error| error.to_string())?;
    let printer = PrinterOptions { minify: true, ..PrinterOptions::default() };
    Ok(parsed.to_css(printer).map_err(|error| error.to_string())?.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_read_goes_and_what_is_said_stays() {
        let sheet = "/* Why. */\n.a > .b :is(.c, .d) {\n  margin: calc(1px + 2vw) 0;\n  content: \"a ;  /* b */\";\n}\n\n.e { color: light-dark(red, blue) }\n";
        let short = ".a>.b :is(.c,.d){margin:calc(1px + 2vw) 0;content:\"a ;  /* b */\"}.e{color:light-dark(red,#00f)}";
        assert_eq!(shortened(sheet).as_deref(), Ok(short));
        assert_eq!(shortened(short).as_deref(), Ok(short));
        assert!(shortened(".a { color: red } }").is_err());
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
        assert_eq!(sheet, ".a{color:red}.a{color:#00f}");
        assert_eq!(join(folder.path(), &page).unwrap(), page);
        assert!(folder.path().join(&names[0]).is_file());
    }
}
