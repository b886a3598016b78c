//! Maps and sets of what comes from the word lists and the documents: quick to ask, and never asked for their order.

pub(crate) use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
