//! Scripts that stand in every page, without what only people read.

/// Whole lines only: what ends a line of code may be part of it. No text of these scripts goes over a line.
pub(crate) fn bare(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_and_indents_go_and_code_stays() {
        assert_eq!(
            bare("// Why.\nif (a) {\n  // How.\n  b(\"https://c\"); // d\n}\n\n"),
            "if (a) {\nb(\"https://c\"); // d\n}\n"
        );
    }
}
