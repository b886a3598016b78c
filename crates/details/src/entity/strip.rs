//! A name's events as a strip of time, the same time for all names: where they cluster and where nothing is told.

use crate::Details;
use crate::tree::{Element, drawn};
use dateline_explore::timeline::{Axis, Mark, between};
use dateline_explore::{facets, number};
use dateline_model::{EntityIndex, EventDate};
use std::collections::BTreeSet;

/// Pixels.
const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 14.0;

/// The strip; nothing where no event of it is dated. It is not read out: the row says how many events there are.
pub(crate) fn strip(details: &Details<'_>, entity: EntityIndex) -> Vec<Element> {
    let marks: Vec<Mark> = details.dates(entity).iter().filter_map(|date| Mark::new(*date)).collect();
    let Some((first, last)) = details.period() else { return Vec::new() };
    if marks.is_empty() {
        return Vec::new();
    }
    let axis = Axis::even(first, last + 1);
    let scale = axis.scale(axis.whole(), WIDTH);
    let marks = marks.into_iter().map(|mark| {
        let (left, right) = scale.span(mark.first.max(first), mark.last.min(last).max(first));
        let left = between(left, 0.0, WIDTH - 2.0);
        drawn("rect", "strip__mark")
            .with("x", number(left))
            .with("y", "3")
            .with("width", number((right.min(WIDTH) - left).max(2.0)))
            .with("height", number(HEIGHT - 6.0))
    });
    let line = drawn("path", "strip__line").with("d", format!("M0 {y}H{}", number(WIDTH), y = number(HEIGHT / 2.0)));
    vec![
        drawn("svg", "strip")
            .with("width", number(WIDTH))
            .with("height", number(HEIGHT))
            .with("aria-hidden", "true")
            .and(line)
            .and_all(marks),
    ]
}

impl Details<'_> {
    /// When the events of a name are that are shown at first.
    fn dates(&self, entity: EntityIndex) -> &[EventDate] {
        let all = self.dates.get_or_init(|| {
            let mut all = vec![Vec::new(); self.corpus.entities.len()];
            for event in self.corpus.events.iter().filter(|event| event.status.is_shown_first()) {
                let Some(date) = event.date else { continue };
                let about: BTreeSet<&EntityIndex> = event.entities.iter().chain(&event.places).collect();
                for entity in about {
                    all[entity.get()].push(date);
                }
            }
            all
        });
        &all[entity.get()]
    }

    /// The first and last day of all that is shown at first.
    fn period(&self) -> Option<(i32, i32)> {
        *self.period.get_or_init(|| {
            let all = dateline_explore::Query::default().events(self.corpus);
            facets::period(self.corpus, &all).map(|(first, last)| (first.number(), last.number()))
        })
    }
}
