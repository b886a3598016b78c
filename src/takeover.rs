//! The app in the place of the page that was served: drawn out of sight, then shown in one frame, with scroll and focus kept. Until
//! then, and if the program fails before, the served page stays and can be read.

use crate::location;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Draws `view` unseen, and puts it in the place of the served page once it is whole.
pub(crate) fn take_over(view: impl FnOnce() -> AnyView + 'static) {
    let Ok(Ok(app)) = document().create_element("div").map(JsCast::dyn_into::<HtmlElement>) else { return };
    app.set_class_name("unshown");
    // A body takes any element.
    let _ = document().body().map(|body| body.append_child(&app));
    mount_to(app.clone(), view).forget();
    location::after_drawing(move || {
        let top = window().scroll_y().unwrap_or_default();
        let served = document().get_element_by_id("served");
        let focused = served.and_then(|served| {
            let focused = twin_of_focus(&served, &app);
            served.remove();
            focused
        });
        app.set_class_name("");
        if let Some(link) = focused {
            // An element that cannot take the focus leaves it where it is.
            let _ = link.focus();
        }
        window().scroll_to_with_x_and_y(0.0, top);
    });
}

/// The link of the app that stands where the focused one of the served page does: among all that lead to the same, it has the same place.
fn twin_of_focus(served: &Element, app: &Element) -> Option<HtmlElement> {
    let focused = document().active_element()?;
    let same = format!("[href=\"{}\"]", focused.get_attribute("href")?);
    let all = served.query_selector_all(&same).ok()?;
    let at = (0..all.length()).find(|&at| all.get(at).as_ref() == Some(&focused))?;
    app.query_selector_all(&same).ok()?.get(at)?.dyn_into().ok()
}
