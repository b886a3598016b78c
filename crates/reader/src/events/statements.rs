//! What the sentences of a document say happened: each with its words, its title, its status and the time that its clause gives.
//!
//! In: a read document and the names in it. Out: [`Statement`]s in order of place. States, opinions and generic statements are none;
//! what the text does not date is one only where its verb tells a thing that happens once ("resign", "sign").

use super::clauses::{Clause, Link, clauses};
use super::dates::{Dating, Target, datings, is_happening};
use super::groups::{Kind, verb_groups};
use super::lexicon::{self, Function, Sorts};
use super::people::Names;
use super::phrases::noun_phrase_before;
use super::quotes::quote;
use super::status::telling;
use super::titles::{TitleSource, clause_title, noun_title, phrase, without_article};
use super::words::{Tag, Word, words};
use crate::documents::ReadDocument;
use crate::sentences::Sentence;
use dateline_calendar::{Basis, Day, Edtf, Endpoint};
use dateline_model::{Entity, EntityIndex, EntityKind, EventDate, How, Span, Status};
use dateline_times::{CountedFrom, TimexKind};
use std::ops::Range;

/// What a passage says happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    /// The number of its document.
    pub(super) document: usize,
    /// The number of its sentence in the document.
    pub(super) sentence: usize,
    /// The number of its block in the document.
    pub(super) block: usize,
    /// The words quoted.
    pub(super) span: Span,
    /// The word that tells it.
    pub(super) trigger: Span,
    /// Subject, verb, object; or a noun's phrase.
    pub(super) title: String,
    /// What sort of happening.
    pub(super) class: String,
    /// How surely it is told.
    pub(super) status: Status,
    /// Who claims it.
    pub(super) by: Option<String>,
    /// When, if known.
    pub(super) date: Option<EventDate>,
    /// The number of the time expression that dates it.
    pub(super) time: Option<usize>,
    /// Told in the simple past as the next step of the story.
    pub(super) is_narrative: bool,
    /// Told in the past or the perfect as a fact.
    pub(super) is_past: bool,
    /// Worth a line only if the story dates it.
    pub(super) is_tentative: bool,
    /// Told by a noun.
    pub(super) is_noun: bool,
    /// Who takes part.
    pub(super) entities: Vec<EntityIndex>,
    /// Where.
    pub(super) places: Vec<EntityIndex>,
}

/// Sentences back in which a time may stand that another is counted from.
const SENTENCES_IN_REACH: usize = 3;

/// What a clause is worth as an event.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Worth {
    /// A line of a chronology, dated or not.
    Always,
    /// One if the story gives it a date.
    IfStoryDates,
}

/// A document with what its statements need of it.
#[derive(Clone, Copy)]
pub(super) struct Passage<'a> {
    /// The number of the document.
    pub(super) number: usize,
    /// The document.
    pub(super) read: &'a ReadDocument,
    /// The names in it.
    pub(super) names: &'a Names,
    /// All entities.
    pub(super) entities: &'a [Entity],
}

/// The statements of a document.
pub(super) fn statements(passage: Passage<'_>) -> Vec<Statement> {
    let text = passage.read.document.text.as_str();
    // "now", "recently" and "former" tell no time that could date a thing; they stay the adverbs and adjectives that they are.
    let times = passage.read.times.iter().enumerate().filter(|(_, time)| !time.value.ends_with("_REF"));
    let times: Vec<(Span, usize)> =
        times.map(|(number, time)| (Span::new(time.span.start, time.span.end), number)).collect();
    let mut found = Vec::new();
    for (number, sentence) in passage.read.sentences.iter().enumerate() {
        let words = words(text, sentence, &times, &|span| passage.names.covers(span));
        let clauses = clauses(&words, verb_groups(&words));
        let datings = datings(&words, &clauses, &passage.read.times);
        let reader = Reader { passage, text, number, sentence, words: &words, clauses: &clauses, datings: &datings };
        found.extend(reader.statements());
    }
    found
}

/// One sentence being read.
struct Reader<'a> {
    passage: Passage<'a>,
    text: &'a str,
    number: usize,
    sentence: &'a Sentence,
    words: &'a [Word<'a>],
    clauses: &'a [Clause],
    datings: &'a [Dating],
}

impl Reader<'_> {
    fn statements(&self) -> Vec<Statement> {
        let verbs = (0..self.clauses.len()).filter_map(|number| self.clause_statement(number));
        let mut found: Vec<(Statement, Range<usize>)> = verbs.collect();
        let mut nouns: Vec<(usize, Option<Dating>)> = self
            .datings
            .iter()
            .filter_map(|dating| match dating.target {
                Target::Noun(at) if self.is_near(dating) && !self.is_duration(*dating) => Some((at, Some(*dating))),
                Target::Noun(_) => None,
                Target::Clause(_) => None,
            })
            .collect();
        nouns.extend((0..self.words.len()).filter(|at| self.is_death_of_named(*at)).map(|at| (at, None)));
        nouns.sort_by_key(|(at, dating)| (*at, dating.is_none()));
        nouns.dedup_by_key(|(at, _)| *at);
        found.extend(nouns.into_iter().filter_map(|(at, dating)| self.noun_statement(at, dating)));
        found.sort_by_key(|(statement, _)| statement.trigger);
        let is_only = found.len() == 1;
        for (statement, range) in &mut found {
            statement.span = quote(self.words, if is_only { 0..self.words.len() } else { range.clone() });
        }
        found.into_iter().map(|(statement, _)| statement).collect()
    }

    fn clause_statement(&self, number: usize) -> Option<(Statement, Range<usize>)> {
        let clause = &self.clauses[number];
        let lasts = clause.group.is_perfect || clause.group.is_progressive || clause.group.modal.is_some();
        let dating = self.dating_of(Target::Clause(number)).or_else(|| self.shared_dating(number));
        let dating = dating.filter(|dating| lasts || !self.is_duration(*dating));
        let worth = self.worth(number, dating.is_some())?;
        let date = dating.map(|dating| self.ended(clause, self.date(dating)));
        let is_ahead = date.is_some_and(|date| self.is_ahead(date.edtf));
        let telling = telling(self.text, self.words, self.clauses, number, dating.is_some(), is_ahead)?;
        if !self.is_possible(telling.status, clause, date) {
            return None;
        }
        let title = clause_title(self.title_source(), number, self.pronoun_name(clause).as_deref())?;
        let range = self.range_of(number);
        let is_past = clause.group.kind == Kind::Finite && (clause.group.is_past || clause.group.is_perfect)
            || clause.group.kind == Kind::Gerund;
        let is_narrative =
            is_past && !clause.group.is_perfect && telling.status == Status::Fact && self.is_in_story(number);
        let mut statement = self.statement(clause.group.main, title, self.class_of(number), &range);
        statement.status = telling.status;
        statement.by = telling.by.filter(|by| lexicon::function(&by.to_lowercase()) != Some(Function::Pronoun));
        statement.date = date;
        statement.time = dating.map(|dating| dating.time);
        statement.is_narrative = is_narrative;
        statement.is_past = is_past && telling.status == Status::Fact;
        statement.is_tentative = worth == Worth::IfStoryDates;
        if statement.is_tentative && !is_narrative {
            return None;
        }
        Some((statement, range))
    }

    fn noun_statement(&self, at: usize, dating: Option<Dating>) -> Option<(Statement, Range<usize>)> {
        let phrase = self.phrase_around(at);
        if self.words[phrase.clone()].first().is_some_and(|word| word.lower == "no") {
            return None;
        }
        let title = noun_title(self.title_source(), phrase.clone(), at)?;
        let number = self.clauses.iter().position(|clause| clause.words.contains(&at));
        let is_object = number.is_some_and(|number| self.is_object(number, phrase.start));
        let date = dating.map(|dating| self.date(dating));
        let is_ahead = date.is_some_and(|date| self.is_not_over(date.edtf));
        let status = self.noun_status(number.filter(|_| is_object), is_ahead)?;
        let class =
            lexicon::class_of_noun(&self.words[at].lower).map_or_else(String::new, |(class, _)| class.to_owned());
        let mut statement = self.statement(at, title, class, &phrase);
        statement.status = status;
        statement.date = date;
        statement.time = dating.map(|dating| dating.time);
        statement.is_noun = true;
        let range = number.map_or(0..self.words.len(), |number| self.clauses[number].words.clone());
        let start = range.start.min(phrase.start);
        Some((statement, start..range.end.max(phrase.end)))
    }

    /// Whether the phrase that begins here is what the verb is about: "called for a vote", not "convey during the talks".
    fn is_object(&self, number: usize, start: usize) -> bool {
        let main = self.clauses[number].group.main;
        let is_other =
            |word: &Word<'_>| word.tag == Tag::Preposition && !matches!(word.lower.as_str(), "for" | "of" | "on");
        main < start && !self.words[main + 1..start].iter().any(is_other)
    }

    /// What is wanted, doubted or denied of a happening is no fact: "called for elections in May".
    fn noun_status(&self, clause: Option<usize>, is_ahead: bool) -> Option<Status> {
        let told = if is_ahead { Status::Planned } else { Status::Fact };
        let Some(number) = clause else { return Some(told) };
        let group = &self.clauses[number].group;
        let sorts = self.words[group.main].verb.as_ref().map(|verb| verb.sorts).unwrap_or_default();
        if group.is_negated {
            return None;
        }
        let is_wished = group.modal.is_some() || group.kind == Kind::Infinitive;
        Some(match () {
            () if sorts.has(Sorts::DEMAND) => Status::CalledFor,
            () if sorts.has(Sorts::INTENT) || is_wished && told == Status::Planned => Status::Hypothetical,
            () => told,
        })
    }

    fn statement(&self, trigger: usize, title: String, class: String, range: &Range<usize>) -> Statement {
        let scope = quote(self.words, range.clone());
        let names = self.passage.names;
        Statement {
            document: self.passage.number,
            sentence: self.number,
            block: self.sentence.block,
            span: scope,
            trigger: self.words[trigger].span,
            title,
            class,
            status: Status::Fact,
            by: None,
            date: None,
            time: None,
            is_narrative: false,
            is_past: false,
            is_tentative: false,
            is_noun: false,
            entities: names.participants(scope),
            places: self.places(scope),
        }
    }

    /// Places named after "in", "at" and their like.
    fn places(&self, scope: Span) -> Vec<EntityIndex> {
        let mut found = Vec::new();
        for name in
            self.passage.names.within(scope).filter(|name| name.kind == EntityKind::Place && name.how == How::Name)
        {
            let first = self.words.partition_point(|word| word.span.start < name.span.start);
            let before = self.words[..first]
                .iter()
                .rev()
                .find(|word| !matches!(word.tag, Tag::Determiner | Tag::Adjective | Tag::Name | Tag::Comma));
            let is_locative = before.is_some_and(|word| lexicon::is_listed("locative", &word.lower));
            if is_locative && !found.contains(&name.entity) {
                found.push(name.entity);
            }
        }
        found
    }

    fn title_source(&self) -> TitleSource<'_> {
        TitleSource { text: self.text, words: self.words, clauses: self.clauses, times: &self.passage.read.times }
    }

    /// The date that dates this target: the finest that is no extent, else the first.
    fn dating_of(&self, target: Target) -> Option<Dating> {
        let width = |dating: &&Dating| match (dating.edtf.earliest(), dating.edtf.latest()) {
            (Some(earliest), Some(latest)) => latest.number() - earliest.number(),
            _ => i32::MAX,
        };
        self.datings.iter().filter(|dating| dating.target == target && self.is_near(dating)).min_by_key(width).copied()
    }

    /// "over the past decade" tells how long a thing lasted, not when one happened.
    fn is_duration(&self, dating: Dating) -> bool {
        self.passage.read.times.get(dating.time).is_some_and(|time| time.kind == TimexKind::Duration)
    }

    /// Whether what it is counted from stands near: "one year later" far from its year may be counted from another one.
    fn is_near(&self, dating: &Dating) -> bool {
        let Some(CountedFrom::Story(from)) =
            self.passage.read.times.get(dating.time).and_then(|time| time.counted_from.clone())
        else {
            return true;
        };
        let first = self.number.saturating_sub(SENTENCES_IN_REACH);
        self.passage.read.sentences.get(first).is_none_or(|sentence| sentence.span.start as usize <= from.start)
    }

    /// The date of the clause that this one shares its time with: "responded in May by ordering", "in May A fled and B hid", "escalated in
    /// May when C fell", "the attack killed one and injured two".
    fn shared_dating(&self, number: usize) -> Option<Dating> {
        let clause = &self.clauses[number];
        let parent = clause.parent?;
        let other = &self.clauses[parent];
        let is_same_tense = clause.group.kind == Kind::Finite
            && clause.group.is_past == other.group.is_past
            && clause.group.modal.is_none()
            && other.group.modal.is_none();
        let dating = self.dating_of(Target::Clause(parent)).or_else(|| self.shared_dating(parent))?;
        let is_fronted = self.words[..other.group.words.start].iter().any(|word| word.tag == Tag::Time(dating.time));
        let shares = match clause.link {
            Link::Participial => self.is_means(number),
            Link::Subordinate(at) => {
                is_same_tense
                    && self.words[at].lower == "when"
                    && self.words[..at].iter().any(|word| word.tag == Tag::Time(dating.time))
            }
            Link::Coordinate => {
                let is_one_happening = self.subject_head(clause).is_some_and(|at| is_happening(self.words, at))
                    && clause.subject == other.subject;
                is_same_tense && (is_fronted || is_one_happening) && !dating.edtf.is_extent()
            }
            _ => false,
        };
        shares.then_some(dating)
    }

    fn is_means(&self, number: usize) -> bool {
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
    fn says_little(&self, number: usize) -> bool {
        let verb = self.words[self.clauses[number].group.main].verb.as_ref();
        verb.is_some_and(|verb| verb.sorts.has(Sorts::LIGHT) || matches!(verb.base.as_str(), "respond" | "react"))
    }

    /// What a clause is worth as an event; `None` where it tells none.
    fn worth(&self, number: usize, is_dated: bool) -> Option<Worth> {
        let clause = &self.clauses[number];
        let sorts = self.words[clause.group.main].verb.as_ref()?.sorts;
        let child = |other: usize| self.clauses.get(other).filter(|next| next.parent == Some(number));
        let has_content = child(number + 1).is_some_and(|next| next.link == Link::Complement);
        let is_having = clause.group.kind == Kind::Gerund && clause.group.is_perfect;
        if clause.group.is_copula
            || is_having
            || !sorts.has(Sorts::STRONG | Sorts::PLAIN | Sorts::ASPECT | Sorts::LIGHT)
        {
            return None;
        }
        if clause.group.kind == Kind::Gerund && !self.is_told_by_gerund(number)
            || self.is_measure_of_time(number)
            || self.has_object_before(number)
        {
            return None;
        }
        let only_reports = sorts.has(Sorts::SPEECH | Sorts::THOUGHT) && has_content;
        if !sorts.has(Sorts::STRONG) && (sorts.has(Sorts::STATE) || only_reports) {
            return None;
        }
        // The happening is told by the clause with "by".
        if (number + 1..self.clauses.len())
            .any(|other| self.clauses[other].parent == Some(number) && self.is_means(other))
        {
            return None;
        }
        let starts_happening = sorts.has(Sorts::ASPECT) && self.begins_or_ends(clause);
        let is_told = clause.group.kind == Kind::Finite || self.is_means(number);
        match () {
            () if is_dated => Some(Worth::Always),
            () if !is_told => None,
            () if sorts.has(Sorts::STRONG) && !sorts.has(Sorts::ASPECT)
                || starts_happening
                || self.is_means(number) =>
            {
                Some(Worth::Always)
            }
            () if sorts.has(Sorts::STRONG | Sorts::PLAIN)
                && !sorts.has(Sorts::SPEECH | Sorts::THOUGHT | Sorts::INTENT) =>
            {
                Some(Worth::IfStoryDates)
            }
            () => None,
        }
    }

    /// "…, killing two", "after leaving office": not "barred from working", "problems resulting from it".
    fn is_told_by_gerund(&self, number: usize) -> bool {
        let start = self.clauses[number].group.words.start;
        let before = self.words[..start].iter().rev().find(|word| word.tag != Tag::Adverb);
        self.is_means(number)
            || before.is_none_or(|word| {
                matches!(word.tag, Tag::Comma | Tag::Break)
                    || matches!(word.lower.as_str(), "after" | "before" | "while" | "when" | "upon")
            })
    }

    /// "the shops that it closed": what was closed stands before, and no title of the clause's own words would name it.
    fn has_object_before(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        clause.link == Link::Relative
            && clause.subject.as_ref().is_some_and(|subject| clause.words.start < subject.start)
    }

    /// "spend the rest of the week" says what was done with the time, not when a thing was done.
    fn is_measure_of_time(&self, number: usize) -> bool {
        let main = self.clauses[number].group.main;
        let takes_time =
            self.words[main].verb.as_ref().is_some_and(|verb| matches!(verb.base.as_str(), "spend" | "last" | "wait"));
        takes_time && self.words.get(main + 1).is_some_and(|next| matches!(next.tag, Tag::Time(_) | Tag::Determiner))
    }

    /// "the talks began", "began talks"; not "continued".
    fn begins_or_ends(&self, clause: &Clause) -> bool {
        let goes_on = self.words[clause.group.main]
            .verb
            .as_ref()
            .is_some_and(|verb| matches!(verb.base.as_str(), "continue" | "persist" | "proceed"));
        let told = [self.subject_head(clause), self.object_head(clause)];
        !goes_on && told.into_iter().flatten().any(|at| is_happening(self.words, at))
    }

    /// A fact lies behind the day of publication, a plan not wholly.
    fn is_possible(&self, status: Status, clause: &Clause, date: Option<EventDate>) -> bool {
        let published = self.passage.read.document.published;
        let (Some(date), Some(published)) = (date, published) else { return true };
        match status {
            Status::Fact => date.earliest().is_none_or(|earliest| earliest <= published),
            Status::Planned => clause.group.modal.is_none() || date.latest().is_none_or(|latest| published <= latest),
            _ => true,
        }
    }

    /// A noun has no tense: "this week's vote" may still lie ahead.
    fn is_not_over(&self, edtf: Edtf) -> bool {
        let published = self.passage.read.document.published;
        published.is_some_and(|published| edtf.latest().is_none_or(|latest| published < latest))
    }

    fn is_ahead(&self, edtf: Edtf) -> bool {
        let published = self.passage.read.document.published;
        published.zip(edtf.earliest()).is_some_and(|(published, earliest): (Day, Day)| published < earliest)
    }

    fn date(&self, dating: Dating) -> EventDate {
        let basis = self.passage.read.times.get(dating.time).map_or(Basis::Stated, |time| time.basis);
        EventDate { edtf: dating.edtf, basis }
    }

    /// "had led it since 2009" is over, and no one says when it ended.
    fn ended(&self, clause: &Clause, date: EventDate) -> EventDate {
        match date.edtf {
            Edtf::Lasting(from, Endpoint::Open) if clause.group.is_past || clause.group.is_past_perfect => {
                EventDate { edtf: Edtf::Lasting(from, Endpoint::Unknown), ..date }
            }
            _ => date,
        }
    }

    /// A person's full name for "he" and "she", where the passage so far names exactly one person.
    fn pronoun_name(&self, clause: &Clause) -> Option<String> {
        let subject = clause.subject.clone()?;
        let word = &self.words[subject.start];
        if subject.len() != 1 || word.tag != Tag::Pronoun {
            return None;
        }
        if clause.link == Link::Complement && matches!(word.lower.as_str(), "it" | "he" | "she" | "they") {
            return self.reporter(clause);
        }
        if !matches!(word.lower.as_str(), "he" | "she") {
            return None;
        }
        let block = self.passage.read.document.blocks.get(self.sentence.block)?.span;
        let before = Span { start: block.start, end: word.span.start };
        let previous = self.number.checked_sub(1).map(|number| self.passage.read.sentences[number].span);
        let place =
            previous.map_or(before, |previous| Span { start: before.start.min(previous.start), end: before.end });
        let person = self.passage.names.only_person(place)?;
        self.passage.entities.get(person.get()).map(|entity| entity.name.clone())
    }

    /// "Ford said it would": the one who says so, without article.
    fn reporter(&self, clause: &Clause) -> Option<String> {
        let subject = self.clauses[clause.parent?].subject.clone()?;
        let is_named = subject.len() <= 6
            && self.words[subject.clone()].iter().any(|word| matches!(word.tag, Tag::Noun | Tag::Name));
        let phrase = phrase(self.title_source(), without_article(self.words, subject));
        (is_named && !phrase.is_empty()).then_some(phrase)
    }

    /// The noun phrase whose head stands here, with what hangs on it by prepositions.
    fn phrase_around(&self, at: usize) -> Range<usize> {
        let start = noun_phrase_start(self.words, at);
        let mut end = at + 1;
        while end < self.words.len() {
            let continues = match self.words[end].tag {
                Tag::Preposition => self
                    .words
                    .get(end + 1)
                    .is_some_and(|next| next.tag.begins_noun_phrase() || matches!(next.tag, Tag::Time(_))),
                Tag::Conjunction => self.words.get(end + 1).is_some_and(|next| next.tag.begins_noun_phrase()),
                Tag::Time(_) => true,
                tag => tag.begins_noun_phrase() || tag == Tag::Genitive,
            };
            if !continues {
                break;
            }
            end += 1;
        }
        start..end
    }

    /// A killing or death of persons who are named: it happens once, so that no date is needed to tell which.
    fn is_death_of_named(&self, at: usize) -> bool {
        let is_death = self.words[at].tag == Tag::Noun
            && matches!(lexicon::class_of_noun(&self.words[at].lower), Some(("kill" | "die", _)));
        let of = self.words.get(at + 1).is_some_and(|next| next.lower == "of");
        if !is_death || !of {
            return false;
        }
        let scope = quote(self.words, self.phrase_around(at));
        self.passage.names.within(scope).any(|name| name.kind == EntityKind::Person && name.how != How::Demonym)
    }

    fn subject_head(&self, clause: &Clause) -> Option<usize> {
        let subject = clause.subject.clone()?;
        let end = subject
            .clone()
            .skip(1)
            .find(|at| matches!(self.words[*at].tag, Tag::Preposition | Tag::Comma))
            .unwrap_or(subject.end);
        (subject.start..end).rev().find(|at| self.words[*at].tag.is_noun())
    }

    /// What sort of happening a clause tells: that of its object or subject where its verb says only that it begins or is done.
    fn class_of(&self, number: usize) -> String {
        let clause = &self.clauses[number];
        let Some(verb) = self.words[clause.group.main].verb.as_ref() else { return String::new() };
        let is_thin = verb.sorts.has(Sorts::LIGHT | Sorts::ASPECT) || lexicon::is_listed("thin_verb", &verb.base);
        let object = || self.object_head(clause).filter(|at| is_happening(self.words, *at));
        let subject = || self.subject_head(clause).filter(|at| is_happening(self.words, *at));
        let noun = if is_thin { object().or_else(subject) } else { None };
        match noun.and_then(|at| lexicon::class_of_noun(&self.words[at].lower)) {
            Some((class, _)) => class.to_owned(),
            None => lexicon::class_of_verb(&verb.base).to_owned(),
        }
    }

    fn object_head(&self, clause: &Clause) -> Option<usize> {
        let from = clause.group.main + 1;
        let end = (from..clause.words.end)
            .find(|at| !self.words[*at].tag.begins_noun_phrase() && self.words[*at].tag != Tag::Genitive)
            .unwrap_or(clause.words.end);
        (from..end).rev().find(|at| self.words[*at].tag.is_noun())
    }

    /// Told as the next step of the story: in a main clause, or of a happening that a main clause brings in ("a strike that killed").
    fn is_in_story(&self, number: usize) -> bool {
        let clause = &self.clauses[number];
        match (clause.link, clause.parent) {
            (Link::Main | Link::Coordinate, _) => !clause.group.is_past_perfect,
            (Link::Subordinate(at), _) => self.words[at].lower == "when" && !clause.group.is_past_perfect,
            (Link::Participial, Some(parent)) => self.is_means(number) && self.is_in_story(parent),
            (Link::Relative, Some(parent)) => {
                let brings_in = clause.subject.clone().is_some_and(|subject| {
                    matches!(self.words[subject.start].lower.as_str(), "a" | "an")
                        && self.subject_head(clause).is_some_and(|at| is_happening(self.words, at))
                });
                brings_in && self.clauses[parent].group.is_past | self.is_means(parent) && self.is_in_story(parent)
            }
            _ => false,
        }
    }

    /// The words that tell a clause: its subject, itself, and what hangs on it.
    fn range_of(&self, number: usize) -> Range<usize> {
        let clause = &self.clauses[number];
        let mut end = clause.words.end;
        for next in &self.clauses[number + 1..] {
            if !matches!(next.link, Link::Participial | Link::Infinitive | Link::Relative | Link::Complement)
                || next.words.start != end
            {
                break;
            }
            end = next.words.end;
        }
        // After a dash another thing is told, unless the clause's time stands there.
        let dash = (clause.group.words.end..end).find(|at| self.words[*at].tag == Tag::Break);
        let has_time = |at: usize| self.words[at..end].iter().any(|word| matches!(word.tag, Tag::Time(_)));
        let end = dash.filter(|at| !has_time(*at)).unwrap_or(end);
        let subject = clause.subject.as_ref().map_or(clause.words.start, |subject| subject.start);
        let opens = matches!(clause.link, Link::Subordinate(at) if matches!(self.words[at].lower.as_str(), "when" | "since" | "as" | "after" | "where"));
        let start = clause.words.start + usize::from(opens && clause.words.start < clause.group.words.start);
        subject.min(start)..end
    }
}

fn noun_phrase_start(words: &[Word<'_>], head: usize) -> usize {
    // Only the base phrase: what stands before a preposition is another thing.
    noun_phrase_before(words, head + 1).map_or(head, |range| {
        (range.start..=head)
            .rev()
            .find(|at| matches!(words[*at].tag, Tag::Preposition | Tag::Conjunction))
            .map_or(range.start, |at| at + 1)
    })
}
