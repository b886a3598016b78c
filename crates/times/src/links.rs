//! What stands around the expressions: the prepositions that lead them in, the ranges that two of them make.
//!
//! TIMEX3 marks both ends of a range; here each learns of the other, so that a year told once serves both ("from May to June 2019") and the
//! date of either is the whole range.

use crate::at::At;
use crate::letters::letters;
use crate::lexicon::Class;
use crate::passed::{After, Before};
use crate::rules::LATER;
use crate::scan::Found;
use crate::time::{Name, Time, YearOf};
use crate::tokens::{Kind, Stretch};
use std::ops::Range;

/// How an expression is led in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Lead {
    /// "on", "in", or nothing: when.
    #[default]
    When,
    Since,
    /// "from", with no end told.
    From,
    Until,
    By,
    Before,
    After,
}

/// What stands around one expression.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Link {
    pub(crate) lead: Lead,
    /// The first token of the whole phrase, its preposition included.
    pub(crate) first: usize,
    /// One past the last token of the whole phrase.
    pub(crate) end: usize,
    /// The other end of a range, as an index of the expressions of the text.
    pub(crate) partner: Option<usize>,
    /// Whether it only describes a noun: "the 2008 agreement".
    pub(crate) is_adjective: bool,
    /// Whether a paragraph has ended since the expression before.
    pub(crate) begins_paragraph: bool,
    /// Whether "on", "in" or another preposition leads it in.
    pub(crate) has_preposition: bool,
    /// Whether it stands in brackets.
    pub(crate) is_aside: bool,
    /// Whether an entry begins with it: "9 May: the board meets".
    pub(crate) is_entry: bool,
    /// Whether it is the first or second word of its sentence.
    pub(crate) begins_sentence: bool,
    /// Whether the expression before stands in the same sentence.
    pub(crate) continues_sentence: bool,
    /// Whether its sentence goes on to it from what was told last, and in the order of time: "signed in March and entered into force in January".
    pub(crate) goes_on: bool,
    /// Whether its clause looks away from where the story is: "had been signed in 1940", "would end in 1945".
    pub(crate) is_told_ahead_or_back: bool,
    /// Whether it belongs to a noun: "the Constitution of 1791", "the 1614 rules".
    pub(crate) is_attribute: bool,
    /// Whether it stands in a heading.
    pub(crate) is_heading: bool,
    /// Whether its clause describes a noun: "the revolt that began in October 2019".
    pub(crate) describes: bool,
    /// Whether the words say that this is when the story plays: "the year is 1927", "it was 1914".
    pub(crate) sets_scene: bool,
    /// Whether a story is said to begin then: "it all began in 2014."
    pub(crate) begins_story: bool,
    /// Whether a year is that of what its sentence tells in its one verb, or begins with: "was banned in 1998", "the 2008 war".
    pub(crate) tells_year: bool,
    /// Whether it is a stretch counted from a happening: "two days after the blast".
    pub(crate) counts_elsewhere: bool,
    /// Whether it is told as near to who writes: "as recently as March".
    pub(crate) is_recent: bool,
    /// Whether it is that season of any year: "no power in summer".
    pub(crate) is_habit: bool,
    /// Whether it returns: "every year on 21 August".
    pub(crate) is_yearly: bool,
}

/// One link for each expression of a stretch. `before` expressions stand in the stretches before it.
pub(crate) fn links(stretch: &Stretch<'_>, found: &[Found], before: usize) -> Vec<Link> {
    let place = |index| At { stretch, index };
    // A clause, a heading or what stands in brackets is seldom longer; longer brackets tell a story of their own.
    let mut clause = Before::new(stretch, 12, away_or_clause_end);
    let mut relative = Before::new(stretch, 8, relative_or_clause_end);
    let mut brackets = Before::new(stretch, 16, opened_or_closed);
    let mut line_start = Before::new(stretch, 16, is_sentence_end_a_break);
    let mut line_end = After::new(stretch, 16, is_sentence_end_a_heading);
    let mut links: Vec<Link> = found.iter().map(|one| lead_in(place(one.first), one)).collect();
    let begins: Vec<bool> = links.iter().map(|link| link.begins_sentence).collect();
    for (link, index) in links.iter_mut().zip(0..) {
        let from = if index == 0 { 0 } else { found[index - 1].end };
        let (mut has_break, mut has_stop) = (index == 0 && 0 < before, index == 0);
        for token in &stretch.tokens[from..found[index].first] {
            has_break |= token.kind == Kind::Break;
            has_stop |= token.kind == Kind::Mark && token.letters == letters(".");
        }
        link.begins_paragraph = has_break;
        link.continues_sentence = !has_break && !has_stop;
        let has_begun = 0 < index && begins[index - 1];
        link.goes_on = link.continues_sentence && goes_on(stretch, from..found[index].first, has_begun);
        let after = place(found[index].end);
        let is_noun = after.kind() == Kind::Word && !after.has(Class::Clause);
        link.has_preposition = link.first < found[index].first;
        let before = place(found[index].first).back();
        link.is_adjective = is_noun && before.has(Class::Determiner);
        link.is_attribute = link.is_adjective || before.is("of");
        link.sets_scene = before.is_any(&["is", "was"]) && before.back().is_any(&["year", "it"]);
        let begun = ["begin", "begins", "began", "start", "starts", "started"];
        let led_in = place(link.first).back();
        link.is_yearly = led_in.is("year") && led_in.back().is_any(&["every", "each"]);
        link.begins_story = before.is("in") && before.back().is_any(&begun) && after.is_any(&[".", ":"]);
        let (first, end) = (found[index].first, found[index].end);
        link.is_aside = brackets.nearest(first).is_some_and(|(_, is_open)| is_open);
        let is_denied_until = before.is_any(&["until", "till"]) && link.lead == Lead::When;
        link.is_told_ahead_or_back = clause.nearest(first).is_some_and(|(_, is_away)| is_away) && !is_denied_until;
        link.describes = relative.nearest(first).is_some_and(|(_, is_relative)| is_relative);
        // "The offer, made on 15 January, lapsed": what stands in commas describes.
        let done = before.back();
        let is_done = done.has(Class::Behind) || 4 < done.words().len() && done.words().ends_with("ed");
        let is_inserted = done.back().is(",") && done.back().back().kind() == Kind::Word && after.is(",");
        link.describes |= link.has_preposition && is_done && is_inserted;
        link.counts_elsewhere =
            matches!(found[index].meaning.time, Time::Duration(..)) && after.is_any(&["after", "before"]);
        // "who received the prize for 1957"
        link.is_attribute |= link.describes && before.is("for");
        link.tells_year = match found[index].meaning.time {
            Time::Year(YearOf::Stated(_)) if link.is_adjective => is_episode(place(end)) && is_near_start(place(first)),
            Time::Year(YearOf::Stated(_)) if before.is("of") => {
                before.back().has(Class::Episode) && is_near_start(place(first))
            }
            Time::Year(YearOf::Stated(_)) => before.is("in") && has_one_verb(before),
            _ => false,
        };
        let begins_line = line_start.nearest(first).map_or(first < 16, |(_, is_break)| is_break);
        link.is_heading = begins_line && line_end.nearest(end).is_some_and(|(_, is_heading)| is_heading);
    }
    for index in 1..found.len() {
        let (first, second) = (&found[index - 1], &found[index]);
        if links[index - 1].partner.is_some()
            || !is_range(place(first.first), place(first.end), second)
            || !is_date(first)
            || !is_date(second)
        {
            continue;
        }
        let start = links[index - 1].first;
        links[index - 1] =
            Link { lead: Lead::When, first: start, end: second.end, partner: Some(before + index), ..links[index - 1] };
        links[index] =
            Link { lead: Lead::When, first: start, end: second.end, partner: Some(before + index - 1), ..links[index] };
    }
    links
}

/// Lends the year of the second to the first where two share it: "May and June 2019", "from November to January 2019".
pub(crate) fn lend_years(stretch: &Stretch<'_>, found: &mut [Found]) {
    // Whether the second has its year from the one after it: "January, March and June 2017".
    let mut is_lent = false;
    for index in (1..found.len()).rev() {
        let between = At { stretch, index: found[index - 1].end };
        let is_in_list = std::mem::take(&mut is_lent) && between.is(",");
        let is_joined = (is_in_list || between.is_any(&["and", "or", "to", "-", "–", "—", "until", "through"]))
            && between.index + 1 == found[index].first;
        let (Time::Named(first, YearOf::Unstated), Time::Named(second, year @ YearOf::Stated(number))) =
            (found[index - 1].meaning.time.clone(), &found[index].meaning.time)
        else {
            continue;
        };
        if let (true, Name::Season(_), Name::Season(_)) = (is_joined, first, *second) {
            found[index - 1].meaning.time = Time::Named(first, *year);
            continue;
        }
        let (Some(first_month), Some(second_month)) = (month_of(first), month_of(*second)) else { continue };
        if is_joined {
            let year = if second_month < first_month { YearOf::Stated(number - 1) } else { *year };
            found[index - 1].meaning.time = Time::Named(first, year);
            is_lent = true;
        }
    }
}

/// Lends the day to a time of day told right before it: "at 5:34 AM on March 20", "16:15 UTC, June 1".
pub(crate) fn lend_days(stretch: &Stretch<'_>, found: &mut [Found]) {
    for index in (1..found.len()).rev() {
        let between = At { stretch, index: found[index - 1].end };
        // "at 5:34 AM Baghdad time on March 20": a zone by its name.
        let zoned = if between.is_capital() && between.next().is("time") { between.next().next() } else { between };
        // "at 5:30 a.m. (0930 GMT) on Tuesday": the one in brackets has the day first.
        let closed = zoned.skip(")");
        let is_joined = (closed.is_any(&[",", "on", "of"]) || closed.is("(")) && closed.index + 1 == found[index].first;
        let time = &found[index].meaning.time;
        let is_day = matches!(
            time,
            Time::Named(Name::Day(..) | Name::Weekday(_), _) | Time::Shifted(crate::units::TimeUnit::Day, ..)
        );
        if is_joined && is_day && found[index - 1].meaning.time == Time::OfDay {
            found[index - 1].meaning.time = time.clone();
        }
    }
}

fn month_of(name: Name) -> Option<u8> {
    match name {
        Name::Day(month, ..) | Name::Month(month) => Some(month),
        _ => None,
    }
}

fn is_date(found: &Found) -> bool {
    !matches!(
        found.meaning.time,
        Time::Duration(..)
            | Time::Set(_)
            | Time::Reference(_)
            | Time::Stretch(..)
            | Time::StretchOf { .. }
            | Time::Then
            | Time::AnyDay
            | Time::OfDay
            | Time::Vaguely(..)
    )
}

fn lead_in(at: At<'_>, found: &Found) -> Link {
    let before = at.back();
    let at_end = At { index: found.end, ..at };
    let plain = Link {
        lead: Lead::When,
        first: found.first,
        end: found.end,
        partner: None,
        is_adjective: false,
        has_preposition: false,
        begins_paragraph: false,
        is_aside: false,
        is_entry: ends_sentence(before)
            && (at_end.is(":") || at_end.dash().is_some() || is_head(before, at_end, found)),
        begins_sentence: ends_sentence(before) || ends_sentence(before.back()),
        continues_sentence: false,
        goes_on: false,
        is_told_ahead_or_back: false,
        is_attribute: false,
        is_heading: false,
        describes: false,
        sets_scene: false,
        begins_story: false,
        is_recent: before.is("as") && before.back().is("recently"),
        is_habit: before.is("in") && !at.is("the") && is_any_season(found) && ends_clause(at_end),
        is_yearly: false,
        tells_year: false,
        counts_elsewhere: false,
    };
    let led = |lead, first: At<'_>| Link { lead, first: first.index, ..plain };
    if before.kind() == Kind::Mark {
        let prefix = before.dash().map(|_| before.back()).filter(|_| before.is_glued() && at.is_glued());
        return match prefix {
            Some(prefix) if prefix.is("post") => led(Lead::Since, prefix),
            Some(prefix) if prefix.is("pre") => led(Lead::Until, prefix),
            _ => plain,
        };
    }
    // "after last month's coup": the coup is what it was after.
    if at_end.kind() == Kind::Possessive && !before.is_any(&["on", "in", "at", "during", "between"]) {
        return plain;
    }
    match () {
        // "was dismissed with effect from 31 March"
        () if before.is("from") && before.back().is("effect") && before.back().back().is("with") => {
            led(Lead::When, before.back().back())
        }
        () if before.is("since") => led(Lead::Since, before),
        () if before.is("from") => led(Lead::From, before),
        () if before.is_any(&["until", "till"]) && !is_denied(before) => led(Lead::Until, before),
        () if before.is("to") && before.back().is("up") => led(Lead::Until, before.back()),
        () if before.is("to") && before.back().is("prior") => led(Lead::Before, before.back()),
        () if before.is("by") => led(Lead::By, before),
        () if before.is("before") => led(Lead::Before, before),
        () if before.is_any(&["after", "following"]) => led(Lead::After, before),
        // "three days after that Aug. 20 meeting"
        () if before.is_any(&["that", "the"]) && follows_count(before.back()) && is_named(found) => match before.back()
        {
            lead if lead.is("after") => led(Lead::After, lead),
            lead => led(Lead::Before, lead),
        },
        // "was sworn in three days later"
        () if found.rule == LATER && before.is_any(&["on", "in"]) => plain,
        () if before.is_any(&["on", "in", "at", "during", "between"]) => led(Lead::When, before),
        () => plain,
    }
}

/// Whether it is the "after" or "before" of "three days after".
fn follows_count(at: At<'_>) -> bool {
    at.is_any(&["after", "before"]) && at.back().entry().is_some_and(|entry| entry.unit.is_some())
}

fn is_named(found: &Found) -> bool {
    matches!(found.meaning.time, Time::Named(Name::Day(..), _))
}

/// "March. The company …", or a heading "March": a month alone at the head of a paragraph.
fn is_head(before: At<'_>, end: At<'_>, found: &Found) -> bool {
    let is_month = matches!(found.meaning.time, Time::Named(Name::Month(_), YearOf::Unstated));
    is_month && before.kind() == Kind::Break && (end.kind() == Kind::Break || end.is(".") && end.next().is_capital())
}

/// Whether one verb in the past, joined by "and" or behind the comma that closes what was inserted, leads from one date to the next.
fn goes_on(stretch: &Stretch<'_>, between: Range<usize>, has_begun: bool) -> bool {
    if MOST_BETWEEN < between.len() {
        return false;
    }
    let turns = [
        "after", "before", "since", "when", "while", "who", "which", "whose", "whom", "where", "that", "because", "as",
        "had", "from", "to", "until", "till", "earlier", "for", "(", "-", "–", "—",
    ];
    let (mut verbs, mut is_joined) = (0, false);
    for index in between.clone() {
        let at = At { stretch, index };
        if at.is_any(&turns) || at.is_any(&["following", "previously"]) {
            return false;
        }
        is_joined |= at.is_any(&["and", "but", "then"]) || at.is(",") && index == between.start && !has_begun;
        let is_past_form = 4 < at.words().len() && at.words().ends_with("ed");
        verbs += usize::from(is_joined && (at.has(Class::Behind) || is_past_form) && !at.is_any(&["was", "were"]));
    }
    is_joined && verbs == 1
}

/// Whether one of the next words names what is told in its turns: "1916 Easter Rising".
fn is_episode(at: At<'_>) -> bool {
    let is_named = |at: At<'_>| at.kind() == Kind::Word && at.is_capital();
    at.has(Class::Episode)
        || is_named(at)
            && (at.next().has(Class::Episode) || is_named(at.next()) && at.next().next().has(Class::Episode))
}

/// Whether the sentence has just begun.
fn is_near_start(mut at: At<'_>) -> bool {
    for _ in 0..WORDS_OF_SUBJECT {
        at = at.back();
        if ends_sentence(at) {
            return true;
        }
        if at.has(Class::Behind) {
            return false;
        }
    }
    false
}

/// Words of a subject, or of a preposition and its noun, that open a sentence.
const WORDS_OF_SUBJECT: usize = 6;

/// Whether what stands before in the sentence has one verb in the past, that is not how something came to be: "was founded in 2004" tells of no story.
fn has_one_verb(mut at: At<'_>) -> bool {
    let mut verbs = 0;
    for _ in 0..WORDS_OF_CLAUSE {
        at = at.back();
        if ends_sentence(at) {
            return verbs == 1;
        }
        if at.kind() != Kind::Word {
            return false;
        }
        if at.is_any(&[
            "born",
            "founded",
            "established",
            "built",
            "formed",
            "opened",
            "created",
            "that",
            "had",
            "who",
            "which",
        ]) || at.is_any(&["been", "since"])
        {
            return false;
        }
        let is_past_form = 4 < at.words().len() && at.words().ends_with("ed");
        verbs += usize::from((at.has(Class::Behind) || is_past_form) && !at.is_any(&["was", "were"]));
    }
    false
}

/// Words of a sentence that says but one thing and its year.
const WORDS_OF_CLAUSE: usize = 12;

/// Tokens between two dates of one sentence that a verb may join.
const MOST_BETWEEN: usize = 12;

fn is_any_season(found: &Found) -> bool {
    matches!(found.meaning.time, Time::Named(Name::Season(_), YearOf::Unstated))
}

fn ends_clause(at: At<'_>) -> bool {
    matches!(at.kind(), Kind::Mark | Kind::Break) || at.has(Class::Clause)
}

/// "was not begun until 1944": it began then.
fn is_denied(mut at: At<'_>) -> bool {
    // A clause's "not" stands near; further back it is another clause's.
    for _ in 0..12 {
        at = at.back();
        if matches!(at.kind(), Kind::Break) || at.is_any(&[".", ";"]) {
            return false;
        }
        if at.is_any(&["not", "never", "no", "neither"]) || at.is("t") && at.is_glued() {
            return true;
        }
    }
    false
}

/// Whether "between … and …", "from … to …" or a dash joins two expressions.
fn is_range(first: At<'_>, between: At<'_>, second: &Found) -> bool {
    if between.index + 1 != second.first {
        return false;
    }
    let lead = first.back();
    if between.is("and") {
        return lead.is("between");
    }
    // "was extended on 30 May until 30 November": on the one, until the other.
    if between.is_any(&["until", "till"]) && lead.is("on") {
        return false;
    }
    between.is_any(&["–", "—", "-"]) || between.is_any(&["to", "until", "till", "through"])
}

fn ends_sentence(at: At<'_>) -> bool {
    at.kind() == Kind::Break || at.is(".")
}

/// Whether a clause has a pluperfect or speaks of what was still to come, told by the nearest word that says so or the beginning of the clause.
fn away_or_clause_end(at: At<'_>) -> Option<bool> {
    match at.kind() {
        Kind::Break => Some(false),
        Kind::Mark => at.is_any(&[".", ",", ";", ":", "("]).then_some(false),
        Kind::Word if at.has(Class::Away) || at.is("to") && at.next().is("be") => Some(true),
        Kind::Word => at.is_any(&["and", "but"]).then_some(false),
        _ => None,
    }
}

/// Whether a clause is opened by "who", "which" or a "that" with its verb right behind it, told by the nearest word that opens or ends one.
fn relative_or_clause_end(at: At<'_>) -> Option<bool> {
    match at.kind() {
        Kind::Break => Some(false),
        Kind::Mark => at.is_any(&[".", ",", ";", ":", "("]).then_some(false),
        Kind::Word if at.is_any(&["who", "which", "whose", "whom"]) => Some(true),
        Kind::Word if at.is("that") => Some(at.next().has(Class::Behind) || at.next().words().ends_with("ed")),
        Kind::Word => at.is_any(&["and", "but"]).then_some(false),
        _ => None,
    }
}

fn opened_or_closed(at: At<'_>) -> Option<bool> {
    match at.kind() {
        Kind::Break => Some(false),
        Kind::Mark if at.is("(") => Some(true),
        Kind::Mark if at.is(")") => Some(false),
        _ => None,
    }
}

fn is_sentence_end_a_break(at: At<'_>) -> Option<bool> {
    // "2. Events of 2022": the number of a heading is no sentence.
    let numbers_line = at.is(".") && at.back().back().kind() == Kind::Break && at.back().words().len() <= 3;
    (ends_sentence(at) && !numbers_line).then(|| at.kind() == Kind::Break)
}

/// A heading is a short paragraph without a stop.
fn is_sentence_end_a_heading(at: At<'_>) -> Option<bool> {
    ends_sentence(at).then(|| at.kind() == Kind::Break && !at.back().is_any(&[".", ",", ";"]))
}
