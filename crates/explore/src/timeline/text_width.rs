//! How wide words are, before any browser draws them.
//!
//! The advances are those of Source Sans 3 at weight 400, in thousandths of an em; a heavier face is wider by a share, and all is rounded up a
//! little: a label that is thought too wide costs some pixels, one thought too narrow would run into its neighbour.

/// The two faces of labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// The title: 13.5 px, weight 550.
    Title,
    /// The line of the date: 12 px, weight 400.
    Date,
    /// The years of the axis: 13 px, weight 650.
    Year,
    /// Its months and days: 12 px, weight 500.
    Month,
}

const LOWER: [u16; 26] = [
    504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719,
    446, 467, 425,
];
const UPPER: [u16; 26] = [
    544, 588, 571, 615, 527, 494, 617, 652, 263, 480, 579, 486, 727, 647, 664, 569, 664, 569, 534, 536, 645, 515, 786,
    513, 476, 539,
];

/// The width of these words in pixels, never less than a browser makes it with the site's own font.
pub fn text_width(face: Face, text: &str) -> f64 {
    let (size, share) = match face {
        Face::Title => (13.5, 1.045),
        Face::Date => (12.0, 1.01),
        Face::Year => (13.0, 1.07),
        Face::Month => (12.0, 1.03),
    };
    let thousandths: u64 = text.chars().map(|c| u64::from(advance(c))).sum();
    thousandths as f64 / 1000.0 * size * share
}

fn advance(c: char) -> u16 {
    match c {
        'a'..='z' => LOWER[(c as u8 - b'a') as usize],
        'A'..='Z' => UPPER[(c as u8 - b'A') as usize],
        '0'..='9' => 497,
        ' ' | '\u{a0}' => 200,
        '.' | ',' | ':' | ';' | '\'' | '’' | '‘' | '!' | '|' => 280,
        '-' | '(' | ')' | '/' | '[' | ']' => 340,
        '“' | '”' | '"' => 430,
        '–' => 500,
        '\u{300}'..='\u{36f}' => 0,
        // Accented letters are as wide as their base; other scripts come from a font we do not know: a full em.
        '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{52f}' => 680,
        _ => 1000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_words_are_wider_and_nothing_has_no_width() {
        assert_eq!(text_width(Face::Title, ""), 0.0);
        assert!(text_width(Face::Title, "Iran") < text_width(Face::Title, "Iran fires"));
        assert!(text_width(Face::Date, "Iran") < text_width(Face::Title, "Iran"));
    }

    #[test]
    fn figures_are_all_as_wide() {
        assert_eq!(text_width(Face::Date, "1111"), text_width(Face::Date, "2080"));
    }
}
