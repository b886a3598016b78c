//! Dispatch or history: what dates without a year are counted from.
//!
//! A dispatch tells of the days around its publication, and "in January" means the January nearest to it. A history tells of times long past in
//! their order, and "in January" means that of the year it has come to.

use crate::Genre;
use crate::scan::Found;
use crate::time::{Name, Origin, Time, YearOf};
use dateline_calendar::Day;

/// A text without a date of publication is read as a history: nothing else can be counted from. Otherwise it is one if the years that it names
/// and that are long past clearly outnumber what it tells from around its publication.
pub(crate) fn genre(found: &[Found], published: Option<Day>) -> Genre {
    let Some(published) = published else { return Genre::History };
    let mut past = 0;
    let mut near = 0;
    for one in found {
        match &one.meaning.time {
            Time::Year(YearOf::Stated(year)) | Time::Named(_, YearOf::Stated(year)) if *year + 1 < published.year() => {
                past += 1;
            }
            Time::Named(_, YearOf::Stated(_)) | Time::Year(YearOf::Stated(_)) => near += 1,
            Time::Decade { .. } | Time::Century { .. } => past += 1,
            Time::Shifted(_, _, Origin::Publication) | Time::Near(_, _, Origin::Publication) => near += 2,
            Time::Year(YearOf::Counted(_, Origin::Publication)) => near += 2,
            Time::Named(Name::Weekday(_), YearOf::Unstated) => near += 1,
            _ => {}
        }
    }
    if 3 < past && 2 * near < past { Genre::History } else { Genre::Dispatch }
}
