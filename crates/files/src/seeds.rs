//! What a path holds, loaded and not yet read.

use crate::error::FilesError;
use crate::walk::{File, PERMALINKS, SETTINGS, walk};
use dateline_model::{Corpus, Notice, export};
use dateline_reader::{Evidence, Explained, Observer, Settings, SettingsError, SourceFile, explain_entities};
use dateline_site::Ledger;
use sha2::{Digest, Sha256};
use std::io;
use std::path::{Path, PathBuf};

/// The bytes of a corpus's files: all that reading it depends on, apart from the reader.
#[derive(Debug)]
pub struct Seeds {
    path: PathBuf,
    kind: Kind,
}

/// Whether what `corpus.toml` says is heeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corrections {
    /// It is.
    Applied,
    /// It is not: the corpus is what the reader alone makes of the documents.
    LeftOut,
}

#[derive(Debug)]
enum Kind {
    Folder(Folder),
    Export(Vec<u8>),
}

#[derive(Debug)]
struct Folder {
    /// Its name, which is the corpus's title unless `corpus.toml` gives one.
    name: String,
    /// All of `corpus.toml`.
    settings: Option<String>,
    /// All of `permalinks.lock`.
    permalinks: Option<String>,
    files: Vec<File>,
    notices: Vec<Notice>,
}

impl Seeds {
    /// Loads all documents of a folder, or an export.
    pub fn open(path: &Path) -> Result<Seeds, FilesError> {
        let kind = match std::fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => Kind::Folder(Folder::open(path)?),
            Ok(_) if path.extension().is_some_and(|ending| ending == "json") => {
                Kind::Export(std::fs::read(path).map_err(|source| unreadable(path, source))?)
            }
            Ok(_) => return Err(FilesError::NotAFolder { path: path.display().to_string() }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(FilesError::Missing { path: path.display().to_string() });
            }
            Err(error) => return Err(unreadable(path, error)),
        };
        Ok(Seeds { path: path.to_owned(), kind })
    }

    /// The documents as the reader takes them, by path; an export has none.
    pub fn sources(&self) -> Vec<SourceFile<'_>> {
        match &self.kind {
            Kind::Folder(folder) => folder.sources(),
            Kind::Export(_) => Vec::new(),
        }
    }

    /// What could not be loaded, by path.
    pub fn notices(&self) -> &[Notice] {
        match &self.kind {
            Kind::Folder(folder) => &folder.notices,
            Kind::Export(_) => &[],
        }
    }

    /// Reads the documents, telling the observer how far it is, or takes the export. Of what is returned [`Corpus::check`] holds.
    pub fn read(&self, corrections: Corrections, observer: &dyn Observer) -> Result<Corpus, FilesError> {
        Ok(self.read_with_evidence(corrections, observer)?.0)
    }

    /// As [`Seeds::read`], and why the metadata of each document is believed; an export does not say.
    pub fn read_with_evidence(
        &self,
        corrections: Corrections,
        observer: &dyn Observer,
    ) -> Result<(Corpus, Evidence), FilesError> {
        let (corpus, evidence) = match &self.kind {
            Kind::Folder(folder) => folder.read(&self.path, corrections, observer)?,
            Kind::Export(_) if corrections == Corrections::LeftOut => {
                return Err(FilesError::CorrectedExport { path: self.path.display().to_string() });
            }
            Kind::Export(bytes) => (take_export(&self.path, bytes)?, Evidence::new()),
        };
        corpus.check().map_err(|source| FilesError::Broken { path: self.path.display().to_string(), source })?;
        Ok((corpus, evidence))
    }

    /// The permalinks of the folder; an export keeps none.
    pub fn ledger(&self) -> Result<Ledger, FilesError> {
        match &self.kind {
            Kind::Folder(folder) => folder.ledger(&self.path),
            Kind::Export(_) => Err(FilesError::NoLedger { path: self.path.display().to_string() }),
        }
    }

    /// Every id ever given, for whoever only reads them: an export has those of its own things and no others.
    pub fn minted(&self) -> Result<Ledger, FilesError> {
        match &self.kind {
            Kind::Folder(folder) => folder.ledger(&self.path),
            Kind::Export(_) => Ok(Ledger::default()),
        }
    }

    /// Writes the permalinks of the folder.
    pub fn keep(&self, ledger: &Ledger) -> Result<(), FilesError> {
        let path = self.path.join(PERMALINKS);
        std::fs::write(&path, ledger.to_string())
            .map_err(|source| FilesError::Unwritable { path: path.display().to_string(), source })
    }

    /// The names of the documents, each with the proof of its joins and the clues to its kind; an export keeps no proofs.
    pub fn explain_entities(&self, observer: &dyn Observer) -> Result<Vec<Explained>, FilesError> {
        match &self.kind {
            Kind::Folder(folder) => {
                let settings = folder.settings(&self.path, Corrections::Applied)?;
                Ok(explain_entities(&folder.sources(), &settings, observer))
            }
            Kind::Export(_) => Ok(Vec::new()),
        }
    }

    /// A digest, in hexadecimal, of all that [`Seeds::read`] depends on: every path and byte, and the sources of the reader itself.
    pub fn stamp(&self) -> String {
        let mut digest = Sha256::new();
        let mut part = |bytes: &[u8]| digest.update(Sha256::digest(bytes));
        part(env!("DATELINE_READER_DIGEST").as_bytes());
        match &self.kind {
            Kind::Folder(folder) => {
                part(folder.name.as_bytes());
                part(folder.settings.as_deref().unwrap_or_default().as_bytes());
                part(folder.permalinks.as_deref().unwrap_or_default().as_bytes());
                for file in &folder.files {
                    part(file.path.as_bytes());
                    part(&file.bytes);
                }
                for notice in &folder.notices {
                    part(notice.path.as_bytes());
                    part(notice.message.as_bytes());
                }
            }
            Kind::Export(bytes) => part(bytes),
        }
        digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl Folder {
    fn open(path: &Path) -> Result<Folder, FilesError> {
        // `.` and `..` have no name of their own.
        let absolute = path.canonicalize().map_err(|source| unreadable(path, source))?;
        let name =
            absolute.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
        let settings = text_if_there(&path.join(SETTINGS))?;
        let permalinks = text_if_there(&path.join(PERMALINKS))?;
        let walk = walk(path)?;
        Ok(Folder { name, settings, permalinks, files: walk.files, notices: walk.notices })
    }

    fn sources(&self) -> Vec<SourceFile<'_>> {
        self.files.iter().map(|file| SourceFile { path: &file.path, bytes: &file.bytes }).collect()
    }

    fn read(
        &self,
        path: &Path,
        corrections: Corrections,
        observer: &dyn Observer,
    ) -> Result<(Corpus, Evidence), FilesError> {
        let settings = self.settings(path, corrections)?;
        let (mut corpus, evidence) = dateline_reader::read_checked(&self.sources(), &settings, observer)
            .map_err(|source| mistake(path, source))?;
        corpus.notices.extend(self.notices.iter().cloned());
        corpus.notices.sort_by(|a, b| a.path.cmp(&b.path));
        let ledger = self.ledger(path)?;
        if settings.corrects_events() {
            // People speak of events by the ids that they see, which are those that were minted.
            let mut minted = corpus.clone();
            ledger.apply(&mut minted);
            let known_as: Vec<String> = minted.events.into_iter().map(|event| event.id.into_owned()).collect();
            dateline_reader::correct_events(&mut corpus, &settings, &known_as)
                .map_err(|source| mistake(path, source))?;
        }
        ledger.apply(&mut corpus);
        Ok((corpus, evidence))
    }

    fn settings(&self, path: &Path, corrections: Corrections) -> Result<Settings, FilesError> {
        let mut settings = match &self.settings {
            Some(text) if corrections == Corrections::Applied => {
                Settings::parse(text).map_err(|source| mistake(path, source))?
            }
            _ => Settings::default(),
        };
        let paths: Vec<_> = self.files.iter().map(|file| file.path.as_str()).collect();
        settings.check_paths(&paths).map_err(|source| mistake(path, source))?;
        settings.title.get_or_insert_with(|| self.name.clone());
        Ok(settings)
    }

    fn ledger(&self, path: &Path) -> Result<Ledger, FilesError> {
        let path = path.join(PERMALINKS).display().to_string();
        Ledger::parse(self.permalinks.as_deref().unwrap_or_default())
            .map_err(|source| FilesError::Ledger { path, source })
    }
}

/// All of a file of the folder that need not be there.
fn text_if_there(path: &Path) -> Result<Option<String>, FilesError> {
    match std::fs::read(path) {
        Ok(bytes) => {
            let not_utf8 = |_| FilesError::NotUtf8 { path: path.display().to_string() };
            Ok(Some(String::from_utf8(bytes).map_err(not_utf8)?))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unreadable(path, error)),
    }
}

fn take_export(path: &Path, bytes: &[u8]) -> Result<Corpus, FilesError> {
    let json = std::str::from_utf8(bytes).map_err(|_| FilesError::NotUtf8 { path: path.display().to_string() })?;
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    export::from_json(json).map_err(|source| FilesError::Export { path: path.display().to_string(), source })
}

fn mistake(path: &Path, source: SettingsError) -> FilesError {
    FilesError::Settings { folder: path.display().to_string().trim_end_matches('/').to_owned(), source }
}

fn unreadable(path: &Path, source: io::Error) -> FilesError {
    FilesError::Unreadable { path: path.display().to_string(), source }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in files {
            std::fs::write(folder.path().join(name), content).unwrap();
        }
        folder
    }

    #[track_caller]
    fn check_refused(path: &Path, message: &str) {
        let error = Seeds::open(path).and_then(|seeds| seeds.read(Corrections::Applied, &())).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "{}{message}",
                if message.starts_with(':') { format!("`{}`", path.display()) } else { path.display().to_string() }
            )
        );
    }

    #[test]
    fn a_folder_without_settings_is_called_by_its_name() {
        let outer = tempfile::tempdir().unwrap();
        let inner = outer.path().join("The flood");
        std::fs::create_dir(&inner).unwrap();
        assert_eq!(crate::read(&inner).unwrap().title, "The flood");
        std::fs::write(inner.join(SETTINGS), "title = \"Water\"").unwrap();
        assert_eq!(crate::read(&inner).unwrap().title, "Water");
        let uncorrected = Seeds::open(&inner).unwrap().read(Corrections::LeftOut, &()).unwrap();
        assert_eq!(uncorrected.title, "The flood");
    }

    #[test]
    fn what_gives_no_corpus_is_named_with_its_cure() {
        let folder = folder(&[("corpus.toml", "title = \"A\"\ntitle = 3\n"), ("a.txt", "x"), ("a.json", "{}")]);
        check_refused(
            &folder.path().join("gone"),
            ": there is no such file or folder; name a folder of documents, or an export (`.json`)",
        );
        check_refused(
            &folder.path().join("a.txt"),
            ": this is a single file; name the folder that holds it, or an export (`.json`)",
        );
        check_refused(
            &folder.path().join("a.json"),
            ": this is not a schema-1 export: line 1, column 2: missing field `schema`",
        );
        check_refused(folder.path(), "/corpus.toml:2:1: duplicate key");
    }

    #[test]
    fn the_stamp_follows_every_name_and_byte() {
        let folder = folder(&[("a.txt", "one"), ("b.txt", "two")]);
        let stamp = || Seeds::open(folder.path()).unwrap().stamp();
        let mut seen = vec![stamp()];
        assert_eq!(seen[0], stamp());
        let mut changed = || {
            let new = stamp();
            assert!(!seen.contains(&new));
            seen.push(new);
        };
        std::fs::write(folder.path().join("a.txt"), "ones").unwrap();
        changed();
        std::fs::rename(folder.path().join("b.txt"), folder.path().join("c.txt")).unwrap();
        changed();
        std::fs::write(folder.path().join(SETTINGS), "title = \"A\"").unwrap();
        changed();
        std::fs::remove_file(folder.path().join("c.txt")).unwrap();
        changed();
    }

    #[test]
    fn an_export_is_taken_as_it_is() {
        let documents = folder(&[("a.txt", "---\ntitle: Tea\ndate: 2020-01-02\n---\nThe café opened yesterday.\n")]);
        let corpus = crate::read(documents.path()).unwrap();
        let json = export::to_json(&corpus);
        let exported = folder(&[("corpus.json", &json)]);
        let path = exported.path().join("corpus.json");
        assert_eq!(crate::read(&path).unwrap(), corpus);
        assert!(Seeds::open(&path).unwrap().read(Corrections::LeftOut, &()).is_err());
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
        let bytes = || crate::read_and_encode(&Seeds::open(&seeds).unwrap(), &()).unwrap().bytes;
        assert_eq!(bytes(), bytes());
    }
}
