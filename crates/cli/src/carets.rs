//! A stretch of text with carets under what was found in it.
//!
//! Each line is followed by a line for each mark on it: carets under its words, aligned by display columns, then what it is.

use dateline_model::Span;
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// Something found at a place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Mark {
    /// Where.
    pub(crate) span: Span,
    /// What, in a few words.
    pub(crate) label: String,
}

/// Display columns of a line of text, without its indent.
const WIDTH: usize = 96;

const INDENT: &str = "    ";

/// Draws a stretch of a text, broken into lines at blanks, with the marks that touch it in the order given.
pub(crate) fn draw(text: &str, stretch: Span, marks: &[Mark], out: &mut impl Write) -> io::Result<()> {
    for line in lines(text, stretch) {
        let words = printable(line.of(text));
        writeln!(out, "{INDENT}{}", words.trim_end())?;
        for mark in marks.iter().filter(|mark| mark.span.overlaps(line)) {
            let (start, end) = (mark.span.start.max(line.start), mark.span.end.min(line.end));
            let before = printable(&text[line.start as usize..start as usize]).width();
            let under = printable(text[start as usize..end as usize].trim_end()).width().max(1);
            let label = if start == mark.span.start { mark.label.as_str() } else { "…" };
            writeln!(out, "{INDENT}{:before$}{} {label}", "", "^".repeat(under))?;
        }
    }
    Ok(())
}

/// Cuts a stretch after blanks, so that each line fits the width unless one word alone does not.
fn lines(text: &str, stretch: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let (mut start, mut at, mut columns) = (stretch.start as usize, stretch.start as usize, 0);
    for word in stretch.of(text).split_inclusive(char::is_whitespace) {
        let width = printable(word).width();
        if start < at && WIDTH < columns + printable(word.trim_end()).width() {
            found.push(Span::new(start, at));
            (start, columns) = (at, 0);
        }
        at += word.len();
        columns += width;
    }
    if start < at {
        found.push(Span::new(start, at));
    }
    found
}

/// Blanks and controls as plain blanks: a tab has no fixed width, and an escape sequence would reach the terminal.
fn printable(text: &str) -> String {
    text.chars()
        .map(|character| if character.is_whitespace() || character.is_control() { ' ' } else { character })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, marked: &[(&str, &str)], drawn: &str) {
        let marks: Vec<_> = marked
            .iter()
            .map(|(words, label)| {
                let start = text.find(words).unwrap();
                Mark { span: Span::new(start, start + words.len()), label: (*label).to_owned() }
            })
            .collect();
        let mut out = Vec::new();
        draw(text, Span::new(0, text.len()), &marks, &mut out).unwrap();
        let lines: Vec<_> = drawn.lines().map(|line| format!("{INDENT}{line}\n")).collect();
        assert_eq!(String::from_utf8(out).unwrap(), lines.concat());
    }

    #[test]
    fn carets_stand_under_their_words() {
        check(
            "It met last Monday.",
            &[("It", "who"), ("last Monday", "when")],
            "It met last Monday.\n^^ who\n       ^^^^^^^^^^^ when",
        );
    }

    #[test]
    fn wide_and_combining_characters_are_measured_as_drawn() {
        check("東京 e\u{301}te 2020", &[("2020", "when")], "東京 e\u{301}te 2020\n         ^^^^ when");
    }

    #[test]
    fn blanks_and_controls_cannot_shift_anything() {
        check("a\tb\u{1b}[1mc", &[("b", "it")], "a b [1mc\n  ^ it");
    }

    #[test]
    fn a_mark_over_a_line_break_is_drawn_on_both_lines() {
        let long = "word ".repeat(18);
        let text = format!("{long}and more");
        check(&text, &[("and more", "what")], &format!("{}and\n{}^^^ what\nmore\n^^^^ …", long, " ".repeat(90)));
    }
}
