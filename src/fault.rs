//! What the program says when it stops at a fault of its own.

use std::panic::set_hook;
use wasm_bindgen::prelude::wasm_bindgen;

/// Hands the words of a panic to the browser, which prints them as it does any fault, and tells the page's own script, which shows them: the
/// program itself can do nothing after one.
pub(crate) fn report_panics() {
    set_hook(Box::new(|panic| report_error(&panic.to_string())));
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = reportError)]
    fn report_error(words: &str);
}
