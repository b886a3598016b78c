//! What stands around every page.

pub(crate) mod footer;
pub(crate) mod header;
pub(crate) mod search_box;
pub(crate) mod tabs;
