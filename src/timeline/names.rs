//! The words for what is drawn.

use super::chart::Chart;
use super::tracks::Mark;
use dateline_calendar::{Day, Style};
use dateline_explore::hues::documents_of;
use dateline_explore::timeline::{Counted, Spot};
use dateline_model::EventIndex;
use dateline_wording::{self as wording, words};

/// An event in one breath: title, date, who tells it, which one of how many.
pub(super) fn of(chart: Chart, event: EventIndex) -> String {
    use leptos::prelude::With;
    let told = chart.corpus.event(event);
    chart.items.with(|items| {
        let (Some(position), Some(date)) = (items.position(chart.corpus, event), told.date) else {
            return told.title.to_string();
        };
        let sources: Vec<String> =
            documents_of(told).into_iter().map(|document| chart.corpus.document(document).title.clone()).collect();
        wording::timeline::event(&told.title, &date.edtf.words(Style::Long), &sources, position + 1, items.all().len())
    })
}

/// The same for one of its marks: where events are parted, with what its track is of.
pub(super) fn of_mark(chart: Chart, mark: Mark) -> String {
    use leptos::prelude::With;
    let name = of(chart, mark.event);
    let track = chart.tracks.with(|tracks| tracks.tracks.get(mark.track).map(|track| track.title.clone()));
    track.map_or(name.clone(), |track| wording::timeline::on_lane(&name, &track))
}

/// A box of a lane: how many, when, on which lane; `None` where it is no longer drawn.
pub(super) fn of_box(chart: Chart, spot: Spot) -> Option<String> {
    use leptos::prelude::With;
    let Spot::Box { track, .. } = spot else { return None };
    let lane = chart.tracks.with(|tracks| tracks.tracks.get(track).map(|track| track.title.clone()))?;
    chart.drawn(|laid| laid.box_of(spot).map(|counted| in_box(counted, &lane)))?
}

/// The same of one that is at hand.
pub(super) fn in_box(counted: &Counted, lane: &str) -> String {
    wording::timeline::box_on_lane(counted.count, &counted.words(), lane)
}

/// What is in view: "All 16 events, 2008 – June 2020"; "5 of 16 events, 3 May 2019 – 9 June 2020; 2 of them counted in boxes".
pub(super) fn state(chart: Chart) -> String {
    use leptos::prelude::{Get, With};
    let all = chart.items.with(|items| items.all().len());
    let counts = chart.rest.with(|plot| plot.as_ref().map(|plot| (plot.given, plot.given - plot.drawn())));
    let (Some((given, counted)), Some(window)) = (counts, chart.window_said()) else { return String::new() };
    if chart.is_whole.get() {
        return wording::timeline::all_in_view(all, counted);
    }
    let day = |number: f64| Day::from_number(number as i32).words(Style::Short);
    let (from, to) = (day(window.from.floor()), day((window.to - 1e-3).floor()));
    wording::timeline::in_view(given, all, &from, &to, counted)
}

/// A folded stretch: "2009–2015 folded", "Jan–Apr 2019".
pub(super) fn pleat(first: i32, last: i32, is_short: bool) -> String {
    use dateline_calendar::Unit;
    let (from, to) = (Day::from_number(first), Day::from_number(last));
    let is_years = (from.month(), from.day(), to.month(), to.day()) == (1, 1, 12, 31);
    let year = |day: Day| Unit::Year(day.year()).words(Style::Short);
    let style = if is_short { Style::Short } else { Style::Long };
    let month = |day: Day| Unit::Month(day.year(), day.month()).words(style);
    let stretch = match (is_years, from.year() == to.year()) {
        (true, true) => year(from),
        (true, false) => words::range(&year(from), &year(to)),
        (false, true) if from.month() == to.month() => month(from),
        (false, true) => words::range(month(from).split(' ').next().unwrap_or_default(), &month(to)),
        (false, false) => words::range_of_several(&month(from), &month(to)),
    };
    wording::timeline::folded(&stretch)
}
