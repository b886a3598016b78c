//! A day in an address: `https://example.org/2020/06/11/the-dam` was published on that day.

use dateline_calendar::Day;

/// The day that the folders of an address, or the name of its page, tell.
pub(super) fn day(address: &str) -> Option<Day> {
    let (_, path) = address.split_once("://")?;
    let path = path.split(['?', '#']).next()?;
    let parts: Vec<_> = path.split(['/', '-', '_', '.']).skip(1).collect();
    parts
        .windows(3)
        .find_map(|three| day_of(three[0], three[1], three[2]))
        .or_else(|| parts.iter().find_map(|part| day_in(part)))
}

fn day_of(year: &str, month: &str, day: &str) -> Option<Day> {
    let number = |word: &str| word.parse::<u8>().ok().filter(|_| word.len() <= 2);
    let month = number(month).or_else(|| crate::written_dates::month_named(month));
    Day::from_ymd(year_of(year)?, month?, number(day)?)
}

/// `20200611`.
fn day_in(part: &str) -> Option<Day> {
    let is_day = part.len() == 8 && part.bytes().all(|byte| byte.is_ascii_digit());
    is_day.then(|| day_of(&part[..4], &part[4..6], &part[6..])).flatten()
}

fn year_of(word: &str) -> Option<i32> {
    let is_year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|year| is_year && (1990..=2100).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_an_address_is_read() {
        for (address, expected) in [
            ("https://example.org/2020/06/11/the-dam", Some("2020-06-11")),
            ("https://example.org/news/2020/jun/11/dam", Some("2020-06-11")),
            ("https://example.org/dam-2020-06-11.html", Some("2020-06-11")),
            ("https://example.org/a/20200611/dam", Some("2020-06-11")),
            ("https://example.org/2020/06/the-dam", None),
            ("https://example.org/item/48219301/13", None),
            ("https://2020-06-11.example.org/dam", None),
            ("the 2020/06/11", None),
        ] {
            assert_eq!(day(address).map(|day| day.to_string()).as_deref(), expected, "{address}");
        }
    }
}
