//! # What it finds
//! A date that its words make rough.
//! # What it means
//! About that unit: EDTF's `~`. TIMEX3 keeps the unit as the value.
//! # What it leaves alone
//! Rough counts ("about 1500 men"), places ("around London").
//! # Examples
//! `about 1910`, `ca. 461 BC`, `around March 1981`, `circa 1850`.

use super::{Rule, part_of};
use crate::at::At;
use crate::time::Meaning;
use crate::units::Roughness;

pub(crate) const RULE: Rule = Rule { name: "about", find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (roughness, next) = at.phrase(&at.entry()?.roughness)?;
    if roughness != Roughness::About || at.is("some") {
        return None;
    }
    let (time, end) = part_of::unit(next)?;
    Some((Meaning { roughness: Some(roughness), ..Meaning::of(time) }, end))
}
