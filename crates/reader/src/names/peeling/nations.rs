//! A nation, region or demonym before a name that it is no part of.
//!
//! Peeled: `Iran` `Quds Force`, `Iraqi` `Kurds`, `South Carolina` `Republican`. Part of the name: `Indian Ocean`, `British Airways`,
//! `Jordan Henderson`.

use crate::names::census::Census;
use crate::names::lexicon::lexicon;
use crate::names::shapes::joined;
use crate::names::words::{Case, Word};
use dateline_model::EntityKind;
use std::ops::Range;

/// Where a leading nation or demonym ends that is no part of the name after it; the start if there is none or it belongs.
pub(super) fn nation(words: &[Word<'_>], run: &Range<usize>, census: &Census) -> usize {
    let lexicon = lexicon();
    let text = |range: Range<usize>| joined(&words[range]);
    let is_land = |end: usize| {
        let name = text(run.start..end);
        is_nation(&name) || (lexicon.is_land(&name) && is_party(&words[end..run.end]))
    };
    let Some(end) = (run.start + 1..=run.end.min(run.start + 3)).rev().find(|&end| is_land(end)) else {
        return run.start;
    };
    if end == run.end {
        return end;
    }
    let (whole, rest) = (text(run.clone()), text(end..run.end));
    let known = lexicon.known(&rest);
    // `US Congress`, but `Japanese` `Toyota`
    let is_institution =
        known == Some(EntityKind::Organisation) && words[end..run.end].iter().all(|word| word.form.is_common);
    if lexicon.is_place(&whole) || lexicon.known(&whole).is_some() || is_institution {
        return run.start;
    }
    let first = &words[run.start];
    let next = &words[end];
    // `Jordan Henderson`, `Chad Smith`
    let is_called = || {
        run.start
            .checked_sub(1)
            .is_some_and(|before| words[before].case == Case::Small && words[before].form.title.is_some())
    };
    let is_person = end == run.start + 1 && first.form.demonym.is_none() && (first.form.is_given_name || is_called());
    if is_person && run.len() == 2 && known.is_none() && !is_nation(&rest) && next.form.head.is_none() {
        return run.start;
    }
    if is_nation(&rest) || known.is_some() || next.form.is_given_name {
        return end;
    }
    // `Ukraine International Airlines Boeing 737`
    let has_tail = words[end..run.end].iter().any(|word| word.form.head.is_some_and(|head| head.is_tail));
    let is_aircraft = words[run.end - 1].case == Case::Number && has_tail;
    let is_longer = words[run.end - 1].form.head.is_some_and(|head| head.is_tail);
    if is_longer || is_aircraft || next.case == Case::Small {
        return run.start;
    }
    let is_alone_elsewhere = census.pairs(&words[end - 1], next) < census.capitals(next);
    if is_alone_elsewhere || !next.form.is_common { end } else { run.start }
}

fn is_nation(name: &str) -> bool {
    lexicon().country(name).is_some() || lexicon().demonym(name).is_some()
}

/// `Republican` after `South Carolina`
fn is_party(rest: &[Word<'_>]) -> bool {
    matches!(rest, [word] if word.form.known == Some(EntityKind::Group))
}
