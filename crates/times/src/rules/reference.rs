//! # What it finds
//! Words for the past, the present and the future as such.
//! # What it means
//! A TIMEX3 reference. It has no date.
//! # What it leaves alone
//! "now" in "now that" and "until now" stay references; "current" of water and electricity ("currents") is another word.
//! # Examples
//! `now`, `currently`, `recently`, `the future`, `former`.

use super::Rule;
use crate::at::At;
use crate::lexicon::{Article, Class};
use crate::time::{Meaning, Time};
use crate::tokens::Kind;
use crate::triggers::Triggers;

pub(crate) const RULE: Rule = Rule { name: "reference", begins: Triggers::REFERENCE, find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    let start = at.skip("the");
    let has_the = start.index != at.index;
    let ((reference, article), end) = start.phrase(&start.entry()?.references)?;
    // "the present battle", "at the moment of impact": the time of some thing.
    let is_noun = end.kind() == Kind::Word && !end.has(Class::Clause) && !end.is_capital();
    let is_of_thing = start.is("at") && is_noun
        || start.is("current") && matches!(end.kind(), Kind::Mark | Kind::Break)
        || article == Article::Always && end.kind() == Kind::Word && !end.has(Class::Clause)
        || start.is("at") && end.is("of");
    (article.allows(has_the) && !is_of_thing).then(|| (Time::Reference(reference).into(), end))
}
