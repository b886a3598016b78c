//! Halves and quarters of a unit, and counts with a half behind the unit. Not a rule of its own: `duration`, `ago`, `later` and `recent` count by it.

use crate::at::At;
use crate::time::Amount;
use crate::units::TimeUnit;

/// "half a century", "half an hour", "a half-year", "a quarter of a century", "a quarter-century": in the whole units that make it up, where
/// there are such.
pub(super) fn of_unit(at: At<'_>) -> Option<(Amount, TimeUnit, At<'_>)> {
    let start = at.eat_any(&["a", "the"]).unwrap_or(at);
    let is_half = start.is("half");
    let word = start.eat_any(&["half", "quarter"])?;
    let unit_at = match word.dash().filter(|_| word.is_glued()) {
        Some(unit_at) => unit_at,
        None => {
            let of = word.skip("of");
            let unit_at = of.eat_any(&["a", "an"]).unwrap_or(of);
            // "half years", "the quarter year": nobody's; "a quarter century" is one of twenty-five years.
            if unit_at.index == word.index && start.index == at.index {
                return None;
            }
            unit_at
        }
    };
    let (unit, is_plural, end) = unit_at.unit()?;
    let (amount, unit) = if is_half { half_of(unit) } else { quarter_of(unit)? };
    (!is_plural && !at.is("the")).then_some((amount, unit, end))
}

/// The rest of "a year and a half", "an hour-and-a-half".
pub(super) fn and_a_half(at: At<'_>) -> Option<At<'_>> {
    let and = at.dash().unwrap_or(at).eat("and")?;
    let article = and.dash().unwrap_or(and).eat("a")?;
    article.dash().unwrap_or(article).eat("half")
}

fn half_of(unit: TimeUnit) -> (Amount, TimeUnit) {
    let (count, smaller) = match unit {
        TimeUnit::Minute => (30, TimeUnit::Second),
        TimeUnit::Hour => (30, TimeUnit::Minute),
        TimeUnit::Day => (12, TimeUnit::Hour),
        TimeUnit::Year => (6, TimeUnit::Month),
        TimeUnit::Decade => (5, TimeUnit::Year),
        TimeUnit::Century => (50, TimeUnit::Year),
        TimeUnit::Millennium => (500, TimeUnit::Year),
        _ => return (Amount::Tenths(5), unit),
    };
    (Amount::whole(count), smaller)
}

fn quarter_of(unit: TimeUnit) -> Option<(Amount, TimeUnit)> {
    match unit {
        TimeUnit::Hour => Some((Amount::whole(15), TimeUnit::Minute)),
        TimeUnit::Century => Some((Amount::whole(25), TimeUnit::Year)),
        _ => None,
    }
}
