//! One module a page.

pub(crate) mod home;
