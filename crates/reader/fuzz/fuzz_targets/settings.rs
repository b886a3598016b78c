//! Any text as `corpus.toml` is read, or refused with its line, without a panic.

#![no_main]

use dateline_reader::Settings;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Err(error) = Settings::parse(text) {
        let message = error.to_string();
        let mut place = message.strip_prefix("corpus.toml:").expect("the place comes first").split(':');
        assert!(place.next().is_some_and(|line| line.parse::<usize>().is_ok()), "{message}");
        assert!(place.next().is_some_and(|column| column.parse::<usize>().is_ok()), "{message}");
    }
});
