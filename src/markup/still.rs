//! Views that stay as they are while what they are drawn of is the same.

use super::child::Child;
use super::piece::Kind;
use leptos::prelude::*;
use leptos::tachys::view::Mountable;
use leptos::tachys::view::any_view::AnyViewState;
use std::any::Any;
use std::rc::Rc;
use web_sys::Node;

/// A view, and what it is drawn of.
pub(crate) struct Still {
    of: Rc<dyn Any>,
    is_same: fn(&dyn Any, &dyn Any) -> bool,
    draw: Box<dyn FnOnce() -> AnyView>,
}

/// The view as it is drawn.
pub(crate) struct Drawn {
    of: Rc<dyn Any>,
    view: AnyViewState,
}

impl Still {
    /// What `draw` makes of it: asked for only where what is on the page was drawn of something else.
    pub(crate) fn new<T: PartialEq + 'static>(of: T, draw: impl FnOnce(&T) -> AnyView + 'static) -> Still {
        let of = Rc::new(of);
        let own = Rc::clone(&of);
        Still { of, is_same: is_same::<T>, draw: Box::new(move || draw(&own)) }
    }

    /// Whether what is on the page was drawn of something else.
    pub(super) fn differs(&self, drawn: &Drawn) -> bool {
        !(self.is_same)(&*self.of, &*drawn.of)
    }

    pub(super) fn build(self) -> Drawn {
        Drawn { of: self.of, view: (self.draw)().build() }
    }

    pub(super) fn rebuild(self, drawn: &mut Drawn) {
        if self.differs(drawn) {
            (self.draw)().rebuild(&mut drawn.view);
            drawn.of = self.of;
        }
    }
}

fn is_same<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    one.downcast_ref::<T>().is_some_and(|one| other.downcast_ref() == Some(one))
}

impl Child for Still {
    fn into_view(self) -> AnyView {
        Kind::Still(self).into_view()
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.view.unmount();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&Node>) {
        self.view.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.view.insert_before_this(child)
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        self.view.elements()
    }
}
