//! The files of the programs that a browser loads when they are needed, which Trunk builds beside the app and names without a digest.

use crate::error::{TaskError, at};
use sha2::{Digest, Sha256};
use std::path::Path;

/// What Trunk calls the files of the panel that cites, checks and exports, without their endings, and how they begin in a site.
pub(crate) const EVIDENCE: &str = "dateline-evidence";

/// The same of what pages say beyond the documents' words.
pub(crate) const DETAILS: &str = "dateline-details";

/// Gives the files names with a digest, as the app's have: a browser may keep them, and a new build is never mixed with an old one. Gives
/// what both are called, or nothing where no such program was built.
pub(crate) fn settle(staging: &Path, program: &str) -> Result<Option<String>, TaskError> {
    let built = |ending: &str| staging.join(format!("{program}{ending}"));
    let (script, wasm) = (built(".js"), built("_bg.wasm"));
    if !script.is_file() || !wasm.is_file() {
        return settled(staging, program);
    }
    let mut digest = Sha256::new();
    for path in [&script, &wasm] {
        digest.update(std::fs::read(path).map_err(at(path))?);
    }
    let digest: String = digest.finalize()[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let name = format!("{program}-{digest}");
    for (path, ending) in [(&script, ".js"), (&wasm, "_bg.wasm")] {
        std::fs::rename(path, staging.join(format!("{name}{ending}"))).map_err(at(path))?;
    }
    Ok(Some(name))
}

/// The name that an earlier run over the same folder gave.
fn settled(staging: &Path, program: &str) -> Result<Option<String>, TaskError> {
    for entry in std::fs::read_dir(staging).map_err(at(staging))? {
        let name = entry.map_err(at(staging))?.file_name().to_string_lossy().into_owned();
        if let Some(name) = name.strip_suffix(".js").filter(|name| name.starts_with(program)) {
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
        let name = || settle(folder.path(), EVIDENCE).unwrap();
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
