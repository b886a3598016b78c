//! A folder to the bytes of its documents, in order of path.

use crate::error::FilesError;
use dateline_model::Notice;
use std::ffi::OsStr;
use std::path::{Component, Path};
use walkdir::{DirEntry, WalkDir};

/// The settings of a folder, beside its documents.
pub(crate) const SETTINGS: &str = "corpus.toml";
/// The ids that were given.
pub(crate) const PERMALINKS: &str = "permalinks.lock";

/// What lies in a folder.
#[derive(Debug, Default)]
pub(crate) struct Walk {
    /// By path.
    pub(crate) files: Vec<File>,
    /// What could not be read, by path.
    pub(crate) notices: Vec<Notice>,
}

/// A document as it lies on disk.
#[derive(Debug)]
pub(crate) struct File {
    /// Relative to the folder, with `/`.
    pub(crate) path: String,
    /// All of it.
    pub(crate) bytes: Vec<u8>,
}

/// Reads every document under a folder, through links that stay in it. Only the folder itself must be readable; all else that fails is a
/// notice, and so is a link that leads out: what lies elsewhere would be published unseen.
pub(crate) fn walk(root: &Path) -> Result<Walk, FilesError> {
    let mut found = Walk::default();
    let inside =
        root.canonicalize().map_err(|source| FilesError::Unreadable { path: root.display().to_string(), source })?;
    let mut entries = WalkDir::new(root).follow_links(true).into_iter();
    while let Some(entry) = entries.next() {
        match entry {
            Ok(entry) if is_hidden(&entry) => skip(&mut entries, &entry),
            Ok(entry) if 0 < entry.depth() && leads_out(&entry, &inside) => {
                let message = "this link leads out of the folder, and is not followed; copy what it leads to";
                found.notices.push(notice(relative(root, entry.path()), message.to_owned()));
                skip(&mut entries, &entry);
            }
            Ok(entry) if entry.file_type().is_dir() || !is_document(entry.file_name()) => {}
            Ok(entry) => found.add(relative(root, entry.path()), &entry),
            Err(error) if error.depth() == 0 => {
                return Err(FilesError::Unreadable { path: root.display().to_string(), source: error.into() });
            }
            Err(error) => {
                let path = error.path().map_or_else(String::new, |path| relative(root, path));
                let message = match error.loop_ancestor() {
                    Some(above) => format!("this link leads back to `{}`; remove it", above.display()),
                    None => unreadable(&error.into()),
                };
                found.notices.push(notice(path, message));
            }
        }
    }
    found.files.sort_by(|a, b| a.path.cmp(&b.path));
    found.notices.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

fn skip(entries: &mut walkdir::IntoIter, entry: &DirEntry) {
    if entry.file_type().is_dir() {
        entries.skip_current_dir();
    }
}

/// Whether a link leads out of the folder.
fn leads_out(entry: &DirEntry, inside: &Path) -> bool {
    entry.path_is_symlink() && entry.path().canonicalize().is_ok_and(|target| !target.starts_with(inside))
}

impl Walk {
    fn add(&mut self, path: String, entry: &DirEntry) {
        if !entry.file_type().is_file() {
            // Opening a pipe would wait for a writer for ever.
            self.notices.push(notice(path, "this is neither a file nor a folder; it was left out".into()));
            return;
        }
        match std::fs::read(entry.path()) {
            Ok(bytes) => self.files.push(File { path, bytes }),
            Err(error) => self.notices.push(notice(path, unreadable(&error))),
        }
    }
}

fn notice(path: String, message: String) -> Notice {
    Notice { path, document: None, span: None, message }
}

fn unreadable(error: &std::io::Error) -> String {
    format!("it cannot be read: {error}")
}

fn is_hidden(entry: &DirEntry) -> bool {
    0 < entry.depth() && entry.file_name().as_encoded_bytes().starts_with(b".")
}

fn is_document(name: &OsStr) -> bool {
    name != SETTINGS && name != PERMALINKS && !name.as_encoded_bytes().starts_with(b"README")
}

fn relative(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let names = below.components().filter_map(|component| match component {
        Component::Normal(name) => Some(name.to_string_lossy()),
        _ => None,
    });
    names.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(root: &Path) -> Vec<String> {
        walk(root).unwrap().files.into_iter().map(|file| file.path).collect()
    }

    #[test]
    fn documents_come_by_path_and_the_rest_stays_out() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("b/.hidden")).unwrap();
        let names =
            ["z.txt", "b/a.txt", "b.txt", "README.md", "corpus.toml", "permalinks.lock", ".dot", "b/.hidden/c.txt"];
        for name in names {
            std::fs::write(folder.path().join(name), "x").unwrap();
        }
        assert_eq!(paths(folder.path()), ["b.txt", "b/a.txt", "z.txt"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_back_is_a_notice_and_ends() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("in")).unwrap();
        std::fs::write(folder.path().join("in/a.txt"), "x").unwrap();
        std::os::unix::fs::symlink(folder.path(), folder.path().join("in/back")).unwrap();
        std::os::unix::fs::symlink("nowhere", folder.path().join("gone.txt")).unwrap();
        let walk = walk(folder.path()).unwrap();
        let notices: Vec<_> = walk.notices.iter().map(|notice| notice.path.as_str()).collect();
        assert_eq!(walk.files.len(), 1);
        assert_eq!(notices, ["gone.txt", "in/back"]);
        assert!(walk.notices[1].message.starts_with("this link leads back to `"), "{}", walk.notices[1].message);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_only_within_the_folder() {
        use std::os::unix::fs::symlink;
        let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::fs::write(elsewhere.path().join("secret.txt"), "x").unwrap();
        std::fs::write(folder.path().join("a.txt"), "x").unwrap();
        symlink(folder.path().join("a.txt"), folder.path().join("b.txt")).unwrap();
        symlink(elsewhere.path(), folder.path().join("linked")).unwrap();
        symlink(elsewhere.path().join("secret.txt"), folder.path().join("one.txt")).unwrap();
        assert_eq!(paths(folder.path()), ["a.txt", "b.txt"]);
        let notices = walk(folder.path()).unwrap().notices;
        let told: Vec<_> = notices.iter().map(|notice| notice.path.as_str()).collect();
        assert_eq!(told, ["linked", "one.txt"]);
        assert!(notices.iter().all(|notice| notice.message.starts_with("this link leads out of the folder")));
        // The folder itself may be reached by a link.
        let door = elsewhere.path().join("door");
        symlink(folder.path(), &door).unwrap();
        assert_eq!(paths(&door), ["a.txt", "b.txt"]);
    }
}
