//! Names: how fast they are found in prose, and how joining them grows with the number of distinct names.
//!
//! `cargo bench -p dateline-reader`

mod news;

use dateline_reader::bench::{Prose, clusters_of, mentions_of};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use news::surname;

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 10)]
fn mentions(bencher: Bencher) {
    let prose = Prose::new(&news::prose(1 << 20));
    bencher.counter(BytesCount::new(prose.len())).bench_local(|| mentions_of(&prose));
}

#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 3, sample_size = 1)]
fn joining(bencher: Bencher, names: usize) {
    let given = ["Ruth", "Tunde", "Adil", "Maria"];
    let text: String =
        (0..names).map(|number| format!("They met {} {} today.\n\n", given[number % 4], surname(number))).collect();
    let prose = Prose::new(&text);
    let found = mentions_of(&prose);
    bencher.counter(ItemsCount::new(names)).bench_local(|| clusters_of(&found));
}
