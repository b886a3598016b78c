//! The files of the panel that cites, checks and exports, which Trunk builds beside the app and names without a digest.

use crate::error::{TaskError, at};
use sha2::{Digest, Sha256};
use std::path::Path;

/// What Trunk calls them, without their endings, and how the panel's files begin in a site.
pub(crate) const NAME: &str = "dateline-evidence";

/// Gives the files names with a digest, as the app's have: a browser may keep them, and a new build is never mixed with an old one. Gives
/// what both are called, or nothing where no panel was built.
pub(crate) fn settle(staging: &Path) -> Result<Option<String>, TaskError> {
    let built = |ending: &str| staging.join(format!("{NAME}{ending}"));
    let (script, program) = (built(".js"), built("_bg.wasm"));
    if !script.is_file() || !program.is_file() {
        return settled(staging);
    }
    let mut digest = Sha256::new();
    for path in [&script, &program] {
        digest.update(std::fs::read(path).map_err(at(path))?);
    }
    let digest: String = digest.finalize()[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let name = format!("{NAME}-{digest}");
    for (path, ending) in [(&script, ".js"), (&program, "_bg.wasm")] {
        std::fs::rename(path, staging.join(format!("{name}{ending}"))).map_err(at(path))?;
    }
    Ok(Some(name))
}

/// The name that an earlier run over the same folder gave.
fn settled(staging: &Path) -> Result<Option<String>, TaskError> {
    for entry in std::fs::read_dir(staging).map_err(at(staging))? {
        let name = entry.map_err(at(staging))?.file_name().to_string_lossy().into_owned();
        if let Some(name) = name.strip_suffix(".js").filter(|name| name.starts_with(NAME)) {
            return Ok(Some(name.to_owned()));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_get_one_name_and_keep_it() {
        let folder = tempfile::tempdir().unwrap();
        let name = || settle(folder.path()).unwrap();
        assert_eq!(name(), None);
        std::fs::write(folder.path().join("dateline-evidence.js"), "go()").unwrap();
        std::fs::write(folder.path().join("dateline-evidence_bg.wasm"), "asm").unwrap();
        let first = name().unwrap();
        assert_eq!(first.len(), "dateline-evidence-0123456789abcdef".len());
        assert!(folder.path().join(format!("{first}_bg.wasm")).is_file());
        assert!(!folder.path().join("dateline-evidence.js").exists());
        assert_eq!(name(), Some(first));
    }
}
