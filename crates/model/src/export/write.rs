//! A corpus to JSON.

use super::listed::{around_list, listed};
use super::schema::{
    AccountJson, BlockJson, CorrectionJson, DateJson, DocumentJson, EntityJson, EventJson, Export, MentionJson,
    NoticeJson, PartJson, PlaceJson, ReasonJson, RoleJson, TimeJson, WordsJson,
};
use crate::positions::Positions;
use crate::{Account, Corpus, Document, DocumentIndex, EntityIndex, Event, EventDate, Span};
use serde::Serialize;
use std::iter::once;
use std::rc::Rc;

/// The corpus as schema-1 JSON, indented, ending in a line break. The corpus must pass [`Corpus::check`].
pub fn to_json(corpus: &Corpus) -> String {
    json_pieces(corpus).collect()
}

/// The same in pieces, one for each document, name and event: whoever has other things to do makes it step by step.
pub fn json_pieces(corpus: &Corpus) -> impl Iterator<Item = String> {
    let positions = corpus.documents.iter().map(|document| Positions::new(&document.text)).collect();
    let writer = Rc::new(Writer { corpus, positions });
    let (of_documents, of_entities, of_events) = (Rc::clone(&writer), Rc::clone(&writer), Rc::clone(&writer));
    let documents = (0u32..)
        .zip(&corpus.documents)
        .map(move |(index, document)| pretty(&of_documents.document(DocumentIndex(index), document)));
    let entities = corpus.entities.iter().map(move |entity| pretty(&of_entities.entity(entity)));
    let events = corpus.events.iter().map(move |event| pretty(&of_events.event(event)));
    let around = pretty(&writer.without_lists()) + "\n";
    let (first, rest) = around_list(&around, "documents");
    let (second, rest) = around_list(rest, "entities");
    let (third, last) = around_list(rest, "events");
    let [first, second, third, last] = [first, second, third, last].map(str::to_owned);
    once(first)
        .chain(listed(documents))
        .chain(once(second))
        .chain(listed(entities))
        .chain(once(third))
        .chain(listed(events))
        .chain(once(last))
}

fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).expect("strings and numbers are always JSON")
}

struct Writer<'a> {
    corpus: &'a Corpus,
    positions: Vec<Positions<'a>>,
}

impl Writer<'_> {
    /// All that is left when the long lists are taken out.
    fn without_lists(&self) -> Export {
        let corpus = self.corpus;
        Export {
            schema: 1,
            title: corpus.title.clone(),
            description: corpus.description.clone(),
            documents: Vec::new(),
            entities: Vec::new(),
            events: Vec::new(),
            notices: corpus.notices.iter().map(|notice| self.notice(notice)).collect(),
            corrections: corpus.corrections.iter().map(correction).collect(),
        }
    }

    fn document(&self, index: DocumentIndex, document: &Document) -> DocumentJson {
        let block = |block: &crate::Block| {
            let place = self.place(index, block.span);
            BlockJson {
                kind: block.kind.name().into(),
                start: place.start,
                end: place.end,
                reason: block.reason.clone(),
            }
        };
        DocumentJson {
            id: document.id.clone(),
            path: document.path.clone(),
            sha256: document.sha256.clone(),
            text_sha256: document.text_sha256.clone(),
            title: document.title.clone(),
            authors: document.authors.clone(),
            publisher: document.publisher.clone(),
            published: document.published.map(|day| day.to_string()),
            language: document.language.clone(),
            url: document.url.clone(),
            text: document.text.to_string(),
            blocks: document.blocks.iter().map(block).collect(),
            pages: document.pages.iter().map(|&page| self.place(index, page)).collect(),
            reprint_of: document.reprint_of.map(|first| self.document_id(first)),
        }
    }

    fn entity(&self, entity: &crate::Entity) -> EntityJson {
        let mentions =
            entity.mentions.iter().map(|mention| self.mention(mention.document, mention.span, mention.how.name()));
        let references = entity
            .references
            .iter()
            .map(|reference| self.mention(reference.document, reference.span, reference.how.name()));
        EntityJson {
            id: entity.id.clone(),
            name: entity.name.clone(),
            kind: entity.kind.name().into(),
            aliases: entity.aliases.clone(),
            mentions: mentions.collect(),
            references: references.collect(),
            roles: entity.roles.iter().map(|role| self.role(role)).collect(),
        }
    }

    fn role(&self, role: &crate::RoleHeld) -> RoleJson {
        let WordsJson { start, end, text } = self.words(role.document, role.span);
        RoleJson { document: self.document_id(role.document), start, end, text, date: role.date.map(date) }
    }

    fn mention(&self, document: DocumentIndex, span: Span, how: &str) -> MentionJson {
        let place = self.place(document, span);
        MentionJson { document: self.document_id(document), start: place.start, end: place.end, how: how.into() }
    }

    fn event(&self, event: &Event) -> EventJson {
        let ids = |indexes: &[EntityIndex]| indexes.iter().map(|&index| self.corpus.entity(index).id.clone()).collect();
        EventJson {
            id: event.id.to_string(),
            title: event.title.to_string(),
            date: event.date.map(date),
            entities: ids(&event.entities),
            places: ids(&event.places),
            status: event.status.name().into(),
            accounts: event.accounts.iter().map(|account| self.account(account)).collect(),
            possibly_same: event.possibly_same.iter().map(|&other| self.corpus.event(other).id.to_string()).collect(),
        }
    }

    fn account(&self, account: &Account) -> AccountJson {
        let place = self.place(account.document, account.span);
        let time = account.time.as_ref().map(|time| {
            let place = self.place(account.document, time.span);
            TimeJson {
                start: place.start,
                end: place.end,
                text: self.corpus.document(account.document).words(time.span).into(),
                kind: time.kind.name().into(),
                value: time.value.to_string(),
                rule: time.rule.to_string(),
                anchor: time.anchor.clone(),
            }
        });
        let reason_json = |reason: &crate::Reason| ReasonJson {
            order: reason.order.name().into(),
            words: reason.words.map(|words| self.words(account.document, words)),
            from: self.words(account.document, reason.from),
        };
        let part_json = |part: &crate::Part| PartJson {
            role: part.role.name().into(),
            words: self.words(account.document, part.span),
            entity: part.entity.map(|entity| self.corpus.entity(entity).id.clone()),
        };
        AccountJson {
            document: self.document_id(account.document),
            start: place.start,
            end: place.end,
            quote: self.corpus.quote(account).into(),
            page: self.corpus.document(account.document).page_number(account.span),
            status: account.status.name().into(),
            by: account.by.clone(),
            trigger: account.trigger.map(|trigger| self.place(account.document, trigger)),
            time,
            date: account.date.map(date),
            reasons: account.reasons.iter().map(reason_json).collect(),
            parts: account.parts.iter().map(part_json).collect(),
            figures: account.figures.iter().map(|&figure| self.words(account.document, figure)).collect(),
        }
    }

    fn notice(&self, notice: &crate::Notice) -> NoticeJson {
        let place = notice.document.zip(notice.span).map(|(document, span)| self.place(document, span));
        NoticeJson {
            path: notice.path.clone(),
            document: notice.document.map(|document| self.document_id(document)),
            start: place.as_ref().map(|place| place.start),
            end: place.as_ref().map(|place| place.end),
            message: notice.message.clone(),
        }
    }

    fn document_id(&self, index: DocumentIndex) -> String {
        self.corpus.document(index).id.clone()
    }

    fn words(&self, document: DocumentIndex, span: Span) -> WordsJson {
        let PlaceJson { start, end } = self.place(document, span);
        WordsJson { start, end, text: self.corpus.document(document).words(span).into() }
    }

    fn place(&self, document: DocumentIndex, span: Span) -> PlaceJson {
        let positions = &self.positions[document.get()];
        PlaceJson { start: positions.code_point_from_byte(span.start), end: positions.code_point_from_byte(span.end) }
    }
}

fn date(date: EventDate) -> DateJson {
    DateJson {
        edtf: date.edtf.to_string(),
        earliest: date.earliest().map(|day| day.to_string()),
        latest: date.latest().map(|day| day.to_string()),
        precision: date.precision().name().into(),
        basis: date.basis.name().into(),
        extent: date.edtf.is_extent(),
    }
}

fn correction(correction: &crate::Correction) -> CorrectionJson {
    CorrectionJson {
        place: correction.place.clone(),
        about: correction.about.clone(),
        message: correction.message.clone(),
    }
}
