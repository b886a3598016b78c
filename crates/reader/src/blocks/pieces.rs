//! A text to its pieces: paragraphs, headings, items, by blank lines, marks and the width of its lines.
//!
//! A file of lines of some 70 characters joins them to paragraphs, a file of a line a paragraph does not.

use super::marks::{Mark, mark_of_line, stripped};
use super::verdict::Verdict;
use dateline_model::Span;
use std::ops::Range;

/// A part of a text that blank lines or marks set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Without the marks at its ends.
    pub(crate) span: Span,
    /// What its first line is marked as.
    pub(crate) mark: Mark,
    /// Whether all of it is in bold type.
    pub(crate) is_bold: bool,
    /// What its format says of it.
    pub(crate) verdict: Verdict,
}

/// Lines longer than this were not broken to fit a page.
const WIDEST: usize = 120;
/// Lines shorter than this are short for a reason.
const NARROWEST: usize = 45;

/// The pieces of a text, in order.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    let runs = runs(text);
    let width = usual_width(&runs);
    let mut found = Vec::new();
    for run in &runs {
        run.add_pieces(text, width, &mut found);
    }
    found
}

/// A line without the blanks around it.
#[derive(Clone, Debug)]
struct Line {
    range: Range<usize>,
    /// Characters.
    length: usize,
    is_indented: bool,
}

/// Lines without a blank one between.
#[derive(Debug)]
struct Run {
    mark: Mark,
    lines: Vec<Line>,
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut is_open = false;
    let mut is_code = false;
    let mut at = 0;
    for whole in lines(text) {
        let words = whole.trim();
        let start = at + (whole.len() - whole.trim_start().len());
        at += whole.len();
        if words.is_empty() {
            is_open = false;
            continue;
        }
        let line = Line {
            range: start..start + words.len(),
            length: words.chars().count(),
            is_indented: whole.starts_with([' ', '\t']),
        };
        let fence = words.starts_with("```") || words.starts_with("~~~");
        let mark = if is_code || fence { Mark::Code } else { mark_of_line(words) };
        is_code ^= fence;
        match (runs.last_mut(), mark) {
            (Some(run), Mark::Underline(level)) if is_open && run.is_headable() => {
                run.mark = Mark::Heading(level);
                is_open = false;
                runs.push(Run { mark: Mark::Rule, lines: vec![line] });
                continue;
            }
            (Some(run), Mark::None) if is_open && matches!(run.mark, Mark::None | Mark::Item) => run.lines.push(line),
            (Some(run), Mark::Quote | Mark::Code) if is_open && run.mark == mark => run.lines.push(line),
            (_, Mark::Underline(_)) => runs.push(Run { mark: Mark::Rule, lines: vec![line] }),
            _ => runs.push(Run { mark, lines: vec![line] }),
        }
        is_open = matches!(mark, Mark::None | Mark::Item | Mark::Quote | Mark::Code);
    }
    runs
}

/// The lines of a text, each with the character that ends it: a line feed, or a separator of lines or paragraphs.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let length = |at: usize| match text.as_bytes()[at..] {
        [b'\n', ..] => Some(1),
        [0xe2, 0x80, 0xa8 | 0xa9, ..] => Some(3),
        _ => None,
    };
    let ends = memchr::memchr2_iter(b'\n', 0xe2, text.as_bytes()).filter_map(move |at| Some(at + length(at)?));
    let ends = ends.chain([text.len()]);
    ends.scan(0, |start, end| Some(&text[std::mem::replace(start, end)..end]))
}

/// The median of the widest lines of the runs that were broken to fit a page.
fn usual_width(runs: &[Run]) -> Option<usize> {
    let mut widths: Vec<_> = runs.iter().filter(|run| run.is_wrapped()).map(Run::width).collect();
    widths.sort_unstable();
    widths.get(widths.len() / 2).copied()
}

impl Run {
    fn width(&self) -> usize {
        self.lines.iter().map(|line| line.length).max().unwrap_or(0)
    }

    /// At least three lines, of which most but the last are nearly as long as the longest.
    fn is_wrapped(&self) -> bool {
        let width = self.width();
        let full = self.lines.iter().rev().skip(1).filter(|line| width * 3 <= line.length * 4).count();
        (NARROWEST..=WIDEST).contains(&width) && 3 <= self.lines.len() && (self.lines.len() - 1) * 3 <= full * 5
    }

    /// Whether a line of `===` under it makes it a heading.
    fn is_headable(&self) -> bool {
        self.mark == Mark::None && self.lines.len() == 1 && self.lines[0].length <= WIDEST
    }

    fn add_pieces(&self, text: &str, usual_width: Option<usize>, found: &mut Vec<Piece>) {
        let width = if self.is_wrapped() { Some(self.width()) } else { usual_width.filter(|_| self.width() <= WIDEST) };
        let mut first = 0;
        for at in 1..=self.lines.len() {
            let is_joined = at < self.lines.len()
                && self.mark != Mark::Code
                && joins(text, &self.lines[at - 1], &self.lines[at], width);
            if is_joined || (self.mark == Mark::Code && at < self.lines.len()) {
                continue;
            }
            let range = self.lines[first].range.start..self.lines[at - 1].range.end;
            let mark = if first == 0 || self.mark == Mark::Quote { self.mark } else { Mark::None };
            found.extend(stripped(text, range, mark));
            first = at;
        }
    }
}

/// Whether a line goes on in the next: it had no room for the next word, or the sentence runs on.
fn joins(text: &str, line: &Line, next: &Line, width: Option<usize>) -> bool {
    let (words, next_words) = (&text[line.range.clone()], text[next.range.clone()].trim_start_matches(['>', ' ']));
    let next_word = next_words.split_whitespace().next().map_or(0, |word| word.chars().count());
    let is_full = width.is_some_and(|width| width * 85 < (line.length + 1 + next_word) * 100);
    let ends = words.ends_with(['.', '!', '?', ':', ';', '"', '”']);
    let runs_on = !ends && 30 <= line.length && next_words.starts_with(char::is_lowercase);
    is_full || runs_on || (next.is_indented && !line.is_indented && width.is_some() && !ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_with_the_character_that_ends_them() {
        for text in ["", "a", "a\nb", "\n\n", "a\r\n“b”\u{2028}c\u{2029}\u{2030}\n", "…\u{2028}"] {
            let expected: Vec<_> = text.split_inclusive(['\n', '\u{2028}', '\u{2029}']).collect();
            let found: Vec<_> = lines(text).filter(|line| !line.is_empty()).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
