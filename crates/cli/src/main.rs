//! The `dateline` command: what a folder of documents tells, checked, exported and explained.
//!
//! In: a folder of documents, one document, or a schema-1 export. Out: on standard output what was asked for, on standard error what
//! went wrong, one message each with its place and its cure. Ends with 0, with 1 where a check found something, with 2 on an error.

mod carets;
mod check;
mod columns;
mod dates;
mod entities;
mod error;
mod export;
mod inspect;
mod mint;
mod notices;
mod verify;

use clap::{Parser, Subcommand, ValueEnum};
use error::CliError;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Turn a folder of documents into a timeline that can be checked and shared.
#[derive(Parser)]
#[command(name = "dateline", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read a folder and say what could not be read; ends with 1 if there is anything
    Check {
        /// Also fail where anything has no permalink yet, or a permalink would stop resolving
        #[arg(long)]
        locked: bool,
        /// Print JSON for machines instead of a table
        #[arg(long)]
        json: bool,
        /// Show every name with its spellings, what speaks for its kind, and the proof of each join
        #[arg(long, conflicts_with_all = ["locked", "json"])]
        entities: bool,
        /// A folder of documents, or an export
        dir: PathBuf,
    },
    /// Print all that was found, each with its quote and its place in the source
    Export {
        /// The form to print
        #[arg(long, value_enum, default_value = "json")]
        format: Format,
        /// Leave out what `corpus.toml` says: the reader's own result
        #[arg(long)]
        uncorrected: bool,
        /// A folder of documents, or an export
        dir: PathBuf,
    },
    /// Give permalinks to all that has none, in `permalinks.lock` of the folder
    Mint {
        /// A folder of documents
        dir: PathBuf,
    },
    /// Hold quotes against their texts, texts and files against their digests
    Verify {
        /// A folder of documents, an export, or a built site
        dir: PathBuf,
    },
    /// Show one document with carets under what each stage found
    Inspect {
        /// Only what one stage found
        #[arg(long, value_enum)]
        stage: Option<Stage>,
        /// A document
        file: PathBuf,
    },
    /// Print the time expressions of each document, a line of JSON a file
    Dates {
        /// The form to print: a JSON object a line
        #[arg(long, required = true)]
        jsonl: bool,
        /// A folder of documents
        dir: PathBuf,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Schema 1, with positions in Unicode code points
    Json,
    /// A table with a row for each account
    Csv,
    /// iCalendar
    Ics,
    /// Slides for TimelineJS
    Timelinejs,
    /// A chronology in Markdown
    Markdown,
    /// Quotes as W3C Web Annotations
    Annotations,
    /// Events as claims with their quotations, in the words of schema.org
    Jsonld,
    /// The documents as BibTeX
    Bibtex,
    /// The documents as RIS
    Ris,
    /// The documents as CSL-JSON
    Csl,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Stage {
    /// Names, with the clues to their kind
    Mentions,
}

/// What a command that ran to its end found.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Good,
    Noticed,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut out = BufWriter::new(io::stdout().lock());
    let done =
        run(arguments.command, &mut out).and_then(|verdict| out.flush().map(|()| verdict).map_err(CliError::from));
    match done {
        Ok(Verdict::Good) => ExitCode::SUCCESS,
        Ok(Verdict::Noticed) => ExitCode::from(1),
        // Whoever read the output has read enough.
        Err(CliError::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("dateline: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(command: Command, out: &mut impl Write) -> Result<Verdict, CliError> {
    match command {
        Command::Check { entities: true, dir, .. } => entities::entities(&dir, out),
        Command::Check { entities: false, locked, json, dir } => check::check(&dir, check::Asked { locked, json }, out),
        Command::Mint { dir } => mint::mint(&dir, out),
        Command::Export { format, uncorrected, dir } => export::export(&dir, format, uncorrected, out),
        Command::Verify { dir } => verify::verify(&dir, out),
        Command::Inspect { stage, file } => inspect::inspect(&file, stage, out),
        Command::Dates { jsonl: _, dir } => dates::dates(&dir, out),
    }
}
