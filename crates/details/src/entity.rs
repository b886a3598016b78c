//! What a name's page says beyond its spellings and passages.

mod apart;
mod called;
mod in_time;
mod strip;

pub(crate) use apart::apart;
pub(crate) use called::called;
pub(crate) use in_time::in_time;
pub(crate) use strip::strip;

#[cfg(test)]
mod tests {
    use crate::{Details, Part};
    use dateline_model::{Corpus, EntityIndex};
    use dateline_reader::{Settings, SourceFile, read};

    fn corpus() -> Corpus {
        let text = "---\ntitle: One\ndate: 1911-03-09\n---\nOn 21 February 1911 Edda Holm, the mayor of Leven since 1904, opened the dam. Oskar Holm, an \
            engineer from Kirkwall, left Leven on 1 March 1911. Edda Holm and Oskar Holm met in Kirkwall on 4 March 1911.\n";
        read(&[SourceFile { path: "one.txt", bytes: text.as_bytes() }], &Settings::default())
    }

    fn said(corpus: &Corpus, name: &str, part: impl Fn(EntityIndex) -> Part) -> String {
        let found = corpus.entities.iter().position(|entity| entity.name == name).unwrap();
        Details::new(corpus).of(&part(EntityIndex(found as u32))).iter().map(crate::tree::Element::text).collect()
    }

    #[test]
    fn two_of_one_surname_are_kept_apart_and_it_is_said_why() {
        let words = said(&corpus(), "Edda Holm", Part::Apart);
        assert!(words.contains("Oskar Holm") && words.contains("“Holm”") && words.contains("one sentence"), "{words}");
        assert!(!words.contains("Leven"), "{words}");
    }

    #[test]
    fn an_office_has_its_time() {
        let words = said(&corpus(), "Edda Holm", Part::Called);
        assert!(words.contains("mayor of Leven") && words.contains("1904"), "{words}");
    }

    #[test]
    fn events_of_a_name_are_drawn_and_written() {
        let words = said(&corpus(), "Edda Holm", Part::InTime);
        assert!(words.contains("1911"), "{words}");
    }
}
