//! The paths of this machine, kept out of the program: where a panic would name a file, it names it from its package's folder.
//!
//! In: where the project, cargo's packages and the compiler lie, and what flags the user has set. Out: the variable that hands the compiler those
//! flags and ours. A browser's program then tells nothing of who built it, and two checkouts in different folders give the same bytes.

use crate::error::{TaskError, at};
use crate::project::Project;
use std::env;
use std::path::{Path, PathBuf};

/// Flags apart by a sign that no path has. Cargo asks these variables in this order, and heeds the first that is set.
const ENCODED: &str = "CARGO_ENCODED_RUSTFLAGS";
const PLAIN: &str = "RUSTFLAGS";
/// The one that adds to what the user's own settings of cargo say.
const TARGET: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Between flags in [`ENCODED`].
const APART: char = '\u{1f}';

/// The variable, and its value, with which a build for the browser names no folder of this machine.
pub(crate) fn without_paths(project: &Project) -> Result<(&'static str, String), TaskError> {
    Ok(with_flags(&flags(project)?, |name| env::var(name).ok()))
}

/// Whether the program in `dist/` names none of them.
pub(crate) fn check_site(project: &Project) -> Result<(), TaskError> {
    let sysroot = project.answer("rustc", &["--print", "sysroot"]).map(|answer| PathBuf::from(answer.trim()));
    let folders = [Some(project.root.clone()), cargo_home(), sysroot].into_iter().flatten();
    let folders: Vec<String> = folders.map(|folder| folder.display().to_string()).collect();
    let dist = project.root.join("dist");
    let mut named = Vec::new();
    for entry in std::fs::read_dir(&dist).map_err(at(&dist))? {
        let path = entry.map_err(at(&dist))?.path();
        if path.extension().is_some_and(|extension| extension == "wasm" || extension == "js") {
            let content = std::fs::read(&path).map_err(at(&path))?;
            let is_there = |folder: &&String| content.windows(folder.len()).any(|words| words == folder.as_bytes());
            named.extend(folders.iter().filter(is_there).map(|folder| format!("`{folder}` in `{}`", path.display())));
        }
    }
    if named.is_empty() { Ok(()) } else { Err(TaskError::Paths(named.join(", "))) }
}

/// A flag for each folder. The compiler heeds the last that fits.
fn flags(project: &Project) -> Result<Vec<String>, TaskError> {
    let mut flags = vec![flag(&project.root, "")];
    if let Some(target) = env::var_os("CARGO_TARGET_DIR") {
        flags.push(flag(&std::path::absolute(&target).map_err(at(Path::new(&target)))?, "target"));
    }
    if let Some(home) = cargo_home() {
        flags.push(flag(&home, "cargo"));
        flags.extend(registries(&home).iter().map(|folder| flag(folder, "")));
    }
    let answer = |arguments: &[&str]| project.answer("rustc", arguments).unwrap_or_default();
    let (sysroot, version) = (answer(&["--print", "sysroot"]), answer(&["-vV"]));
    if let Some(commit) = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")) {
        // What the standard library calls itself where its source is not installed.
        flags.push(flag(&Path::new(sysroot.trim()).join("lib/rustlib/src/rust"), &format!("/rustc/{commit}")));
    }
    Ok(flags)
}

fn flag(folder: &Path, name: &str) -> String {
    format!("--remap-path-prefix={}={name}", folder.display())
}

/// The flags after those that the user has set, in the variable that is heeded.
fn with_flags(ours: &[String], variable: impl Fn(&str) -> Option<String>) -> (&'static str, String) {
    let encoded = |before: Vec<String>| (ENCODED, [&before, ours].concat().join(&APART.to_string()));
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    match (variable(ENCODED), variable(PLAIN)) {
        (Some(set), _) => encoded(set.split(APART).filter(|flag| !flag.is_empty()).map(str::to_owned).collect()),
        (None, Some(set)) => encoded(words(&set)),
        (None, None) => {
            let set = variable(TARGET).unwrap_or_default();
            // A folder with a blank in its name cannot be said here: then the user's settings of cargo go unheard.
            if ours.iter().any(|flag| flag.contains(char::is_whitespace)) {
                return encoded(words(&set));
            }
            (TARGET, format!("{set} {}", ours.join(" ")).trim_start().to_owned())
        }
    }
}

fn cargo_home() -> Option<PathBuf> {
    let named = env::var_os("CARGO_HOME").filter(|home| !home.is_empty()).map(PathBuf::from);
    named.or_else(|| Some(dirs::home_dir()?.join(".cargo")))
}

/// The folders of unpacked packages: one a registry, called after its address, which a mirror changes.
fn registries(home: &Path) -> Vec<PathBuf> {
    let folders = std::fs::read_dir(home.join("registry/src")).into_iter().flatten();
    let mut folders: Vec<PathBuf> = folders.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(name: &'static str, value: &'static str) -> impl Fn(&str) -> Option<String> {
        move |asked| (asked == name).then(|| value.to_owned())
    }

    #[test]
    fn flags_of_the_user_are_kept_where_they_are_heeded() {
        let ours = ["-a=/x".to_owned(), "-b=/y".to_owned()];
        assert_eq!(with_flags(&ours, |_| None), (TARGET, "-a=/x -b=/y".into()));
        assert_eq!(with_flags(&ours, set(TARGET, "-C x")), (TARGET, "-C x -a=/x -b=/y".into()));
        assert_eq!(with_flags(&ours, set(PLAIN, "-C x")), (ENCODED, "-C\u{1f}x\u{1f}-a=/x\u{1f}-b=/y".into()));
        assert_eq!(
            with_flags(&ours, set(ENCODED, "-C\u{1f}x y")),
            (ENCODED, "-C\u{1f}x y\u{1f}-a=/x\u{1f}-b=/y".into())
        );
    }

    #[test]
    fn folder_with_a_blank_stays_whole() {
        let ours = [flag(Path::new("/my projects/dateline"), "")];
        assert_eq!(with_flags(&ours, set(TARGET, "-C x")).0, ENCODED);
        assert!(with_flags(&ours, |_| None).1.ends_with("=/my projects/dateline="));
    }

    #[test]
    fn every_folder_of_this_machine_has_its_flag() {
        let flags = flags(&Project::here().unwrap()).unwrap().join("\n");
        for folder in [env!("CARGO_MANIFEST_DIR").trim_end_matches("/xtask"), "registry/src/", "lib/rustlib/src/rust"] {
            assert!(flags.contains(folder), "{folder} in {flags}");
        }
    }
}
