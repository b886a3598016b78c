//! The corpus that the build embedded.

use dateline_model::{Corpus, DecodeError, decode_shown};

/// The corpus, decoded once and kept for as long as the page lives; call it once.
pub(crate) fn load() -> Result<&'static Corpus, DecodeError> {
    let corpus = decode_shown(include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin")))?;
    Ok(Box::leak(Box::new(corpus)))
}
