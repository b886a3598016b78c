//! Where a clause begins, and how it is linked to those before it.

use super::super::groups::{Kind, VerbGroup, and_before_insertion, apposition_before};
use super::super::lexicon::{self, Sorts};
use super::super::phrases::{self, after_preposition, noun_phrase_before, subject_after_time_noun, subject_in};
use super::super::targets::is_happening;
use super::super::words::{Form, Tag, Word};
use super::{Clause, Link, reports};
use std::ops::Range;

/// Where a clause begins, not before `floor`, and how it is linked.
pub(super) fn boundary(words: &[Word<'_>], floor: usize, group: &VerbGroup, earlier: &[Clause]) -> (usize, Link) {
    let verb = group.words.start;
    match group.kind {
        // "helped retake the town"
        Kind::Infinitive
            if verb
                .checked_sub(1)
                .is_some_and(|at| words[at].verb.as_ref().is_some_and(|verb| verb.base == "help")) =>
        {
            return (verb, Link::Infinitive);
        }
        Kind::Infinitive if words[verb].tag != Tag::To => {
            // "to cut jobs and close a plant": the second hangs where the first does.
            let and = (floor..verb).rev().find(|at| words[*at].tag == Tag::Conjunction);
            return (and.unwrap_or(verb), Link::Coordinate);
        }
        Kind::Infinitive if !earlier.is_empty() => return (verb, Link::Infinitive),
        Kind::Gerund | Kind::Participle => return (participial_start(words, floor, verb), Link::Participial),
        _ => {}
    }
    let between = floor..insertion_start(words, floor, verb);
    // The last opener wins: "said that after the vote, which …" opens three clauses, and the verb belongs to the innermost.
    for at in between.clone().rev() {
        match words[at].tag {
            // "who as commander of the force led it"
            Tag::Subordinator if words[at].lower == "as" && floor < at && words[at - 1].tag == Tag::Relative => {}
            Tag::Subordinator if is_told_behind(words, at, group, earlier) => {}
            Tag::Subordinator => return subordinate_or_main(words, at, verb),
            Tag::Relative => return relative(words, floor, at, verb, earlier),
            // "Osei, whose health had failed, resigned"
            Tag::Possessive if words[at].lower == "whose" => return (at, Link::Relative),
            // "It was on 14 July that the crowd stormed the fort"
            Tag::That if follows_time(words, at) && earlier.last().is_some_and(|last| is_it_was(words, last)) => {
                return (at + 1, Link::Main);
            }
            Tag::That
                if subject_in(words, at + 1..verb).is_some()
                    && earlier.last().is_some_and(|last| is_told_to(words, last, at)) =>
            {
                return (at, Link::Complement);
            }
            // "It was over her signature that the subsidies ended"
            Tag::That
                if earlier.last().is_some_and(|last| {
                    is_it_was(words, last)
                        && words.get(last.group.words.end).is_some_and(|next| next.tag == Tag::Preposition)
                        && words.get(last.group.words.end + 1).is_some_and(|next| next.tag != Tag::Verb(Form::Gerund))
                }) =>
            {
                return (at + 1, Link::Main);
            }
            // "It is not true that the mill closed"
            Tag::That
                if earlier.last().is_some_and(|last| is_it_was(words, last) && last.group.words.end + 1 == at)
                    && words[at - 1].tag != Tag::Name
                    && !matches!(words[at - 1].tag, Tag::Time(_)) =>
            {
                return (at, Link::Complement);
            }
            Tag::That
                if is_relative_that(words, at)
                    && !(follows_time(words, at) && earlier.last().is_some_and(|last| reports(words, last))) =>
            {
                return (at, Link::Relative);
            }
            Tag::That => return (at, Link::Complement),
            // "she put to sea and on 4 November, in a gale, lost her mast"
            Tag::Conjunction if and_before_insertion(words, verb) == Some(at) && !earlier.is_empty() => {
                return (at, Link::Coordinate);
            }
            // "warnings given in 2014 and again in 2016 were ignored"
            Tag::Conjunction
                if words.get(at + 1).is_some_and(|next| next.lower == "again")
                    && words[at + 2..verb].iter().any(|word| matches!(word.tag, Tag::Time(_))) => {}
            // "which filed for A and B earlier, refused": the comma closes what came in between.
            Tag::Conjunction if words[verb - 1].tag == Tag::Comma && holds_noun(words, at + 1..verb) => {}
            // "The treaty signed by A and B on 3 May was published"
            Tag::Conjunction if joins_agents(words, at, verb, earlier) => {}
            Tag::Conjunction if joins_clauses(words, at, verb) => return (at, Link::Coordinate),
            // "the Mobilisation Forces (PMF), died"
            Tag::Break if words[at].text == "(" && words[at + 1..verb].iter().any(|word| word.text == ")") => {}
            Tag::Break if words[at].text == ")" => {}
            // "23 killed"
            Tag::Break if holds_noun(words, at + 1..verb) || words[verb - 1].tag == Tag::Number => {
                return (at + 1, Link::Main);
            }
            // "the place where, on 11 March, two men died"
            Tag::Comma if follows_opener_and_time(words, floor, at) => {}
            Tag::Comma if floor < at && opens_clause(words, at - 1) => {}
            Tag::Comma
                if subject_in(words, at + 1..verb).is_some()
                    && !earlier.is_empty()
                    && !continues_list(words, floor, at) =>
            {
                if let Some(and) = and_before_time(words, floor, at) {
                    return (and, Link::Coordinate);
                }
                // "the ship was boarded, its crew arrested": it shares the "was".
                if group.kind == Kind::Finite && group.is_passive && group.words.len() == 1 {
                    return (at, Link::Coordinate);
                }
                return (at + 1, Link::Main);
            }
            _ => {}
        }
    }
    // "a man who beat her, then left and hid": the second goes on with the relative clause that no comma opened.
    let goes_on = follows_then(words, verb) && earlier.last().is_some_and(|last| is_restrictive(words, last));
    if goes_on {
        return (verb, Link::Coordinate);
    }
    // "When the dust settled Osei tried": no comma closes the subordinate clause, but its verb has been and another subject comes.
    if let Some(subject) = subject_after_subordinate(words, floor, verb, earlier) {
        return (subject, Link::Main);
    }
    if earlier.is_empty() {
        // "The session of the dialogue the two countries began in June has been held"
        let opens = words.first().is_some_and(|first| first.tag.begins_noun_phrase());
        if let Some(subject) = contact_phrase(words, verb).filter(|_| opens && has_main_verb(words, group.words.end)) {
            return (subject, Link::Relative);
        }
        if let Some(subject) = phrases::contact_subject(words, verb).filter(|_| has_later_verb(words, group.words.end))
        {
            return (subject, Link::Relative);
        }
        // "the Morwenna, the loveliest ship it ever built, was launched"
        return contact_in_apposition(words, verb).map_or((0, Link::Main), |pronoun| (pronoun, Link::Relative));
    }
    // "Osei, who called it a disgrace, left": the comma closes the relative clause, whatever its verb reports.
    let closes_relative = words[verb - 1].tag == Tag::Comma
        && earlier.iter().any(|clause| clause.link == Link::Relative)
        && !earlier.iter().any(|clause| matches!(clause.link, Link::Main | Link::Coordinate));
    // "The judge, having heard both sides, granted": so does it a participle's.
    let closes_participle = words[verb - 1].tag == Tag::Comma
        && first_participle(earlier).is_some_and(|first| {
            first.parent.is_none() && first.words.start.checked_sub(1).is_some_and(|at| words[at].tag == Tag::Comma)
        });
    if closes_relative || closes_participle {
        return (verb, Link::Main);
    }
    // "After closing the mine in June the owners left": no comma closes the gerund in front.
    let follows_gerund = earlier
        .iter()
        .all(|clause| clause.link == Link::Participial && clause.group.kind == Kind::Gerund && clause.parent.is_none());
    if let Some(subject) = subject_after_time(words, floor, verb).filter(|_| follows_gerund) {
        return (subject, Link::Main);
    }
    // "closed the mine, then sold the land"
    let goes_on_then = follows_then(words, verb)
        && group.kind == Kind::Finite
        && earlier.last().is_some_and(|last| {
            matches!(last.link, Link::Main | Link::Coordinate)
                && last.group.kind == Kind::Finite
                && last.subject.is_some()
                && last.group.is_past == group.is_past
        });
    if goes_on_then {
        return (verb, Link::Coordinate);
    }
    // "declared three days of mourning, spoke of revenge and named a successor"
    let goes_on_after_comma = words[verb - 1].tag == Tag::Comma
        && group.kind == Kind::Finite
        && group.is_past
        && (!group.is_passive
            || words[verb].tag == Tag::Be
            || earlier.last().is_some_and(|last| last.group.is_passive))
        && earlier.iter().any(|clause| {
            matches!(clause.link, Link::Main | Link::Coordinate)
                && clause.group.kind == Kind::Finite
                && clause.group.is_past
                && clause.subject.is_some()
                && !words[clause.group.words.end..verb].iter().any(|word| matches!(word.tag, Tag::Break | Tag::Quote))
        });
    let resumes = words[verb - 1].tag == Tag::Comma
        && earlier.last().is_some_and(|last| super::is_inserted_after_and(words, last))
        && 1 < earlier.len();
    if resumes {
        return (verb, Link::Coordinate);
    }
    // "spoke of revenge" says nothing of what was said before.
    let is_speech = words[group.main].verb.as_ref().is_some_and(|verb| verb.sorts.has(Sorts::SPEECH))
        && words.get(group.words.end).is_none_or(|next| next.tag != Tag::Preposition);
    if goes_on_after_comma && !is_speech && has_later_and(words, group.words.end) {
        return (verb, Link::Coordinate);
    }
    // "on the day she died": a noun and a pronoun with nothing between them begin a relative clause.
    let contact = contact_subject(words, floor, verb)
        .or_else(|| subject_after_time_noun(words, verb))
        .or_else(|| contact_phrase(words, verb).filter(|_| !earlier.last().is_some_and(|last| reports(words, last))));
    // "told reporters he would resign"
    let tells_whom = earlier.last().is_some_and(|last| {
        let verb = words[last.group.main].verb.as_ref();
        verb.is_some_and(|verb| lexicon::is_listed("telling_whom_verb", &verb.base))
            && !last.group.is_passive
            && contact.is_some_and(|subject| {
                last.group.words.end < subject
                    && words[last.group.words.end..subject].iter().all(|word| word.tag.begins_noun_phrase())
            })
    });
    if let Some(subject) = contact.filter(|subject| floor < *subject) {
        return (subject, if tells_whom { Link::Complement } else { Link::Relative });
    }
    if let Some(link) = opened_before_participle(words, earlier) {
        return (verb, link);
    }
    // "the ceasefire concluded on 27 September has brought relief": a participle that describes a noun reports nothing.
    let reports = earlier.last().is_some_and(|last| {
        let describes = last.group.kind == Kind::Participle && last.parent.is_none() && last.subject.is_some();
        reports(words, last) && !describes
    });
    if reports && holds_noun(words, between) {
        return (after_time(words, floor, verb), Link::Complement);
    }
    (verb, Link::Main)
}

/// Whether an "and" joins two by whom the subject was dealt with, before its verb has come.
fn joins_agents(words: &[Word<'_>], and: usize, verb: usize, earlier: &[Clause]) -> bool {
    let describes = |clause: &Clause| clause.group.kind == Kind::Participle && clause.parent.is_none();
    let Some(last) = earlier.last().filter(|_| earlier.iter().all(describes)) else { return false };
    let by = words.get(last.group.words.end).is_some_and(|by| matches!(by.lower.as_str(), "by" | "between"))
        || words.get(last.group.words.end + 1).is_some_and(|by| by.lower == "by");
    let is_phrase = |word: &Word<'_>| {
        word.tag.begins_noun_phrase()
            || matches!(word.tag, Tag::Preposition | Tag::Genitive | Tag::Time(_) | Tag::Conjunction)
            || lexicon::is_listed("particle", &word.lower)
    };
    by && words[last.group.words.end..and].iter().all(is_phrase) && words[and + 1..verb].iter().all(is_phrase)
}

/// "when shells fired from the hill hit the town", "when waste escaping from it poisoned the well": what opens the clause stands before the subject
/// that a participle describes.
pub(super) fn opened_before_participle(words: &[Word<'_>], earlier: &[Clause]) -> Option<Link> {
    let last = earlier.last()?;
    let subject = last.subject.as_ref()?;
    let describes = match last.group.kind {
        Kind::Participle => true,
        Kind::Gerund => last.link == Link::Participial && subject.end == last.group.words.start,
        _ => false,
    };
    let opener = subject.start.checked_sub(1).filter(|_| describes)?;
    match words[opener].tag {
        Tag::Subordinator => Some(Link::Subordinate(opener)),
        Tag::Relative if matches!(words[opener].lower.as_str(), "when" | "where") => Some(Link::Subordinate(opener)),
        Tag::That => Some(Link::Complement),
        _ => None,
    }
}

/// "the day she died": the pronoun before the verb, where a noun stands right before it.
fn contact_subject(words: &[Word<'_>], floor: usize, verb: usize) -> Option<usize> {
    let pronoun = (floor..verb).rev().find(|at| words[*at].tag != Tag::Adverb)?;
    let is_subject = is_subject_pronoun(&words[pronoun]);
    let follows_noun = floor < pronoun && words[pronoun - 1].tag == Tag::Noun;
    (is_subject && follows_noun).then_some(pronoun)
}

fn is_subject_pronoun(word: &Word<'_>) -> bool {
    matches!(word.lower.as_str(), "he" | "she" | "they" | "we" | "i" | "it" | "you")
}

/// The first of the participles that the clauses end with, each hanging on the one before: "drawn by an engine named after her".
fn first_participle(clauses: &[Clause]) -> Option<&Clause> {
    let mut first = clauses.last().filter(|last| last.link == Link::Participial)?;
    while let Some(parent) =
        first.parent.map(|parent| &clauses[parent]).filter(|parent| parent.link == Link::Participial)
    {
        first = parent;
    }
    Some(first)
}

/// "in June the owners left": where the subject of a verb begins right behind a time.
fn subject_after_time(words: &[Word<'_>], floor: usize, verb: usize) -> Option<usize> {
    let last = verb.checked_sub(1)?;
    let is_pronoun = is_subject_pronoun(&words[last]);
    let start = if is_pronoun { last } else { noun_phrase_before(words, verb)?.start };
    let begins = is_pronoun || matches!(words[start].tag, Tag::Determiner | Tag::Possessive | Tag::Name);
    let follows_time = start.checked_sub(1).is_some_and(|before| matches!(words[before].tag, Tag::Time(_)));
    (floor < start && begins && follows_time).then_some(start)
}

/// ", then"
fn follows_then(words: &[Word<'_>], verb: usize) -> bool {
    matches!(&words[..verb], [.., comma, then] if comma.tag == Tag::Comma && then.lower == "then")
}

fn is_restrictive(words: &[Word<'_>], clause: &Clause) -> bool {
    let opener = (clause.words.start..clause.group.words.start)
        .find(|at| matches!(words[*at].tag, Tag::Relative | Tag::That))
        .and_then(|opener| opener.checked_sub(1));
    clause.link == Link::Relative && opener.is_some_and(|before| words[before].tag != Tag::Comma)
}

/// Where the subject of the main clause begins that follows a subordinate one in front without a comma.
fn subject_after_subordinate(words: &[Word<'_>], floor: usize, verb: usize, earlier: &[Clause]) -> Option<usize> {
    let first = earlier.last()?;
    let Link::Subordinate(opener) = first.link else { return None };
    let opens = words[..opener]
        .iter()
        .all(|word| matches!(word.tag, Tag::Conjunction | Tag::Quote | Tag::Adverb | Tag::Time(_)));
    // "and when it came the minister resigned"
    let is_fronted = opens || words[opener - 1].tag == Tag::Conjunction;
    let phrase = noun_phrase_before(words, verb)?;
    // "the minister's first thought"
    let owner = phrase.start.checked_sub(1).filter(|at| words[*at].tag == Tag::Genitive);
    let phrase = owner.and_then(|genitive| noun_phrase_before(words, genitive)).unwrap_or(phrase);
    let is_subject = matches!(words[phrase.start].tag, Tag::Name | Tag::Determiner | Tag::Possessive | Tag::Pronoun);
    let reports = reports(words, first);
    (is_fronted && is_subject && !reports && floor <= phrase.start && words[verb - 1].tag != Tag::Comma)
        .then_some(phrase.start)
}

/// "the dialogue the two countries began", "the pact Iraq has kept": a noun phrase right after a noun is told of what stands before it.
fn contact_phrase(words: &[Word<'_>], verb: usize) -> Option<usize> {
    let names = words[..verb].iter().rev().take_while(|word| word.tag == Tag::Name).count();
    let is_auxiliary = matches!(words[verb].tag, Tag::Have | Tag::Modal);
    let start = if 0 < names && is_auxiliary { verb - names } else { noun_phrase_before(words, verb)?.start };
    let begins = 0 < names && is_auxiliary || matches!(words[start].lower.as_str(), "the" | "its" | "his" | "their");
    let noun = start.checked_sub(1)?;
    let is_described = words[noun].tag == Tag::Noun
        && (0..noun)
            .rev()
            .find(|at| !matches!(words[*at].tag, Tag::Noun | Tag::Adjective))
            .is_some_and(|at| matches!(words[at].tag, Tag::Determiner | Tag::Possessive));
    (begins && is_described).then_some(start)
}

/// Whether a verb that is surely the main one follows before the next mark.
fn has_main_verb(words: &[Word<'_>], from: usize) -> bool {
    let ends =
        |word: &&Word<'_>| !matches!(word.tag, Tag::Comma | Tag::Break | Tag::Conjunction | Tag::Relative | Tag::That);
    words[from..].iter().take_while(ends).any(|word| matches!(word.tag, Tag::Be | Tag::Have | Tag::Modal))
}

/// Whether any finite verb follows before the next mark.
fn has_later_verb(words: &[Word<'_>], from: usize) -> bool {
    let ends = |word: &&Word<'_>| !matches!(word.tag, Tag::Comma | Tag::Break | Tag::Conjunction);
    words[from..].iter().take_while(ends).any(|word| match word.tag {
        Tag::Be | Tag::Have | Tag::Modal | Tag::Do => true,
        Tag::Verb(form) => matches!(form, Form::Past | Form::Third | Form::PastOrParticiple),
        _ => false,
    })
}

/// "approved it, and within hours, on 31 March, jets took off": the "and" before the times that a comma parts from what they date.
fn and_before_time(words: &[Word<'_>], floor: usize, comma: usize) -> Option<usize> {
    let is_of_time = |word: &Word<'_>| {
        matches!(word.tag, Tag::Time(_) | Tag::Comma | Tag::Preposition | Tag::Adverb | Tag::Determiner)
            || lexicon::is_listed_in_either_number("time_noun", &word.lower)
    };
    let and = (floor..comma).rev().find(|at| !is_of_time(&words[*at]))?;
    let has_time = words[and..comma].iter().any(|word| matches!(word.tag, Tag::Time(_)));
    (words[and].tag == Tag::Conjunction && has_time).then_some(and)
}

/// "where", "because", "that", "in which"; in "to which every hand went up" the words before say to what.
fn opens_clause(words: &[Word<'_>], at: usize) -> bool {
    let led_in = at.checked_sub(1).filter(|before| words[*before].tag == Tag::Preposition);
    match words[at].tag {
        Tag::Subordinator | Tag::That => true,
        Tag::Relative => led_in.is_none_or(|by| matches!(words[by].lower.as_str(), "in" | "at" | "during" | "on")),
        _ => false,
    }
}

/// ", on 11 March," right behind what opens a clause: the comma here closes what comes in between.
fn follows_opener_and_time(words: &[Word<'_>], floor: usize, comma: usize) -> bool {
    let is_of_time = |word: &Word<'_>| {
        matches!(word.tag, Tag::Time(_) | Tag::Comma | Tag::Preposition | Tag::Adverb | Tag::Determiner)
    };
    let Some(opener) = (floor..comma).rev().find(|at| !is_of_time(&words[*at])) else { return false };
    opens_clause(words, opener)
        && words[opener + 1].tag == Tag::Comma
        && opener + 1 < comma
        && words[opener..comma].iter().any(|word| matches!(word.tag, Tag::Time(_)))
}

/// Whether an "and" closes the list of verbs that this one stands in.
fn has_later_and(words: &[Word<'_>], from: usize) -> bool {
    words[from..].iter().take_while(|word| word.tag != Tag::Break).any(|word| word.lower == "and")
}

/// The pronoun of a relative clause without its "that", in a noun phrase set off by a comma from the noun that it describes.
fn contact_in_apposition(words: &[Word<'_>], verb: usize) -> Option<usize> {
    let pronoun = contact_subject(words, 0, verb)?;
    let phrase = noun_phrase_before(words, pronoun)?;
    let comma = phrase.start.checked_sub(1).filter(|at| words[*at].tag == Tag::Comma)?;
    let begins = matches!(words[phrase.start].tag, Tag::Determiner | Tag::Possessive);
    (begins && comma.checked_sub(1).is_some_and(|before| words[before].tag.is_noun())).then_some(pronoun)
}

/// "said on Monday it would close": the day belongs to the saying.
fn after_time(words: &[Word<'_>], floor: usize, verb: usize) -> usize {
    // "told reporters on Tuesday he was leaving"
    let pronoun = (floor + 1..verb).next_back().filter(|at| is_subject_pronoun(&words[*at]));
    if let Some(pronoun) = pronoun.filter(|at| matches!(words[at - 1].tag, Tag::Time(_))) {
        return pronoun;
    }
    let time = (floor..verb.min(floor + 3)).find(|at| matches!(words[*at].tag, Tag::Time(_)));
    let is_first = time
        .is_some_and(|time| words[floor..time].iter().all(|word| matches!(word.tag, Tag::Preposition | Tag::Adverb)));
    if is_first { time.map_or(floor, |time| time + 1) } else { floor }
}

/// Where the insertion begins that a dash or bracket right before the verb closes: "the makers -- A, B and C -- refused"; else the verb.
fn insertion_start(words: &[Word<'_>], floor: usize, verb: usize) -> usize {
    if let Some(open) = apposition_before(words, verb).filter(|open| floor < *open) {
        return open;
    }
    let Some(close) = verb.checked_sub(1).filter(|at| floor < *at && words[*at].tag == Tag::Break) else { return verb };
    let open = if words[close].text == ")" { "(" } else { words[close].text };
    (floor..close).rev().find(|at| words[*at].text == open).unwrap_or(verb)
}

fn participial_start(words: &[Word<'_>], floor: usize, verb: usize) -> usize {
    let mut start = verb;
    while floor < start
        && matches!(words[start - 1].tag, Tag::Adverb | Tag::Preposition | Tag::Subordinator | Tag::Negation)
    {
        start -= 1;
    }
    start
}

/// "As the vote neared, the group left": a comma after the subordinate clause's own verb has been seen already, so only "If elected, he
/// will" is left, where what follows the comma is the main clause.
fn subordinate_or_main(words: &[Word<'_>], at: usize, verb: usize) -> (usize, Link) {
    if let Some(start) = main_after_occasion(words, at, verb) {
        return (start, Link::Main);
    }
    // "because, on 3 May, the party split": the commas close what comes in between.
    let comma = (at + 1..verb)
        .rev()
        .find(|place| words[*place].tag == Tag::Comma)
        .filter(|comma| !follows_opener_and_time(words, at, *comma));
    match comma {
        Some(comma) if subject_in(words, comma + 1..verb).is_some() && !holds_noun(words, at + 1..comma) => {
            (comma + 1, Link::Main)
        }
        _ => (at, Link::Subordinate(at)),
    }
}

/// "Violence after the match killed nine": the only verb of its part is that of the noun that opens it.
fn is_told_behind(words: &[Word<'_>], at: usize, group: &VerbGroup, earlier: &[Clause]) -> bool {
    let is_order = matches!(words[at].lower.as_str(), "after" | "before");
    let opens = words[..at].iter().all(|word| word.tag.begins_noun_phrase() || word.tag == Tag::Genitive);
    let has_noun = 0 < at && words[at - 1].tag.is_noun() && words[at - 1].tag != Tag::Pronoun;
    let is_phrase =
        words[at + 1..group.words.start].iter().all(|word| word.tag.begins_noun_phrase() || word.tag == Tag::Genitive);
    earlier.is_empty()
        && is_order
        && opens
        && has_noun
        && is_phrase
        && group.kind == Kind::Finite
        && !words[group.words.end..]
            .iter()
            .any(|word| word.tag.begins_verb_group() || matches!(word.tag, Tag::Comma | Tag::Break) && word.text != ".")
}

/// "A week after the coup the union froze its funds": where the main clause begins that no comma parts from the happening before it.
fn main_after_occasion(words: &[Word<'_>], at: usize, verb: usize) -> Option<usize> {
    let opens = matches!(words[at].lower.as_str(), "after" | "before" | "since" | "following");
    let is_fronted = words[..at].iter().all(|word| matches!(word.tag, Tag::Time(_) | Tag::Conjunction | Tag::Adverb));
    let has_comma = words[at..verb].iter().any(|word| matches!(word.tag, Tag::Comma | Tag::Break));
    if !opens || !is_fronted || has_comma {
        return None;
    }
    let start = after_preposition(words, at, verb).filter(|start| *start < verb)?;
    let last = &words[start - 1];
    let is_occasion = matches!(last.tag, Tag::Time(_)) || is_happening(words, start - 1);
    (is_occasion && subject_in(words, start..verb).is_some()).then_some(start)
}

fn relative(words: &[Word<'_>], floor: usize, at: usize, verb: usize, earlier: &[Clause]) -> (usize, Link) {
    let is_when = matches!(words[at].lower.as_str(), "when" | "where" | "why" | "how" | "what");
    if !is_when {
        return (at, Link::Relative);
    }
    if matches!(words[at].lower.as_str(), "what" | "how" | "why")
        || (at == floor && earlier.last().is_some_and(|last| reports(words, last)))
    {
        return (at, Link::Complement);
    }
    subordinate_or_main(words, at, verb)
}

fn is_relative_that(words: &[Word<'_>], at: usize) -> bool {
    let Some(previous) = at.checked_sub(1).map(|at| &words[at]) else { return false };
    // "were so angry that they burnt it", "Such was the crowd that he fled"
    let is_result = words[..at]
        .iter()
        .rev()
        .take(RESULT)
        .take_while(|word| !matches!(word.tag, Tag::Comma | Tag::Break | Tag::Quote))
        .any(|word| matches!(word.lower.as_str(), "so" | "such"));
    (previous.tag.is_noun() || matches!(previous.tag, Tag::Time(_) | Tag::Number))
        && !is_result
        && !lexicon::is_listed("clause_noun", &previous.lower)
}

/// Words back from "that" in which "so" makes it tell what came of it.
const RESULT: usize = 8;

/// "told the court that", "assured the men on Monday that": whom it was told stands before it, and is not what "that" describes.
fn is_told_to(words: &[Word<'_>], clause: &Clause, that: usize) -> bool {
    let tells =
        words[clause.group.main].verb.as_ref().is_some_and(|verb| lexicon::is_listed("telling_whom_verb", &verb.base));
    let whom = words.get(clause.group.words.end..that).unwrap_or_default();
    let of_phrase = |word: &Word<'_>| {
        word.tag.begins_noun_phrase() || matches!(word.tag, Tag::Genitive | Tag::Preposition | Tag::Time(_))
    };
    tells && !clause.group.is_passive && whom.iter().all(of_phrase) && whom.iter().any(|word| word.tag.is_noun())
}

/// "said on Monday that"
fn follows_time(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| matches!(words[before].tag, Tag::Time(_)))
}

/// "It was", which leaves to what follows what was.
fn is_it_was(words: &[Word<'_>], clause: &Clause) -> bool {
    clause.group.is_copula && clause.subject.as_ref().is_some_and(|subject| words[subject.start].lower == "it")
}

/// Whether "and" joins two clauses here: what follows it is a subject and the verb, or the verb itself.
fn joins_clauses(words: &[Word<'_>], at: usize, verb: usize) -> bool {
    let rest = &words[at + 1..verb];
    if rest.iter().all(|word| matches!(word.tag, Tag::Adverb | Tag::Negation)) {
        return true;
    }
    // "Iran and Iraq signed": both are subjects, so the clause began before them; after an earlier verb and its object it is a new one.
    let before = words[..at].iter().rev().take_while(|word| {
        !matches!(word.tag, Tag::Comma | Tag::Break | Tag::Relative | Tag::That | Tag::Subordinator)
    });
    let has_verb_before =
        before.clone().any(|word| matches!(word.tag, Tag::Verb(_) | Tag::Be | Tag::Have | Tag::Modal));
    let follows_comma = at.checked_sub(1).is_some_and(|at| words[at].tag == Tag::Comma);
    has_verb_before || (follows_comma && words[..at].iter().any(|word| matches!(word.tag, Tag::Verb(_) | Tag::Be)))
}

/// "Iran, Iraq and Syria signed": this comma stands inside a list.
fn continues_list(words: &[Word<'_>], floor: usize, comma: usize) -> bool {
    let has_verb = words[floor.saturating_sub(1)..comma]
        .iter()
        .any(|word| matches!(word.tag, Tag::Verb(_) | Tag::Be | Tag::Have | Tag::Modal));
    !has_verb
        && words[comma + 1..]
            .iter()
            .take_while(|word| !matches!(word.tag, Tag::Verb(_)))
            .any(|word| word.tag == Tag::Conjunction)
}

fn holds_noun(words: &[Word<'_>], range: Range<usize>) -> bool {
    words.get(range).is_some_and(|words| words.iter().any(|word| word.tag.is_noun()))
}
