//! The corpus as bytes, and back: a mark, the version of the form, then postcard.

use crate::corpus::Corpus;
use std::fmt;

/// Of this form and no other: a change of any type in this crate is a new number.
const MARK: &[u8; 8] = b"dateln\x00\x03";

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
    postcard::to_extend(corpus, MARK.to_vec()).expect("a growing vector has room for every corpus")
}

/// The corpus that [`encode`] wrote. `decode(&encode(&corpus)) == Ok(corpus)`.
pub fn decode(bytes: &[u8]) -> Result<Corpus, DecodeError> {
    let body = bytes.strip_prefix(MARK).ok_or(DecodeError::NotACorpus)?;
    postcard::from_bytes(body).map_err(|_| DecodeError::Damaged)
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
        let bytes = encode(&corpus());
        assert_eq!(decode(&bytes), Ok(corpus()));
        assert_eq!(encode(&corpus()), bytes);
    }

    #[test]
    fn other_and_broken_bytes_are_refused() {
        let bytes = encode(&corpus());
        assert_eq!(decode(b"{}"), Err(DecodeError::NotACorpus));
        for end in MARK.len()..bytes.len() {
            assert_eq!(decode(&bytes[..end]), Err(DecodeError::Damaged), "cut at {end}");
        }
    }
}
