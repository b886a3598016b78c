//! `build`: the site as it is deployed, in `dist/`.

use crate::error::TaskError;
use crate::project::{Project, run};
use crate::{corpus, paths, tools};

/// Brings the tools and builds the site.
pub(crate) fn build(project: &Project, trunk_arguments: &[String]) -> Result<(), TaskError> {
    let project = tools::bring(project)?;
    project.run("cargo", &["fetch", "--locked", "--quiet"])?;
    build_site(&project, trunk_arguments)?;
    println!("The site is in {}: copy it to any file server, under any address.", project.root.join("dist").display());
    Ok(())
}

/// Builds the site with the tools that were brought. It runs under any address, unless the arguments say under which.
pub(crate) fn build_site(project: &Project, trunk_arguments: &[String]) -> Result<(), TaskError> {
    tools::bring_node_packages(project)?;
    corpus::refresh(project)?;
    let mut command = project.command("trunk", &["build", "--release", "--offline"]);
    if !trunk_arguments.iter().any(|argument| argument.starts_with("--public-url")) {
        command.args(["--public-url", "./"]);
    }
    let (variable, flags) = paths::without_paths(project)?;
    run(command.args(trunk_arguments).env(variable, flags))
}
