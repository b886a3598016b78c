//! Every distinct word of a corpus once, with what the word lists know of it: a text of a million words has some thousands of them.

use super::lexicon::{Head, Noun, Title, lexicon};
use super::words::{Case, case};
use crate::hash::HashMap;
use crate::sentences::TokenKind;
use dateline_model::EntityKind;
use std::rc::Rc;

/// A word as it is written, apart from its places.
#[derive(Debug)]
pub(super) struct Form {
    /// In small letters.
    pub(super) small: Box<str>,
    /// As usually written, if it is a place in capitals.
    shouted: Option<Box<str>>,
    /// The number of its small letters in the vocabulary: `Iran` and `IRAN` have one.
    pub(super) number: usize,
    pub(super) case: Case,
    /// A common English word or an inflection of one.
    pub(super) is_common: bool,
    /// Common, or made of common words as `airstrikes` is.
    pub(super) is_ordinary: bool,
    /// Opens sentences, but no names.
    pub(super) is_opener: bool,
    /// No name by itself, however written.
    pub(super) is_never_name: bool,
    /// Parents give it.
    pub(super) is_given_name: bool,
    /// A country, region or city.
    pub(super) is_place: bool,
    /// Known names and places of several words begin with it.
    pub(super) is_opening: bool,
    /// The country or region whose people or things it names.
    pub(super) demonym: Option<&'static str>,
    /// A group or organisation by itself.
    pub(super) known: Option<EntityKind>,
    /// As a title by itself.
    pub(super) title: Option<Title>,
    /// As a head or tail of longer names.
    pub(super) head: Option<Head>,
    /// As a small noun beside a name.
    pub(super) noun: Option<Noun>,
    /// Of what kind the doer of this verb usually is.
    pub(super) verb: Option<EntityKind>,
}

impl Form {
    /// The word as it is usually written, for look-ups.
    pub(super) fn usual<'a>(&'a self, text: &'a str) -> &'a str {
        self.shouted.as_deref().unwrap_or(text)
    }
}

/// The distinct words met so far.
#[derive(Default)]
pub(super) struct Vocabulary<'a> {
    words: HashMap<&'a str, Rc<Form>>,
    marks: HashMap<&'a str, Rc<Form>>,
    smalls: HashMap<Box<str>, usize>,
}

impl<'a> Vocabulary<'a> {
    /// The form of a word.
    pub(super) fn form(&mut self, text: &'a str, kind: TokenKind) -> Rc<Form> {
        let known = if kind == TokenKind::Word { &mut self.words } else { &mut self.marks };
        if let Some(form) = known.get(text) {
            return Rc::clone(form);
        }
        let form = Rc::new(form(text, kind, &mut self.smalls));
        known.insert(text, Rc::clone(&form));
        form
    }
}

fn form(text: &str, kind: TokenKind, smalls: &mut HashMap<Box<str>, usize>) -> Form {
    let small: Box<str> = text.to_lowercase().into();
    let next = smalls.len();
    let number = *smalls.entry(small.clone()).or_insert(next);
    let lexicon = lexicon();
    let shouted = shouted_place(text, kind);
    let usual = shouted.as_deref().unwrap_or(text);
    Form {
        number,
        case: case(usual, kind),
        is_common: lexicon.is_common(&small),
        is_ordinary: text.starts_with(char::is_alphabetic) && lexicon.is_ordinary(&small),
        is_opener: lexicon.is_opener(&small),
        is_never_name: lexicon.is_never_name(&small),
        is_given_name: lexicon.is_given_name(usual),
        is_place: lexicon.is_place(usual),
        is_opening: lexicon.is_opening(usual),
        demonym: lexicon.demonym(usual),
        known: lexicon.known(usual),
        title: lexicon.title(&small),
        head: lexicon.head(usual).copied(),
        noun: lexicon.noun(usual).copied(),
        verb: lexicon.verb(usual),
        shouted,
        small,
    }
}

/// `BAGHDAD`, as the first line of a dispatch has it, is `Baghdad`; a short one may be an acronym.
fn shouted_place(text: &str, kind: TokenKind) -> Option<Box<str>> {
    if kind != TokenKind::Word || text.chars().count() < 4 || !text.chars().all(char::is_uppercase) {
        return None;
    }
    let mut letters = text.chars();
    let usual: String = letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect();
    let is_place = lexicon().is_land(&usual) || (4 < text.chars().count() && lexicon().is_place(&usual));
    is_place.then(|| usual.into())
}
