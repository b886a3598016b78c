//! The geometry of strands that join one name to those it stands with. Pixels, from the drawing's upper left corner.

use crate::number::number as drawing_number;

/// Of the drawing.
pub const WIDTH: f64 = 150.0;

/// Of one other name.
pub const HEIGHT_OF_ROW: f64 = 32.0;

/// Between two strands.
const STEP: f64 = 4.5;

/// The trunk's width, where strands begin.
const TRUNK: f64 = 10.0;

/// Strands of one name beyond this many lie on one another: the number is written beside.
const MOST: usize = 6;

/// All strands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strands {
    /// Of the drawing.
    pub height: f64,
    /// Top and height of the trunk.
    pub trunk: (f64, f64),
    /// From top to bottom.
    pub strands: Vec<Strand>,
}

/// One sentence that names both.
#[derive(Clone, Debug, PartialEq)]
pub struct Strand {
    /// Which other name, from 0.
    pub row: usize,
    /// Which of its sentences, from 0.
    pub number: usize,
    /// The path, as SVG has it.
    pub path: String,
}

/// Strands for names that stand with one so many times each, the most first.
pub fn layout(counts: &[usize]) -> Strands {
    let drawn: Vec<usize> = counts.iter().map(|&count| count.min(MOST)).collect();
    let all: usize = drawn.iter().sum();
    let height = counts.len() as f64 * HEIGHT_OF_ROW;
    let trunk_height = all as f64 * STEP + 2.0;
    let top = (height / 2.0 - trunk_height / 2.0).max(0.0);
    let mut strands = Vec::with_capacity(all);
    let mut from = top + 1.0 + STEP / 2.0;
    for (row, &count) in drawn.iter().enumerate() {
        let middle = (row as f64 + 0.5) * HEIGHT_OF_ROW;
        let first = middle - (count as f64 - 1.0) * STEP / 2.0;
        for number in 0..count {
            let to = first + number as f64 * STEP;
            let (begin, end) = (drawing_number(from), drawing_number(to));
            let (left, right) = (drawing_number(TRUNK), drawing_number(WIDTH));
            let path = format!("M{left} {begin}C60 {begin} 80 {end} {right} {end}");
            strands.push(Strand { row, number, path });
            from += STEP;
        }
    }
    Strands { height: height.max(trunk_height), trunk: (top, trunk_height), strands }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_has_a_strand_up_to_six_a_name() {
        let drawing = layout(&[9, 2, 1]);
        let rows: Vec<usize> = drawing.strands.iter().map(|strand| strand.row).collect();
        assert_eq!(rows, [0, 0, 0, 0, 0, 0, 1, 1, 2]);
        assert!(drawing.trunk.0 + drawing.trunk.1 <= drawing.height);
    }
}
