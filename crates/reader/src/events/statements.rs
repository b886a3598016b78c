//! What the sentences of a document say happened: each with its words, its title, its status and the time that its clause gives.
//!
//! In: a read document and the names in it. Out: [`Statement`]s in order of place. States, opinions and generic statements are none;
//! what the text does not date is one only where its verb tells a thing that happens once ("resign", "sign").

mod announcements;
mod classes;
mod figures;
mod fuller;
mod gapped;
mod gaps;
mod idioms;
mod lifespans;
mod nouns;
mod parts;
mod roles;
mod scenes;
mod statement;
mod subjects;
mod tellings;
mod times;
mod topics;
mod worth;

use super::clauses::{Clause, clauses};
use super::gapping::own_time;
use super::groups::Kind;
use super::lexicon::{self, Function, Sorts};
use super::people::Names;
use super::quotes::quote;
use super::relations::{Relation, Step, counts_hours, steps};
use super::status::{When, is_seen_from_the_past, is_set_for, telling};
use super::stems::{is_telling, stem};
use super::targets::{Dating, Target, datings};
use super::titles::{TitleSource, clause_title, noun_title, plain_noun_title};
use super::words::{Tag, Word, words};
use crate::documents::ReadDocument;
use crate::sentences::Sentence;
use dateline_calendar::{Edtf, Endpoint};
use dateline_model::{Entity, EntityIndex, EntityKind, How, Span, Status};
use dateline_times::TimeExpression;
use fuller::FullerNouns;
use scenes::{Scene, entry_scene, scenes};
pub(super) use statement::{Phase, Statement};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use tellings::Telling;
use topics::Topic;
use worth::Worth;

/// Tokens that a sentence has at most to be read; the look back and ahead within one is not linear.
const LONGEST_SENTENCE: usize = 400;

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
    /// The country that is governed from a place.
    pub(super) seats: &'a BTreeMap<EntityIndex, EntityIndex>,
}

/// What a document says happened.
#[derive(Default)]
pub(super) struct Told {
    pub(super) statements: Vec<Statement>,
    /// How the statements say that they lie to each other in time.
    pub(super) relations: Vec<Relation>,
    pub(super) introduced: Vec<Introduced>,
}

/// A happening that a noun brings up without saying more of it: "with a raid".
pub(super) struct Introduced {
    /// Where its noun begins, in bytes.
    pub(super) place: u32,
    /// What sort of happening.
    pub(super) class: &'static str,
}

/// What a document says happened, each list in order of place.
pub(super) fn statements(passage: Passage<'_>) -> Told {
    let text = &*passage.read.document.text;
    // "now", "recently" and "former" tell no time that could date a thing; they stay the adverbs and adjectives that they are.
    // "Hours later" counts from what was told last.
    let is_told = |time: &TimeExpression| !time.value.ends_with("_REF") || counts_hours(time);
    let times = passage.read.times.iter().enumerate().filter(|(_, time)| is_told(time));
    let times: Vec<(Span, usize)> =
        times.map(|(number, time)| (Span::new(time.span.start, time.span.end), number)).collect();
    let mut found = Told::default();
    let mut nouns = FullerNouns::default();
    let scenes = scenes(passage.read);
    let mut scene = (usize::MAX, None);
    let mut topic: Option<Topic> = None;
    for (number, sentence) in passage.read.sentences.iter().enumerate() {
        // Longer than any sentence: a table or a list without stops, whose clauses nobody could tell apart.
        if LONGEST_SENTENCE < sentence.tokens.len() {
            continue;
        }
        if scene.0 != sentence.block {
            scene = (sentence.block, scenes.get(sentence.block).copied().flatten());
        }
        scene.1 = entry_scene(passage.read, sentence.span).or(scene.1);
        let words = words(text, sentence, &times, &|span| passage.names.covers(span));
        let clauses = clauses(&words);
        let datings = datings(&words, &clauses, &passage.read.times);
        let steps = steps(&words, &clauses, &passage.read.times);
        found.relations.extend(steps.iter().map(|step| step.relation(&words, &clauses)));
        let reader = Reader {
            passage,
            text,
            number,
            sentence,
            words: &words,
            clauses: &clauses,
            datings: &datings,
            steps: &steps,
            nouns: &nouns,
            scene: scene.1,
            topic: topic.as_ref(),
        };
        let told = reader.statements();
        found.introduced.extend(reader.introduced(&told));
        found.statements.extend(told);
        let (fuller, next) = (reader.fuller_nouns(), reader.topic());
        nouns.learn(fuller);
        topic = next;
    }
    mark_answers(&mut found.statements);
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
    steps: &'a [Step],
    nouns: &'a FullerNouns,
    scene: Option<Scene>,
    topic: Option<&'a Topic>,
}

/// "in response, A struck B" after "C struck D in May": told of May or soon after. Which answers are their agents' only ones is noted too.
fn mark_answers(statements: &mut [Statement]) {
    for at in 0..statements.len() {
        if !statements[at].is_answer {
            continue;
        }
        let dated = statements[..at].iter().rev().take(4).find_map(|other| other.date);
        let ends = dated.and_then(|date| date.earliest().zip(date.latest()));
        statements[at].about = ends.map(|(from, to)| (from.number(), to.number() + DAYS_TO_ANSWER));
        let is_other = |other: usize| {
            other != at
                && statements[other].is_answer
                && statements[other].agents.iter().any(|agent| statements[at].agents.contains(agent))
        };
        statements[at].is_only_answer = !(0..statements.len()).any(is_other);
    }
}

/// Days within which an answer mostly follows; used to tell which is meant, never to date it.
const DAYS_TO_ANSWER: i32 = 62;

impl Reader<'_> {
    fn statements(&self) -> Vec<Statement> {
        let verbs = (0..self.clauses.len()).filter_map(|number| Some((number, self.clause_statement(number)?)));
        let (told, mut found): (Vec<usize>, Vec<Telling>) = verbs.unzip();
        let gapped =
            told.iter().zip(&found).flat_map(|(number, (statement, _))| self.gapped_statements(*number, statement));
        let gapped: Vec<Telling> = gapped.collect();
        found.extend(gapped);
        let mut nouns: Vec<(usize, Option<Dating>)> = self
            .datings
            .iter()
            .filter_map(|dating| match dating.target {
                // "the worst accident since 2009" happened when that year was long over.
                Target::Noun(_) if matches!(dating.edtf, Edtf::Lasting(_, Endpoint::Open)) => None,
                Target::Noun(at) if self.is_near(dating) && !self.is_duration(*dating) => Some((at, Some(*dating))),
                Target::Noun(_) => None,
                Target::Clause(number) => self.untold_subject(number, dating, &told).map(|at| (at, Some(*dating))),
            })
            .collect();
        nouns.extend((0..self.words.len()).filter(|at| self.is_death_of_named(*at)).map(|at| (at, None)));
        nouns.extend(self.entry_nouns());
        let related = self.steps.iter().flat_map(|step| [Some(step.placed), step.from]);
        nouns.extend(related.flatten().filter_map(|target| match target {
            Target::Noun(at) => Some((at, None)),
            Target::Clause(_) => None,
        }));
        // "the attack on Monday killed two": the clause tells the attack.
        nouns.retain(|(at, dating)| dating.is_none() || !self.is_told_by_its_verb(*at, &told));
        nouns.retain(|(at, _)| !told.iter().any(|number| self.tells_what_it_was(*number, *at)));
        nouns.sort_by_key(|(at, dating)| (*at, dating.is_none()));
        nouns.dedup_by_key(|(at, _)| *at);
        found.extend(nouns.into_iter().filter_map(|(at, dating)| self.noun_statement(at, dating)));
        found.extend(self.lifespan());
        found.sort_by_key(|(statement, _)| statement.trigger);
        self.join_tellings(&mut found);
        let is_only = found.len() == 1;
        for (statement, range) in &mut found {
            statement.span = quote(self.words, if is_only { 0..self.words.len() } else { range.clone() });
            statement.figures = self.figures(range.clone());
            self.tell_places(statement.span, &statement.places, &mut statement.parts);
        }
        found.into_iter().map(|(statement, _)| statement).collect()
    }

    /// "the attack on 4 March, in which gunmen killed two": the clause tells the attack, and who did what.
    fn tells_what_it_was(&self, number: usize, noun: usize) -> bool {
        let class = || lexicon::class_of_noun(&self.words[noun].lower).map_or("", |(class, _)| class);
        self.happening_around(number) == Some(noun) && lexicon::are_akin(&self.class_of(number), class())
    }

    fn clause_statement(&self, number: usize) -> Option<(Statement, Range<usize>)> {
        let clause = &self.clauses[number];
        let lasts = clause.group.is_perfect || clause.group.is_progressive || clause.group.modal.is_some();
        let own = own_time(self.words, clause);
        let dating = own
            .and_then(|at| self.datings.iter().find(|dating| self.words[at].tag == Tag::Time(dating.time)))
            .copied()
            .or_else(|| self.dating_of(Target::Clause(number)))
            .or_else(|| self.shared_dating(number))
            .or_else(|| self.subject_dating(number))
            .or_else(|| self.dated_by_what_it_names(number))
            .or_else(|| self.inserted_dating(number))
            .or_else(|| self.dating_of_when(number))
            .or_else(|| self.dating_of_gapped(number));
        let dating = dating.filter(|dating| lasts || !self.is_duration(*dating));
        let dating = dating.or_else(|| self.scene_dating(number));
        let is_related = self.steps.iter().any(|step| step.touches(Target::Clause(number)));
        let worth = self.worth(number, dating.is_some(), is_related)?;
        let date = dating.map(|dating| self.ended(clause, self.on_one_day_between(clause, dating, self.date(dating))));
        let when = When {
            is_told: dating.is_some(),
            is_ahead: date.is_some_and(|date| self.is_ahead(date.edtf)),
            is_over: date.is_some_and(|date| self.is_over(date.edtf)),
        };
        let telling = telling(self.text, self.words, self.clauses, number, when)?;
        if !self.is_possible(telling.status, clause, date) {
            return None;
        }
        // "met Karl Ost, whom she married": whoever she is, she is not the one whom she married.
        let object = self.object_before(number);
        let described = object.clone().map(|object| self.entities_in(&object)).unwrap_or_default();
        let meant = self.meant(clause).filter(|meant| !meant.entities.iter().any(|entity| described.contains(entity)));
        let name = meant.as_ref().map(|meant| meant.name.as_str());
        let title = match is_set_for(self.words, clause) {
            true => self.title_of_set(clause),
            false => {
                let is_seen_from_the_past = is_seen_from_the_past(self.words, self.clauses, number, when);
                let source = TitleSource { is_seen_from_the_past, ..self.title_source() };
                clause_title(source, number, name, object.as_ref())
            }
        }?;
        let range = self.range_of(number);
        let is_past = clause.group.kind == Kind::Finite && (clause.group.is_past || clause.group.is_perfect)
            || clause.group.kind == Kind::Gerund
            || self.is_brought_about(number);
        let is_narrative =
            is_past && !clause.group.is_perfect && telling.status == Status::Fact && self.is_in_story(number);
        let mut statement = self.statement(clause.group.main, title, self.class_of(number), &range);
        self.tell_roles(number, meant.as_ref(), &mut statement);
        statement.status = telling.status;
        statement.by = telling.by.filter(|by| lexicon::function(&by.to_lowercase()) != Some(Function::Pronoun));
        statement.date = date;
        statement.time = dating.map(|dating| dating.time);
        statement.is_several = tells_of_several(&self.words[self.clauses[number].words.clone()]);
        statement.is_narrative = is_narrative;
        statement.is_past = is_past && telling.status == Status::Fact;
        statement.is_tentative = worth == Worth::IfStoryDates;
        statement.is_new = telling.status == Status::Fact && self.is_told_as_new(number);
        if statement.is_tentative && !is_narrative && !is_related && !statement.is_new {
            return None;
        }
        Some((statement, range))
    }

    /// "Signing ceremony" of "A signing ceremony has been set for Friday".
    fn title_of_set(&self, clause: &Clause) -> Option<String> {
        let (subject, head) = (clause.subject.clone()?, self.subject_head(clause)?);
        noun_title(self.title_source(), subject.clone(), head)
            .or_else(|| plain_noun_title(self.title_source(), subject, head))
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
            is_new: false,
            is_tentative: false,
            is_noun: false,
            is_mention: false,
            reasons: Vec::new(),
            parts: Vec::new(),
            figures: Vec::new(),
            is_echo: false,
            is_definite: false,
            thing: None,
            agents: Vec::new(),
            patients: Vec::new(),
            objects: Vec::new(),
            counts: Vec::new(),
            subjects: Vec::new(),
            content: self.content(),
            told_by: stem(&self.words[trigger].lower),
            phase: None,
            is_answer: false,
            is_only_answer: false,
            is_several: false,
            published: self.passage.read.document.published,
            about: None,
            entities: names.participants(scope),
            places: self.places(scope),
        }
    }

    /// The stems of the nouns, names, larger numbers and telling verbs of the sentence.
    fn content(&self) -> Vec<String> {
        let is_content = |word: &&Word<'_>| match word.tag {
            Tag::Noun | Tag::Name => true,
            Tag::Number => 2 <= word.lower.bytes().filter(u8::is_ascii_digit).count(),
            Tag::Verb(_) => word.verb.as_ref().is_some_and(|verb| verb.sorts.has(Sorts::STRONG | Sorts::PLAIN)),
            _ => false,
        };
        let stems = self.words.iter().filter(is_content).map(|word| stem(&word.lower));
        let content: BTreeSet<String> = stems.filter(|stem| is_telling(stem)).collect();
        content.into_iter().collect()
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
        TitleSource {
            text: self.text,
            words: self.words,
            clauses: self.clauses,
            times: &self.passage.read.times,
            is_seen_from_the_past: false,
        }
    }
}

/// "twice", "five times", "a total of 26": what is summed up happened on no one day.
fn tells_of_several(words: &[Word<'_>]) -> bool {
    let is_count = |word: &Word<'_>| {
        word.tag == Tag::Number
            || lexicon::is_listed("number_word", &word.lower)
            || matches!(word.lower.as_str(), "several" | "many" | "other")
    };
    let is_times = |pair: &[Word<'_>]| {
        pair[1].text == "times" && is_count(&pair[0]) || pair[0].lower == "total" && pair[1].lower == "of"
    };
    words.iter().any(|word| word.lower == "twice") || words.windows(2).any(is_times)
}
