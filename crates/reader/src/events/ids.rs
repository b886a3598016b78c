//! Provisional ids: the date as far as it is known and the title's first words, `2020-01-08-iran-fires-a-volley`.

use crate::hash::HashMap;
use crate::slug::slug;
use dateline_calendar::{Edtf, Unit};
use dateline_model::Event;

/// Letters of the title's part, at most.
const LONGEST: usize = 48;

/// Gives each event its id; of two alike the later gets `-2`. Expects them in their final order.
pub(super) fn name_events(events: &mut [Event]) {
    let mut seen: HashMap<String, usize> = HashMap::default();
    for event in events {
        let stem = stem(event);
        let mut id = stem.clone();
        while seen.contains_key(&id) {
            let count = seen.entry(stem.clone()).or_insert(1);
            *count += 1;
            id = format!("{stem}-{count}");
        }
        seen.insert(id.clone(), 1);
        event.id = id.into();
    }
}

/// The id of one more event, which none of the others has.
pub(super) fn unused_id(event: &Event, others: &[Event]) -> String {
    let stem = stem(event);
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    let mut ids = std::iter::once(stem.clone()).chain(numbered);
    ids.find(|id| others.iter().all(|other| other.id != *id)).unwrap_or_default()
}

fn stem(event: &Event) -> String {
    let date = event.date.map(|date| date_words(date.edtf));
    let parts = [date.unwrap_or_default(), short_slug(&event.title)];
    let stem = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    if stem.is_empty() { "event".to_owned() } else { stem }
}

/// A day only where the date is one: an id must not assert what the date does not.
fn date_words(edtf: Edtf) -> String {
    match edtf {
        Edtf::Once(date) => match date.unit {
            Unit::Day(_) | Unit::Month(..) | Unit::Year(_) => date.unit.to_string(),
            Unit::Season(year, _) | Unit::Quarter(year, _) => Unit::Year(year).to_string(),
            Unit::Decade(decade) => format!("{decade}0s"),
            Unit::Century(_) | Unit::Millennium(_) => String::new(),
        },
        Edtf::OneOf(..) | Edtf::Lasting(..) => match (edtf.earliest(), edtf.latest()) {
            (Some(from), Some(to)) if (from.year(), from.month()) == (to.year(), to.month()) => {
                Unit::Month(from.year(), from.month()).to_string()
            }
            // Once, in one year or another: the id names neither alone.
            (Some(from), Some(to)) if from.year() != to.year() && !edtf.is_extent() => {
                format!("{}-{}", Unit::Year(from.year()), Unit::Year(to.year()))
            }
            (Some(from), _) => Unit::Year(from.year()).to_string(),
            (None, Some(to)) => Unit::Year(to.year()).to_string(),
            (None, None) => String::new(),
        },
    }
    .trim_start_matches('-')
    .to_owned()
}

/// The slug of the title's first words.
fn short_slug(title: &str) -> String {
    let slug = slug(title);
    let end = if slug.len() <= LONGEST { slug.len() } else { slug[..=LONGEST].rfind('-').unwrap_or(LONGEST) };
    slug[..end].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_ends_with_a_word() {
        assert_eq!(
            short_slug("Iran fires ballistic missiles at two bases"),
            "iran-fires-ballistic-missiles-at-two-bases"
        );
        assert_eq!(
            short_slug("Large-scale protests erupt in Iraq against the country’s government"),
            "large-scale-protests-erupt-in-iraq-against-the"
        );
    }

    #[test]
    fn an_id_says_no_day_that_the_date_does_not() {
        for (edtf, words) in [
            ("2020-01-08", "2020-01-08"),
            ("2020-01", "2020-01"),
            ("[2019-12-21..2019-12-31]", "2019-12"),
            ("2019-05/2020-04", "2019"),
            ("[..1918]", "1918"),
            ("19XX", ""),
            ("-0043-03-15", "0043-03-15"),
        ] {
            assert_eq!(date_words(edtf.parse().unwrap()), words);
        }
    }
}
