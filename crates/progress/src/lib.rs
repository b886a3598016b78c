//! How far a long reading has come, told on stderr: a bar on a terminal, plain lines elsewhere and in CI.
//!
//! In: what a reading tells its [`Observer`]. Out: for a reading that ends within a second, nothing; for a longer one, a bar that goes away
//! again, or a line for each phase and one now and then within it. Nothing is ever written to stdout.
//!
//! 4,000 of 10,000 steps of [`Phase::Documents`] → `Reading documents: 4,000 of 10,000`

mod bar;
mod pace;

use bar::Bar;
use dateline_reader::{Observer, Phase};
use indicatif::{HumanCount, ProgressDrawTarget};
use pace::{Pace, Paced};
use std::io::Write;
use std::time::{Duration, Instant};

/// With `always`, short readings tell too; with `never`, none does.
pub const VARIABLE: &str = "DATELINE_PROGRESS";

/// How long a reading may take before anything is said of it.
const PATIENCE: Duration = Duration::from_secs(1);
/// Between two lines of one phase.
const BETWEEN_LINES: Duration = Duration::from_secs(2);
/// How often a bar is drawn in a second.
const DRAWN: u8 = 10;

/// An observer that suits where stderr goes. What it shows is gone or ended when it is dropped.
pub fn on_stderr() -> Box<dyn Observer> {
    let patience = match std::env::var(VARIABLE).as_deref() {
        Ok("never") => return Box::new(()),
        Ok("always") => Duration::ZERO,
        _ => PATIENCE,
    };
    let begun = Instant::now();
    let clock = move || begun.elapsed();
    let is_ci = std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
    let target = ProgressDrawTarget::stderr_with_hz(DRAWN);
    // Hidden is what is no terminal, or one that can only write on.
    if is_ci || target.is_hidden() {
        let pace = Pace { patience, between: BETWEEN_LINES };
        return Box::new(Paced::new(pace, clock, |phase, done, of| {
            // Whoever closed stderr wants to hear nothing.
            let _ = writeln!(std::io::stderr(), "{}", words(phase, done, of));
        }));
    }
    let pace = Pace { patience, between: Duration::from_secs(1) / u32::from(DRAWN) };
    let mut bar = Bar::new(target);
    Box::new(Paced::new(pace, clock, move |phase, done, of| bar.show(phase, done, of)))
}

/// What is being done and how far it is, as people are told.
fn words(phase: Phase, done: usize, of: usize) -> String {
    let what = match phase {
        Phase::Documents => "Reading documents",
        Phase::Names => "Finding names",
        Phase::Events => "Finding events",
        Phase::Joining => "Joining accounts",
        Phase::JoiningAgain => "Joining accounts again",
    };
    match (phase, done) {
        (_, 0) => what.to_owned(),
        (Phase::Documents, _) => format!("{what}: {} of {}", HumanCount(done as u64), HumanCount(of as u64)),
        _ => format!("{what}: {}%", 100 * done / of),
    }
}

#[cfg(test)]
mod tests {
    use super::words;
    use dateline_reader::Phase;

    #[test]
    fn documents_are_counted_and_all_else_is_told_in_hundredths() {
        assert_eq!(words(Phase::Documents, 0, 9), "Reading documents");
        assert_eq!(words(Phase::Documents, 4_000, 1_234_567), "Reading documents: 4,000 of 1,234,567");
        assert_eq!(words(Phase::Names, 349, 700), "Finding names: 49%");
        assert_eq!(words(Phase::JoiningAgain, 500, 500), "Joining accounts again: 100%");
    }
}
