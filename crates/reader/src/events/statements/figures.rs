//! Numbers that an account reports, with what they count: "more than 40 people", "about a dozen rockets".

use super::super::lexicon;
use super::super::words::Tag;
use super::Reader;
use dateline_model::Span;
use std::ops::Range;

impl Reader<'_> {
    /// The figures told in a range of words.
    ///
    /// What it finds: a number with the words that bound it and the noun that it counts. What it leaves alone: times, numbers in names, a
    /// number that nothing follows which it could count. Example: "killed at least 23 people and hurt nine others" gives "at least 23
    /// people" and "nine others".
    pub(super) fn figures(&self, range: Range<usize>) -> Vec<Span> {
        let mut found = Vec::new();
        let mut at = range.start;
        while at < range.end.min(self.words.len()) {
            let number = self.counts_to(at).unwrap_or(at);
            let end = self.number_end(number).and_then(|end| self.end_of_figure(number, end, range.end));
            found.extend(end.and_then(|end| self.span_of(at..end)).map(|span| self.with_sign(span)));
            at = end.unwrap_or(at + 1);
        }
        found
    }

    /// How many there are of what these words tell: 4 of "four aid workers", 176 of "176 people"; of one or a round number nothing.
    pub(super) fn counts(&self, range: Range<usize>) -> Vec<u32> {
        let is_counting = |at: &usize| self.words.get(at + 1).is_some_and(|next| next.tag.begins_noun_phrase());
        let told = range.filter(|at| !self.passage.names.names(self.words[*at].span)).filter(is_counting);
        told.filter_map(|at| number_of(&self.words[at].lower)).collect()
    }

    /// The place of the number that the words here bound: "more than", "at least", "some".
    pub(super) fn counts_to(&self, at: usize) -> Option<usize> {
        let word = |offset: usize| self.words.get(at + offset).map(|word| word.lower.as_str());
        let length = match (word(0)?, word(1)?) {
            ("more" | "less" | "fewer", "than") | ("at", "least" | "most") | ("up", "to") | ("an", "estimated") => 2,
            ("as", "many" | "few" | "much") if word(2) == Some("as") => 3,
            (first, _) if lexicon::is_listed("about_number", first) => 1,
            _ => return None,
        };
        self.number_end(at + length).map(|_| at + length)
    }

    /// One past the number that stands here: "40", "twenty-three", "a dozen", "thousands of".
    fn number_end(&self, at: usize) -> Option<usize> {
        let is_listed =
            |list: &str, at: usize| self.words.get(at).is_some_and(|word| lexicon::is_listed(list, &word.lower));
        let word = self.words.get(at)?;
        if self.passage.names.names(word.span) {
            return None;
        }
        let is_of = |at: usize| self.words.get(at).is_some_and(|word| word.lower == "of");
        let first = match word.lower.as_str() {
            "a" | "an" if is_listed("large_number", at + 1) => at + 2,
            lower if word.tag == Tag::Number || lexicon::is_listed("number_word", lower) => at + 1,
            lower
                if lower.strip_suffix('s').is_some_and(|one| lexicon::is_listed("large_number", one))
                    && is_of(at + 1) =>
            {
                return Some(at + 2);
            }
            _ => return None,
        };
        // "two hundred thousand"
        Some((first..).find(|at| !is_listed("large_number", *at)).unwrap_or(first))
    }

    /// One past what the number counts that stands from here to there; `None` where it counts nothing.
    fn end_of_figure(&self, number: usize, mut end: usize, limit: usize) -> Option<usize> {
        let limit = limit.min(self.words.len());
        // "12 of the 40 hostages"
        let is_part = self.words.get(end).is_some_and(|word| word.lower == "of");
        if is_part && self.words.get(end + 1).is_some_and(|next| next.tag.begins_noun_phrase()) {
            end += 1;
        }
        let first = end;
        let has_noun = |end: usize| self.words[first..end].iter().any(|word| word.tag.is_noun());
        while end < limit
            && self.words[end].tag.begins_noun_phrase()
            && self.words[end].tag != Tag::Pronoun
            // "setting three houses alight"
            && !(self.words[end].tag == Tag::Adjective && has_noun(end))
        {
            end += 1;
        }
        let is_others = self.words.get(first).is_some_and(|word| word.lower == "others");
        let head = self.words[first..end].iter().rposition(|word| word.tag.is_noun());
        // "a 31-year-old nurse" is no number of nurses.
        let is_age = self.words[number].lower.contains("-old") || self.words[number].lower.contains("-year");
        let span = self.words[number].span;
        let is_amount = self.with_sign(span) != span;
        match head {
            _ if is_age => None,
            Some(head) => Some(first + head + 1),
            None if is_others => Some(first + 1),
            None => is_amount.then_some(first),
        }
    }

    /// With the signs that are written to a number without a blank: "US$14", "12%".
    fn with_sign(&self, span: Span) -> Span {
        let (before, after) = (&self.text[..span.start as usize], &self.text[span.end as usize..]);
        let unsigned = before.trim_end_matches(|letter: char| letter.is_ascii_uppercase() || "$£€¥".contains(letter));
        let sign = &before[unsigned.len()..];
        let start = if sign.contains(['$', '£', '€', '¥']) { unsigned.len() as u32 } else { span.start };
        Span { start, end: span.end + u32::from(after.starts_with('%')) }
    }
}

/// "four", "23"; not "thirty", which may be about as many, and no year.
fn number_of(lower: &str) -> Option<u32> {
    let of_digits = || lower.replace(',', "").parse().ok();
    dateline_times::number(lower).or_else(of_digits).filter(|number| *number == 10 || 1 < *number && number % 10 != 0)
}
