//! The rules, in the order in which they are asked. The longest find wins; of equal ones the first.

mod about;
mod ago;
mod century;
mod clock;
mod coming;
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
pub(crate) use later::NAME as LATER;
pub(crate) use numeric::NAME as NUMERIC_DATE;

/// One way of telling a time.
pub(crate) struct Rule {
    pub(crate) name: &'static str,
    /// What its first words are, an article aside: it is asked only there.
    pub(crate) begins: Triggers,
    /// The meaning of the expression that begins at this place, and the place after it.
    pub(crate) find: for<'a> fn(At<'a>) -> Option<(Meaning, At<'a>)>,
}

/// Those that may find something that begins with one of these sorts, in their order.
pub(crate) fn asked(triggers: Triggers) -> impl Iterator<Item = &'static Rule> {
    let mut rules = triggers.sorts().fold(0, |rules, sort| rules | ASKED[sort]);
    std::iter::from_fn(move || {
        let rule = RULES.get(rules.trailing_zeros() as usize)?;
        rules &= rules - 1;
        Some(rule)
    })
}

/// For each sort of first word the rules that it may begin, each by its bit.
const ASKED: [u64; Triggers::SORTS] = {
    let mut asked = [0; Triggers::SORTS];
    let mut rule = 0;
    while rule < RULES.len() {
        let mut sort = 0;
        while sort < Triggers::SORTS {
            if RULES[rule].begins.has(sort) {
                asked[sort] |= 1 << rule;
            }
            sort += 1;
        }
        rule += 1;
    }
    asked
};

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
    coming::RULE,
    then::RULE,
];
