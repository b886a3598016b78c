//! Words set in lines, before any font is asked.

use dateline_explore::timeline::{Face, text_width};

/// Pixels of the face that widths are known of.
const KNOWN_SIZE: f64 = 13.5;

/// How much wider Newsreader may run than that face: a line thought too long is broken early, which is no harm.
const WIDER: f64 = 1.04;

/// What may follow an ellipsis: the end of a quotation.
const CLOSING: char = '”';

/// At most `most` lines, none wider than `width` pixels; what is left over ends with an ellipsis after a whole word.
pub(super) fn lines(text: &str, size: f64, width: f64, most: usize) -> Vec<String> {
    let is_within = |line: &str| text_width(Face::Title, line) / KNOWN_SIZE * size * WIDER <= width;
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        // A word that is wider than a line stands alone in it: words are never broken.
        if is_within(&longer) || line.is_empty() {
            line = longer;
        } else {
            lines.push(std::mem::replace(&mut line, word.to_owned()));
        }
        if lines.len() == most {
            break;
        }
        if words.peek().is_none() {
            lines.push(std::mem::take(&mut line));
        }
    }
    if !line.is_empty()
        && let Some(last) = lines.last_mut()
    {
        // An ellipsis inside a name would make another of it.
        while let Some((before, word)) = last.rsplit_once(' ')
            && (!is_within(&format!("{last} …{CLOSING}")) || word.starts_with(char::is_uppercase))
        {
            *last = before.to_owned();
        }
        last.truncate(last.trim_end_matches([',', ';', ':', '–', '-']).len());
        last.push_str(" …");
    }
    lines
}

/// Whether the site's fonts, which are subsets for Latin, have every character.
pub(super) fn can_write(text: &str) -> bool {
    text.chars().all(|c| {
        matches!(c, ' '..='~' | '\u{a0}'..='\u{ff}' | 'ı' | 'Œ' | 'œ' | '\u{2000}'..='\u{206f}' | '€' | '™' | '−' | '\n' | '\t')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_fill_lines_and_none_is_lost() {
        let text = "Iran fires a volley of ballistic missiles at two bases hosting American forces";
        let set = lines(text, 60.0, 1056.0, 4);
        assert!(1 < set.len() && set.join(" ") == text, "{set:?}");
        assert_eq!(lines("", 60.0, 1056.0, 4), Vec::<String>::new());
        assert_eq!(lines("one", 60.0, 1056.0, 0), Vec::<String>::new());
    }

    #[test]
    fn what_does_not_fit_ends_with_an_ellipsis() {
        let set = lines(&"word ".repeat(200), 30.0, 600.0, 2);
        assert!(set.len() == 2 && set[1].ends_with("word …") && !set[0].contains('…'), "{set:?}");
        assert_eq!(lines(&"x".repeat(400), 30.0, 600.0, 2).len(), 1);
        let killed = lines("they killed the general, Abu Mahdi al-Muhandis", 30.0, 480.0, 1);
        assert_eq!(killed, ["they killed the general …"]);
    }

    #[test]
    fn other_scripts_are_not_written_with_gaps() {
        assert!(can_write("“Café”, 44 BC – £3 … №".trim_end_matches('№')));
        assert!(!can_write("Łódź") && !can_write("مجلس") && !can_write("東京"));
    }
}
