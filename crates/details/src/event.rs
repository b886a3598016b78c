//! What an event's page says beyond its accounts.

mod differences;
mod same;
mod who;
mod why;

pub(crate) use differences::differences;
pub(crate) use same::possibly_same;
pub(crate) use who::who;
pub(crate) use why::why;

use crate::Details;
use dateline_explore::passages;
use dateline_model::{Account, DocumentIndex, EntityIndex, EventIndex, Span};

impl Details<'_> {
    /// The accounts that a document gives of an event.
    pub(crate) fn accounts_in(&self, event: EventIndex, document: DocumentIndex) -> impl Iterator<Item = &Account> {
        self.corpus.event(event).accounts.iter().filter(move |account| account.document == document)
    }

    /// What a document calls somebody where it tells the event: "Iranian general".
    fn called(&self, event: EventIndex, document: DocumentIndex, entity: EntityIndex) -> Vec<Span> {
        let source = self.corpus.document(document);
        let near: Vec<Span> =
            self.accounts_in(event, document).map(|account| passages::around(source, account.span)).collect();
        let roles = self.corpus.entity(entity).roles.iter().filter(|role| role.document == document);
        roles.map(|role| role.span).filter(|role| near.iter().any(|span| span.contains(*role))).collect()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::Part;
    use dateline_model::Corpus;
    use dateline_reader::{Settings, SourceFile, read};

    pub(crate) fn corpus() -> Corpus {
        let one = "---\ntitle: One\ndate: 1911-03-09\n---\nOn 21 February 1911 the dam at Leven broke and killed more than 40 people. Days later, \
            thousands of miners staged a violent protest in Leven. On 4 March 1911 King Oskar visited Leven.\n";
        let two = "---\ntitle: Two\ndate: 1911-03-12\n---\nThe dam at Leven broke on 21 February 1911 and killed over 50 people, said Edda Holm, \
            the mayor of Leven. King Oskar visited Leven on 4 March 1911.\n";
        let files = [
            SourceFile { path: "one.txt", bytes: one.as_bytes() },
            SourceFile { path: "two.txt", bytes: two.as_bytes() },
        ];
        read(&files, &Settings::default())
    }

    fn all(corpus: &Corpus, part: impl Fn(EventIndex) -> Part) -> Vec<String> {
        let details = Details::new(corpus);
        let events = (0..corpus.events.len() as u32).map(EventIndex);
        events.flat_map(|event| details.of(&part(event))).map(|element| element.text()).collect()
    }

    #[test]
    fn every_event_says_why_it_has_its_date() {
        let corpus = corpus();
        let said = all(&corpus, Part::Why);
        assert_eq!(said.len(), corpus.events.len());
        assert!(said.iter().all(|words| words.contains("Why this date")), "{said:?}");
        assert!(said.iter().any(|words| words.contains("Days later") && words.contains("rule later")), "{said:?}");
    }

    #[test]
    fn figures_of_both_documents_stand_side_by_side() {
        let said = all(&corpus(), Part::Differences).join("\n");
        assert!(said.contains("more than 40 people") && said.contains("over 50 people"), "{said}");
    }

    #[test]
    fn what_is_asked_is_read_as_it_was_written() {
        let corpus = corpus();
        for event in (0..corpus.events.len() as u32).map(EventIndex) {
            for part in [Part::Why(event), Part::Who(event), Part::Differences(event), Part::PossiblySame(event)] {
                assert_eq!(Part::read(&corpus, &part.write(&corpus)), Some(part));
            }
        }
        for asked in ["", "why", "why event/none/", "what event/x/", "why document/one/"] {
            assert_eq!(Part::read(&corpus, asked), None, "{asked}");
        }
    }
}
