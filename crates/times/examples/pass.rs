//! One pass over ten megabytes of prose. `benches/wasm.mjs` runs it under Node and takes the time from outside: there is no clock in here.

use dateline_times::{Anchor, time_expressions};
use std::hint::black_box;

fn main() {
    let seeds = [
        include_str!("../../../seeds/000_12a9d99bb0c7966b.txt"),
        include_str!("../../../seeds/003_d85fd4490fab1d87.txt"),
    ];
    let text = seeds.concat();
    let text = text.repeat(10_000_000 / text.len() + 1);
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        start += line.len();
        start - line.len()..start
    });
    let prose: Vec<_> = lines.collect();
    let anchor = Anchor { published: "2020-06-11".parse().ok(), ..Anchor::default() };
    black_box(time_expressions(black_box(&text), &prose, anchor));
}
