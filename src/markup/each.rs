//! Lists whose rows stay as they are while others come and go.

use super::piece::Kind;
use super::still::{self, Still};
use dateline_explore::sorting;
use leptos::prelude::*;
use leptos::tachys::view::Mountable;
use std::sync::Arc;
use web_sys::Node;

/// Draws each item once; a row stays while its item is there.
#[component]
pub(crate) fn Each<T: Copy + Into<u32> + From<u32> + 'static>(
    each: impl Fn() -> Vec<T> + Send + Sync + 'static,
    children: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let items: Box<dyn Fn() -> Vec<u32> + Send> = Box::new(move || each().into_iter().map(Into::into).collect());
    let draw: Arc<dyn Fn(u32) -> AnyView + Send + Sync> = Arc::new(move |item| children(T::from(item)));
    drawn_once(items, draw)
}

fn drawn_once(items: Box<dyn Fn() -> Vec<u32> + Send>, draw: Arc<dyn Fn(u32) -> AnyView + Send + Sync>) -> AnyView {
    rows(move || {
        let row = |item| {
            let draw = Arc::clone(&draw);
            (item, Still::new((), move |()| draw(item)))
        };
        items().into_iter().map(row).collect()
    })
}

/// Draws rows, each known by its number: one that is drawn of the same stays, of another one only what differs is set.
pub(crate) fn rows(each: impl Fn() -> Vec<(u32, Still)> + Send + 'static) -> AnyView {
    // What a row makes for itself lives as long as the row, whatever becomes of the list that it stands in.
    let owner = Owner::current().expect("views are drawn by an owner");
    super::Child::into_view(move || Kind::Rows(Rows { rows: each(), owner: owner.clone() }).into_view())
}

/// Rows to be drawn.
pub(super) struct Rows {
    rows: Vec<(u32, Still)>,
    owner: Owner,
}

/// The rows as they are drawn, and the node behind the last.
pub(super) struct Drawn {
    rows: Vec<Row>,
    end: Node,
}

/// What is drawn goes before its owner.
struct Row {
    key: u32,
    view: still::Drawn,
    owner: Owner,
}

impl Row {
    fn new(key: u32, still: Still, parent: &Owner) -> Row {
        let owner = parent.with(Owner::new);
        Row { key, view: owner.with(|| still.build()), owner }
    }

    /// What it made for itself before goes when it is drawn anew, and not before.
    fn redraw(&mut self, still: Still, parent: &Owner) {
        if still.differs(&self.view) {
            let owner = parent.with(Owner::new);
            owner.with(|| still.rebuild(&mut self.view));
            self.owner = owner;
        }
    }
}

impl Rows {
    pub(super) fn build(self) -> Drawn {
        let rows = self.rows.into_iter().map(|(key, still)| Row::new(key, still, &self.owner)).collect();
        Drawn { rows, end: document().create_text_node("").into() }
    }

    pub(super) fn rebuild(self, drawn: &mut Drawn) {
        let mut keys: Vec<u32> = self.rows.iter().map(|(key, _)| *key).collect();
        sorting::sort(&mut keys);
        let mut before: Vec<Option<Row>> = std::mem::take(&mut drawn.rows).into_iter().map(Some).collect();
        for row in &mut before {
            if let Some(gone) = row.take_if(|row| keys.binary_search(&row.key).is_err()) {
                let Row { mut view, .. } = gone;
                view.unmount();
            }
        }
        let mut places: Vec<(u32, usize)> =
            before.iter().enumerate().filter_map(|(at, row)| Some((row.as_ref()?.key, at))).collect();
        sorting::sort_by_key(&mut places, |(key, _)| *key);
        // The first row from before that has not been reached: what is new or comes from farther on is put in front of it.
        let mut next = 0;
        for (key, still) in self.rows {
            while before.get(next).is_some_and(Option::is_none) {
                next += 1;
            }
            let place = places.binary_search_by_key(&key, |(key, _)| *key).ok().map(|at| places[at].1);
            let row = match place.and_then(|place| before[place].take()) {
                Some(mut row) => {
                    row.redraw(still, &self.owner);
                    if place != Some(next) {
                        drawn.put(&mut row.view, before.get(next).and_then(Option::as_ref));
                    }
                    row
                }
                None => {
                    let mut row = Row::new(key, still, &self.owner);
                    drawn.put(&mut row.view, before.get(next).and_then(Option::as_ref));
                    row
                }
            };
            drawn.rows.push(row);
        }
    }
}

impl Drawn {
    /// Puts a view in front of a row, or behind the last.
    fn put(&self, view: &mut still::Drawn, next: Option<&Row>) {
        match (next, self.end.parent_element()) {
            (Some(next), _) => {
                next.view.insert_before_this(view);
            }
            (None, Some(parent)) => view.mount(&parent, Some(&self.end)),
            // Not on the page: it is mounted with all others.
            (None, None) => {}
        }
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.rows.iter_mut().for_each(|row| row.view.unmount());
        if let Some(parent) = self.end.parent_node() {
            // It is a child of its parent.
            let _ = parent.remove_child(&self.end);
        }
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&Node>) {
        self.rows.iter_mut().for_each(|row| row.view.mount(parent, marker));
        // As with elements: there is no better place than where the views around say.
        let _ = parent.insert_before(&self.end, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        if let Some(first) = self.rows.first() {
            return first.view.insert_before_this(child);
        }
        let Some(parent) = self.end.parent_element() else { return false };
        child.mount(&parent, Some(&self.end));
        true
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        self.rows.iter().flat_map(|row| row.view.elements()).collect()
    }
}
