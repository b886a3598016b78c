//! What EDTF reads, it writes and reads again as the same.

#![no_main]

use dateline_calendar::{Edtf, Expression};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(edtf) = text.parse::<Edtf>() {
        assert_eq!(edtf.to_string().parse(), Ok(edtf));
        let (earliest, latest) = (edtf.earliest(), edtf.latest());
        if let (Some(earliest), Some(latest)) = (earliest, latest) {
            assert!(earliest <= latest || edtf.is_extent());
        }
    }
    if let Ok(expression) = text.parse::<Expression>() {
        assert_eq!(expression.to_string(), text);
        if let Some(edtf) = expression.edtf() {
            assert_eq!((edtf.earliest(), edtf.latest()), (expression.earliest(), expression.latest()));
        }
    }
});
