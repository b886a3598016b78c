//! On how many cores documents are read changes nothing but the time.

use dateline_files::{Corrections, Seeds};
use dateline_model::encode;
use std::path::{Path, PathBuf};

#[test]
fn one_core_and_several_read_the_same_bytes() {
    let pool = |cores| rayon::ThreadPoolBuilder::new().num_threads(cores).build().unwrap();
    let (one, several) = (pool(1), pool(4));
    for folder in chronicles() {
        let seeds = Seeds::open(&folder).unwrap();
        let bytes = || encode(&seeds.read(Corrections::Applied, &()).unwrap());
        let serial = one.install(bytes);
        assert!(!serial.is_empty());
        assert!(serial == several.install(bytes), "{}", folder.display());
        assert!(serial == bytes(), "{}", folder.display());
    }
}

/// The folders of documents that the reader is measured by.
fn chronicles() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../reader/tests/chronicles");
    let folders = std::fs::read_dir(root).expect("the chronicles are there").flatten().map(|entry| entry.path());
    let folders: Vec<_> = folders.filter(|path| path.is_dir()).collect();
    assert!(!folders.is_empty());
    folders
}
