//! Which date a clause takes, and whether it can be true of it.

use super::super::clauses::{Clause, Link, is_had_done, is_implicative};
use super::super::groups::Kind;
use super::super::lexicon::{self, Sorts};
use super::super::number::is_plural_phrase;
use super::super::phrases::noun_phrase_before;
use super::super::relations::{happenings_around, tells_which};
use super::super::status::is_set_for;
use super::super::targets::{Dating, Target, is_happening};
use super::super::words::Tag;
use super::Reader;
use super::scenes::Scene;
use dateline_calendar::{Basis, Day, Edtf, Endpoint};
use dateline_model::{EventDate, Status};
use dateline_times::{CountedFrom, TimexKind};

/// Sentences back in which a time may stand that another is counted from.
const SENTENCES_IN_REACH: usize = 3;
/// Days in a month, at most.
const MONTH: i32 = 31;

impl Reader<'_> {
    /// The date that dates this target: the finest that is no extent, else the first.
    pub(super) fn dating_of(&self, target: Target) -> Option<Dating> {
        let width = |dating: &&Dating| match (dating.edtf.earliest(), dating.edtf.latest()) {
            (Some(earliest), Some(latest)) => latest.number() - earliest.number(),
            _ => i32::MAX,
        };
        self.datings.iter().filter(|dating| dating.target == target && self.is_near(dating)).min_by_key(width).copied()
    }

    /// "over the past decade" tells how long a thing lasted, not when one happened.
    pub(super) fn is_duration(&self, dating: Dating) -> bool {
        self.passage.read.times.get(dating.time).is_some_and(|time| time.kind == TimexKind::Duration)
    }

    /// Whether what it is counted from stands near: "one year later" far from its year may be counted from another one.
    pub(super) fn is_near(&self, dating: &Dating) -> bool {
        let Some(time) = self.passage.read.times.get(dating.time) else { return true };
        // Only the year of "In October" may be that of a scene set long before.
        let Some(CountedFrom::Story(from)) = time.counted_from.clone().filter(|_| time.basis != Basis::Stated) else {
            return true;
        };
        let first = self.number.saturating_sub(SENTENCES_IN_REACH);
        self.passage.read.sentences.get(first).is_none_or(|sentence| sentence.span.start as usize <= from.start)
    }

    /// The date of the clause that this one shares its time with: "responded in May by ordering", "in May A fled and B hid", "escalated in
    /// May when C fell", "the attack killed one and injured two".
    pub(super) fn shared_dating(&self, number: usize) -> Option<Dating> {
        let clause = &self.clauses[number];
        let listed = self.listed_before(number);
        let parent = clause.parent.or(listed)?;
        let other = &self.clauses[parent];
        let is_same_tense = clause.group.kind == Kind::Finite
            && clause.group.is_past == other.group.is_past
            && clause.group.modal.is_none()
            && other.group.modal.is_none();
        // "was fixed for January but was vacated": the month is not that of either.
        if is_set_for(self.words, other) {
            return None;
        }
        let dating = self.dating_of(Target::Clause(parent)).or_else(|| self.shared_dating(parent))?;
        let is_fronted = self.words[..other.group.words.start].iter().any(|word| word.tag == Tag::Time(dating.time));
        let shares = match clause.link {
            Link::Participial => self.is_means(number) || is_had_done(self.words, self.clauses, number),
            Link::Infinitive => is_implicative(self.words, other),
            Link::Subordinate(at) => {
                let is_before = self.words[..at].iter().any(|word| word.tag == Tag::Time(dating.time));
                let goes_on = match self.words[at].lower.as_str() {
                    "when" => true,
                    // "marched to the embassy on Tuesday, where they broke a gate": the story goes on there.
                    "where" => {
                        self.words[at - 1].tag == Tag::Comma
                            && is_simple_past(clause)
                            && is_simple_past(other)
                            && self.is_on_a_day(parent)
                            && !lexicon::is_listed("dies_once_class", &self.class_of(number))
                    }
                    _ => false,
                };
                is_same_tense && !tells_which(self.words, at) && goes_on && is_before
            }
            Link::Main => is_same_tense && is_fronted && !dating.edtf.is_extent(),
            Link::Coordinate => {
                let is_one_happening = self.subject_head(clause).is_some_and(|at| is_happening(self.words, at))
                    && clause.subject == other.subject;
                // "The board met on 3 May and voted": what was done there.
                let meets = self.words[other.group.main]
                    .verb
                    .as_ref()
                    .is_some_and(|verb| lexicon::is_listed("meeting_verb", &verb.base));
                let is_there = meets && clause.subject == other.subject && clause.group.kind == Kind::Finite;
                // "Three were shot on 3 May and two wounded", "was boarded, its crew arrested": one "was" and one time for both. Who was
                // arrested on 3 May and released may have been released later.
                let is_gapped = clause.group.is_passive
                    && clause.group.words.len() == 1
                    && other.group.is_passive
                    && clause.subject != other.subject;
                is_same_tense && (is_fronted || is_one_happening || is_there || is_gapped) && !dating.edtf.is_extent()
            }
            _ => false,
        };
        shares.then_some(dating)
    }

    /// "were killed when a bus overturned on 12 August": the day of what "when" tells is that of both.
    pub(super) fn dating_of_when(&self, number: usize) -> Option<Dating> {
        let clause = &self.clauses[number];
        // "was shot as he left home on Sunday", "crashed while it was crossing": at one time.
        let is_when = |other: &Clause| {
            matches!(other.link, Link::Subordinate(at) if clause.group.main < at
                && matches!(self.words[at].lower.as_str(), "when" | "as" | "while"))
        };
        if let Some(dating) = self.dating_of_when_in_front(number).filter(|_| is_simple_past(clause)) {
            return Some(dating);
        }
        let when = (number + 1..self.clauses.len()).find(|other| {
            let next = &self.clauses[*other];
            is_when(next) && is_simple_past(next) && self.is_on_one_chain(next.parent, number)
        })?;
        // ", when" after a time of its own tells more of that time.
        let follows_comma =
            self.clauses[when].words.start.checked_sub(1).is_some_and(|at| self.words[at].tag == Tag::Comma);
        let dating = self.dating_of(Target::Clause(when)).filter(|dating| !dating.edtf.is_extent())?;
        (is_simple_past(clause) && !clause.group.is_copula && !follows_comma).then_some(dating)
    }

    /// "When the dam gave way on 3 May, eleven people drowned": what came of it at once.
    fn dating_of_when_in_front(&self, number: usize) -> Option<Dating> {
        let clause = &self.clauses[number];
        let when = number.checked_sub(1).map(|before| &self.clauses[before])?;
        let is_when = matches!(when.link, Link::Subordinate(0) if self.words[0].lower == "when");
        let dating = self.dating_of(Target::Clause(number - 1)).filter(|dating| !dating.edtf.is_extent())?;
        // "it employed 300 men" began with nothing of the sort.
        let is_sudden = self.words[clause.group.main].verb.as_ref().is_some_and(|verb| verb.sorts.has(Sorts::STRONG));
        let follows = clause.link == Link::Main && is_sudden && !clause.group.is_past_perfect;
        (is_when && is_simple_past(when) && follows && !when.group.is_copula && self.is_on_a_day(number - 1))
            .then_some(dating)
    }

    /// "in a strike ordered by the president on 3 January": it was made when it was ordered.
    fn dating_of_making(&self, noun: usize) -> Option<Dating> {
        let is_made = |number: &usize| {
            let clause = &self.clauses[*number];
            let verb = self.words[clause.group.main].verb.as_ref();
            clause.group.kind == Kind::Participle
                && self.subject_head(clause) == Some(noun)
                && verb.is_some_and(|verb| lexicon::is_listed("thin_verb", &verb.base))
        };
        let made = (0..self.clauses.len()).find(is_made)?;
        self.dating_of(Target::Clause(made)).filter(|dating| !dating.edtf.is_extent())
    }

    /// "Haddan was wounded and his driver killed on Sunday": one "was" and one time, behind both.
    pub(super) fn dating_of_gapped(&self, number: usize) -> Option<Dating> {
        let clause = &self.clauses[number];
        let next = self.clauses.get(number + 1).filter(|next| next.parent == Some(number))?;
        let is_gapped = next.link == Link::Coordinate
            && next.group.is_passive
            && next.group.words.len() == 1
            && next.subject != clause.subject;
        let own = self.dating_of(Target::Clause(number + 1)).or_else(|| self.dated_by_what_it_names(number + 1));
        let dating = own.filter(|dating| !dating.edtf.is_extent())?;
        (clause.group.is_passive && is_gapped && is_simple_past(clause)).then_some(dating)
    }

    /// "In May shots were fired, a house was burnt and two aides fled": the clause before this one in a list that "and" closes.
    fn listed_before(&self, number: usize) -> Option<usize> {
        let clause = &self.clauses[number];
        let before = number.checked_sub(1).filter(|_| clause.link == Link::Main)?;
        let is_item = |clause: &Clause| clause.link == Link::Main && is_simple_past(clause) && clause.subject.is_some();
        let follows_comma = clause.words.start.checked_sub(1).is_some_and(|at| self.words[at].tag == Tag::Comma);
        let is_closed = self.clauses[number + 1..].iter().enumerate().any(|(after, other)| {
            other.link == Link::Coordinate
                && other.parent.is_some_and(|parent| number <= parent && parent <= number + after)
                && other.subject != clause.subject
        });
        (is_item(clause) && is_item(&self.clauses[before]) && follows_comma && is_closed).then_some(before)
    }

    /// Whether one clause is the other, or is joined to it by "and".
    fn is_on_one_chain(&self, from: Option<usize>, to: usize) -> bool {
        let Some(from) = from else { return false };
        from == to || self.clauses[from].link == Link::Coordinate && self.is_on_one_chain(self.clauses[from].parent, to)
    }

    /// The date over the passage, for what its main clauses tell without a time of their own.
    pub(super) fn scene_dating(&self, number: usize) -> Option<Dating> {
        let scene = self.scene?;
        let clause = &self.clauses[number];
        let is_told =
            clause.group.kind == Kind::Finite && clause.group.modal.is_none() && !clause.group.is_past_perfect;
        let is_main = matches!(clause.link, Link::Main | Link::Coordinate);
        let has_time = self.datings.iter().any(|dating| dating.target == Target::Clause(number))
            || self.steps.iter().any(|step| step.placed == Target::Clause(number));
        let is_elsewhere = self.words[clause.group.words.clone()].iter().any(|word| word.lower == "later");
        // "2011: The house rejects it in 2012 but makes it law from 1 July": another time has been told since.
        let main = clause.group.main;
        let has_moved = self.words[..main]
            .iter()
            .any(|word| matches!(word.tag, Tag::Time(time) if time != scene.time && self.is_dated_apart(time, scene)));
        (is_told && is_main && !has_time && !is_elsewhere && !has_moved).then_some(Dating {
            target: Target::Clause(number),
            time: scene.time,
            edtf: scene.edtf,
        })
    }

    /// Whether a clause of this sentence is dated by this time, outside what the scene holds.
    fn is_dated_apart(&self, time: usize, scene: Scene) -> bool {
        let is_apart = |edtf: Edtf| edtf.latest() < scene.edtf.earliest() || scene.edtf.latest() < edtf.earliest();
        let dates_clause = |dating: &&Dating| dating.time == time && matches!(dating.target, Target::Clause(_));
        self.datings.iter().find(dates_clause).is_some_and(|dating| is_apart(dating.edtf))
    }

    /// "the invasion of 2003 toppled him": what a sudden happening does to somebody, it does then.
    pub(super) fn subject_dating(&self, number: usize) -> Option<Dating> {
        let clause = &self.clauses[number];
        let is_told = clause.group.kind == Kind::Finite && clause.group.is_past && clause.group.modal.is_none();
        // "The talks in May ended without a deal": they ended when they were held.
        let verb = self.words[clause.group.main].verb.as_ref();
        let goes_on = self.words.get(clause.group.words.end).is_some_and(|next| next.tag == Tag::To);
        let tells_its_end = !goes_on && verb.is_some_and(|verb| verb.sorts.has(Sorts::ASPECT) || verb.base == "fail");
        let held = || self.subject_head(clause).filter(|at| tells_its_end && is_happening(self.words, *at));
        let head = self.result_of(number).or_else(held).filter(|_| is_told)?;
        self.dating_of(Target::Noun(head)).or_else(|| self.dating_of_other_telling(number, head))
    }

    /// "The earthquake that struck on 3 May killed 61 people", "The explosion, which killed two, happened on 3 May": what the sentence says of one
    /// happening, beside what it led to.
    fn dating_of_other_telling(&self, number: usize, head: usize) -> Option<Dating> {
        let does_harm = self.words[self.clauses[number].group.main]
            .verb
            .as_ref()
            .is_some_and(|verb| lexicon::is_listed("harm", &verb.base));
        if !does_harm {
            return None;
        }
        let tells = |other: usize| {
            let clause = &self.clauses[other];
            let verb = self.words[clause.group.main].verb.as_ref();
            let comes_about = verb.is_some_and(|verb| lexicon::is_listed("comes_about_verb", &verb.base));
            other != number
                && clause.group.kind == Kind::Finite
                && clause.group.is_past
                && !clause.group.is_negated
                && self.subject_head(clause) == Some(head)
                && (comes_about || clause.link == Link::Relative && self.result_of(other).is_none())
        };
        let told = (0..self.clauses.len()).filter(|other| tells(*other));
        let mut dated = told.filter_map(|other| self.dating_of(Target::Clause(other)));
        dated.find(|dating| !dating.edtf.is_extent())
    }

    /// Whether a dated happening is the subject of a clause that takes its date from it.
    pub(super) fn is_told_by_its_verb(&self, at: usize, told: &[usize]) -> bool {
        told.iter().any(|number| {
            self.subject_head(&self.clauses[*number]) == Some(at) && self.subject_dating(*number).is_some()
        })
    }

    /// "signed the treaty of 1936", "were confined to the zone by the treaty of 1936", "the rockets of 27 December, which killed": the date of
    /// what does it, or of what it makes, is that of the verb.
    pub(super) fn dated_by_what_it_names(&self, number: usize) -> Option<Dating> {
        let clause = &self.clauses[number];
        let is_told = clause.group.kind == Kind::Finite && clause.group.is_past && clause.group.modal.is_none();
        let dated = |at: usize| self.dating_of(Target::Noun(at)).filter(|dating| !dating.edtf.is_extent());
        let is_participle = clause.group.kind == Kind::Participle;
        if is_told || is_participle || clause.group.is_past_perfect {
            let within = happenings_around(self.words, clause)
                .find_map(|noun| dated(noun).or_else(|| self.dating_of_making(noun)));
            if within.is_some() {
                return within;
            }
        }
        let made = || {
            let noun = self.object_head(clause).filter(|at| is_happening(self.words, *at))?;
            let (class, _) = lexicon::class_of_noun(&self.words[noun].lower)?;
            (class == self.class_of(number)).then(|| dated(noun)).flatten()
        };
        let by = || {
            let by = (clause.group.words.end..clause.words.end).find(|at| self.words[*at].lower == "by")?;
            let end = (by + 1..clause.words.end).find(|at| !self.words[*at].tag.begins_noun_phrase())?;
            let noun = end.checked_sub(1).filter(|at| by < *at && is_happening(self.words, *at))?;
            clause.group.is_passive.then(|| dated(noun)).flatten()
        };
        // "On the death of the abbot in 1538 the house was dissolved"
        let upon = || {
            let opens = matches!(self.words[clause.words.start].lower.as_str(), "on" | "upon" | "with")
                && clause.words.start < clause.group.words.start;
            let end = clause.subject.as_ref().map_or(clause.group.words.start, |subject| subject.start);
            let noun = (clause.words.start..end).find(|at| is_happening(self.words, *at))?;
            opens.then(|| dated(noun)).flatten()
        };
        let described = || self.antecedent_dating(number).or_else(|| self.happening_described(number));
        is_told.then(|| made().or_else(by).or_else(upon).or_else(described)).flatten()
    }

    /// The day of the happening that a relative clause tells a part of.
    fn happening_described(&self, number: usize) -> Option<Dating> {
        let around = self.happening_around(number)?;
        self.dating_of(Target::Noun(around)).filter(|dating| !dating.edtf.is_extent())
    }

    /// "the attack of 11 February, in which two guards died": what the relative clause tells was part of it.
    pub(super) fn happening_around(&self, number: usize) -> Option<usize> {
        let clause = &self.clauses[number];
        let before = clause.words.start..clause.group.words.start;
        let opener = before.rev().find(|at| self.words[*at].tag == Tag::Relative)?;
        let is_within =
            opener.checked_sub(1).is_some_and(|before| matches!(self.words[before].lower.as_str(), "in" | "during"))
                || matches!(self.words[opener].lower.as_str(), "when" | "where");
        let start = (0..opener).rev().find(|at| {
            !matches!(self.words[*at].tag, Tag::Preposition | Tag::Comma | Tag::Time(_) | Tag::Determiner)
        })?;
        // "the attack on Hollin on 29 March, in which": what the whole phrase is about.
        let of_phrase = || {
            let phrase = noun_phrase_before(self.words, start + 1)?;
            let end = phrase.clone().find(|at| self.words[*at].tag == Tag::Preposition)?;
            end.checked_sub(1).filter(|head| phrase.contains(head) && is_happening(self.words, *head))
        };
        let head = if is_happening(self.words, start) { Some(start) } else { of_phrase() };
        head.filter(|_| clause.link == Link::Relative && is_within)
    }

    /// "the rockets of 27 December, which killed".
    fn antecedent_dating(&self, number: usize) -> Option<Dating> {
        let clause = &self.clauses[number];
        let end = clause.subject.as_ref()?.end;
        let (of, time) = (self.words.get(end)?, self.words.get(end + 1)?);
        let Tag::Time(time) = time.tag else { return None };
        let next = self.words.iter().skip(end + 2).find(|word| word.tag != Tag::Comma);
        let is_right_before = next.is_some_and(|next| next.tag == Tag::Relative);
        let edtf = self.passage.read.times.get(time)?.edtf.filter(|edtf| !edtf.is_extent())?;
        (clause.link == Link::Relative && is_right_before && of.lower == "of").then_some(Dating {
            target: Target::Clause(number),
            time,
            edtf,
        })
    }

    /// "The talks on Monday were the third": where the verb tells nothing, the day between it and a happening is the happening's.
    pub(super) fn untold_subject(&self, number: usize, dating: &Dating, told: &[usize]) -> Option<usize> {
        let clause = &self.clauses[number];
        let head = self.subject_head(clause).filter(|at| is_happening(self.words, *at))?;
        let is_between =
            self.words[head..clause.group.words.start.max(head)].iter().any(|word| word.tag == Tag::Time(dating.time));
        // "A mediation on 8 March did not produce a settlement": there was one.
        let is_told = clause.group.kind == Kind::Finite;
        (is_between && is_told && !told.contains(&number) && !dating.edtf.is_extent()).then_some(head)
    }

    /// A fact lies behind the day of publication, a plan not wholly.
    pub(super) fn is_possible(&self, status: Status, clause: &Clause, date: Option<EventDate>) -> bool {
        let published = self.passage.read.document.published;
        let (Some(date), Some(published)) = (date, published) else { return true };
        match status {
            Status::Fact => date.earliest().is_none_or(|earliest| earliest <= published),
            Status::Planned => clause.group.modal.is_none() || date.latest().is_none_or(|latest| published <= latest),
            _ => true,
        }
    }

    /// A noun has no tense: "this week's vote" may still lie ahead.
    pub(super) fn is_not_over(&self, edtf: Edtf) -> bool {
        let published = self.passage.read.document.published;
        published.is_some_and(|published| edtf.latest().is_none_or(|latest| published < latest))
    }

    /// Whether it was over when the text was published; of a text without a date a day may have been set for something, a year was not.
    pub(super) fn is_over(&self, edtf: Edtf) -> bool {
        match self.passage.read.document.published {
            Some(published) => edtf.latest().is_some_and(|latest| latest < published),
            None => edtf.earliest().zip(edtf.latest()).is_some_and(|(from, to)| MONTH < to.number() - from.number()),
        }
    }

    pub(super) fn is_ahead(&self, edtf: Edtf) -> bool {
        let published = self.passage.read.document.published;
        published.zip(edtf.earliest()).is_some_and(|(published, earliest): (Day, Day)| published < earliest)
    }

    pub(super) fn date(&self, dating: Dating) -> EventDate {
        let basis = self.passage.read.times.get(dating.time).map_or(Basis::Stated, |time| time.basis);
        EventDate { edtf: dating.edtf, basis }
    }

    /// "The warehouse was destroyed between 6 and 9 May": on one day of them.
    pub(super) fn on_one_day_between(&self, clause: &Clause, dating: Dating, date: EventDate) -> EventDate {
        let Edtf::Lasting(Endpoint::Known(from), Endpoint::Known(to)) = date.edtf else { return date };
        let time = self.words.iter().position(|word| word.tag == Tag::Time(dating.time));
        let is_between =
            time.and_then(|at| at.checked_sub(1)).is_some_and(|before| self.words[before].lower == "between");
        let verb = self.words[clause.group.main].verb.as_ref();
        let befalls_once = verb.is_some_and(|verb| {
            let lists = ["harm", "befalls_person", "befalling_verb"];
            lists.iter().any(|list| lexicon::is_listed(list, &verb.base)) || verb.base == "steal"
        });
        let subject = clause.subject.clone().filter(|_| clause.group.is_passive || self.object_head(clause).is_none());
        let is_one = subject.is_some_and(|subject| {
            let is_count = |at: usize| {
                self.words[at].tag == Tag::Number || lexicon::is_listed("number_word", &self.words[at].lower)
            };
            !is_plural_phrase(self.words, subject.clone()) && !subject.into_iter().any(is_count)
        });
        // "took power on the night of 3 to 4 March": on either day.
        let is_night = from.unit.first().plus_days(1) == to.unit.first()
            && time.is_some_and(|at| {
                self.words[at.saturating_sub(3)..=at].iter().any(|word| word.lower.contains("night"))
            })
            && verb.is_some_and(|verb| verb.base != "last" && !lexicon::is_listed("going_on", &verb.base));
        match is_between && befalls_once && is_one || is_night {
            true => EventDate { edtf: Edtf::OneOf(Some(from), Some(to)), ..date },
            false => date,
        }
    }

    /// "had led it since 2009" is over, and no one says when it ended.
    pub(super) fn ended(&self, clause: &Clause, date: EventDate) -> EventDate {
        match date.edtf {
            Edtf::Lasting(from, Endpoint::Open) if clause.group.is_past || clause.group.is_past_perfect => {
                EventDate { edtf: Edtf::Lasting(from, Endpoint::Unknown), ..date }
            }
            _ => date,
        }
    }
}

fn is_simple_past(clause: &Clause) -> bool {
    let group = &clause.group;
    group.kind == Kind::Finite && group.is_past && !group.is_past_perfect && group.modal.is_none()
}
