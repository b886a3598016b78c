//! Runs to lines: what stands at one height and goes on to the right, in the order it is drawn.
//!
//! The order of drawing is that of reading in what layout programs write, columns included; sorting by place would mix columns.

use super::page::Run;

/// A line of a page.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) words: String,
    pub(super) x: f32,
    pub(super) end: f32,
    pub(super) y: f32,
    /// Of most of its letters.
    pub(super) size: f32,
}

/// The lines that runs make, without blank ones.
pub(super) fn lines(runs: Vec<Run>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for run in runs {
        match lines.last_mut().filter(|line| goes_on(line, &run)) {
            Some(line) => line.add(&run),
            None => lines.push(Line { words: run.words, x: run.x, end: run.end, y: run.y, size: run.size }),
        }
    }
    for line in &mut lines {
        line.words = line.words.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    lines.retain(|line| !line.words.is_empty());
    lines
}

fn goes_on(line: &Line, run: &Run) -> bool {
    let size = line.size.max(run.size).max(1.0);
    // A raised number of a note stands a little higher.
    let is_level = (line.y - run.y).abs() < size * 0.45;
    let gap = run.x - line.end;
    is_level && -size * 0.8 < gap && gap < size * 6.0
}

impl Line {
    fn add(&mut self, run: &Run) {
        let gap = run.x - self.end;
        let is_apart = self.size.max(run.size) * 0.16 < gap;
        if is_apart && !self.words.ends_with(' ') && !run.words.starts_with(' ') {
            self.words.push(' ');
        }
        if self.words.len() < run.words.len() {
            self.size = run.size;
        }
        self.words.push_str(&run.words);
        self.end = self.end.max(run.end);
    }
}
