//! A Chromium for the browser tests.

use crate::error::TaskError;
use crate::project::Project;
use crate::steps::timed;
use std::path::PathBuf;

/// Names a browser outright.
const VARIABLE: &str = "CHROMIUM";

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where installers put it without a word to the path.
const PLACES: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/// The browser to test in. Root of a Debian machine gets one installed; everybody else is told how.
pub(crate) fn chromium(project: &Project) -> Result<PathBuf, TaskError> {
    if let Some(named) = std::env::var_os(VARIABLE).filter(|path| !path.is_empty()) {
        return Ok(named.into());
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    let install = "apt-get update && apt-get install -y --no-install-recommends chromium fonts-liberation";
    if is_debian_root(project) {
        timed(&format!("Chromium for the browser tests, with `{install}`: a minute or two"), || {
            crate::project::run(project.command("sh", &["-c", install]).env("DEBIAN_FRONTEND", "noninteractive"))
        })?;
    }
    let cure =
        format!("on Debian run, as root, `{install}`; elsewhere install Chrome or set {VARIABLE} to its program");
    find().ok_or(TaskError::Missing { what: "Chromium", cure })
}

fn find() -> Option<PathBuf> {
    let on_path = NAMES.iter().find_map(|name| which::which(name).ok());
    on_path.or_else(|| PLACES.iter().map(PathBuf::from).find(|place| place.is_file()))
}

fn is_debian_root(project: &Project) -> bool {
    let is_root = project.answer("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    is_root && which::which("apt-get").is_ok()
}
