//! The marks of Markdown and of plain text, at the head of a line and around a piece.

use super::pieces::Piece;
use super::verdict::Verdict;
use dateline_model::Span;
use std::ops::Range;

/// What a line is marked as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    None,
    /// `#` to `######`, or a line of `=` or `-` under it.
    Heading(u8),
    /// `-`, `*`, `•`, `1.`
    Item,
    /// `>`
    Quote,
    /// A line without letters or digits.
    Rule,
    /// A rule that makes a heading of the line right above it, if there is one.
    Underline(u8),
    /// `| a | b |`
    Table,
    /// Between lines of `` ``` ``.
    Code,
    /// `![what it shows](address)`
    Picture,
}

const BULLETS: [char; 9] = ['-', '*', '+', '•', '‣', '▪', '◦', '·', '●'];

/// What a line, without the blanks around it, is marked as.
pub(super) fn mark_of_line(line: &str) -> Mark {
    if !line.contains(char::is_alphanumeric) {
        let is_all = |mark: char| line.chars().all(|character| character == mark);
        return match line.len() {
            3.. if is_all('=') => Mark::Underline(1),
            3.. if is_all('-') => Mark::Underline(2),
            _ => Mark::Rule,
        };
    }
    let hashes = line.len() - line.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) && line[hashes..].starts_with(char::is_whitespace) {
        return Mark::Heading(hashes as u8);
    }
    if line.starts_with("![") && line.ends_with(')') {
        return Mark::Picture;
    }
    if line.starts_with('>') {
        return Mark::Quote;
    }
    if line.starts_with('|') && line.ends_with('|') {
        return Mark::Table;
    }
    if bullet(line).is_some() || is_numbered(line) { Mark::Item } else { Mark::None }
}

/// The bytes of a bullet and the blanks behind it.
fn bullet(line: &str) -> Option<usize> {
    let rest = line.strip_prefix(BULLETS)?;
    let words = rest.trim_start();
    (words.len() < rest.len()).then_some(line.len() - words.len())
}

/// `1. `, `12) `, `(3) `.
fn is_numbered(line: &str) -> bool {
    let line = line.strip_prefix('(').unwrap_or(line);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = line[digits..].chars();
    (1..=2).contains(&digits) && matches!(rest.next(), Some('.' | ')')) && rest.next().is_some_and(char::is_whitespace)
}

/// A piece without the marks at its ends. Numbers of items are words, and stay.
pub(super) fn stripped(text: &str, range: Range<usize>, mark: Mark) -> Option<Piece> {
    let words = &text[range.clone()];
    if matches!(mark, Mark::Rule | Mark::Underline(_) | Mark::Code | Mark::Table) {
        let mark = if matches!(mark, Mark::Underline(_)) { Mark::Rule } else { mark };
        return Some(Piece { span: Span::new(range.start, range.end), mark, is_bold: false, verdict: Verdict::Open });
    }
    let mut rest = match mark {
        Mark::Heading(_) => words.trim_start_matches('#').trim_end_matches('#'),
        Mark::Item => bullet(words).map_or(words, |length| &words[length..]),
        Mark::Quote => words.trim_start_matches(|character: char| character == '>' || character.is_whitespace()),
        _ => words,
    };
    let mut is_bold = false;
    loop {
        let before = rest;
        rest = rest.trim();
        for pair in ["**", "__", "*", "_"] {
            if let Some(inside) = within(rest, pair) {
                is_bold |= pair.len() == 2;
                rest = inside;
            }
        }
        // An address with letters is part of the words; `(#)` is a mark.
        if let Some((label, target)) = link(rest).filter(|(_, target)| !target.contains(char::is_alphanumeric)) {
            let _ = target;
            rest = label;
        }
        if rest == before {
            break;
        }
    }
    let start = range.start + (rest.as_ptr() as usize - words.as_ptr() as usize);
    (!rest.is_empty()).then(|| Piece {
        span: Span::new(start, start + rest.len()),
        mark,
        is_bold,
        verdict: Verdict::Open,
    })
}

/// What a pair of marks encloses, if it encloses all as one.
fn within<'a>(words: &'a str, mark: &str) -> Option<&'a str> {
    let inside = words.strip_prefix(mark)?.strip_suffix(mark)?;
    let is_one = !inside.is_empty() && !inside.contains(mark) && !inside.starts_with(char::is_whitespace);
    is_one.then_some(inside)
}

/// Label and address of a piece that is one link and nothing else.
pub(super) fn link(words: &str) -> Option<(&str, &str)> {
    let (label, target) = words.strip_prefix('[')?.strip_suffix(')')?.split_once("](")?;
    (!target.contains(char::is_whitespace) && !label.contains(']') && !label.is_empty()).then_some((label, target))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_words() {
        for (line, mark) in [
            ("# Title", Mark::Heading(1)),
            ("#topic", Mark::None),
            ("- an item", Mark::Item),
            ("-5 degrees", Mark::None),
            ("—Students pose", Mark::None),
            ("**Bold**", Mark::None),
            ("2. The board", Mark::Item),
            ("2020. The board", Mark::None),
            ("3.5 percent", Mark::None),
            ("* * *", Mark::Rule),
            ("---", Mark::Underline(2)),
            ("> He said", Mark::Quote),
            ("| a | b |", Mark::Table),
            ("![A dam](dam.jpg)", Mark::Picture),
        ] {
            assert_eq!(mark_of_line(line), mark, "{line}");
        }
    }

    #[test]
    fn marks_at_the_ends_are_stripped() {
        for (words, mark, rest) in [
            ("## **Pressing need** ##", Mark::Heading(2), "Pressing need"),
            ("- _one_", Mark::Item, "one"),
            ("1. one", Mark::Item, "1. one"),
            ("[IRAN](#)", Mark::None, "IRAN"),
            ("[Iran](https://example.org)", Mark::None, "[Iran](https://example.org)"),
            ("**One** and **two**", Mark::None, "**One** and **two**"),
        ] {
            let piece = stripped(words, 0..words.len(), mark).unwrap();
            assert_eq!(piece.span.of(words), rest);
        }
    }
}
