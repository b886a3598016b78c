//! What a name's own words say it is, wherever it stands.

use super::{CITY, Clue, Name, Rule};
use crate::names::lexicon::{lexicon, straight};
use crate::names::shapes::joined;
use crate::names::words::{Case, Word};
use dateline_model::EntityKind::{Organisation, Other, Person, Place, Unknown};

/// The rules, each by itself.
pub(super) const RULES: [Rule; 6] =
    [by_gazetteer, by_given_name, by_person_shape, by_head, by_company_tail, by_product_shape];

/// How companies' names of one word end.
const COMPANY_ENDS: [&str; 9] = ["bank", "group", "corp", "tech", "soft", "pharma", "telecom", "media", "works"];

fn by_gazetteer(name: &Name<'_>, found: &mut Vec<Clue>) {
    let text = &name.text;
    let is_articled =
        || name.before().next().is_some_and(|word| word.text == "The") && lexicon().is_place(&format!("The {text}"));
    if lexicon().is_land(text) {
        found.push(Clue::own(Place, 6, "a country or region"));
    } else if lexicon().seat(text).is_some() {
        found.push(Clue::own(Place, 5, "a capital"));
    } else if lexicon().is_place(text) || is_articled() {
        found.push(Clue::own(Place, 3, CITY));
    }
    let edges = || {
        [name.first(), name.last()]
            .into_iter()
            .find_map(|word| word.form.known)
            .filter(|_| 1 < name.own.len() && name.last().case != Case::Number)
    };
    if let Some(kind) = lexicon().known(text) {
        found.push(Clue::own(kind, 6, "a known group or organisation"));
    } else if let Some(kind) = edges() {
        found.push(Clue::own(kind, 3, "a known group’s name in it"));
    }
}

fn by_given_name(name: &Name<'_>, found: &mut Vec<Clue>) {
    let first = name.first();
    let is_plain =
        name.own[1..].iter().all(|word| matches!(word.case, Case::Capital | Case::Initial | Case::Small | Case::Mark));
    let tail = name.last().form.head.filter(|head| head.is_tail && 1 < name.own.len());
    let is_longer = tail.is_some_and(|tail| 2 < name.own.len() || !tail.is_surname);
    let has_chain = name.own.iter().any(|word| matches!(word.text, "of" | "for" | "&"));
    if !first.form.is_given_name || !is_plain || is_longer || has_chain {
        return;
    }
    let is_word = first.form.is_common || first.form.is_place;
    let weight = match (name.own.len(), is_word) {
        (1, false) => 2,
        (1, true) => 1,
        (2..=4, false) => 5,
        (2..=4, true) => 3,
        _ => 1,
    };
    found.push(Clue::own(Person, weight, "a given name first"));
}

fn by_person_shape(name: &Name<'_>, found: &mut Vec<Clue>) {
    let small = name.last().small();
    if 1 < name.own.len() && matches!(small.trim_end_matches('.'), "jr" | "sr") {
        found.push(Clue::own(Person, 5, "junior or senior"));
    }
    let is_inside = |word: &&Word<'_>| word.case == Case::Initial && !word.is_initial;
    let is_worded = name.own.iter().all(|word| !matches!(word.case, Case::Upper | Case::Mixed | Case::Number));
    if 2 < name.own.len() && is_worded && name.own[1..name.own.len() - 1].iter().any(|word| is_inside(&word)) {
        found.push(Clue::own(Person, 3, "an initial inside"));
    }
    // `B.S. Yediyurappa`, no `U.S. Steel`
    let is_initials = name.first().text.contains('.')
        && name.first().text.split('.').all(|letter| letter.chars().count() < 2)
        && !name.first().form.is_place;
    if is_initials && name.own.len() == 2 && name.last().case == Case::Capital && name.last().form.head.is_none() {
        found.push(Clue::own(Person, 3, "initials first"));
    }
    if 1 < name.own.len() && name.first().case == Case::Initial && name.last().case == Case::Capital && is_worded {
        found.push(Clue::own(Person, 3, "an initial first"));
    }
    let first = name.first().small().split('-').next().unwrap_or_default();
    let has_particle = matches!(first, "al" | "abu" | "abdul" | "abdel" | "bin" | "ibn")
        || name.own.iter().skip(1).any(|word| {
            let particle = word.text.split('-').next().unwrap_or_default();
            (word.case == Case::Small || word.text.contains('-')) && lexicon().is_particle(&particle.to_lowercase())
        });
    if has_particle && !name.own.iter().any(|word| matches!(word.text, "of" | "for")) {
        let weight = if 1 < name.own.len() { 2 } else { 1 };
        found.push(Clue::own(Person, weight, "a particle of personal names"));
    }
    let is_plain = |word: &Word<'_>| {
        word.case == Case::Capital && !word.form.is_common && word.form.head.is_none() && word.form.known.is_none()
    };
    let is_called =
        1 < name.own.len() && !name.first().form.is_place && name.own[1..].iter().any(|word| word.form.is_given_name);
    if matches!(name.own.len(), 2..=4) && name.own.iter().all(is_plain) {
        let weight = if name.is_placed() { 1 } else { 2 };
        found.push(Clue::own(Person, weight, "words that are no English words"));
    }
    if is_called
        && name.own.len() < 4
        && name.own.iter().all(|word| word.case == Case::Capital && word.form.head.is_none())
    {
        found.push(Clue::own(Person, 1, "a given name after another word"));
    }
}

fn by_head(name: &Name<'_>, found: &mut Vec<Clue>) {
    if name.own.len() < 2 {
        return;
    }
    let chain = name.own.iter().position(|word| matches!(word.text, "of" | "for" | "on" | "to"));
    let head = chain
        .and_then(|at| at.checked_sub(1))
        .and_then(|at| name.own[at].form.head)
        .filter(|head| head.is_head && head.kind != Unknown);
    let pair = || name.own.len().checked_sub(2).and_then(|start| lexicon().head(&joined(&name.own[start..])).copied());
    let tail = || pair().or(name.last().form.head).filter(|head| head.is_tail);
    let numbered = || (name.last().case == Case::Number).then(|| name.own[name.own.len() - 2].form.head).flatten();
    let opening = || {
        let first = name.first();
        let head = first.form.head.or_else(|| lexicon().head(&straight(first.text)).copied());
        head.filter(|head| head.is_head && head.kind != Organisation)
    };
    if let Some(head) = head.or_else(tail).or_else(numbered) {
        let is_maybe_surname = head.is_surname && name.own.len() == 2 && name.first().form.is_given_name;
        found.push(Clue::own(head.kind, if is_maybe_surname { 2 } else { 5 }, "a word that tells what it is"));
    } else if let Some(head) = opening() {
        found.push(Clue::own(head.kind, 4, "a first word that tells what it is"));
    }
}

fn by_company_tail(name: &Name<'_>, found: &mut Vec<Clue>) {
    let is_legal = 1 < name.own.len() && lexicon().is_legal_tail(name.last().small());
    if is_legal || name.own.iter().any(|word| word.is_mark("&")) {
        found.push(Clue::own(Organisation, 4, "a company's form"));
    }
    let closed = name.after().first().is_some_and(|word| word.is_mark("("))
        && name.after().get(2).is_some_and(|word| word.is_mark(")"));
    if closed && 1 < name.own.len() && name.after()[1].case == Case::Upper {
        found.push(Clue::own(Organisation, 1, "an acronym in brackets after it"));
    }
    // `Commerzbank`, `Citigroup`
    let is_grown = name.own.len() == 1
        && COMPANY_ENDS.iter().any(|end| name.first().small().strip_suffix(end).is_some_and(|stem| 2 < stem.len()));
    if is_grown && name.first().case == Case::Capital && !name.first().form.is_common {
        found.push(Clue::own(Organisation, 2, "an end of companies’ names"));
    }
    // `Toronto Raptors`
    let is_team = name.own.len() == 2
        && name.first().form.is_place
        && name.last().case == Case::Capital
        && name.last().text.ends_with('s')
        && name.last().form.head.is_none();
    if is_team && !name.last().form.is_given_name {
        found.push(Clue::own(Organisation, 2, "a city and a plural"));
    }
    if name.own.len() == 1 && name.first().case == Case::Upper && !name.first().text.contains('.') {
        found.push(Clue::own(Organisation, 2, "an acronym"));
    }
}

fn by_product_shape(name: &Name<'_>, found: &mut Vec<Clue>) {
    let first = name.first();
    if first.case == Case::Mixed && first.text.starts_with(char::is_lowercase) {
        found.push(Clue::own(Other, 6, "a small letter before the capital"));
    }
    // `F-15E`, `MQ-9 Reaper`
    let is_type = first.text.starts_with(char::is_uppercase)
        && first.text.contains('-')
        && first.text.chars().any(char::is_numeric);
    if is_type {
        found.push(Clue::own(
            Other,
            if first.text.len() < 4 && name.own.len() == 1 { 2 } else { 4 },
            "a hyphen and a number",
        ));
    }
    let is_versioned = 1 < name.own.len() && name.last().text.chars().any(char::is_numeric);
    if is_versioned {
        found.push(Clue::own(Other, 3, "a number at its end"));
    }
}
