//! The schema-1 export and its import.
