//! A stretch of text to tokens.

use super::abbreviations::{Abbreviation, abbreviation};
use super::{Token, TokenKind};
use dateline_model::Span;

/// The tokens of a stretch, in order; what lies between them is blank or cannot be seen.
pub(super) fn tokens(text: &str, span: Span) -> Vec<Token> {
    let mut scanner = Scanner { text: span.of(text), at: 0 };
    let base = span.start as usize;
    let mut found = Vec::new();
    while let Some(class) = scanner.class() {
        let start = scanner.at;
        let kind = match class {
            Class::Blank => {
                scanner.at += 1;
                None
            }
            Class::Letter => Some(scanner.letters()),
            Class::Digit => Some(scanner.number()),
            Class::Joint | Class::Mark | Class::Wide => scanner.other(),
        };
        if let Some(kind) = kind {
            found.push(Token { span: Span::new(base + start, base + scanner.at), kind });
        }
    }
    found
}

/// What a byte is, as far as it alone tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// A blank or a control character.
    Blank,
    Letter,
    Digit,
    /// A mark that may stand within a word or a number.
    Joint,
    /// Any other mark: no word and no number goes past it.
    Mark,
    /// A byte of a character that has several.
    Wide,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Wide; 256];
    let mut byte = 0_u8;
    while byte.is_ascii() {
        classes[byte as usize] = match byte {
            b'.' | b',' | b'-' | b'\'' | b'`' | b'_' | b'@' | b'&' => Class::Joint,
            _ if byte.is_ascii_alphabetic() => Class::Letter,
            _ if byte.is_ascii_digit() => Class::Digit,
            b'!'..=b'~' => Class::Mark,
            _ => Class::Blank,
        };
        byte += 1;
    }
    classes
};

/// Blanks, no-break ones too, and characters that cannot be seen.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || character.is_control() || is_invisible(character)
}

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}' | '\u{2011}')
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | '`' | '´')
}

/// Vowel signs and accents that are written as characters of their own belong to the letter before.
fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}')
}

/// What a stop is to the word before it.
enum Stop {
    /// Within it.
    Inner,
    /// Its last character.
    Last,
    /// A mark of its own.
    Mark,
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl Scanner<'_> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    /// The character here and the one behind it.
    fn peek_two(&self) -> (Option<char>, Option<char>) {
        let mut characters = self.text[self.at..].chars();
        (characters.next(), characters.next())
    }

    /// What the byte here is.
    fn class(&self) -> Option<Class> {
        self.text.as_bytes().get(self.at).map(|byte| CLASSES[usize::from(*byte)])
    }

    /// Goes past the letters and digits here that are of one byte: most of all there is, and always inside of a word or number. Whether the
    /// word or number surely ends there.
    fn pass_plain(&mut self) -> bool {
        while matches!(self.class(), Some(Class::Letter | Class::Digit)) {
            self.at += 1;
        }
        !matches!(self.class(), Some(Class::Joint | Class::Wide))
    }

    /// Goes past the word or the address that begins with a letter of one byte.
    fn letters(&mut self) -> TokenKind {
        if let Some(length) = self.address() {
            self.at += length;
            return TokenKind::Mark;
        }
        self.word()
    }

    /// Goes past the token that begins with another character; nothing but the character where that is a blank.
    fn other(&mut self) -> Option<TokenKind> {
        let first = self.peek()?;
        if is_blank(first) {
            self.at += first.len_utf8();
            return None;
        }
        // The stop is that of `the U.S.’s`.
        let is_behind_word =
            |here: &Self| here.text[..here.at].ends_with(|before: char| before.is_alphanumeric() || before == '.');
        if let Some(length) = self.possessive().filter(|_| is_behind_word(self)) {
            self.at += length;
            return Some(TokenKind::Word);
        }
        Some(match first {
            _ if first.is_numeric() => self.number(),
            _ if first.is_alphabetic() => self.word(),
            _ => self.mark(first),
        })
    }

    /// The bytes of a web address here, without the punctuation that follows it.
    fn address(&self) -> Option<usize> {
        let rest = &self.text[self.at..];
        if !rest.starts_with(['h', 'w']) || !["http://", "https://", "www."].iter().any(|start| rest.starts_with(start))
        {
            return None;
        }
        let is_end = |character: char| is_blank(character) || "<>\"“”)]|".contains(character);
        let address = &rest[..rest.find(is_end).unwrap_or(rest.len())];
        Some(address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '*', '_']).len())
    }

    /// The bytes of a `’s` here that ends a word.
    fn possessive(&self) -> Option<usize> {
        let mut characters = self.text[self.at..].chars();
        let apostrophe = characters.next().filter(|&apostrophe| is_apostrophe(apostrophe))?;
        let letter = characters.next().filter(|letter| matches!(letter, 's' | 'S'))?;
        let ends = characters.next().is_none_or(|next| !next.is_alphanumeric() && !is_combining(next));
        ends.then_some(apostrophe.len_utf8() + letter.len_utf8())
    }

    fn number(&mut self) -> TokenKind {
        while !self.pass_plain() {
            let (Some(here), behind) = self.peek_two() else { break };
            let is_inner = match here {
                '.' | ',' => behind.is_some_and(char::is_numeric),
                // `20-year-old` is one adjective, `2019-20` two years.
                here if is_hyphen(here) => behind.is_some_and(char::is_alphabetic),
                here => here.is_alphanumeric() || is_combining(here),
            };
            if !is_inner {
                break;
            }
            self.at += here.len_utf8();
        }
        TokenKind::Number
    }

    fn word(&mut self) -> TokenKind {
        let start = self.at;
        while !self.pass_plain() {
            let (Some(here), behind) = self.peek_two() else { break };
            if here == '.' {
                match self.stop_behind(&self.text[start..self.at]) {
                    Stop::Inner => self.at += 1,
                    Stop::Last => {
                        self.at += 1;
                        let (next, behind) = self.peek_two();
                        let goes_on = next.is_some_and(is_hyphen) && behind.is_some_and(char::is_alphanumeric);
                        if !goes_on {
                            break;
                        }
                    }
                    Stop::Mark => break,
                }
                continue;
            }
            if !self.is_inside_word(here, behind) {
                break;
            }
            self.at += here.len_utf8();
        }
        TokenKind::Word
    }

    fn is_inside_word(&self, here: char, behind: Option<char>) -> bool {
        match here {
            '_' | '@' => behind.is_some_and(char::is_alphanumeric),
            // `AT&T` and `R&D`, but not `salt&pepper`, where the blanks were forgotten.
            '&' => self.text[..self.at].ends_with(char::is_uppercase) && behind.is_some_and(char::is_uppercase),
            here if is_hyphen(here) => behind.is_some_and(char::is_alphanumeric),
            here if is_apostrophe(here) => behind.is_some_and(char::is_alphabetic) && self.possessive().is_none(),
            here if is_invisible(here) => behind.is_some_and(|next| next.is_alphanumeric() || is_combining(next)),
            here => here.is_alphanumeric() || is_combining(here),
        }
    }

    /// What the stop here is to the word before it.
    fn stop_behind(&self, word: &str) -> Stop {
        // No abbreviation is longer; reading back a whole chain of stops at each would not be linear.
        if 40 < word.len() {
            return Stop::Mark;
        }
        let after = &self.text[self.at + 1..];
        let next = after.chars().next();
        let is_single = word.chars().rev().take_while(|letter| letter.is_alphanumeric()).nth(1).is_none();
        let goes_on = match next {
            Some(next) if next.is_lowercase() => true,
            // `U.S.`, `Ph.D.`, `B.Sc.`, but `J.Rowling` forgot a blank.
            Some(next) if next.is_uppercase() => {
                (is_single || matches!(word, "Ph" | "LL")) && !after.chars().take(3).all(char::is_alphabetic)
            }
            Some(next) => next.is_numeric() && word.contains(char::is_numeric),
            None => false,
        };
        if goes_on {
            return Stop::Inner;
        }
        match abbreviation(word) {
            Some(Abbreviation::Number) => {
                let figure = after.trim_start_matches(is_blank).chars().next();
                if figure.is_some_and(|first| first.is_numeric() || "$£€#".contains(first)) {
                    Stop::Last
                } else {
                    Stop::Mark
                }
            }
            // A stop before another one belongs to an ellipsis.
            Some(_) if next != Some('.') => Stop::Last,
            _ => Stop::Mark,
        }
    }

    fn mark(&mut self, first: char) -> TokenKind {
        self.at += first.len_utf8();
        let is_run = matches!(first, '.' | '-' | '*' | '_' | '=' | '~' | '!' | '?' | '#');
        while is_run && self.peek() == Some(first) {
            self.at += first.len_utf8();
        }
        TokenKind::Mark
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each token with the first letter of its kind, blanks between.
    fn check(text: &str, expected: &str) {
        let kinds = |kind| match kind {
            TokenKind::Word => 'w',
            TokenKind::Number => 'n',
            TokenKind::Mark => 'm',
        };
        let found = tokens(text, Span::new(0, text.len()));
        let found: Vec<_> =
            found.iter().map(|token| format!("{}/{}", token.span.of(text), kinds(token.kind))).collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }

    #[test]
    fn a_byte_is_what_its_character_is() {
        for byte in 0..128_u8 {
            let (class, character) = (CLASSES[usize::from(byte)], char::from(byte));
            assert_eq!(class == Class::Blank, is_blank(character), "{character:?}");
            assert_eq!(class == Class::Letter, character.is_alphabetic(), "{character:?}");
            assert_eq!(class == Class::Digit, character.is_numeric(), "{character:?}");
            let joins =
                is_hyphen(character) || is_apostrophe(character) || matches!(character, '.' | ',' | '_' | '@' | '&');
            assert_eq!(class == Class::Joint, joins, "{character:?}");
        }
        assert!(CLASSES[128..].iter().all(|class| *class == Class::Wide));
    }

    #[test]
    fn hyphens_and_apostrophes_join() {
        check("Iran-backed al-Muhandis, Kata’ib", "Iran-backed/w al-Muhandis/w ,/m Kata’ib/w");
        check("O'Brien doesn’t", "O'Brien/w doesn’t/w");
        check("back—at last–now - so", "back/w —/m at/w last/w –/m now/w -/m so/w");
        check("AT&T's R&D", "AT&T/w 's/w R&D/w");
    }

    #[test]
    fn possessives_are_apart() {
        check("Iraq’s men’s", "Iraq/w ’s/w men/w ’s/w");
        check("the U.S.’s militias’ aim", "the/w U.S./w ’s/w militias/w ’/m aim/w");
        check("Mas’ud", "Mas’ud/w");
    }

    #[test]
    fn abbreviations_keep_their_stops() {
        check("the U.S.-Iraq talks, a.m. and Ph.D.", "the/w U.S.-Iraq/w talks/w ,/m a.m./w and/w Ph.D./w");
        check("Gen. J.Smith. No. 5. No.", "Gen./w J./w Smith/w ./m No./w 5/n ./m No/w ./m");
        check("in the U.S...", "in/w the/w U.S/w .../m");
    }

    #[test]
    fn numbers_keep_stops_commas_and_letters() {
        check("2,000 1st $52.5, F-16", "2,000/n 1st/n $/m 52.5/n ,/m F-16/w");
        check("2019-20, a 20-year-old", "2019/n -/m 20/n ,/m a/w 20-year-old/n");
        check("v2.0 in 2018.", "v2.0/w in/w 2018/n ./m");
    }

    #[test]
    fn blanks_that_do_not_break_are_blanks() {
        check("Iran\u{a0}fired\u{202f}5\u{200b} shots", "Iran/w fired/w 5/n shots/w");
        check("co\u{ad}operate", "co\u{ad}operate/w");
    }

    #[test]
    fn addresses_are_one_mark() {
        check("(https://example.org/a?b=c.)", "(/m https://example.org/a?b=c/m ./m )/m");
    }

    #[test]
    fn names_with_particles_and_apostrophes_are_one_word() {
        for name in [
            "al-Muhandis",
            "Kata'ib",
            "Kata’ib",
            "Kataʾib",
            "Kataʿib",
            "Abdul-Mahdi",
            "Abd-al-Rahman",
            "Sa'ad",
            "Ba’ath",
            "O’Neill",
            "d’Estaing",
            "Jean-Luc",
            "as-Sadr",
            "Ta‘izz",
            "Qur'an",
            "N'Djamena",
            "Hawai‘i",
            "McDonald",
            "Asa’ib",
        ] {
            check(name, &format!("{name}/w"));
            check(&format!("({name})."), &format!("(/m {name}/w )/m ./m"));
        }
        check("Kata’ib’s Abdul-Mahdi’s", "Kata’ib/w ’s/w Abdul-Mahdi/w ’s/w");
        check("Asa’ib Ahl al-Haq’s", "Asa’ib/w Ahl/w al-Haq/w ’s/w");
        check("‘Kata’ib’", "‘/m Kata’ib/w ’/m");
        check("rock ’n’ roll", "rock/w ’/m n/w ’/m roll/w");
    }
}
