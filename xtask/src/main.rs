//! The project's tasks: brings the pinned tools, then runs them, saying what it does and how long it took.
//!
//! In: a task's name. Out: a served site, a verdict, sizes; the exit code is 0 only if all went well. Tools go into the user's cache
//! folder and nothing else leaves the project's own; what is there at the right version is used.

mod bench_corpus;
mod browsers;
mod build;
mod cards;
mod checks;
mod corpus;
mod direction;
mod error;
mod links;
mod literals;
mod on_demand;
mod packages;
mod page_weight;
mod pages;
mod paths;
mod planted;
mod project;
mod reasons;
mod script;
mod serve;
mod sheet;
mod size;
mod steps;
mod sums;
mod test;
mod tools;
mod watch;

use clap::{Parser, Subcommand};
use error::TaskError;
use project::Project;
use std::process::ExitCode;

/// Dateline's tasks. DATELINE_SEEDS names another folder of documents, or an export (`.json`).
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Read the documents, serve the site and rebuild it whenever they or the code change
    Serve {
        /// Passed to `trunk serve`
        #[arg(last = true)]
        trunk: Vec<String>,
    },
    /// Build the site as it is deployed, into `dist/`
    Build {
        /// Passed to `trunk build`
        #[arg(last = true)]
        trunk: Vec<String>,
    },
    /// Run every check and test, those in a browser as well
    Test {
        /// Leave out what needs a build for the browser
        #[arg(long)]
        fast: bool,
    },
    /// Formatting, lints for the host and the browser, and which crate may use which
    Check,
    /// Read the documents and keep the corpus for the next build
    Corpus,
    /// Open every address ever given in the site in `dist/`, and follow every link of its pages
    Links,
    /// Make up a corpus of so many events under `target/`, to be embedded where speed or crowds are looked at
    BenchCorpus {
        /// How many events
        events: u32,
        /// Dates of every precision, busy months, events told by several documents
        #[arg(long)]
        mixed: bool,
    },
    /// Build the site without documents and measure what a reader's browser loads
    Size,
    /// Write a page for every address into the site that Trunk has staged: Trunk's post-build hook
    Pages,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match Project::here().and_then(|project| run(&project, arguments.task)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(project: &Project, task: Task) -> Result<(), TaskError> {
    match task {
        Task::Serve { trunk } => serve::serve(project, &trunk),
        Task::Build { trunk } => build::build(project, &trunk),
        Task::Test { fast } => test::test(project, fast),
        Task::Check => checks::check(project),
        Task::Corpus => corpus::refresh(project).map(|_| ()),
        Task::BenchCorpus { events, mixed } => bench_corpus::write(project, events, mixed),
        Task::Size => size::size(project),
        Task::Links => links::check_links(project),
        Task::Pages => pages::write_pages(project),
    }
}
