//! What the words beside a name say it is.

use super::{Clue, Name, Rule};
use crate::names::lexicon::{Noun, Title, lexicon};
use crate::names::shapes::joined;
use crate::names::words::{Case, Word};
use dateline_model::EntityKind::{Group, Other, Person, Place};

/// The rules, each by itself.
pub(super) const RULES: [Rule; 9] = [
    by_preposition,
    by_land_after,
    by_title_before,
    by_apposition,
    by_noun_beside,
    by_verb,
    by_pronoun,
    by_article,
    by_quotes,
];

fn by_preposition(name: &Name<'_>, found: &mut Vec<Clue>) {
    let mut before = name.before().filter(|word| word.text != "the");
    let Some(word) = before.next().filter(|word| word.case != Case::Mark) else { return };
    let weight = match word.small() {
        "in" | "near" | "outside" | "inside" | "across" | "around" => 2,
        "into" | "from" | "to" | "at" | "throughout" => 1,
        _ => return,
    };
    // "wrote in Foreign Affairs", "told reporters at"
    let is_work = before.next().is_some_and(|word| lexicon().is_work(word.small()));
    if is_work {
        found.push(Clue::new(Other, 2, "what is published in it"));
    } else if !name.after().first().is_some_and(Word::is_possessive) {
        found.push(Clue::new(Place, weight, "a preposition of place before it"));
    }
}

/// "Palm Beach, Florida," and "BAGHDAD (AP)": a town before its state, and where a dispatch was written.
fn by_land_after(name: &Name<'_>, found: &mut Vec<Clue>) {
    let after = name.after();
    let is_open = |word: Option<&Word<'_>>| word.is_none_or(|word| word.case == Case::Mark);
    let is_before_land = after.first().is_some_and(|word| word.is_mark(","))
        && (1..=3).any(|length| {
            let land = after.get(1..=length).filter(|land| land.iter().all(Word::is_capitalised));
            land.is_some_and(|land| lexicon().is_land(&joined(land)) && is_open(after.get(length + 1)))
        });
    if is_before_land && (name.is_placed() || name.before().next().is_none() || is_from(name)) {
        found.push(Clue::new(Place, 3, "a country or state after it"));
    }
    let is_date_line = name.part.words.start == 0
        && after.first().is_some_and(|word| word.is_mark("("))
        && after
            .iter()
            .take(6)
            .skip_while(|word| !word.is_mark(")"))
            .nth(1)
            .is_some_and(|dash| matches!(dash.text, "-" | "–" | "—" | "--"));
    if is_date_line {
        found.push(Clue::new(Place, 4, "where a dispatch was written"));
    }
}

fn is_from(name: &Name<'_>) -> bool {
    name.before().next().is_some_and(|word| matches!(word.text, "of" | "from" | "at" | "to"))
}

fn by_title_before(name: &Name<'_>, found: &mut Vec<Clue>) {
    let before: Vec<&Word<'_>> = name.before().skip_while(|word| word.is_mark(",")).take(3).collect();
    let has_comma = name.before().next().is_some_and(|word| word.is_mark(","));
    for length in (1..=before.len()).rev() {
        let title = if length == 1 {
            before[0].form.title.filter(|_| before[0].case == Case::Small)
        } else {
            let phrase = before[..length].iter().rev().map(|word| word.text).collect::<Vec<_>>().join(" ");
            lexicon().title(&phrase)
        };
        let Some(title) = title else { continue };
        // "general, Qassem Soleimani," is an apposition; after an honorific a comma ends the phrase.
        if !has_comma || (title == Title::Role && name.after().first().is_some_and(|word| word.case == Case::Mark)) {
            found.push(Clue::new(Person, if has_comma { 3 } else { 4 }, "a title before it"));
        }
        return;
    }
}

fn by_apposition(name: &Name<'_>, found: &mut Vec<Clue>) {
    let after = name.after();
    if !after.first().is_some_and(|word| word.is_mark(",") || matches!(word.text, "is" | "was" | "became")) {
        return;
    }
    // "…, a Romanian official said" begins another clause.
    let phrase: Vec<_> =
        after[1..].iter().take_while(|word| word.case != Case::Mark || word.is_mark("-")).take(7).collect();
    if phrase.last().is_some_and(|word| word.form.verb == Some(Person)) {
        return;
    }
    for word in phrase {
        let small = word.small();
        let is_describing = matches!(
            small,
            "a" | "an" | "the" | "its" | "his" | "her" | "one" | "former" | "then" | "top" | "new" | "current"
        );
        if !is_describing && word.form.is_opener {
            return;
        }
        if word.form.title == Some(Title::Role) {
            found.push(Clue::new(Person, 3, "a role in apposition"));
            return;
        }
        if let Some(noun) = word.form.noun.filter(|noun| noun.tells("apposition")) {
            found.push(Clue::new(noun.kind, 3, "a noun in apposition"));
            return;
        }
    }
}

fn by_noun_beside(name: &Name<'_>, found: &mut Vec<Clue>) {
    let noun = |word: Option<&Word<'_>>, place: &str| -> Option<Noun> {
        word.filter(|word| word.case == Case::Small).and_then(|word| word.form.noun).filter(|noun| noun.tells(place))
    };
    let after = name.after();
    // "the Fars news agency"
    let head = if after.first().is_some_and(|word| lexicon().is_modifier(word.small())) {
        after.get(1)
    } else {
        after.first()
    };
    if let Some(noun) = noun(head, "after").or_else(|| noun(after.first(), "after")) {
        // "the Wanda Metropolitano stadium": the article is the noun's.
        let weight = if noun.kind == Place && name.has_article() { 8 } else { 3 };
        found.push(Clue::new(noun.kind, weight, "a noun after it"));
    }
    let mut before = name.before();
    if let Some(noun) = noun(before.next(), "before") {
        found.push(Clue::new(noun.kind, 3, "a noun before it"));
    }
    let is_of = name.before().next().is_some_and(|word| word.text == "of");
    let role = before.find(|word| word.text != "the");
    if let Some(noun) = noun(role, "of").filter(|_| is_of) {
        found.push(Clue::new(noun.kind, 3, "a noun with “of” before it"));
    }
    let near = name.before().next().is_some_and(|word| matches!(word.text, "of" | "at" | "in" | "with" | "by" | "for"));
    if let Some(noun) = noun(role, "at").filter(|_| near) {
        found.push(Clue::new(noun.kind, 3, "what is at it or of it"));
    }
    let has_comma = name.before().next().is_some_and(|word| word.is_mark(","));
    if let Some(noun) = noun(role, "apposition").filter(|_| has_comma) {
        found.push(Clue::new(noun.kind, 2, "a noun that it is set beside"));
    }
    if after.first().is_some_and(Word::is_possessive) {
        let possessed = after[1..].iter().take(4).find_map(|word| noun(Some(word), "possessor"));
        found.extend(possessed.map(|noun| Clue::new(noun.kind, 2, "what belongs to it")));
    }
}

fn by_verb(name: &Name<'_>, found: &mut Vec<Clue>) {
    let verb = name.after().iter().find(|word| word.case != Case::Small || !word.text.ends_with("ly"));
    if let Some(kind) = verb.filter(|word| word.case == Case::Small).and_then(|word| word.form.verb) {
        found.push(Clue::new(kind, 1, "what it does"));
    }
    let before = name.before().next().map(|word| word.text);
    if before.is_some_and(|word| matches!(word, "said" | "says")) {
        found.push(Clue::new(Person, 2, "said before it"));
    }
}

fn by_pronoun(name: &Name<'_>, found: &mut Vec<Clue>) {
    let pronoun = name.after().iter().find(|word| !word.is_mark(",")).map(|word| word.text);
    match pronoun {
        Some("who" | "whose") => found.push(Clue::new(Person, 2, "who")),
        Some("where") => found.push(Clue::new(Place, 2, "where")),
        Some("which") => found.push(Clue::new(Person, -2, "which")),
        _ => {}
    }
    let is_group = name.own.len() == 1
        && name.first().text.ends_with('s')
        && name.before().next().is_some_and(|word| word.small() == "the");
    if is_group && !name.first().form.is_place {
        found.push(Clue::new(Group, 1, "a plural with an article"));
    }
}

/// "the Tiger", "a Mac": people have no article, but what is named after them may ("the Trump administration").
fn by_article(name: &Name<'_>, found: &mut Vec<Clue>) {
    // The article of "the Obama administration" is the noun's.
    let is_modifying = name.after().first().is_some_and(|word| {
        word.case == Case::Small && (word.form.noun.is_some() || lexicon().is_modifier(word.small()))
    });
    if name.has_article() && !is_modifying {
        found.push(Clue::new(Person, -2, "an article before it"));
    }
}

/// “Darwin”: what is set in quotes is called so, a work or a thing more often than anyone.
fn by_quotes(name: &Name<'_>, found: &mut Vec<Clue>) {
    let is_quote = |word: &Word<'_>| matches!(word.text, "“" | "”" | "\"" | "‘" | "’" | "'");
    if name.before().next().is_some_and(is_quote)
        && name.after().first().is_some_and(|word| is_quote(word) || word.is_mark(","))
    {
        found.push(Clue::new(Other, 3, "quotes around it"));
    }
}
