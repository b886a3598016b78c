//! How wide words are, before any browser draws them.
//!
//! The advances are those of Source Sans 3 at weight 550, in thousandths of an em, as a browser measures them without kerning, which only draws
//! letters nearer. They hold for lighter faces too; a heavier one is wider by a share. A label that is thought too wide costs some pixels,
//! one thought too narrow would run into its neighbour.

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
    513, 561, 460, 562, 504, 311, 516, 555, 258, 259, 515, 267, 840, 556, 547, 562, 562, 367, 428, 355, 553, 488, 741,
    472, 488, 438,
];
const UPPER: [u16; 26] = [
    554, 595, 575, 623, 535, 486, 625, 660, 277, 490, 592, 498, 741, 655, 672, 578, 672, 586, 542, 474, 653, 501, 797,
    534, 435, 540,
];

/// The width of these words in pixels, never less than a browser makes it with the site's own font.
pub fn text_width(face: Face, text: &str) -> f64 {
    let (size, share) = match face {
        Face::Title => (13.5, 1.0),
        Face::Date => (12.0, 1.0),
        Face::Year => (13.0, 1.04),
        Face::Month => (12.0, 1.0),
    };
    let thousandths: u64 = text.chars().map(|c| u64::from(advance(c))).sum();
    thousandths as f64 / 1000.0 * size * share
}

fn advance(c: char) -> u16 {
    match c {
        'a'..='z' => LOWER[(c as u8 - b'a') as usize],
        'A'..='Z' => UPPER[(c as u8 - b'A') as usize],
        '0'..='9' => 509,
        ' ' | '\u{a0}' => 200,
        '.' | ',' | ':' | ';' | '\'' | '’' | '‘' | '!' | '|' => 290,
        '-' | '(' | ')' | '/' | '[' | ']' => 340,
        '“' | '”' | '"' => 470,
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
    fn words_are_as_wide_as_a_browser_makes_them() {
        // Measured in Chromium with the site's own font, kerning and all.
        let title =
            text_width(Face::Title, "Iran fires a volley of ballistic missiles at two bases hosting American forces");
        assert!((423.0..435.0).contains(&title), "{title}");
        let date = text_width(Face::Date, "between 30 December 2019 and 8 January 2020");
        assert!((237.4..246.0).contains(&date), "{date}");
    }

    #[test]
    fn figures_are_all_as_wide() {
        assert_eq!(text_width(Face::Date, "1111"), text_width(Face::Date, "2080"));
    }
}
