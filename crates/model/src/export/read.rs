//! JSON to a corpus, with proof of what it says.

use super::schema::{
    AccountJson, DateJson, DocumentJson, EntityJson, EventJson, Export, MentionJson, NoticeJson, PartJson, PlaceJson,
    ReasonJson, RoleJson, WordsJson,
};
use crate::positions::Positions;
use crate::{
    Account, Block, BlockKind, Corpus, Correction, Document, DocumentIndex, Entity, EntityIndex, EntityKind, Event,
    EventDate, EventIndex, How, Mention, Notice, Order, Part, Reason, Reference, ReferenceHow, Role, RoleHeld, Span,
    Status, TimeReference, TimexType,
};
use dateline_calendar::{Basis, Day, Edtf};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Why a JSON text is not a schema-1 export: the place first.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ExportError(String);

type Read<T> = Result<T, ExportError>;

/// Reads a schema-1 export. Digests, quotes and references are proved, and [`Corpus::check`] holds of what is returned.
pub fn from_json(json: &str) -> Read<Corpus> {
    let schema: Schema = serde_json::from_str(json).map_err(|error| not_json(&error))?;
    if schema.schema != 1 {
        return Err(ExportError(format!("schema: this is schema {}; only 1 is read", schema.schema)));
    }
    let export: Export = serde_json::from_str(json).map_err(|error| not_json(&error))?;
    let reader = Reader {
        positions: export.documents.iter().map(|document| Positions::new(&document.text)).collect(),
        documents: (0u32..)
            .zip(&export.documents)
            .map(|(index, document)| (document.id.as_str(), DocumentIndex(index)))
            .collect(),
        entities: (0u32..)
            .zip(&export.entities)
            .map(|(index, entity)| (entity.id.as_str(), EntityIndex(index)))
            .collect(),
        events: (0u32..).zip(&export.events).map(|(index, event)| (event.id.as_str(), EventIndex(index))).collect(),
        texts: export.documents.iter().map(|document| document.text.as_str()).collect(),
    };
    let correction = |json: &super::schema::CorrectionJson| Correction {
        place: json.place.clone(),
        about: json.about.clone(),
        message: json.message.clone(),
    };
    let corpus = Corpus {
        title: export.title.clone(),
        description: export.description.clone(),
        documents: each("documents", &export.documents, |document| reader.read_document(document))?,
        entities: each("entities", &export.entities, |entity| reader.entity(entity))?,
        events: each("events", &export.events, |event| reader.event(event))?,
        notices: each("notices", &export.notices, |notice| reader.notice(notice))?,
        corrections: export.corrections.iter().map(correction).collect(),
    };
    corpus.check().map_err(|fault| ExportError(fault.to_string()))?;
    Ok(corpus)
}

/// Read first, so that another schema is named as such and not as a missing field.
#[derive(serde::Deserialize)]
struct Schema {
    schema: u32,
}

struct Reader<'a> {
    positions: Vec<Positions<'a>>,
    texts: Vec<&'a str>,
    documents: BTreeMap<&'a str, DocumentIndex>,
    entities: BTreeMap<&'a str, EntityIndex>,
    events: BTreeMap<&'a str, EventIndex>,
}

impl Reader<'_> {
    fn read_document(&self, json: &DocumentJson) -> Read<Document> {
        let reprint_of = json.reprint_of.as_ref().map(|id| self.document(id)).transpose()?;
        Ok(Document { reprint_of, ..document(json)? })
    }

    fn entity(&self, entity: &EntityJson) -> Read<Entity> {
        let mention = |json: &MentionJson| {
            let (document, span) = self.mention(json)?;
            let how = How::from_name(&json.how).ok_or_else(|| no_such("sort of mention", &json.how))?;
            Ok(Mention { document, span, how })
        };
        let reference = |json: &MentionJson| {
            let (document, span) = self.mention(json)?;
            let how = ReferenceHow::from_name(&json.how).ok_or_else(|| no_such("sort of reference", &json.how))?;
            Ok(Reference { document, span, how })
        };
        Ok(Entity {
            id: entity.id.clone(),
            name: entity.name.clone(),
            kind: EntityKind::from_name(&entity.kind).ok_or_else(|| no_such("kind of entity", &entity.kind))?,
            aliases: entity.aliases.clone(),
            mentions: each(".mentions", &entity.mentions, mention)?,
            references: each(".references", &entity.references, reference)?,
            roles: each(".roles", &entity.roles, |role| self.role(role))?,
        })
    }

    fn role(&self, json: &RoleJson) -> Read<RoleHeld> {
        let document = self.document(&json.document)?;
        let span = self.span(document, json.start, json.end)?;
        Ok(RoleHeld { document, span, date: json.date.as_ref().map(date).transpose()? })
    }

    fn mention(&self, json: &MentionJson) -> Read<(DocumentIndex, Span)> {
        let document = self.document(&json.document)?;
        Ok((document, self.span(document, json.start, json.end)?))
    }

    fn event(&self, event: &EventJson) -> Read<Event> {
        let entities = |ids: &[String]| ids.iter().map(|id| self.entity_index(id)).collect::<Read<Vec<_>>>();
        Ok(Event {
            id: event.id.clone().into(),
            title: event.title.clone().into(),
            date: event.date.as_ref().map(date).transpose()?,
            entities: entities(&event.entities)?,
            places: entities(&event.places)?,
            status: status(&event.status)?,
            accounts: each(".accounts", &event.accounts, |account| self.account(account))?,
            possibly_same: each(".possiblySame", &event.possibly_same, |id| self.event_index(id))?,
        })
    }

    fn account(&self, account: &AccountJson) -> Read<Account> {
        let document = self.document(&account.document)?;
        let span = self.span(document, account.start, account.end)?;
        if span.of(self.texts[document.get()]) != account.quote {
            return Err(ExportError(format!(
                ": the quote differs from the text at {}..{}",
                account.start, account.end
            )));
        }
        let trigger =
            account.trigger.as_ref().map(|&PlaceJson { start, end }| self.span(document, start, end)).transpose()?;
        let time = account.time.as_ref().map(|time| {
            Ok(TimeReference {
                span: self.span(document, time.start, time.end)?,
                kind: TimexType::from_name(&time.kind).ok_or_else(|| no_such("type of time expression", &time.kind))?,
                value: time.value.clone().into(),
                rule: time.rule.clone().into(),
                anchor: time.anchor.clone(),
            })
        });
        let words = |json: &WordsJson| self.span(document, json.start, json.end);
        let reason = |json: &ReasonJson| {
            Ok(Reason {
                order: Order::from_name(&json.order).ok_or_else(|| no_such("order", &json.order))?,
                words: json.words.as_ref().map(words).transpose()?,
                from: words(&json.from)?,
            })
        };
        let part = |json: &PartJson| {
            Ok(Part {
                role: Role::from_name(&json.role).ok_or_else(|| no_such("role", &json.role))?,
                span: words(&json.words)?,
                entity: json.entity.as_ref().map(|id| self.entity_index(id)).transpose()?,
            })
        };
        Ok(Account {
            document,
            span,
            status: status(&account.status)?,
            by: account.by.clone(),
            trigger,
            time: time.transpose()?,
            date: account.date.as_ref().map(date).transpose()?,
            reasons: each(".reasons", &account.reasons, reason)?,
            parts: each(".parts", &account.parts, part)?,
            figures: each(".figures", &account.figures, words)?,
        })
    }

    fn notice(&self, notice: &NoticeJson) -> Read<Notice> {
        let document = notice.document.as_ref().map(|id| self.document(id)).transpose()?;
        let place = document.zip(notice.start.zip(notice.end));
        let span = place.map(|(document, (start, end))| self.span(document, start, end)).transpose()?;
        Ok(Notice { path: notice.path.clone(), document, span, message: notice.message.clone() })
    }

    fn document(&self, id: &str) -> Read<DocumentIndex> {
        self.documents.get(id).copied().ok_or_else(|| ExportError(format!(": no document is called `{id}`")))
    }

    fn entity_index(&self, id: &str) -> Read<EntityIndex> {
        self.entities.get(id).copied().ok_or_else(|| ExportError(format!(": no entity is called `{id}`")))
    }

    fn event_index(&self, id: &String) -> Read<EventIndex> {
        self.events.get(id.as_str()).copied().ok_or_else(|| ExportError(format!(": no event is called `{id}`")))
    }

    fn span(&self, document: DocumentIndex, start: u32, end: u32) -> Read<Span> {
        span(&self.positions[document.get()], start, end)
    }
}

fn document(document: &DocumentJson) -> Read<Document> {
    let place = |message: String| ExportError(format!(" (`{}`): {message}", document.path));
    let digest: String = Sha256::digest(document.text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    if digest != document.text_sha256 {
        return Err(place("the text does not have the digest `textSha256`".into()));
    }
    let positions = Positions::new(&document.text);
    let published =
        document.published.as_deref().map(str::parse::<Day>).transpose().map_err(|error| place(error.to_string()))?;
    let blocks = each(".blocks", &document.blocks, |block| {
        Ok(Block {
            kind: BlockKind::from_name(&block.kind).ok_or_else(|| no_such("kind of block", &block.kind))?,
            span: span(&positions, block.start, block.end)?,
            reason: block.reason.clone(),
        })
    })?;
    let pages = each(".pages", &document.pages, |page| span(&positions, page.start, page.end))?;
    Ok(Document {
        id: document.id.clone(),
        path: document.path.clone(),
        sha256: document.sha256.clone(),
        text_sha256: document.text_sha256.clone(),
        title: document.title.clone(),
        authors: document.authors.clone(),
        publisher: document.publisher.clone(),
        published,
        language: document.language.clone(),
        url: document.url.clone(),
        text: document.text.clone().into(),
        blocks,
        pages,
        reprint_of: None,
    })
}

fn span(positions: &Positions<'_>, start: u32, end: u32) -> Read<Span> {
    let bytes = positions.byte_from_code_point(start).zip(positions.byte_from_code_point(end));
    let (first, last) = bytes
        .filter(|(first, last)| first <= last)
        .ok_or_else(|| ExportError(format!(": {start}..{end} is no place in its text")))?;
    Ok(Span { start: first, end: last })
}

fn date(date: &DateJson) -> Read<EventDate> {
    let edtf: Edtf = date.edtf.parse().map_err(|error| ExportError(format!(".date: {error}")))?;
    let is_same = |written: &Option<String>, day: Option<Day>| *written == day.map(|day| day.to_string());
    if !is_same(&date.earliest, edtf.earliest()) || !is_same(&date.latest, edtf.latest()) {
        return Err(ExportError(format!(".date: `earliest` or `latest` is not that of `{edtf}`")));
    }
    let basis = Basis::ALL.into_iter().find(|basis| basis.name() == date.basis);
    Ok(EventDate { edtf, basis: basis.ok_or_else(|| no_such("basis", &date.basis))? })
}

fn status(name: &str) -> Read<Status> {
    Status::from_name(name).ok_or_else(|| no_such("status", name))
}

fn no_such(what: &str, name: &str) -> ExportError {
    ExportError(format!(": `{name}` is no {what}"))
}

/// Reads a list; an error gets the name of the list and the number of the item before it.
fn each<Json, Item>(list: &str, items: &[Json], read: impl Fn(&Json) -> Read<Item>) -> Read<Vec<Item>> {
    let numbered = items.iter().enumerate();
    numbered.map(|(index, item)| read(item).map_err(|error| ExportError(format!("{list}[{index}]{error}")))).collect()
}

fn not_json(error: &serde_json::Error) -> ExportError {
    let text = error.to_string();
    let message = text.split(" at line ").next().unwrap_or_default();
    ExportError(format!("line {}, column {}: {message}", error.line(), error.column()))
}
