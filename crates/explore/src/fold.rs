//! Letters as a searcher types them: small, without accents, with plain blanks and quotation marks.

/// One character folded; nothing for a combining accent.
pub fn fold_char(c: char) -> impl Iterator<Item = char> {
    let plain = match c {
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' => None,
        '‘' | '’' | 'ʼ' | 'ʻ' | '`' | '´' => Some('\''),
        '“' | '”' | '„' | '«' | '»' => Some('"'),
        '‐'..='―' | '−' => Some('-'),
        c if c.is_whitespace() => Some(' '),
        c => Some(unaccented(c)),
    };
    plain.into_iter().flat_map(char::to_lowercase)
}

/// A text folded.
pub fn fold(text: &str) -> String {
    text.chars().flat_map(fold_char).collect()
}

/// A text folded, with the byte of the text that each byte of the folded one comes from, and the text's length last.
pub fn fold_with_places(text: &str) -> (String, Vec<u32>) {
    let mut out = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len() + 1);
    for (at, c) in text.char_indices() {
        for folded in fold_char(c) {
            out.push(folded);
            places.resize(out.len(), at as u32);
        }
    }
    places.push(text.len() as u32);
    (out, places)
}

/// A Latin letter without its accent, from the blocks Latin-1 Supplement and Latin Extended-A, whose names in Unicode begin with
/// the letter; any other character as it is.
fn unaccented(c: char) -> char {
    // In the order of the blocks from U+00C0 and U+0100; `*` stands for what has no plain letter.
    const LATIN_1: &[u8; 64] = b"AAAAAA*CEEEEIIII*NOOOOO*OUUUUY**aaaaaa*ceeeeiiii*nooooo*ouuuuy*y";
    const EXTENDED_A: &[u8; 128] =
        b"AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi**JjKk*LlLlLlLlLlNnNnNn***OoOoOo**RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";
    let number = c as usize;
    let plain = match number {
        0xC0..=0xFF => LATIN_1[number - 0xC0],
        0x100..=0x17F => EXTENDED_A[number - 0x100],
        _ => b'*',
    };
    if plain == b'*' { c } else { char::from(plain) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accents_capitals_and_odd_blanks_are_folded() {
        assert_eq!(fold("Kata’ib\u{a0}Hizbollah"), "kata'ib hizbollah");
        assert_eq!(fold("Dvořák, Łódź, Şırnak, Zürich, Cafe\u{301}"), "dvorak, lodz, sirnak, zurich, cafe");
        assert_eq!(fold("Тегеран 東京"), "тегеран 東京");
    }

    proptest! {
        #[test]
        fn every_folded_byte_knows_where_it_comes_from(text in "\\PC{0,40}") {
            let (folded, places) = fold_with_places(&text);
            prop_assert_eq!(&folded, &fold(&text));
            prop_assert_eq!(places.len(), folded.len() + 1);
            prop_assert!(places.iter().all(|&place| text.is_char_boundary(place as usize)));
            prop_assert!(places.windows(2).all(|pair| pair[0] <= pair[1]));
        }
    }
}
