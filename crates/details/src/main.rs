//! The details in the browser: a program of its own, which a page loads when it shows what was not served with it.
//!
//! In: the encoded corpus, as the app embeds it, and what an element of the page asks for. Out: that element's children. Nothing is asked of the
//! network. On the host it is nothing.

#![cfg_attr(target_arch = "wasm32", expect(unreachable_pub, reason = "what the page calls is public"))]

#[cfg(target_arch = "wasm32")]
mod page;

fn main() {}
