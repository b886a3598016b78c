//! Small views that several pages share.

pub(crate) mod copy_link;
pub(crate) mod details;
pub(crate) mod filters;
pub(crate) mod icon;
pub(crate) mod letters;
pub(crate) mod prose;
pub(crate) mod roll;

pub(crate) use dateline_explore::dates;
