//! Which strings read as words, by their shape alone.

/// Marks that only typography has.
const TYPOGRAPHY: [char; 5] = ['“', '”', '·', '¶', '–'];

/// What no words have and classes, selectors, addresses and elements do.
const OF_MACHINES: [&str; 9] = ["__", "--", "<", "=", "[", "://", "@", "()", "(0"];

/// Whether a string has a letter beyond what is filled in.
pub(super) fn has_a_letter(text: &str) -> bool {
    filled(text).chars().any(char::is_alphabetic)
}

/// Whether a string reads as words where nothing else says what it is: two letters or more, beside a blank or with a capital before small
/// letters, or a mark of typography. One word in small letters is a name: of an element, a class, a key.
pub(super) fn reads_as_words(text: &str) -> bool {
    let text = filled(text);
    if text.contains(TYPOGRAPHY) {
        return true;
    }
    if text.starts_with(['.', '#']) || OF_MACHINES.iter().any(|mark| text.contains(mark)) {
        return false;
    }
    let pieces: Vec<&str> = text.split([' ', '\u{a0}', '\n']).collect();
    let is_word = |piece: &&str| {
        let letters = piece.trim_matches(|letter: char| !letter.is_alphabetic());
        2 <= letters.chars().count() && letters.chars().all(|letter| letter.is_alphabetic() || letter == '-')
    };
    match pieces.as_slice() {
        // "Events" is shown, "ArrowLeft" and "linearGradient" are names.
        [one] => is_word(one) && one.starts_with(char::is_uppercase) && one.chars().skip(1).all(char::is_lowercase),
        // "letter {hue}" is a class, "search {typed}" what a page asks.
        [one, "0" | "$0"] | [one, "0" | "$0", ""] if one.chars().all(|letter| letter.is_ascii_lowercase()) => false,
        several => several.iter().any(is_word),
    }
}

/// Whether one of them is the plural of the other: `"event"` beside `"events"` is told to people.
pub(super) fn is_plural_of(one: &str, other: &str) -> bool {
    let is_word = !one.is_empty() && one.chars().all(|letter| letter.is_ascii_lowercase());
    is_word && other.strip_prefix(one) == Some("s")
}

/// The string with a figure for each place that is filled in: `{count} events` is "0 events".
fn filled(text: &str) -> String {
    let (mut out, mut depth) = (String::new(), 0);
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '}' if 0 < depth => {
                depth -= 1;
                out.push('0');
            }
            _ if depth == 0 => out.push(letter),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_names() {
        for words in
            ["Events", "{count} events", " and after", "told by {by}", "¶ {number}", "Checking …", "a or b or cc"]
        {
            assert!(reads_as_words(words), "{words}");
        }
        for name in [
            "event",
            "ArrowLeft",
            "{}px",
            "M{} {}v{}h{}z",
            "hue hue--{hue}",
            "svg.timeline",
            "",
            " ",
            "{title}",
            "li",
            "aria-label",
        ] {
            assert!(!reads_as_words(name), "{name}");
        }
        assert!(is_plural_of("event", "events") && !is_plural_of("event", "eventually") && !is_plural_of("", "s"));
    }
}
