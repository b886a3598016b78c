//! TIMEX3 values of what has no place in the calendar: durations, times of day, dates whose year is not known.

use crate::point::{season_code, year_value};
use crate::time::{Amount, Clock, Name, Time, YearOf};
use crate::units::TimeUnit;

pub(super) fn duration_value(amount: Amount, unit: TimeUnit) -> String {
    let weeks = if unit == TimeUnit::Fortnight {
        amount.as_whole().map(|count| (count.saturating_mul(2)).to_string())
    } else {
        None
    };
    format!("P{}{}{}", if unit.is_clock() { "T" } else { "" }, weeks.unwrap_or_else(|| amount.code()), unit.code())
}

pub(super) fn clock_value(clock: Clock) -> String {
    match clock {
        Clock::At(hour, minute, zone) => format!("T{hour:02}:{minute:02}{zone}"),
        Clock::Part(part) => format!("T{}", part.0),
    }
}

/// What is known of a value when its year is not: `XXXX-10`.
pub(super) fn open_value(time: &Time) -> String {
    let Time::Named(name, year) = time else {
        return match time {
            Time::Near(name, ..) => open_name("XXXX", *name),
            Time::WeekdayOf(weekday, _) => open_name("XXXX", Name::Weekday(*weekday)),
            Time::Shifted(TimeUnit::Day, ..) | Time::OfDay | Time::AnyDay => "XXXX-XX-XX".to_owned(),
            Time::Shifted(TimeUnit::Week | TimeUnit::Fortnight, ..) => "XXXX-WXX".to_owned(),
            Time::Shifted(TimeUnit::Month, ..) => "XXXX-XX".to_owned(),
            Time::Shifted(TimeUnit::Quarter, ..) => "XXXX-QX".to_owned(),
            Time::Shifted(TimeUnit::Decade, ..) => "XXX".to_owned(),
            Time::ShortDecade(digits) => format!("XX{}", digits / 10),
            Time::Shifted(TimeUnit::Century, ..) => "XX".to_owned(),
            Time::Year(YearOf::Short(digits)) => format!("XX{digits:02}"),
            _ => "XXXX".to_owned(),
        };
    };
    let year = match year {
        YearOf::Stated(year) => year_value(*year),
        YearOf::Short(digits) => format!("XX{digits:02}"),
        _ => "XXXX".to_owned(),
    };
    open_name(&year, *name)
}

pub(super) fn open_name(year: &str, name: Name) -> String {
    match name {
        Name::Day(month, day, _) => format!("{year}-{month:02}-{day:02}"),
        Name::DayOfMonth(day, _) => format!("{year}-XX-{day:02}"),
        Name::Month(month) => format!("{year}-{month:02}"),
        Name::Season(season) => format!("{year}-{}", season_code(season)),
        Name::Quarter(quarter) => format!("{year}-Q{quarter}"),
        Name::Half(half) => format!("{year}-H{half}"),
        Name::Weekday(weekday) => format!("{year}-WXX-{}", weekday as u8 + 1),
        Name::Weekend => format!("{year}-WXX-WE"),
        Name::Holiday(_) => format!("{year}-XX-XX"),
    }
}
