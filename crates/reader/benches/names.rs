//! Names: how fast they are found in prose, and how joining them grows with the number of distinct names.
//!
//! `cargo bench -p dateline-reader`

use dateline_reader::bench::{Prose, clusters_of, mentions_of};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};

fn main() {
    divan::main();
}

/// Prose with a name in about every fifteenth word, as news has, and no two paragraphs alike.
fn news(bytes: usize) -> String {
    const GIVEN: [&str; 8] = ["Ruth", "Tunde", "Qassem", "Adil", "Maria", "John", "Fatima", "Igor"];
    const PLACES: [&str; 6] = ["Baghdad", "Kirkuk", "Lagos", "Vienna", "Lima", "Hanoi"];
    let mut text = String::new();
    let mut number = 0;
    while text.len() < bytes {
        let surname = surname(number % 997);
        let (given, place) = (GIVEN[number % 8], PLACES[number % 6]);
        text.push_str(&format!(
            "The minister, {given} {surname}, said on Monday in {place} that the talks had gone better than anyone had hoped a year \
             ago, and that more would follow. {surname} spoke after the Iraqi parliament had voted, by a small majority, to ask \
             the {surname} Commission for a report. Nobody answered the many questions which the people in the streets \
             had asked for weeks, and the rain went on.\n\n"
        ));
        number += 1;
    }
    text
}

/// A surname for every number, of two and more syllables.
fn surname(mut number: usize) -> String {
    const SYLLABLES: [&str; 20] = [
        "ba", "de", "fi", "go", "hu", "ja", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "za", "bre", "dri",
        "flo", "gru",
    ];
    let mut name = String::from("Z");
    for _ in 0..5 {
        name.push_str(SYLLABLES[number % 20]);
        number /= 20;
    }
    name
}

#[divan::bench(sample_count = 10)]
fn mentions(bencher: Bencher) {
    let prose = Prose::new(&news(1 << 20));
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
