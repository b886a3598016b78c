//! Roles, titles and offices that the documents give to persons, with the time that they say.
//!
//! What it finds: the words of a role right before a name, those set off by commas after it, and what a person is said to have become, each
//! with the time beside it. What it means: that the document calls the person so; whether it still held when the document appeared is not
//! known. What it leaves alone: bare courtesy ("Mr"), roles of several persons at once, roles told by whole clauses.
//!
//! "Mustafa Kadhimi, the head of Iraqi intelligence since 2016, became prime minister in May 2020." → "head of Iraqi intelligence"
//! from `2016/..`; "prime minister" from `2020-05`.

use super::Explained;
use super::lexicon::{Title, lexicon};
use crate::documents::ReadDocument;
use crate::sentences::{Sentence, Token};
use dateline_model::{DocumentIndex, EntityKind, EventDate, RoleHeld, Span};

/// Tokens that a role set off by commas has at most.
const LONGEST: usize = 16;
/// Small words that may stand between "Iraq's" and a role.
const OWNED: usize = 4;
/// Tokens in which such a phrase must come to its role.
const REACH: usize = 6;

/// Adds the roles that all documents tell to their persons.
pub(super) fn add(documents: &[ReadDocument], explained: &mut [Explained]) {
    let mut named: Vec<Vec<(Span, usize, bool)>> = vec![Vec::new(); documents.len()];
    for (number, Explained { entity, .. }) in explained.iter().enumerate() {
        for mention in &entity.mentions {
            named[mention.document.get()].push((mention.span, number, entity.kind == EntityKind::Person));
        }
    }
    for (number, (read, mut names)) in documents.iter().zip(named).enumerate() {
        names.sort_unstable();
        let document = DocumentIndex(number as u32);
        for sentence in &read.sentences {
            let passage = Passage { read, sentence, names: &names };
            let first = names.partition_point(|(span, ..)| span.start < sentence.span.start);
            let inside = names[first..].iter().take_while(|(span, ..)| span.end <= sentence.span.end);
            for &(name, person, _) in inside.filter(|(_, _, is_person)| *is_person) {
                let roles = &mut explained[person].entity.roles;
                roles.extend(passage.roles(name).into_iter().map(|(span, date)| RoleHeld { document, span, date }));
            }
        }
    }
    for Explained { entity, .. } in explained {
        entity.roles.sort_unstable_by_key(|role| (role.document, role.span));
        entity.roles.dedup_by_key(|role| (role.document, role.span));
    }
}

struct Passage<'a> {
    read: &'a ReadDocument,
    sentence: &'a Sentence,
    names: &'a [(Span, usize, bool)],
}

impl<'a> Passage<'a> {
    fn roles(&self, name: Span) -> Vec<(Span, Option<EventDate>)> {
        let tokens = &self.sentence.tokens;
        let first = tokens.partition_point(|token| token.span.start < name.start);
        let after = tokens.partition_point(|token| token.span.start < name.end);
        [self.fronted(first), self.before(first), self.set_off(after), self.became(after)]
            .into_iter()
            .flatten()
            .collect()
    }

    fn word(&self, at: usize) -> &'a str {
        self.sentence.tokens.get(at).map_or("", |token: &Token| token.span.of(&self.read.document.text))
    }

    /// "Iraq's new prime minister Mustafa Kadhimi", "Iranian general, Qassim Soleimani".
    fn before(&self, first: usize) -> Option<(Span, Option<EventDate>)> {
        let mut end = first;
        let follows_comma = end.checked_sub(1).is_some_and(|at| self.word(at) == ",");
        end -= usize::from(follows_comma);
        let head = end.checked_sub(1).filter(|at| self.is_role(*at))?;
        let mut start = head;
        while let Some(before) = start.checked_sub(1) {
            let word = self.word(before).to_lowercase();
            let is_of_it =
                lexicon().is_role_modifier(&word) || self.is_role(before) || matches!(word.as_str(), "'s" | "’s" | "-");
            match self.name_ending_at(before) {
                Some(name) => {
                    start = name;
                    break;
                }
                None if is_of_it => start = before,
                None => break,
            }
        }
        start = self.owner_before(start).unwrap_or(start);
        while matches!(self.word(start), "'s" | "’s" | "-") && start < head {
            start += 1;
        }
        // "the prime minister, Kadhimi": set off, it must be told as one's own.
        let opener = start.checked_sub(1).map(|at| self.word(at).to_lowercase());
        let is_told = matches!(opener.as_deref(), Some("the" | "a" | "an" | "its" | "their")) || start < head;
        (!follows_comma || is_told).then(|| (self.span(start, end), None))
    }

    /// "Iraq's most influential militia" before "commander": where the name begins whose role it is.
    fn owner_before(&self, start: usize) -> Option<usize> {
        let is_small = |at: &usize| self.word(*at).starts_with(char::is_lowercase) && !self.is_named(*at);
        let small = (0..start).rev().take(OWNED).take_while(is_small).count();
        let genitive = (start - small).checked_sub(1).filter(|at| matches!(self.word(*at), "'s" | "’s"))?;
        self.name_ending_at(genitive.checked_sub(1)?)
    }

    /// "The head of Iraqi intelligence since 2016, Kadhimi spent …"
    fn fronted(&self, first: usize) -> Option<(Span, Option<EventDate>)> {
        let end = first.checked_sub(1).filter(|at| self.word(*at) == "," && *at <= LONGEST)?;
        let start = usize::from(matches!(self.word(0), "The" | "A" | "An"));
        self.is_phrase(start, end).then(|| self.with_time(start, end))
    }

    /// "Kadhimi, the head of Iraqi intelligence since 2016, said".
    fn set_off(&self, after: usize) -> Option<(Span, Option<EventDate>)> {
        if self.word(after) != "," {
            return None;
        }
        let is_article = |at: usize| {
            matches!(self.word(at).to_lowercase().as_str(), "the" | "a" | "an" | "its" | "their" | "his" | "her")
        };
        let start = after + 1 + usize::from(is_article(after + 1));
        let limit = (start + LONGEST).min(self.sentence.tokens.len());
        let closes = |word: &str| matches!(word, "," | ";" | "." | "!" | "?" | "—" | "–" | ")");
        let end = (start..=limit).find(|at| *at == self.sentence.tokens.len() || closes(self.word(*at)))?;
        self.is_phrase(start, end).then(|| self.with_time(start, end))
    }

    /// Whether words that commas set off come to a role at once, and tell no more than one.
    fn is_phrase(&self, start: usize, end: usize) -> bool {
        let Some(head) = (start..end.min(start + REACH)).find(|at| self.is_role(*at)) else { return false };
        let leads_to_it = (start..head).all(|at| {
            lexicon().is_role_modifier(&self.word(at).to_lowercase())
                || self.is_named(at)
                || matches!(self.word(at), "'s" | "’s" | "-")
                || self.word(at).starts_with(char::is_uppercase)
        });
        // "the minister told reporters, Kadhimi said"
        let next = self.word(head + 1);
        let goes_on = head + 1 == end
            || matches!(next, "of" | "for" | "at" | "to" | "in" | "since" | "from" | "until" | "and" | "under" | "-")
            || self.is_role(head + 1)
            || next.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit());
        leads_to_it && goes_on && !(start..end).any(|at| self.word(at) == ",")
    }

    /// "Kadhimi became prime minister in May 2020", "was elected president".
    fn became(&self, after: usize) -> Option<(Span, Option<EventDate>)> {
        let words = |at: usize| self.word(at).to_lowercase();
        let mut at = after;
        while at < after + 3
            && matches!(words(at).as_str(), "was" | "has" | "been" | "had" | "later" | "then" | "who" | ",")
        {
            at += 1;
        }
        at += match (words(at).as_str(), words(at + 1).as_str(), words(at + 2).as_str()) {
            ("became" | "become", ..) => 1,
            ("as", ..) if at == after => 1,
            ("sworn", "in", "as") => 3,
            (
                "elected" | "named" | "appointed" | "chosen" | "served" | "installed" | "reelected" | "re-elected",
                "as",
                _,
            ) => 2,
            ("elected" | "named" | "appointed" | "chosen" | "reelected" | "re-elected", ..) if after < at => 1,
            _ => return None,
        };
        let start = at + usize::from(matches!(words(at).as_str(), "the" | "a" | "an" | "its" | "their"));
        let head = (start..start + REACH).find(|at| self.is_role(*at))?;
        let closes = |at: usize| {
            matches!(
                words(at).as_str(),
                "" | ","
                    | ";"
                    | "."
                    | "—"
                    | "–"
                    | "in"
                    | "on"
                    | "after"
                    | "before"
                    | "by"
                    | "until"
                    | "since"
                    | "from"
                    | "and"
                    | "but"
                    | "when"
                    | "last"
                    | "this"
            )
        };
        let is_phrase = (start..head).all(|at| !closes(at));
        let end = (head + 1..).find(|at| closes(*at))?;
        let (_, date) = self.with_time(start, (end + REACH).min(self.sentence.tokens.len()));
        is_phrase.then(|| (self.span(start, end), date))
    }

    /// The words up to the time among them, and that time.
    fn with_time(&self, start: usize, end: usize) -> (Span, Option<EventDate>) {
        let span = self.span(start, end);
        let times = self.read.times.iter();
        let mut inside = times.skip_while(|time| (time.phrase.start as u32) < span.start);
        let time = inside.next().filter(|time| time.span.end as u32 <= span.end);
        let Some(time) = time else { return (span, None) };
        let role = self.read.document.text[span.start as usize..time.phrase.start].trim_end();
        let date = time.edtf.map(|edtf| EventDate { edtf, basis: time.basis });
        (Span::new(span.start as usize, span.start as usize + role.len()), date)
    }

    fn is_role(&self, at: usize) -> bool {
        let word = self.word(at).to_lowercase();
        let is_courtesy = matches!(
            word.trim_end_matches('.'),
            "mr" | "mrs" | "ms" | "miss" | "mister" | "madam" | "sir" | "dame" | "dr"
        );
        let is_rank = || lexicon().title(&word) == Some(Title::Honorific) && 3 < word.len();
        !is_courtesy && (lexicon().title(&word) == Some(Title::Role) || is_rank())
    }

    fn is_named(&self, at: usize) -> bool {
        let Some(token) = self.sentence.tokens.get(at) else { return false };
        let before = self.names.partition_point(|(span, ..)| span.start <= token.span.start);
        before.checked_sub(1).is_some_and(|before| self.names[before].0.contains(token.span))
    }

    /// The first token of the name whose last token stands here; persons are no part of another's role.
    fn name_ending_at(&self, at: usize) -> Option<usize> {
        let end = self.sentence.tokens.get(at)?.span.end;
        let before = self.names.partition_point(|(span, ..)| span.start < end);
        let (name, _, is_person) = self.names[..before].last()?;
        let first = self.sentence.tokens.partition_point(|token| token.span.start < name.start);
        (name.end == end && !is_person).then_some(first)
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let tokens = &self.sentence.tokens;
        let last = end.clamp(start + 1, tokens.len()) - 1;
        Span { start: tokens[start.min(last)].span.start, end: tokens[last].span.end }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Settings, SourceFile, read};

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let corpus = read(&[SourceFile { path: "a.txt", bytes: text.as_bytes() }], &Settings::default());
        assert_eq!(corpus.check(), Ok(()));
        let lines: Vec<String> = corpus
            .entities
            .iter()
            .flat_map(|entity| entity.roles.iter().map(move |role| (entity, role)))
            .map(|(entity, role)| {
                let date = role.date.map(|date| format!(" {}", date.edtf)).unwrap_or_default();
                format!("{}: {}{date}", entity.name, corpus.document(role.document).words(role.span))
            })
            .collect();
        assert_eq!(lines, expected, "{text}");
    }

    #[test]
    fn roles_before_a_name() {
        check(
            "Peru's former foreign minister Diego Salas met the press.",
            &["Diego Salas: Peru's former foreign minister"],
        );
        check(
            "It killed Peru’s most influential militia commander, Tunde Marsh.",
            &["Tunde Marsh: Peru’s most influential militia commander"],
        );
        check("The president, Ruth Adeyemi, spoke. Mr Salas left.", &["Ruth Adeyemi: president"]);
        check(
            "They met Prime Minister Ruth Adeyemi and Gen. Tunde Marsh.",
            &["Ruth Adeyemi: Prime Minister", "Tunde Marsh: Gen."],
        );
    }

    #[test]
    fn roles_set_off_after_a_name_with_their_time() {
        check(
            "Ruth Adeyemi, the head of Norwegian intelligence since 2016, resigned.",
            &["Ruth Adeyemi: head of Norwegian intelligence 2016/.."],
        );
        check(
            "They met Ruth Adeyemi. The head of Norwegian intelligence since 2016, Adeyemi had been a judge.",
            &["Ruth Adeyemi: head of Norwegian intelligence 2016/.."],
        );
        check("They met Ruth Adeyemi. The minister told reporters, Adeyemi said, that it rained.", &[]);
        check("Ruth Adeyemi, Tunde Marsh and Diego Salas met.", &[]);
        check("Ruth Adeyemi, who met the president in 2010, left.", &[]);
    }

    #[test]
    fn what_a_person_became() {
        check("Ruth Adeyemi became prime minister in May 2020.", &["Ruth Adeyemi: prime minister 2020-05"]);
        check(
            "Tunde Marsh was elected president of Peru on 3 June 2011.",
            &["Tunde Marsh: president of Peru 2011-06-03"],
        );
        check(
            "Parliament confirmed Ruth Adeyemi as Norway's new prime minister in May.",
            &["Ruth Adeyemi: Norway's new prime minister"],
        );
        check("Tunde Marsh named his dog in 2011.", &[]);
    }
}
