//! Which piece is the title of the document: what stands in the head of the page and looks most like one.

use super::marks::Mark;
use super::page::Page;
use super::verdict::Verdict;
use super::{bylines, evidence, look};

/// The piece that is the title.
pub(super) fn title(page: &Page<'_>) -> Option<usize> {
    let told = page.pieces.iter().position(|piece| piece.verdict == Verdict::Title);
    if told.is_some() || page.has_verdicts {
        return told;
    }
    // A page without sentences has no head of its own; a lone line is no title of anything.
    let head =
        if page.body_start < page.pieces.len() { page.body_start } else { page.pieces.len().saturating_sub(1).min(4) };
    // Of a page with menus the title is the line near its text; what stands farther up are titles of other pages.
    let is_page = page.pieces.iter().any(|piece| matches!(piece.verdict, Verdict::Chrome(..)));
    let first = if is_page { head.saturating_sub(NEAR) } else { 0 };
    let scored = (first..head).map(|at| (at, score(page, at))).filter(|(_, score)| 2 <= *score);
    // The first of the best: what stands higher is the title, what stands lower its echo. Of a page with menus, the last.
    let best: Vec<_> = scored.rev().collect();
    let most = best.iter().map(|(_, score)| *score).max()?;
    let mut equals = best.into_iter().filter(|(_, score)| *score == most).map(|(at, _)| at);
    if is_page { equals.next() } else { equals.next_back() }
}

/// Lines above the text of a page among which its title is.
const NEAR: usize = 8;

fn score(page: &Page<'_>, at: usize) -> i32 {
    let piece = page.pieces[at];
    let words = page.words(at);
    let count = look::word_count(words);
    let level = match piece.mark {
        Mark::Heading(level) => level,
        Mark::None => 0,
        _ => return 0,
    };
    // A salutation, or a header of a memorandum.
    let is_address =
        words.ends_with(',') || ["To:", "From:", "Cc:", "Date:"].iter().any(|label| words.starts_with(label));
    if is_address || 30 < count || (count < 2 && level == 0) || look::is_links_only(words) {
        return 0;
    }
    let is_other = look::date_line(words).is_some()
        || bylines::by_line(words).is_some()
        || evidence::furniture_kind(page, at).is_some_and(|(kind, _)| kind != dateline_model::BlockKind::Chrome);
    if is_other {
        return 0;
    }
    let signs = [
        (level == 1, 4),
        (1 < level, 1),
        (piece.is_bold, 1),
        (!look::ends_sentence(words) || words.ends_with(['?', '!']), 1),
        (4 <= count, 1),
        (60 <= look::capital_share(words), 1),
        (echoes(page, at), 2),
        (look::is_all_capitals(words) && count <= 3, -2),
        (look::is_full_sentence(words) && level == 0, -3),
        (is_plain_sentence(words) && level == 0 && !piece.is_bold, -1),
    ];
    signs.into_iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum()
}

/// "John Ellis was born in Cork in 1790.": with a full stop and a word in small letters that is not one of the small words of titles.
fn is_plain_sentence(words: &str) -> bool {
    let is_told = |word: &str| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        3 < word.len() && word.starts_with(char::is_lowercase)
    };
    words.trim_end_matches(['"', '”', '’', ')']).ends_with('.') && words.split_whitespace().any(is_told)
}

/// Whether the head says the same words again.
fn echoes(page: &Page<'_>, at: usize) -> bool {
    (at + 1..page.body_start).take(10).any(|other| page.is_repeat[other] && page.words(other) == page.words(at))
}
