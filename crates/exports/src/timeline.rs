//! The JSON of TimelineJS: a slide for each dated event.

use super::{Told, one_line, with_list};
use dateline_calendar::{Day, Edtf, Precision, Style};
use dateline_model::{Event, EventDate};
use html_escape::encode_text;
use serde_json::{Value, json};

/// Slides in order of time. Their dates are no finer than what is known; the words say how they are known.
pub(super) fn timeline(all: Told<'_>) -> impl Iterator<Item = String> {
    let slides = all.corpus.events.iter().filter(|event| event.status.is_shown_first());
    let title = json!({ "text": { "headline": encode_text(&all.corpus.title), "text": encode_text(all.corpus.description.as_deref().unwrap_or_default()) } });
    let slides = slides.filter_map(move |event| slide(all, event));
    with_list(&json!({ "title": title, "events": [] }), "events", slides)
}

fn slide(all: Told<'_>, event: &Event) -> Option<Value> {
    let date = event.date?;
    let (first, last) = (date.earliest().or(date.latest())?, date.latest());
    let mut slide = json!({
        "unique_id": event.id,
        "start_date": shown(first, date),
        "display_date": date.edtf.words(Style::Long),
        "text": { "headline": encode_text(&event.title), "text": quotes(all, event) },
    });
    if let Some(last) = last.filter(|last| *last != first && !matches!(date.edtf, Edtf::Once(_))) {
        slide["end_date"] = shown(last, date);
    }
    Some(slide)
}

/// The parts of a day that the date's precision bears.
fn shown(day: Day, date: EventDate) -> Value {
    let (year, month, number) = day.ymd();
    match date.precision() {
        Precision::Day | Precision::Week | Precision::Range => json!({ "year": year, "month": month, "day": number }),
        Precision::Month | Precision::Quarter | Precision::Season => json!({ "year": year, "month": month }),
        _ => json!({ "year": year }),
    }
}

fn quotes(all: Told<'_>, event: &Event) -> String {
    let quote = |account: &dateline_model::Account| {
        let document = all.corpus.document(account.document);
        let address = all.source_address(document);
        format!(
            "<blockquote>{}</blockquote><p><cite><a href=\"{}\">{}</a></cite></p>",
            encode_text(&one_line(document.words(account.span))),
            html_escape::encode_double_quoted_attribute(&address),
            encode_text(&document.title)
        )
    };
    event.accounts.iter().map(quote).collect()
}
