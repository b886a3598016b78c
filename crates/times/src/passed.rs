//! The nearest token before or after a place that means something. Each token is looked at once, however many places ask: hostile text is all
//! expressions, and looking back from each over the same words would be slow though linear.

use crate::at::At;
use crate::tokens::Stretch;

/// What a token means to who asks; `None` for most tokens.
pub(crate) type Sign<'a, T> = fn(At<'a>) -> Option<T>;

/// The nearest sign before places that are asked for in order.
pub(crate) struct Before<'a, T> {
    stretch: &'a Stretch<'a>,
    sign: Sign<'a, T>,
    /// So many tokens before a place are its own.
    reach: usize,
    passed: usize,
    last: Option<(usize, T)>,
}

impl<'a, T: Copy> Before<'a, T> {
    pub(crate) fn new(stretch: &'a Stretch<'a>, reach: usize, sign: Sign<'a, T>) -> Before<'a, T> {
        Before { stretch, sign, reach, passed: 0, last: None }
    }

    /// The nearest sign before this token, and how many tokens stand between.
    pub(crate) fn nearest(&mut self, index: usize) -> Option<(usize, T)> {
        for passed in self.passed.max(index.saturating_sub(self.reach))..index {
            if let Some(sign) = (self.sign)(At { stretch: self.stretch, index: passed }) {
                self.last = Some((passed, sign));
            }
        }
        self.passed = index;
        self.last.filter(|(at, _)| index - at <= self.reach).map(|(at, sign)| (index - at - 1, sign))
    }
}

/// The nearest sign at or after places that are asked for in order.
pub(crate) struct After<'a, T> {
    stretch: &'a Stretch<'a>,
    sign: Sign<'a, T>,
    reach: usize,
    /// From here to `to` there is none.
    from: usize,
    to: usize,
    /// What stands at `to`, if that is known to be one.
    next: Option<T>,
}

impl<'a, T: Copy> After<'a, T> {
    pub(crate) fn new(stretch: &'a Stretch<'a>, reach: usize, sign: Sign<'a, T>) -> After<'a, T> {
        After { stretch, sign, reach, from: 0, to: 0, next: None }
    }

    /// The nearest sign from this token on, and how many tokens stand between.
    pub(crate) fn nearest(&mut self, index: usize) -> Option<(usize, T)> {
        if index < self.from || self.to < index {
            (self.from, self.to, self.next) = (index, index, None);
        }
        let end = self.stretch.tokens.len().min(index + self.reach);
        while self.next.is_none() && self.to < end {
            self.next = (self.sign)(At { stretch: self.stretch, index: self.to });
            self.to += usize::from(self.next.is_none());
        }
        self.next.filter(|_| self.to < end).map(|sign| (self.to - index, sign))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;
    use proptest::prelude::*;

    fn is_sign(at: At<'_>) -> Option<usize> {
        at.is("x").then_some(at.index)
    }

    proptest! {
        #[test]
        fn what_is_found_is_what_looking_from_each_place_would_find(
            words in prop::collection::vec(prop::sample::select(&["x ", "a "][..]), 1..60),
            reach in 1usize..9,
            asked in prop::collection::vec(any::<bool>(), 60),
        ) {
            let text = words.concat();
            let tokens = tokens(&text);
            let stretch = Stretch { text: &text, tokens: &tokens };
            let mut before = Before::new(&stretch, reach, is_sign);
            let mut after = After::new(&stretch, reach, is_sign);
            for index in (0..words.len()).filter(|index| asked[*index]) {
                let is_sign = |at: &usize| words[*at] == "x ";
                let back = (index.saturating_sub(reach)..index).rev().find(is_sign);
                prop_assert_eq!(before.nearest(index), back.map(|at| (index - at - 1, at)));
                let on = (index..words.len().min(index + reach)).find(is_sign);
                prop_assert_eq!(after.nearest(index), on.map(|at| (at - index, at)));
            }
        }
    }
}
