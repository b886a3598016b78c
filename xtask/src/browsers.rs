//! Browsers for the browser tests.

use crate::error::TaskError;
use crate::project::Project;
use crate::steps::timed;
use std::path::PathBuf;

/// A browser, and how it is come by.
pub(crate) struct Browser {
    /// What people call it.
    pub(crate) name: &'static str,
    /// Names its program outright, for the tests as well.
    pub(crate) variable: &'static str,
    /// What the tests call it.
    pub(crate) key: &'static str,
    programs: &'static [&'static str],
    /// Where installers put it without a word to the path.
    places: &'static [&'static str],
    /// The packages of Debian.
    packages: &'static str,
}

pub(crate) const CHROMIUM: Browser = Browser {
    name: "Chromium",
    variable: "CHROMIUM",
    key: "chromium",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    places: &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ],
    packages: "chromium fonts-liberation",
};

pub(crate) const FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "FIREFOX",
    key: "firefox",
    programs: &["firefox-esr", "firefox"],
    places: &["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
    packages: "firefox-esr",
};

impl Browser {
    /// Its program. Root of a Debian machine gets one installed; everybody else is told how.
    pub(crate) fn bring(&self, project: &Project) -> Result<PathBuf, TaskError> {
        if let Some(named) = std::env::var_os(self.variable).filter(|path| !path.is_empty()) {
            return Ok(named.into());
        }
        if let Some(found) = self.find() {
            return Ok(found);
        }
        let install = format!("apt-get update && apt-get install -y --no-install-recommends {}", self.packages);
        if is_debian_root(project) {
            timed(&format!("{} for the browser tests, with `{install}`: a minute or two", self.name), || {
                crate::project::run(project.command("sh", &["-c", &install]).env("DEBIAN_FRONTEND", "noninteractive"))
            })?;
        }
        let (name, variable) = (self.name, self.variable);
        let cure =
            format!("on Debian run, as root, `{install}`; elsewhere install {name} or set {variable} to its program");
        self.find().ok_or(TaskError::Missing { what: self.name, cure })
    }

    fn find(&self) -> Option<PathBuf> {
        let on_path = self.programs.iter().find_map(|name| which::which(name).ok());
        on_path.or_else(|| self.places.iter().map(PathBuf::from).find(|place| place.is_file()))
    }
}

fn is_debian_root(project: &Project) -> bool {
    let is_root = project.answer("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    is_root && which::which("apt-get").is_ok()
}
