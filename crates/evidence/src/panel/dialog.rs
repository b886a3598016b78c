//! The dialog itself: what is offered, the check, and the words that were taken last.

use super::Known;
use super::checking::{Report, check};
use super::elements::{element, page, within};
use super::steps::made;
use super::taking::{blob, copy, save};
use super::{picture, seen};
use dateline_evidence::{Asked, File, Offer, of_event, of_events};
use dateline_exports::{Points, excerpt};
use dateline_wording as wording;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    CssStyleSheet, Element, HtmlButtonElement, HtmlDialogElement, HtmlElement, HtmlSelectElement, HtmlTextAreaElement,
    KeyboardEvent, window,
};

const STYLE: &str = include_str!("../../../../style/evidence.css");

/// A dialog that is open.
struct Panel {
    known: Known,
    /// What the button asked for.
    first: Asked,
    /// What was chosen since.
    asked: RefCell<Asked>,
    /// The root of the site, ending with `/`.
    site: String,
    dialog: HtmlDialogElement,
    offers: Element,
    said: Element,
    taken: HtmlTextAreaElement,
    report: Report,
    listeners: RefCell<Vec<EventListener>>,
    /// Those of the offers, which change with what is chosen.
    offered: RefCell<Vec<EventListener>>,
}

/// Opens a dialog; when it is closed the focus goes back to `button`.
pub(super) fn show(known: Known, asked: Asked, site: String, button: &HtmlElement) -> Result<(), JsValue> {
    style()?;
    let dialog: HtmlDialogElement =
        element("dialog", &[("class", "evidence"), ("aria-labelledby", "evidence-title")], "")?;
    let head: Element = within(&dialog, "div", &[("class", "evidence__head")], "")?;
    let title = if matches!(asked, Asked::Event { .. }) { wording::panel::CITE } else { wording::panel::EXPORT };
    within::<Element>(&head, "h2", &[("class", "evidence__title"), ("id", "evidence-title")], title)?;
    let close: HtmlButtonElement =
        within(&head, "button", &[("type", "button"), ("class", "button")], wording::panel::CLOSE)?;
    let choice = choice(known, &asked, &dialog)?;
    let offers: Element = within(&dialog, "ul", &[("class", "evidence__offers")], "")?;
    let said = within(&dialog, "p", &[("class", "evidence__said"), ("role", "status")], "")?;
    let taken = [
        ("class", "evidence__taken"),
        ("aria-label", wording::panel::TAKEN),
        ("readonly", ""),
        ("hidden", ""),
        ("rows", "4"),
    ];
    let taken = within(&dialog, "textarea", &taken, "")?;
    let (report, checks) = report(&dialog)?;
    let panel = Rc::new(Panel {
        known,
        asked: RefCell::new(asked.clone()),
        first: asked,
        site,
        dialog,
        offers,
        said,
        taken,
        report,
        listeners: RefCell::default(),
        offered: RefCell::default(),
    });
    listen(&panel, button, (&close, &checks, choice));
    panel.offer()?;
    page()?.body().ok_or("there is no page")?.append_child(&panel.dialog)?;
    panel.dialog.show_modal()?;
    let first = panel.offers.query_selector("button")?;
    first.map_or(Ok(()), |first| first.unchecked_into::<HtmlElement>().focus())
}

/// The style of the panel comes with it: the page's own is not made heavier. Once for the page.
fn style() -> Result<(), JsValue> {
    let page = page()?;
    let (root, name) = (page.document_element().ok_or("there is no page")?, "data-evidence-styled");
    if !root.has_attribute(name) {
        let sheet = CssStyleSheet::new()?;
        sheet.replace_sync(STYLE)?;
        page.adopted_style_sheets().push(&sheet);
        root.set_attribute(name, "")?;
    }
    Ok(())
}

/// What the panel is about: the event and which of its accounts, or which events.
fn choice(known: Known, asked: &Asked, dialog: &Element) -> Result<Option<HtmlSelectElement>, JsValue> {
    let corpus = known.corpus;
    let (label, chosen, options) = match asked {
        Asked::Event { event, account } => {
            let told = corpus.event(*event);
            within::<Element>(dialog, "p", &[("class", "evidence__about")], &told.title)?;
            if told.accounts.len() < 2 {
                return Ok(None);
            }
            let of = |account: &dateline_model::Account| {
                let document = corpus.document(account.document);
                wording::panel::account(&document.title, document.paragraph_number(account.span))
            };
            let all = wording::panel::all_passages(told.accounts.len());
            let options: Vec<String> = [all].into_iter().chain(told.accounts.iter().map(of)).collect();
            (wording::panel::AS_TOLD_IN, account.map_or(0, |account| account + 1), options)
        }
        Asked::Events { events, .. } => {
            let options =
                vec![wording::panel::what_is_shown(events.len()), wording::panel::whole_corpus(corpus.events.len())];
            (wording::panel::EVENTS, 0, options)
        }
    };
    let row: Element = within(dialog, "label", &[("class", "evidence__choice")], label)?;
    let select: HtmlSelectElement = within(&row, "select", &[], "")?;
    for (number, option) in options.iter().enumerate() {
        within::<Element>(&select, "option", &[("value", &number.to_string())], option)?;
    }
    select.set_selected_index(chosen as i32);
    Ok(Some(select))
}

/// The part that checks, and its button.
fn report(dialog: &Element) -> Result<(Report, HtmlButtonElement), JsValue> {
    let part: Element = within(dialog, "div", &[("class", "evidence__check")], "")?;
    let button: HtmlButtonElement = within(
        &part,
        "button",
        &[("type", "button"), ("class", "button"), ("aria-keyshortcuts", "v")],
        wording::panel::VERIFY,
    )?;
    key(&button, 'v')?;
    let bar = within(
        &part,
        "progress",
        &[("class", "evidence__bar"), ("aria-label", wording::panel::CHECKED), ("hidden", "")],
        "",
    )?;
    let result = within(&part, "p", &[("class", "evidence__result"), ("role", "status")], "")?;
    let faults = within(&part, "ul", &[("class", "evidence__faults")], "")?;
    Ok((Report { bar, result, faults }, button))
}

fn key(button: &Element, key: char) -> Result<(), JsValue> {
    within::<Element>(
        button,
        "kbd",
        &[("class", "evidence__key"), ("aria-hidden", "true")],
        &key.to_uppercase().to_string(),
    )?;
    Ok(())
}

type Parts<'a> = (&'a HtmlButtonElement, &'a HtmlButtonElement, Option<HtmlSelectElement>);

fn listen(panel: &Rc<Panel>, button: &HtmlElement, (close, checks, choice): Parts<'_>) {
    let mut listeners = Vec::new();
    let (dialog, opener) = (panel.dialog.clone(), button.clone());
    listeners.push(EventListener::new(close, "click", move |_| dialog.close()));
    let one = Rc::clone(panel);
    listeners.push(EventListener::new(checks, "click", move |_| check(one.known, one.report.clone())));
    // Whoever goes back closes what was opened on the page.
    let dialog = panel.dialog.clone();
    if let Some(window) = window() {
        listeners.push(EventListener::new(&window, "popstate", move |_| dialog.close()));
    }
    let one = Rc::clone(panel);
    let options = EventListenerOptions::enable_prevent_default();
    let press = move |event: &web_sys::Event| one.press(event.unchecked_ref());
    listeners.push(EventListener::new_with_options(&panel.dialog, "keydown", options, press));
    if let Some(choice) = choice {
        let (one, select) = (Rc::clone(panel), choice.clone());
        listeners.push(EventListener::new(&choice, "change", move |_| one.choose(select.selected_index())));
    }
    let one = Rc::clone(panel);
    listeners.push(EventListener::new(&panel.dialog, "close", move |_| {
        one.dialog.remove();
        one.listeners.take();
        one.offered.take();
        // A button that went with its page takes no focus.
        let _ = opener.focus();
    }));
    panel.listeners.replace(listeners);
}

impl Panel {
    /// Lists what is offered of what is chosen.
    fn offer(self: &Rc<Panel>) -> Result<(), JsValue> {
        self.offers.set_text_content(None);
        let offers = match &*self.asked.borrow() {
            Asked::Event { event, account } => of_event(self.known.corpus, *event, *account),
            Asked::Events { .. } => of_events(),
        };
        let mut listeners = Vec::new();
        let has_plot = seen::has_timeline() && matches!(&*self.asked.borrow(), Asked::Events { .. });
        for offer in offers {
            let row: Element = within(&self.offers, "li", &[("class", "evidence__offer")], "")?;
            within::<Element>(&row, "span", &[("class", "evidence__name")], offer.name)?;
            let file = offer.file.clone();
            // Of an event most is pasted, of a list most is saved: what is likelier has the key and stands first.
            let is_saved_first = matches!(&*self.asked.borrow(), Asked::Events { .. });
            let copies = || {
                let is_first = !is_saved_first || offer.file.is_none();
                let button = self.button(&row, wording::panel::COPY, offer.name, is_first.then_some(offer.key))?;
                let (one, offer) = (Rc::clone(self), offer.clone());
                Ok::<_, JsValue>(EventListener::new(&button, "click", move |_| one.copy(&offer)))
            };
            let saves = |file: File| {
                let button =
                    self.button(&row, wording::panel::SAVE, offer.name, is_saved_first.then_some(offer.key))?;
                let (one, offer) = (Rc::clone(self), offer.clone());
                Ok::<_, JsValue>(EventListener::new(&button, "click", move |_| one.save(&offer, &file)))
            };
            match (file, is_saved_first) {
                (Some(file), true) => listeners.extend([saves(file)?, copies()?]),
                (Some(file), false) => listeners.extend([copies()?, saves(file)?]),
                (None, _) => listeners.push(copies()?),
            }
        }
        if has_plot {
            for (name, letter, is_picture) in
                [(wording::panel::DRAWING, 'g', false), (wording::panel::PICTURE, 'p', true)]
            {
                let row: Element = within(&self.offers, "li", &[("class", "evidence__offer")], "")?;
                within::<Element>(&row, "span", &[("class", "evidence__name")], name)?;
                let button = self.button(&row, wording::panel::SAVE, name, Some(letter))?;
                let one = Rc::clone(self);
                listeners.push(EventListener::new(&button, "click", move |_| one.draw(name, is_picture)));
            }
        }
        self.offered.replace(listeners);
        Ok(())
    }

    fn button(
        &self,
        row: &Element,
        verb: &str,
        name: &str,
        letter: Option<char>,
    ) -> Result<HtmlButtonElement, JsValue> {
        let label = wording::panel::takes(verb, name);
        let button: HtmlButtonElement =
            within(row, "button", &[("type", "button"), ("class", "button"), ("aria-label", &label)], verb)?;
        if let Some(letter) = letter {
            button.set_attribute("aria-keyshortcuts", &letter.to_string())?;
            key(&button, letter)?;
        }
        Ok(button)
    }

    /// A letter takes what it stands for. Nothing that is typed here reaches the page beneath, where Escape goes back.
    fn press(&self, event: &KeyboardEvent) {
        event.stop_propagation();
        let is_choosing = event.target().is_some_and(|target| target.has_type::<HtmlSelectElement>());
        let [letter] = event.key().to_lowercase().into_bytes()[..] else { return };
        if !letter.is_ascii_lowercase() || event.ctrl_key() || event.meta_key() || event.alt_key() || is_choosing {
            return;
        }
        let selector = format!("[aria-keyshortcuts=\"{}\"]", char::from(letter));
        if let Some(button) = self.dialog.query_selector(&selector).ok().flatten() {
            event.prevent_default();
            button.unchecked_into::<HtmlElement>().click();
        }
    }

    fn choose(self: &Rc<Panel>, number: i32) {
        let asked = match &self.first {
            Asked::Event { event, .. } => Asked::Event { event: *event, account: usize::try_from(number - 1).ok() },
            shown if number == 0 => shown.clone(),
            Asked::Events { .. } => Asked::every(self.known.corpus),
        };
        self.asked.replace(asked);
        if let Err(error) = self.offer() {
            self.fail(&error);
        }
    }

    /// The words of an offer, in parts. Those of a long list are made in steps.
    async fn words(&self, offer: &Offer) -> Array {
        let asked = self.asked.borrow().clone();
        match asked {
            Asked::Event { event, account } => {
                Array::of1(&offer.of_event(self.known.corpus, event, account, &self.site).into())
            }
            Asked::Events { events, address } => {
                self.say(wording::panel::ONE_MOMENT);
                let part = excerpt(self.known.corpus, &events);
                let points = Points::new(&part);
                made(offer.of_events(&part, &points, &address, &self.site)).await
            }
        }
    }

    fn copy(self: &Rc<Panel>, offer: &Offer) {
        let (one, offer) = (Rc::clone(self), offer.clone());
        spawn_local(async move {
            let words = one.words(&offer).await.join("");
            // What was copied can be seen, and where the browser allows no copying it can be taken by hand.
            match (copy(&words, &one.taken).await, one.taken.has_attribute("hidden")) {
                (true, _) => one.say(&wording::panel::copied(offer.name)),
                (false, false) => one.say(wording::panel::TAKE_BELOW),
                (false, true) => one.say(wording::panel::SAVE_INSTEAD),
            }
        });
    }

    fn save(self: &Rc<Panel>, offer: &Offer, file: &File) {
        let (one, offer, file) = (Rc::clone(self), offer.clone(), file.clone());
        spawn_local(async move {
            let words = one.words(&offer).await;
            match blob(&words, file.kind).and_then(|blob| save(&blob, &file.name)) {
                Ok(()) => one.say(&wording::panel::saved(&file.name)),
                Err(error) => one.fail(&error),
            }
        });
    }

    fn draw(self: &Rc<Panel>, name: &'static str, is_picture: bool) {
        let (one, title) = (Rc::clone(self), self.known.corpus.title.clone());
        spawn_local(async move {
            let drawn = match is_picture {
                true => picture::save_picture(&title).await,
                false => picture::save_drawing(&title).await,
            };
            match drawn {
                Ok(()) => one.say(&wording::panel::saved(name)),
                Err(error) => one.fail(&error),
            }
        });
    }

    fn say(&self, words: &str) {
        self.said.set_text_content(Some(words));
    }

    fn fail(&self, error: &JsValue) {
        let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
        let message = message.or_else(|| error.as_string()).unwrap_or_default();
        self.say(&wording::panel::failed(&message));
    }
}
