//! What a person says of events in `corpus.toml`, applied to those that were read: last, and each to something or not at all.

use super::dates::joint_date;
use super::{ids, order, united};
use crate::names::corrections::Unfit;
use crate::settings::{AddedEvent, EventSettings, Settings};
use dateline_calendar::{Basis, Edtf, Style};
use dateline_model::{
    Account, Corpus, Correction, DocumentIndex, EntityIndex, Event, EventDate, EventIndex, Mention, Role, Span, Status,
};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Applies the corrections in their order, then adds what is added, and brings the events back into their order.
pub(crate) fn apply(corpus: &mut Corpus, settings: &Settings, known_as: &[String]) -> Result<(), Unfit> {
    if !settings.corrects_events() {
        return Ok(());
    }
    let known_as: BTreeMap<String, String> =
        known_as.iter().cloned().zip(corpus.events.iter().map(|event| event.id.to_string())).collect();
    let mut work = Work { corpus, known_as };
    for said in &settings.events {
        work.correct(said)?;
    }
    for added in &settings.added {
        work.add(added)?;
    }
    work.bring_into_order();
    Ok(())
}

struct Work<'c> {
    corpus: &'c mut Corpus,
    /// Ids as they were minted, and those that the events have here.
    known_as: BTreeMap<String, String>,
}

impl Work<'_> {
    fn correct(&mut self, said: &EventSettings) -> Result<(), Unfit> {
        let at = self.find(&said.name, &said.place)?;
        let id = self.corpus.events[at].id.clone();
        for (name, place) in &said.join {
            let other = self.find(name, place)?;
            if self.corpus.events[other].id == id {
                return Err(unfit(place, format!("`{name}` is told by `{}` already", said.name)));
            }
            let title = self.corpus.events[other].title.clone();
            self.join(&id, other);
            self.note(place, Some(&id), format!("joined with “{title}”"));
        }
        for (words, place) in &said.split {
            let new = self.split(&id, words).ok_or_else(|| {
                unfit(place, format!("`{words}` are not the words of one of several accounts of `{}`", said.name))
            })?;
            self.note(place, Some(&new), format!("told apart from `{id}`"));
        }
        let at = self.place_of(&id);
        if said.is_hidden {
            let event = self.remove(at);
            self.note(&said.place, None, format!("“{}” is hidden", event.title));
            return Ok(());
        }
        let event = &mut self.corpus.events[at];
        let mut notes = Vec::new();
        if let Some(title) = &said.title {
            notes.push(format!("retitled, from “{}”", event.title));
            event.title = title.clone().into();
        }
        if let Some(date) = said.date {
            let before = event.date.map_or_else(|| "no date".to_owned(), |date| date.edtf.words(Style::Long));
            notes.push(format!("redated, from {before}"));
            event.date = Some(stated(date));
        }
        for message in notes {
            self.note(&said.place, Some(&id), message);
        }
        Ok(())
    }

    /// The event with this id, or with an account that has these words.
    fn find(&self, name: &str, place: &str) -> Result<usize, Unfit> {
        let events = &self.corpus.events;
        let id = self.known_as.get(name).map_or(name, String::as_str);
        if let Some(at) =
            events.iter().position(|event| event.id == id).or_else(|| events.iter().position(|event| event.id == name))
        {
            return Ok(at);
        }
        let tells = |event: &Event| event.accounts.iter().any(|account| self.corpus.quote(account).contains(name));
        let mut telling = (0..events.len()).filter(|at| name.contains(' ') && tells(&events[*at]));
        match (telling.next(), telling.next()) {
            (Some(at), None) => Ok(at),
            (Some(one), Some(other)) => Err(unfit(
                place,
                format!("`{name}` is told of two events; write `{}` or `{}`", events[one].id, events[other].id),
            )),
            (None, _) => {
                let likeness = |id: &str| strsim::jaro_winkler(id, name);
                let all = events.iter().map(|event| &*event.id);
                let nearest = all.max_by(|a, b| likeness(a).total_cmp(&likeness(b)).then_with(|| b.cmp(a)));
                let cure =
                    nearest.filter(|known| 0.7 <= likeness(known)).map(|known| format!("; did you mean `{known}`?"));
                let message =
                    format!("no event is called `{name}`, or told in these words{}", cure.unwrap_or_default());
                Err(unfit(place, message))
            }
        }
    }

    fn place_of(&self, id: &str) -> usize {
        self.corpus.events.iter().position(|event| event.id == id).unwrap_or_default()
    }

    fn note(&mut self, place: &str, about: Option<&str>, message: String) {
        let correction = Correction { place: place.to_owned(), about: about.map(str::to_owned), message };
        self.corpus.corrections.push(correction);
    }

    fn join(&mut self, id: &str, other: usize) {
        let other = self.remove(other);
        let at = self.place_of(id);
        let event = &mut self.corpus.events[at];
        event.date = joint_date([event.date, other.date].into_iter().flatten());
        event.entities = united([&event.entities, &other.entities].into_iter());
        event.places = united([&event.places, &other.places].into_iter());
        event.status = event.status.min(other.status);
        event.accounts.extend(other.accounts);
        event.accounts.sort_by_key(|account| (account.document, account.trigger, account.span));
        event.possibly_same.extend(other.possibly_same.into_iter().filter(|index| index.get() != at));
        event.possibly_same.sort_unstable();
        event.possibly_same.dedup();
    }

    /// Gives the accounts with these words an event of their own; its id. `None` where there are none, or no others.
    fn split(&mut self, id: &str, words: &str) -> Option<String> {
        let at = self.place_of(id);
        let (parted, kept): (Vec<Account>, Vec<Account>) = self.corpus.events[at]
            .accounts
            .iter()
            .cloned()
            .partition(|account| self.corpus.quote(account).contains(words));
        if parted.is_empty() || kept.is_empty() {
            return None;
        }
        let title = self.corpus.events[at].title.to_string();
        let mut new = self.event_of(title, parted);
        new.id = ids::unused_id(&new, &self.corpus.events).into();
        let rest = self.event_of(String::new(), kept);
        let event = &mut self.corpus.events[at];
        *event = Event {
            id: event.id.clone(),
            title: event.title.clone(),
            possibly_same: event.possibly_same.clone(),
            ..rest
        };
        let id = new.id.to_string();
        self.corpus.events.push(new);
        Some(id)
    }

    /// What some accounts tell by themselves.
    fn event_of(&self, title: String, accounts: Vec<Account>) -> Event {
        let is_told = |mention: &Mention| {
            let mut quotes = accounts.iter().filter(|account| account.document == mention.document);
            quotes.any(|account| account.span.contains(mention.span))
        };
        let named = (0..).zip(&self.corpus.entities).filter(|(_, entity)| entity.mentions.iter().any(is_told));
        let named: Vec<_> = named.map(|(number, _)| EntityIndex(number)).collect();
        let parts = |account: &Account| -> Vec<_> { account.parts.iter().filter_map(|part| part.entity).collect() };
        let of_parts: Vec<Vec<_>> = accounts.iter().map(parts).collect();
        let places = accounts.iter().flat_map(|account| &account.parts);
        let places = places.filter(|part| part.role == Role::Place).filter_map(|part| part.entity).collect();
        Event {
            id: Cow::default(),
            title: title.into(),
            date: joint_date(accounts.iter().filter_map(|account| account.date)),
            entities: united(of_parts.iter().chain([&named])),
            places: united([&places].into_iter()),
            status: accounts.iter().map(|account| account.status).min().unwrap_or(Status::Fact),
            accounts,
            possibly_same: Vec::new(),
        }
    }

    /// Takes an event out, and the links to it.
    fn remove(&mut self, at: usize) -> Event {
        let removed = self.corpus.events.remove(at);
        for event in &mut self.corpus.events {
            event.possibly_same.retain(|index| index.get() != at);
            for index in &mut event.possibly_same {
                index.0 -= u32::from(at < index.get());
            }
        }
        Event {
            possibly_same: removed
                .possibly_same
                .iter()
                .map(|index| EventIndex(index.0 - u32::from(at < index.get())))
                .collect(),
            ..removed
        }
    }

    fn add(&mut self, added: &AddedEvent) -> Result<(), Unfit> {
        let is_meant = |document: &dateline_model::Document| {
            added.document.as_ref().is_none_or(|name| document.path == *name || document.id == *name)
        };
        let documents = (0..).zip(&self.corpus.documents).filter(|(_, document)| is_meant(document));
        let found: Vec<(u32, Span)> = documents
            .filter_map(|(number, document)| {
                let start = document.text.find(&added.quote)?;
                Some((number, Span::new(start, start + added.quote.len())))
            })
            .collect();
        let (document, span) = match found[..] {
            [one] => one,
            [] => {
                let place = added
                    .document
                    .as_ref()
                    .map_or_else(|| "no document has".to_owned(), |name| format!("`{name}` does not have"));
                return Err(unfit(
                    &added.place,
                    format!("{place} the words `{}`; copy them from its page, letter by letter", added.quote),
                ));
            }
            [..] => {
                let message = format!("several documents have the words `{}`; name one with `document`", added.quote);
                return Err(unfit(&added.place, message));
            }
        };
        let account = Account::new(DocumentIndex(document), span, Status::Fact);
        let account = Account { date: added.date.map(stated), ..account };
        let mut event = self.event_of(added.title.clone(), vec![account]);
        event.id = ids::unused_id(&event, &self.corpus.events).into();
        let id = event.id.clone();
        self.corpus.events.push(event);
        self.note(&added.place, Some(&id), "added".to_owned());
        Ok(())
    }

    /// Sorts the events, and leads the links between them to where they went.
    fn bring_into_order(&mut self) {
        let mut numbered: Vec<(usize, Event)> =
            std::mem::take(&mut self.corpus.events).into_iter().enumerate().collect();
        numbered.sort_by(|(_, one), (_, other)| order(one).cmp(&order(other)));
        let mut places = vec![0; numbered.len()];
        for (place, (number, _)) in (0..).zip(&numbered) {
            places[*number] = place;
        }
        let moved = |(_, mut event): (usize, Event)| {
            event.possibly_same.iter_mut().for_each(|index| *index = EventIndex(places[index.get()]));
            event.possibly_same.sort_unstable();
            event
        };
        self.corpus.events = numbered.into_iter().map(moved).collect();
    }
}

fn stated(edtf: Edtf) -> EventDate {
    EventDate { edtf, basis: Basis::Stated }
}

fn unfit(place: &str, message: String) -> Unfit {
    Unfit { place: place.to_owned(), message }
}

#[cfg(test)]
mod tests {
    use crate::{Settings, SourceFile, correct_events, read};
    use dateline_model::Corpus;

    const FILES: [(&str, &str); 2] = [
        (
            "a.txt",
            "---\ntitle: A\ndate: 2016-03-09\n---\nA fire destroyed the customs house at Leven on 21 February 2016. Police arrested \
             a porter on 22 February 2016. The mayor, Edda Holm, resigned on 8 March 2016.\n",
        ),
        (
            "b.txt",
            "---\ntitle: B\ndate: 2016-03-10\n---\nMayor Edda Holm resigned on Tuesday. The customs house is to be rebuilt.\n",
        ),
    ];

    fn corrected(settings: &str) -> Result<Corpus, String> {
        let files = FILES.map(|(path, text)| SourceFile { path, bytes: text.as_bytes() });
        let settings = Settings::parse(settings).map_err(|error| error.to_string())?;
        let mut corpus = read(&files, &settings);
        let minted: Vec<String> = (0..corpus.events.len()).map(|number| format!("minted-{number}")).collect();
        correct_events(&mut corpus, &settings, &minted).map_err(|error| error.to_string())?;
        assert_eq!(corpus.check(), Ok(()));
        Ok(corpus)
    }

    fn lines(corpus: &Corpus) -> Vec<String> {
        let date = |event: &dateline_model::Event| event.date.map(|date| date.edtf.to_string()).unwrap_or_default();
        corpus
            .events
            .iter()
            .map(|event| format!("{} {} ({})", date(event), event.title, event.accounts.len()))
            .collect()
    }

    #[test]
    fn events_are_retitled_redated_hidden_and_added() {
        let corpus = corrected(
            "[events.minted-0]\ntitle = 'The customs house burns'\n\
             [events.'arrested a porter']\ndate = 2016-02-20\n\
             [events.'Mayor Edda Holm resigned']\nhide = true\n\
             [[added]]\ntitle = 'Rebuilding'\ndate = '2017'\nquote = 'to be rebuilt'\n",
        );
        let corpus = corpus.unwrap();
        assert_eq!(
            lines(&corpus),
            ["2016-02-20 Police arrest a porter (1)", "2016-02-21 The customs house burns (1)", "2017 Rebuilding (1)"]
        );
        let made: Vec<_> = corpus.corrections.iter().map(|made| format!("{} {}", made.place, made.message)).collect();
        assert_eq!(
            made,
            [
                "corpus.toml:1:9 retitled, from “Fire destroys the customs house at Leven”",
                "corpus.toml:3:9 redated, from 22 February 2016",
                "corpus.toml:5:9 “Mayor Edda Holm resigns” is hidden",
                "corpus.toml:7:1 added",
            ]
        );
    }

    #[test]
    fn events_are_joined_and_split() {
        let both = corrected("[events.minted-0]\njoin = ['arrested a porter']\n").unwrap();
        assert_eq!(both.events[0].accounts.len(), 2);
        let parted = corrected("[events.'Mayor Edda Holm resigned']\nsplit = ['on Tuesday']\n").unwrap();
        assert_eq!(parted.events.iter().filter(|event| event.accounts.len() == 1).count(), parted.events.len());
        assert_eq!(
            parted.events.len(),
            read(&FILES.map(|(path, text)| SourceFile { path, bytes: text.as_bytes() }), &Settings::default())
                .events
                .len()
                + 1
        );
    }

    #[test]
    fn a_correction_that_fits_nothing_is_named_with_its_line_and_the_nearest() {
        for (settings, message) in [
            ("[events.minted-9]\nhide = true\n", "1:9: no event is called `minted-9`, or told in these words"),
            (
                "\n[events.2016-02-21-fire-destroy]\nhide = true\n",
                "2:9: no event is called `2016-02-21-fire-destroy`, or told in these words; did you mean `2016-02-21-fire-destroys-the-customs-house-at-leven`?",
            ),
            (
                "[events.minted-0]\nsplit = 'a fire'\n",
                "2:9: `a fire` are not the words of one of several accounts of `minted-0`",
            ),
            ("[events.minted-0]\njoin = 'minted-0'\n", "2:8: `minted-0` is told by `minted-0` already"),
            ("[events.minted-0]\nhidden = true\n", "2:1: no key of an event is called `hidden`; did you mean `hide`?"),
            (
                "[[added]]\ntitle = 'A'\nquote = 'to be razed'\n",
                "1:1: no document has the words `to be razed`; copy them from its page, letter by letter",
            ),
            ("[[added]]\ntitle = 'A'\n", "1:1: an added event has a `quote`; write `quote = \"…\"`"),
        ] {
            assert_eq!(corrected(settings).unwrap_err(), format!("corpus.toml:{message}"), "{settings}");
        }
    }
}
