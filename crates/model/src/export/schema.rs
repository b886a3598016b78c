//! The shape of schema 1, field by field.

use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub(super) struct Export {
    pub(super) schema: u32,
    pub(super) title: String,
    #[serde(default)]
    pub(super) description: Option<String>,
    pub(super) documents: Vec<DocumentJson>,
    pub(super) entities: Vec<EntityJson>,
    pub(super) events: Vec<EventJson>,
    #[serde(default)]
    pub(super) notices: Vec<NoticeJson>,
    /// An addition to schema 1, as all that is left out where it is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) corrections: Vec<CorrectionJson>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DocumentJson {
    pub(super) id: String,
    pub(super) path: String,
    pub(super) sha256: String,
    pub(super) text_sha256: String,
    pub(super) title: String,
    #[serde(default)]
    pub(super) authors: Vec<String>,
    #[serde(default)]
    pub(super) publisher: Option<String>,
    #[serde(default)]
    pub(super) published: Option<String>,
    pub(super) language: String,
    #[serde(default)]
    pub(super) url: Option<String>,
    pub(super) text: String,
    #[serde(default)]
    pub(super) blocks: Vec<BlockJson>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) pages: Vec<PlaceJson>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) reprint_of: Option<String>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct BlockJson {
    pub(super) kind: String,
    pub(super) start: u32,
    pub(super) end: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) reason: Option<String>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct EntityJson {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) kind: String,
    #[serde(default)]
    pub(super) aliases: Vec<String>,
    #[serde(default)]
    pub(super) mentions: Vec<MentionJson>,
    #[serde(default)]
    pub(super) references: Vec<MentionJson>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) roles: Vec<RoleJson>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct RoleJson {
    pub(super) document: String,
    pub(super) start: u32,
    pub(super) end: u32,
    /// The words at that place, which are not read.
    #[serde(default)]
    pub(super) text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) date: Option<DateJson>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct MentionJson {
    pub(super) document: String,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) how: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct EventJson {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) date: Option<DateJson>,
    #[serde(default)]
    pub(super) entities: Vec<String>,
    #[serde(default)]
    pub(super) places: Vec<String>,
    pub(super) status: String,
    pub(super) accounts: Vec<AccountJson>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) possibly_same: Vec<String>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct DateJson {
    pub(super) edtf: String,
    pub(super) earliest: Option<String>,
    pub(super) latest: Option<String>,
    pub(super) precision: String,
    pub(super) basis: String,
    pub(super) extent: bool,
}

#[derive(Serialize, Deserialize)]
pub(super) struct AccountJson {
    pub(super) document: String,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) quote: String,
    /// The number of the page, from 1, on which the quote begins. It follows from `pages`, and is not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) page: Option<usize>,
    pub(super) status: String,
    #[serde(default)]
    pub(super) by: Option<String>,
    #[serde(default)]
    pub(super) trigger: Option<PlaceJson>,
    #[serde(default)]
    pub(super) time: Option<TimeJson>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) date: Option<DateJson>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) reasons: Vec<ReasonJson>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) parts: Vec<PartJson>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) figures: Vec<WordsJson>,
}

/// A place, with its words, which are not read.
#[derive(Serialize, Deserialize)]
pub(super) struct WordsJson {
    pub(super) start: u32,
    pub(super) end: u32,
    #[serde(default)]
    pub(super) text: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct ReasonJson {
    pub(super) order: String,
    #[serde(default)]
    pub(super) words: Option<WordsJson>,
    pub(super) from: WordsJson,
}

#[derive(Serialize, Deserialize)]
pub(super) struct PartJson {
    pub(super) role: String,
    #[serde(flatten)]
    pub(super) words: WordsJson,
    #[serde(default)]
    pub(super) entity: Option<String>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct PlaceJson {
    pub(super) start: u32,
    pub(super) end: u32,
}

#[derive(Serialize, Deserialize)]
pub(super) struct TimeJson {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) text: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) value: String,
    #[serde(default)]
    pub(super) rule: String,
    #[serde(default)]
    pub(super) anchor: Option<String>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct NoticeJson {
    pub(super) path: String,
    #[serde(default)]
    pub(super) document: Option<String>,
    #[serde(default)]
    pub(super) start: Option<u32>,
    #[serde(default)]
    pub(super) end: Option<u32>,
    pub(super) message: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct CorrectionJson {
    pub(super) place: String,
    #[serde(default)]
    pub(super) about: Option<String>,
    pub(super) message: String,
}
