//! A page as a whole: where its head ends, where its foot begins, and which pieces stand under which kind of heading.

use super::look;
use super::marks::Mark;
use super::measured::Measured;
use super::pieces::Piece;
use super::verdict::Verdict;
use crate::hash::HashSet;
use crate::lexicon::pairs;
use dateline_model::BlockKind;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The pieces of a text and their places on the page.
pub(super) struct Page<'a> {
    pub(super) text: &'a str,
    pub(super) pieces: Vec<Piece>,
    /// The words of each piece.
    pub(super) measured: Vec<Measured<'a>>,
    /// The first piece of the body: all before it is head.
    pub(super) body_start: usize,
    /// The first piece behind the body.
    pub(super) body_end: usize,
    /// What each piece is by the heading above it, and that heading.
    pub(super) sections: Vec<Option<(BlockKind, String)>>,
    /// Of each piece, whether the same words stood before.
    pub(super) is_repeat: Vec<bool>,
    /// Whether three lines or more are different days and nothing else: the page is told by days, and none is that of publication.
    pub(super) is_chronology: bool,
    /// Whether the format told which pieces are the text.
    pub(super) has_verdicts: bool,
}

/// A head has at most so many pieces behind the first sentence that may be its summary.
const SUMMARY_REACH: usize = 6;

/// Bytes of a line that is compared with those above.
const LONGEST_ECHO: usize = 300;

impl<'a> Page<'a> {
    /// The page that pieces make.
    pub(super) fn new(text: &'a str, pieces: Vec<Piece>, measured: Vec<Measured<'a>>) -> Page<'a> {
        let sections = sections(text, &pieces, &measured);
        let is_repeat = repeats(&measured);
        let is_chronology = is_chronology(&measured, &sections);
        let has_verdicts = pieces.iter().any(|piece| piece.verdict == Verdict::Body);
        let (body_start, body_end) = (0, 0);
        let mut page =
            Page { text, pieces, measured, body_start, body_end, sections, is_repeat, is_chronology, has_verdicts };
        page.body_start = page.find_body_start();
        page.body_end = (page.body_start..page.pieces.len())
            .rev()
            .find(|&at| page.is_body(at))
            .map_or(page.body_start, |at| at + 1);
        page
    }

    /// The words of a piece; none where there is no such piece.
    pub(super) fn words(&self, at: usize) -> &'a str {
        self.measured.get(at).map_or("", |measured| measured.words)
    }

    /// Whether there is such a piece, and it is prose by itself.
    pub(super) fn is_full_sentence(&self, at: usize) -> bool {
        self.measured.get(at).is_some_and(Measured::is_full_sentence)
    }

    pub(super) fn is_head(&self, at: usize) -> bool {
        at < self.body_start
    }

    pub(super) fn is_foot(&self, at: usize) -> bool {
        self.body_end <= at
    }

    fn find_body_start(&self) -> usize {
        if self.has_verdicts {
            return self.pieces.iter().position(|piece| piece.verdict == Verdict::Body).unwrap_or(0);
        }
        let Some(first) = (0..self.pieces.len()).find(|&at| self.is_body(at)) else { return self.pieces.len() };
        // A summary may stand above the line with the date or the author.
        let reach = (first + 1..self.pieces.len()).take(SUMMARY_REACH).take_while(|&at| !self.is_body(at));
        let furniture = reach.filter(|&at| self.is_head_furniture(at)).last();
        let after = furniture.filter(|_| 0 < first && !self.is_chronology);
        after.map_or(first, |after| (after + 1..self.pieces.len()).find(|&at| self.is_body(at)).unwrap_or(first))
    }

    fn is_head_furniture(&self, at: usize) -> bool {
        let words = self.words(at);
        let is_heading = matches!(self.pieces[at].mark, Mark::Heading(_));
        !is_heading && (look::date_line(words).is_some() || super::bylines::by_line(words).is_some())
    }

    /// A full sentence that is no furniture by its own words.
    fn is_body(&self, at: usize) -> bool {
        let piece = self.pieces[at];
        matches!(piece.mark, Mark::None | Mark::Item | Mark::Quote | Mark::Table)
            && if self.has_verdicts { piece.verdict == Verdict::Body } else { piece.verdict == Verdict::Open }
            && self.sections[at].is_none()
            && self.is_full_sentence(at)
            && !super::furniture::is_furniture(self, at)
    }
}

fn is_chronology(measured: &[Measured<'_>], sections: &[Option<(BlockKind, String)>]) -> bool {
    let own = measured.iter().zip(sections).filter(|(_, section)| section.is_none());
    let lines =
        own.filter(|(line, _)| line.count <= look::DATE_LINE).filter_map(|(line, _)| look::date_line(line.words));
    let lines = lines.filter(|line| line.others.is_empty() && !line.is_labelled);
    let days: BTreeSet<_> = lines.filter_map(|line| line.days.first().copied()).collect();
    3 <= days.len()
}

/// Where the same short words stood before.
fn repeats(measured: &[Measured<'_>]) -> Vec<bool> {
    let mut seen = HashSet::default();
    // Only of lines it is asked whether they stood above.
    measured.iter().map(|piece| piece.words.len() <= LONGEST_ECHO && !seen.insert(piece.words)).collect()
}

/// The kind of the section that each piece stands in, if it is a section of furniture.
fn sections(text: &str, pieces: &[Piece], measured: &[Measured<'_>]) -> Vec<Option<(BlockKind, String)>> {
    let mut sections = Vec::with_capacity(pieces.len());
    let mut open: Option<(BlockKind, String, u8)> = None;
    let mut has_begun = false;
    for (at, piece) in pieces.iter().enumerate() {
        let level = match piece.mark {
            Mark::Heading(level) => Some(level),
            _ => None,
        };
        let is_below = |open: &(BlockKind, String, u8)| level.is_none_or(|level| open.2 < level);
        open = open
            .filter(is_below)
            .filter(|_| piece.mark != Mark::Rule)
            .filter(|_| !is_prose_again(pieces, measured, at));
        // What stands beside the text says nothing of what stands in it.
        let is_beside = |at: usize| matches!(pieces[at].verdict, Verdict::Chrome(..));
        open = open.filter(|_| at == 0 || is_beside(at) || !is_beside(at - 1));
        // A label above the text ("REGION") is the name of its section, not of what stands below.
        let opened = section_heading(text, pieces, measured, at).filter(|_| level.is_some() || has_begun);
        has_begun = has_begun || measured[at].is_full_sentence();
        if let Some(kind) = opened {
            open = Some((kind, measured[at].words.to_owned(), level.unwrap_or(0)));
        }
        sections.push(open.as_ref().map(|(kind, heading, _)| (*kind, heading.clone())));
    }
    sections
}

/// Two long sentences in a row are no list of links: a lost paragraph would be worse than a link read as prose.
fn is_prose_again(pieces: &[Piece], measured: &[Measured<'_>], at: usize) -> bool {
    let is_long = |at: usize| {
        let is_bare = pieces.get(at).is_some_and(|piece| piece.mark == Mark::None);
        is_bare && 24 < measured[at].count && measured[at].is_full_sentence()
    };
    // One that is long and of several sentences is no line about another page either.
    let is_paragraph = |at: usize| {
        let words = measured[at].words;
        29 < measured[at].count && words.trim_end_matches(['.', '”', '"']).contains(". ")
    };
    is_long(at) && (is_paragraph(at) || is_long(at + 1) || (0 < at && is_long(at - 1)))
}

fn section_heading(text: &str, pieces: &[Piece], measured: &[Measured<'_>], at: usize) -> Option<BlockKind> {
    let is_heading = matches!(pieces[at].mark, Mark::Heading(_));
    // In a page whose format knows headings, a word of the text is none.
    let is_marked = pieces[at].verdict == Verdict::Open || is_heading || pieces[at].is_bold;
    if 6 < measured[at].count || !matches!(pieces[at].mark, Mark::Heading(_) | Mark::None) || !is_marked {
        return None;
    }
    let known = section_of(measured[at].words);
    let is_text = pieces[at].verdict == Verdict::Open;
    known.or_else(|| (is_text && is_heading && has_only_links(text, &pieces[at + 1..])).then_some(BlockKind::Tags))
}

/// What stands under a heading of such words, where it is furniture.
pub(super) fn section_of(words: &str) -> Option<BlockKind> {
    let name = words.trim_end_matches([':', ' ']).to_lowercase().replace('’', "'");
    let by_start = || SECTION_STARTS.iter().find(|(start, _)| begins_with(&name, start)).map(|(_, kind)| *kind);
    SECTION_HEADINGS.get(name.as_str()).copied().or_else(by_start)
}

fn begins_with(name: &str, start: &str) -> bool {
    name.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')) && look::word_count(name) <= 7
}

/// Whether between a heading and the next stand links and nothing else.
fn has_only_links(text: &str, below: &[Piece]) -> bool {
    let mut until_heading =
        below.iter().take_while(|piece| !matches!(piece.mark, Mark::Heading(_) | Mark::Rule)).peekable();
    // The label of a link to nowhere has lost its brackets; the text still has them.
    let is_link = |piece: &Piece| {
        let behind = &text[piece.span.end as usize..];
        look::is_links_only(piece.span.of(text)) || (piece.mark != Mark::Picture && behind.starts_with("]("))
    };
    until_heading.peek().is_some() && until_heading.all(is_link)
}

static SECTION_HEADINGS: LazyLock<BTreeMap<&str, BlockKind>> =
    LazyLock::new(|| sections_of(include_str!("../../lexicon/section_headings.tsv")).collect());

static SECTION_STARTS: LazyLock<Vec<(&str, BlockKind)>> =
    LazyLock::new(|| sections_of(include_str!("../../lexicon/section_starts.tsv")).collect());

fn sections_of(list: &'static str) -> impl Iterator<Item = (&'static str, BlockKind)> {
    let kind = |name| match name {
        "related" => Some(BlockKind::RelatedLinks),
        "tags" => Some(BlockKind::Tags),
        "navigation" => Some(BlockKind::Navigation),
        "author" => Some(BlockKind::AuthorNote),
        "promotion" => Some(BlockKind::Promotion),
        _ => None,
    };
    pairs(list).filter_map(move |(heading, name)| Some((heading, kind(name)?)))
}
