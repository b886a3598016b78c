//! Names in prose to entities, each once under all its names.

use crate::documents::ReadDocument;
use dateline_model::Entity;

/// The entities named in all documents, by id.
pub(crate) fn entities(documents: &[ReadDocument]) -> Vec<Entity> {
    let _ = documents;
    Vec::new()
}
