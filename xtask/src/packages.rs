//! The packages of others that a reader's browser runs, with their licences: what stands beside the pages as `packages.txt`.
//!
//! In: what `cargo metadata` tells of the programs that a browser runs, and the files that each package brings. Out: one text, the same for the same `Cargo.lock`. What only
//! builds the site is not in it and is not named.

use crate::error::{TaskError, at};
use crate::project::Project;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What a browser runs: the app, and the programs that it loads when they are asked for.
const PROGRAMS: [&str; 3] = ["dateline-app", "dateline-evidence", "dateline-details"];

/// The file beside the pages.
pub(crate) const FILE: &str = "packages.txt";

const METADATA: [&str; 6] =
    ["metadata", "--locked", "--format-version", "1", "--filter-platform", "wasm32-unknown-unknown"];

/// What files with the words of a licence are called.
const NAMES: [&str; 5] = ["license", "licence", "copying", "notice", "copyright"];

struct Package {
    /// With its version.
    name: String,
    licence: String,
    /// Where its source is kept.
    source: String,
    /// The words of its licences.
    texts: BTreeSet<String>,
}

/// The text: a line for each package, then each licence once, with the packages that bring it.
pub(crate) fn packages_text(project: &Project) -> Result<String, TaskError> {
    let failed = || TaskError::Failed { program: "cargo metadata".into(), status: "no answer".into() };
    let answer = project.answer("cargo", &METADATA).ok_or_else(failed)?;
    let metadata: Value = serde_json::from_str(&answer).map_err(|_| failed())?;
    let packages = in_browser(&metadata).into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
    Ok(text(&packages))
}

/// The packages of others in these programs, by name: what it depends on, and what that depends on, but for what only runs at compile time.
fn in_browser(metadata: &Value) -> Vec<&Value> {
    let packages: BTreeMap<&str, &Value> =
        list(&metadata["packages"]).map(|package| (word(&package["id"]), package)).collect();
    let nodes: BTreeMap<&str, &Value> =
        list(&metadata["resolve"]["nodes"]).map(|node| (word(&node["id"]), node)).collect();
    let programs = packages.iter().filter(|(_, package)| PROGRAMS.contains(&word(&package["name"])));
    let (mut next, mut reached) = (Vec::from_iter(programs.map(|(id, _)| *id)), BTreeSet::new());
    while let Some(id) = next.pop() {
        let is_macro = |package: &Value| list(&package["targets"]).any(|target| target["kind"][0] == "proc-macro");
        if packages.get(id).is_none_or(|package| is_macro(package)) || !reached.insert(id) {
            continue;
        }
        let used = nodes.get(id).into_iter().flat_map(|node| list(&node["deps"]));
        // A kind of null is what is linked; others build or test.
        let linked = used.filter(|used| list(&used["dep_kinds"]).any(|kind| kind["kind"].is_null()));
        next.extend(linked.map(|used| word(&used["pkg"])));
    }
    let mut found: Vec<&Value> = reached.iter().map(|id| packages[id]).filter(|it| it["source"].is_string()).collect();
    found.sort_by_key(|package| (word(&package["name"]), word(&package["version"])));
    found
}

fn read(package: &Value) -> Result<Package, TaskError> {
    let folder = Path::new(word(&package["manifest_path"])).parent().unwrap_or(Path::new("."));
    let mut texts = BTreeSet::new();
    for entry in std::fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if path.is_file() && NAMES.iter().any(|begin| name.starts_with(begin)) && !name.ends_with(".rs") {
            let bytes = std::fs::read(&path).map_err(at(&path))?;
            texts.insert(String::from_utf8_lossy(&bytes).replace("\r\n", "\n").trim().to_owned());
        }
    }
    Ok(Package {
        name: format!("{} {}", word(&package["name"]), word(&package["version"])),
        licence: word(&package["license"]).to_owned(),
        source: word(&package["repository"]).to_owned(),
        texts,
    })
}

fn text(packages: &[Package]) -> String {
    let mut out = "The program of this site is made with these packages, each under its licence; where that names several, any of them may be chosen.\n\
        With them goes the standard library of Rust (MIT OR Apache-2.0, https://github.com/rust-lang/rust).\n\n"
        .to_owned();
    let mut by_text: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for package in packages {
        let source = if package.source.is_empty() { String::new() } else { format!("  {}", package.source) };
        out.push_str(&format!("{}  {}{source}\n", package.name, package.licence));
        for text in &package.texts {
            by_text.entry(text).or_default().push(&package.name);
        }
    }
    let mut texts: Vec<_> = by_text.into_iter().collect();
    texts.sort_by(|(one, by_one), (other, by_other)| by_one.cmp(by_other).then(one.cmp(other)));
    for (text, by) in texts {
        out.push_str(&format!("\n\n{}\n{}\n\n{text}\n", "=".repeat(78), by.join(", ")));
    }
    out
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_in_the_browser_is_named_with_its_licence_and_nothing_else_is() {
        let text = packages_text(&Project::here().unwrap()).unwrap();
        let named = |name: &str| text.lines().any(|line| line.starts_with(&format!("{name} ")));
        for name in ["leptos", "wasm-bindgen", "postcard", "reactive_graph", "csv-core", "serde_json"] {
            assert!(named(name), "{name} in {text}");
        }
        for name in ["lopdf", "html5ever", "resvg", "leptos_macro", "dateline-model", "clap"] {
            assert!(!named(name), "{name}");
        }
        assert!(text.contains("Permission is hereby granted, free of charge"), "the words of the licences are there");
        assert!(
            text.lines()
                .any(|line| line.starts_with("leptos 0.") && line.contains("  MIT  https://github.com/leptos-rs/"))
        );
    }
}
