//! # What it finds
//! A count of units before the publication.
//! # What it means
//! The unit that lies so many back: a year for years, a month for months, a day for days. Counts of weeks and longer are spoken roughly, so
//! their date is marked approximate.
//! # What it leaves alone
//! "ago" without a count ("long ago").
//! # Examples
//! `three years ago`, `a week ago`, `several months ago`, `some 19 days ago`.

use super::{Rule, duration, later};
use crate::at::At;
use crate::time::{Meaning, Origin, Step};
use crate::triggers::Triggers;

pub(crate) const RULE: Rule = Rule { name: "ago", begins: Triggers::AMOUNT.or(Triggers::UNIT), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let (amount, unit, roughness, next) = duration::counted(at)?;
    let end = next.eat("ago")?;
    Some((
        Meaning { roughness, ..Meaning::of(later::counted_from(amount, unit, Step::Before, Origin::Publication)) },
        end,
    ))
}
