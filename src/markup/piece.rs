//! What `view!` and its helpers draw, as one type among the views of Leptos: for each type Leptos has code of its own.

use super::each::{self, Rows};
use super::element::{self, Element};
use super::still::{self, Still};
use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::any_view::AnyViewWithAttrs;
use leptos::tachys::view::{Mountable, Position, PositionState};
use send_wrapper::SendWrapper;
use web_sys::Node;

/// What is to be drawn.
pub(super) struct Piece(SendWrapper<Kind>);

pub(super) enum Kind {
    Element(Element),
    Still(Still),
    Rows(Rows),
}

/// The same as it is drawn.
pub(super) enum Drawn {
    Element(element::Drawn),
    Still(still::Drawn),
    Rows(each::Drawn),
}

impl Kind {
    /// As a view among others.
    #[inline(never)]
    pub(super) fn into_view(self) -> AnyView {
        Piece(SendWrapper::new(self)).into_any()
    }
}

impl Drawn {
    fn node(&self) -> &dyn Mountable {
        match self {
            Drawn::Element(drawn) => drawn,
            Drawn::Still(drawn) => drawn,
            Drawn::Rows(drawn) => drawn,
        }
    }

    fn node_mut(&mut self) -> &mut dyn Mountable {
        match self {
            Drawn::Element(drawn) => drawn,
            Drawn::Still(drawn) => drawn,
            Drawn::Rows(drawn) => drawn,
        }
    }
}

impl Render for Piece {
    type State = Drawn;

    fn build(self) -> Drawn {
        match self.0.take() {
            Kind::Element(element) => Drawn::Element(element.build()),
            Kind::Still(still) => Drawn::Still(still.build()),
            Kind::Rows(rows) => Drawn::Rows(rows.build()),
        }
    }

    fn rebuild(self, drawn: &mut Drawn) {
        match (self.0.take(), &mut *drawn) {
            (Kind::Element(element), Drawn::Element(drawn)) => element.rebuild(drawn),
            (Kind::Still(still), Drawn::Still(drawn)) => still.rebuild(drawn),
            (Kind::Rows(rows), Drawn::Rows(drawn)) => rows.rebuild(drawn),
            (kind, _) => {
                let mut new = Piece(SendWrapper::new(kind)).build();
                drawn.insert_before_this(&mut new);
                drawn.unmount();
                *drawn = new;
            }
        }
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.node_mut().unmount();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&Node>) {
        self.node_mut().mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.node().insert_before_this(child)
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        self.node().elements()
    }
}

impl AddAnyAttr for Piece {
    type Output<SomeNewAttr: Attribute> = AnyViewWithAttrs;

    fn add_any_attr<NewAttr: Attribute>(self, attribute: NewAttr) -> AnyViewWithAttrs {
        self.into_any().add_any_attr(attribute)
    }
}

/// Leptos asks every view how it is written as HTML on a server. There is none: as with its own `AnyView`, that is an error in the program.
impl RenderHtml for Piece {
    type AsyncOutput = Piece;
    type Owned = Piece;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Piece {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        panic!("views are drawn in a browser");
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Drawn {
        self.build()
    }

    fn into_owned(self) -> Piece {
        self
    }
}
