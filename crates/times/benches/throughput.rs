//! How fast prose is read: `cargo bench -p dateline-times`.
//!
//! The text is the seeds, again and again, in paragraphs; the hostile ones have no paragraph at all. A line of results at ten times the bytes should
//! take ten times the time.

use dateline_times::{Anchor, time_expressions};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use std::ops::Range;

const SEEDS: [&str; 2] =
    [include_str!("../../../seeds/000_12a9d99bb0c7966b.txt"), include_str!("../../../seeds/003_d85fd4490fab1d87.txt")];
const MEGABYTE: usize = 1_000_000;

fn main() {
    divan::main();
}

/// Prose as documents hold it.
#[divan::bench(args = [1, 10, 100], sample_count = 5)]
fn prose(bencher: Bencher<'_, '_>, megabytes: usize) {
    read(bencher, &repeated(&SEEDS.concat(), megabytes * MEGABYTE), true);
}

/// The same in one line of many megabytes.
#[divan::bench(args = [1, 10, 100], sample_count = 5)]
fn one_line(bencher: Bencher<'_, '_>, megabytes: usize) {
    let line = SEEDS.concat().replace('\n', " ");
    read(bencher, &repeated(&line, megabytes * MEGABYTE), false);
}

#[divan::bench(args = [1, 10], sample_count = 5)]
fn digits(bencher: Bencher<'_, '_>, megabytes: usize) {
    read(bencher, &repeated("1", megabytes * MEGABYTE), false);
}

#[divan::bench(args = [1, 10], sample_count = 5)]
fn months(bencher: Bencher<'_, '_>, megabytes: usize) {
    read(bencher, &repeated("May ", megabytes * MEGABYTE), false);
}

/// Lists of days share a month that never comes.
#[divan::bench(args = [1, 10], sample_count = 5)]
fn days(bencher: Bencher<'_, '_>, megabytes: usize) {
    read(bencher, &repeated("1, 2 and 3 to ", megabytes * MEGABYTE), false);
}

/// A year in every word.
#[divan::bench(args = [1, 10], sample_count = 5)]
fn years(bencher: Bencher<'_, '_>, megabytes: usize) {
    read(bencher, &repeated("1999 2000 ", megabytes * MEGABYTE), false);
}

/// What may be a time of day, and is not.
#[divan::bench(args = [1, 10], sample_count = 5)]
fn clocks(bencher: Bencher<'_, '_>, megabytes: usize) {
    read(bencher, &repeated("10:57 12:33 ", megabytes * MEGABYTE), false);
}

fn read(bencher: Bencher<'_, '_>, text: &str, has_paragraphs: bool) {
    let prose = if has_paragraphs { paragraphs(text) } else { std::iter::once(0..text.len()).collect() };
    let anchor = Anchor { published: "2020-06-11".parse().ok(), ..Anchor::default() };
    bencher
        .counter(BytesCount::new(text.len()))
        .bench_local(|| time_expressions(black_box(text), black_box(&prose), anchor));
}

fn repeated(text: &str, length: usize) -> String {
    text.repeat(length / text.len() + 1)
}

fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        start += line.len();
        start - line.len()..start
    });
    lines.collect()
}
