//! The corpus that the build embedded.

use dateline_model::{Corpus, DecodeError, decode};

/// The corpus, decoded once and kept for as long as the page lives; call it once.
pub(crate) fn load() -> Result<&'static Corpus, DecodeError> {
    let corpus = decode(include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin")))?;
    Ok(Box::leak(Box::new(corpus)))
}
