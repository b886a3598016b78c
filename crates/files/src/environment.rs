//! What the environment says of the corpus to build.

use std::path::PathBuf;

/// Names the folder of documents, or the export, that is built into the site.
pub const SEEDS_VARIABLE: &str = "DATELINE_SEEDS";

/// With `1`, a notice stops the build.
pub const STRICT_VARIABLE: &str = "DATELINE_STRICT";

/// The corpus to build, relative to the current folder; `seeds` where nothing is said.
pub fn seeds_path() -> PathBuf {
    std::env::var_os(SEEDS_VARIABLE).filter(|path| !path.is_empty()).map_or_else(|| "seeds".into(), PathBuf::from)
}

/// Whether a notice stops the build.
pub fn is_strict() -> bool {
    std::env::var_os(STRICT_VARIABLE).is_some_and(|value| value == "1")
}
