//! The service worker, which keeps a site readable without a network.

use crate::File;
use serde_json::json;

/// The worker of a build: `files` are what the app needs, relative to the root, and `digest` is that of their contents.
pub fn worker(files: &[String], digest: &str) -> File {
    let script = include_str!("worker.js");
    let lines: Vec<&str> = script.lines().filter(|line| !line.starts_with("//")).collect();
    let content = lines.join("\n").replace("{digest}", digest).replace("{files}", &json!(files).to_string());
    File { path: "sw.js".into(), content }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worker_names_its_build_and_its_files() {
        let worker = worker(&["./".into(), "a\".js".into()], "0123");
        assert!(
            worker.content.contains("+ \"0123\"") && worker.content.contains(r#"["./","a\".js"]"#),
            "{}",
            worker.content
        );
        assert!(!worker.content.contains("//"), "what is said to people stays here");
    }
}
