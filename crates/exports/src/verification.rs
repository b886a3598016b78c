//! Whether a corpus holds: each quote stands in its text as it was when the corpus was made, each text has its digest.

use dateline_model::{Account, Corpus, Document, Event, QuoteDigest, quote_digest};
use sha2::{Digest, Sha256};

/// The words of a quote that name it where it failed.
const NAMED: usize = 160;

/// How many were looked at, and how many there are; what is not among the faults held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Those that held.
    pub held: usize,
    /// Those that were looked at.
    pub seen: usize,
    /// All.
    pub all: usize,
}

/// What does not hold, in words for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A quote is not in its text, or not as it was.
    Quote {
        /// The id of the event.
        event: String,
        /// The path of the document.
        document: String,
        /// What stands there now.
        words: String,
    },
    /// A text does not have its digest.
    Text {
        /// The path of the document.
        document: String,
    },
}

impl std::fmt::Display for Fault {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Fault::Quote { event, document, words } if words.is_empty() => {
                write!(out, "event `{event}`: its quote is not in `{document}`")
            }
            Fault::Quote { event, document, words } => {
                write!(out, "event `{event}`: its quote from `{document}` is not as it was: “{words}”")
            }
            Fault::Text { document } => write!(out, "`{document}`: its text does not have the digest `textSha256`"),
        }
    }
}

/// A check under way: large corpora are checked in steps, between which a page can answer its reader.
pub struct Verification<'a> {
    quotes: Vec<(&'a Event, &'a Account)>,
    documents: &'a [Document],
    digests: &'a [QuoteDigest],
    /// The digest of the text that is being read, and how much of it was.
    hash: Sha256,
    read: usize,
    count: [Count; 2],
    faults: Vec<Fault>,
}

impl<'a> Verification<'a> {
    /// Begins a check. `digests` are those of the quotes, in the order of events and accounts; none where they were not kept: then a quote
    /// is only looked for.
    pub fn new(corpus: &'a Corpus, digests: &'a [QuoteDigest]) -> Verification<'a> {
        let each = corpus.events.iter().flat_map(|event| event.accounts.iter().map(move |account| (event, account)));
        let quotes: Vec<_> = each.collect();
        let count = [quotes.len(), corpus.documents.len()].map(|all| Count { all, ..Count::default() });
        Verification {
            quotes,
            documents: &corpus.documents,
            digests,
            hash: Sha256::new(),
            read: 0,
            count,
            faults: Vec::new(),
        }
    }

    /// Looks at one more quote, or at so many bytes more of a text; false when all was looked at.
    pub fn step(&mut self, bytes: usize) -> bool {
        if let Some(&(event, account)) = self.quotes.get(self.count[0].seen) {
            let fault = self.quote(event, account);
            self.note(0, fault);
            return true;
        }
        let Some(document) = self.documents.get(self.count[1].seen) else { return false };
        let text = document.text.as_bytes();
        let end = text.len().min(self.read.saturating_add(bytes.max(1)));
        self.hash.update(&text[self.read..end]);
        self.read = end;
        if end == text.len() {
            let digest: String = self.hash.finalize_reset().iter().map(|byte| format!("{byte:02x}")).collect();
            self.read = 0;
            self.note(1, (digest != document.text_sha256).then(|| Fault::Text { document: document.path.clone() }));
        }
        true
    }

    /// The quotes.
    pub const fn quotes(&self) -> Count {
        self.count[0]
    }

    /// The texts.
    pub const fn texts(&self) -> Count {
        self.count[1]
    }

    /// What failed so far.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    fn quote(&self, event: &Event, account: &Account) -> Option<Fault> {
        let document = self.documents.get(account.document.get());
        let words = document.and_then(|document| document.text.get(account.span.range())).unwrap_or_default();
        let digest = self.digests.get(self.count[0].seen);
        let holds = !words.trim().is_empty() && digest.is_none_or(|digest| *digest == quote_digest(words));
        (!holds).then(|| Fault::Quote {
            event: event.id.to_string(),
            document: document.map(|document| document.path.clone()).unwrap_or_default(),
            words: crate::one_line(words).chars().take(NAMED).collect(),
        })
    }

    fn note(&mut self, which: usize, fault: Option<Fault>) {
        self.count[which].seen += 1;
        self.count[which].held += usize::from(fault.is_none());
        self.faults.extend(fault);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::corpus;
    use dateline_model::{decode_with_digests, encode};

    fn checked(bytes: &'static [u8], step: usize) -> (Count, Count, Vec<Fault>) {
        let (corpus, digests) = decode_with_digests(bytes).unwrap();
        let mut verification = Verification::new(&corpus, &digests);
        while verification.step(step) {}
        (verification.quotes(), verification.texts(), verification.faults().to_vec())
    }

    #[test]
    fn a_corpus_as_it_was_made_holds_in_steps_of_any_size() {
        let bytes = encode(&corpus()).leak();
        for step in [0, 1, 7, 1 << 20] {
            let (quotes, texts, faults) = checked(bytes, step);
            assert_eq!(faults, []);
            assert!(3 <= quotes.all && quotes.held == quotes.all && texts == Count { held: 1, seen: 1, all: 1 });
        }
    }

    #[test]
    fn a_flipped_byte_names_the_quote_and_its_text() {
        let mut bytes = encode(&corpus());
        let at = bytes.windows(17).position(|words| words == b"dam at Leven brok").unwrap();
        bytes[at + 13] ^= 1;
        let (quotes, texts, faults) = checked(bytes.leak(), 64);
        assert_eq!((quotes.all - quotes.held, texts.held), (1, 0));
        let [Fault::Quote { document, words, .. }, Fault::Text { .. }] = &faults[..] else { panic!("{faults:?}") };
        assert_eq!((document.as_str(), words.as_str()), ("a.txt", "The dam at Leven croke on 21 February 1911"));
    }

    #[test]
    fn without_digests_quotes_are_looked_for() {
        let mut corpus = corpus();
        corpus.events[0].accounts[0].span = dateline_model::Span::new(900_000, 900_001);
        let mut verification = Verification::new(&corpus, &[]);
        while verification.step(1 << 16) {}
        let told: Vec<String> = verification.faults().iter().map(ToString::to_string).collect();
        assert_eq!(told, [format!("event `{}`: its quote is not in `a.txt`", corpus.events[0].id)]);
    }
}
