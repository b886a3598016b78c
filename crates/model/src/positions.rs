//! UTF-8 bytes of a text to Unicode code points, and back: what the corpus counts and what the export counts.

/// Code points before every 256th byte, so that a position is found in constant time after one pass over the text.
pub(crate) struct Positions<'a> {
    text: &'a str,
    before: Vec<u32>,
}

const STRIDE: usize = 256;

impl<'a> Positions<'a> {
    pub(crate) fn new(text: &'a str) -> Positions<'a> {
        let mut count = 0;
        let mut before = Vec::with_capacity(text.len() / STRIDE + 1);
        for chunk in text.as_bytes().chunks(STRIDE) {
            before.push(count);
            count += code_points(chunk);
        }
        Positions { text, before }
    }

    /// Code points before a byte that begins a character or ends the text.
    pub(crate) fn code_point_from_byte(&self, byte: u32) -> u32 {
        let byte = byte as usize;
        match self.before.get(byte / STRIDE) {
            Some(before) => before + code_points(&self.text.as_bytes()[byte / STRIDE * STRIDE..byte]),
            None => self.total(),
        }
    }

    /// The byte at which this code point begins; the text's end for one past the last; `None` beyond.
    pub(crate) fn byte_from_code_point(&self, code_point: u32) -> Option<u32> {
        if code_point > self.total() {
            return None;
        }
        let chunk = self.before.partition_point(|&before| before <= code_point).saturating_sub(1);
        let mut missing = code_point - self.before.get(chunk).copied().unwrap_or(0);
        let mut byte = chunk * STRIDE;
        let bytes = self.text.as_bytes();
        // A chunk may begin inside a character, whose first byte the chunk before has counted.
        while byte < bytes.len() && (missing > 0 || !is_first_byte(bytes[byte])) {
            missing -= u32::from(is_first_byte(bytes[byte]));
            byte += 1;
        }
        Some(byte as u32)
    }

    fn total(&self) -> u32 {
        let last = self.before.len().saturating_sub(1);
        self.before.last().map_or(0, |before| before + code_points(&self.text.as_bytes()[last * STRIDE..]))
    }
}

fn code_points(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&byte| is_first_byte(byte)).count() as u32
}

fn is_first_byte(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bytes_and_code_points_are_inverse(text in "[a-zé’€😀]{0,900}") {
            let positions = Positions::new(&text);
            let ends = text.char_indices().map(|(byte, _)| byte).chain([text.len()]);
            for (code_point, byte) in ends.enumerate() {
                prop_assert_eq!(positions.code_point_from_byte(byte as u32), code_point as u32);
                prop_assert_eq!(positions.byte_from_code_point(code_point as u32), Some(byte as u32));
            }
            prop_assert_eq!(positions.byte_from_code_point(text.chars().count() as u32 + 1), None);
        }
    }
}
