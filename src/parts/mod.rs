//! Small views that several pages share.

pub(crate) mod icon;
pub(crate) mod letters;
pub(crate) mod dates;
pub(crate) mod prose;
pub(crate) mod copy_link;
pub(crate) mod event_rows;
pub(crate) mod filters;
