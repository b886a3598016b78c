//! The plot as it is laid, and what of it stays while the window moves.

use crate::session::Shared;
use dateline_explore::Scale;
use dateline_explore::timeline::{Axis, Placed, Plot, PlotOptions, SUBLANE, TimeScale, Tracks};
use dateline_model::Corpus;
use std::ops::Deref;
use std::sync::Arc;

/// The height of a lane in pixels, and of a low one.
pub(super) const LANE: f64 = 42.0;
const LOW_LANE: f64 = 34.0;
const FEWEST_LANES: f64 = 3.0;

/// Dragged so far, in pixels, the marks are laid anew; until then the sheet is only pushed.
const NEAR: f64 = 64.0;
/// So many frames of coming nearer are drawn with the marks that are there; then there may be others that matter more.
const MOST_SLIDES: u32 = 24;

/// Tracks that views hold together; two of them are the same where they are one.
#[derive(Clone)]
pub(super) struct SharedTracks(pub(super) Arc<Tracks>);

impl PartialEq for SharedTracks {
    fn eq(&self, other: &SharedTracks) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for SharedTracks {
    type Target = Tracks;

    fn deref(&self) -> &Tracks {
        &self.0
    }
}

/// What a plot is laid of.
pub(super) struct Given<'a> {
    pub(super) corpus: &'static Corpus,
    pub(super) axis: &'a Axis,
    pub(super) items: Shared,
    /// None where nothing is parted.
    pub(super) tracks: SharedTracks,
    pub(super) layout: Scale,
    pub(super) options: PlotOptions,
    /// Whether all of time is in view.
    pub(super) is_whole: bool,
    /// Whether the window moves.
    pub(super) is_on_way: bool,
}

/// A plot, and what it was laid of.
#[derive(Clone)]
pub(super) struct Laid {
    plot: Arc<Plot>,
    items: Shared,
    tracks: SharedTracks,
    layout: Scale,
    options: PlotOptions,
    /// The height of the lanes, in pixels, of which none is given back while the window moves.
    lowest: f64,
    /// Frames since its marks were chosen.
    pub(super) slides: u32,
    /// What is drawn is drawn as it lay on this scale, and pushed by so many pixels all together: dragged, it stays as it is.
    pub(super) anchor: TimeScale,
    pushed: f64,
}

impl Laid {
    /// The plot; the one before where what is drawn may stay as it is.
    pub(super) fn of(given: Given<'_>, before: Option<&Laid>) -> Laid {
        let Given { corpus, axis, items, tracks, layout, options, is_whole, is_on_way } = given;
        // What is drawn keeps its lane while the window moves; of the whole there is one drawing.
        let kept = before.filter(|laid| {
            let is_of_these = laid.items == items && laid.tracks == tracks && laid.layout == layout;
            is_of_these && laid.plot.scale.width() == options.width
        });
        let shift_of = |laid: &Laid| axis.scale(options.window, options.width).shift_from(&laid.plot.scale);
        if let Some(laid) = kept.filter(|laid| laid.slides == 0 && laid.options.selected == options.selected)
            && (laid.options == options || is_on_way && shift_of(laid).is_some_and(|shift| shift.abs() < NEAR))
        {
            return laid.clone();
        }
        let moved = kept.filter(|laid| !is_whole || laid.plot.window == axis.whole());
        let is_parted = !tracks.tracks.is_empty();
        let nearing = moved.filter(|laid| is_on_way && laid.slides < MOST_SLIDES && shift_of(laid).is_none());
        let drawn = moved.map(|laid| laid.plot.as_ref());
        let plot = match nearing {
            Some(laid) => laid.plot.slid(corpus, &items, axis, options),
            None if is_parted => {
                Plot::lay_in_tracks(corpus, &items, &tracks, axis, options, drawn.filter(|_| !is_whole))
            }
            None => Plot::lay(corpus, &items, axis, options, drawn),
        };
        // Nearer there may be less to draw: the page below does not jump up under the pointer.
        let lowest = kept.filter(|_| !is_whole).map_or(0.0, |laid| laid.lowest).max(lanes_height(&plot));
        let pushed = kept.and_then(|laid| Some((laid.anchor.clone(), plot.scale.shift_from(&laid.anchor)?)));
        let (anchor, pushed) = pushed.unwrap_or_else(|| (plot.scale.clone(), 0.0));
        let slides = nearing.map_or(0, |laid| laid.slides + 1);
        Laid { plot: Arc::new(plot), items, tracks, layout, options, lowest, slides, anchor, pushed }
    }

    /// Where a place of the plot is on the sheet that is pushed.
    pub(super) fn on_sheet(&self, x: f64) -> f64 {
        x - self.pushed
    }

    /// The height of the lanes, in pixels; an empty plot has some too.
    pub(super) fn lanes_height(&self) -> f64 {
        if self.is_parted() { self.lowest } else { self.lowest.max(FEWEST_LANES * self.lane()) }
    }

    /// The height of a lane, in pixels.
    pub(super) fn lane(&self) -> f64 {
        match (self.is_parted(), self.plot.is_low) {
            (true, _) => SUBLANE,
            (_, true) => LOW_LANE,
            _ => LANE,
        }
    }

    /// The middle of a mark, from where the lanes begin, in pixels.
    pub(super) fn middle(&self, placed: &Placed) -> f64 {
        let in_lane = || (placed.lane as f64 + 0.5) * self.lane();
        self.plot.tracks.get(placed.track).map_or_else(in_lane, |track| track.middle(placed.lane))
    }

    /// Whether its tracks lie where those of another do.
    pub(super) fn is_as_high_as(&self, other: &Laid) -> bool {
        let tops = |laid: &Laid| laid.plot.tracks.iter().map(|track| (track.top, track.lanes)).collect::<Vec<_>>();
        tops(self) == tops(other)
    }

    /// Whether there are tracks.
    pub(super) fn is_parted(&self) -> bool {
        !self.plot.tracks.is_empty()
    }
}

impl Deref for Laid {
    type Target = Plot;

    fn deref(&self) -> &Plot {
        &self.plot
    }
}

impl PartialEq for Laid {
    fn eq(&self, other: &Laid) -> bool {
        Arc::ptr_eq(&self.plot, &other.plot)
    }
}

fn lanes_height(plot: &Plot) -> f64 {
    match plot.tracks.is_empty() {
        true => plot.lanes as f64 * if plot.is_low { LOW_LANE } else { LANE },
        false => plot.tracks_height(),
    }
}
