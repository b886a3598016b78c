//! Any bytes under the name of an e-mail are read without a panic, and what is read holds together.

#![no_main]

mod holds;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| holds::holds("a.eml", bytes));
