//! The pinned tools: found where they are at the right version, else built into the user's cache folder.

use crate::error::{TaskError, at};
use crate::project::Project;
use crate::steps::timed;
use std::path::PathBuf;

/// The newest that the project's compiler builds.
const TRUNK: &str = "0.21.14";

/// What holds packages to `deny.toml`.
const DENY: &str = "0.20.2";

const WASM: &str = "wasm32-unknown-unknown";

struct Tool {
    /// The program.
    name: &'static str,
    /// The package that brings it.
    package: &'static str,
    version: String,
    /// Whether its own lock file is heeded.
    is_locked: bool,
    /// Whether it is built without optimising, where that takes longer than all its work.
    is_quick: bool,
    /// What it is for and how long it takes to build.
    reason: &'static str,
}

/// Brings what a build for the browser needs, and returns the project with the tools on its path.
pub(crate) fn bring(project: &Project) -> Result<Project, TaskError> {
    bring_wasm_target(project)?;
    let tools = [
        Tool {
            name: "trunk",
            package: "trunk",
            version: TRUNK.to_owned(),
            is_locked: true,
            is_quick: false,
            reason: "it builds and serves the site; once, some 5 to 10 minutes",
        },
        Tool {
            name: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: locked_version(project, "wasm-bindgen")?,
            // Its lock file asks for versions that not every mirror has.
            is_locked: false,
            is_quick: false,
            reason: "it joins the program to the page, at the version in Cargo.lock; once, some 3 to 5 minutes",
        },
    ];
    let folders = tools.iter().map(|tool| bring_tool(project, tool)).collect::<Result<Vec<_>, _>>()?;
    Ok(project.with_tools(folders.into_iter().flatten().collect()))
}

/// Brings what holds the packages to `deny.toml`, and returns the project with it on its path.
pub(crate) fn bring_deny(project: &Project) -> Result<Project, TaskError> {
    let tool = Tool {
        name: "cargo-deny",
        package: "cargo-deny",
        version: DENY.to_owned(),
        is_locked: true,
        is_quick: true,
        reason: "it reads the licences and sources of packages; once, some 2 to 4 minutes",
    };
    Ok(project.with_tools(bring_tool(project, &tool)?.into_iter().collect()))
}

/// Brings the packages of `package-lock.json`: what shrinks the program, and what drives a browser in tests.
pub(crate) fn bring_node_packages(project: &Project) -> Result<(), TaskError> {
    let cure = "install Node 20 or later (on Debian: `apt-get install nodejs npm`)";
    if project.answer("npm", &["--version"]).is_none() {
        return Err(TaskError::Missing { what: "`npm`", cure: cure.into() });
    }
    let modified = |path: &str| project.root.join(path).metadata().and_then(|metadata| metadata.modified()).ok();
    if modified("package-lock.json") <= modified("node_modules/.package-lock.json") {
        return Ok(());
    }
    timed("npm ci: wasm-opt, which shrinks the program, and what drives a browser in tests", || {
        project.run("npm", &["ci", "--no-audit", "--no-fund"])
    })
}

/// Brings the formatter and the linter, which a minimal toolchain lacks.
pub(crate) fn bring_components(project: &Project) -> Result<(), TaskError> {
    for (component, probe) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if project.answer("cargo", &[probe, "--version"]).is_none() {
            timed(&format!("rustup component add {component}"), || {
                project.run("rustup", &["component", "add", component])
            })?;
        }
    }
    Ok(())
}

fn bring_wasm_target(project: &Project) -> Result<(), TaskError> {
    let sysroot = project.answer("rustc", &["--print", "sysroot"]).unwrap_or_default();
    if PathBuf::from(sysroot.trim()).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    if project.answer("rustup", &["--version"]).is_none() {
        let cure = format!("install it for your compiler, with rustup: `rustup target add {WASM}`");
        return Err(TaskError::Missing { what: "the standard library for the browser", cure });
    }
    timed("rustup target add: the standard library for the browser, some seconds", || {
        project.run("rustup", &["target", "add", WASM])
    })
}

/// The folder of a tool in the cache, or nothing where it is on the path already.
fn bring_tool(project: &Project, tool: &Tool) -> Result<Option<PathBuf>, TaskError> {
    let root = cache()?.join(format!("{}-{}", tool.package, tool.version));
    let folder = root.join("bin");
    if folder.join(format!("{}{}", tool.name, std::env::consts::EXE_SUFFIX)).is_file() {
        return Ok(Some(folder));
    }
    let answer = project.answer(tool.name, &["--version"]).unwrap_or_default();
    if answer.split_whitespace().any(|word| word == tool.version) {
        return Ok(None);
    }
    let (root, version) = (root.to_string_lossy().into_owned(), tool.version.as_str());
    timed(&format!("{} {version} into {root}: {}", tool.package, tool.reason), || {
        if project.answer("cargo", &["binstall", "-V"]).is_some() {
            let ready_made = ["binstall", "--no-confirm", "--root", &root, "--version", version, tool.package];
            if project.run("cargo", &ready_made).is_ok() {
                return Ok(());
            }
        }
        let mut arguments = vec!["install", tool.package, "--version", version, "--root", &root];
        arguments.extend(tool.is_locked.then_some("--locked"));
        arguments.extend(tool.is_quick.then_some("--debug"));
        project.run("cargo", &arguments)
    })?;
    Ok(Some(folder))
}

/// Out of the project, so that `cargo clean` does not cost a quarter of an hour.
fn cache() -> Result<PathBuf, TaskError> {
    let cure = "set HOME, or XDG_CACHE_HOME".to_owned();
    let cache = dirs::cache_dir().ok_or(TaskError::Missing { what: "a cache folder", cure })?;
    Ok(cache.join("dateline/tools"))
}

/// The version of a package in `Cargo.lock`.
fn locked_version(project: &Project, package: &str) -> Result<String, TaskError> {
    let path = project.root.join("Cargo.lock");
    let text = std::fs::read_to_string(&path).map_err(at(&path))?;
    let lock: toml::Table = text.parse().map_err(|error: toml::de::Error| TaskError::Content {
        path: path.display().to_string(),
        message: error.message().to_owned(),
    })?;
    let packages = lock.get("package").and_then(toml::Value::as_array).into_iter().flatten();
    let found = packages.filter(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package));
    let versions: Vec<_> = found.filter_map(|entry| entry.get("version").and_then(toml::Value::as_str)).collect();
    match versions[..] {
        [version] => Ok(version.to_owned()),
        _ => Err(TaskError::Content {
            path: path.display().to_string(),
            message: format!("it has {} versions of `{package}`, not one", versions.len()),
        }),
    }
}
