//! A time of day as EDTF writes it, to the second. Dateline keeps the day only.

use std::fmt;

/// `23:20:30`, with a zone or without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Time {
    /// 0–24; 24 only as `24:00:00`.
    pub hour: u8,
    /// 0–59.
    pub minute: u8,
    /// 0–59, or 60 where one was put in.
    pub second: u8,
    /// As written, never converted.
    pub zone: Option<Zone>,
}

/// How far a clock is from universal time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Zone {
    /// `Z`.
    Universal,
    /// `+04`, `-04:30`: whether it is behind, hours, and minutes where they are written.
    Shifted(bool, u8, Option<u8>),
}

impl Time {
    pub(super) fn read(text: &str) -> Option<Time> {
        let (clock, zone) = (text.get(..8)?, text.get(8..)?);
        let mut parts = clock.split(':');
        let mut next = || two_digits(parts.next()?);
        let (hour, minute, second) = (next()?, next()?, next()?);
        let is_time = hour < 24 && minute < 60 && second <= 60 || (hour, minute, second) == (24, 0, 0);
        let zone = if zone.is_empty() { None } else { Some(Zone::read(zone)?) };
        is_time.then_some(Time { hour, minute, second, zone })
    }
}

impl Zone {
    fn read(text: &str) -> Option<Zone> {
        if text == "Z" {
            return Some(Zone::Universal);
        }
        let is_behind = text.starts_with('-');
        let shift = text.strip_prefix(['+', '-'])?;
        let (hours, minutes) = match shift.split_once(':') {
            Some((hours, minutes)) => (hours, Some(two_digits(minutes).filter(|minutes| *minutes < 60)?)),
            None => (shift, None),
        };
        Some(Zone::Shifted(is_behind, two_digits(hours).filter(|hours| *hours < 24)?, minutes))
    }
}

fn two_digits(text: &str) -> Option<u8> {
    (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

impl fmt::Display for Time {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:02}:{:02}:{:02}", self.hour, self.minute, self.second)?;
        match self.zone {
            None => Ok(()),
            Some(Zone::Universal) => out.write_str("Z"),
            Some(Zone::Shifted(is_behind, hours, minutes)) => {
                write!(out, "{}{hours:02}", if is_behind { '-' } else { '+' })?;
                minutes.map_or(Ok(()), |minutes| write!(out, ":{minutes:02}"))
            }
        }
    }
}
