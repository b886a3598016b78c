//! Whether a stop ends its sentence.
//!
//! After D. Palmer and M. Hearst, "Adaptive Multilingual Sentence Boundary Disambiguation" (1997), in what it looks at: the word before
//! the stop, what closes behind it, and the word that follows. Where the two readings are equally good, it does not split.

use super::abbreviations::{Abbreviation, abbreviation, is_calendar_word, opens_sentences};
use super::{Token, TokenKind};

/// Where the sentence ends that the token at `at` closes, as a number of tokens: past its closing quotes and brackets.
/// `None` where it closes none. The tokens begin with the sentence.
pub(super) fn sentence_end(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let stop = stop(text, tokens, at)?;
    let end = past_closing_marks(text, tokens, at + 1);
    if end == tokens.len() {
        return Some(end);
    }
    let is_apart = tokens[end - 1].span.end < tokens[end].span.start;
    let next = next(text, &tokens[end..]);
    let is_end = match stop {
        Stop::Full if !is_apart => is_forgotten_blank(text, tokens, at, end),
        _ if !is_apart => false,
        Stop::Full => !is_numbering(text, &tokens[..at]) && !matches!(next, Next::Lower | Next::Inside),
        Stop::Ellipsis { is_attached } => at > 0 && is_attached && matches!(next, Next::Capital(_)),
        Stop::Abbreviation(kind) => at > 0 && is_end_behind(kind, next, text, &tokens[end..]),
    };
    is_end.then_some(end)
}

enum Stop {
    Full,
    Ellipsis { is_attached: bool },
    Abbreviation(Abbreviation),
}

/// What comes behind a stop, opening quotes, brackets and dashes aside.
#[derive(Clone, Copy)]
enum Next<'a> {
    /// A word that may begin a sentence.
    Capital(&'a str),
    /// A word that goes on.
    Lower,
    Number,
    /// A mark that goes on, such as a comma.
    Inside,
    /// Any other mark.
    Mark,
}

fn stop(text: &str, tokens: &[Token], at: usize) -> Option<Stop> {
    let token = tokens[at];
    // Most words have no stop, and cost no more than this.
    if token.kind != TokenKind::Mark && text.as_bytes()[token.span.end as usize - 1] != b'.' {
        return None;
    }
    let words = token.span.of(text);
    match token.kind {
        TokenKind::Number => None,
        TokenKind::Word => abbreviation(words.strip_suffix('.')?).map(Stop::Abbreviation),
        TokenKind::Mark => match words.as_bytes() {
            b"." | [b'!' | b'?', ..] => Some(Stop::Full),
            b".." | b"..." => Some(Stop::Ellipsis { is_attached: is_attached(tokens, at) }),
            // Three points and the full stop.
            [b'.', ..] => Some(Stop::Full),
            _ if words == "…" => Some(Stop::Ellipsis { is_attached: is_attached(tokens, at) }),
            _ if matches!(words, "。" | "！" | "？" | "؟" | "۔" | "‽") => Some(Stop::Full),
            _ => None,
        },
    }
}

fn is_attached(tokens: &[Token], at: usize) -> bool {
    at > 0 && tokens[at - 1].span.end == tokens[at].span.start
}

/// Past quotes, brackets, emphasis, further stops and notes such as `[12]` that stand right behind a stop.
fn past_closing_marks(text: &str, tokens: &[Token], mut at: usize) -> usize {
    // No sentence has more of them; going on would not be linear.
    let last = tokens.len().min(at + 12);
    // A mark that can only close belongs to what it closes, even behind a blank.
    let only_closes = |at: usize| matches!(tokens[at].span.of(text), "”" | "»");
    while at < last && (is_attached(tokens, at) || only_closes(at)) {
        let is_note = |note: &[Token]| {
            note[0].span.of(text) == "[" && note[1].kind == TokenKind::Number && note[2].span.of(text) == "]"
        };
        if tokens[at..].get(..3).is_some_and(is_note) {
            at += 3;
            continue;
        }
        let words = tokens[at].span.of(text);
        let is_closing = match words.as_bytes() {
            [b'.' | b'!' | b'?' | b')' | b']' | b'}', ..] => true,
            // Those that open and close alike close where nothing stands right behind them.
            [b'"' | b'\'' | b'*' | b'_', ..] => !is_word_attached(tokens, at + 1),
            _ => matches!(words, "”" | "’" | "»" | "›" | "…" | "″"),
        };
        if !is_closing || tokens[at].kind != TokenKind::Mark {
            break;
        }
        at += 1;
    }
    at
}

fn is_word_attached(tokens: &[Token], at: usize) -> bool {
    at < tokens.len() && is_attached(tokens, at) && tokens[at].kind != TokenKind::Mark
}

fn next<'a>(text: &'a str, tokens: &[Token]) -> Next<'a> {
    // A few marks may open a sentence at once (`**“(`); looking no further keeps the work linear.
    let Some(token) =
        tokens.iter().take(5).find(|token| token.kind != TokenKind::Mark || !is_opening(token.span.of(text)))
    else {
        return Next::Mark;
    };
    let words = token.span.of(text);
    match token.kind {
        TokenKind::Number => Next::Number,
        TokenKind::Mark if matches!(words, "$" | "£" | "€" | "¥" | "#") => Next::Number,
        TokenKind::Mark if words.starts_with([',', ';', ':', '.', '!', '?', '%', ')', ']', '/', '&']) => Next::Inside,
        TokenKind::Mark => Next::Mark,
        // `iPhone` and `al-Qaeda` begin sentences too.
        TokenKind::Word if words.starts_with(char::is_lowercase) && !words.contains(char::is_uppercase) => Next::Lower,
        TokenKind::Word if words.starts_with(['\'', '’']) => Next::Lower,
        TokenKind::Word => Next::Capital(words),
    }
}

fn is_opening(mark: &str) -> bool {
    mark.starts_with([
        '"', '\'', '(', '[', '{', '*', '_', '-', '“', '‘', '„', '«', '‹', '—', '–', '•', '¿', '¡', '‚', '>',
    ])
}

fn is_end_behind(kind: Abbreviation, next: Next<'_>, text: &str, tokens: &[Token]) -> bool {
    let Next::Capital(word) = next else { return false };
    if word.starts_with(char::is_lowercase) {
        return false;
    }
    match kind {
        Abbreviation::Title | Abbreviation::Number | Abbreviation::Inner => false,
        Abbreviation::Calendar => !is_calendar_word(word),
        Abbreviation::Clock => !is_calendar_word(word) && !is_zone(word, text, tokens),
        Abbreviation::Ender | Abbreviation::Initial => opens_sentences(word),
    }
}

/// `EST` of "5 p.m. EST", `Eastern` of "5 p.m. Eastern time".
fn is_zone(word: &str, text: &str, tokens: &[Token]) -> bool {
    let is_short_capitals = (2..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_before_time = tokens
        .get(1)
        .is_some_and(|token| matches!(token.span.of(text), "time" | "Time" | "Standard" | "Daylight" | "Mean"));
    is_short_capitals || is_before_time
}

/// The number of a list item, `1.` or `a.`, is no sentence.
fn is_numbering(text: &str, before: &[Token]) -> bool {
    before.len() <= 2
        && before.iter().all(|token| token.kind != TokenKind::Word || token.span.of(text).chars().nth(1).is_none())
}

/// `the policy.The government`: two sentences whose blank was lost, unlike `U.S.-led` or `example.com`.
fn is_forgotten_blank(text: &str, tokens: &[Token], at: usize, end: usize) -> bool {
    let is_behind_word = text[..tokens[at].span.start as usize].ends_with(char::is_lowercase);
    let mut next = tokens[end].span.of(text).chars();
    is_behind_word && next.next().is_some_and(char::is_uppercase) && next.next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use crate::sentences::sentences;
    use dateline_model::{Block, BlockKind, Span};

    /// The sentences are split at the bars, which stand for blanks, and nowhere else.
    fn check(marked: &str) {
        let text = marked.replace('|', " ");
        let block = Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()), reason: None };
        let found: Vec<_> =
            sentences(&text, &[block]).iter().map(|sentence| sentence.span.of(&text).to_owned()).collect();
        let expected: Vec<_> = marked.split('|').map(|part| part.trim().to_owned()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn abbreviations_keep_their_sentence() {
        check("Gen. Maria Lopez met Sen. Tom Reed Jr. in St. Louis.|They talked.");
        check("U.S. troops left Jan. 5.|The U.S. Army stayed.");
        check("He was born Sept. 3, 1950, in Reading, Pa., and died.");
        check("See No. 5 and pp. 12 and 13.|Fig. 4 shows it.");
        check("Brown v. Board, e.g. Smith vs. Jones, is cited.");
    }

    #[test]
    fn abbreviations_end_sentences_before_words_that_open_them() {
        check("They flew to the U.S.|The visit was short.");
        check("It was sold to Harbour Inc.|He left.");
        check("The talks began at 5 p.m.|Police had cleared the square.");
        check("It opens at 5 p.m. Monday, or 11 a.m. Eastern time.");
        check("No condemnations.|No one held to account.");
        check("He said no.|40 people agreed.");
    }

    #[test]
    fn initials_belong_to_names() {
        check("George W. Bush and J. K. Rowling met A. Smith.|Then they left.");
        check("J.K. Rowling wrote it.");
    }

    #[test]
    fn quotes_and_brackets_close_with_their_sentence() {
        check("“We will leave.”|He sat down.");
        check("\"We will leave.\"|He sat down.");
        check("\"Why?\" he asked.|(Nobody knew.)|\"Go!\"");
        check("He left.[12]|She stayed.[1][2]|They won.");
        check("**It ended.** |_Then_ it began.");
    }

    #[test]
    fn ellipses_end_a_sentence_only_where_it_stops() {
        check("I … think … Tehran knows.");
        check("They waited...|Nobody came.");
        check("They waited... and left.");
    }

    #[test]
    fn numbers_and_addresses_are_no_stops() {
        check("It rose 3.5 percent to $52.5 billion in 2019.|See www.example.com.|Now it falls.");
        check("1. The board meets.");
        check("It is 12.10.2020 today.");
    }

    #[test]
    fn a_forgotten_blank_still_ends_a_sentence() {
        check("He opposed the policy.|The board agreed.");
        let text = "He opposed the policy.The board agreed.";
        let block = Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()), reason: None };
        assert_eq!(sentences(text, &[block]).len(), 2);
    }

    #[test]
    fn names_that_begin_small_begin_sentences() {
        check("They struck.|al-Muhandis died.|iPhone sales fell.");
    }

    #[test]
    fn lines_of_one_paragraph_are_blanks() {
        check("The board\nmet on\r\nMonday.|It\u{a0}voted.");
    }

    #[test]
    fn quotations_over_sentences_keep_their_speaker() {
        check("“We saw it coming,” said Ana Ruiz.|“Nobody would listen.|Nobody.”");
        check("“Are you sure?” asked the mayor.|“Quite sure!” she said.");
        check("He said: “Go home. ”|They went.");
        check("'It is over.'|The hall was silent.");
        check("She told the court that “it was ‘a mistake.’”|He agreed.");
        check("“I did not … I could not,” he said.|“Why … why me?”");
        check("“Stop!”|“No!” they cried.");
    }

    #[test]
    fn ranks_ministries_and_firms_keep_their_stops() {
        check("Lt. Gen. Aus Ali met Rep. Ilhan Omar and Dr. A. B. Khan.|They agreed.");
        check("Sgt. Maj. Lee, Capt. Vane and Col. Hale of Acme Corp. were there.");
        check("Prime Minister Mustafa al-Kadhimi met Adm. John Aquilino at 9 a.m. in Ft. Meade, Md.|He left at noon.");
        check("Messrs. Hale and Ruiz wrote to St. John's Univ. in Oct. 2019.|It answered.");
        check("It cost approx. £4 m. in all, i.e. too much, cf. p. 12.|The vote, etc., followed.");
        check("The U.N. Security Council met.|The E.U. did not.");
        check("He works for Amazon.com Inc. in Washington, D.C.|She doesn't.");
        check("See Art. 5, Sec. 2 and Fig. 3.|Vol. 2 follows.");
    }

    #[test]
    fn what_is_no_end_is_passed() {
        check("The Yahoo! board met Ms. Hale on Monday.");
        check("It was 3:30 p.m. on Jan. 3, 2020, in Baghdad.");
        check("He has a Ph.D. from the Univ. of Exmouth.");
        check("Kata'ib Hizballah, Abdul-Mahdi's rival, and al-Muhandis met.|They left.");
    }
}
