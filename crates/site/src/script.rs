//! Scripts that stand in every page, without what only people read.

use dateline_wording as wording;
use serde_json::json;

/// Whole lines only: what ends a line of code may be part of it. No text of these scripts goes over a line.
pub(crate) fn bare(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The same with what it says, each as a string of JavaScript. No word ends the script.
pub(crate) fn spoken(script: &str) -> String {
    let say = |script: String, (name, words): &(&str, &str)| {
        script.replace(&json!(name).to_string(), &json!(words).to_string().replace('<', "\\u003c"))
    };
    wording::scripts::ALL.iter().fold(bare(script), say)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_script_says_is_a_string_in_it() {
        assert_eq!(spoken("say(\"{COPIED}\");"), "say(\"Copied\");\n");
        let all = [include_str!("details.js"), include_str!("evidence.js"), include_str!("takeover.js")];
        for (name, _) in wording::scripts::ALL {
            assert!(all.iter().any(|script| script.contains(name)), "{name} is said by no script");
        }
        assert!(all.iter().all(|script| !spoken(script).contains("\"{")));
    }

    #[test]
    fn notes_and_indents_go_and_code_stays() {
        assert_eq!(
            bare("// Why.\nif (a) {\n  // How.\n  b(\"https://c\"); // d\n}\n\n"),
            "if (a) {\nb(\"https://c\"); // d\n}\n"
        );
    }
}
