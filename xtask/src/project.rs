//! Where things are, and how a program of the project is run.

use crate::error::{TaskError, at};
use dateline_files::{CACHE_FOLDER, SEEDS_VARIABLE, seeds_path};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The project this task runs in.
pub(crate) struct Project {
    /// Where `Cargo.toml` of the workspace lies.
    pub(crate) root: PathBuf,
    /// The documents, or the export: absolute, since programs run in other folders.
    pub(crate) seeds: PathBuf,
    /// Folders of tools, before all others on the path.
    tools: Vec<PathBuf>,
}

impl Project {
    /// The project that Cargo runs this program for: two clones with one folder of builds share the program. Without Cargo it is the one that
    /// this program was built from. `DATELINE_SEEDS` counts from the folder where the task was called.
    pub(crate) fn here() -> Result<Project, TaskError> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR").map_or(env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = manifest.parent().unwrap_or(Path::new(".")).to_owned();
        let seeds = match env::var_os(SEEDS_VARIABLE) {
            Some(_) => std::path::absolute(seeds_path()).map_err(at(&seeds_path()))?,
            None => root.join(seeds_path()),
        };
        let tools = vec![root.join("node_modules/.bin")];
        Ok(Project { root, seeds, tools })
    }

    /// The same project with this folder of tools on its path.
    pub(crate) fn with_tools(&self, folders: Vec<PathBuf>) -> Project {
        let tools = folders.into_iter().chain(self.tools.iter().cloned()).collect();
        Project { root: self.root.clone(), seeds: self.seeds.clone(), tools }
    }

    /// The same project with other documents.
    pub(crate) fn with_seeds(&self, seeds: PathBuf) -> Project {
        Project { root: self.root.clone(), seeds, tools: self.tools.clone() }
    }

    /// Where the encoded corpus is kept.
    pub(crate) fn cache(&self) -> PathBuf {
        self.root.join(CACHE_FOLDER)
    }

    /// A program to be run in the project's root, which finds its tools and its documents.
    pub(crate) fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(&self.root).stdin(Stdio::null());
        command.env("PATH", self.path()).env(SEEDS_VARIABLE, &self.seeds);
        // Nothing is built twice where the checkout is thrown away: what incremental builds keep would only fill its disk.
        if env::var_os("CI").is_some() {
            command.env("CARGO_INCREMENTAL", "0");
        }
        // Trunk takes only words for it, and stops at the usual `1`.
        if env::var_os("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true");
        }
        command
    }

    /// Runs a program to its end, its output shown as it comes.
    pub(crate) fn run(&self, program: &str, arguments: &[&str]) -> Result<(), TaskError> {
        run(&mut self.command(program, arguments))
    }

    /// What a program prints, or nothing if it is not there or fails.
    pub(crate) fn answer(&self, program: &str, arguments: &[&str]) -> Option<String> {
        let output = self.command(program, arguments).stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn path(&self) -> OsString {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self.tools.iter().cloned().chain(env::split_paths(&inherited));
        env::join_paths(folders).unwrap_or(inherited)
    }
}

/// Runs a command to its end, its output shown as it comes.
pub(crate) fn run(command: &mut Command) -> Result<(), TaskError> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|source| TaskError::NotRun { program: program.clone(), source })?;
    if status.success() { Ok(()) } else { Err(TaskError::Failed { program, status: status.to_string() }) }
}
