//! Words as numbers: eight letters fit into one, and are read and compared at once.

/// The first eight bytes of a word that is written in lower case, the first of them lowest.
#[inline(always)]
pub(crate) const fn letters(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let (mut letters, mut at) = (0, 0);
    while at < bytes.len() && at < 8 {
        letters |= (bytes[at] as u64) << (8 * at);
        at += 1;
    }
    letters
}

/// A word of ASCII letters, in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Letters {
    /// How many there are.
    pub(crate) length: usize,
    /// The first eight, as [`letters`] writes them, and the next eight.
    pub(crate) parts: [u64; 2],
}

impl Letters {
    /// The letters that these bytes begin with.
    #[inline]
    pub(crate) fn at_start(bytes: &[u8]) -> Letters {
        let (first, length) = up_to_eight(bytes);
        if length < 8 {
            return Letters { length, parts: [first, 0] };
        }
        let (second, more) = up_to_eight(&bytes[8..]);
        let beyond = if more < 8 { 0 } else { count(&bytes[16..]) };
        Letters { length: 8 + more + beyond, parts: [first, second] }
    }
}

fn count(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

/// The letters that these bytes begin with, and how many they are.
#[inline]
fn up_to_eight(bytes: &[u8]) -> (u64, usize) {
    let eight = eight(bytes);
    let others = others(eight);
    if others == 0 {
        return (eight | SMALL, 8);
    }
    let below = (others ^ (others - 1)) >> 8;
    ((eight | SMALL) & below, others.trailing_zeros() as usize / 8)
}

/// The first eight bytes, the first of them lowest; nothing stands above fewer.
#[inline]
pub(crate) fn eight(bytes: &[u8]) -> u64 {
    match bytes.first_chunk() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => bytes.iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte)),
    }
}

const EACH: u64 = 0x0101_0101_0101_0101;
/// The bit that tells small letters from capitals.
const SMALL: u64 = 0x20 * EACH;
const HIGH: u64 = 0x80 * EACH;

/// The bytes that are no letters, each by its high bit.
#[inline]
fn others(eight: u64) -> u64 {
    let small = (eight | SMALL) & !HIGH;
    // The high bit says of each byte whether it has come to "a", and whether it is past "z".
    let from_a = small + EACH * (0x80 - b'a' as u64);
    let past_z = small + EACH * (0x7f - b'z' as u64);
    !(from_a & !past_z & !eight) & HIGH
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_are_told_from_all_other_bytes() {
        for byte in 0..=u8::MAX {
            for at in 0..8 {
                let mut bytes = *b"abcdefgh";
                bytes[at] = byte;
                let count = if byte.is_ascii_alphabetic() { 8 } else { at };
                assert_eq!(Letters::at_start(&bytes).length, count, "{byte} at {at}");
            }
        }
    }

    proptest! {
        #[test]
        fn a_word_is_what_its_letters_are_one_by_one(word in "[A-Za-z]{0,40}", rest in "([^A-Za-z].{0,12})?") {
            let small = word.to_ascii_lowercase();
            let read = Letters::at_start(format!("{word}{rest}").as_bytes());
            prop_assert_eq!(read.length, word.len());
            prop_assert_eq!(read.parts, [letters(&small), letters(small.get(8..).unwrap_or_default())]);
        }
    }
}
