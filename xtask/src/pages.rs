//! `pages`: Trunk's post-build hook, which gives every address a page of its own and writes what stands beside them.

use crate::error::{TaskError, at};
use crate::project::Project;
use dateline_files::{Seeds, load, read_and_encode};
use dateline_site::{File, Input};
use std::path::{Path, PathBuf};

/// Names the address where the site will stand, for canonical links, cards and the sitemap; nothing else depends on it.
const PUBLIC_URL_VARIABLE: &str = "DATELINE_PUBLIC_URL";

/// Writes the pages beside the index.html that Trunk has staged.
pub(crate) fn write_pages(project: &Project) -> Result<(), TaskError> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| TaskError::Missing {
        what: "TRUNK_STAGING_DIR",
        cure: "this is Trunk's hook: run `trunk build`, or `cargo xtask serve`".into(),
    })?;
    let seeds = Seeds::open(&project.seeds)?;
    let loaded = load(&seeds, &project.cache()).map_or_else(|| read_and_encode(&seeds), Ok)?;
    let index = staging.join("index.html");
    let shell = std::fs::read_to_string(&index).map_err(at(&index))?;
    let public_url = std::env::var(PUBLIC_URL_VARIABLE).ok().filter(|url| !url.is_empty());
    let ledger = seeds.ledger()?;
    let input = Input { corpus: &loaded.corpus, ledger: &ledger, public_url: public_url.as_deref(), has_cards: false };
    for file in dateline_site::files(input, &shell)? {
        write(&staging, &file)?;
    }
    let headers = dateline_site::headers(&hashed(&staging)?);
    write(&staging, &File { path: "_headers".into(), content: headers })
}

fn write(staging: &Path, file: &File) -> Result<(), TaskError> {
    let path = staging.join(&file.path);
    let folder = path.parent().unwrap_or(staging);
    std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, &file.content)).map_err(at(&path))
}

/// The files at the root whose names hold the digest of their content, as Trunk writes it: sixteen digits.
fn hashed(staging: &Path) -> Result<Vec<String>, TaskError> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(staging).map_err(at(staging))? {
        let name = entry.map_err(at(staging))?.file_name().to_string_lossy().into_owned();
        if name.split(['-', '_', '.']).any(is_digest) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn is_digest(part: &str) -> bool {
    14 <= part.len() && part.bytes().all(|byte| byte.is_ascii_hexdigit())
}
