//! # What it finds
//! A day by its ordinal alone, where the story knows the month.
//! # What it means
//! That day of the month told last, or of the publication's, the one before or after it ("of this month", "of last month"); of each month, a set.
//! # What it leaves alone
//! Ordinals that count anything: a noun after them, or no preposition before.
//! # Examples
//! `on the 13th`, `On the 13th soldiers came`, `on Saturday the 13th`, `by the 20th of that month`, `from the 6th to the 9th`, `By the 20th more than 70`, `the 15th of each month`; `the 13th division` is nothing.

use super::Rule;
use super::day_month::weekday_before;
use crate::at::At;
use crate::lexicon::Class;
use crate::time::{Meaning, Name, Origin, Time, YearOf};
use crate::tokens::Kind;
use crate::triggers::Triggers;

/// "On the 18th", with nothing before it in its sentence.
fn begins_sentence(at: At<'_>) -> bool {
    let before = at.back().back();
    matches!(before.kind(), Kind::Break) || before.is_any(&[".", ";", "!", "?"])
}

/// "On the 18th marines boarded her": a plural or a name with its verb right behind it, which no ordinal counts.
fn is_subject(noun: At<'_>) -> bool {
    let is_plural = noun.words().ends_with('s') && !noun.words().ends_with("ss") && !noun.has(Class::Numbered);
    let verb = noun.next();
    let is_past = verb.has(Class::Behind) || 4 < verb.words().len() && verb.words().ends_with("ed");
    noun.kind() == Kind::Word && (is_plural || noun.is_capital()) && is_past
}

pub(crate) const RULE: Rule =
    Rule { name: "day-of-month", begins: Triggers::DIGITS.or(Triggers::WEEKDAY).or(Triggers::ORDINAL), find };

fn find(at: At<'_>) -> Option<(Meaning, At<'_>)> {
    // "Saturday the 13th"
    let (weekday, article) = weekday_before(at);
    let number = article.eat("the")?;
    let (day, is_ordinal, end) = number.day()?;
    let is_figure = number.kind() == Kind::Number;
    let of_each = end.eat("of").and_then(|of| of.eat_any(&["each", "every"])).and_then(|of| of.eat("month"));
    if let Some(end) = of_each.filter(|_| is_ordinal) {
        return Some((Time::Set(format!("XXXX-XX-{day:02}")).into(), end));
    }
    let follows_part = at.back().is("of") && at.back().back().entry().is_some_and(|entry| entry.day_part.is_some());
    let is_led_in = follows_part
        || at.back().is_any(&["on", "by", "until", "since", "from"])
        || at.back().is("to") && at.back().back().is_suffix();
    let of = end.eat("of").filter(|_| is_ordinal);
    let counted = of.and_then(|of| {
        let count = [("last", -1), ("this", 0), ("next", 1)].into_iter().find(|(word, _)| of.is(word))?;
        Some((count.1, of.next().eat("month")?))
    });
    if let Some((months, end)) = counted {
        let month = YearOf::Counted(months, Origin::Publication);
        return Some((Time::Named(Name::DayOfMonth(day, weekday), month).into(), end));
    }
    let of_told = of.and_then(|of| of.eat_any(&["that", "the"])).map(|next| next.eat("same").unwrap_or(next));
    if let Some(end) = of_told.and_then(|next| next.eat("month")) {
        return Some((Time::Named(Name::DayOfMonth(day, weekday), YearOf::Unstated).into(), end));
    }
    // "the first" and "the second" alone count anything.
    if !is_figure {
        return None;
    }
    if weekday.is_some() && is_ordinal && !at.next().is(",") && !end.is("of") && !end.is_capital() {
        return Some((Time::Named(Name::DayOfMonth(day, weekday), YearOf::Unstated).into(), end));
    }
    // "by the 20th more than 70 were dead", "on the 20th he fled": what no ordinal counts.
    let begins_other = end.is_any(&["the", "a", "an", "he", "she", "they", "it", "we", "some"])
        || end.is_any(&["more", "fewer", "less"]) && end.next().is("than")
        || end.is("at") && end.next().is("least");
    let stands_alone = begins_other
        || matches!(end.kind(), Kind::Mark | Kind::Break) && !end.dash().is_some_and(|_| end.is_glued())
        || end.has(Class::Clause)
        || begins_sentence(at) && is_subject(end);
    (is_ordinal && is_led_in && stands_alone)
        .then_some((Time::Named(Name::DayOfMonth(day, weekday), YearOf::Unstated).into(), end))
}
