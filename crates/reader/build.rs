//! Makes automata of the long word lists, so that the reader carries and asks them compactly.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

/// Each automaton and the lists whose lines it holds.
const SETS: [(&str, &[&str]); 4] = [
    ("words", &["words.tsv"]),
    ("english-given-names", &["given-names.tsv"]),
    ("given-names", &["given-names.tsv", "given-names-world.tsv"]),
    ("cities", &["cities.tsv"]),
];

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    for (name, lists) in SETS {
        let mut words = BTreeSet::new();
        for list in lists {
            let path = Path::new("lexicon").join(list);
            println!("cargo::rerun-if-changed={}", path.display());
            let text = fs::read_to_string(&path)?;
            words.extend(
                text.lines()
                    .filter(|line| !line.is_empty() && !line.starts_with('#'))
                    .map(|line| line.trim().to_owned()),
            );
        }
        let set = fst::Set::from_iter(words)?;
        fs::write(Path::new(&out).join(format!("{name}.fst")), set.as_fst().as_bytes())?;
    }
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}
