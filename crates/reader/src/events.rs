//! Dated statements to events.

use crate::documents::ReadDocument;
use dateline_model::{Entity, Event};

/// The events told in all documents, in order of time.
pub(crate) fn events(documents: &[ReadDocument], entities: &[Entity]) -> Vec<Event> {
    let _ = (documents, entities);
    Vec::new()
}
