//! Words that the setting of a page has broken: at the ends of lines, and in ligatures.

use crate::vocabulary::is_common;

/// Adds a line to a text that goes on in it. `govern-` and `ment` are one word, `well-` and `known` are two with their hyphen.
pub(super) fn join(text: &mut String, line: &str) {
    let is_broken = text.ends_with(['-', '\u{ad}', '\u{2010}']) && line.starts_with(char::is_lowercase);
    if !is_broken {
        if !text.is_empty() && !text.ends_with(char::is_whitespace) {
            let is_run_on = text.ends_with(['-', '\u{2010}', '/', '—']);
            text.push_str(if is_run_on { "" } else { " " });
        }
        text.push_str(line);
        return;
    }
    let is_soft = text.ends_with('\u{ad}');
    let is_letter = |character: &char| character.is_alphabetic();
    let hyphen = text.pop().unwrap_or('-');
    let before: String = text.chars().rev().take_while(is_letter).collect::<Vec<_>>().into_iter().rev().collect();
    let behind: String = line.chars().take_while(is_letter).collect();
    let known = |word: &str| is_common(&word.to_lowercase());
    // Two words that stand by themselves keep their hyphen, unless they are known as one.
    let are_two = known(&before) && known(&behind) && !known(&format!("{before}{behind}"));
    if are_two && !is_soft {
        text.push(hyphen);
    }
    text.push_str(line);
}

/// The letters of ligatures.
pub(super) fn without_ligatures(words: &str) -> String {
    let letters = [('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl"), ('ﬅ', "st"), ('ﬆ', "st")];
    let mut mended = String::with_capacity(words.len());
    for character in words.chars() {
        match letters.iter().find(|(ligature, _)| *ligature == character) {
            Some((_, letters)) => mended.push_str(letters),
            None => mended.push(character),
        }
    }
    mended
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_words_are_mended() {
        for (first, second, joined) in [
            ("the govern-", "ment met", "the government met"),
            ("a well-", "known dam", "a well-known dam"),
            ("the U.S.-", "Iraq talks", "the U.S.-Iraq talks"),
            ("Kata\u{2019}ib Hez-", "bollah said", "Kata\u{2019}ib Hezbollah said"),
            ("the dam", "broke", "the dam broke"),
            ("gov\u{ad}", "ernment", "government"),
            ("2019-", "20", "2019-20"),
        ] {
            let mut text = first.to_owned();
            join(&mut text, second);
            assert_eq!(text, joined);
        }
        assert_eq!(without_ligatures("oﬃce ﬁre"), "office fire");
    }
}
