//! A place among the tokens, and the small steps that rules are made of. A step takes words and gives what they mean and the place after.

use crate::letters::letters;
use crate::lexicon::{Class, Entry, Phrase};
use crate::time::Amount;
use crate::tokens::{Kind, Stretch, Token};
use crate::units::{Part, TimeUnit};
use dateline_calendar::Weekday;

/// A place before one token; past the last, every question is answered with no.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) stretch: &'a Stretch<'a>,
    pub(crate) index: usize,
}

impl<'a> At<'a> {
    #[inline]
    pub(crate) fn token(self) -> Option<&'a Token> {
        self.stretch.tokens.get(self.index)
    }

    #[inline]
    pub(crate) fn next(self) -> At<'a> {
        At { index: self.index + 1, ..self }
    }

    /// The place of the token before; at the first token, a place past the last, which nothing stands before.
    #[inline]
    pub(crate) fn back(self) -> At<'a> {
        let is_inside = 0 < self.index && self.index < self.stretch.tokens.len();
        At { index: if is_inside { self.index - 1 } else { self.stretch.tokens.len() }, ..self }
    }

    #[inline]
    pub(crate) fn words(self) -> &'a str {
        self.token().map_or("", |token| &self.stretch.text[token.start()..token.end()])
    }

    #[inline]
    pub(crate) fn kind(self) -> Kind {
        self.token().map_or(Kind::Break, |token| token.kind)
    }

    #[inline]
    pub(crate) fn entry(self) -> Option<&'static Entry> {
        self.token()?.entry
    }

    #[inline]
    pub(crate) fn is_glued(self) -> bool {
        self.token().is_some_and(|token| token.is_glued)
    }

    pub(crate) fn is_capital(self) -> bool {
        self.words().starts_with(char::is_uppercase)
    }

    /// Whether the token is this word of lower case, in any case; a curly apostrophe is a straight one.
    #[inline(always)]
    pub(crate) fn is(self, word: &str) -> bool {
        self.reads(word, letters(word))
    }

    /// [`At::is`], the word's letters being known.
    #[inline(always)]
    fn reads(self, word: &str, letters: u64) -> bool {
        self.token().is_some_and(|token| token.letters == letters && (word.len() < 8 || self.goes_on(token, word)))
    }

    /// Whether a token that begins like a word of eight letters or more is this word.
    fn goes_on(self, token: &Token, word: &str) -> bool {
        self.stretch.text.as_bytes()[token.start()..token.end()].eq_ignore_ascii_case(word.as_bytes())
    }

    #[inline(always)]
    pub(crate) fn is_any<const COUNT: usize>(self, words: &[&str; COUNT]) -> bool {
        words.iter().any(|word| self.is(word))
    }

    #[inline]
    pub(crate) fn has(self, class: Class) -> bool {
        self.entry().is_some_and(|entry| entry.classes.contains(class))
    }

    /// "will", "might": a bare verb follows. "May" and "Will" in a sentence are names.
    pub(crate) fn is_modal(self) -> bool {
        !self.is_capital() && (self.has(Class::Modal) || self.is_any(&["will", "shall", "should", "must"]))
    }

    #[inline(always)]
    pub(crate) fn eat(self, word: &str) -> Option<At<'a>> {
        self.is(word).then(|| self.next())
    }

    #[inline(always)]
    pub(crate) fn eat_any<const COUNT: usize>(self, words: &[&str; COUNT]) -> Option<At<'a>> {
        self.is_any(words).then(|| self.next())
    }

    /// Past the word, if it is here.
    #[inline(always)]
    pub(crate) fn skip(self, word: &str) -> At<'a> {
        self.eat(word).unwrap_or(self)
    }

    /// Whether "of" and a thing follow; not a sum, as in "a profit for the last year of $3 billion".
    pub(crate) fn is_of_thing(self) -> bool {
        let thing = self.next();
        let is_sum = thing.is_any(&["$", "£", "€", "us", "over", "about", "nearly"])
            || matches!(thing.kind(), Kind::Number | Kind::Figure);
        self.is("of") && !is_sum
    }

    /// Past any hyphen or dash.
    pub(crate) fn dash(self) -> Option<At<'a>> {
        self.eat_any(&["-", "–", "—", "‐", "‑"])
    }

    /// The first, that is the longest, of the phrases that stands here.
    pub(crate) fn phrase<T: Copy>(self, phrases: &[Phrase<T>]) -> Option<(T, At<'a>)> {
        phrases.iter().find_map(|phrase| {
            let end =
                phrase.words.iter().try_fold(self, |at, word| at.reads(&word.text, word.letters).then(|| at.next()))?;
            Some((phrase.meaning, end))
        })
    }

    /// A month by its name, with a capital, and the full stop of a short form.
    pub(crate) fn month(self) -> Option<(u8, At<'a>)> {
        let month = self.entry()?.month.filter(|_| self.is_capital())?;
        let next = self.next();
        // Short forms have three or four letters; "May." ends a sentence.
        let is_short = self.words().len() < 5 && !self.is_any(&["may", "june", "july"]);
        Some((month, if is_short && next.is_glued() { next.skip(".") } else { next }))
    }

    pub(crate) fn weekday(self) -> Option<(Weekday, At<'a>)> {
        let entry = self.entry()?;
        let weekday = entry.weekday.filter(|_| self.is_capital() && !entry.is_plural)?;
        let next = self.next();
        Some((weekday, if self.words().len() < 6 && next.is_glued() { next.skip(".") } else { next }))
    }

    /// A day of the month: "8", "8th", "eighth". Whether it is written as an ordinal is the second thing given.
    pub(crate) fn day(self) -> Option<(u8, bool, At<'a>)> {
        if let Some((number, end)) = self.ordinal() {
            return (1..=31).contains(&number).then_some((number as u8, true, end));
        }
        let token = self.token().filter(|token| token.kind == Kind::Number && token.length() < 3)?;
        let is_day = (1..=31).contains(&token.number) && !self.next().is_suffix();
        is_day.then_some((token.number as u8, false, self.next()))
    }

    /// "8th", "eighth", "twenty-first", "twenty first".
    pub(crate) fn ordinal(self) -> Option<(u32, At<'a>)> {
        let token = self.token()?;
        if token.kind == Kind::Number {
            let end = self.next().eat_any(&["st", "nd", "rd", "th", "d"]).filter(|_| self.next().is_glued())?;
            return Some((token.number, end));
        }
        let entry = token.entry?;
        if let Some(ordinal) = entry.ordinal {
            return Some((ordinal, self.next()));
        }
        let tens = entry.number.filter(|number| (20..100).contains(number))?;
        let next = self.next().dash().unwrap_or(self.next());
        let ones = next.entry()?.ordinal.filter(|ones| *ones < 10)?;
        Some((tens + ones, next.next()))
    }

    /// Four digits that may be a year, nothing glued to them but marks.
    pub(crate) fn four_digits(self) -> Option<(i32, At<'a>)> {
        let token = self.token().filter(|token| token.kind == Kind::Number && token.length() == 4)?;
        let is_alone = !self.follows_letters() && !self.next().is_suffix() && (1000..=2999).contains(&token.number);
        is_alone.then_some((token.number as i32, self.next()))
    }

    /// Whether letters or digits stand right before, without a blank: the `320` of `A320`.
    pub(crate) fn follows_letters(self) -> bool {
        self.is_glued() && matches!(self.back().kind(), Kind::Word | Kind::Number | Kind::Figure)
    }

    /// Whether letters or digits are glued to what stands before: the `th` of `4th`, the `km` of `20km`.
    pub(crate) fn is_suffix(self) -> bool {
        self.is_glued() && matches!(self.kind(), Kind::Word | Kind::Number | Kind::Figure)
    }

    /// "five", "a", "several", "twenty-five", "18", "2.5", "two and a half", "a few", "a couple of".
    pub(crate) fn amount(self) -> Option<(Amount, At<'a>)> {
        if let Some(end) = self.eat("half").and_then(|next| next.eat("a")).and_then(|next| next.eat("dozen")) {
            return Some((Amount::whole(6), end));
        }
        if self.is_any(&["a", "an"]) {
            let next = self.next();
            if next.entry().is_some_and(|entry| entry.is_vague) && !next.is("many") {
                return Some((Amount::Vague, next.next().skip("of")));
            }
            if let Some((Amount::Tenths(10), _)) = next.amount_of_words() {
                return None;
            }
            return Some((Amount::whole(1), if next.is("single") { next.next() } else { next }));
        }
        if let Some(entry) = self.entry() {
            // "the third attack in as many days" counts what went before.
            if entry.is_vague && !(self.is("many") && self.back().is("as")) {
                return Some((Amount::Vague, self.next().skip("of")));
            }
            return self.amount_of_words();
        }
        let token = self.token()?;
        let follows_mark = self.is_glued() && self.back().is_any(&[":", "/", ".", "$", "£", "€", "#"]);
        match token.kind {
            _ if follows_mark => None,
            Kind::Number => Some((Amount::whole(token.number), self.next())),
            Kind::Figure => Some((figure(self.words())?, self.next())),
            _ => None,
        }
    }

    fn amount_of_words(self) -> Option<(Amount, At<'a>)> {
        let (number, end) = self.number_word()?;
        if let Some(end) = end.eat("and").map(|end| end.skip("a")).and_then(|end| end.eat("half")) {
            return Some((Amount::Tenths(number * 10 + 5), end));
        }
        Some((Amount::whole(number), end))
    }

    /// "five", "twenty-five", "two hundred".
    pub(crate) fn number_word(self) -> Option<(u32, At<'a>)> {
        let first = self.entry()?.number?;
        let next = self.next();
        if (20..100).contains(&first) {
            let ones_at = next.dash().unwrap_or(next);
            if let Some(ones) = ones_at.entry().and_then(|entry| entry.number).filter(|ones| *ones < 10) {
                return Some((first + ones, ones_at.next()));
            }
        }
        if let Some(times) = next.entry().and_then(|entry| entry.number).filter(|times| 100 <= *times && first < 100) {
            return Some((first * times, next.next()));
        }
        Some((first, next))
    }

    /// A unit, and whether it stands in the plural.
    pub(crate) fn unit(self) -> Option<(TimeUnit, bool, At<'a>)> {
        let entry = self.entry()?;
        // "second" and "May" start with the same trouble: only a count before it makes "second" a unit, which its rules ask for.
        entry.unit.map(|unit| (unit, entry.is_plural, self.next()))
    }

    /// "early", "mid-", "the end of", "the beginning of the".
    pub(crate) fn part(self) -> Option<(Part, At<'a>)> {
        let at = self.eat("the").map_or(self, |next| next.skip("very"));
        if let Some((part, end)) = at.part_by_name() {
            return Some((part, end));
        }
        let part = at.entry()?.part?;
        let next = at.next();
        let is_noun = matches!(part, Part::Start | Part::End | Part::Turn | Part::Rest) || at.is("middle");
        if is_noun {
            return next.eat("of").map(|end| (part, end));
        }
        // "the early 1990s" keeps its article for the decade's rule; "late in 1914" is "late 1914".
        let next = next.dash().unwrap_or(next);
        Some((part, next.skip("in")))
    }
}

impl<'a> At<'a> {
    /// "latter part of", "first days of": a part by what is said of a part.
    fn part_by_name(self) -> Option<(Part, At<'a>)> {
        if let Some(of) = self.next().eat("half").and_then(|next| next.eat("of")) {
            // No half is a third, so that its date is that of the whole.
            return self.is_any(&["first", "second", "latter", "last"]).then_some((Part::Rest, of));
        }
        let part = match () {
            () if self.is_any(&["early", "earlier", "first"]) => Part::Early,
            () if self.is("middle") => Part::Mid,
            () if self.is_any(&["late", "later", "latter", "last"]) => Part::Late,
            () => return None,
        };
        let end = self.next().eat_any(&["part", "days", "months"])?.eat("of")?;
        Some((part, end))
    }
}

/// `1,500` and `2.5`, in tenths.
fn figure(words: &str) -> Option<Amount> {
    let plain = words.replace(',', "");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, "0"));
    let whole: u32 = whole.parse().ok()?;
    let tenths: u32 = (fraction.len() == 1).then(|| fraction.parse().ok())??;
    Some(Amount::Tenths(whole.checked_mul(10)?.checked_add(tenths)?))
}
