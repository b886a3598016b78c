//! Words of the interface stand in `crates/wording` and nowhere else: no string of a view or of a page's script reads as words for people.
//!
//! Views are read as the compiler's own tokens. In `view!` and `html!` a text, and the value of an attribute that is shown or read out, is
//! words whatever it says; so is what `.words(…)` is given. Elsewhere a string is taken for words by its shape ([`shape`]). What its place
//! makes a name (the value of `class`, a pattern, what a selector or a fault of the program is given to) is left alone, and so are tests.

use crate::error::{TaskError, at};
use crate::project::Project;
use std::path::{Path, PathBuf};

mod place;
mod shape;
mod walk;

/// What speaks to readers: folders, and files where their neighbours speak to whoever builds a site.
const VIEWS: [&str; 10] = [
    "src",
    "crates/explore/src",
    "crates/details/src",
    "crates/evidence/src",
    "crates/site/src/html",
    "crates/site/src/card",
    "crates/site/src/card.rs",
    "crates/site/src/head.rs",
    "crates/site/src/pages.rs",
    "crates/site/src/structured.rs",
];

/// The scripts of pages.
const SCRIPTS: &str = "crates/site/src";

/// Names of fonts, which nobody translates.
const NAMES: [&str; 2] = ["Newsreader", "Source Sans 3"];

/// Holds the views and the scripts to it.
pub(crate) fn check_literals(project: &Project) -> Result<(), TaskError> {
    let mut lines = Vec::new();
    let mut look = |path: &Path, words_in: fn(&str) -> Vec<Found>| {
        let text = std::fs::read_to_string(path).map_err(at(path))?;
        let name = path.strip_prefix(&project.root).unwrap_or(path).display();
        let found = words_in(&text).into_iter().filter(|found| !NAMES.contains(&found.words.as_str()));
        lines.extend(found.map(|found| format!("{name}:{}: {:?}", found.line, found.words)));
        Ok::<_, TaskError>(())
    };
    for view in VIEWS {
        for path in files(&project.root.join(view), "rs")? {
            look(&path, walk::words_in)?;
        }
    }
    for path in files(&project.root.join(SCRIPTS), "js")? {
        look(&path, words_in_script)?;
    }
    if lines.is_empty() { Ok(()) } else { Err(TaskError::Words(lines.join("\n"))) }
}

/// A string that reads as words.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    line: usize,
    words: String,
}

/// The files with this ending in a folder and below it, or the file itself; files of tests are none.
fn files(path: &Path, ending: &str) -> Result<Vec<PathBuf>, TaskError> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(path).map_err(at(path))? {
        let path = entry.map_err(at(path))?.path();
        if path.is_dir() {
            found.extend(files(&path, ending)?);
        } else if path.extension().is_some_and(|own| own == ending) && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The strings of a script that read as words; one that takes its words from `crates/wording` has `{COPIED}` in their place.
fn words_in_script(script: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for (number, line) in script.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
        let mut rest = line;
        while let Some(open) = rest.find(['"', '\'', '`']) {
            let quote = char::from(rest.as_bytes()[open]);
            let inside = &rest[open + 1..];
            let Some(close) = inside.find(quote) else { break };
            let words = &inside[..close];
            if shape::reads_as_words(words) {
                found.push(Found { line: number + 1, words: words.to_owned() });
            }
            rest = &inside[close + 1..];
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_and_scripts_say_nothing_of_their_own() {
        if let Err(error) = check_literals(&Project::here().unwrap()) {
            panic!("{error}");
        }
    }

    #[test]
    fn words_planted_in_a_view_are_found_in_their_line() {
        let view = "fn a() {\n    view! { <p class=\"foot\" title=\"more\">\"as told\"</p> };\n}\n";
        let found: Vec<(usize, String)> =
            walk::words_in(view).into_iter().map(|found| (found.line, found.words)).collect();
        assert_eq!(found, [(2, "more".to_owned()), (2, "as told".to_owned())]);
    }

    #[test]
    fn words_planted_in_a_script_are_found() {
        let script = "// \"Some words\"\nbutton.textContent = \"Try again\";\nsay(\"{COPIED}\", \"click\");\n";
        assert_eq!(words_in_script(script), [Found { line: 2, words: "Try again".to_owned() }]);
    }
}
