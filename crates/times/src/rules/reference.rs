//! # What it finds
//! Words for the past, the present and the future as such.
//! # What it means
//! A TIMEX3 reference. It has no date.
//! # What it leaves alone
//! "now" in "now that" and "until now" stay references; "current" of water and electricity ("currents") is another word.
//! # Examples
//! `now`, `currently`, `recently`, `the future`, `former`.

use super::Rule;
use crate::at::At;
use crate::time::{Meaning, Time};
use crate::triggers::Triggers;

pub(crate) const RULE: Rule = Rule { name: "reference", begins: Triggers::REFERENCE, find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (reference, end) = at.phrase(&at.entry()?.references)?;
    Some((Time::Reference(reference).into(), end))
}
