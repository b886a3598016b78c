//! Any bytes under the name of an e-mail are read without a panic of ours, and what is read holds together.

#![no_main]

mod holds;

use libfuzzer_sys::fuzz_target;

fuzz_target!(
    // The reader outlives a panic of the library below it; the hook of the fuzzer would end the run there.
    init: std::panic::set_hook(Box::new(|_| {})),
    |bytes: &[u8]| holds::holds("a.eml", bytes)
);
