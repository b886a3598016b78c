//! A corpus that was read before, kept as bytes until a file or a rule changes.

use crate::error::FilesError;
use crate::seeds::{Corrections, Seeds};
use dateline_model::{Corpus, decode, encode};
use dateline_reader::Observer;
use std::borrow::Cow;
use std::path::Path;

/// Where the project keeps it, relative to its root: both the build script and the tasks look there, whatever the target directory.
pub const CACHE_FOLDER: &str = "target/dateline";

/// The stamp in hexadecimal, a line break, the encoded corpus: one file, so that the two can never disagree.
const NAME: &str = "corpus.bin";

/// A corpus and its bytes.
#[derive(Debug)]
pub struct Loaded {
    /// Decoded, or as it was read.
    pub corpus: Corpus,
    /// Encoded, as the app embeds it.
    pub bytes: Cow<'static, [u8]>,
    stamp: String,
}

/// The kept corpus, if it was read from these very files by this very reader.
pub fn load(seeds: &Seeds, cache: &Path) -> Option<Loaded> {
    let kept = std::fs::read(cache.join(NAME)).ok()?;
    let stamp = seeds.stamp();
    kept.strip_prefix(stamp.as_bytes())?.strip_prefix(b"\n")?;
    // The corpus borrows its texts from them.
    let bytes = &kept.leak()[stamp.len() + 1..];
    let corpus = decode(bytes).ok()?;
    Some(Loaded { corpus, bytes: Cow::Borrowed(bytes), stamp })
}

/// Reads the corpus, as [`Seeds::read`] does, and encodes it.
pub fn read_and_encode(seeds: &Seeds, observer: &dyn Observer) -> Result<Loaded, FilesError> {
    let corpus = seeds.read(Corrections::Applied, observer)?;
    let bytes = Cow::Owned(encode(&corpus));
    Ok(Loaded { corpus, bytes, stamp: seeds.stamp() })
}

/// Keeps a corpus for the next [`load`]: whoever looks finds the old one or the new one, never a part.
pub fn keep(loaded: &Loaded, cache: &Path) -> Result<(), FilesError> {
    let path = cache.join(NAME);
    let part = cache.join(format!("{NAME}.{}", std::process::id()));
    let content = [loaded.stamp.as_bytes(), b"\n", &loaded.bytes].concat();
    let written = std::fs::create_dir_all(cache)
        .and_then(|()| std::fs::write(&part, content))
        .and_then(|()| std::fs::rename(&part, &path));
    written.map_err(|source| FilesError::Unwritable { path: path.display().to_string(), source })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_corpus_serves_until_a_file_changes() {
        let (documents, cache) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let document = documents.path().join("a.txt");
        std::fs::write(&document, "The ship sank on 3 May 1912.").unwrap();
        let open = || Seeds::open(documents.path()).unwrap();
        assert!(load(&open(), cache.path()).is_none());
        let read = read_and_encode(&open(), &()).unwrap();
        keep(&read, cache.path()).unwrap();
        let loaded = load(&open(), cache.path()).unwrap();
        assert_eq!((loaded.bytes, loaded.corpus), (read.bytes, read.corpus));
        std::fs::write(&document, "The ship sank on 4 May 1912.").unwrap();
        assert!(load(&open(), cache.path()).is_none());
    }

    #[test]
    fn a_damaged_corpus_is_read_again() {
        let (documents, cache) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let seeds = Seeds::open(documents.path()).unwrap();
        let mut read = read_and_encode(&seeds, &()).unwrap();
        read.bytes.to_mut().truncate(4);
        keep(&read, cache.path()).unwrap();
        assert!(load(&seeds, cache.path()).is_none());
    }
}
