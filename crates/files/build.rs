//! The digest of every source that decides what a corpus looks like, as `DATELINE_READER_DIGEST`.

use sha2::{Digest, Sha256};
use std::error::Error;
use std::path::Path;
use walkdir::WalkDir;

/// The crates that turn bytes into a corpus and a corpus into bytes; this one hands them the files.
const CRATES: [&str; 5] = ["calendar", "model", "times", "reader", "files"];

fn main() -> Result<(), Box<dyn Error>> {
    let crates = Path::new("..");
    let mut digest = Sha256::new();
    for name in CRATES {
        let root = crates.join(name);
        println!("cargo::rerun-if-changed={}", root.display());
        for entry in WalkDir::new(&root).sort_by_file_name() {
            let entry = entry?;
            if entry.file_type().is_file() {
                digest.update(entry.path().as_os_str().as_encoded_bytes());
                digest.update(Sha256::digest(std::fs::read(entry.path())?));
            }
        }
    }
    let hex: String = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    println!("cargo::rustc-env=DATELINE_READER_DIGEST={hex}");
    Ok(())
}
