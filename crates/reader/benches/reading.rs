//! The whole reading, files to `Corpus`, in bytes a second on one core: of made-up news in numbers that show how the time grows, and of the
//! documents that the tests read.
//!
//! `taskset -c 0 cargo bench -p dateline-reader --bench reading`

mod news;

use dateline_reader::{Settings, SourceFile, read};
use divan::Bencher;
use divan::counter::BytesCount;
use std::path::Path;

fn main() {
    divan::main();
}

#[divan::bench(args = [100, 1_000, 10_000], sample_count = 3, sample_size = 1)]
fn made_up(bencher: Bencher<'_, '_>, documents: usize) {
    run(bencher, &news::documents(documents));
}

/// All documents of `tests/chronicles` as one corpus.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn chronicles(bencher: Bencher<'_, '_>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/chronicles");
    let folders = std::fs::read_dir(root).expect("the chronicles are there").flatten().map(|entry| entry.path());
    let folders = folders.filter(|path| path.is_dir());
    run(bencher, &folders.flat_map(|folder| texts(&folder)).collect::<Vec<_>>());
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn seeds(bencher: Bencher<'_, '_>) {
    run(bencher, &texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds")));
}

fn run(bencher: Bencher<'_, '_>, documents: &[(String, String)]) {
    let files = documents.iter().map(|(path, text)| SourceFile { path, bytes: text.as_bytes() });
    let files: Vec<SourceFile<'_>> = files.collect();
    let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench_local(|| read(&files, &Settings::default()));
}

/// The paths, from the folder on, and contents of the text files of a folder.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let entries = std::fs::read_dir(folder).expect("the folder is there").flatten().map(|entry| entry.path());
    let paths = entries.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    let text = |path: &Path| std::fs::read_to_string(path).expect("the documents of the tests are UTF-8");
    paths.map(|path| (format!("{}/{}", name(folder), name(&path)), text(&path))).collect()
}
