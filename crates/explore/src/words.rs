//! Counts in words.

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
pub fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", count(number), if number == 1 { one } else { many })
}

/// Words joined as in a sentence: "a", "a and b", "a, b and c".
pub fn joined(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
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
        assert_eq!(counted(1, "event", "events"), "one event");
    }

    #[test]
    fn lists_read_as_a_sentence_does() {
        let words = |text: &str| joined(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        assert_eq!([words(""), words("a"), words("a b"), words("a b c")], ["", "a", "a and b", "a, b and c"]);
    }
}
