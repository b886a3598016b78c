//! The rules, in the order in which they are asked. The longest find wins; of equal ones the first.

mod about;
mod ago;
mod century;
mod clock;
mod day_month;
mod day_of_month;
mod decade;
mod duration;
mod fiscal;
mod fraction;
mod holiday;
mod hours;
mod hyphenated;
mod iso;
mod last_next;
mod later;
mod month;
mod month_day;
mod nth_weekday;
mod numeric;
mod part_of;
mod part_of_day;
mod quarter;
mod recent;
mod reference;
mod same_period;
mod season;
mod set;
mod story;
mod stretch_of;
mod then;
mod today;
mod week_of;
mod weekday;
mod year;
pub(crate) mod years;

use crate::at::At;
use crate::time::Meaning;
use crate::triggers::Triggers;

/// One way of telling a time.
pub(crate) struct Rule {
    pub(crate) name: &'static str,
    /// What its first words are, an article aside: it is asked only there.
    pub(crate) begins: Triggers,
    /// The meaning of the expression that begins at this place, and the place after it.
    pub(crate) find: for<'a> fn(At<'a>) -> Option<(Meaning, At<'a>)>,
}

/// All of them.
pub(crate) const RULES: &[Rule] = &[
    iso::RULE,
    numeric::RULE,
    day_month::RULE,
    month_day::RULE,
    month::RULE,
    season::RULE,
    quarter::RULE,
    fiscal::RULE,
    decade::RULE,
    century::RULE,
    year::RULE,
    weekday::RULE,
    nth_weekday::RULE,
    week_of::RULE,
    holiday::RULE,
    day_of_month::RULE,
    part_of::RULE,
    stretch_of::RULE,
    about::RULE,
    clock::RULE,
    part_of_day::RULE,
    today::RULE,
    last_next::RULE,
    same_period::RULE,
    recent::RULE,
    ago::RULE,
    later::RULE,
    story::RULE,
    hyphenated::RULE,
    duration::RULE,
    set::RULE,
    reference::RULE,
    then::RULE,
];
