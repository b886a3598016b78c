//! Civil days, EDTF dates and how people read them.
//!
//! In: an EDTF string (ISO 8601-2: the subset in [`Edtf`], all that others write in [`Expression`]) or a year, month and day. Out: the days it
//! may lie on, its precision, and words for people. Invariants: every day is a civil day of the proleptic Gregorian calendar, without time or
//! zone; years are astronomical (`0000` is 1 BC) in values and never shown so to people; `edtf.to_string().parse() == edtf`.
//!
//! ```
//! use dateline_calendar::{Edtf, Style};
//!
//! let date: Edtf = "2019-05/2020-04".parse()?;
//! assert_eq!(date.earliest().map(|day| day.to_string()), Some("2019-05-01".to_owned()));
//! assert_eq!(date.latest().map(|day| day.to_string()), Some("2020-04-30".to_owned()));
//! assert_eq!(date.words(Style::Long), "May 2019 – April 2020");
//! # Ok::<(), dateline_calendar::ParseError>(())
//! ```

mod day;
mod edtf;
mod expression;
mod parse;
mod unit;
mod words;

pub use day::{Day, DayError, Weekday, days_in_month, is_leap_year};
pub use edtf::{Basis, Edtf, Endpoint, PartOfUnit, Precision, Qualified, Qualifier};
pub use expression::{Bound, Component, Date, Expression, Member, Time, Zone};
pub use parse::ParseError;
pub use unit::{Season, Unit};
pub use words::{Style, ordinal};
