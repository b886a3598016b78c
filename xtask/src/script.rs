//! The scripts that lead to the programs, as wasm-bindgen writes them, without what only people read: Trunk's own minifier cannot read them.

use crate::error::{TaskError, at};
use std::path::Path;

/// Takes comments and indents out of every such script of a site. A second time it finds nothing to take.
pub(crate) fn shorten(staging: &Path) -> Result<(), TaskError> {
    for entry in std::fs::read_dir(staging).map_err(at(staging))? {
        let path = entry.map_err(at(staging))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with("dateline-") && name.ends_with(".js") {
            let script = std::fs::read_to_string(&path).map_err(at(&path))?;
            std::fs::write(&path, without_notes(&script)).map_err(at(&path))?;
        }
    }
    Ok(())
}

/// Whole lines only: what ends a line of code may be part of it.
fn without_notes(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut is_note = false;
    for line in script.lines().map(str::trim) {
        is_note |= line.starts_with("/*");
        if !is_note && !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
        is_note &= !line.ends_with("*/");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_and_indents_go_and_code_stays() {
        let script = "/**\n * @param {number} a\n */\nexport function f(a) {\n    // why\n    return a / 2; // half\n\n}\n/* one */\ng(`x`);\n";
        let short = "export function f(a) {\nreturn a / 2; // half\n}\ng(`x`);\n";
        assert_eq!(without_notes(script), short);
        assert_eq!(without_notes(short), short);
    }
}
