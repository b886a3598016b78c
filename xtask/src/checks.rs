//! `check`: what can be said of the code without running it.

use crate::direction::check_direction;
use crate::error::TaskError;
use crate::project::Project;
use crate::steps::Steps;
use crate::tools;

/// Runs the checks alone.
pub(crate) fn check(project: &Project) -> Result<(), TaskError> {
    let project = tools::bring(project)?;
    let mut steps = Steps::default();
    run_checks(&project, &mut steps);
    steps.finish()
}

/// Formatting, lints for the host and for the browser, and the crates' direction.
pub(crate) fn run_checks(project: &Project, steps: &mut Steps) {
    steps.run("rustfmt and clippy are there", || tools::bring_components(project));
    steps.run("formatting", || project.run("cargo", &["fmt", "--all", "--check"]));
    steps.run("which crate may use which", || check_direction(project));
    steps.run("lints", || project.run("cargo", &with_lints(&["clippy", "--locked", "--workspace", "--all-targets"])));
    // These two are what the browser gets; the rest of what compiles for it has nothing of its own there.
    let browser = ["clippy", "--locked", "--target", "wasm32-unknown-unknown", "--all-targets", "-p", "dateline-app"];
    steps.run("lints for the browser", || project.run("cargo", &with_lints(&browser)));
}

fn with_lints<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    [arguments, &["--", "-D", "warnings"]].concat()
}
