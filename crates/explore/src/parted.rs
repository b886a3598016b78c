//! By what the timeline is parted into tracks, and which groups of them are shut.

use crate::hues::IN_COLOUR;
use dateline_model::{Corpus, EntityKind, Status};

/// By what events are parted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum By {
    /// One drawing for all.
    #[default]
    Nothing,
    /// A track for each of the names that most events are about.
    Name,
    /// A track for each kind of name.
    Kind,
    /// A track for each document in colour.
    Document,
    /// A track for each status.
    Status,
}

/// How the timeline is parted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Parted {
    /// By what.
    pub by: By,
    /// The groups that are shut, a bit each; none where nothing is parted.
    pub shut: u16,
}

/// The group of what belongs to no other, as an address names it.
const REST: &str = "~";

impl By {
    /// All ways, in the order in which they are offered.
    pub const ALL: [By; 5] = [By::Nothing, By::Name, By::Kind, By::Document, By::Status];

    /// As an address has it.
    pub const fn name(self) -> &'static str {
        match self {
            By::Nothing => "nothing",
            By::Name => "name",
            By::Kind => "kind",
            By::Document => "document",
            By::Status => "status",
        }
    }

    /// The one that an address calls so.
    pub fn from_name(name: &str) -> Option<By> {
        By::ALL.into_iter().find(|by| by.name() == name)
    }

    /// What an address calls a group; `None` beyond the last.
    pub(crate) fn group(self, corpus: &Corpus, number: usize) -> Option<&str> {
        let of_kinds = || EntityKind::ALL.get(number).map_or(REST, |kind| kind.name());
        match self {
            By::Nothing => None,
            By::Name | By::Kind => (number <= EntityKind::ALL.len()).then(of_kinds),
            By::Document if number == IN_COLOUR => Some(REST),
            By::Document => corpus.documents.get(number).filter(|_| number < IN_COLOUR).map(|own| own.id.as_str()),
            By::Status => Status::ALL.get(number).map(|status| status.name()),
        }
    }
}

impl Parted {
    /// Whether a group is shut.
    pub const fn is_shut(self, group: usize) -> bool {
        self.shut >> group & 1 == 1
    }

    /// The same with a group shut, or open again.
    #[must_use]
    pub const fn toggled(self, group: usize) -> Parted {
        Parted { by: self.by, shut: self.shut ^ 1 << group }
    }

    /// The groups that are shut, as an address names them.
    pub(crate) fn shut_groups(self, corpus: &Corpus) -> Vec<&str> {
        let shut = (0..u16::BITS as usize).filter(|&group| self.is_shut(group));
        shut.filter_map(|group| self.by.group(corpus, group)).collect()
    }

    /// The number of the group that an address calls so.
    pub(crate) fn group_of_name(self, corpus: &Corpus, name: &str) -> Option<usize> {
        (0..u16::BITS as usize).find(|&group| self.by.group(corpus, group) == Some(name))
    }
}
