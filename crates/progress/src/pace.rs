//! Which of the steps of a reading are shown: few enough to read, and none of a short one.

use dateline_reader::{Observer, Phase};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How often something is shown.
#[derive(Clone, Copy)]
pub(crate) struct Pace {
    /// How long nothing is.
    pub(crate) patience: Duration,
    /// Between two steps of one phase.
    pub(crate) between: Duration,
}

/// Shows each phase as it begins, and its steps at a pace.
pub(crate) struct Paced<C, S> {
    pace: Pace,
    clock: C,
    state: Mutex<State<S>>,
}

struct State<S> {
    show: S,
    shown: Option<Shown>,
}

struct Shown {
    phase: Phase,
    done: usize,
    at: Duration,
}

impl<C: Fn() -> Duration + Sync, S: FnMut(Phase, usize, usize) + Send> Paced<C, S> {
    /// `clock` tells how long the reading has taken; `show` is never given a phase without steps.
    pub(crate) fn new(pace: Pace, clock: C, show: S) -> Paced<C, S> {
        Paced { pace, clock, state: Mutex::new(State { show, shown: None }) }
    }
}

impl<C: Fn() -> Duration + Sync, S: FnMut(Phase, usize, usize) + Send> Observer for Paced<C, S> {
    fn reached(&self, phase: Phase, done: usize, of: usize) {
        let now = (self.clock)();
        if now < self.pace.patience {
            return;
        }
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let is_due = match &state.shown {
            Some(shown) if shown.phase == phase => shown.done < done && shown.at + self.pace.between <= now,
            // Whoever sees a phase only at its end need not hear of it.
            _ => done < of,
        };
        if is_due {
            state.shown = Some(Shown { phase, done, at: now });
            (state.show)(phase, done, of);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Pace, Paced};
    use dateline_reader::{Observer, Phase};
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::time::Duration;

    /// What is shown of steps, each with the time at which it is reached, in milliseconds.
    fn shown(steps: impl IntoIterator<Item = (u64, Phase, usize, usize)>) -> Vec<String> {
        let (clock, seen) = (AtomicU64::new(0), Mutex::new(Vec::new()));
        let pace = Pace { patience: Duration::from_secs(1), between: Duration::from_secs(2) };
        let time = || Duration::from_millis(clock.load(Ordering::Relaxed));
        let show = |phase, done, of| seen.lock().unwrap().push(format!("{phase:?} {done}/{of}"));
        let paced = Paced::new(pace, time, show);
        for (at, phase, done, of) in steps {
            clock.store(at, Ordering::Relaxed);
            paced.reached(phase, done, of);
        }
        seen.into_inner().unwrap()
    }

    /// A reading of so many documents, each of which takes so many milliseconds in two phases.
    fn reading(documents: usize, each: u64) -> impl Iterator<Item = (u64, Phase, usize, usize)> {
        let phases = [(Phase::Documents, documents), (Phase::Names, 1), (Phase::Events, documents)];
        let steps = phases.into_iter().flat_map(|(phase, of)| (0..=of).map(move |done| (phase, done, of)));
        (0..).zip(steps).map(move |(number, (phase, done, of))| (number * each, phase, done, of))
    }

    #[test]
    fn a_long_reading_is_told_by_phases_and_every_two_seconds() {
        let expected = [
            "Documents 500/2000",
            "Documents 1500/2000",
            "Names 0/1",
            "Events 0/2000",
            "Events 1000/2000",
            "Events 2000/2000",
        ];
        assert_eq!(shown(reading(2_000, 2)), expected);
    }

    #[test]
    fn few_long_documents_are_told_one_by_one() {
        let expected =
            ["Documents 1/2", "Documents 2/2", "Names 0/1", "Names 1/1", "Events 0/2", "Events 1/2", "Events 2/2"];
        assert_eq!(shown(reading(2, 2_500)), expected);
    }

    #[test]
    fn of_a_short_reading_nothing_is_said() {
        assert!(shown(reading(100, 4)).is_empty());
    }

    #[test]
    fn a_lower_number_that_comes_late_is_passed_over() {
        let steps = [0, 200, 100, 199, 300].into_iter().zip((1..).map(|number| number * 3_000));
        let steps = steps.map(|(done, at)| (at, Phase::Documents, done, 1_000));
        assert_eq!(shown(steps), ["Documents 0/1000", "Documents 200/1000", "Documents 300/1000"]);
    }

    #[test]
    fn a_phase_without_steps_is_not_shown() {
        assert!(shown([(5_000, Phase::Documents, 0, 0)]).is_empty());
    }
}
