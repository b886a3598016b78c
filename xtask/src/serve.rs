//! `serve`: the site on this machine, rebuilt whenever the documents or the code change.

use crate::error::{TaskError, at};
use crate::project::Project;
use crate::steps::seconds;
use crate::watch::watch;
use crate::{corpus, tools};
use command_group::{CommandGroup, GroupChild};
use dateline_files::Seeds;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

/// Serves until it is stopped. A mistake in the documents is shown, and the last good corpus stays.
pub(crate) fn serve(project: &Project, trunk_arguments: &[String]) -> Result<(), TaskError> {
    let begun = Instant::now();
    let project = tools::bring(project)?;
    project.run("cargo", &["fetch", "--locked", "--quiet"])?;
    corpus::refresh(&project)?;
    // Trunk leaves everything under the target directory unwatched, so what tells it of a new corpus lies elsewhere.
    let folder = tempfile::tempdir().map_err(at(Path::new("a temporary folder")))?;
    let signal = folder.path().join("corpus-read");
    touch(&signal)?;
    let paths = watched(&project)?.into_iter().chain([signal.clone()]);
    let paths: Vec<_> = paths.flat_map(|path| ["--watch".into(), path.into_os_string()]).collect();
    let mut command = project.command("trunk", &["serve", "--offline"]);
    command.args(paths).args(trunk_arguments);
    println!("Ready in {}; Trunk builds the site now and says where it is.", seconds(begun.elapsed()));
    let trunk = command.group_spawn().map_err(|source| TaskError::NotRun { program: "trunk".into(), source })?;
    let trunk = Arc::new(Mutex::new(trunk));
    let is_stopped = Arc::new(AtomicBool::new(false));
    stop_with_us(&trunk, &is_stopped)?;
    let _watcher = watch_documents(project, signal)?;
    loop {
        let status = trunk.lock().unwrap_or_else(PoisonError::into_inner).try_wait();
        match status.map_err(|source| TaskError::NotRun { program: "trunk".into(), source })? {
            Some(status) if status.success() || is_stopped.load(Ordering::SeqCst) => return Ok(()),
            Some(status) => return Err(TaskError::Failed { program: "trunk".into(), status: status.to_string() }),
            None => std::thread::sleep(Duration::from_millis(200)),
        }
    }
}

fn watch_documents(project: Project, signal: PathBuf) -> Result<impl Sized, TaskError> {
    let last = Mutex::new(stamp(&project));
    let seeds = project.seeds.clone();
    watch(&seeds, move || {
        let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
        let now = stamp(&project);
        // A lock file of an editor, or a file written again as it was.
        if now.is_some() && *last == now {
            return;
        }
        *last = now;
        if let Err(error) = corpus::refresh(&project).and_then(|_| touch(&signal)) {
            eprintln!("error: {error}\nThe site keeps the documents as they were before.");
        }
    })
}

fn stamp(project: &Project) -> Option<String> {
    Seeds::open(&project.seeds).ok().map(|seeds| seeds.stamp())
}

/// What `Trunk.toml` has watched, but for the documents: those are read here first, so that Trunk never builds half a change.
fn watched(project: &Project) -> Result<Vec<PathBuf>, TaskError> {
    let path = project.root.join("Trunk.toml");
    let content = |message: String| TaskError::Content { path: path.display().to_string(), message };
    let text = std::fs::read_to_string(&path).map_err(at(&path))?;
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| content(error.to_string()))?;
    let list = table.get("watch").and_then(|watch| watch.get("watch")).and_then(toml::Value::as_array);
    let list = list.ok_or_else(|| content("there is no list `watch` under `[watch]`".into()))?;
    let names = list.iter().filter_map(toml::Value::as_str).filter(|&name| name != "seeds");
    Ok(names.map(|name| project.root.join(name)).collect())
}

fn touch(signal: &Path) -> Result<(), TaskError> {
    std::fs::write(signal, format!("{:?}", SystemTime::now())).map_err(at(signal))
}

fn stop_with_us(trunk: &Arc<Mutex<GroupChild>>, is_stopped: &Arc<AtomicBool>) -> Result<(), TaskError> {
    let (trunk, is_stopped) = (Arc::clone(trunk), Arc::clone(is_stopped));
    ctrlc::set_handler(move || {
        is_stopped.store(true, Ordering::SeqCst);
        // It may have gone before us: nothing is left to do then.
        let _ = trunk.lock().unwrap_or_else(PoisonError::into_inner).kill();
    })
    .map_err(|error| TaskError::NotRun { program: "trunk".into(), source: std::io::Error::other(error) })
}
