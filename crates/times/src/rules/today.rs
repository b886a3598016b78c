//! # What it finds
//! Days told from the day of publication by one word, and this morning, this evening, tonight.
//! # What it means
//! The day of publication, the one before, the one after.
//! # What it leaves alone
//! "today's" as a name ("USA Today").
//! # Examples
//! `today`, `yesterday`, `tomorrow`, `tonight`, `this morning`, `yesterday evening`.

use super::{Rule, clock};
use crate::at::At;
use crate::time::{Clock, Meaning, Origin, Time};
use crate::triggers::Triggers;
use crate::units::TimeUnit;

pub(crate) const RULE: Rule =
    Rule { name: "today", begins: Triggers::TODAY.or(Triggers::NEAR.or(Triggers::LATER)), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let day = |days| Meaning::of(Time::Shifted(TimeUnit::Day, days, Origin::Publication));
    if let Some(next) = at.eat_any(&["earlier", "later"]).filter(|next| next.is("today")) {
        return Some((day(0), next.next()));
    }
    if at.is_capital() && at.back().is_capital() && !at.back().is(".") {
        return None;
    }
    let days = match () {
        () if at.is("today") => 0,
        () if at.is("yesterday") => -1,
        () if at.is("tomorrow") => 1,
        () if at.is("tonight") => {
            return Some((Meaning { clock: Some(Clock::Part(clock::NIGHT)), ..day(0) }, at.next()));
        }
        () => {
            let part = at.eat("this").or_else(|| at.eat("last").filter(|next| next.is("night")))?;
            let day_part = part.entry()?.day_part.filter(|_| !part.is("dawn"))?;
            let days = if at.is("last") { -1 } else { 0 };
            return Some((Meaning { clock: Some(Clock::Part(day_part)), ..day(days) }, part.next()));
        }
    };
    Some((day(days), at.next()))
}
