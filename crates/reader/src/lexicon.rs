//! The word lists of `lexicon/`: a row a line, columns apart by tabs, `#` before remarks.

/// The rows of a word list.
pub(crate) fn rows(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The rows of a word list, each with what its second column says.
pub(crate) fn pairs(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    rows(file).filter_map(|row| row.split_once('\t'))
}
