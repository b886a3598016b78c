//! Any text is read without a panic, into sorted spans on character boundaries, each date one that EDTF writes and reads.

#![no_main]

use dateline_times::{Anchor, Genre, time_expressions};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    // The first byte chooses the anchor, so that histories and dispatches are both read.
    let genre = text.as_bytes().first().map(|byte| if byte % 2 == 0 { Genre::Dispatch } else { Genre::History });
    let published = "2020-06-11".parse().ok();
    let mut end = 0;
    for time in time_expressions(text, std::slice::from_ref(&(0..text.len())), Anchor { published, genre }) {
        assert!(end <= time.span.start && time.span.start < time.span.end);
        assert!(text.get(time.span.clone()).is_some() && text.get(time.phrase).is_some());
        end = time.span.end;
        if let Some(edtf) = time.edtf {
            assert_eq!(edtf.to_string().parse(), Ok(edtf));
        }
    }
});
