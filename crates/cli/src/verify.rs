//! `verify`: what is quoted stands in its text, and what has a digest has that digest.

use crate::Verdict;
use crate::error::CliError;
use dateline_exports::Verification;
use dateline_files::{Corrections, Seeds};
use dateline_model::{Corpus, Document};
use dateline_progress::on_stderr;
use sha2::{Digest, Sha256};
use std::io::Write;
use std::path::Path;

/// The list of digests beside a built site.
const SUMS: &str = "SHA256SUMS";

/// Prints what failed, then how many of how many held. A built site is held against its list, documents and exports against themselves and
/// against what was minted.
pub(crate) fn verify(path: &Path, out: &mut impl Write) -> Result<Verdict, CliError> {
    let mut checks = Checks::default();
    if path.join(SUMS).is_file() {
        site(path, &mut checks)?;
    } else {
        corpus(path, &mut checks)?;
    }
    for fault in &checks.faults {
        writeln!(out, "{}: {fault}", path.display())?;
    }
    let held: Vec<String> = checks.counts.iter().map(|(what, held, all)| format!("{held} of {all} {what}")).collect();
    writeln!(out, "{}: {}", path.display(), held.join(", "))?;
    Ok(if checks.faults.is_empty() { Verdict::Good } else { Verdict::Noticed })
}

#[derive(Default)]
struct Checks {
    faults: Vec<String>,
    /// What was checked, how many held, how many there are.
    counts: Vec<(&'static str, usize, usize)>,
}

impl Checks {
    fn all(&mut self, what: &'static str, faults: impl Iterator<Item = Option<String>>) {
        let (mut held, mut all) = (0, 0);
        for fault in faults {
            all += 1;
            match fault {
                Some(fault) => self.faults.push(fault),
                None => held += 1,
            }
        }
        self.counts.push((what, held, all));
    }
}

fn site(path: &Path, checks: &mut Checks) -> Result<(), CliError> {
    let list = path.join(SUMS);
    let unreadable = |source| CliError::Unreadable { path: list.display().to_string(), source };
    let list_text = std::fs::read_to_string(&list).map_err(unreadable)?;
    let each = list_text.lines().filter_map(|line| line.split_once("  ")).map(|(digest, name)| {
        match std::fs::read(path.join(name)) {
            Ok(bytes) if hex(&bytes) == digest => None,
            Ok(_) => Some(format!("`{name}` does not have the digest that {SUMS} gives it")),
            Err(error) => Some(format!("`{name}` cannot be read: {error}")),
        }
    });
    checks.all("files", each);
    Ok(())
}

fn corpus(path: &Path, checks: &mut Checks) -> Result<(), CliError> {
    let seeds = Seeds::open(path)?;
    // An export that does not hold is refused with the place of its first fault.
    let corpus: Corpus = seeds.read(Corrections::Applied, &*on_stderr())?;
    let mut verification = Verification::new(&corpus, &[]);
    while verification.step(usize::MAX) {}
    checks.faults.extend(verification.faults().iter().map(ToString::to_string));
    for (what, count) in [("quotes", verification.quotes()), ("texts", verification.texts())] {
        checks.counts.push((what, count.held, count.all));
    }
    let sources = seeds.sources();
    if !sources.is_empty() {
        let files = corpus.documents.iter().map(|document: &Document| {
            let source = sources.iter().find(|source| source.path == document.path);
            let has_digest = source.is_some_and(|source| hex(source.bytes) == document.sha256);
            (!has_digest).then(|| format!("`{}`: the file does not have the digest `sha256`", document.path))
        });
        checks.all("files", files);
        let ledger = seeds.ledger()?;
        let minted: Vec<(&Document, &str)> = corpus
            .documents
            .iter()
            .filter_map(|document| Some((document, ledger.text_digest(&document.id)?)))
            .collect();
        let minted = minted.into_iter().map(|(document, digest)| {
            (document.text_sha256 != digest).then(|| {
                format!(
                    "`{}`: its text is not the one that was minted; run `dateline mint` if that is meant",
                    document.path
                )
            })
        });
        checks.all("minted texts", minted);
    }
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
