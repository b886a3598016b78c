//! Progress as a bar, for a person at a terminal.

use crate::{DRAWN, words};
use dateline_reader::Phase;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::time::Duration;

/// Of how many parts the bar is made: more than any terminal has columns.
const PARTS: u64 = 1_000;

/// What is done, a bar as wide as there is room for, and how long all has taken; gone when it is dropped.
pub(crate) struct Bar {
    bar: ProgressBar,
    is_drawn: bool,
}

impl Bar {
    /// A bar of which nothing is drawn yet.
    pub(crate) fn new(target: ProgressDrawTarget) -> Bar {
        let style = ProgressStyle::with_template("{msg} {wide_bar} {elapsed}").expect("the template is one");
        Bar { bar: ProgressBar::with_draw_target(Some(PARTS), target).with_style(style), is_drawn: false }
    }

    pub(crate) fn show(&mut self, phase: Phase, done: usize, of: usize) {
        self.bar.set_position(PARTS * done as u64 / of as u64);
        self.bar.set_message(words(phase, done, of));
        if !self.is_drawn {
            self.is_drawn = true;
            // Where nothing can be counted, the time goes on.
            self.bar.enable_steady_tick(Duration::from_secs(1) / u32::from(DRAWN));
        }
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
