//! Which crate may use which: the way of the data, which may not turn.

use crate::error::TaskError;
use crate::project::Project;
use serde_json::Value;

/// What a package of the workspace may depend on, at run time and in its build script.
struct Allowed {
    package: &'static str,
    uses: &'static [&'static str],
    builds_with: &'static [&'static str],
}

const fn allowed(package: &'static str, uses: &'static [&'static str]) -> Allowed {
    Allowed { package, uses, builds_with: &[] }
}

/// The app never uses `reader`, `times` or `files` but in its build script: no word list reaches the browser.
const DIRECTION: [Allowed; 16] = [
    allowed("dateline-calendar", &[]),
    allowed("dateline-model", &["dateline-calendar"]),
    allowed("dateline-times", &["dateline-calendar"]),
    allowed("dateline-reader", &["dateline-calendar", "dateline-model", "dateline-times"]),
    allowed("dateline-wording", &["dateline-calendar", "dateline-model"]),
    allowed("dateline-explore", &["dateline-calendar", "dateline-model", "dateline-wording"]),
    allowed("dateline-exports", &["dateline-calendar", "dateline-model", "dateline-wording", "dateline-explore"]),
    allowed(
        "dateline-details",
        &["dateline-calendar", "dateline-model", "dateline-wording", "dateline-explore", "dateline-exports"],
    ),
    allowed(
        "dateline-site",
        &[
            "dateline-calendar",
            "dateline-model",
            "dateline-wording",
            "dateline-explore",
            "dateline-exports",
            "dateline-details",
        ],
    ),
    allowed(
        "dateline-evidence",
        &["dateline-calendar", "dateline-model", "dateline-wording", "dateline-explore", "dateline-exports"],
    ),
    allowed("dateline-files", &["dateline-model", "dateline-reader", "dateline-site"]),
    allowed("dateline-progress", &["dateline-reader"]),
    allowed("dateline-markup", &[]),
    allowed(
        "dateline-cli",
        &[
            "dateline-calendar",
            "dateline-model",
            "dateline-times",
            "dateline-reader",
            "dateline-exports",
            "dateline-site",
            "dateline-files",
            "dateline-progress",
        ],
    ),
    Allowed {
        package: "dateline-app",
        uses: &["dateline-calendar", "dateline-model", "dateline-wording", "dateline-explore", "dateline-markup"],
        builds_with: &["dateline-files"],
    },
    allowed("xtask", &["dateline-calendar", "dateline-model", "dateline-site", "dateline-files", "dateline-progress"]),
];

/// Holds the workspace to it.
pub(crate) fn check_direction(project: &Project) -> Result<(), TaskError> {
    let arguments = ["metadata", "--format-version", "1", "--no-deps"];
    let failed = || TaskError::Failed { program: "cargo metadata".into(), status: "no answer".into() };
    let answer = project.answer("cargo", &arguments).ok_or_else(failed)?;
    let metadata: Value = serde_json::from_str(&answer).map_err(|_| failed())?;
    let broken = broken(&metadata);
    if broken.is_empty() { Ok(()) } else { Err(TaskError::Direction(broken.join("\n"))) }
}

/// One line for each dependency that goes the wrong way. What tests use is free: it reaches nobody.
fn broken(metadata: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    for package in list(&metadata["packages"]) {
        let name = text(&package["name"]);
        let Some(allowed) = DIRECTION.iter().find(|allowed| allowed.package == name) else {
            lines.push(format!("`{name}` is not in xtask/src/direction.rs; say there what it may use"));
            continue;
        };
        let of_ours = list(&package["dependencies"]).filter(|dependency| dependency["path"].is_string());
        for dependency in of_ours {
            let (used, kind) = (text(&dependency["name"]), text(&dependency["kind"]));
            let may = match kind {
                "dev" => continue,
                "build" => allowed.builds_with,
                _ => allowed.uses,
            };
            if !may.contains(&used) {
                lines.push(format!("`{name}` may not depend on `{used}`"));
            }
        }
    }
    lines
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_workspace_keeps_its_direction() {
        check_direction(&Project::here().unwrap()).unwrap();
    }

    #[test]
    fn a_dependency_the_wrong_way_is_named() {
        let uses = |kind: Value| {
            let dependency = json!({"name": "dateline-reader", "path": "/x", "kind": kind});
            broken(&json!({"packages": [{"name": "dateline-app", "dependencies": [dependency]}]}))
        };
        assert_eq!(uses(Value::Null), ["`dateline-app` may not depend on `dateline-reader`"]);
        assert_eq!(uses(json!("build")), ["`dateline-app` may not depend on `dateline-reader`"]);
        assert!(uses(json!("dev")).is_empty());
    }

    #[test]
    fn a_new_crate_needs_a_place() {
        let lines = broken(&json!({"packages": [{"name": "dateline-new", "dependencies": []}]}));
        assert_eq!(lines, ["`dateline-new` is not in xtask/src/direction.rs; say there what it may use"]);
    }
}
