//! What stands between two `---` lines at the head of a file.
//!
//! What it finds: `key: value` lines between a first line `---` and the next; keys `title`, `date`, `author`, `publisher`, `language`, `url`.
//! What it leaves alone: keys it does not know, unless they look like a slip; a first `---` that is a rule.

use crate::written_dates::written_dates;
use dateline_calendar::Day;

/// What the front matter says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FrontMatter {
    /// `title`.
    pub(crate) title: Option<String>,
    /// `date`.
    pub(crate) published: Option<Day>,
    /// Every `author`, in the order given.
    pub(crate) authors: Vec<String>,
    /// `publisher`.
    pub(crate) publisher: Option<String>,
    /// `language`.
    pub(crate) language: Option<String>,
    /// `url`.
    pub(crate) url: Option<String>,
}

const KEYS: [&str; 6] = ["title", "date", "author", "publisher", "language", "url"];

/// The front matter of a text, the byte where the document's own text begins, and its mistakes with their lines.
pub(super) fn split_front_matter(text: &str) -> (FrontMatter, usize, Vec<String>) {
    let none = (FrontMatter::default(), 0, Vec::new());
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else { return none };
    let mut read = FrontMatter::default();
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
    (FrontMatter::default(), 0, vec![mistake.to_owned()])
}

fn key_and_value(line: &str) -> Option<(&str, &str)> {
    line.split_once(':').map(|(key, value)| (key.trim(), value.trim())).filter(|(key, _)| !key.is_empty())
}

impl FrontMatter {
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
            "title" => self.title = Some(value.to_owned()),
            "date" => self.published = Some(day(value)?),
            "author" | "authors" => self.authors.extend(names(value)),
            "publisher" => self.publisher = Some(value.to_owned()),
            "language" | "lang" => self.language = Some(value.to_owned()),
            "url" => self.url = Some(value.to_owned()),
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
        assert_eq!(read.title.as_deref(), Some("The Dam: A History"));
        assert_eq!(read.published.map(|day| day.to_string()).as_deref(), Some("2020-06-11"));
        assert_eq!(read.authors, ["Ana Ruiz", "Tom Lee"]);
        assert_eq!((read.publisher.as_deref(), read.language.as_deref()), (Some("Harbour Times"), Some("en")));
        assert_eq!(read.url.as_deref(), Some("https://example.org/a:b"));
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
            assert_eq!(split_front_matter(text), (FrontMatter::default(), 0, Vec::new()), "{text}");
        }
    }

    #[test]
    fn a_name_with_a_comma_is_one() {
        assert_eq!(names("Smith, John"), ["Smith, John"]);
        assert_eq!(names("[Ana Ruiz, Tom Lee]"), ["Ana Ruiz", "Tom Lee"]);
    }
}
