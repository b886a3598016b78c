//! Numbers for drawings.

use std::fmt;

/// A number of pixels or a share, to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number(i64);

/// A number as drawings need it: to the hundredth. The library's writing of floats, exact to the last digit, weighs ten kilobytes.
pub fn number(value: f64) -> Number {
    Number((value * 100.0).round() as i64)
}

impl fmt::Display for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        match rest {
            0 => write!(out, "{sign}{whole}"),
            _ if rest % 10 == 0 => write!(out, "{sign}{whole}.{}", rest / 10),
            _ => write!(out, "{sign}{whole}.{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_to_the_hundredth() {
        let written = [0.0, -0.001, 3.0, 2.5, -0.25, 7.006, 1_234.999].map(|value| number(value).to_string());
        assert_eq!(written, ["0", "0", "3", "2.5", "-0.25", "7.01", "1235"]);
    }
}
