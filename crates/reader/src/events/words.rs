//! The words of a sentence with what each is in it: determiner, noun, verb and in which form.
//!
//! In: a sentence's tokens and the places of its time expressions. Out: [`Word`]s in order. A time expression is one word with the tag
//! [`Tag::Time`], so that "May" in "in May 2019" is no modal and "last" in "last month" no verb.

mod functions;
mod gerunds;
mod verbs;

use super::lexicon::{self, Function, Sorts, VerbForm};
use crate::sentences::{Sentence, Token, TokenKind};
use dateline_model::Span;
pub(super) use functions::is_turned_round;
use functions::{contraction, demonstrative, function_reading, genitive};
use verbs::verb_reading;

/// A word in its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// As it is written.
    pub(super) text: &'t str,
    /// In lower case, with straight apostrophes.
    pub(super) lower: String,
    /// Bytes of the document's text.
    pub(super) span: Span,
    /// What it is here.
    pub(super) tag: Tag,
    /// The verb, where it is one.
    pub(super) verb: Option<Verb>,
}

impl Word<'_> {
    /// "£", "$", "€"
    pub(super) fn is_currency(&self) -> bool {
        matches!(self.text, "£" | "$" | "€")
    }
}

/// Which verb a word is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Verb {
    /// "take" for "took".
    pub(super) base: String,
    /// What sorts of verb.
    pub(super) sorts: Sorts,
}

/// What a word is in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    Determiner,
    Possessive,
    /// `’s`
    Genitive,
    Adjective,
    Noun,
    /// Written with a capital as names are.
    Name,
    Number,
    Pronoun,
    /// A whole time expression, by its number in the document.
    Time(usize),
    Preposition,
    /// Before an infinitive.
    To,
    Conjunction,
    Subordinator,
    /// "who", "which", "when" and their like.
    Relative,
    That,
    Adverb,
    Negation,
    Modal,
    Have,
    Be,
    Do,
    Verb(Form),
    Comma,
    /// Dashes, semicolons, colons, brackets and the end of the sentence.
    Break,
    Quote,
    Other,
}

/// In which form a verb stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Base,
    Third,
    Past,
    Participle,
    Gerund,
    /// A past or a participle, for the verb groups to decide.
    PastOrParticiple,
}

/// The words of a sentence. `times` are the places and numbers of the document's time expressions, in order; `is_named` tells of a place whether a
/// known name covers it, which the first word of a sentence does not show by its capital.
pub(super) fn words<'t>(
    text: &'t str,
    sentence: &Sentence,
    times: &[(Span, usize)],
    is_named: &dyn Fn(Span) -> bool,
) -> Vec<Word<'t>> {
    let mut words = untagged(text, sentence, times);
    for word in &mut words {
        if word.tag == Tag::Noun && word.text.starts_with(char::is_uppercase) && is_named(word.span) {
            word.tag = Tag::Name;
        }
    }
    for at in 0..words.len() {
        if is_tight_dash(&words, at) {
            words[at].tag = Tag::Other;
        }
        let reading = reading(&words, at);
        words[at].tag = reading.0;
        words[at].verb = reading.1.map(|form| Verb { base: form.base.into_owned(), sorts: form.sorts });
    }
    for at in 1..words.len() {
        if verbs::is_opinion_inserted(&words, at) {
            words[at].tag = Tag::Adverb;
            words[at + 1].tag = Tag::Adverb;
            words[at + 1].verb = None;
        }
    }
    for at in 1..words.len() {
        // "a man calling himself Carlos": who he is.
        if calls_itself(&words, at) {
            words[at].tag = Tag::Preposition;
            words[at].verb = None;
        }
        if is_bid_made(&words, at) {
            words[at].tag = Tag::Noun;
            words[at].verb = None;
        }
        // "its first freely elected mayor"
        if is_first_so_made(&words, at) {
            words[at].tag = Tag::Adjective;
            words[at].verb = None;
        }
    }
    if let Some((at, tag, form)) = verbs::only_verb(&words) {
        words[at].tag = tag;
        words[at].verb = Some(Verb { base: form.base.into_owned(), sorts: form.sorts });
    }
    if gerunds::is_opening_noun(&words) {
        words[0].tag = Tag::Noun;
        words[0].verb = None;
    }
    words
}

fn calls_itself(words: &[Word<'_>], at: usize) -> bool {
    let is_itself = words
        .get(at + 1)
        .is_some_and(|word| matches!(word.lower.as_str(), "himself" | "herself" | "itself" | "themselves"));
    let is_named = words.get(at + 2).is_some_and(|word| matches!(word.tag, Tag::Name | Tag::Determiner | Tag::Noun));
    matches!(words[at].lower.as_str(), "calling" | "styling") && is_itself && is_named && words[at - 1].tag.is_noun()
}

/// "rejected its $9 billion bid", "cut its growth forecast": behind another verb, and behind what a noun has before it.
fn is_bid_made(words: &[Word<'_>], at: usize) -> bool {
    let is_either = matches!(words[at].lower.as_str(), "bid" | "forecast") && matches!(words[at].tag, Tag::Verb(_));
    let follows =
        matches!(words[at - 1].tag, Tag::Noun | Tag::Number | Tag::Adjective | Tag::Genitive | Tag::Possessive);
    let is_done = |word: &Word<'_>| matches!(word.tag, Tag::Verb(Form::Past | Form::PastOrParticiple | Form::Third));
    let starts = words[..at]
        .iter()
        .rposition(|word| matches!(word.tag, Tag::Break | Tag::Comma | Tag::That | Tag::Relative | Tag::Conjunction));
    is_either && follows && words[starts.map_or(0, |start| start + 1)..at].iter().any(is_done)
}

fn is_first_so_made(words: &[Word<'_>], at: usize) -> bool {
    let back = |by: usize| at.checked_sub(by).map_or("", |before| words[before].lower.as_str());
    matches!(words[at].tag, Tag::Verb(Form::PastOrParticiple | Form::Participle | Form::Past))
        && back(1).ends_with("ly")
        && matches!(back(2), "first" | "only" | "second" | "third" | "last" | "next")
        && words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Adjective))
}

impl Tag {
    /// Whether a noun phrase may begin with it.
    pub(super) const fn begins_noun_phrase(self) -> bool {
        use Tag::{Adjective, Determiner, Name, Noun, Number, Possessive, Pronoun};
        matches!(self, Determiner | Possessive | Adjective | Noun | Name | Number | Pronoun)
    }

    /// Whether a verb with its auxiliaries may begin with it.
    pub(super) const fn begins_verb_group(self) -> bool {
        matches!(self, Tag::Modal | Tag::Have | Tag::Be | Tag::Do | Tag::To | Tag::Verb(_))
    }

    /// Whether it can be the head of a noun phrase.
    pub(super) const fn is_noun(self) -> bool {
        matches!(self, Tag::Noun | Tag::Name | Tag::Pronoun)
    }
}

/// "a vote of 52-35": a dash between numbers without blanks parts nothing.
fn is_tight_dash(words: &[Word<'_>], at: usize) -> bool {
    let (Some(before), Some(after)) = (at.checked_sub(1).and_then(|at| words.get(at)), words.get(at + 1)) else {
        return false;
    };
    let is_dash = matches!(words[at].text, "-" | "–");
    is_dash
        && before.tag == Tag::Number
        && before.span.end == words[at].span.start
        && after.span.start == words[at].span.end
}

/// One word a token, or a time expression; tags that need no neighbours are set.
fn untagged<'t>(text: &'t str, sentence: &Sentence, times: &[(Span, usize)]) -> Vec<Word<'t>> {
    let mut words: Vec<Word<'t>> = Vec::with_capacity(sentence.tokens.len());
    let mut next_time = times.partition_point(|(time, _)| time.end <= sentence.span.start);
    for token in &sentence.tokens {
        while times.get(next_time).is_some_and(|(time, _)| time.end <= token.span.start) {
            next_time += 1;
        }
        match times.get(next_time) {
            Some((time, number)) if time.overlaps(token.span) => {
                let is_new = words.last().is_none_or(|word| word.tag != Tag::Time(*number));
                let span = if sentence.span.contains(*time) { *time } else { token.span };
                if is_new {
                    words.push(plain_word(text, span, Tag::Time(*number)));
                }
            }
            _ => words.push(plain_word(text, token.span, tag_by_shape(text, token))),
        }
    }
    words
}

fn plain_word(text: &str, span: Span, tag: Tag) -> Word<'_> {
    let text = span.of(text);
    Word { text, lower: text.to_lowercase().replace('’', "'"), span, tag, verb: None }
}

fn tag_by_shape(text: &str, token: &Token) -> Tag {
    match (token.kind, token.span.of(text)) {
        (TokenKind::Number, _) => Tag::Number,
        (TokenKind::Word, _) => Tag::Noun,
        (TokenKind::Mark, ",") => Tag::Comma,
        (TokenKind::Mark, "\"" | "“" | "”" | "«" | "»" | "„") => Tag::Quote,
        (TokenKind::Mark, "." | "!" | "?" | ";" | ":" | "–" | "—" | "-" | "--" | "(" | ")" | "[" | "]" | "…") => {
            Tag::Break
        }
        (TokenKind::Mark, _) => Tag::Other,
    }
}

/// What the word at this place is, those before it being known.
fn reading(words: &[Word<'_>], at: usize) -> (Tag, Option<VerbForm>) {
    let word = &words[at];
    if word.tag != Tag::Noun {
        return (word.tag, None);
    }
    if word.lower == "'s" || word.lower == "'" {
        return (genitive(words, at), None);
    }
    if matches!(word.lower.as_str(), "that") {
        return (demonstrative(words, at), None);
    }
    // "from house to house"
    let is_repeated =
        || at.checked_sub(1).zip(words.get(at + 1)).is_some_and(|(before, next)| words[before].lower == next.lower);
    if word.lower == "to" {
        let is_infinitive = !is_repeated()
            && (next_content(words, at).is_some_and(|next| may_be_base(words, next)) || leads_in_unlisted(words, at));
        return (if is_infinitive { Tag::To } else { Tag::Preposition }, None);
    }
    // "Due to frost seven pits closed"
    if word.lower == "due" && words.get(at + 1).is_some_and(|next| next.lower == "to") && !is_due_to_do(words, at) {
        return (Tag::Preposition, None);
    }
    // "in the year ended 31 March"
    let is_period = matches!(word.lower.as_str(), "ended" | "ending")
        && words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Time(_)))
        && at.checked_sub(1).is_some_and(|before| {
            matches!(
                words[before].lower.as_str(),
                "year" | "years" | "quarter" | "half" | "half-year" | "period" | "months" | "weeks" | "month" | "week"
            )
        });
    if is_period {
        return (Tag::Preposition, None);
    }
    // "in a letter dated 16 January"
    if word.lower == "dated" && words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Time(_))) {
        return (Tag::Preposition, None);
    }
    if is_name(words, at) {
        return (Tag::Name, None);
    }
    // "was at last solved"
    if is_set_adverb(words, at) {
        return (Tag::Adverb, None);
    }
    // "went bankrupt", "was declared dead"
    if lexicon::is_listed("gone_so", &word.lower)
        && at
            .checked_sub(1)
            .and_then(|at| words[at].verb.as_ref())
            .is_some_and(|verb| matches!(verb.base.as_str(), "go" | "declare"))
    {
        return (Tag::Adjective, None);
    }
    // "would no longer attend"
    if word.lower == "no" && words.get(at + 1).is_some_and(|next| next.lower == "longer") {
        return (Tag::Negation, None);
    }
    if word.lower == "longer" && before(words, at) == Some(Tag::Negation) {
        return (Tag::Adverb, None);
    }
    if let Some(function) = lexicon::function(&word.lower) {
        return function_reading(words, at, function);
    }
    // "co-founded", "was e-mailed to"
    let is_hyphenated_verb = || {
        let done = HYPHENATED.iter().find_map(|prefix| word.lower.strip_prefix(prefix)).and_then(lexicon::verb_form);
        done.is_some_and(|done| done.forms.past || done.forms.gerund)
    };
    if word.lower.contains('-') && !is_hyphenated_verb() && (word.lower.ends_with("ed") || word.lower.ends_with("ing"))
    {
        return (Tag::Adjective, None);
    }
    if word.lower.ends_with("n't") {
        return contraction(&word.lower);
    }
    match lexicon::verb_form(&word.lower) {
        Some(form) => verb_reading(words, at, form),
        // After a modal comes a verb, listed or not.
        None if matches!(before_adverbs(words, at), Some(Tag::Modal | Tag::To)) && !word.lower.ends_with("ly") => {
            (Tag::Verb(Form::Base), Some(lexicon::unlisted_base(&word.lower)))
        }
        None => (nominal(words, at), None),
    }
}

/// "to question the minister": a word that no list knows as a verb, with what only a verb has behind it; "to school the next year" goes somewhere.
fn leads_in_unlisted(words: &[Word<'_>], to: usize) -> bool {
    let Some([verb, object]) = words.get(to + 1..to + 3) else { return false };
    let is_object = matches!(lexicon::function(&object.lower), Some(Function::Determiner | Function::Possessive))
        || object.lower == "it";
    verb.tag == Tag::Noun
        && verb.text.starts_with(char::is_lowercase)
        && lexicon::function(&verb.lower).is_none()
        && !lexicon::is_listed("bare_noun", &verb.lower)
        && !verb.lower.ends_with('s')
        && !verb.lower.ends_with("ing")
        && is_object
}

/// Either word of "at last", "in fact" and their like between an auxiliary and its verb.
fn is_set_adverb(words: &[Word<'_>], at: usize) -> bool {
    let is_pair = |first: usize| {
        let (Some(one), Some(other)) = (words.get(first), words.get(first + 1)) else { return false };
        let is_listed = match one.lower.as_str() {
            "at" => matches!(other.lower.as_str(), "last" | "length" | "once"),
            "in" => {
                matches!(other.lower.as_str(), "fact" | "turn" | "effect" | "part" | "secret" | "private" | "public")
            }
            "of" => other.lower == "course",
            _ => false,
        };
        let is_open = first.checked_sub(1).is_some_and(|before| {
            matches!(words[before].tag, Tag::Be | Tag::Have | Tag::Modal)
                || matches!(
                    lexicon::function(&words[before].lower),
                    Some(Function::Be | Function::Have | Function::Modal)
                )
        });
        let is_verb = words.get(first + 2).and_then(|next| lexicon::verb_form(&next.lower)).is_some();
        is_listed && is_open && is_verb
    };
    is_pair(at) || at.checked_sub(1).is_some_and(is_pair)
}

/// What verbs are hyphenated with.
const HYPHENATED: [&str; 9] = ["re-", "co-", "e-", "cross-", "court-", "pre-", "air-", "fast-", "double-"];

/// "is due to meet": what is to be done.
fn is_due_to_do(words: &[Word<'_>], at: usize) -> bool {
    before_adverbs(words, at) == Some(Tag::Be) || at + 2 < words.len() && may_be_base(words, at + 2)
}

/// The article before a name, as its first letter makes it sound: "al-Hashimi", "as-Sadr", "el-Sisi".
fn is_arabic_article(word: &str) -> bool {
    matches!(word, "al" | "el" | "ad" | "an" | "ar" | "as" | "ash" | "at" | "az" | "ul")
}

fn is_name(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let Some(first) = word.text.chars().next() else { return false };
    // "Abu Omar al-Mohandes"
    if let Some((article, rest)) = word.text.split_once('-')
        && is_arabic_article(article)
        && rest.starts_with(char::is_uppercase)
    {
        return true;
    }
    if !first.is_uppercase() || word.text == "I" {
        return false;
    }
    let is_first = words[..at].iter().all(|other| matches!(other.tag, Tag::Quote | Tag::Break | Tag::Other))
        || follows_label(words, at);
    let opens_quotation = before(words, at) == Some(Tag::Quote);
    // "BAGHDAD (AP) — Thousands marched", "(New York) – Thousands marched": the sentence proper begins after the dash.
    let is_in_capitals = words[0].text.len() > 1 && !words[0].text.contains(char::is_lowercase);
    let is_in_brackets = || words[0].text == "(" && 3 < at && words[at - 2].text == ")";
    let follows_dateline = matches!(before(words, at), Some(Tag::Break))
        && matches!(words[at - 1].text, "—" | "–" | "--" | "-")
        && (is_in_capitals || is_in_brackets())
        && words[..at].iter().all(|word| {
            matches!(word.tag, Tag::Name | Tag::Break | Tag::Comma | Tag::Time(_))
                || word.text.starts_with(char::is_uppercase)
        });
    if !is_first && !opens_quotation && !follows_dateline {
        return true;
    }
    // The first word has a capital anyhow: it is a name only where another word says so, "McAdam" or "BBC" or "New York".
    word.text.chars().skip(1).any(char::is_uppercase)
}

/// "5. On 16 April", "(b) The firm", "17 October 2012 – The firm": the sentence proper begins after its number or its date.
fn follows_label(words: &[Word<'_>], at: usize) -> bool {
    let is_letter = |word: &Word<'_>| word.text.len() == 1;
    before(words, at) == Some(Tag::Break)
        && at <= LONGEST_LABEL
        && words[..at].iter().all(|word| {
            matches!(word.tag, Tag::Number | Tag::Time(_) | Tag::Break | Tag::Comma | Tag::Quote) || is_letter(word)
        })
}

/// Words of a number or a date that a paragraph begins with, its marks included.
const LONGEST_LABEL: usize = 4;

fn nominal(words: &[Word<'_>], at: usize) -> Tag {
    let lower = words[at].lower.as_str();
    // "was first elected", "the two first met"
    let is_time_of_verb = matches!(lower, "first" | "last")
        && before(words, at).is_some_and(|tag| tag.is_noun() || matches!(tag, Tag::Be | Tag::Have | Tag::Comma))
        && words.get(at + 1).is_some_and(|next| {
            lexicon::verb_form(&next.lower)
                .is_some_and(|form| (form.forms.past || form.forms.participle) && form.base != next.lower)
        });
    if is_time_of_verb {
        return Tag::Adverb;
    }
    // "was made public", "went public"
    let is_public = lower == "public"
        && at.checked_sub(1).is_some_and(|at| {
            words[at].verb.as_ref().is_some_and(|verb| matches!(verb.base.as_str(), "make" | "go" | "become"))
        });
    // "The chief declared war", but "the chief elected officer was"
    let is_person = matches!(lower, "chief" | "junior" | "senior" | "rival")
        && matches!(before(words, at), Some(Tag::Determiner | Tag::Possessive | Tag::Genitive))
        && words.get(at + 1).and_then(|next| lexicon::verb_form(&next.lower)).is_some_and(|form| form.forms.past)
        && !words.get(at + 3).is_some_and(|next| {
            matches!(lexicon::function(&next.lower), Some(Function::Be | Function::Have | Function::Modal))
        });
    if is_person {
        return Tag::Noun;
    }
    // "a major in 1787", "a native of Cork": an adjective has a noun behind it.
    let ends_phrase = at.checked_sub(1).is_some_and(|a| matches!(words[a].lower.as_str(), "a" | "an"))
        && words.get(at + 1).is_some_and(|next| {
            next.tag == Tag::Comma || matches!(lexicon::function(&next.lower), Some(Function::Preposition))
        });
    if ends_phrase && lexicon::is_listed_adjective(lower) {
        return Tag::Noun;
    }
    if is_public || lexicon::is_listed_adjective(lower) || lexicon::is_listed("predicative", lower) {
        return Tag::Adjective;
    }
    if lower.ends_with("ly")
        && !matches!(lower, "family" | "assembly" | "ally" | "supply" | "monopoly" | "rally" | "anomaly" | "reply")
    {
        return Tag::Adverb;
    }
    let endings = ["ous", "ful", "less", "able", "ible", "ic", "ive", "ary", "ish"];
    let looks_adjective = lexicon::is_listed_adjective(lower)
        || (endings.iter().any(|end| lower.ends_with(end)) && is_before_noun(words, at))
        || lower.ends_with("al") && is_before_noun(words, at);
    if looks_adjective { Tag::Adjective } else { Tag::Noun }
}

/// Whether a noun or an adjective comes next, by spelling alone.
fn is_before_noun(words: &[Word<'_>], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| {
        next.tag == Tag::Noun
            && !matches!(next.lower.as_str(), "that" | "'s" | "'" | "to")
            && lexicon::function(&next.lower).is_none()
            && !next.lower.ends_with("ly")
            && lexicon::verb_form(&next.lower).is_none_or(|form| may_be_noun(&form))
            && !is_told_of_happening(words, at)
    })
}

/// "The trial starts on Monday": nothing else than the next word can be the verb of what is a happening, or no adjective anyhow.
fn is_told_of_happening(words: &[Word<'_>], at: usize) -> bool {
    let lower = words[at].lower.as_str();
    let is_noun = lexicon::is_listed("noun_in_al", lower) || lexicon::class_of_noun(lower).is_some();
    let is_third = |word: &Word<'_>| lexicon::verb_form(&word.lower).is_some_and(|form| form.forms.third);
    if !is_noun || !words.get(at + 1).is_some_and(is_third) {
        return false;
    }
    let follows_verb = words[..at]
        .iter()
        .rev()
        .take_while(|word| !matches!(word.tag, Tag::Break | Tag::Comma | Tag::Conjunction | Tag::Subordinator))
        .any(|word| word.tag.begins_verb_group() || word.tag == Tag::Preposition);
    let is_open = |word: &&Word<'_>| !matches!(word.tag, Tag::Break | Tag::Comma);
    !follows_verb && !words[at + 2..].iter().take_while(is_open).any(may_be_finite)
}

/// Whether its spelling may be a finite verb's: "was", "starts", "struck".
fn may_be_finite(word: &Word<'_>) -> bool {
    match lexicon::function(&word.lower) {
        Some(function) => matches!(function, Function::Be | Function::Have | Function::Modal | Function::Do),
        None => lexicon::verb_form(&word.lower).is_some_and(|form| form.forms.past || form.forms.third),
    }
}

/// "strike", "strikes", "striking", but not "struck".
const fn may_be_noun(form: &VerbForm) -> bool {
    form.is_also_noun && (form.forms.base || form.forms.third) || form.forms.gerund
}

fn may_be_base(words: &[Word<'_>], at: usize) -> bool {
    let lower = words[at].lower.as_str();
    if matches!(lower, "be" | "have" | "do") {
        return true;
    }
    words[at].tag == Tag::Noun
        && lexicon::function(lower).is_none()
        && lexicon::verb_form(lower).is_some_and(|form| form.forms.base)
        && !(words[at].text.starts_with(char::is_uppercase))
}

fn before(words: &[Word<'_>], at: usize) -> Option<Tag> {
    at.checked_sub(1).map(|at| words[at].tag)
}

/// The tag before this place, adverbs and negations passed over.
fn before_adverbs(words: &[Word<'_>], at: usize) -> Option<Tag> {
    words[..at].iter().rev().map(|word| word.tag).find(|tag| !matches!(tag, Tag::Adverb | Tag::Negation))
}

/// "himself", "themselves"
pub(super) fn is_reflexive(lower: &str) -> bool {
    lower.ends_with("self") || lower.ends_with("selves")
}

/// The next place that is no adverb, negation or reflexive.
fn next_content(words: &[Word<'_>], at: usize) -> Option<usize> {
    let is_passed = |word: &Word<'_>| {
        matches!(lexicon::function(&word.lower), Some(Function::Adverb | Function::Negation))
            || word.lower.ends_with("ly") && word.tag == Tag::Noun
            // "had himself signed it"
            || is_reflexive(&word.lower)
    };
    (at + 1..words.len()).find(|next| !is_passed(&words[*next])).filter(|next| next - at <= 4)
}
