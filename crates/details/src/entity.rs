//! What a name's page says: its spellings, whom it stands with, its passages, and what follows from them.

mod about;
mod apart;
mod called;
mod company;
mod in_time;
mod passages;
mod strip;
mod used;

pub(crate) use about::about;
pub(crate) use strip::strip;

use apart::apart;
use called::called;
use company::stands_with;
use in_time::in_time;
use passages::passages;
use used::used;

#[cfg(test)]
mod tests {
    use crate::tree::{Element, Node};
    use crate::{Details, Part};
    use dateline_model::{Corpus, EntityIndex};
    use dateline_reader::{Settings, SourceFile, read};

    /// A part of a name's page.
    type Drawn = fn(&Details<'_>, EntityIndex) -> Vec<Element>;

    fn corpus() -> Corpus {
        let text = "---\ntitle: One\ndate: 1911-03-09\n---\nOn 21 February 1911 Edda Holm, the mayor of Leven since 1904, opened the dam. Oskar Holm, an \
            engineer from Kirkwall, left Leven on 1 March 1911. Edda Holm and Oskar Holm met in Kirkwall on 4 March 1911.\n";
        read(&[SourceFile { path: "one.txt", bytes: text.as_bytes() }], &Settings::default())
    }

    fn said(corpus: &Corpus, name: &str, part: Drawn) -> String {
        let found = corpus.entities.iter().position(|entity| entity.name == name).unwrap();
        part(&Details::new(corpus), EntityIndex(found as u32)).iter().map(Element::text).collect()
    }

    #[test]
    fn the_page_of_a_name_has_all_of_it_in_order() {
        let corpus = corpus();
        let words = said(&corpus, "Edda Holm", |details, name| details.of(&Part::Name(name)));
        let heads = ["Named twice", "Names used, and by whom", "In time", "Kept apart from", "passages"];
        let places: Vec<Option<usize>> = heads.iter().map(|head| words.find(head)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} {words}");
    }

    #[test]
    fn two_of_one_surname_are_kept_apart_and_it_is_said_why() {
        let words = said(&corpus(), "Edda Holm", super::apart);
        assert!(words.contains("Oskar Holm") && words.contains("“Holm”") && words.contains("one sentence"), "{words}");
        assert!(!words.contains("Leven"), "{words}");
    }

    #[test]
    fn an_office_has_its_time() {
        let words = said(&corpus(), "Edda Holm", super::called);
        assert!(words.contains("mayor of Leven") && words.contains("1904"), "{words}");
    }

    /// The lanes of a name's drawing, and the titles in them.
    fn lanes(corpus: &Corpus, name: &str) -> (usize, Vec<String>) {
        fn count(node: &Element, lanes: &mut usize, titles: &mut Vec<String>) {
            for child in &node.children {
                let Node::Element(child) = child else { continue };
                *lanes += usize::from(child.attributes.contains(&("overflow", "visible".to_owned())));
                if child.attributes.contains(&("class", "label__title".to_owned())) {
                    titles.push(child.text().trim().to_owned());
                }
                count(child, lanes, titles);
            }
        }
        let found = corpus.entities.iter().position(|entity| entity.name == name).unwrap();
        let (mut lanes, mut titles) = (0, Vec::new());
        for part in super::in_time(&Details::new(corpus), EntityIndex(found as u32)) {
            count(&part, &mut lanes, &mut titles);
        }
        (lanes, titles)
    }

    #[test]
    fn events_and_roles_of_a_name_are_drawn_and_written_in_order() {
        let corpus = corpus();
        let titles = ["“mayor of Leven”", "Edda Holm opens the dam", "Edda Holm and Oskar Holm meet in Kirkwall"];
        assert_eq!(lanes(&corpus, "Edda Holm"), (3, titles.map(str::to_owned).to_vec()));
        let words = said(&corpus, "Edda Holm", super::in_time);
        assert!(
            words.contains("21 Feb 1911") && words.contains("4 Mar 1911") && !words.contains("Oskar Holm leaves"),
            "{words}"
        );
    }

    #[test]
    fn a_date_of_which_no_end_is_known_takes_no_lane() {
        let mut corpus = corpus();
        let holm = corpus.entities.iter_mut().find(|entity| entity.name == "Edda Holm").unwrap();
        let mut role = holm.roles[0];
        let date = role.date.as_mut().unwrap();
        date.edtf = dateline_calendar::Edtf::OneOf(None, None);
        holm.roles.push(role);
        assert_eq!(lanes(&corpus, "Edda Holm").0, 3);
        assert!(said(&corpus, "Edda Holm", super::in_time).contains("One more is in the list"));
    }

    #[test]
    fn whoever_stands_in_the_same_sentence_has_a_strand_and_a_row() {
        let words = said(&corpus(), "Edda Holm", super::stands_with);
        assert!(words.contains("Oskar Holm") && words.contains("Leven"), "{words}");
        assert!(words.contains("One strand for each sentence"), "{words}");
    }

    #[test]
    fn each_passage_and_each_spelling_is_there() {
        let corpus = corpus();
        let passages = said(&corpus, "Edda Holm", super::passages);
        assert!(passages.starts_with("All two passages"), "{passages}");
        assert!(passages.contains("the mayor of Leven") && passages.contains("met in Kirkwall"), "{passages}");
        assert!(said(&corpus, "Edda Holm", super::used).contains("¶ 1"));
    }

    #[test]
    fn what_is_not_open_is_folded_and_not_left_out() {
        let days = (1..=75).map(|day| format!("On day {day} of the flood Edda Holm opened the dam. "));
        let text = format!("---\ntitle: One\n---\n{}\n", days.collect::<String>());
        let source = SourceFile { path: "one.txt", bytes: text.as_bytes() };
        let words = said(&read(&[source], &Settings::default()), "Edda Holm", super::passages);
        assert!(words.contains("15 more passages"), "{words}");
        assert_eq!(words.matches("¶ 1").count(), 75);
    }
}
