//! What a clause is worth as an event: always a line, one if the story dates it, or none.

use super::super::clauses::{Clause, Link, is_comment, is_implicative};
use super::super::groups::Kind;
use super::super::lexicon::{self, Sorts};
use super::super::status::{is_speech, owned_by};
use super::super::targets::{Dating, Target, is_happening, tells_what_came};
use super::super::words::{Tag, Word};
use super::Reader;
use dateline_calendar::Edtf;

/// What a clause is worth as an event.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Worth {
    /// A line of a chronology, dated or not.
    Always,
    /// One if the story gives it a date.
    IfStoryDates,
}

/// Days in a month, at most.
const MONTH: i32 = 31;
/// Days in a year, at most.
const YEAR: i32 = 366;

impl Reader<'_> {
    pub(super) fn is_means(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        let follows_by =
            self.words.get(clause.group.words.start.wrapping_sub(1)).is_some_and(|word| word.lower == "by");
        clause.group.kind == Kind::Gerund
            && follows_by
            && clause
                .parent
                .is_some_and(|parent| self.says_little(parent) && self.clauses[parent].group.kind == Kind::Finite)
    }

    /// A verb that leaves the telling to "by" and what follows.
    pub(super) fn says_little(&self, number: usize) -> bool {
        let verb = self.words[self.clauses[number].group.main].verb.as_ref();
        verb.is_some_and(|verb| {
            verb.sorts.has(Sorts::LIGHT) || matches!(verb.base.as_str(), "respond" | "react" | "retaliate")
        })
    }

    /// What a clause is worth as an event; `None` where it tells none.
    pub(super) fn worth(&self, number: usize, is_dated: bool, is_related: bool) -> Option<Worth> {
        let clause = &self.clauses[number];
        let sorts = self.words[clause.group.main].verb.as_ref()?.sorts;
        // "took over as premier": what the verb tells with its particle says enough.
        // "was tried in July": who is tried stands before a court.
        let is_tried = clause.group.is_passive
            && self.words[clause.group.main].verb.as_ref().is_some_and(|verb| verb.base == "try");
        let sorts = match self.is_recognition(clause) {
            Some(true) => Sorts::PLAIN,
            Some(false) => return None,
            None if self.tells_by_idiom(clause) || is_tried => sorts | Sorts::PLAIN,
            None => sorts,
        };
        let child = |other: usize| self.clauses.get(other).filter(|next| next.parent == Some(number));
        let has_content = child(number + 1).is_some_and(|next| next.link == Link::Complement);
        let is_having = clause.group.kind == Kind::Gerund && clause.group.is_perfect;
        // To admit, to vow or to accuse is to do something; to say is not, whatever is said.
        let is_deed = is_dated
            && clause.group.kind == Kind::Finite
            && self.words[clause.group.main]
                .verb
                .as_ref()
                .is_some_and(|verb| lexicon::is_listed("deed_of_words", &verb.base) || self.is_announcement(number))
            || is_dated && (self.is_order(number) || self.is_attempt(number))
            || is_dated && (self.is_moment(number) || self.is_finding(number) || self.is_testimony(number))
            || is_dated && self.result_of(number).is_some();
        let is_happening = is_deed || sorts.has(Sorts::STRONG | Sorts::PLAIN | Sorts::ASPECT | Sorts::LIGHT);
        if clause.group.is_copula || is_having && !is_dated || !is_happening {
            return None;
        }
        if clause.group.kind == Kind::Gerund && (!self.is_told_by_gerund(number) || self.lends_its_date(number))
            || self.is_measure_of_time(number)
            || self.is_only_did(clause)
            || !is_dated && self.is_first_to(clause)
            || self.is_of_the_page(clause)
            || self.is_told_by_others(clause)
            || self.has_object_before(number) && self.object_before(number).is_none()
            || self.is_announced(number)
            || self.is_told_by_when(number)
            || self.says_whose(clause)
            || self.is_asked(clause)
            || !is_dated && (self.describes(clause) || self.has_come_of_it(clause))
            || self.describes(clause) && self.is_only_bounded(number)
            || self.says_which(clause)
            || self.is_who_said_so(number)
            || clause.group.is_progressive && clause.group.is_past_perfect
            || self.is_of_some(clause)
            || self.is_dating_another(clause)
            || self.says_too_little(clause)
            || (number + 1..self.clauses.len()).any(|other| owned_by(self.words, self.clauses, other) == Some(number))
            || is_comment(self.words, clause)
        {
            return None;
        }
        let only_reports = sorts.has(Sorts::SPEECH | Sorts::THOUGHT) && has_content && !is_deed;
        // "declared three days of mourning", "admitted 41 people": done to a thing, not said of it.
        let is_said = sorts.has(Sorts::THOUGHT | Sorts::INTENT)
            || sorts.has(Sorts::SPEECH) && (has_content || clause.group.is_passive || !self.has_bare_object(clause));
        if !is_deed && !sorts.has(Sorts::STRONG) && (sorts.has(Sorts::STATE) || only_reports) {
            return None;
        }
        // The happening is told by the clause with "by".
        if (number + 1..self.clauses.len())
            .any(|other| self.clauses[other].parent == Some(number) && self.is_means(other))
        {
            return None;
        }
        let starts_happening = sorts.has(Sorts::ASPECT) && self.begins_or_ends(clause);
        let is_told = clause.group.kind == Kind::Finite || self.is_means(number) || self.is_brought_about(number);
        if self.says_how_things_stand(clause) || self.goes_on(clause) && !self.is_on_a_day(number) {
            return None;
        }
        let goes_on_now = clause.group.is_progressive && !clause.group.is_past;
        match () {
            () if goes_on_now && !is_dated => self.is_told_as_new(number).then_some(Worth::IfStoryDates),
            // "was serving life": what went on is no step of the story.
            () if clause.group.is_progressive && !is_dated && clause.link == Link::Main => None,
            () if is_dated => Some(Worth::Always),
            () if !is_told => None,
            () if sorts.has(Sorts::STRONG) && !sorts.has(Sorts::ASPECT)
                || starts_happening
                || self.is_means(number) =>
            {
                Some(Worth::Always)
            }
            () if is_related => Some(Worth::IfStoryDates),
            () if sorts.has(Sorts::STRONG | Sorts::PLAIN) && !is_said => Some(Worth::IfStoryDates),
            () => None,
        }
    }

    /// "officers tried to seize power on 3 May"
    pub(super) fn is_attempt(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        let verb = self.words[clause.group.main].verb.as_ref();
        let tries = verb.is_some_and(|verb| matches!(verb.base.as_str(), "try" | "attempt"));
        let is_told = clause.group.kind == Kind::Finite && clause.group.is_past && !clause.group.is_passive;
        let to_do = self.clauses.get(number + 1).is_some_and(|next| {
            let verb = self.words[next.group.main].verb.as_ref();
            next.parent == Some(number)
                && next.link == Link::Infinitive
                && verb.is_some_and(|verb| verb.sorts.has(Sorts::STRONG))
        });
        tries && is_told && !clause.group.is_negated && to_do
    }

    /// "told twelve envoys to leave", "the firm was required to commission a report": who is told to do something is given an order.
    fn is_order(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        let is_told = clause.group.kind == Kind::Finite && clause.group.is_past && clause.group.modal.is_none();
        let verb = self.words[clause.group.main].verb.as_ref();
        let to_do = self.clauses.get(number + 1).is_some_and(|next| {
            next.parent == Some(number) && next.group.kind == Kind::Infinitive && next.link == Link::Infinitive
        });
        let is_to_somebody = clause.group.is_passive || self.object_head(clause).is_some();
        is_told && to_do && is_to_somebody && verb.is_some_and(|verb| lexicon::is_listed("ordering_verb", &verb.base))
    }

    /// Whether an object stands right behind the verb, which no quotation follows.
    fn has_bare_object(&self, clause: &Clause) -> bool {
        let after = &self.words[clause.group.words.end..clause.words.end.max(clause.group.words.end)];
        after.first().is_some_and(|next| next.tag.begins_noun_phrase() && next.tag != Tag::Pronoun)
            && !after.iter().any(|word| matches!(word.tag, Tag::Quote | Tag::That))
    }

    /// "appeared before the town on 9 May", "heard the claim in March": what holds for a while, told of the moment at which it came about.
    fn is_moment(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        let Some(verb) = self.words[clause.group.main].verb.as_ref() else { return false };
        let is_coming =
            clause.group.modal.is_some_and(|modal| matches!(self.words[modal].lower.as_str(), "will" | "shall"));
        let is_past = clause.group.is_past && clause.group.modal.is_none();
        let is_told = clause.group.kind == Kind::Finite && (is_past || is_coming || clause.group.is_scheduled);
        let is_followed_by = |tag: Tag| self.words.get(clause.group.words.end).is_some_and(|next| next.tag == tag);
        let fits = match verb.base.as_str() {
            "accept" => self.object_head(clause).is_some(),
            // "on 2 May described the work as poor", "described in May the night"; "described the night of 2 May" says when the night was.
            "describe" => {
                let time = self.dating_of(Target::Clause(number)).map(|dating| Tag::Time(dating.time));
                let at = self.words.iter().position(|word| Some(word.tag) == time);
                let after = clause.group.words.end..clause.words.end.max(clause.group.words.end);
                let object = after.into_iter().find(|at| self.words[*at].tag.is_noun());
                at.zip(object).is_some_and(|(time, object)| time < object)
            }
            // "a car was found burnt out", "workmen found a pit"; "found that" is thought.
            "find" => clause.group.is_passive || self.object_head(clause).is_some(),
            "hear" => {
                let heard = if clause.group.is_passive { self.subject_head(clause) } else { self.object_head(clause) };
                let from = self.words.get(clause.group.words.end).is_some_and(|next| next.lower == "from");
                from || heard.is_some_and(|at| lexicon::is_listed("heard", &self.words[at].lower))
            }
            // "was last seen alive", "was first seen by an amateur"
            "see" => {
                let group = &self.words[clause.group.words.clone()];
                clause.group.is_passive && group.iter().any(|word| matches!(word.lower.as_str(), "last" | "first"))
            }
            // "The film was first shown"; "showed the way" holds.
            "show" => clause.group.is_passive,
            // "the appeal was argued over two days"; what else is argued is said.
            "argue" => {
                let heard = self.subject_head(clause).filter(|_| clause.group.is_passive);
                heard.is_some_and(|at| lexicon::is_listed("heard", &self.words[at].lower))
            }
            // "a state of emergency followed on the 17th": what follows on a day happens on it.
            "follow" if self.object_head(clause).is_none() && !clause.group.is_passive => {
                let is_emergency = |at: usize| {
                    let of = self.words.get(at + 1..at + 3).unwrap_or_default();
                    self.words[at].lower == "state"
                        && matches!(of, [of, what] if of.lower == "of" && what.lower == "emergency")
                };
                let is_one = |at: usize| is_happening(self.words, at) || is_emergency(at);
                self.is_on_a_day(number) && self.subject_head(clause).is_some_and(is_one)
            }
            // "Thousands followed the coffin": somebody did; that talks followed the war is only their order.
            "follow" => {
                let is_thing = |at: Option<usize>| at.is_some_and(|at| !is_happening(self.words, at));
                !clause.group.is_passive && is_thing(self.subject_head(clause)) && is_thing(self.object_head(clause))
            }
            // "was allowed to see them", "allowed the appeal"
            "allow" => {
                let allowed = self.object_head(clause);
                clause.group.is_passive || allowed.is_some_and(|at| lexicon::is_listed("heard", &self.words[at].lower))
            }
            "appear" | "offer" => !is_followed_by(Tag::To),
            _ => true,
        };
        let longest = if verb.base == "appear" { YEAR } else { MONTH };
        is_told && fits && lexicon::is_listed("moment_verb", &verb.base) && self.is_within(number, longest)
    }

    /// "This page was last updated on 9 January": what became of the page, not of the world.
    fn is_of_the_page(&self, clause: &Clause) -> bool {
        let this = clause.subject.as_ref().is_some_and(|subject| self.words[subject.start].lower == "this");
        let noun = self.subject_head(clause).map(|at| self.words[at].lower.as_str());
        this && noun.is_some_and(|noun| lexicon::is_listed("metadata_noun", noun))
    }

    /// "Galia recognised Kosara on 18 February" is what one state does to another, "recognised the need for it" nothing that happens; `None` of
    /// any other verb.
    fn is_recognition(&self, clause: &Clause) -> Option<bool> {
        let verb = self.words[clause.group.main].verb.as_ref();
        verb.filter(|verb| matches!(verb.base.as_str(), "recognise" | "recognize"))?;
        let what = if clause.group.is_passive { self.subject_head(clause) } else { self.object_head(clause) };
        let is_state = |at: usize| {
            self.words[at].tag == Tag::Name
                || matches!(self.words[at].lower.as_str(), "independence" | "government" | "republic" | "sovereignty")
        };
        Some(clause.group.kind == Kind::Finite && what.is_some_and(is_state))
    }

    /// "was the first woman to lead the party": who somebody was.
    fn is_first_to(&self, clause: &Clause) -> bool {
        let Some(parent) = clause.parent.map(|parent| &self.clauses[parent]) else { return false };
        let predicate = parent.group.words.end..clause.group.words.start.max(parent.group.words.end);
        let is_one = |word: &Word<'_>| {
            matches!(word.lower.as_str(), "only" | "last" | "youngest" | "oldest")
                || lexicon::is_listed("ordinal", &word.lower)
        };
        clause.group.kind == Kind::Infinitive && parent.group.is_copula && self.words[predicate].iter().any(is_one)
    }

    /// "two bases used by American troops": a participle that says whose they are.
    fn says_whose(&self, clause: &Clause) -> bool {
        let verb = self.words[clause.group.main].verb.as_ref();
        let is_use = verb.is_some_and(|verb| matches!(verb.base.as_str(), "use" | "house" | "staff"));
        clause.group.kind == Kind::Participle && is_use
    }

    /// "The arrest of the editor on Friday has drawn criticism": of what is dated by itself it tells what came of it.
    fn has_come_of_it(&self, clause: &Clause) -> bool {
        let subject = clause.subject.clone().unwrap_or(0..0);
        let is_of_subject = |dating: &Dating| matches!(dating.target, Target::Noun(noun) if subject.contains(&noun));
        tells_what_came(clause) && self.datings.iter().any(is_of_subject)
    }

    /// "It is not clear when the document was signed": nobody says that it was.
    fn is_asked(&self, clause: &Clause) -> bool {
        let Link::Subordinate(at) = clause.link else { return false };
        let asks = matches!(self.words[at].lower.as_str(), "when" | "where" | "why" | "how" | "whether" | "if");
        let before = at.checked_sub(1).map_or("", |before| self.words[before].lower.as_str());
        asks && matches!(
            before,
            "clear" | "unclear" | "known" | "unknown" | "certain" | "uncertain" | "sure" | "disputed"
        )
    }

    /// "a cabinet led by Osei", "Backed by three banks, the board agreed": no happening, how a thing stood.
    fn describes(&self, clause: &Clause) -> bool {
        let verb = self.words[clause.group.main].verb.as_ref();
        clause.group.kind == Kind::Participle
            && verb.is_some_and(|verb| lexicon::is_listed("describing_participle", &verb.base))
    }

    /// "units made before September 2016"
    fn is_only_bounded(&self, number: usize) -> bool {
        let dating = self.dating_of(Target::Clause(number));
        dating.is_some_and(|dating| matches!(dating.edtf, Edtf::OneOf(None, _) | Edtf::OneOf(_, None)))
    }

    /// "84 per cent of whom voted": some of those who were told of before.
    fn is_of_some(&self, clause: &Clause) -> bool {
        let subject = clause.subject.as_ref().map_or(0, |subject| subject.end);
        let before = self.words[..clause.group.words.start].iter().rposition(|word| word.tag == Tag::Relative);
        let of = before.and_then(|relative| relative.checked_sub(1)).filter(|of| self.words[*of].lower == "of");
        clause.link == Link::Relative && 0 < subject && of.is_some() && of == Some(subject)
    }

    /// "a post he held until 1909": a pronoun and a verb that without an object tells nothing.
    fn says_too_little(&self, clause: &Clause) -> bool {
        let verb = self.words[clause.group.main].verb.as_ref();
        let needs_object = verb.is_some_and(|verb| lexicon::is_listed("never_active_alone", &verb.base));
        let is_pronoun = clause
            .subject
            .as_ref()
            .is_some_and(|subject| subject.len() == 1 && self.words[subject.start].tag == Tag::Pronoun);
        let rest = clause.group.words.end..clause.words.end.max(clause.group.words.end);
        let is_bare = self.words[rest].iter().all(|word| {
            matches!(word.tag, Tag::Preposition | Tag::Time(_) | Tag::Break | Tag::Comma | Tag::Quote | Tag::Adverb)
        });
        needs_object && is_pronoun && is_bare && !clause.group.is_passive
    }

    /// "placed the death between eight and ten on Friday", "dates the fire to 1642": the time is that of the other thing.
    fn is_dating_another(&self, clause: &Clause) -> bool {
        let verb = self.words[clause.group.main].verb.as_ref();
        // "The dispute goes back to 2011"
        let next = self.words.get(clause.group.words.end).map_or("", |word| word.lower.as_str());
        if next == "back" && verb.is_some_and(|verb| matches!(verb.base.as_str(), "go" | "date" | "stretch" | "reach"))
        {
            let to = self.words.get(clause.group.words.end + 1).is_some_and(|word| word.lower == "to");
            return to
                && self.words.get(clause.group.words.end + 2).is_some_and(|word| matches!(word.tag, Tag::Time(_)));
        }
        let places = verb.is_some_and(|verb| matches!(verb.base.as_str(), "place" | "date"));
        let what = if clause.group.is_passive { self.subject_head(clause) } else { self.object_head(clause) };
        places && what.is_some_and(|at| is_happening(self.words, at))
    }

    /// "The talks failed, Kordic confirmed on Tuesday.": what was confirmed is told before.
    fn is_who_said_so(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        let verb = self.words[clause.group.main].verb.as_ref();
        let is_found = verb.is_some_and(|verb| matches!(verb.base.as_str(), "hear" | "find" | "rule" | "conclude"))
            && is_speech(self.words, clause);
        let is_telling = verb.is_some_and(|verb| verb.base == "tell");
        let is_said = is_found || verb.is_some_and(|verb| verb.sorts.has(Sorts::SPEECH));
        let mark = clause.subject.as_ref().and_then(|subject| subject.start.checked_sub(1));
        let follows_mark = mark.is_some_and(|mark| matches!(self.words[mark].tag, Tag::Comma | Tag::Quote));
        let rest = clause.group.words.end..clause.words.end.max(clause.group.words.end);
        let is_bare = self.words[rest].iter().all(|word| {
            let is_told = is_telling && (word.tag.begins_noun_phrase() || word.tag == Tag::Genitive);
            is_told || matches!(word.tag, Tag::Preposition | Tag::Time(_) | Tag::Adverb | Tag::Break | Tag::Quote)
        });
        let told_before = self.clauses[..number].iter().any(|other| other.group.kind == Kind::Finite);
        let goes_on = self.clauses[number + 1..].iter().any(|other| other.parent == Some(number));
        is_said
            && !goes_on
            && follows_mark
            && is_bare
            && told_before
            && clause.link == Link::Main
            && !clause.group.is_passive
    }

    /// "the families of those killed in the raid": a participle that says who is meant.
    fn says_which(&self, clause: &Clause) -> bool {
        let before = clause.group.words.start.checked_sub(1).map(|at| self.words[at].lower.as_str());
        // "bringing to 19 the number of troops killed"
        let counts = |subject: &std::ops::Range<usize>| {
            self.words[subject.clone()].windows(2).any(|pair| {
                matches!(pair[0].lower.as_str(), "number" | "total" | "toll" | "tally" | "count")
                    && pair[1].lower == "of"
            })
        };
        clause.group.kind == Kind::Participle
            && (before == Some("those") || clause.subject.as_ref().is_some_and(counts))
    }

    /// "There followed a grim September": "there" does nothing. "whose turn came": whose, a title could not say; of "whose trial opened" it need not.
    fn is_told_by_others(&self, clause: &Clause) -> bool {
        match clause.subject.as_ref().map(|subject| self.words[subject.start].lower.as_str()) {
            Some("there") => true,
            Some("whose") => !self.subject_head(clause).is_some_and(|at| is_happening(self.words, at)),
            _ => false,
        }
    }

    /// "though it did, last month": what was done, other words tell.
    fn is_only_did(&self, clause: &Clause) -> bool {
        let verb = self.words[clause.group.main].verb.as_ref();
        verb.is_some_and(|verb| verb.base == "do") && !clause.group.is_passive && self.object_head(clause).is_none()
    }

    /// "the committee reported in June that", "was found guilty": a body that is there to find things out found it.
    fn is_finding(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        let Some(verb) = self.words[clause.group.main].verb.as_ref() else { return false };
        let is_listed = |at: usize| lexicon::is_listed_in_either_number("finding_body", &self.words[at].lower);
        // "Justice Amara Okafor found"
        let is_titled = |at: usize| {
            self.words[at].tag == Tag::Name
                && clause.subject.as_ref().is_some_and(|subject| is_listed(subject.start) && subject.end - 1 == at)
        };
        let is_body = self.subject_head(clause).is_some_and(|at| is_listed(at) || is_titled(at));
        let next = self.words.get(clause.group.words.end);
        let is_verdict = clause.group.is_passive
            && verb.base == "find"
            && next.is_some_and(|next| lexicon::is_listed("found_so", &next.lower));
        is_verdict || is_body && !clause.group.is_passive && lexicon::is_listed("finding_verb", &verb.base)
    }

    /// "the attack on Monday cost two their lives": the happening that its verb tells the direct result of.
    pub(super) fn result_of(&self, number: usize) -> Option<usize> {
        let clause = &self.clauses[number];
        let verb = self.words[clause.group.main].verb.as_ref()?;
        let head = self.subject_head(clause).filter(|at| is_happening(self.words, *at))?;
        lexicon::is_listed("direct_result", &verb.base).then_some(head)
    }

    /// "told parliament on 3 May that": what a body is told on a day it has on record; what reporters are told is only said.
    fn is_testimony(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        let Some(verb) = self.words[clause.group.main].verb.as_ref() else { return false };
        // "tells senators in June" is told of a June that is over as well.
        let is_told = clause.group.kind == Kind::Finite && !clause.group.is_progressive && clause.group.modal.is_none();
        let is_body = self.object_head(clause).is_some_and(|at| {
            let is_one = |list: &str| lexicon::is_listed_in_either_number(list, &self.words[at].lower);
            is_one("body_told") || is_one("finding_body")
        });
        is_told
            && lexicon::is_listed("testifying_verb", &verb.base)
            && !clause.group.is_passive
            && is_body
            && self.is_within(number, MONTH)
    }

    /// Whether its date is known to so many days.
    fn is_within(&self, number: usize, days: i32) -> bool {
        let ends = self.dating_of(Target::Clause(number)).map(|dating| (dating.edtf.earliest(), dating.edtf.latest()));
        matches!(ends, Some((Some(from), Some(to))) if to.number() - from.number() < days)
    }

    /// "allowed militiamen to storm it": done, though told by an infinitive.
    pub(super) fn is_brought_about(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        clause.link == Link::Infinitive
            && clause.parent.is_some_and(|parent| is_implicative(self.words, &self.clauses[parent]))
    }

    /// "the situation escalated": what happened is told by the words around it.
    fn says_how_things_stand(&self, clause: &Clause) -> bool {
        self.subject_head(clause).is_some_and(|at| lexicon::is_listed("vague_subject", &self.words[at].lower))
    }

    /// "attacks persisted": a state, unless told of a day.
    fn goes_on(&self, clause: &Clause) -> bool {
        let verb = self.words[clause.group.main].verb.as_ref();
        verb.is_some_and(|verb| lexicon::is_listed("going_on", &verb.base))
    }

    pub(super) fn is_on_a_day(&self, number: usize) -> bool {
        let dating = self.dating_of(Target::Clause(number));
        dating.is_some_and(|dating| dating.edtf.earliest().is_some() && dating.edtf.earliest() == dating.edtf.latest())
    }

    /// "…, killing two", "after leaving office": not "barred from working", "problems resulting from it".
    pub(super) fn is_told_by_gerund(&self, number: usize) -> bool {
        let start = self.clauses[number].group.words.start;
        let before = self.words[..start].iter().rev().find(|word| word.tag != Tag::Adverb);
        self.is_means(number)
            || owned_by(self.words, self.clauses, number).is_some()
            || before.is_none_or(|word| {
                matches!(word.tag, Tag::Comma | Tag::Break)
                    || matches!(word.lower.as_str(), "after" | "before" | "while" | "when" | "upon")
            })
    }

    /// "the crisis began in May, when two men were killed": what began is told by "when" and what follows.
    fn is_told_by_when(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        let begins = self.words[clause.group.main].verb.as_ref().is_some_and(|verb| verb.sorts.has(Sorts::ASPECT));
        let by_when = self.clauses.iter().any(|next| {
            next.parent == Some(number)
                && matches!(next.link, Link::Subordinate(at) if self.words[at].lower == "when" && clause.group.main < at)
        });
        let is_named = self.subject_head(clause).is_some_and(|at| is_happening(self.words, at));
        begins && by_when && !is_named && !clause.group.is_passive && self.object_head(clause).is_none()
    }

    /// "has bought", "is recalling": how a lead tells what is new.
    pub(super) fn is_told_as_new(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        let is_perfect = clause.group.is_perfect && !clause.group.is_past_perfect;
        clause.link == Link::Main
            && clause.group.kind == Kind::Finite
            && clause.group.modal.is_none()
            && (is_perfect || clause.group.is_progressive && !clause.group.is_past)
    }

    /// "walking the ruins on Tuesday, the premier promised": the main clause tells what was done then.
    pub(super) fn lends_its_date(&self, number: usize) -> bool {
        self.borrower(number).is_some_and(|main| {
            self.dating_of(Target::Clause(main)).is_none() && self.worth(main, true, false).is_some()
        })
    }

    /// The main clause in or before which this gerund stands between commas, or before its comma, telling of the same subject.
    fn borrower(&self, number: usize) -> Option<usize> {
        let clause = &self.clauses[number];
        let is_gerund =
            clause.group.kind == Kind::Gerund && clause.link == Link::Participial && !clause.group.is_perfect;
        let opens = self.words[clause.words.start..clause.group.words.start]
            .iter()
            .all(|word| !matches!(word.tag, Tag::Preposition | Tag::Subordinator));
        let main = number + 1;
        let next = self.clauses.get(main).filter(|next| next.link == Link::Main && next.group.kind == Kind::Finite)?;
        let is_told = next.group.is_past && !next.group.is_past_perfect && next.group.modal.is_none();
        let verb = next.group.words.start;
        let comma = if next.subject.as_ref().is_some_and(|subject| next.words.start <= subject.start) {
            next.words.start.checked_sub(1)
        } else {
            verb.checked_sub(1)
        };
        let closes = comma.is_some_and(|at| self.words[at].tag == Tag::Comma);
        (is_gerund && opens && is_told && closes && self.is_on_a_day(number)).then_some(main)
    }

    /// The date that a main clause takes from the gerund that stands in it: "sitting on 30 July, declined".
    pub(super) fn inserted_dating(&self, number: usize) -> Option<Dating> {
        let gerund = number.checked_sub(1)?;
        (self.borrower(gerund) == Some(number)).then(|| self.dating_of(Target::Clause(gerund))).flatten()
    }

    /// "spend the rest of the week" says what was done with the time, not when a thing was done.
    pub(super) fn is_measure_of_time(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        let main = clause.group.main;
        // "it took the judge four hours"
        let is_it = clause.subject.as_ref().is_some_and(|subject| self.words[subject.end - 1].lower == "it");
        if is_it && self.words[main].verb.as_ref().is_some_and(|verb| verb.base == "take") {
            let rest = self.words[main + 1..clause.words.end].iter();
            return rest.take_while(|word| word.tag != Tag::To).any(|word| matches!(word.tag, Tag::Time(_)));
        }
        let takes_time =
            self.words[main].verb.as_ref().is_some_and(|verb| matches!(verb.base.as_str(), "spend" | "last" | "wait"));
        takes_time && self.words.get(main + 1).is_some_and(|next| matches!(next.tag, Tag::Time(_) | Tag::Determiner))
    }

    /// "the talks began", "began talks"; not "continued".
    pub(super) fn begins_or_ends(&self, clause: &Clause) -> bool {
        let goes_on = self.words[clause.group.main]
            .verb
            .as_ref()
            .is_some_and(|verb| matches!(verb.base.as_str(), "continue" | "persist" | "proceed"));
        let told = [self.subject_head(clause), self.object_head(clause)];
        !goes_on && told.into_iter().flatten().any(|at| is_happening(self.words, at))
    }
}
