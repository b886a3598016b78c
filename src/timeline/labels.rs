//! The words by a mark: title, date, the letters of the documents.

use super::ink::hue;
use crate::markup::view;
use dateline_explore::hues::letter;
use dateline_explore::timeline::{Label, Place, letters_width};
use dateline_model::DocumentIndex;
use leptos::prelude::*;

/// The label of a mark whose lane has its middle at `y`.
pub(super) fn label(label: &Label, y: f64, documents: &[DocumentIndex]) -> AnyView {
    let is_one_line = label.place == Place::Above || label.date.is_empty();
    let (title_y, date_y) = if is_one_line { (y + 4.5, y + 4.5) } else { (y - 3.0, y + 12.5) };
    let is_left = label.place == Place::Left;
    let letters = letters_width(documents.len());
    let anchor = if is_left { "end" } else { "start" };
    let (title_x, date_x, letters_x) = if is_left && !is_one_line {
        (label.x, label.x - letters - 5.0, label.x - letters + 3.0)
    } else if is_left {
        (label.x - letters - 6.0, label.x, label.x - letters + 3.0)
    } else {
        (label.x, label.x + label.date_offset, label.x + label.letters_offset)
    };
    view! {
        <g class="label">
            <text class="label__title" x=title_x y=title_y text-anchor=anchor>{label.title.clone()}</text>
            <text class="label__date" x=date_x y=date_y text-anchor=anchor>{label.date.clone()}</text>
            {squares(letters_x, date_y - 11.5, documents)}
        </g>
    }
}

/// The letters in their squares; of more than three documents, their number, as of those that have no letter.
fn squares(x: f64, y: f64, documents: &[DocumentIndex]) -> AnyView {
    if 3 < documents.len() {
        return view! { <text class="label__date" x=x y=y + 11.5>{format!("×{}", documents.len())}</text> };
    }
    let lettered: Vec<(DocumentIndex, char)> =
        documents.iter().filter_map(|&document| Some((document, letter(document)?))).collect();
    let rest = documents.len() - lettered.len();
    let sign = if lettered.is_empty() { "×" } else { "+" };
    // One document without a letter is told by its grey.
    let rest = (rest != 0 && 1 < documents.len()).then(|| {
        let x = x + lettered.len() as f64 * 17.0;
        view! { <text class="label__date" x=x y=y + 11.5>{format!("{sign}{rest}")}</text> }
    });
    let squares: Vec<_> = lettered
        .into_iter()
        .enumerate()
        .map(|(index, (document, letter))| {
            let x = x + index as f64 * 17.0;
            view! {
                <g class=format!("hue hue--{}", hue(document))>
                    <rect class="label__square" x=x y=y width="14" height="14" rx="2" />
                    <text class="label__letter" x=x + 7.0 y=y + 10.6 text-anchor="middle">{letter.to_string()}</text>
                </g>
            }
        })
        .collect();
    view! { <g>{squares} {rest}</g> }
}
