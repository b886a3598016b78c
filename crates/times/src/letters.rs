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
        let mut letters = Letters { length: 0, parts: [0; 2] };
        let mut parts = letters.parts.iter_mut();
        loop {
            let eight = eight(&bytes[letters.length..]);
            let count = letters_in(eight);
            if let Some(part) = parts.next() {
                *part = (eight | SMALL) & low_bytes(count);
            }
            letters.length += count;
            if count < 8 {
                return letters;
            }
        }
    }
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

/// How many letters stand before the first byte that is none.
#[inline]
fn letters_in(eight: u64) -> usize {
    let small = (eight | SMALL) & !HIGH;
    // The high bit of a byte says whether it has come to "a", and whether it is past "z".
    let from_a = small + EACH * (0x80 - b'a' as u64);
    let past_z = small + EACH * (0x7f - b'z' as u64);
    let is_other = !(from_a & !past_z & !eight) & HIGH;
    is_other.trailing_zeros() as usize / 8
}

#[inline]
fn low_bytes(count: usize) -> u64 {
    if count < 8 { (1 << (8 * count)) - 1 } else { u64::MAX }
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
                assert_eq!(letters_in(u64::from_le_bytes(bytes)), count, "{byte} at {at}");
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
