//! The axis that the steps of a date share: whole months, or whole years, around all that they allow.

use dateline_calendar::{Day, Unit};
use dateline_explore::timeline::{Axis, TimeScale, Window};
use dateline_model::EventDate;

/// Pixels.
pub(crate) const WIDTH: f64 = 168.0;

/// Beyond so many days whole years are shown, not months.
const YEARS: i32 = 900;

/// The scale, of at least so many days around what the dates allow, and the day after its last; `None` where no date has an end.
pub(crate) fn scale_of(dates: &[EventDate], around: i32, width: f64) -> Option<(TimeScale, f64)> {
    let days = || dates.iter().flat_map(|date| [date.earliest(), date.latest()]).flatten();
    let (first, last) = (days().min()?, days().max()?);
    let moved = |day: Day, by: i32| Day::from_number((day.number() + by).clamp(Day::MIN.number(), Day::MAX.number()));
    let (first, last) = (moved(first, -around), moved(last, around));
    let whole = |day: Day| match YEARS < last.number() - first.number() {
        true => Unit::Year(day.year()),
        false => Unit::Month(day.year(), day.month()),
    };
    let (from, to) = (whole(first).first().number(), whole(last).last().number() + 1);
    // What is known to the first or last day of the axis keeps a little air.
    let air = ((to - from) / 24).max(1);
    let axis = Axis::even(from - air, to + air);
    let whole = axis.whole();
    Some((axis.scale(Window::new(whole.from, whole.to), width), whole.to))
}
