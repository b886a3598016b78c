//! Statements joined step by step to groups.

/// Disjoint groups of numbers.
pub(super) struct Groups {
    group: Vec<usize>,
    members: Vec<Vec<usize>>,
}

impl Groups {
    pub(super) fn new(count: usize) -> Groups {
        Groups { group: (0..count).collect(), members: (0..count).map(|number| vec![number]).collect() }
    }

    pub(super) fn of(&self, number: usize) -> usize {
        self.group[number]
    }

    pub(super) fn members(&self, group: usize) -> &[usize] {
        &self.members[group]
    }

    pub(super) fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.group[one], self.group[other]);
        if one == other {
            return;
        }
        let (into, from) =
            if self.members[one].len() < self.members[other].len() { (other, one) } else { (one, other) };
        let moved = std::mem::take(&mut self.members[from]);
        for number in &moved {
            self.group[*number] = into;
        }
        self.members[into].extend(moved);
    }

    pub(super) fn all(self) -> Vec<Vec<usize>> {
        let mut all: Vec<Vec<usize>> = self.members.into_iter().filter(|members| !members.is_empty()).collect();
        for members in &mut all {
            members.sort_unstable();
        }
        all.sort_unstable();
        all
    }
}
