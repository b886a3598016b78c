//! Dates that stand over what they date: "January 3, 2020" as a heading, "14 May — " before an entry.

use crate::documents::ReadDocument;
use dateline_calendar::{Edtf, Endpoint, Qualified};
use dateline_model::{BlockKind, Span};
use dateline_times::TimexKind;

/// The date that a block stands under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scene {
    /// The number of the time expression.
    pub(super) time: usize,
    /// When what is told under it happened.
    pub(super) edtf: Edtf,
}

/// The scene of each block of a document, by the block's number.
///
/// What it finds: a heading or a line that is nothing but a date, which holds until the next heading; a date at the start of an entry with a
/// colon, a dash or a capital after it. What it means: what the entry tells happened then. What it leaves alone: chrome, dates within
/// a sentence. Example: "January 5, 2020" and under it "Parliament votes to expel foreign forces." gives the vote 2020-01-05.
pub(super) fn scenes(read: &ReadDocument) -> Vec<Option<Scene>> {
    let text = &*read.document.text;
    let mut heading = None;
    read.document
        .blocks
        .iter()
        .map(|block| {
            let words = block.span.of(text);
            let own = leading_scene(read, block.span.start as usize, words);
            match own {
                Some((scene, rest)) if !rest.contains(char::is_alphanumeric) => heading = Some(scene),
                Some((scene, _)) if block.kind.is_prose() => return Some(scene),
                _ if matches!(block.kind, BlockKind::Heading | BlockKind::Title) => heading = None,
                _ => {}
            }
            heading.filter(|_| block.kind.is_prose())
        })
        .collect()
}

/// The date that an entry within a block begins with: of "2014: it opens. 2016: it closes." the second.
pub(super) fn entry_scene(read: &ReadDocument, sentence: Span) -> Option<Scene> {
    let words = sentence.of(&read.document.text);
    let (scene, rest) = leading_scene(read, sentence.start as usize, words)?;
    let is_entry = rest.trim_start().starts_with([':', '–', '—', '-']) && rest.contains(char::is_alphanumeric);
    is_entry.then_some(scene)
}

/// The date that a block begins with, and the words after it; `None` where the date is part of a sentence.
fn leading_scene<'t>(read: &'t ReadDocument, start: usize, words: &'t str) -> Option<(Scene, &'t str)> {
    let is_mark = |letter: char| !letter.is_alphanumeric();
    let first = start + words.len() - words.trim_start_matches(is_mark).len();
    let at = read.times.partition_point(|time| time.span.start < first);
    let time = read.times.get(at).filter(|time| time.span.start == first && time.kind == TimexKind::Date)?;
    let end = read.times[at..].iter().take_while(|other| other.phrase == time.phrase).last()?.span.end;
    let rest = words.get(end.checked_sub(start)?..)?;
    let opens_entry = {
        let after = rest.trim_start_matches([' ', '*', '_', ')', ']']);
        // "1998 The port is privatised."; but "March Madness" and "2016 Olympics" go on as names do.
        let is_apart = rest.starts_with(['*', '_', ')', ']']);
        after.is_empty()
            || after.starts_with([':', '–', '—', '-', '|', '\n'])
            // A diary's "9 April 2018. Police came."
            || rest.starts_with(". ") && rest[2..].starts_with(char::is_uppercase) && words[first - start..end - start].len() > 4
            || is_apart && after.starts_with(char::is_uppercase)
            || after.split(' ').next().is_some_and(|next| matches!(next, "The" | "A" | "An"))
    };
    let edtf = once(time.edtf?);
    opens_entry.then_some((Scene { time: at, edtf }, rest))
}

/// Once within a stretch: an entry under "2014–16" tells no thing that lasted so long.
fn once(edtf: Edtf) -> Edtf {
    let known = |end: Endpoint| -> Option<Qualified> {
        match end {
            Endpoint::Known(unit) => Some(unit),
            _ => None,
        }
    };
    match edtf {
        Edtf::Lasting(from, to) => match (known(from), known(to)) {
            (None, None) => edtf,
            (from, to) => Edtf::OneOf(from, to),
        },
        _ => edtf,
    }
}
