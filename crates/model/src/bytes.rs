//! The corpus as bytes, and back: a mark, the version of the form, then postcard: first what the app shows, then what only pages and exports say,
//! so that a browser loads no code for what it does not show; last a digest of each quote, by which a changed one is found.

use crate::account::{Account, Part, Reason};
use crate::corpus::{Corpus, Correction};
use crate::entity::RoleHeld;
use crate::event::EventDate;
use crate::span::{DocumentIndex, EventIndex, Span};
use serde::de::{Deserializer, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::marker::PhantomData;

/// Of this form and no other: a change of any type in this crate is a new number.
const MARK: &[u8; 8] = b"dateln\x00\x05";

/// So many items have their room before they are read: a damaged count asks for no more.
const MOST_AT_ONCE: usize = 1 << 20;

/// The first bytes of a quote's SHA-256: enough to find what was damaged. Whoever means to deceive is told by the digest of the text.
pub type QuoteDigest = [u8; 8];

/// Why bytes are not a corpus.
#[derive(Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// They do not begin with the mark of this version.
    NotACorpus,
    /// They do, and then break off or contradict themselves.
    Damaged,
}

/// The corpus as bytes. The same corpus gives the same bytes.
pub fn encode(corpus: &Corpus) -> Vec<u8> {
    let shown = postcard::to_extend(corpus, MARK.to_vec()).expect("a growing vector has room for every corpus");
    let beside = postcard::to_extend(&Beside::of(corpus), shown).expect("a growing vector has room for every corpus");
    let accounts = corpus.events.iter().flat_map(|event| &event.accounts);
    let digests: Vec<QuoteDigest> = accounts.map(|account| quote_digest(corpus.quote(account))).collect();
    postcard::to_extend(&digests, beside).expect("a growing vector has room for every corpus")
}

/// The corpus that [`encode`] wrote, which borrows its texts from the bytes. `decode(encode(&corpus).leak()) == Ok(corpus)`.
pub fn decode(bytes: &'static [u8]) -> Result<Corpus, DecodeError> {
    decode_with_digests(bytes).map(|(corpus, _)| corpus)
}

/// The same, with the digest that each quote had when it was encoded, in the order of events and accounts.
pub fn decode_with_digests(bytes: &'static [u8]) -> Result<(Corpus, Vec<QuoteDigest>), DecodeError> {
    let (mut corpus, rest) = take_shown(bytes)?;
    let (beside, rest) = postcard::take_from_bytes::<Beside>(rest).map_err(|_| DecodeError::Damaged)?;
    beside.put_into(&mut corpus).ok_or(DecodeError::Damaged)?;
    let digests: Vec<QuoteDigest> = postcard::from_bytes(rest).map_err(|_| DecodeError::Damaged)?;
    let accounts: usize = corpus.events.iter().map(|event| event.accounts.len()).sum();
    if digests.len() != accounts {
        return Err(DecodeError::Damaged);
    }
    Ok((corpus, digests))
}

/// The digest of a quote's words.
pub fn quote_digest(quote: &str) -> QuoteDigest {
    let digest = Sha256::digest(quote);
    std::array::from_fn(|at| digest[at])
}

/// What the app shows of the corpus that [`encode`] wrote: without the parts, figures, reasons and own dates of accounts, links between events,
/// roles, reprints and corrections, which are empty.
pub fn decode_shown(bytes: &'static [u8]) -> Result<Corpus, DecodeError> {
    take_shown(bytes).map(|(corpus, _)| corpus)
}

fn take_shown(bytes: &'static [u8]) -> Result<(Corpus, &'static [u8]), DecodeError> {
    let body = bytes.strip_prefix(MARK).ok_or(DecodeError::NotACorpus)?;
    postcard::take_from_bytes(body).map_err(|_| DecodeError::Damaged)
}

/// What is not shown by the app, in the order of the things it belongs to.
#[derive(Serialize, Deserialize)]
struct Beside {
    documents: Vec<Option<DocumentIndex>>,
    entities: Vec<Vec<RoleHeld>>,
    events: Vec<Vec<EventIndex>>,
    accounts: Vec<AccountBeside>,
    corrections: Vec<Correction>,
}

#[derive(Serialize, Deserialize)]
struct AccountBeside {
    date: Option<EventDate>,
    reasons: Vec<Reason>,
    parts: Vec<Part>,
    figures: Vec<Span>,
}

impl Beside {
    fn of(corpus: &Corpus) -> Beside {
        let accounts = corpus.events.iter().flat_map(|event| &event.accounts);
        let account = |account: &Account| AccountBeside {
            date: account.date,
            reasons: account.reasons.clone(),
            parts: account.parts.clone(),
            figures: account.figures.clone(),
        };
        Beside {
            documents: corpus.documents.iter().map(|document| document.reprint_of).collect(),
            entities: corpus.entities.iter().map(|entity| entity.roles.clone()).collect(),
            events: corpus.events.iter().map(|event| event.possibly_same.clone()).collect(),
            accounts: accounts.map(account).collect(),
            corrections: corpus.corrections.clone(),
        }
    }

    /// `None` where it belongs to another corpus.
    fn put_into(self, corpus: &mut Corpus) -> Option<()> {
        let counts = (corpus.documents.len(), corpus.entities.len(), corpus.events.len());
        if counts != (self.documents.len(), self.entities.len(), self.events.len()) {
            return None;
        }
        for (document, first) in corpus.documents.iter_mut().zip(self.documents) {
            document.reprint_of = first;
        }
        for (entity, roles) in corpus.entities.iter_mut().zip(self.entities) {
            entity.roles = roles;
        }
        for (event, others) in corpus.events.iter_mut().zip(self.events) {
            event.possibly_same = others;
        }
        let mut besides = self.accounts.into_iter();
        for account in corpus.events.iter_mut().flat_map(|event| &mut event.accounts) {
            let AccountBeside { date, reasons, parts, figures } = besides.next()?;
            (account.date, account.reasons, account.parts, account.figures) = (date, reasons, parts, figures);
        }
        corpus.corrections = self.corrections;
        besides.next().is_none().then_some(())
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            DecodeError::NotACorpus => "these bytes are not a corpus of this version; build it again",
            DecodeError::Damaged => "the corpus is damaged; build it again",
        })
    }
}

impl std::error::Error for DecodeError {}

/// A list in no more room than its count asks for: one that grows by twofold leaves up to half of it empty.
pub(crate) fn counted<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Vec<T>, D::Error> {
    struct Counted<T>(PhantomData<T>);

    impl<'de, T: Deserialize<'de>> Visitor<'de> for Counted<T> {
        type Value = Vec<T>;

        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str("a list")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Vec<T>, A::Error> {
            let mut list = Vec::with_capacity(items.size_hint().map_or(0, |count| count.min(MOST_AT_ONCE)));
            while let Some(item) = items.next_element()? {
                list.push(item);
            }
            Ok(list)
        }
    }

    from.deserialize_seq(Counted(PhantomData))
}

pub(crate) mod optional_day {
    use dateline_calendar::Day;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(day: &Option<Day>, to: S) -> Result<S::Ok, S::Error> {
        day.map(Day::number).serialize(to)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Day>, D::Error> {
        Ok(Option::<i32>::deserialize(from)?.map(Day::from_number))
    }
}

pub(crate) mod edtf {
    use dateline_calendar::Edtf;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(date: &Edtf, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(date)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Edtf, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

pub(crate) mod basis {
    use dateline_calendar::Basis;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(basis: &Basis, to: S) -> Result<S::Ok, S::Error> {
        (*basis as u8).serialize(to)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Basis, D::Error> {
        let number = u8::deserialize(from)?;
        Basis::ALL.get(usize::from(number)).copied().ok_or_else(|| D::Error::custom("no such basis"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::corpus;

    #[test]
    fn bytes_decode_to_the_corpus_they_encode() {
        let bytes = encode(&corpus()).leak();
        assert_eq!(decode(bytes), Ok(corpus()));
        assert_eq!(encode(&corpus()), bytes);
    }

    #[test]
    fn the_app_gets_what_it_shows() {
        let shown = decode_shown(encode(&corpus()).leak()).unwrap();
        assert_eq!(shown.events[0].title, corpus().events[0].title);
        assert!(shown.corrections.is_empty() && shown.events[0].accounts[0].parts.is_empty());
    }

    #[test]
    fn a_changed_letter_of_a_quote_is_told_by_its_digest() {
        let mut bytes = encode(&corpus());
        let (whole, digests) = decode_with_digests(bytes.clone().leak()).unwrap();
        assert_eq!(digests, [quote_digest(whole.quote(&whole.events[0].accounts[0]))]);
        let letter = bytes.windows(6).position(|word| word == b"opened").unwrap();
        bytes[letter] ^= 1;
        let (changed, digests) = decode_with_digests(bytes.leak()).unwrap();
        assert_ne!(digests, [quote_digest(changed.quote(&changed.events[0].accounts[0]))]);
    }

    #[test]
    fn other_and_broken_bytes_are_refused() {
        let bytes = encode(&corpus()).leak();
        assert_eq!(decode(b"{}"), Err(DecodeError::NotACorpus));
        for end in MARK.len()..bytes.len() {
            assert_eq!(decode(&bytes[..end]), Err(DecodeError::Damaged), "cut at {end}");
        }
    }
}
