//! `check`: what can be said of the code without running it.

use crate::direction::check_direction;
use crate::error::TaskError;
use crate::literals::check_literals;
use crate::project::Project;
use crate::reasons::check_reasons;
use crate::steps::Steps;
use crate::tools;

/// Runs the checks alone.
pub(crate) fn check(project: &Project) -> Result<(), TaskError> {
    let project = tools::bring(project)?;
    let mut steps = Steps::default();
    run_checks(&project, &mut steps);
    steps.finish()
}

/// Formatting, lints for the host and for the browser, the crates' direction, and the packages of others.
pub(crate) fn run_checks(project: &Project, steps: &mut Steps) {
    steps.run("rustfmt and clippy are there", || tools::bring_components(project));
    steps.run("formatting", || project.run("cargo", &["fmt", "--all", "--check"]));
    steps.run("which crate may use which", || check_direction(project));
    steps.run("words of the interface in one place", || check_literals(project));
    steps.run("what each package is for", || check_reasons(project));
    steps.run("licences and sources of packages", || check_packages(project));
    steps.run("lints", || project.run("cargo", &with_lints(&["clippy", "--locked", "--workspace", "--all-targets"])));
    // These are what the browser gets; the rest of what compiles for it has nothing of its own there. Each alone, as it is built.
    for package in ["dateline-app", "dateline-evidence", "dateline-details"] {
        let browser = ["clippy", "--locked", "--target", "wasm32-unknown-unknown", "-p", package];
        let all = if package == "dateline-app" { &["--all-targets"][..] } else { &[] };
        let arguments = [&browser[..], all].concat();
        steps.run(&format!("lints for the browser: {package}"), || project.run("cargo", &with_lints(&arguments)));
    }
}

/// Holds every package to `deny.toml`, without a network once they are fetched: what is known of their faults is asked by whoever has one.
fn check_packages(project: &Project) -> Result<(), TaskError> {
    let project = tools::bring_deny(project)?;
    // It reads every package of Cargo.lock, also those of other systems, which no build here brings.
    project.run("cargo", &["fetch", "--locked", "--quiet"])?;
    project.run("cargo-deny", &["--workspace", "--locked", "--offline", "check", "bans", "licenses", "sources"])
}

fn with_lints<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    [arguments, &["--", "-D", "warnings"]].concat()
}
