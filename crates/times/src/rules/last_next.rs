//! # What it finds
//! Units and names counted by "this", "last", "next", "previous", "following".
//! # What it means
//! The unit or the nearest of that name before, around or after the anchor: the publication, or the story for "the previous", "the next".
//! # What it leaves alone
//! "last" that means final ("the last year of the war"), "this day and age", "walls that fall on their own".
//! # Examples
//! `last October`, `last month`, `next Friday`, `this week`, `earlier this year`, `the previous year`, `the following spring`, `over the weekend`.

use super::{Rule, years};
use crate::at::At;
use crate::time::{Meaning, Name, Origin, Step, Time, YearOf};
use crate::triggers::Triggers;
use crate::units::{Part, TimeUnit};

pub(crate) const RULE: Rule =
    Rule { name: "last-next", begins: Triggers::NEAR.or(Triggers::PART).or(Triggers::UNIT), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let part_at = at.eat_any(&["early", "late"]);
    let part = part_at.map(|_| if at.is("early") { Part::Early } else { Part::Late });
    let start = part_at.unwrap_or(at);
    let (time, end) = unit(start).or_else(|| name(start)).or_else(|| weekend(start))?;
    Some((Meaning { part, ..Meaning::of(time) }, end))
}

/// "last year", "this week", "the same month".
pub(super) fn unit(at: At<'_>) -> Option<(Time, At<'_>)> {
    let (count, origin, unit_at) = years::shift(at).or_else(|| last_quarter(at))?;
    let (unit, is_plural, end) = unit_at.unit()?;
    // "the last year of the war", "the last quarter of the moon": the end of something.
    let is_final = end.is_of_thing() && (at.is("the") || at.is("last") && at.back().is("the"));
    if is_plural || unit.is_clock() || is_final {
        return None;
    }
    let time = match unit {
        TimeUnit::Year => Time::Year(YearOf::Counted(count, origin)),
        // "this day" is the day of the story; the day of publication is "today".
        TimeUnit::Day if count == 0 => Time::Shifted(unit, count, Origin::Story),
        TimeUnit::Millennium | TimeUnit::Fortnight => return None,
        _ => Time::Shifted(unit, count, origin),
    };
    Some((time, end))
}

/// "over the weekend": the one before, which the tense of its clause may turn.
pub(super) fn weekend(at: At<'_>) -> Option<(Time, At<'_>)> {
    let is_led_in =
        at.back().is_any(&["over", "at", "during", "on", "for", "of", "by", "before", "after", "until", "since"]);
    let end = at.eat("the")?.eat("weekend")?;
    (is_led_in && !end.is("of")).then_some((Time::Named(Name::Weekend, YearOf::Unstated), end))
}

/// "the last quarter", "the past quarter": companies count in whole ones.
fn last_quarter(at: At<'_>) -> Option<(i32, Origin, At<'_>)> {
    let unit_at = at.eat("the")?.eat_any(&["last", "past", "latest"])?;
    (unit_at.is("quarter") && !unit_at.next().is("of")).then_some((-1, Origin::Publication, unit_at))
}

/// "last October", "next Friday", "this spring", "the following Sunday".
fn name(at: At<'_>) -> Option<(Time, At<'_>)> {
    let (count, origin, name_at) = years::shift(at)?;
    let step = match count {
        -1 => Step::Before,
        0 => Step::Same,
        _ => Step::After,
    };
    let (name, end) = if let Some((month, end)) = name_at.month() {
        (Name::Month(month), end)
    } else if let Some((weekday, end)) = name_at.weekday() {
        // "the last Monday of that month"
        if step == Step::Before && end.is("of") {
            return None;
        }
        (Name::Weekday(weekday), end)
    } else if is_of_many(at, name_at) {
        return None;
    } else if let Some(season) = name_at.entry()?.season {
        (Name::Season(season), name_at.next())
    } else {
        let (holiday, end) = name_at.phrase(&name_at.entry()?.holidays)?;
        (Name::Holiday(holiday), end)
    };
    // "that May" counts from the story, "this May" from the publication; "last May 8" is told by the day.
    if let (Name::Month(month), Some((day, _, end))) = (name, end.day())
        && !end.is_suffix()
        && !end.is_any(&[":", "%"])
    {
        return Some((Time::Near(Name::Day(month, day, None), step, origin), end));
    }
    Some((Time::Near(name, step, origin), end))
}

/// "bombs that fall on a town", "leaks that spring from old pipes": the season's name is what many things do.
fn is_of_many(at: At<'_>, name_at: At<'_>) -> bool {
    let is_verb = name_at.is_any(&["fall", "spring"]) && at.is("that") && at.back().words().ends_with('s');
    is_verb
        && name_at.next().is_any(&[
            "on", "upon", "into", "from", "to", "under", "within", "outside", "behind", "below", "between", "short",
            "apart", "down", "off", "up", "back",
        ])
}
