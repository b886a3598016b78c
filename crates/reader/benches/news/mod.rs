//! Made-up news, as much as is asked for: no two paragraphs are alike, and the same question has the same answer.

#![allow(dead_code, reason = "each benchmark takes what it needs")]

/// Prose with a name in about every fifteenth word, as news has.
pub(crate) fn prose(bytes: usize) -> String {
    const GIVEN: [&str; 8] = ["Ruth", "Tunde", "Qassem", "Adil", "Maria", "John", "Fatima", "Igor"];
    const PLACES: [&str; 6] = ["Baghdad", "Kirkuk", "Lagos", "Vienna", "Lima", "Hanoi"];
    let mut text = String::new();
    let mut number = 0;
    while text.len() < bytes {
        let surname = surname(number % 997);
        let (given, place) = (GIVEN[number % 8], PLACES[number % 6]);
        text.push_str(&format!(
            "The minister, {given} {surname}, said on Monday in {place} that the talks had gone better than anyone had hoped a year \
             ago, and that more would follow. {surname} spoke after the Iraqi parliament had voted, by a small majority, to ask \
             the {surname} Commission for a report. Nobody answered the many questions which the people in the streets \
             had asked for weeks, and the rain went on.\n\n"
        ));
        number += 1;
    }
    text
}

/// A surname for every number, of two and more syllables.
pub(crate) fn surname(mut number: usize) -> String {
    const SYLLABLES: [&str; 20] = [
        "ba", "de", "fi", "go", "hu", "ja", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "za", "bre", "dri",
        "flo", "gru",
    ];
    let mut name = String::from("Z");
    for _ in 0..5 {
        name.push_str(SYLLABLES[number % 20]);
        number /= 20;
    }
    name
}

/// The paths and bytes of so many documents of one to three kilobytes. Five at a time tell one story, each in words of its own, so that there is
/// something to join; most names belong to one story, and places and countries to all.
pub(crate) fn documents(count: usize) -> Vec<(String, String)> {
    (0..count).map(|number| (format!("{number:05}.txt"), document(&Story::of(number / 5), number))).collect()
}

struct Story {
    given: &'static str,
    surname: String,
    place: &'static str,
    country: &'static str,
    /// Days of the year on which its steps were made.
    days: [usize; 6],
    year: usize,
    /// What each step was, as a line of [`DEEDS`].
    deeds: [usize; 6],
    /// To what it was done, as a line of [`OBJECTS`].
    objects: [usize; 6],
}

impl Story {
    fn of(number: usize) -> Story {
        let mut dice = Dice::of(number);
        let first = dice.below(300);
        Story {
            given: GIVEN[dice.below(GIVEN.len())],
            surname: surname(dice.below(3_200_000)),
            place: PLACES[dice.below(PLACES.len())],
            country: COUNTRIES[dice.below(COUNTRIES.len())],
            days: std::array::from_fn(|step| first + 9 * step + dice.below(9)),
            year: 1995 + dice.below(28),
            deeds: std::array::from_fn(|_| dice.below(DEEDS.len())),
            objects: std::array::from_fn(|_| dice.below(OBJECTS.len())),
        }
    }
}

/// One telling of a story: a headline, a dateline, and each step with what people say of it.
fn document(story: &Story, number: usize) -> String {
    let mut dice = Dice::of(1_000_003 + number);
    let Story { given, surname, place, country, year, .. } = story;
    let writer = self::surname(number % 499);
    let (month, day) = month_and_day(story.days[5] + 1 + dice.below(20));
    let (_, verb) = DEEDS[story.deeds[5]];
    let mut text = format!(
        "{surname} {verb} the {} of {place}\n\n{} {day}, {} | {place} Courier\n\nBy Ana {writer}\n\n",
        OBJECTS[story.objects[5]],
        MONTHS[month % 12],
        year + month / 12
    );
    for step in 0..6 {
        if dice.below(5) == 0 {
            continue;
        }
        let (month, day) = month_and_day(story.days[step]);
        let (month, year) = (MONTHS[month % 12], year + month / 12);
        let (deed, other) = DEEDS[story.deeds[step]];
        let (object, quality) = (OBJECTS[story.objects[step]], QUALITIES[dice.below(QUALITIES.len())]);
        let (reason, witness) = (REASONS[dice.below(REASONS.len())], WITNESSES[dice.below(WITNESSES.len())]);
        let told = match dice.below(3) {
            0 => format!(
                "On {month} {day}, {year}, {given} {surname} {deed} the {quality} {object} in {place}, {reason}."
            ),
            1 => format!(
                "{surname}, whose family came from {country}, {other} the {object} of {place} on {day} {month} {year}. It happened {reason}."
            ),
            _ => format!(
                "The {surname} Institute {deed} its {quality} {object} in {month} {year}, and {country} {other} another {object} two days later."
            ),
        };
        let (who, count) = (self::surname(dice.below(3_200_000)), 2 + dice.below(60));
        text.push_str(&format!(
            "{told} “We had waited {count} weeks for this, and the {quality} {object} was all we had,” said {witness} Tom {who}. \
             {SAID}{who} added that {count} {NEIGHBOURS} of the {object} had written to {place}, and that nobody answered.\n\n",
            SAID = ["", "The next morning it rained. ", "In the streets there was no sign of it. "][dice.below(3)],
            NEIGHBOURS = ["neighbours", "workers", "owners", "friends"][dice.below(4)],
        ));
    }
    text
}

/// The month, from 0 and beyond a year's end, and the day of the 28 that each month here has.
fn month_and_day(day: usize) -> (usize, usize) {
    (day / 28, 1 + day % 28)
}

const GIVEN: [&str; 12] =
    ["Ruth", "Tunde", "Adil", "Maria", "John", "Fatima", "Igor", "Edda", "Paul", "Nora", "Samuel", "Clara"];
const PLACES: [&str; 14] = [
    "Baghdad",
    "Kirkuk",
    "Lagos",
    "Vienna",
    "Lima",
    "Hanoi",
    "Oslo",
    "Marseille",
    "Dublin",
    "Nairobi",
    "Osaka",
    "Quito",
    "Porto",
    "Riga",
];
const COUNTRIES: [&str; 10] =
    ["Iraq", "Nigeria", "Austria", "Peru", "Vietnam", "Norway", "France", "Ireland", "Kenya", "Japan"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// What may be done, in two words each.
const DEEDS: [(&str, &str); 16] = [
    ("opened", "inaugurated"),
    ("bombed", "struck"),
    ("signed", "concluded"),
    ("closed", "shut"),
    ("bought", "acquired"),
    ("attacked", "raided"),
    ("approved", "passed"),
    ("destroyed", "demolished"),
    ("launched", "started"),
    ("founded", "established"),
    ("seized", "captured"),
    ("banned", "outlawed"),
    ("sued", "took to court"),
    ("rejected", "turned down"),
    ("visited", "toured"),
    ("sold", "auctioned"),
];
const OBJECTS: [&str; 24] = [
    "bridge",
    "harbour",
    "treaty",
    "factory",
    "school",
    "granary",
    "budget",
    "theatre",
    "railway",
    "hospital",
    "market",
    "newspaper",
    "dam",
    "museum",
    "embassy",
    "airport",
    "contract",
    "mill",
    "library",
    "prison",
    "mine",
    "ferry",
    "archive",
    "power station",
];
const QUALITIES: [&str; 12] = [
    "old",
    "new",
    "northern",
    "disputed",
    "wooden",
    "famous",
    "costly",
    "small",
    "neglected",
    "public",
    "royal",
    "second",
];
const REASONS: [&str; 10] = [
    "after a year of quarrels with the council",
    "though the courts had asked for more time",
    "in a way that few had thought possible before the flood",
    "while the guards were at dinner",
    "to the surprise of all who had worked there",
    "as the letters of the ministry had foretold",
    "because the money of the province was spent",
    "against the advice of every engineer",
    "with the help of a bank from the coast",
    "before a crowd of several thousand people",
];
const WITNESSES: [&str; 8] =
    ["Mayor", "the engineer", "Colonel", "the historian", "Judge", "the teacher", "Senator", "the baker"];

/// Numbers that look like chance and are always the same.
struct Dice(u64);

impl Dice {
    fn of(seed: usize) -> Dice {
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15 ^ (seed as u64).wrapping_mul(0xD134_2543_DE82_EF95));
        // Near seeds begin alike.
        for _ in 0..4 {
            dice.below(2);
        }
        dice
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) % end as u64) as usize
    }
}
