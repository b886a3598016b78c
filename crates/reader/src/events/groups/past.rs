//! A form that may be a past or a participle: "passed" of "the house passed the bill", or of "a bill passed in May".

use super::super::lexicon::{self, Sorts};
use super::super::phrases::{contact_subject, noun_phrase_before, subject_after_time_noun};
use super::super::words::{Form, Tag, Word};
use super::{Kind, VerbGroup, has_later_verb_after_and};

/// Whether a form like "passed" is the past of its clause, not a participle that describes the noun before it.
pub(super) fn is_finite_past(words: &[Word<'_>], at: usize, earlier: &[VerbGroup]) -> bool {
    let next = words[at + 1..].iter().find(|word| word.tag != Tag::Adverb);
    // "the fund set up by its founder", "set up the commission"
    let particle = usize::from(next.is_some_and(|next| lexicon::is_listed("particle", &next.lower)));
    let object = words[at + 1..].iter().filter(|word| word.tag != Tag::Adverb).nth(particle);
    let is_object = |next: &&Word<'_>| {
        (next.tag.begins_noun_phrase() || next.tag == Tag::That || next.is_currency())
            && !(next.tag == Tag::Adjective && next.lower == "public")
    };
    let has_object = next.is_some_and(|next| is_object(&next))
        || object.is_some_and(|next| is_object(&next) && next.tag == Tag::Determiner);
    let is_never_passive =
        words[at].verb.as_ref().is_some_and(|verb| lexicon::is_listed("never_passive_verb", &verb.base));
    let is_by = !is_never_passive
        && words[at + 1..]
            .iter()
            .filter(|word| word.tag != Tag::Adverb)
            .nth(particle)
            .is_some_and(|by| by.lower == "by")
        && words
            .get(at + particle + 2)
            .is_some_and(|agent| !matches!(agent.tag, Tag::Number | Tag::Time(_) | Tag::Verb(Form::Gerund)));
    let previous = words[..at].iter().rev().find(|word| !matches!(word.tag, Tag::Adverb | Tag::Negation));
    // "lost the vote and, two days later, resigned"
    let previous = and_before_insertion(words, at).map(|and| &words[and]).or(previous);
    let last = earlier.last();
    // "his journals, long thought destroyed, were found"
    let is_inserted = 2 <= at
        && words[at - 2].tag == Tag::Comma
        && matches!(
            words[at - 1].lower.as_str(),
            "long" | "once" | "widely" | "formerly" | "originally" | "previously"
        );
    // "several governments, this one included, were told"
    let is_added = matches!(words[at].lower.as_str(), "included" | "excepted")
        && words.get(at + 1).is_some_and(|next| next.tag == Tag::Comma)
        && words[..at].iter().rposition(|word| word.tag == Tag::Comma).is_some_and(|comma| at - comma <= 3);
    if (is_inserted || is_added) && !has_object {
        return false;
    }
    // "In 1974, disillusioned with politics, he resigned": nobody has been named yet who could have done it.
    let opens = words[..at].iter().all(|word| {
        matches!(word.tag, Tag::Preposition | Tag::Time(_) | Tag::Comma | Tag::Adverb | Tag::Conjunction | Tag::Quote)
    });
    if opens && 0 < at && !has_object && words[at..].iter().any(|word| word.tag == Tag::Comma) {
        return false;
    }
    // "President Osei (elected 2010) met him"
    let is_in_brackets = at.checked_sub(1).is_some_and(|before| words[before].text == "(")
        && words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Time(_) | Tag::Preposition))
        && !is_intransitive(words, at);
    if is_in_brackets {
        return false;
    }
    // "announced on Tuesday he was resigning": what is told has a subject of its own.
    if tells_of_subject(words, at) {
        return true;
    }
    // "A ceasefire agreed between A and B collapsed"
    let is_agreed = words[at].lower == "agreed" && words.get(at + 1).is_some_and(|next| next.lower == "between");
    if is_agreed && words[..at].iter().rev().take(3).any(|word| word.tag == Tag::Determiner) {
        return false;
    }
    // "a porter named Effiong found it"
    let is_naming = words[at].verb.as_ref().is_some_and(|verb| lexicon::is_listed("naming_verb", &verb.base));
    let follows_noun = previous.is_some_and(|word| word.tag == Tag::Noun);
    if is_naming && follows_noun && next.is_some_and(|next| next.tag == Tag::Name) && has_later_finite_verb(words, at) {
        return false;
    }
    // "Osei, elected president in May, died": what he was made has no article.
    let is_appointing = words[at].verb.as_ref().is_some_and(|verb| lexicon::is_listed("appointing_verb", &verb.base));
    let is_made = next.is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Adjective | Tag::Name));
    if is_appointing && is_made && previous.is_some_and(|word| word.tag == Tag::Comma) && is_closed_by_verb(words, at) {
        return false;
    }
    if !has_object && is_absolute(words, at) {
        return false;
    }
    // "found the mayor shot dead on Friday"
    let is_dead = next.is_some_and(|next| next.lower == "dead");
    if (!has_object || is_dead) && last.is_some_and(|last| is_seen_done(words, at, last)) {
        return false;
    }
    let is_told_of_noun = is_told_of_object(words, at) || contact_subject(words, at).is_some();
    if (is_told_of_noun || subject_after_time_noun(words, at).is_some()) && !is_by {
        return true;
    }
    if is_never_passive && previous.is_some_and(|word| word.tag.is_noun()) && !is_by {
        return true;
    }
    if !has_object && describes_fronted(words, at) {
        return false;
    }
    // "The train, drawn by an engine named after her, pulled in"
    if !has_object && last.is_some_and(|last| last.kind == Kind::Participle) && is_closed_by_verb(words, at) {
        return false;
    }
    // "Minutes of the meeting held on 3 May": without an object nobody held anything.
    let ends = words[at + 1..].iter().find(|word| !matches!(word.tag, Tag::Adverb | Tag::Time(_) | Tag::Preposition));
    let is_done_to = words[at].verb.as_ref().is_some_and(|verb| lexicon::is_listed("never_active_alone", &verb.base));
    if is_done_to && !has_object && ends.is_none_or(|end| end.tag == Tag::Break) && follows_noun {
        return false;
    }
    // "With nobody left to ask, Osei sold it"
    let follows_with = at.checked_sub(2).is_some_and(|with| {
        matches!(words[with].lower.as_str(), "with" | "without") && words[at - 1].tag == Tag::Pronoun
    });
    if follows_with && !has_object {
        return false;
    }
    if !is_by && is_main_behind_subordinate(words, at) {
        return true;
    }
    // "when her report landed on 12 May the minister's first thought was": another subject comes right behind the time.
    if !is_by && begins_after_time(words, at) {
        return true;
    }
    // "The bank that kept the army afloat cut off its credit": nothing afloat is cut.
    if previous.is_some_and(|word| lexicon::is_listed("predicative", &word.lower)) && !is_by {
        return !has_later_finite_verb(words, at);
    }
    match previous.map(|word| word.tag) {
        None => return false,
        Some(Tag::Pronoun | Tag::Relative | Tag::That) => return true,
        Some(Tag::Conjunction) => {
            let is_done = last.is_some_and(|last| last.is_passive);
            return has_object || !is_done || is_intransitive(words, at) && !is_either_way(words, at);
        }
        Some(Tag::Comma | Tag::Break | Tag::Quote) if has_object => return true,
        _ => {}
    }
    let is_said = words[at].verb.as_ref().is_some_and(|verb| verb.base == "say") && !is_by;
    if is_said {
        return true;
    }
    if !has_object && hangs_on_with(words, at, earlier) {
        return false;
    }
    // "Carrow, a shop listed in 1987, failed": told of what the phrase between commas names.
    if !has_object && is_in_apposition(words, at) && is_closed_by_verb(words, at) {
        return false;
    }
    let closes_insertion =
        previous.is_some_and(|word| word.tag == Tag::Comma) && is_first_after_relative(words, earlier);
    if closes_insertion || closes_apposition(words, at) || is_attribution(words, at, next) {
        let is_only = !earlier.iter().any(|group| group.kind == Kind::Finite)
            && !is_closed_by_verb(words, at)
            && !has_later_finite_verb(words, at);
        return !is_by || is_only;
    }
    // "footage that surfaced a week later appeared": no noun stands before it that it could describe.
    let follows_time = previous.is_some_and(|word| matches!(word.tag, Tag::Time(_)));
    if follows_time && is_first_after_opener(words, earlier) && !is_by {
        return true;
    }
    if previous.is_some_and(|word| word.tag == Tag::Comma) && !has_object && is_closed_by_verb(words, at) {
        return false;
    }
    let follows_mark = previous.is_some_and(|word| matches!(word.tag, Tag::Comma | Tag::Break));
    let has_finite = earlier.iter().any(|group| group.kind == Kind::Finite);
    // "trained as a nurse, served in Burma and died": one of a list of pasts.
    let is_listed = previous.is_some_and(|word| word.tag == Tag::Comma)
        && last.is_some_and(|last| last.kind == Kind::Finite && last.is_past && !last.is_passive && !last.is_copula)
        && has_later_verb_after_and(words, at);
    if follows_mark && !has_object && has_finite {
        return is_listed && !is_by;
    }
    // "The loan they signed in 2016 collapsed"
    let mut finite = earlier.iter().filter(|group| group.kind == Kind::Finite);
    let only = finite.next().filter(|_| finite.next().is_none());
    let is_main = only.is_some_and(|only| {
        let between = &words[only.words.end.min(at)..at];
        contact_subject(words, only.words.start).is_some()
            && !between
                .iter()
                .any(|word| matches!(word.tag, Tag::Comma | Tag::Break | Tag::Conjunction) || word.tag.is_noun())
    });
    if is_main && !is_by && !has_later_finite_verb(words, at) {
        return true;
    }
    if last.is_some_and(|last| is_open(words, last, at, has_finite)) {
        return has_object && !is_by;
    }
    if has_object && !is_by {
        return true;
    }
    !is_by && !has_later_finite_verb(words, at)
        || !has_later_finite_verb(words, at)
            && last.is_none_or(|last| last.words.end < at)
            && is_intransitive(words, at)
}

/// "announced on Tuesday he was resigning", "said Friday she would go": behind the day comes a subject with its verb.
fn tells_of_subject(words: &[Word<'_>], at: usize) -> bool {
    let tells = words[at]
        .verb
        .as_ref()
        .is_some_and(|verb| verb.sorts.has(Sorts::SPEECH) || lexicon::is_listed("announcing_verb", &verb.base));
    let is_day = |word: &&Word<'_>| matches!(word.tag, Tag::Time(_) | Tag::Preposition | Tag::Adverb);
    let days = words[at + 1..].iter().take_while(is_day).count();
    let has_day = words[at + 1..at + 1 + days].iter().any(|word| matches!(word.tag, Tag::Time(_)));
    let rest = &words[at + 1 + days..];
    let Some(subject) = rest.first() else { return false };
    let is_subject = matches!(subject.lower.as_str(), "he" | "she" | "they" | "it" | "we" | "i");
    // "promised on Monday the school would stay open"
    let verb = match is_subject {
        true => rest.get(1).filter(|verb| verb.tag.begins_verb_group()),
        false => {
            let after = rest.iter().position(|word| !word.tag.begins_noun_phrase());
            after.filter(|after| 0 < *after).map(|after| &rest[after]).filter(|verb| verb.tag == Tag::Modal)
        }
    };
    tells && has_day && verb.is_some()
}

/// "Under a deal signed in June, the firm pays", "Against Osei, seized in May, there is one call": what stands before a participle hangs on a
/// preposition that opens the sentence, and the subject comes behind a comma.
fn describes_fronted(words: &[Word<'_>], at: usize) -> bool {
    let start = at - usize::from(at.checked_sub(1).is_some_and(|before| words[before].tag == Tag::Comma));
    let is_phrase = |word: &Word<'_>| word.tag.begins_noun_phrase() || word.tag == Tag::Genitive || word.lower == "of";
    let Some(opener) = words[..start].iter().rposition(|word| !is_phrase(word)) else { return false };
    let opens = words[opener].tag == Tag::Preposition
        && words[..opener].iter().all(|word| matches!(word.tag, Tag::Conjunction | Tag::Quote | Tag::Adverb));
    // "Over 500 men" and "Between 20 and 30 men" are subjects.
    let counts = words[opener + 1..start]
        .iter()
        .any(|word| word.tag == Tag::Number || lexicon::is_listed("number_word", &word.lower));
    let is_name = words.get(opener + 1).is_some_and(|next| {
        matches!(next.tag, Tag::Determiner | Tag::Possessive | Tag::Name | Tag::Adjective | Tag::Noun)
    });
    let Some(comma) = next_comma(words, at + 1) else { return false };
    let rest = &words[comma + 1..];
    let until_verb = rest.iter().take_while(|word| word.tag != Tag::Break && !word.tag.begins_verb_group());
    let (length, has_subject) = until_verb
        .fold((0, false), |(length, has), word| (length + 1, has || word.tag.is_noun() || word.tag == Tag::Pronoun));
    let has_verb = rest.get(length).is_some_and(|word| word.tag.begins_verb_group());
    // "In strawberry time it hung", "In the morning the men left": who did it stands before the verb.
    let is_one = noun_phrase_before(words, start)
        .is_some_and(|phrase| phrase.start <= opener + 1 && !words[phrase].iter().any(|word| word.tag == Tag::Pronoun));
    is_one && opens && !counts && is_name && has_subject && has_verb
}

/// "When the dam gave way, eleven people drowned": the last verb of a sentence that a subordinate clause opens, with its subject behind the comma.
fn is_main_behind_subordinate(words: &[Word<'_>], at: usize) -> bool {
    let opens = words.first().is_some_and(|first| {
        first.tag == Tag::Subordinator || matches!(first.lower.as_str(), "when" | "after" | "as" | "once" | "while")
    });
    let comma = noun_phrase_before(words, at).and_then(|phrase| phrase.start.checked_sub(1));
    let Some(comma) = comma.filter(|comma| opens && words[*comma].tag == Tag::Comma) else { return false };
    let is_verb = |word: &Word<'_>| word.tag.begins_verb_group() && word.tag != Tag::To;
    words[..comma].iter().filter(|word| is_verb(word)).count() == 1
        && !words[at + 1..].iter().any(is_verb)
        && !words[..comma].iter().any(|word| word.tag == Tag::Comma)
}

/// Whether a clause that "when" or its like opened ends with a time, behind which a subject begins.
fn begins_after_time(words: &[Word<'_>], at: usize) -> bool {
    let opener = words[..at].iter().rev().find(|word| !(word.tag.begins_noun_phrase() || word.tag == Tag::Genitive));
    let opens = opener.is_some_and(|word| word.tag == Tag::Subordinator || matches!(word.lower.as_str(), "when"));
    let led_in = words[at + 1..].iter().take_while(|word| matches!(word.tag, Tag::Preposition | Tag::Adverb)).count();
    let time = at + 1 + led_in;
    let is_time = words.get(time).is_some_and(|word| matches!(word.tag, Tag::Time(_)));
    let is_subject = words
        .get(time + 1)
        .is_some_and(|next| matches!(next.tag, Tag::Determiner | Tag::Possessive | Tag::Pronoun | Tag::Name));
    opens && is_time && is_subject
}

/// The "and" before times and places in commas that a verb follows.
pub(in super::super) fn and_before_insertion(words: &[Word<'_>], at: usize) -> Option<usize> {
    let close = at.checked_sub(1).filter(|close| words[*close].tag == Tag::Comma)?;
    let is_inside = |word: &Word<'_>| {
        matches!(word.tag, Tag::Time(_) | Tag::Preposition | Tag::Adverb | Tag::Comma) || word.tag.begins_noun_phrase()
    };
    let and = words[..close].iter().rposition(|word| !is_inside(word));
    let and = and.filter(|and| words[*and].tag == Tag::Conjunction)?;
    // "and on 4 November, in a gale, lost her mast"; a phrase by itself among them would be the subject.
    let mut phrases = words[and + 1..close].split(|word| word.tag == Tag::Comma).filter(|phrase| !phrase.is_empty());
    let is_adverbial = phrases.all(|phrase| matches!(phrase[0].tag, Tag::Preposition | Tag::Time(_) | Tag::Adverb));
    let has_time = words[and..close].iter().any(|word| matches!(word.tag, Tag::Time(_)));
    (is_adverbial && has_time).then_some(and)
}

/// "Some 400 police, many of them masked, had moved": told of a part of the subject, between commas, before the main verb.
fn is_absolute(words: &[Word<'_>], at: usize) -> bool {
    let open = words[..at].iter().rposition(|word| !(word.tag.begins_noun_phrase() || word.lower == "of"));
    let phrase = open.filter(|open| words[*open].tag == Tag::Comma && 0 < *open).map(|open| &words[open + 1..at]);
    let is_part = phrase.is_some_and(|phrase| {
        let of_them = phrase.iter().position(|word| word.lower == "of").and_then(|of| phrase.get(of + 1));
        of_them.is_some_and(|them| matches!(them.lower.as_str(), "them" | "whom" | "which"))
    });
    is_part && is_closed_by_verb(words, at)
}

/// "the memo that the paper published", "a firm which the bank took over": what stands before "that" is what the verb is done to.
fn is_told_of_object(words: &[Word<'_>], at: usize) -> bool {
    // "which the premier finally set up"
    let end = words[..at].iter().rposition(|word| word.tag != Tag::Adverb).map_or(at, |last| last + 1);
    let opener = noun_phrase_before(words, end).and_then(|phrase| phrase.start.checked_sub(1));
    opener.is_some_and(|opener| {
        matches!(words[opener].tag, Tag::That | Tag::Relative)
            && !matches!(words[opener].lower.as_str(), "who" | "when" | "where" | "what" | "how" | "why" | "whose")
            && words[..opener].iter().rfind(|word| word.tag != Tag::Preposition).is_some_and(|word| word.tag.is_noun())
    })
}

/// "saw the firm sold", "watched him arrested": what is seen is done to what stands between. In "saw the report of a study finished in May" the
/// study is described.
fn is_seen_done(words: &[Word<'_>], at: usize, last: &VerbGroup) -> bool {
    let between = words.get(last.words.end..at).unwrap_or_default();
    let is_seen = words[last.main].verb.as_ref().is_some_and(|verb| lexicon::is_listed("seeing_done_verb", &verb.base));
    let is_object = |word: &Word<'_>| {
        word.tag.begins_noun_phrase()
            || matches!(word.tag, Tag::Genitive | Tag::Preposition) && word.lower != "of"
            || matches!(word.lower.as_str(), "him" | "her" | "them" | "it" | "us" | "me")
    };
    is_seen && !last.is_passive && !between.is_empty() && between.iter().all(is_object)
}

/// "with four versions released in five years": the noun before hangs on "with". In "The letter with the drawing turned up" it hangs on another, and
/// nothing else is the verb.
fn hangs_on_with(words: &[Word<'_>], at: usize, earlier: &[VerbGroup]) -> bool {
    let phrase =
        words[..at].iter().rev().take_while(|word| word.tag.begins_noun_phrase() || word.tag == Tag::Genitive).count();
    let Some(with) = at.checked_sub(phrase + 1).filter(|with| 0 < phrase && words[*with].lower == "with") else {
        return false;
    };
    let has_verb = earlier.iter().any(|group| group.kind == Kind::Finite) || has_later_finite_verb(words, at);
    let follows_noun = with.checked_sub(1).is_some_and(|before| words[before].tag.is_noun());
    has_verb || !follows_noun
}

/// "Osei, who led the union, resigned": no main verb came before the relative clause.
fn is_first_after_relative(words: &[Word<'_>], earlier: &[VerbGroup]) -> bool {
    is_first_after(words, earlier, |word| word.tag == Tag::Relative || word.lower == "whose")
}

/// The same of "footage that surfaced a week later appeared".
fn is_first_after_opener(words: &[Word<'_>], earlier: &[VerbGroup]) -> bool {
    is_first_after(words, earlier, |word| matches!(word.tag, Tag::Relative | Tag::That))
}

fn is_first_after(words: &[Word<'_>], earlier: &[VerbGroup], opens: impl Fn(&Word<'_>) -> bool) -> bool {
    let finite = |group: &&VerbGroup| group.kind == Kind::Finite;
    let Some(last) = earlier.iter().rev().find(finite) else { return false };
    let Some(opener) = words[..last.words.start].iter().rposition(opens) else { return false };
    // "rockets killed two, and the raid that came a day later led to war": the clause of the noun begins behind the comma.
    let is_begun = |at: &usize| words[*at].tag == Tag::Conjunction && *at > 0 && words[*at - 1].tag == Tag::Comma;
    let start = (0..opener).rev().find(is_begun).unwrap_or(0);
    !earlier.iter().filter(finite).any(|group| start <= group.main && group.main < opener)
}

/// "and Osei, the union's head, resigned": an apposition stands between the subject of a new clause and its verb.
fn closes_apposition(words: &[Word<'_>], at: usize) -> bool {
    apposition_before(words, at).is_some_and(|open| {
        let begins = words[..open].iter().rposition(|word| {
            !(word.tag.begins_noun_phrase() || matches!(word.tag, Tag::Genitive)) && word.lower != "of"
        });
        begins.is_none_or(|before| {
            matches!(words[before].tag, Tag::Conjunction | Tag::Break | Tag::Subordinator | Tag::That)
                || words[before].tag == Tag::Relative
        })
    })
}

/// "Carrow, a shop listed": a comma opens the noun phrase right before the verb, and a name or noun stands before that.
fn is_in_apposition(words: &[Word<'_>], at: usize) -> bool {
    let phrase = noun_phrase_before(words, at);
    phrase.and_then(|phrase| phrase.start.checked_sub(1).map(|comma| (phrase.start, comma))).is_some_and(
        |(start, comma)| {
            words[comma].tag == Tag::Comma
                && matches!(words[start].tag, Tag::Determiner | Tag::Possessive)
                && words[start].lower != "whose"
                && comma.checked_sub(1).is_some_and(|before| words[before].tag.is_noun())
        },
    )
}

/// The comma that opens the noun phrase whose closing comma stands right before this place: "Osei, the union's head, resigned".
pub(in super::super) fn apposition_before(words: &[Word<'_>], at: usize) -> Option<usize> {
    let close = at.checked_sub(1).filter(|close| words[*close].tag == Tag::Comma)?;
    let open = words[..close].iter().rposition(|word| word.tag == Tag::Comma)?;
    let inside = &words[open + 1..close];
    let is_phrase = inside.iter().all(|word| {
        word.tag.begins_noun_phrase() || matches!(word.tag, Tag::Genitive | Tag::Preposition | Tag::Time(_))
    });
    let begins = inside.first().is_some_and(|word| {
        matches!(word.tag, Tag::Determiner | Tag::Possessive | Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number)
    });
    (is_phrase && begins && 0 < open && words[open - 1].tag.is_noun()).then_some(open)
}

/// "the suit, filed in May, claims", "the trust, founded in haste, in 2003, holds": a comma and the main verb follow.
fn is_closed_by_verb(words: &[Word<'_>], at: usize) -> bool {
    let Some(comma) = next_comma(words, at + 1) else { return false };
    let after = comma + 1;
    let is_time = words.get(after).is_some_and(|word| word.tag == Tag::Preposition)
        && words.get(after + 1).is_some_and(|word| matches!(word.tag, Tag::Time(_)));
    let after = next_comma(words, after).filter(|next| is_time && *next == after + 2).map_or(after, |next| next + 1);
    // "Allawi, named in May, and Zurfi, named in June, failed"
    let is_listed = words.get(after).is_some_and(|next| next.tag == Tag::Conjunction)
        && words.get(after + 1).is_some_and(|next| next.tag == Tag::Name)
        && words[after + 1..].iter().find(|word| word.tag != Tag::Name).is_some_and(|next| next.tag == Tag::Comma)
        && ends_behind_comma(words, after + 1);
    if is_listed {
        return true;
    }
    words[after..].iter().find(|word| word.tag != Tag::Adverb).is_some_and(|next| {
        matches!(
            next.tag,
            Tag::Be | Tag::Have | Tag::Modal | Tag::Do | Tag::Verb(Form::Past | Form::Third | Form::PastOrParticiple)
        )
    })
}

/// Whether the sentence's last verb stands right behind a comma: that of a list of people.
fn ends_behind_comma(words: &[Word<'_>], from: usize) -> bool {
    let last = words.iter().rposition(|word| word.tag.begins_verb_group()).filter(|last| from < *last);
    last.is_some_and(|last| words[last - 1].tag == Tag::Comma)
}

/// The comma that comes next, before any other mark.
fn next_comma(words: &[Word<'_>], from: usize) -> Option<usize> {
    (from..words.len())
        .find(|place| matches!(words[*place].tag, Tag::Comma | Tag::Break | Tag::Quote))
        .filter(|comma| words[*comma].tag == Tag::Comma)
}

/// "…, police said."
fn is_attribution(words: &[Word<'_>], at: usize, next: Option<&Word<'_>>) -> bool {
    // "…, the court heard on Thursday"
    let is_body = || {
        let before = words[..at].iter().rev().find(|word| word.tag != Tag::Adverb);
        before.is_some_and(|word| {
            ["finding_body", "finder"].iter().any(|list| lexicon::is_listed_in_either_number(list, &word.lower))
        })
    };
    let reports = words[at].verb.as_ref().is_some_and(|verb| {
        verb.sorts.has(Sorts::SPEECH)
            || matches!(verb.base.as_str(), "hear" | "find" | "rule" | "conclude") && is_body()
    });
    reports
        && (next.is_none_or(|next| matches!(next.tag, Tag::Comma | Tag::Break | Tag::Quote | Tag::Time(_)))
            || ends_with_who_said_so(words, at))
}

/// "The talks failed, Kordic confirmed on Tuesday.": behind what was said, a comma and its speaker.
fn ends_with_who_said_so(words: &[Word<'_>], at: usize) -> bool {
    let is_timed = words.get(at + 1).is_some_and(|next| next.tag == Tag::Preposition)
        && words.get(at + 2).is_some_and(|time| matches!(time.tag, Tag::Time(_)))
        && words.get(at + 3).is_none_or(|end| end.tag == Tag::Break);
    let speaker = noun_phrase_before(words, at).filter(|phrase| phrase.end == at && phrase.len() <= MOST_OF_SPEAKER);
    let mark = speaker.and_then(|speaker| speaker.start.checked_sub(1)).map(|mark| words[mark].tag);
    is_timed && matches!(mark, Some(Tag::Comma | Tag::Quote))
}

/// Words that tell who said it.
const MOST_OF_SPEAKER: usize = 6;

/// "rose by a tenth": an agent is never told of a verb that has none.
pub(super) fn is_intransitive(words: &[Word<'_>], at: usize) -> bool {
    // "served as a quarry", "entered into force", "passed to the council"
    let serves = |base: &str| {
        let next = words.get(at + 1).map(|next| next.lower.as_str()).unwrap_or_default();
        match base {
            "serve" => matches!(next, "as" | "in" | "under"),
            "enter" => next == "into",
            "pass" => matches!(next, "to" | "into" | "through"),
            "merge" => matches!(next, "with" | "into"),
            "fight" => matches!(next, "at" | "in" | "under" | "with" | "for" | "on" | "through"),
            "end" => matches!(next, "in" | "on" | "at" | "with"),
            _ => false,
        }
    };
    words[at]
        .verb
        .as_ref()
        .is_some_and(|verb| lexicon::is_listed("intransitive_verb", &verb.base) || serves(&verb.base))
}

/// "was approved in 2016 and dropped two years later", but "was hit and dropped to the floor": a verb that may be done to somebody.
pub(super) fn is_either_way(words: &[Word<'_>], at: usize) -> bool {
    words[at].verb.as_ref().is_some_and(|verb| lexicon::is_listed("either_way_verb", &verb.base))
        && words.get(at + 1).is_none_or(|next| next.tag != Tag::Preposition)
}

/// Whether this group's clause still runs where the place is: no boundary lies between.
fn is_open(words: &[Word<'_>], group: &VerbGroup, at: usize, has_finite: bool) -> bool {
    // "ending the row over the deal agreed in March": the noun is what the row is over.
    if group.kind != Kind::Finite && !has_finite {
        return false;
    }
    let is_boundary = |word: &Word<'_>| {
        matches!(word.tag, Tag::Conjunction | Tag::Subordinator | Tag::Relative | Tag::That | Tag::Break | Tag::Quote)
    };
    // "recalled devices sold in Europe": such a verb has a thing for its object, or its "that".
    let reports = words[group.main].verb.as_ref().is_some_and(|verb| {
        verb.sorts.has(Sorts::SPEECH | Sorts::THOUGHT) && !lexicon::is_listed("with_that_verb", &verb.base)
    });
    !reports && !words[group.words.end.min(at)..at].iter().any(is_boundary)
}

/// Whether another finite verb follows before the next boundary, so that this one describes its subject.
fn has_later_finite_verb(words: &[Word<'_>], at: usize) -> bool {
    let is_time = |place: usize| matches!(words.get(place).map(|word| word.tag), Some(Tag::Time(_)));
    for (place, word) in words.iter().enumerate().skip(at + 1) {
        match word.tag {
            // "talks held on 28 February, 3 March and 7 March brought"
            Tag::Comma | Tag::Conjunction if is_time(place - 1) && is_time(place + 1) => {}
            Tag::Comma | Tag::Conjunction | Tag::Subordinator | Tag::Relative | Tag::That | Tag::Break | Tag::Quote => {
                return false;
            }
            // "claimed to have killed"
            Tag::Be | Tag::Have if words[place - 1].tag == Tag::To => {}
            Tag::Be | Tag::Have | Tag::Modal | Tag::Do | Tag::Verb(Form::Past | Form::Third) => {
                return word.lower != "being";
            }
            // "Figures published on 3 May show that": behind "to" it is no verb of its own.
            Tag::Verb(Form::Base) if matches!(words[place - 1].tag, Tag::Time(_)) => return true,
            Tag::Verb(Form::PastOrParticiple) => {
                return words[place - 1].tag.is_noun() || matches!(words[place - 1].tag, Tag::Time(_));
            }
            _ => {}
        }
    }
    false
}
