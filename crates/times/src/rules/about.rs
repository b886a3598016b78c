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
use crate::time::{Meaning, Time, YearOf};
use crate::tokens::Kind;
use crate::triggers::Triggers;
use crate::units::Roughness;

pub(crate) const RULE: Rule = Rule { name: "about", begins: Triggers::ROUGH, find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (roughness, next) = at.phrase(&at.entry()?.roughness)?;
    if roughness != Roughness::About || at.is("some") {
        return None;
    }
    let (time, end) = part_of::unit(next).or_else(|| year(next))?;
    Some((Meaning { roughness: Some(roughness), ..Meaning::of(time) }, end))
}

/// "about 1910 by Zapata": a year, since what follows is not counted.
fn year(at: At<'_>) -> Option<(Time, At<'_>)> {
    let (year, end) = at.four_digits().filter(|(year, _)| (1100..=2100).contains(year))?;
    let is_alone = matches!(end.kind(), Kind::Mark | Kind::Break) || end.is_any(&["and", "by", "in", "the", "when"]);
    (is_alone && !end.is_any(&["%", "°", "-"])).then_some((Time::Year(YearOf::Stated(year)), end))
}
