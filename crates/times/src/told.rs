//! The stretches of a text to expressions with what stands around them, in bytes of the text. A stretch is read to its end before the next, so that
//! its tokens stay near the processor, and a long text needs no more of them than its longest paragraph.

use crate::links::{self, Link};
use crate::resolve::{self, Resolved, Story, runs};
use crate::rules::NUMERIC_DATE;
use crate::scan::scan;
use crate::tense::{Tense, Tenses};
use crate::time::{Meaning, Name, Time};
use crate::tokens::{Stretch, cut_into};
use crate::units::Reference;
use crate::{Genre, TimeExpression};
use dateline_calendar::{Day, Edtf};
use std::ops::Range;

/// An expression, not yet resolved.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub(crate) meaning: Meaning,
    pub(crate) rule: &'static str,
    pub(crate) span: Range<usize>,
    pub(crate) phrase: Range<usize>,
    pub(crate) link: Link,
    /// That of its clause, where the words leave the year open.
    pub(crate) tense: Tense,
    /// How many tokens of prose stand before it.
    pub(crate) order: usize,
}

/// The expressions of these stretches, in order of place, and the days named that the calendar has not.
pub(crate) fn told(text: &str, prose: &[Range<usize>]) -> (Vec<Told>, Vec<Range<usize>>) {
    let (mut told, mut impossible) = (Vec::new(), Vec::new());
    let mut tokens = Vec::new();
    let mut passed = 0;
    for stretch in prose {
        cut_into(&mut tokens, text, stretch);
        let stretch = Stretch { text, tokens: &tokens };
        let (mut found, refused) = scan(&stretch);
        links::lend_years(&stretch, &mut found);
        links::lend_days(&stretch, &mut found);
        let links = links::links(&stretch, &found, told.len());
        let mut tenses = Tenses::new(&stretch);
        let bytes = |first: usize, end: usize| tokens[first].start()..tokens[end - 1].end();
        impossible.extend(refused.into_iter().map(|(first, end)| bytes(first, end)));
        told.extend(found.into_iter().zip(links).map(|(one, link)| Told {
            tense: if one.meaning.time.is_placed_by_tense() { tenses.around(one.first, one.end) } else { Tense::Open },
            meaning: one.meaning,
            rule: one.rule,
            span: bytes(one.first, one.end),
            phrase: bytes(link.first, link.end),
            order: passed + one.first,
            link,
        }));
        passed += tokens.len();
    }
    put_day_first(text, &mut told);
    (told, impossible)
}

/// "23/05/2017 … 03/06/2017": a text that writes the day first in one date that only so is one does so in all, unless another can only be read the
/// other way.
fn put_day_first(text: &str, told: &mut [Told]) {
    let numbers = |one: &Told| {
        let mut parts = text[one.span.clone()].split('/').map(str::parse::<u8>);
        Some((parts.next()?.ok()?, parts.next()?.ok()?)).filter(|_| one.rule == NUMERIC_DATE)
    };
    let has = |is_so: fn((u8, u8)) -> bool| told.iter().filter_map(numbers).any(is_so);
    if !has(|(first, _)| 12 < first) || has(|(_, second)| 12 < second) {
        return;
    }
    for one in told {
        if let (Some((day, month)), Time::Named(name @ Name::Day(..), _)) = (numbers(one), &mut one.meaning.time) {
            *name = Name::Day(month, day, None);
        }
    }
}

/// What they mean, in the order of the text.
pub(crate) fn expressions(mut told: Vec<Told>, genre: Genre, published: Option<Day>) -> Vec<TimeExpression> {
    let mut story = Story::new(genre, published);
    let years = match (genre, published) {
        (Genre::Dispatch, Some(published)) => runs::years(&told, published),
        (Genre::History, _) => runs::reached_back(&told),
        _ => vec![None; told.len()],
    };
    let mut resolved: Vec<Resolved> = told.iter().zip(years).map(|(one, year)| story.resolve(one, year)).collect();
    resolve::turn_years(&told, &mut resolved);
    resolve::counted_on::count_on(&mut told, &mut resolved);
    let whole: Vec<Option<Edtf>> = told.iter().enumerate().map(|(index, one)| range(&resolved, index, one)).collect();
    // A dispatch's "former minister" has a role today; a history's had another then.
    let is_role = |one: &Told| genre == Genre::Dispatch && one.meaning.time == Time::Reference(Reference::Former);
    let all = told.into_iter().zip(resolved).zip(whole).filter(|((one, _), _)| !is_role(one));
    all.map(|((one, resolved), whole)| TimeExpression {
        span: one.span,
        phrase: one.phrase,
        kind: resolved.kind,
        value: resolved.value,
        edtf: whole.or(resolved.edtf),
        basis: resolved.basis,
        rule: one.rule,
        counted_from: resolved.counted_from,
    })
    .collect()
}

/// The whole range that an expression is an end of.
fn range(resolved: &[Resolved], index: usize, one: &Told) -> Option<Edtf> {
    let partner = one.link.partner?;
    resolve::range(&resolved[index.min(partner)], &resolved[index.max(partner)])
}
