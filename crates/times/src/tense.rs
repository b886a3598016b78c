//! Whether the words around a date speak of what will be or of what was: a name without a year is then the next one or the last.

use crate::at::At;
use crate::lexicon::Class;
use crate::passed::{After, Before};
use crate::tokens::{Kind, Stretch};
use crate::triggers::Triggers;

/// Where a clause looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    Ahead,
    /// Ahead of the one who writes, not of whom is written: "will", not "would".
    Coming,
    Behind,
    /// It was to come, and may have: "was due in March", "was adjourned until May".
    Due,
    /// It does not say.
    Open,
}

/// The tenses of the clauses of a text, asked for in its order.
pub(crate) struct Tenses<'a> {
    stretch: &'a Stretch<'a>,
    before: Before<'a, Tense>,
    after: After<'a, Tense>,
    after_in_clause: After<'a, Tense>,
}

impl<'a> Tenses<'a> {
    pub(crate) fn new(stretch: &'a Stretch<'a>) -> Tenses<'a> {
        Tenses {
            stretch,
            before: Before::new(stretch, 24, told_or_sentence_end),
            // "On Friday evening, with the minister far away, gunmen in the port drew up": what follows belongs to the clause for a shorter way.
            after: After::new(stretch, 16, told_or_sentence_end),
            after_in_clause: After::new(stretch, 10, told_or_clause_end),
        }
    }

    /// "agreed to withdraw its troops on Saturday", "agreed to merge in June": the nearer Saturday or June, for they may have agreed on it then.
    fn is_agreed(&self, first: usize) -> bool {
        let named = Triggers::WEEKDAY.or(Triggers::MONTH).or(Triggers::DIGITS);
        let is_named = Triggers::at(self.stretch.tokens, first).meets(named);
        let mut at = At { stretch: self.stretch, index: first };
        for _ in 0..12 {
            at = at.back();
            let is_mark = at.kind() == Kind::Mark && !at.is_any(&["$", "£", "€", "%"]);
            if at.kind() == Kind::Break || is_mark || !is_named {
                return false;
            }
            if at.is("to") {
                return at.back().is_any(&["agreed", "decided", "voted"]);
            }
        }
        false
    }

    /// "said that 3,000 would do, and in November the envoy ordered": a comma and an "and" right before it begin the clause that it belongs to.
    fn opens_clause(&self, first: usize) -> bool {
        let at = At { stretch: self.stretch, index: first };
        let before = at.back();
        let and = if before.is_any(&["in", "on", "by"]) { before.back() } else { before };
        and.is_any(&["and", "but"]) && and.back().is(",")
    }

    /// The tense of the clause around an expression (its first token, and one past its last): of the nearest word that tells it.
    pub(crate) fn around(&mut self, first: usize, end: usize) -> Tense {
        if let Some(tense) =
            of_its_noun(At { stretch: self.stretch, index: first }, At { stretch: self.stretch, index: end })
        {
            return tense;
        }
        let before = self.before.nearest(first).filter(|(_, tense)| *tense != Tense::Open);
        let before = before.filter(|_| !self.opens_clause(first));
        // "was arrested on Tuesday and is due in court": a verb before it is the date's own, and the next clause has another. Before any verb
        // ("On Friday, Alice and Bob will meet") the first that comes is.
        let after = if before.is_some() { self.after_in_clause.nearest(end) } else { self.after.nearest(end) };
        // "agreed on Monday to meet": what is to be done comes later.
        let behind = At { stretch: self.stretch, index: end };
        // "was extended on 30 May until 30 November": the "until" leads in another day.
        let after = after.filter(|_| before.is_none() || !behind.is_any(&["to", "until", "till"]));
        // "is to go on trial on 6 October accused of treason": what describes him comes without a comma.
        let looks_ahead = before.is_some_and(|(_, tense)| matches!(tense, Tense::Ahead | Tense::Coming));
        let describes = looks_ahead && behind.words().ends_with("ed") && !behind.is_capital();
        let after = after.filter(|_| !describes);
        match (before, after) {
            (Some((_, Tense::Ahead)), _) if self.is_agreed(first) => Tense::Due,
            (Some((away, tense)), Some((after_away, _))) if away <= after_away => tense,
            (_, Some((_, tense))) if tense != Tense::Open => tense,
            (Some((_, tense)), _) => tense,
            _ => Tense::Open,
        }
    }
}

/// "Friday's bombing", whatever the sentence looks at: what nobody plans has happened, as has what something comes after.
fn of_its_noun(first: At<'_>, end: At<'_>) -> Option<Tense> {
    if end.kind() != Kind::Possessive {
        return None;
    }
    let before = first.back();
    let noun = [end.next(), end.next().next(), end.next().next().next()];
    if before.is_any(&["after", "following", "since"]) || noun.iter().any(|word| word.is_any(&UNFORESEEN)) {
        return Some(Tense::Behind);
    }
    (before.is_any(&["before", "until"]) || before.is("of") && before.back().is("ahead")).then_some(Tense::Ahead)
}

/// What nobody plans for a day, or says that he does.
const UNFORESEEN: [&str; 41] = [
    "accident",
    "ambush",
    "assault",
    "attack",
    "attacks",
    "blast",
    "blasts",
    "bombing",
    "bombings",
    "clashes",
    "collapse",
    "crash",
    "death",
    "deaths",
    "defeat",
    "derailment",
    "disaster",
    "earthquake",
    "explosion",
    "explosions",
    "fire",
    "fires",
    "flood",
    "floods",
    "killing",
    "killings",
    "loss",
    "massacre",
    "murder",
    "murders",
    "quake",
    "raid",
    "raids",
    "riot",
    "riots",
    "shelling",
    "shooting",
    "shootings",
    "stabbing",
    "storm",
    "violence",
];

fn told_or_sentence_end(at: At<'_>) -> Option<Tense> {
    let ends_sentence =
        || at.kind() == Kind::Break || at.is_any(&[";", "!", "?"]) || at.is(".") && !ends_short(at.back());
    told(at).or_else(|| ends_sentence().then_some(Tense::Open))
}

/// "U.S. forces", "Gen. Smith", "8.15 p.m.": a stop that ends no sentence.
fn ends_short(word: At<'_>) -> bool {
    let titles = ["mr", "mrs", "ms", "dr", "gen", "maj", "col", "capt", "lt", "sgt", "sen", "rep", "gov", "prof", "st"];
    word.words().chars().count() == 1 || word.is_capital() && word.is_any(&titles)
}

fn told_or_clause_end(at: At<'_>) -> Option<Tense> {
    told_or_sentence_end(at).or_else(|| begins_clause(at).then_some(Tense::Open))
}

/// "and", "which", "after" and their like; not the "and" of "on Monday and Tuesday".
fn begins_clause(at: At<'_>) -> bool {
    let opens = ["after", "before", "because", "although", "though", "if", "unless", "when", "while", "that"];
    if at.kind() == Kind::Word && at.is_any(&opens) {
        return true;
    }
    // "who was dismissed in May, is due to speak": the comma closes what describes him.
    let has_verb_next = at.next().is_any(&["is", "are", "was", "were", "has", "have", "had", "will", "would"]);
    if at.is(",") && has_verb_next {
        return true;
    }
    if at.is(",") && is_followed_by_who_says_so(at.next()) {
        return true;
    }
    // "under the deal signed on 15 March it must pay", "said on Monday it will close": a subject of its own.
    let is_subject = at.is_any(&["it", "he", "she", "they", "we"]);
    let has_verb_next =
        has_verb_next || at.next().has(Class::Modal) || at.next().has(Class::Ahead) || at.next().is("shall");
    if is_subject && has_verb_next {
        return true;
    }
    let dates = Triggers::WEEKDAY.or(Triggers::MONTH).or(Triggers::DIGITS);
    at.has(Class::Conjunction) && !Triggers::at(at.stretch.tokens, at.index + 1).meets(dates)
}

/// What was done to a thing that is to come on a day.
const PUT_ON_A_DAY: [&str; 8] = ["listed", "fixed", "booked", "scheduled", "set", "slated", "planned", "pencilled"];

/// "will meet on Monday, the envoy's office said": the tense of who says it is not that of what is said.
fn is_followed_by_who_says_so(mut at: At<'_>) -> bool {
    for _ in 0..6 {
        if at.is_any(&["said", "says", "say", "announced", "confirmed", "added"]) {
            return matches!(at.next().kind(), Kind::Mark | Kind::Break);
        }
        if at.kind() != Kind::Word && !at.is_any(&["'", "’"]) {
            return false;
        }
        at = at.next();
    }
    false
}

fn told(at: At<'_>) -> Option<Tense> {
    if at.kind() != Kind::Word {
        return None;
    }
    let next = at.next();
    if at.is_any(&["will", "shall", "ll"]) && !at.is_capital() {
        return Some(Tense::Coming);
    }
    // "are to open"
    if at.is("to") && at.back().is_any(&["is", "are"]) {
        return Some(Tense::Coming);
    }
    // "was to hold a meeting on Friday", "was to have met him on Sunday"
    if at.is("to") && at.back().is_any(&["was", "were"]) {
        return Some(if next.is("have") { Tense::Behind } else { Tense::Ahead });
    }
    // "was due to be finished in March": the nearer, since it may have come and gone.
    if was_to_come(at) || at.is("to") && was_to_come(at.back()) {
        return Some(Tense::Due);
    }
    if at.has(Class::AheadUntil) && at.back().is_any(&["was", "were"]) && at.next().is_any(&["until", "till", "to"]) {
        return Some(Tense::Due);
    }
    let is_modal = at.is_modal();
    // "may have died", "must have known"; "may have to go", "may have a deal by May" are ahead.
    if is_modal && next.is("have") && is_participle(next.next()) {
        return Some(Tense::Behind);
    }
    // "let it go", "were let go on the last day of June"
    let is_let_go =
        at.is("go") && [at.back(), at.back().back(), at.back().back().back()].iter().any(|word| word.is("let"));
    // "could follow the raid of 17 January" may have been, "could be signed" is ahead.
    if at.is("could") && !next.is("be") && !at.is_capital() {
        return Some(Tense::Open);
    }
    // "is due to expire"
    let is_planned_now = at.has(Class::Ahead) && at.back().is_any(&["is", "are"]);
    if is_planned_now || at.is("to") && at.back().has(Class::Ahead) && at.back().back().is_any(&["is", "are"]) {
        return Some(Tense::Coming);
    }
    // "may be signed" is ahead, and "has been scheduled" is told by what was done to it.
    if is_modal
        || at.has(Class::Ahead) && !is_let_go
        || at.is("to") && (next.is("be") || before_dates(at).has(Class::AheadTo))
        // "called elections for 17 October"
        || at.is("for") && is_before_date(at) && [at.back(), at.back().back(), at.back().back().back()].iter().any(|verb| verb.is_any(&["called", "calls"]))
        // "are set for 26 January", "was put off to November"
        || at.is("for") && at.back().is_any(&["set", "slated", "due", "scheduled"])
        || at.is("off") && at.back().is("put") && next.is_any(&["until", "till", "to"])
        || at.has(Class::AheadUntil) && next.is_any(&["until", "till", "to", "for"])
        || at.has(Class::AheadOn) && is_before_day(at)
        || at.is("until") && at.back().is_any(&["has", "have"])
        || at.is("ahead") && next.is("of")
        // "suspended all flights until 1 August", "remanded both until 3 May"
        || at.is("until") && is_before_date(at) && is_put_off_before(at)
        || at.is("takes") && next.is_any(&["effect", "place", "office", "over", "charge"])
        || at.is_any(&["enters", "comes"]) && next.is("into")
    {
        return Some(Tense::Ahead);
    }
    // "has listed it for 27 February": the nearer of the two, since it may have come and gone.
    if at.is("for") && is_before_date(at) {
        let verb = [at.back(), at.back().back(), at.back().back().back()];
        if verb.into_iter().any(|verb| verb.is_any(&PUT_ON_A_DAY)) {
            return Some(Tense::Open);
        }
    }
    let is_past_form = 4 < at.words().len() && at.words().ends_with("ed") && !at.is_capital();
    // "is scheduled", "are planned" are told by their own words; "will be finished" is ahead for all its participle.
    if at.is("been") && next.has(Class::Ahead) {
        return None;
    }
    // "as planned", "if needed" tell of the plan.
    let is_passive = at.back().is_any(&["be", "is", "are", "been", "as", "if"]);
    // "The Fed meets": a name that looks like a past.
    let is_past = at.has(Class::Behind) && !(at.is_capital() && at.back().has(Class::Determiner));
    ((is_past || is_past_form || is_past_of_one_form(at)) && !is_passive).then_some(Tense::Behind)
}

/// "was due", "were expected"
fn was_to_come(at: At<'_>) -> bool {
    let is_planned = at.is_any(&["due", "scheduled", "expected", "supposed", "meant", "slated", "planned"]);
    is_planned && (at.back().is_any(&["was", "were"]) || at.back().is("been") && at.back().back().is("had"))
}

/// Whether a day or a month comes right behind this word.
fn is_before_date(at: At<'_>) -> bool {
    Triggers::at(at.stretch.tokens, at.index + 1).meets(Triggers::MONTH.or(Triggers::DIGITS))
}

/// The word before this one and before the day that stands between: "agreed" of "agreed on Monday to".
fn before_dates(at: At<'_>) -> At<'_> {
    let dates = Triggers::WEEKDAY.or(Triggers::MONTH).or(Triggers::DIGITS);
    let mut before = at.back();
    for _ in 0..4 {
        if !before.is_any(&["on", "in", "late", "last"])
            && !Triggers::at(before.stretch.tokens, before.index).meets(dates)
        {
            break;
        }
        before = before.back();
    }
    before
}

/// Whether what is put off or imposed until a day stands a few words before.
fn is_put_off_before(mut at: At<'_>) -> bool {
    for _ in 0..6 {
        at = at.back();
        if matches!(at.kind(), Kind::Break | Kind::Mark) {
            return false;
        }
        if at.has(Class::AheadUntil) || at.is_any(&["remanded", "given", "gave"]) {
            return true;
        }
    }
    false
}

/// "The house votes on Thursday"; "the votes on Thursday" and "three votes" are no verb.
fn is_before_day(verb: At<'_>) -> bool {
    let day =
        verb.next().eat("on").is_some_and(|day| Triggers::at(day.stretch.tokens, day.index).meets(Triggers::WEEKDAY));
    // "holds parliamentary elections on Sunday"
    let mut rest = verb.next();
    for _ in 0..3 {
        if verb.is("holds") && !rest.is("on") && rest.kind() == Kind::Word {
            rest = rest.next();
        }
    }
    let later = rest.eat("on").filter(|_| verb.is("holds"));
    let day = day || later.is_some_and(|day| Triggers::at(day.stretch.tokens, day.index).meets(Triggers::WEEKDAY));
    let before = verb.back();
    let is_subject = before.kind() == Kind::Word
        && !before.has(Class::Determiner)
        && before.entry().is_none_or(|entry| entry.number.is_none());
    (day || verb.next().is_any(&["tomorrow", "tonight"])) && is_subject
}

fn is_participle(at: At<'_>) -> bool {
    let is_regular = 3 < at.words().len() && at.words().ends_with("ed");
    let is_irregular = at.words().ends_with("wn") || 4 < at.words().len() && at.words().ends_with("en");
    is_regular
        || is_irregular
        || at.has(Class::Behind)
        || at.is_any(&["gone", "done", "begun", "sung", "come", "become", "run"])
}

/// "the bank shut its doors", "Gibraltar let it go": what is the same in the past as now, of which stories mostly tell the past. What it leaves alone: "to cut it", "will shut",
/// "the cut in October", "they cut".
fn is_past_of_one_form(at: At<'_>) -> bool {
    let mut before = at.back();
    while before.words().ends_with("ly") || before.is_any(&["also", "never", "then", "since"]) {
        before = before.back();
    }
    let is_base = before.kind() != Kind::Word && !before.is_any(&[",", "”", "\"", ")"])
        || before.is_any(&[
            "to", "do", "does", "did", "not", "ll", "i", "we", "you", "they", "and", "or", "let", "help", "please",
            "be", "being", "is", "are", "as", "if",
        ])
        || before.is_modal()
        || before.has(Class::Determiner);
    let next = at.next();
    let has_object = next.has(Class::Determiner)
        || matches!(next.kind(), Kind::Number | Kind::Figure)
        || next.is_capital()
        || next.entry().is_some_and(|entry| entry.number.is_some())
        || next.is("off") && !next.next().is_any(&["the", "a"])
        || next.is_any(&["him", "it", "them", "up", "out", "down", "back", "aside", "forward", "in", "through"]);
    at.has(Class::OneForm) && !at.is_capital() && !is_base && (has_object || at.is_any(&["quit", "shut", "let"]))
}
