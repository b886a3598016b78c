//! `pages`: Trunk's post-build hook, which gives every address a page of its own and writes what stands beside them.

use crate::cards::write_cards;
use crate::error::{TaskError, at};
use crate::on_demand::{DETAILS, EVIDENCE, settle};
use crate::packages::{self, packages_text};
use crate::project::Project;
use crate::sums::write_sums;
use crate::{script, sheet};
use dateline_files::{Seeds, load, read_and_encode};
use dateline_progress::on_stderr;
use dateline_site::{File, Input};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// Names the address where the site will stand, for canonical links, cards and the sitemap; nothing else depends on it.
const PUBLIC_URL_VARIABLE: &str = "DATELINE_PUBLIC_URL";

/// The fonts of every page.
const FONTS: [&str; 4] = [
    "newsreader-latin-400-normal",
    "newsreader-latin-400-italic",
    "newsreader-latin-500-normal",
    "source-sans-3-latin-wght-normal",
];

/// Writes the pages beside the index.html that Trunk has staged.
pub(crate) fn write_pages(project: &Project) -> Result<(), TaskError> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| TaskError::Missing {
        what: "TRUNK_STAGING_DIR",
        cure: "this is Trunk's hook: run `trunk build`, or `cargo xtask serve`".into(),
    })?;
    // Whoever writes is not waiting for pictures, and wants no page that was kept.
    let is_release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let public_url = std::env::var(PUBLIC_URL_VARIABLE).ok().filter(|url| !url.is_empty());
    write_site(project, &staging, public_url.as_deref(), is_release)
}

/// Makes a site of the folder that holds the built app.
fn write_site(project: &Project, staging: &Path, public_url: Option<&str>, is_release: bool) -> Result<(), TaskError> {
    let seeds = Seeds::open(&project.seeds)?;
    let loaded = load(&seeds, &project.cache()).map_or_else(|| read_and_encode(&seeds, &*on_stderr()), Ok)?;
    let index = staging.join("index.html");
    let mut shell = std::fs::read_to_string(&index).map_err(at(&index))?;
    if is_release {
        shell = sheet::join(staging, &shell)?;
        script::shorten(staging)?;
    }
    let ledger = seeds.minted()?;
    let (evidence, details) = (settle(staging, EVIDENCE)?, settle(staging, DETAILS)?);
    let hashed = hashed(staging)?;
    let input = Input {
        corpus: &loaded.corpus,
        ledger: &ledger,
        public_url,
        has_cards: is_release,
        has_worker: is_release,
        has_policy: is_release,
        evidence: evidence.as_deref(),
        details: details.as_deref(),
        hashed: &hashed,
    };
    dateline_site::files(input, &shell, |file| write(staging, &file))?;
    write(staging, &File { path: packages::FILE.into(), content: packages_text(project)? })?;
    if is_release {
        write_cards(project, dateline_site::cards(&loaded.corpus), staging)?;
    }
    if is_release {
        write(staging, &worker(staging, hashed)?)?;
    }
    write_sums(staging)
}

fn write(staging: &Path, file: &File) -> Result<(), TaskError> {
    let path = staging.join(&file.path);
    let folder = path.parent().unwrap_or(staging);
    std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, &file.content)).map_err(at(&path))
}

/// The worker that keeps the app, its fonts and the first page.
fn worker(staging: &Path, hashed: Vec<String>) -> Result<File, TaskError> {
    let fonts = FONTS.map(|name| format!("fonts/{name}.woff2"));
    let files: Vec<String> = ["index.html".to_owned()].into_iter().chain(hashed).chain(fonts).collect();
    let mut digest = Sha256::new();
    for file in &files {
        let path = staging.join(file);
        digest.update(std::fs::read(&path).map_err(at(&path))?);
    }
    let digest: String = digest.finalize()[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let addresses: Vec<String> =
        files.into_iter().map(|file| if file == "index.html" { "./".into() } else { file }).collect();
    Ok(dateline_site::worker(&addresses, &digest))
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

/// A leading nought is not written, so that one digit or two may be missing.
fn is_digest(part: &str) -> bool {
    14 <= part.len() && part.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str =
        "<!DOCTYPE html><html lang=\"en\"><head><base href=\"./\"><title>x</title></head><body></body></html>";

    fn sums(staging: &Path) -> String {
        write_site(&Project::here().unwrap(), staging, None, false).unwrap();
        std::fs::read_to_string(staging.join("SHA256SUMS")).unwrap()
    }

    #[test]
    fn two_builds_are_alike_to_the_byte_and_so_is_a_second_run_over_one() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for folder in [&one, &other] {
            std::fs::write(folder.path().join("index.html"), SHELL).unwrap();
            std::fs::write(folder.path().join("app-0123456789abcdef.js"), "go()").unwrap();
        }
        let first = sums(one.path());
        assert!(
            first.contains("  event/") && first.contains("  _headers\n") && !first.contains("SHA256SUMS"),
            "{first}"
        );
        assert_eq!(sums(other.path()), first);
        assert_eq!(sums(one.path()), first);
        let headers = std::fs::read_to_string(one.path().join("_headers")).unwrap();
        assert!(headers.contains("/app-0123456789abcdef.js\n"), "{headers}");
    }

    #[test]
    fn an_export_has_the_same_pages_as_the_documents_it_was_made_of() {
        let project = Project::here().unwrap();
        let (of_documents, of_export) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for folder in [&of_documents, &of_export] {
            std::fs::write(folder.path().join("index.html"), SHELL).unwrap();
        }
        write_site(&project, of_documents.path(), None, false).unwrap();
        let export = of_documents.path().join("data/corpus.json");
        write_site(&project.with_seeds(export), of_export.path(), None, false).unwrap();
        let sums = |folder: &Path| std::fs::read_to_string(folder.join("SHA256SUMS")).unwrap();
        let pages = |folder: &Path| -> Vec<String> {
            sums(folder)
                .lines()
                .filter(|line| line.contains("  event/") || line.contains("  data/"))
                .map(str::to_owned)
                .collect()
        };
        assert!(3 < pages(of_export.path()).len());
        assert_eq!(pages(of_export.path()), pages(of_documents.path()));
    }
}
