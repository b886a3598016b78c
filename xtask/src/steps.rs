//! Steps of a task: each named as it begins, timed as it ends, all summed up.

use crate::error::TaskError;
use std::time::{Duration, Instant};

/// What has been run so far.
#[derive(Default)]
pub(crate) struct Steps {
    passed: usize,
    failed: Vec<String>,
}

impl Steps {
    /// Runs a step and goes on whether it fails or not: one call tells all that is wrong. Says whether it passed.
    pub(crate) fn run(&mut self, name: &str, step: impl FnOnce() -> Result<(), TaskError>) -> bool {
        let outcome = timed(name, step);
        match &outcome {
            Ok(()) => self.passed += 1,
            Err(error) => {
                eprintln!("FAILED {name}: {error}");
                self.failed.push(name.to_owned());
            }
        }
        outcome.is_ok()
    }

    /// Prints the closing line.
    pub(crate) fn finish(self) -> Result<(), TaskError> {
        for name in &self.failed {
            println!("failed: {name}");
        }
        println!("steps: {} passed, {} failed", self.passed, self.failed.len());
        if self.failed.is_empty() {
            Ok(())
        } else {
            Err(TaskError::Steps(self.failed.len(), self.passed + self.failed.len()))
        }
    }
}

/// Says what begins, does it, and says how long it took.
pub(crate) fn timed<T>(name: &str, step: impl FnOnce() -> Result<T, TaskError>) -> Result<T, TaskError> {
    println!("\n== {name}");
    let begun = Instant::now();
    let done = step()?;
    println!("== {name}: {}", seconds(begun.elapsed()));
    Ok(done)
}

/// A time for people: `0.3 s`, `2 min 05 s`.
pub(crate) fn seconds(time: Duration) -> String {
    match time.as_secs() {
        whole if 60 <= whole => format!("{} min {:02} s", whole / 60, whole % 60),
        _ => format!("{:.1} s", time.as_secs_f64()),
    }
}
