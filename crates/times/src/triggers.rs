//! What may stand first in an expression: each rule says with what it begins, so that it is asked only there.

use crate::lexicon::Entry;
use crate::tokens::{Kind, Token};

/// A set of sorts of first words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Triggers(u32);

impl Triggers {
    pub(crate) const NONE: Triggers = Triggers(0);
    /// Digits, with marks inside or without, that what follows may make a time of: a unit, a month, a hyphen.
    pub(crate) const DIGITS: Triggers = Triggers(1);
    /// The apostrophe of `'89`.
    pub(crate) const QUOTE: Triggers = Triggers(1 << 1);
    pub(crate) const MONTH: Triggers = Triggers(1 << 2);
    pub(crate) const WEEKDAY: Triggers = Triggers(1 << 3);
    pub(crate) const SEASON: Triggers = Triggers(1 << 4);
    pub(crate) const NUMBER: Triggers = Triggers(1 << 5);
    pub(crate) const ORDINAL: Triggers = Triggers(1 << 6);
    pub(crate) const UNIT: Triggers = Triggers(1 << 7);
    pub(crate) const DECADE: Triggers = Triggers(1 << 8);
    pub(crate) const PART: Triggers = Triggers(1 << 9);
    pub(crate) const DAY_PART: Triggers = Triggers(1 << 10);
    /// "few", "several".
    pub(crate) const VAGUE: Triggers = Triggers(1 << 11);
    pub(crate) const HOLIDAY: Triggers = Triggers(1 << 12);
    pub(crate) const REFERENCE: Triggers = Triggers(1 << 13);
    /// "about", "more than".
    pub(crate) const ROUGH: Triggers = Triggers(1 << 14);
    /// "this", "last", "following": what counts a unit from an anchor.
    pub(crate) const NEAR: Triggers = Triggers(1 << 15);
    /// "earlier", "later".
    pub(crate) const LATER: Triggers = Triggers(1 << 16);
    /// "today", "yesterday".
    pub(crate) const TODAY: Triggers = Triggers(1 << 17);
    /// "every", "twice", "annual".
    pub(crate) const SET: Triggers = Triggers(1 << 18);
    /// "another", "per": words that only one or two rules know.
    pub(crate) const OTHER: Triggers = Triggers(1 << 19);
    /// "the", "a": what follows decides.
    pub(crate) const ARTICLE: Triggers = Triggers(1 << 20);
    /// "fiscal", "half": what begins nothing, but may stand second.
    pub(crate) const INSIDE: Triggers = Triggers(1 << 21);
    /// A number that nothing follows which may make a time of it: "500 men". Only a year or the last of a list stands so.
    pub(crate) const BARE: Triggers = Triggers(1 << 22);
    /// A number before a comma, as in a list of days; and the comma itself, which begins nothing.
    pub(crate) const LISTED: Triggers = Triggers(1 << 23);
    /// What an amount of units can begin with.
    pub(crate) const AMOUNT: Triggers = Triggers::DIGITS
        .or(Triggers::NUMBER)
        .or(Triggers::VAGUE)
        .or(Triggers::ROUGH)
        .or(Triggers::OTHER)
        .or(Triggers::INSIDE);

    /// How many sorts there are.
    pub(crate) const SORTS: usize = 24;

    /// The sort that `starters.tsv` names so.
    pub(crate) fn named(name: &str) -> Triggers {
        match name {
            "article" => Triggers::ARTICLE,
            "near" => Triggers::NEAR,
            "later" => Triggers::LATER,
            "today" => Triggers::TODAY,
            "set" => Triggers::SET,
            "inside" => Triggers::INSIDE,
            _ => Triggers::OTHER,
        }
    }

    pub(crate) const fn or(self, other: Triggers) -> Triggers {
        Triggers(self.0 | other.0)
    }

    const fn only(self, other: Triggers) -> Triggers {
        Triggers(self.0 & other.0)
    }

    #[inline]
    pub(crate) const fn meets(self, other: Triggers) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether this sort is of the set.
    pub(crate) const fn has(self, sort: usize) -> bool {
        self.0 >> sort & 1 == 1
    }

    /// The sorts of the set.
    #[inline]
    pub(crate) fn sorts(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let sort = rest.trailing_zeros();
            rest &= rest.checked_sub(1)?;
            Some(sort as usize)
        })
    }

    /// The sorts that a word's meanings make it.
    pub(crate) fn of_entry(entry: &Entry) -> Triggers {
        let sorts = [
            (entry.month.is_some(), Triggers::MONTH),
            (entry.weekday.is_some(), Triggers::WEEKDAY),
            (entry.season.is_some(), Triggers::SEASON),
            (entry.number.is_some(), Triggers::NUMBER),
            (entry.ordinal.is_some(), Triggers::ORDINAL),
            (entry.unit.is_some(), Triggers::UNIT),
            (entry.decade.is_some(), Triggers::DECADE),
            (entry.part.is_some(), Triggers::PART),
            (entry.day_part.is_some() || entry.clock.is_some(), Triggers::DAY_PART),
            (entry.set.is_some(), Triggers::SET),
            (entry.is_vague, Triggers::VAGUE),
            (!entry.holidays.is_empty(), Triggers::HOLIDAY),
            (!entry.references.is_empty(), Triggers::REFERENCE),
            (!entry.roughness.is_empty(), Triggers::ROUGH),
            (entry.is_measuring, Triggers::INSIDE),
        ];
        sorts.into_iter().filter(|(is_sort, _)| *is_sort).fold(Triggers::NONE, |all, (_, sort)| all.or(sort))
    }

    /// What an expression that begins with this token can be. Articles and "this" are everywhere, so what follows is added to them.
    #[inline]
    pub(crate) fn at(tokens: &[Token], index: usize) -> Triggers {
        let of_token = |index: usize| tokens.get(index).map_or(Triggers::NONE, |token| token.triggers);
        let own = of_token(index);
        if own == Triggers::DIGITS {
            return Triggers::of_number(&tokens[index], tokens.get(index + 1));
        }
        if !own.meets(Triggers::ARTICLE.or(Triggers::NEAR)) {
            return if own == Triggers::INSIDE || own == Triggers::LISTED { Triggers::NONE } else { own };
        }
        let next = of_token(index + 1);
        // "current" and "past" are references even where nothing known follows.
        if next == Triggers::NONE || next == Triggers::LISTED { own.only(Triggers::REFERENCE) } else { own.or(next) }
    }
    /// Most numbers count something that is no time, and a text may be all numbers.
    #[inline]
    fn of_number(token: &Token, next: Option<&Token>) -> Triggers {
        let Some(next) = next.filter(|_| token.kind == Kind::Number) else { return Triggers::DIGITS };
        let is_bare = match next.kind {
            Kind::Word => next.entry.is_none() && !next.is_glued,
            Kind::Number | Kind::Figure => !next.is_glued,
            Kind::Break => true,
            Kind::Mark if next.triggers == Triggers::LISTED => return Triggers::BARE.or(Triggers::LISTED),
            Kind::Mark | Kind::Possessive => false,
        };
        if is_bare { Triggers::BARE } else { Triggers::DIGITS }
    }
}
