//! `test`: every check and test, as CI runs them.

use crate::browsers::{Browser, CHROMIUM, FIREFOX};
use crate::build::build_site;
use crate::checks::run_checks;
use crate::corpus;
use crate::error::{TaskError, at};
use crate::project::{Project, run};
use crate::steps::{Steps, timed};
use crate::{links, paths, planted, size, tools};
use dateline_model::export::to_json;

/// Runs all steps, whatever fails, and sums up. `fast` leaves out what needs a build for the browser.
pub(crate) fn test(project: &Project, is_fast: bool) -> Result<(), TaskError> {
    let project = &tools::bring(project)?;
    timed("packages of Cargo.lock", || project.run("cargo", &["fetch", "--locked"]))?;
    let mut steps = Steps::default();
    run_checks(project, &mut steps);
    steps.run("tests", || cargo_test(project, &["--workspace"]));
    if !is_fast {
        let browser = ["--target", "wasm32-unknown-unknown", "-p", "dateline-app"];
        steps.run("tests in WebAssembly", || cargo_test(project, &browser));
        let is_built = steps.run("the site, as it is deployed", || build_site(project, &[]));
        if is_built {
            steps.run("what a browser loads", || size::check_site(project));
            steps.run("no folder of this machine in the program", || paths::check_site(project));
            steps.run("valid HTML", || project.run("html-validate", &["--ext", "html", "dist"]));
            steps.run("links, and every address ever given", || links::check_links(project));
            steps.run("the site of documents that attack it", || planted::build_planted(project));
            steps.run("tests in Chromium", || browser_tests(project, &CHROMIUM));
            steps.run("tests in Firefox", || tests_in_firefox(project));
        }
    }
    steps.finish()
}

/// What is committed decides: nothing in the environment may accept a changed snapshot.
fn cargo_test(project: &Project, arguments: &[&str]) -> Result<(), TaskError> {
    let mut command = project.command("cargo", &["test", "--locked"]);
    command.args(arguments).env_remove("INSTA_FORCE_PASS").env_remove("INSTA_UPDATE");
    run(command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner"))
}

/// Where no Firefox can be had, nothing fails: Chromium has told every story.
fn tests_in_firefox(project: &Project) -> Result<(), TaskError> {
    match FIREFOX.bring(project) {
        Ok(_) => browser_tests(project, &FIREFOX),
        Err(error) => {
            println!("SKIPPED the tests in Firefox: {error}");
            Ok(())
        }
    }
}

fn browser_tests(project: &Project, browser: &Browser) -> Result<(), TaskError> {
    let program = browser.bring(project)?;
    // What the site must show is what the command prints.
    let export = project.cache().join("export.json");
    std::fs::write(&export, to_json(&corpus::refresh(project)?.corpus)).map_err(at(&export))?;
    let mut command = project.command("node", &["--test", "tests/browser/suite.test.mjs"]);
    command.env("DATELINE_BROWSER", browser.key).env(browser.variable, program);
    command.env("DATELINE_DIST", project.root.join("dist")).env("DATELINE_EXPORT", export);
    command.env("DATELINE_PLANTED", planted::folder(project));
    run(&mut command)
}
