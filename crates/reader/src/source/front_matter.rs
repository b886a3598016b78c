//! What stands between two `---` lines at the head of a file.
//!
//! What it finds: `key: value` lines between a first line `---` and the next; keys `title`, `date`, `author`, `publisher`, `language`, `url`.
//! What it leaves alone: keys it does not know, unless they look like a slip; a first `---` that is a rule.

use super::told::{Said, Told};
use crate::written_dates::written_dates;
use dateline_calendar::Day;

const KEYS: [&str; 6] = ["title", "date", "author", "publisher", "language", "url"];

/// The front matter of a text, the byte where the document's own text begins, and its mistakes with their lines.
pub(super) fn split_front_matter(text: &str) -> (Told, usize, Vec<String>) {
    let none = (Told::default(), 0, Vec::new());
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else { return none };
    let mut read = Told::default();
    let mut mistakes = Vec::new();
    let mut at = first.len();
    for (line, number) in lines.zip(2..) {
        at += line.len();
        if line.trim_end() == "---" {
            return (read, at, mistakes);
        }
        if number == 2
            && key_and_value(line).is_none_or(|(key, _)| key.contains(char::is_whitespace))
            && !line.starts_with('#')
        {
            return none;
        }
        if let Err(mistake) = read.take(line) {
            mistakes.push(format!("line {number}: {mistake}"));
        }
    }
    // Without its end the front matter cannot be told from the text, so all of it is text.
    let mistake = "line 1: the front matter has no closing `---`, so it is read as text";
    (Told::default(), 0, vec![mistake.to_owned()])
}

fn key_and_value(line: &str) -> Option<(&str, &str)> {
    line.split_once(':').map(|(key, value)| (key.trim(), value.trim())).filter(|(key, _)| !key.is_empty())
}

impl Told {
    fn take(&mut self, line: &str) -> Result<(), String> {
        let is_blank = line.trim().is_empty() || line.starts_with('#') || line.starts_with([' ', '\t', '-']);
        if is_blank {
            return Ok(());
        }
        let (key, value) = key_and_value(line).ok_or("this is no `key: value`")?;
        let key = key.to_ascii_lowercase();
        let value = unquoted(value);
        if value.is_empty() {
            return Ok(());
        }
        match key.as_str() {
            "title" => self.title = Some(said(value)),
            "date" => self.published = Some(Said::new(day(value)?, PLACE)),
            "author" | "authors" => self.authors.extend(names(value).iter().map(|name| said(name))),
            "publisher" => self.publisher = Some(said(value)),
            "language" | "lang" => self.language = Some(said(value)),
            "url" => self.url = Some(said(value)),
            other => {
                // Other programs' keys are no mistake; one letter off ours is.
                if let Some(meant) = KEYS.into_iter().find(|known| strsim::osa_distance(known, other) == 1) {
                    return Err(format!("no key of the front matter is called `{other}`; did you mean `{meant}`?"));
                }
            }
        }
        Ok(())
    }
}

/// Where all of it stands.
const PLACE: &str = "the front matter";

fn said(value: &str) -> Said<String> {
    Said::new(value.to_owned(), PLACE)
}

fn unquoted(value: &str) -> &str {
    let within = |mark| value.strip_prefix(mark)?.strip_suffix(mark);
    within('"').or_else(|| within('\'')).unwrap_or(value).trim()
}

fn day(value: &str) -> Result<Day, String> {
    let found = written_dates(value).into_iter().next();
    found.map(|(_, day)| day).ok_or_else(|| format!("`{value}` is not a day; write it as `2020-01-08`"))
}

/// `A and B`, `A; B`, `A B, C D`, `[A, B]`; but `Smith, John` is one.
fn names(value: &str) -> Vec<String> {
    let value = value.strip_prefix('[').and_then(|value| value.strip_suffix(']')).unwrap_or(value);
    let parts = value.split(';').flat_map(|part| part.split(" and ")).flat_map(|part| {
        let names: Vec<_> = part.split(',').collect();
        let is_list = names.iter().all(|name| name.trim().contains(' '));
        if is_list { names } else { vec![part] }
    });
    parts.map(|name| unquoted(name.trim()).to_owned()).filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_and_the_text_begins_behind_them() {
        let text = "---\r\ntitle: \"The Dam: A History\"\r\ndate: 2020-06-11\r\nauthor: Ana Ruiz and Tom Lee\r\npublisher: Harbour Times\r\nlanguage: en\r\nurl: https://example.org/a:b\r\nlayout: post\r\n---\r\n\r\nBody";
        let (read, start, mistakes) = split_front_matter(text);
        let value = |said: &Option<Said<String>>| said.as_ref().map(|said| said.value.clone()).unwrap_or_default();
        assert_eq!(value(&read.title), "The Dam: A History");
        assert_eq!(read.published.map(|day| day.value.to_string()).as_deref(), Some("2020-06-11"));
        assert_eq!(read.authors, [said("Ana Ruiz"), said("Tom Lee")]);
        assert_eq!((value(&read.publisher), value(&read.language)), ("Harbour Times".into(), "en".into()));
        assert_eq!(value(&read.url), "https://example.org/a:b");
        assert_eq!((&text[start..], mistakes.len()), ("\r\nBody", 0));
    }

    #[test]
    fn mistakes_are_named_with_their_line() {
        let text = "---\ntitel: A\ndate: soon\nnonsense\n---\nB";
        let (_, start, mistakes) = split_front_matter(text);
        assert_eq!(&text[start..], "B");
        assert_eq!(
            mistakes,
            [
                "line 2: no key of the front matter is called `titel`; did you mean `title`?",
                "line 3: `soon` is not a day; write it as `2020-01-08`",
                "line 4: this is no `key: value`",
            ]
        );
        let (_, start, mistakes) = split_front_matter("---\ntitle: A\nB");
        assert_eq!((start, mistakes.len()), (0, 1));
    }

    #[test]
    fn a_rule_is_no_front_matter() {
        for text in
            ["---\n\nHe said: go.\n---\n", "---\nThe board said: no.\n", "----\ntitle: A\n---\n", "a\n---\nb: c\n---\n"]
        {
            assert_eq!(split_front_matter(text), (Told::default(), 0, Vec::new()), "{text}");
        }
    }

    #[test]
    fn a_name_with_a_comma_is_one() {
        assert_eq!(names("Smith, John"), ["Smith, John"]);
        assert_eq!(names("[Ana Ruiz, Tom Lee]"), ["Ana Ruiz", "Tom Lee"]);
    }
}
