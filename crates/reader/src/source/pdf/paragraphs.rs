//! Lines of pages to paragraphs, headings, and the headers and footers that pages share.

use super::super::layout::Layout;
use super::lines::Line;
use super::mending::{join, without_ligatures};
use crate::blocks::{Mark, Piece, Verdict};
use dateline_model::{BlockKind, Span};
use std::collections::BTreeMap;

/// The text of pages with its pieces and where each page begins.
pub(super) fn layout(pages: &[Vec<Line>]) -> Layout {
    let furniture = Furniture::of(pages);
    let usual = Usual::of(pages);
    let mut writer = Writer::default();
    for page in pages {
        let (left, right) = margins(page);
        writer.page_starts.push(writer.place());
        let mut last: Option<&Line> = None;
        for line in page {
            if furniture.is_it(page, line) {
                writer.aside.push(line.words.clone());
                continue;
            }
            let begins = match last {
                // A paragraph goes on over the page unless its last sentence has ended.
                None => {
                    writer.ends_sentence()
                        || usual.is_heading(line)
                        || line.words.starts_with(char::is_uppercase) && !writer.is_open_sentence()
                }
                Some(last) => begins_paragraph(last, line, &usual, left, right),
            };
            if begins {
                writer.close(&usual);
            }
            writer.add(line);
            last = Some(line);
        }
    }
    writer.close(&usual);
    writer.finish()
}

/// What the lines of most of the text look like.
struct Usual {
    size: f32,
    leading: f32,
}

impl Usual {
    fn of(pages: &[Vec<Line>]) -> Usual {
        let mut sizes: BTreeMap<i32, usize> = BTreeMap::new();
        let mut gaps: BTreeMap<i32, usize> = BTreeMap::new();
        for page in pages {
            for line in page {
                *sizes.entry((line.size * 4.0) as i32).or_default() += line.words.len();
            }
            for two in page.windows(2) {
                let gap = two[0].y - two[1].y;
                if 0.0 < gap && gap < two[1].size * 3.0 {
                    *gaps.entry((gap * 4.0) as i32).or_default() += 1;
                }
            }
        }
        let most = |counts: &BTreeMap<i32, usize>| {
            counts.iter().max_by_key(|(_, count)| **count).map(|(value, _)| *value as f32 / 4.0)
        };
        let size = most(&sizes).unwrap_or(10.0).max(1.0);
        Usual { size, leading: most(&gaps).unwrap_or(size * 1.2) }
    }

    fn is_heading(&self, line: &Line) -> bool {
        self.size * 1.12 < line.size && line.words.chars().count() <= 160
    }
}

fn margins(page: &[Line]) -> (f32, f32) {
    let mut starts: Vec<_> = page.iter().map(|line| line.x).collect();
    let mut ends: Vec<_> = page.iter().map(|line| line.end).collect();
    starts.sort_by(f32::total_cmp);
    ends.sort_by(f32::total_cmp);
    let at = |values: &[f32], share: usize| values.get(values.len() * share / 100).copied().unwrap_or(0.0);
    (at(&starts, 30), at(&ends, 80))
}

fn begins_paragraph(last: &Line, line: &Line, usual: &Usual, left: f32, right: f32) -> bool {
    let gap = last.y - line.y;
    let is_apart = usual.leading.max(line.size.max(last.size)) * 1.35 < gap;
    let is_other_size = last.size * 1.12 < line.size || line.size * 1.12 < last.size;
    // The next column begins higher up; its first line goes on where the last column ended.
    let is_column = gap < -usual.leading;
    let ends = last.words.ends_with(['.', '!', '?', '”', '"', ':', ')']);
    let is_short = last.end < right - usual.size * 4.0;
    let is_indented = last.x + usual.size * 0.6 < line.x && left - 1.0 <= line.x && line.x < last.x + usual.size * 5.0;
    let is_bullet = line.words.starts_with(['•', '●', '▪', '■', '–']);
    (is_apart && !is_column) || is_other_size || is_bullet || (ends && (is_short || is_indented))
}

/// Lines at the top and the bottom of pages that come again on others, apart from their numbers.
struct Furniture {
    counts: BTreeMap<String, usize>,
    pages: usize,
}

/// So many lines at either end of a page may be furniture.
const EDGE: usize = 3;

impl Furniture {
    fn of(pages: &[Vec<Line>]) -> Furniture {
        let mut counts = BTreeMap::new();
        for page in pages {
            let mut seen: Vec<String> = edges(page).map(|line| plain(&line.words)).collect();
            seen.sort();
            seen.dedup();
            for words in seen {
                *counts.entry(words).or_default() += 1;
            }
        }
        Furniture { counts, pages: pages.len() }
    }

    fn is_it(&self, page: &[Line], line: &Line) -> bool {
        if !edges(page).any(|edge| std::ptr::eq(edge, line)) {
            return false;
        }
        let words = plain(&line.words);
        let is_number = words.is_empty() || words == "page" || words == "page of" || words == "of";
        let count = self.counts.get(&words).copied().unwrap_or(0);
        // Left and right pages have headers of their own.
        is_number || (2 < self.pages && 3.min(self.pages) <= count && self.pages <= count * 3)
    }
}

/// The highest and the lowest lines of a page.
fn edges(page: &[Line]) -> impl Iterator<Item = &Line> {
    let mut by_height: Vec<_> = page.iter().collect();
    by_height.sort_by(|a, b| b.y.total_cmp(&a.y));
    let count = by_height.len();
    let kept: Vec<_> = by_height
        .into_iter()
        .enumerate()
        .filter(|(at, _)| *at < EDGE || count <= at + EDGE)
        .map(|(_, line)| line)
        .collect();
    kept.into_iter()
}

fn plain(words: &str) -> String {
    let letters: String =
        words.chars().map(|character| if character.is_alphabetic() { character } else { ' ' }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[derive(Default)]
struct Writer {
    layout: Layout,
    /// The paragraph that is read, and its largest type.
    open: String,
    size: f32,
    /// Where each page begins, as far as its first line is placed.
    page_starts: Vec<Place>,
    /// Headers and footers that wait for the end of the paragraph that goes on over the page.
    aside: Vec<String>,
}

/// A place in the paragraph that is open, from the end of the text before it.
#[derive(Clone, Copy, Default)]
struct Place {
    paragraph: usize,
    offset: usize,
}

impl Writer {
    fn place(&self) -> Place {
        Place { paragraph: self.layout.pieces.len(), offset: self.open.len() }
    }

    fn ends_sentence(&self) -> bool {
        self.open.trim_end_matches(['”', '"', '’', ')']).ends_with(['.', '!', '?', ':'])
    }

    fn is_open_sentence(&self) -> bool {
        40 < self.open.len() && !self.ends_sentence()
    }

    fn add(&mut self, line: &Line) {
        let words = without_ligatures(&line.words);
        self.size = self.size.max(line.size);
        join(&mut self.open, &words);
    }

    fn close(&mut self, usual: &Usual) {
        let words = std::mem::take(&mut self.open);
        let size = std::mem::take(&mut self.size);
        let trimmed = words.trim();
        if !trimmed.is_empty() {
            let count = trimmed.chars().count();
            let mark = match () {
                () if usual.size * 1.5 < size && count <= 200 => Mark::Heading(1),
                () if usual.size * 1.12 < size && count <= 160 => Mark::Heading(2),
                () if trimmed.starts_with(['•', '●', '▪', '■']) => Mark::Item,
                () => Mark::None,
            };
            let bullet = trimmed.len() - trimmed.trim_start_matches(['•', '●', '▪', '■', ' ']).len();
            let skipped = if mark == Mark::Item { bullet } else { 0 };
            self.push(trimmed, skipped, mark, Verdict::Open);
        }
        for words in std::mem::take(&mut self.aside) {
            self.push(&words, 0, Mark::None, Verdict::Chrome(BlockKind::Chrome, "a header or footer of the page"));
        }
    }

    fn push(&mut self, words: &str, skipped: usize, mark: Mark, verdict: Verdict) {
        if !self.layout.text.is_empty() {
            self.layout.text.push_str("\n\n");
        }
        let start = self.layout.text.len() + skipped;
        self.layout.text.push_str(words);
        let end = self.layout.text.len();
        if start < end {
            self.layout.pieces.push(Piece { span: Span::new(start, end), mark, is_bold: false, verdict });
        }
    }

    fn finish(mut self) -> Layout {
        let text = &self.layout.text;
        let pieces = &self.layout.pieces;
        let starts: Vec<_> = self
            .page_starts
            .iter()
            .map(|place| {
                let start =
                    pieces.get(place.paragraph).map_or(text.len(), |piece| piece.span.start as usize + place.offset);
                (0..=start.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
            })
            .collect();
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        self.layout.pages =
            starts.iter().copied().zip(ends).map(|(start, end)| Span::new(start, end.max(start))).collect();
        self.layout
    }
}
