//! `size`: what a reader's browser loads, without the documents.

use crate::error::{TaskError, at};
use crate::page_weight::check_pages;
use crate::project::{Project, run};
use crate::{corpus, on_demand, paths, tools};
use brotli::enc::BrotliEncoderParams;
use dateline_files::SEEDS_VARIABLE;
use std::path::Path;

/// Bytes of program, script and style after brotli that a browser may load to show a page, apart from the documents.
const LIMIT: u64 = 220_000;

/// Builds the site for an empty folder and measures it, then the corpus apart.
pub(crate) fn size(project: &Project) -> Result<(), TaskError> {
    let project = &tools::bring(project)?;
    tools::bring_node_packages(project)?;
    project.run("cargo", &["fetch", "--locked", "--quiet"])?;
    let corpus = corpus::refresh(project)?;
    // Apart from other builds, which would have to be made again after this one.
    let target = project.root.join("target/size");
    let (empty, dist) = (target.join("seeds"), target.join("dist"));
    std::fs::create_dir_all(&empty).map_err(at(&empty))?;
    let mut command = project.command("trunk", &["build", "--release", "--offline", "--public-url", "./", "--dist"]);
    let (variable, flags) = paths::without_paths(project)?;
    run(command.arg(&dist).env(variable, flags).env(SEEDS_VARIABLE, &empty).env("CARGO_TARGET_DIR", &target))?;

    let total = weigh(&dist)?;
    println!("{:>12} {total:>12}  in all; the limit is {LIMIT}", "");
    println!(
        "{:>12} {:>12}  apart: the corpus of {}",
        corpus.bytes.len(),
        brotli_length(&corpus.bytes),
        project.seeds.display()
    );
    within_limit(total)
}

/// Whether the site that stands in `dist/` keeps the limit, its corpus taken off: what [`size`] says, without a build of its own.
pub(crate) fn check_site(project: &Project) -> Result<(), TaskError> {
    let (loaded, dist) = (corpus::refresh(project)?, project.root.join("dist"));
    let corpus = brotli_length(&loaded.bytes);
    let total = weigh(&dist)?.saturating_sub(corpus);
    println!("{:>12} {total:>12}  in all, without the corpus of {corpus}; the limit is {LIMIT}", "");
    check_pages(&dist, &loaded.corpus)?;
    within_limit(total)
}

fn within_limit(total: u64) -> Result<(), TaskError> {
    if total <= LIMIT { Ok(()) } else { Err(TaskError::TooLarge { total, limit: LIMIT }) }
}

/// Prints what a site's program, scripts and styles weigh after brotli, all together; apart from them what a browser loads only when it is asked for.
fn weigh(dist: &Path) -> Result<u64, TaskError> {
    println!("\n{:>12} {:>12}", "bytes", "brotli");
    let mut total = 0;
    let mut apart = [
        (on_demand::EVIDENCE, 0, 0, "the panel that cites, checks and exports, loaded when it is asked for"),
        (
            on_demand::DETAILS,
            0,
            0,
            "what pages say beyond the documents’ words, loaded where a page was not served with it",
        ),
    ];
    for ending in ["wasm", "js", "css"] {
        let (mut raw, mut packed) = (0, 0);
        for (name, file) in files_ending(dist, ending)? {
            let program = apart.iter_mut().find(|(program, ..)| name.starts_with(program));
            let sums = program.map_or((&mut raw, &mut packed), |(_, raw, packed, _)| (raw, packed));
            *sums.0 += file.len() as u64;
            *sums.1 += brotli_length(&file);
        }
        println!("{raw:>12} {packed:>12}  {ending}");
        total += packed;
    }
    for (_, raw, packed, what) in apart {
        println!("{raw:>12} {packed:>12}  not counted: {what}");
    }
    Ok(total)
}

/// The names and contents of all files with an ending, in a folder and below it.
pub(crate) fn files_ending(folder: &Path, ending: &str) -> Result<Vec<(String, Vec<u8>)>, TaskError> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        if path.is_dir() {
            found.extend(files_ending(&path, ending)?);
        } else if path.extension().is_some_and(|extension| extension == ending) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            found.push((name, std::fs::read(&path).map_err(at(&path))?));
        }
    }
    Ok(found)
}

/// What these bytes weigh after brotli, packed as hard as it goes.
pub(crate) fn brotli_length(bytes: &[u8]) -> u64 {
    let parameters = BrotliEncoderParams { quality: 11, ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    let mut input = bytes;
    brotli::BrotliCompress(&mut input, &mut packed, &parameters).expect("memory takes every byte");
    packed.len() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brotli_packs_what_repeats() {
        assert!(brotli_length(&[7; 10_000]) < 50);
        assert!(brotli_length(b"x") <= 8);
    }
}
