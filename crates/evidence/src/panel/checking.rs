//! The check, in steps short enough that the page answers between them.

use super::Known;
use super::elements::within;
use super::steps::{end_of_step, is_over};
use dateline_exports::{Count, Verification};
use dateline_wording as wording;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlProgressElement};

/// Bytes of a text between two looks at the clock.
const BYTES: usize = 1 << 16;

/// So many failures are named; of more, how many.
const NAMED: usize = 100;

/// Where a check says what it finds.
#[derive(Clone)]
pub(super) struct Report {
    pub(super) bar: HtmlProgressElement,
    /// A live region.
    pub(super) result: Element,
    pub(super) faults: Element,
}

/// Begins a check, which goes on for as long as its report is on the page.
pub(super) fn check(known: Known, report: Report) {
    report.faults.set_text_content(None);
    report.result.set_text_content(Some(wording::panel::CHECKING));
    // The bar is for the eye; a screen reader hears the result.
    let _ = report.bar.remove_attribute("hidden");
    go_on(Verification::new(known.corpus, known.digests), report);
}

fn go_on(mut verification: Verification<'static>, report: Report) {
    let (end, mut has_more) = (end_of_step(), true);
    while has_more && !is_over(end) {
        has_more = verification.step(BYTES);
    }
    let (quotes, texts) = (verification.quotes(), verification.texts());
    report.bar.set_max((quotes.all + texts.all).max(1) as f64);
    report.bar.set_value((quotes.seen + texts.seen) as f64);
    if !report.bar.is_connected() {
        return;
    }
    if has_more {
        Timeout::new(0, move || go_on(verification, report)).forget();
    } else {
        // The page is there: the bar was on it a moment ago.
        let _ = tell(&verification, &report);
    }
}

fn tell(verification: &Verification<'_>, report: &Report) -> Result<(), JsValue> {
    let (quotes, texts) = (verification.quotes(), verification.texts());
    let faults = verification.faults();
    let of = |count: Count| (count.held, count.all);
    let result = wording::panel::result(of(quotes), of(texts), !faults.is_empty());
    report.result.set_text_content(Some(&result));
    report.bar.set_attribute("hidden", "")?;
    for fault in faults.iter().take(NAMED) {
        within::<Element>(&report.faults, "li", &[], &fault.to_string())?;
    }
    if NAMED < faults.len() {
        within::<Element>(&report.faults, "li", &[], &wording::panel::and_more(faults.len() - NAMED))?;
    }
    Ok(())
}
