//! Why each package of others is there: a comment above its line in `Cargo.toml`, where it is named with its version.

use crate::error::{TaskError, at};
use crate::project::Project;

/// Holds every `Cargo.toml` of the workspace to it.
pub(crate) fn check_reasons(project: &Project) -> Result<(), TaskError> {
    let mut manifests = vec![project.root.join("Cargo.toml"), project.root.join("xtask/Cargo.toml")];
    let crates = project.root.join("crates");
    for entry in std::fs::read_dir(&crates).map_err(at(&crates))? {
        manifests.push(entry.map_err(at(&crates))?.path().join("Cargo.toml"));
    }
    manifests.sort();
    let mut faults = Vec::new();
    for path in manifests.iter().filter(|path| path.is_file()) {
        let text = std::fs::read_to_string(path).map_err(at(path))?;
        faults.extend(unexplained(&text).iter().map(|name| format!("{}: `{name}`", path.display())));
    }
    if faults.is_empty() { Ok(()) } else { Err(TaskError::Reasons(faults.join("\n"))) }
}

/// The packages that a manifest names without a comment above. The workspace's own need none, and what comes from the workspace's list has it there.
fn unexplained(manifest: &str) -> Vec<String> {
    let (mut is_among_dependencies, mut before, mut found) = (false, "", Vec::new());
    for line in manifest.lines() {
        if let Some(table) = line.strip_prefix('[') {
            is_among_dependencies = table.trim_end_matches(']').ends_with("dependencies");
        } else if is_among_dependencies && line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let name = line.split([' ', '.', '=']).next().unwrap_or_default();
            let is_explained = before.starts_with('#');
            if !is_explained && !name.starts_with("dateline-") && !line.contains("workspace = true") {
                found.push(name.to_owned());
            }
        }
        before = line;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_of_this_workspace_has_its_reason() {
        check_reasons(&Project::here().unwrap()).unwrap();
    }

    #[test]
    fn package_without_a_reason_is_named() {
        let manifest = "[package]\nname = \"x\"\n\n[dependencies]\n# It counts.\na = \"1\"\nb = { version = \"2\", features = [\n    \"c\",\n] }\n\
            dateline-model = { path = \"m\" }\nserde.workspace = true\n\n[target.'cfg(unix)'.dev-dependencies]\nd = \"1\"\n";
        assert_eq!(unexplained(manifest), ["b", "d"]);
    }
}
