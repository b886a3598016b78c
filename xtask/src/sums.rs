//! The digests of a site's files, as `sha256sum --check` reads them.

use crate::error::{TaskError, at};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

/// The file's name.
const NAME: &str = "SHA256SUMS";

/// Writes `SHA256SUMS` beside all that is in the folder.
pub(crate) fn write_sums(folder: &Path) -> Result<(), TaskError> {
    let mut sums = BTreeMap::new();
    collect(folder, "", &mut sums)?;
    let lines: String = sums.iter().map(|(path, sum)| format!("{sum}  {path}\n")).collect();
    let path = folder.join(NAME);
    std::fs::write(&path, lines).map_err(at(&path))
}

fn collect(folder: &Path, below: &str, sums: &mut BTreeMap<String, String>) -> Result<(), TaskError> {
    let place = folder.join(below);
    for entry in std::fs::read_dir(&place).map_err(at(&place))? {
        let entry = entry.map_err(at(&place))?;
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(folder, &format!("{path}/"), sums)?;
        } else if path != NAME {
            let content = std::fs::read(entry.path()).map_err(at(&entry.path()))?;
            let sum = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
            sums.insert(path, sum);
        }
    }
    Ok(())
}
