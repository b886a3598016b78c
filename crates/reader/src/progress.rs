//! How far a reading has come, for whoever waits for it. Who watches changes nothing of what is read.

use crate::each;
use std::cell::Cell;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What of the reading is being done, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Files become documents, a step each.
    Documents,
    /// Names are found in all documents and joined; a step is a hundredth of a pass.
    Names,
    /// Documents tell what happened, a step each.
    Events,
    /// What several documents tell is joined; a step is a hundredth of a pass.
    Joining,
    /// The same once more, where what was joined has dated something.
    JoiningAgain,
}

/// Is told how far a reading has come, from any thread.
pub trait Observer: Sync {
    /// So many of the steps of a phase are done: none as it begins, all as it ends, and then no more of it comes. On several cores a lower number may
    /// come after a higher one.
    fn reached(&self, phase: Phase, done: usize, of: usize);
}

/// Nobody watches.
impl Observer for () {
    fn reached(&self, _: Phase, _: usize, _: usize) {}
}

/// As [`each::map`], each item a step of the phase.
pub(crate) fn map<T: Sync, R: Send>(
    observer: &dyn Observer,
    phase: Phase,
    items: &[T],
    work: impl Fn(&T) -> R + Sync + Send,
) -> Vec<R> {
    let done = AtomicUsize::new(0);
    observer.reached(phase, 0, items.len());
    each::map(items, |item| {
        let made = work(item);
        observer.reached(phase, done.fetch_add(1, Ordering::Relaxed) + 1, items.len());
        made
    })
}

/// A phase that goes through different things one after another. Each pass counts as much as another, since how much there is to go through is
/// known only when it begins.
pub(crate) struct Passes<'o> {
    observer: &'o dyn Observer,
    phase: Phase,
    all: usize,
    begun: Cell<usize>,
}

/// Steps of a pass.
const STEPS: usize = 100;

impl<'o> Passes<'o> {
    pub(crate) fn new(observer: &'o dyn Observer, phase: Phase, all: usize) -> Passes<'o> {
        let passes = Passes { observer, phase, all, begun: Cell::new(0) };
        passes.tell(0);
        passes
    }

    /// The items of the next pass, counted as they are taken.
    pub(crate) fn over<I: ExactSizeIterator>(&self, items: I) -> impl Iterator<Item = I::Item> {
        Pass { passes: self, before: self.next(), all: items.len(), taken: 0, told: 0, items }
    }

    /// What `work` makes in the next pass, whose parts cannot be counted.
    pub(crate) fn whole<R>(&self, work: impl FnOnce() -> R) -> R {
        let made = work();
        self.tell(self.next() + STEPS);
        made
    }

    /// The steps before the next pass, which begins.
    fn next(&self) -> usize {
        self.begun.replace(self.begun.get() + 1) * STEPS
    }

    fn tell(&self, done: usize) {
        self.observer.reached(self.phase, done, self.all * STEPS);
    }
}

struct Pass<'p, I> {
    passes: &'p Passes<'p>,
    before: usize,
    all: usize,
    taken: usize,
    told: usize,
    items: I,
}

impl<I: Iterator> Iterator for Pass<'_, I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        let done = (STEPS * self.taken).checked_div(self.all).unwrap_or(STEPS);
        if self.told < done {
            self.told = done;
            self.passes.tell(self.before + done);
        }
        self.taken += 1;
        self.items.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.items.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::{Observer, Passes, Phase};
    use crate::{Settings, SourceFile, read, read_checked};
    use std::sync::Mutex;

    #[derive(Default)]
    struct Kept(Mutex<Vec<(Phase, usize, usize)>>);

    impl Observer for Kept {
        fn reached(&self, phase: Phase, done: usize, of: usize) {
            self.0.lock().unwrap().push((phase, done, of));
        }
    }

    /// The phases that reading the texts goes through, each with its last step and how many it has; each must begin with none done.
    #[track_caller]
    fn phases(texts: &[&str]) -> Vec<(Phase, usize, usize)> {
        let paths: Vec<String> = (0..texts.len()).map(|number| format!("{number}.txt")).collect();
        let files = paths.iter().zip(texts).map(|(path, text)| SourceFile { path, bytes: text.as_bytes() });
        let files: Vec<_> = files.collect();
        let kept = Kept::default();
        let (corpus, _) = read_checked(&files, &Settings::default(), &kept).unwrap();
        assert_eq!(corpus, read(&files, &Settings::default()));
        let mut last: Vec<(Phase, usize, usize)> = Vec::new();
        for (phase, done, of) in kept.0.into_inner().unwrap() {
            match last.last_mut() {
                Some(known) if known.0 == phase => *known = (phase, done.max(known.1), of),
                _ => {
                    assert_eq!(done, 0, "{phase:?}");
                    last.push((phase, done, of));
                }
            }
        }
        last
    }

    #[test]
    fn each_phase_is_told_from_its_beginning_to_its_end() {
        let all =
            [(Phase::Documents, 2, 2), (Phase::Names, 700, 700), (Phase::Events, 2, 2), (Phase::Joining, 500, 500)];
        assert_eq!(phases(&["The mill burnt down on 3 May 1912.", "The mill burnt down in May 1912."]), all);
    }

    #[test]
    fn what_another_document_dates_is_joined_once_more() {
        let told = [
            "The ferry Aurelia sank off Port Selby on 3 May 1912, and Marit Olsen of the coast guard found nine people near Leven.",
            "Marit Olsen of the coast guard remembers how the ferry Aurelia sank off Port Selby. She found nine people near Leven.",
        ];
        assert_eq!(phases(&told).last(), Some(&(Phase::JoiningAgain, 500, 500)));
    }

    #[test]
    fn an_empty_folder_goes_through_the_same_phases() {
        let told = phases(&[]);
        assert_eq!(
            told.iter().map(|(phase, ..)| *phase).collect::<Vec<_>>(),
            [Phase::Documents, Phase::Names, Phase::Events, Phase::Joining]
        );
        assert!(told.iter().all(|(_, done, of)| done == of));
    }

    #[test]
    fn a_pass_over_many_is_told_in_hundredths_and_one_over_few_in_fewer() {
        let kept = Kept::default();
        let passes = Passes::new(&kept, Phase::Names, 4);
        assert_eq!(passes.over(0..100_000).count(), 100_000);
        assert_eq!(passes.over([3, 5].iter()).sum::<i32>(), 8);
        assert_eq!(passes.over(0..0).next(), None);
        assert_eq!(passes.whole(|| 7), 7);
        let told: Vec<usize> = kept.0.into_inner().unwrap().into_iter().map(|(_, done, _)| done).collect();
        assert_eq!(told, (0..=100).chain([150, 200, 300, 400]).collect::<Vec<_>>());
    }
}
