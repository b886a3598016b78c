//! The panel that cites, checks and exports. A program of its own: a browser loads it when a person first asks for it, not before.
//!
//! In: the encoded corpus, as the app embeds it, and the address of what is shown. Out: a dialog, and what a person takes from it: words on the
//! clipboard, files. Nothing is asked of the network but the site's own font, for drawings. On the host it is nothing.

#![cfg_attr(target_arch = "wasm32", expect(unreachable_pub, reason = "what the page calls is public"))]

#[cfg(target_arch = "wasm32")]
mod panel;

fn main() {}
