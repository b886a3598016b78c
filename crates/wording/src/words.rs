//! Numbers, plurals and lists, as the language of this crate writes them.

/// What is counted: the word for one, and the word for any other number. English has two of the categories that CLDR knows; a language with
/// more has a field for each, and says in [`Category::of`] which number takes which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
    /// "event".
    pub one: &'static str,
    /// "events".
    pub other: &'static str,
}

/// The plural categories of CLDR that English has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// 1.
    One,
    /// 0, 2 and all that follow.
    Other,
}

impl Category {
    /// The category of a count.
    pub const fn of(number: usize) -> Category {
        if number == 1 { Category::One } else { Category::Other }
    }
}

/// What goes with a count: "is" for one, "are" for any other number.
pub fn plural<T>(number: usize, one: T, other: T) -> T {
    match Category::of(number) {
        Category::One => one,
        Category::Other => other,
    }
}

impl Noun {
    /// In the number that the count asks for: "event", "events".
    pub const fn of(self, number: usize) -> &'static str {
        match Category::of(number) {
            Category::One => self.one,
            Category::Other => self.other,
        }
    }
}

const fn noun(one: &'static str, other: &'static str) -> Noun {
    Noun { one, other }
}

#[expect(missing_docs, reason = "their names say all")]
impl Noun {
    pub const ACCOUNTS: Noun = noun("account", "accounts");
    pub const DOCUMENTS: Noun = noun("document", "documents");
    pub const EVENTS: Noun = noun("event", "events");
    pub const NAMES: Noun = noun("name", "names");
    pub const NOTICES: Noun = noun("notice", "notices");
    pub const PARAGRAPHS: Noun = noun("paragraph", "paragraphs");
    pub const PASSAGES: Noun = noun("passage", "passages");
    pub const QUOTES: Noun = noun("quote", "quotes");
    pub const RESULTS: Noun = noun("result", "results");
    pub const SENTENCES: Noun = noun("sentence", "sentences");
    pub const TEXTS: Noun = noun("text", "texts");

    pub const AGREEMENTS: Noun = noun("agreement", "agreements");
    pub const GROUPS: Noun = noun("group", "groups");
    pub const ORGANISATIONS: Noun = noun("organisation", "organisations");
    pub const OTHERS: Noun = noun("other name", "other names");
    pub const PEOPLE: Noun = noun("person", "people");
    pub const PLACES: Noun = noun("place", "places");
    pub const UNKNOWN: Noun = noun("name of unknown kind", "names of unknown kind");
}

const SMALL: [&str; 21] = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// A count: in words up to twenty, then in digits with commas.
pub fn count(number: usize) -> String {
    SMALL.get(number).map_or_else(|| digits(number), |&word| word.to_owned())
}

/// A count in digits, with a comma every three: "10,000".
pub fn digits(number: usize) -> String {
    let plain = number.to_string();
    let mut out = String::new();
    for (place, digit) in plain.chars().enumerate() {
        if place != 0 && (plain.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A count with its noun: "one event", "two documents".
pub fn counted(number: usize, noun: Noun) -> String {
    format!("{} {}", count(number), noun.of(number))
}

/// The same where a sentence begins: "One event".
pub fn counted_first(number: usize, noun: Noun) -> String {
    capitalised(&counted(number, noun))
}

/// How often: "once", "twice", "three times", "30 times".
pub fn times(number: usize) -> String {
    match number {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        more => format!("{} times", count(more)),
    }
}

/// Words joined as in a sentence: "a", "a and b", "a, b and c".
pub fn joined(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}

/// Any of them, as in a sentence: "a", "a or b", "a, b or c".
pub fn one_of(words: &[String]) -> String {
    match words {
        [before @ .., last] if !before.is_empty() => format!("{} or {last}", before.join(", ")),
        words => words.concat(),
    }
}

/// One or the other, each told on its own: "a or b", "a or b or c".
pub fn either(words: &[String]) -> String {
    words.join(" or ")
}

/// Words of a document, quoted.
pub fn quoted(words: &str) -> String {
    format!("“{words}”")
}

/// From one to the other, each a single word or number: "2009–2015".
pub fn range(first: &str, last: &str) -> String {
    format!("{first}–{last}")
}

/// The same of what is more than one word: "Jan 2019 – Mar 2020".
pub fn range_of_several(first: &str, last: &str) -> String {
    format!("{first} – {last}")
}

/// Words of the interface with their first letter, an English one, as a capital.
pub fn capitalised(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_words_and_then_digits() {
        assert_eq!(
            [0, 1, 16, 20, 21, 999, 1000, 1234567].map(count).join(" "),
            "no one sixteen twenty 21 999 1,000 1,234,567"
        );
        assert_eq!(counted(1, Noun::EVENTS), "one event");
    }

    #[test]
    fn lists_read_as_a_sentence_does() {
        let words = |text: &str| joined(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        assert_eq!([words(""), words("a"), words("a b"), words("a b c")], ["", "a", "a and b", "a, b and c"]);
    }

    #[test]
    fn one_is_told_from_all_other_numbers() {
        assert_eq!([0, 1, 2].map(|number| Noun::PEOPLE.of(number)), ["people", "person", "people"]);
        assert_eq!([0, 1, 2].map(|number| plural(number, "is", "are")), ["are", "is", "are"]);
        assert_eq!([1, 2, 3, 30].map(times).join(", "), "once, twice, three times, 30 times");
    }

    #[test]
    fn one_of_several_is_told_by_the_last() {
        let words = |text: &str| one_of(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        assert_eq!([words(""), words("a"), words("a b"), words("a b c")], ["", "a", "a or b", "a, b or c"]);
    }
}
