//! Small views that several pages share.

pub(crate) mod copy_link;
pub(crate) mod dates;
pub(crate) mod event_rows;
pub(crate) mod filters;
pub(crate) mod icon;
pub(crate) mod letters;
pub(crate) mod prose;
