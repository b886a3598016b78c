//! A year, a month or a day as written: digits, open ones, and how sure it is.

use crate::edtf::Qualifier;
use std::fmt;

/// A component of a date: two or four digits, of which any may be open (`X`), and the qualifiers on either side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Component {
    /// `None` for an open digit; the first two of a month or day are not used.
    digits: [Option<u8>; 4],
    width: u8,
    /// Written before it, and said of it alone.
    pub own: Qualifier,
    /// Written behind it, and said of it and all before it.
    pub group: Qualifier,
}

impl Component {
    /// Reads `2004`, `20XX`, `?06`, `11~` of the width given.
    pub(super) fn read(text: &str, width: usize) -> Option<Component> {
        let (own, text) = match text.chars().next().and_then(Qualifier::marked) {
            Some(own) => (own, &text[1..]),
            None => (Qualifier::Certain, text),
        };
        let (group, text) = match text.chars().next_back().and_then(Qualifier::marked) {
            Some(group) => (group, &text[..text.len() - 1]),
            None => (Qualifier::Certain, text),
        };
        let mut digits = [None; 4];
        if text.len() != width || 4 < width {
            return None;
        }
        for (digit, byte) in digits[4 - width..].iter_mut().zip(text.bytes()) {
            *digit = match byte {
                b'0'..=b'9' => Some(byte - b'0'),
                b'X' => None,
                _ => return None,
            };
        }
        Some(Component { digits, width: width as u8, own, group })
    }

    /// The number, where no digit is open.
    pub fn number(&self) -> Option<i32> {
        self.written().try_fold(0, |number, digit| Some(number * 10 + i32::from(digit?)))
    }

    /// Whether the number may be meant.
    pub fn may_be(&self, number: i32) -> bool {
        let mut rest = number;
        let fits = self.written().rev().all(|digit| {
            let last = rest % 10;
            rest /= 10;
            digit.is_none_or(|digit| i32::from(digit) == last)
        });
        fits && rest == 0 && 0 <= number
    }

    /// How many digits are open at its end, if none before them is.
    pub(super) fn open_end(&self) -> Option<usize> {
        let open = self.written().rev().take_while(Option::is_none).count();
        self.written().rev().skip(open).all(|digit| digit.is_some()).then_some(open)
    }

    /// The number that the digits before an open end make.
    pub(super) fn stem(&self) -> i32 {
        self.written().flatten().fold(0, |number, digit| number * 10 + i32::from(digit))
    }

    fn written(&self) -> impl DoubleEndedIterator<Item = Option<u8>> + '_ {
        self.digits[4 - usize::from(self.width)..].iter().copied()
    }

    /// Without the qualifier before it, which stands before the sign of a year.
    pub(super) fn plain(&self) -> String {
        let digits = self.written().map(|digit| digit.map_or('X', |digit| char::from(b'0' + digit)));
        digits.chain(self.group.mark()).collect()
    }
}

impl Qualifier {
    fn marked(mark: char) -> Option<Qualifier> {
        match mark {
            '?' => Some(Qualifier::Uncertain),
            '~' => Some(Qualifier::Approximate),
            '%' => Some(Qualifier::Both),
            _ => None,
        }
    }

    pub(super) fn mark(self) -> Option<char> {
        match self {
            Qualifier::Certain => None,
            Qualifier::Uncertain => Some('?'),
            Qualifier::Approximate => Some('~'),
            Qualifier::Both => Some('%'),
        }
    }

    /// What two qualifiers say together.
    pub(super) fn and(self, other: Qualifier) -> Qualifier {
        match (self, other) {
            (one, Qualifier::Certain) | (Qualifier::Certain, one) => one,
            (one, other) if one == other => one,
            _ => Qualifier::Both,
        }
    }
}

impl fmt::Display for Component {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.own.mark().map_or(Ok(()), |mark| write!(out, "{mark}"))?;
        out.write_str(&self.plain())
    }
}
