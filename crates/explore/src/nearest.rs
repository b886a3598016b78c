//! What somebody may have meant who asked for what is not there.

use dateline_model::{Corpus, DocumentIndex, EntityIndex, EventIndex};

use crate::address::Page;
use crate::percent;
use crate::sorting;

/// The pages whose ids are nearest to the last part of a path, the nearest first; those of the list that the path names before others.
pub fn nearest(corpus: &Corpus, path: &str, count: usize) -> Vec<Page> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut parts = path.trim_matches('/').rsplit('/').filter(|part| !matches!(*part, "." | "index.html"));
    let id = percent::decode(parts.next().unwrap_or_default()).to_ascii_lowercase();
    let list = parts.next().unwrap_or_default();
    if id.is_empty() {
        return Vec::new();
    }
    let events = corpus
        .events
        .iter()
        .enumerate()
        .map(|(number, event)| ("event", &*event.id, Page::Event(EventIndex(number as u32))));
    let entities = corpus
        .entities
        .iter()
        .enumerate()
        .map(|(number, entity)| ("entity", &*entity.id, Page::Entity(EntityIndex(number as u32))));
    let documents = corpus
        .documents
        .iter()
        .enumerate()
        .map(|(number, document)| ("document", &*document.id, Page::Document(DocumentIndex(number as u32))));
    let mut found: Vec<((bool, usize), Page)> = events
        .chain(entities)
        .chain(documents)
        .filter_map(|(kind, other, page)| Some(((kind != list, closeness(&id, other)?), page)))
        .collect();
    sorting::sort_by_key(&mut found, |(rank, _)| *rank);
    found.into_iter().take(count).map(|(_, page)| page).collect()
}

/// How far apart two ids are, `None` where nobody would take one for the other: more than two letters in five differ, and neither
/// begins with the other.
fn closeness(asked: &str, id: &str) -> Option<usize> {
    // A hostile address may be long; no id is.
    let asked: Vec<char> = asked.chars().take(120).collect();
    let id: Vec<char> = id.chars().take(120).collect();
    if 4 <= asked.len() && (id.starts_with(&asked) || asked.starts_with(&id)) {
        return Some(0);
    }
    let distance = edit_distance(&asked, &id);
    (distance * 5 <= asked.len().max(id.len()) * 2).then_some(distance)
}

/// Letters to add, drop or change to make one from the other (Wagner and Fischer, 1974), in two rows.
fn edit_distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = corner + usize::from(x != y);
            corner = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn distance(a: &str, b: &str) -> usize {
        edit_distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>())
    }

    #[test]
    fn distances_count_letters() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("same", "same"), 0);
    }

    #[test]
    fn strangers_are_not_near() {
        assert_eq!(closeness("iraq", "baghdad"), None);
        assert_eq!(closeness("bagdad", "baghdad"), Some(1));
        assert_eq!(closeness("2020-01-08", "2020-01-08-iran-fires-missiles"), Some(0));
    }
}
