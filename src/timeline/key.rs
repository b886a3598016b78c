//! The key: how each date is known.

use super::chart::Chart;
use super::marks::mark;
use crate::markup::{number, view};
use dateline_explore::hues::documents_of;
use dateline_explore::timeline::{Corner, Fill, KeyEntry, MarkKind, Sample, Shape};
use dateline_model::{Corpus, DocumentIndex};
use dateline_wording::{self as wording, words};
use leptos::prelude::*;

/// An example longer than this does not fit its line.
const LONGEST_EXAMPLE: usize = 30;

/// The key, in a free corner of the plot or under it.
#[component]
pub(super) fn Key(chart: Chart, is_inside: bool) -> AnyView {
    let is_right = move || is_inside && chart.key_corner() == Some(Corner::BottomRight);
    let width = move || is_inside.then(|| format!("{}px", number(chart.key_size().0)));
    let entries = move || chart.entries.get().into_iter().map(|entry| row(chart, entry)).collect::<Vec<_>>();
    view! {
        <section class="key" class:key--inside=is_inside class:key--right=is_right style:width=width tabindex="-1" aria-label=wording::key::TITLE>
            <div class="key__head">
                <h2 class="key__title">{wording::key::TITLE}</h2>
                <p class="key__rule">{wording::key::RULE}</p>
            </div>
            <ul class="key__rows">{entries}</ul>
        </section>
    }
}

fn row(chart: Chart, entry: KeyEntry) -> AnyView {
    let example = entry.example.filter(|_| entry.sample != Sample::Several);
    let note = example.and_then(|event| words_of(chart.corpus, event)).unwrap_or_else(|| entry.note.to_owned());
    let mut documents = entry.example.map(|event| documents_of(chart.corpus.event(event))).unwrap_or_default();
    if entry.sample != Sample::Several {
        documents.truncate(1);
    }
    let id = format!("key-{}", entry.title.replace(|c: char| !c.is_ascii_alphanumeric(), "-"));
    view! {
        <li class="key__row">
            <svg class="key__sample" aria-hidden="true" width="60" height="24" viewBox="0 0 60 24">
                {sample(entry.sample, &documents, &id)}
            </svg>
            <span class="key__words">
                <span class="key__name">{entry.title}</span>
                <span class="key__note">{note}</span>
            </span>
        </li>
    }
}

fn sample(sample: Sample, documents: &[DocumentIndex], id: &str) -> AnyView {
    let first = [DocumentIndex(0)];
    let documents = if documents.is_empty() { &first } else { documents };
    let shape = |kind, left, right| Shape {
        kind,
        left,
        right,
        fade_left: 0.0,
        fade_right: 0.0,
        has_arrow_left: false,
        has_arrow_right: false,
    };
    let shape = match sample {
        Sample::Counted => {
            return view! {
                <g class="key__box">
                    <rect x="14" y="4" width="32" height="17" rx="4" />
                    <path d="M18 1h24" />
                    <text x="30" y="17" text-anchor="middle">"12"</text>
                </g>
            };
        }
        Sample::Several => shape(MarkKind::Capsule(Fill::Solid), 12.0, 48.0),
        Sample::Planned => return mark(&shape(MarkKind::Capsule(Fill::Solid), 10.0, 50.0), 12.0, documents, id, true),
        Sample::Mark(kind @ (MarkKind::Disc | MarkKind::Ring)) => shape(kind, 24.0, 36.0),
        Sample::Mark(kind @ MarkKind::Bar { end, .. }) => {
            let goes_on = matches!(end, dateline_explore::timeline::End::GoesOn);
            let (right, fade_right) = if goes_on { (76.0, 0.0) } else { (52.0, 14.0) };
            let fade_left = if goes_on { 10.0 } else { 14.0 };
            let bar = shape(kind, if goes_on { -8.0 } else { 8.0 }, right);
            let bar = Shape { fade_left, fade_right, has_arrow_right: goes_on, ..bar };
            if goes_on {
                // The arrow has its full length and is drawn smaller: the sample is no wider than the others.
                let drawn = mark(&bar, 12.0, documents, id, false);
                return view! { <g transform="translate(8 2.5) scale(0.66 0.8)">{drawn}</g> };
            }
            bar
        }
        Sample::Mark(kind @ MarkKind::Capsule(Fill::Fading)) => {
            Shape { fade_left: 15.0, fade_right: 15.0, ..shape(kind, 10.0, 50.0) }
        }
        Sample::Mark(kind) => shape(kind, 10.0, 50.0),
    };
    mark(&shape, 12.0, documents, id, false)
}

/// The words of the document that date the event, where they are short.
fn words_of(corpus: &Corpus, event: dateline_model::EventIndex) -> Option<String> {
    let account = corpus.event(event).accounts.iter().find(|account| account.time.is_some())?;
    let words = corpus.document(account.document).words(account.time.as_ref()?.span);
    (words.chars().count() <= LONGEST_EXAMPLE && !words.contains('\n')).then(|| words::quoted(words))
}
