//! Embeds the corpus: the one that `cargo xtask` has read, where it is fresh, else reads it here, so that a bare `trunk serve` works.
//!
//! Leaves `corpus.bin` in `OUT_DIR`. Nothing is written anywhere else: the kept corpus is xtask's, which other builds may be looking at.

use dateline_files::{
    CACHE_FOLDER, FilesError, Loaded, SEEDS_VARIABLE, STRICT_VARIABLE, Seeds, is_strict, load, read_and_encode,
    seeds_path,
};
use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    match embed() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            for line in message.lines() {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}

fn embed() -> Result<(), String> {
    let path = seeds_path();
    println!("cargo::rerun-if-env-changed={SEEDS_VARIABLE}");
    println!("cargo::rerun-if-env-changed={STRICT_VARIABLE}");
    // Cargo looks at everything in a folder, and at the folder itself for what was deleted.
    println!("cargo::rerun-if-changed={}", path.display());
    let loaded = corpus(&path).map_err(|error| error.to_string())?;
    let notices = loaded.corpus.notices.iter().map(|notice| format!("{}: {}", notice.path, notice.message));
    if is_strict() && !loaded.corpus.notices.is_empty() {
        return Err(format!("{}\n{STRICT_VARIABLE}=1 allows no notice", notices.collect::<Vec<_>>().join("\n")));
    }
    notices.for_each(|notice| println!("cargo::warning={notice}"));
    let target = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo gives no OUT_DIR")?).join("corpus.bin");
    // The same bytes are not written again: the app would be compiled again for nothing.
    if std::fs::read(&target).is_ok_and(|present| *present == *loaded.bytes) {
        return Ok(());
    }
    std::fs::write(&target, &loaded.bytes)
        .map_err(|error| format!("`{}`: it cannot be written: {error}", target.display()))
}

fn corpus(path: &Path) -> Result<Loaded, FilesError> {
    let seeds = Seeds::open(path)?;
    load(&seeds, Path::new(CACHE_FOLDER)).map_or_else(|| read_and_encode(&seeds, &()), Ok)
}
