//! A table that a terminal shows: columns as wide as they must be and no wider than they may.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How a column is set.
pub(crate) struct Column {
    name: &'static str,
    /// Cells wider than this are cut.
    widest: usize,
    is_number: bool,
}

impl Column {
    /// Words, from the left.
    pub(crate) const fn words(name: &'static str, widest: usize) -> Column {
        Column { name, widest, is_number: false }
    }

    /// Numbers, to the right.
    pub(crate) const fn numbers(name: &'static str) -> Column {
        Column { name, widest: 12, is_number: true }
    }
}

/// The lines of a table with its header.
pub(crate) fn table<const N: usize>(columns: &[Column; N], rows: &[[String; N]]) -> String {
    let header = std::array::from_fn(|at| columns[at].name.to_owned());
    let all: Vec<[String; N]> = std::iter::once(&header)
        .chain(rows)
        .map(|row| std::array::from_fn(|at| shown(&row[at], columns[at].widest)))
        .collect();
    let widths: [usize; N] = std::array::from_fn(|at| all.iter().map(|row| row[at].width()).max().unwrap_or(0));
    let mut text = String::new();
    for row in &all {
        let cells = row.iter().zip(columns).zip(widths).map(|((cell, column), width)| {
            let blank = " ".repeat(width - cell.width().min(width));
            if column.is_number { format!("{blank}{cell}") } else { format!("{cell}{blank}") }
        });
        text.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    text
}

/// A cell on one line: what a terminal would obey or turn round is shown as a mark, and what is too wide is cut.
fn shown(cell: &str, widest: usize) -> String {
    let is_safe = |character: &char| {
        !character.is_control()
            && !matches!(character, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let safe: String = cell.chars().map(|character| if is_safe(&character) { character } else { '\u{fffd}' }).collect();
    if safe.width() <= widest {
        return safe;
    }
    let mut cut = String::new();
    let mut width = 1;
    for character in safe.chars() {
        width += character.width().unwrap_or(0);
        if widest < width {
            break;
        }
        cut.push(character);
    }
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_even_whatever_stands_in_them() {
        let columns = [Column::words("file", 8), Column::numbers("words")];
        let rows = [
            ["a.txt".to_owned(), "7".to_owned()],
            ["水水水水水水".to_owned(), "1234".to_owned()],
            ["a\u{202e}b\n".to_owned(), "1".to_owned()],
        ];
        assert_eq!(
            table(&columns, &rows),
            "file     words\na.txt        7\n水水水…   1234\na\u{fffd}b\u{fffd}         1\n"
        );
    }
}
