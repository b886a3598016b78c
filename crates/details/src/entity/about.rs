//! All of a name's page below its heading, from its spellings to every passage.

use super::{apart, called, in_time, passages, stands_with, used};
use crate::Details;
use crate::tree::{Element, element};
use dateline_explore::{Query, company, finding};
use dateline_model::EntityIndex;
use dateline_wording as wording;

/// What the names come to, the parts in columns, time, and the passages.
pub(crate) fn about(details: &Details<'_>, entity: EntityIndex) -> Vec<Element> {
    let finding = element("p", "standfirst").words(company::finding(details.corpus, entity));
    let columns = element("div", "entity__parts")
        .and_all(used(details, entity))
        .and_all(called(details, entity))
        .and_all(stands_with(details, entity));
    let parts = [finding, columns, time(details, entity)].into_iter();
    parts.chain(apart(details, entity)).chain(passages(details, entity)).collect()
}

/// Its events, drawn and as a list.
fn time(details: &Details<'_>, entity: EntityIndex) -> Element {
    let about = Query { entities: vec![entity], is_every_status: true, ..Query::default() };
    let events = about.events(details.corpus);
    let finding = finding::of_events(details.corpus, &events);
    let finding = finding.map(|words| element("p", "in-time__finding").words(words));
    let none = events.is_empty().then(|| element("p", "empty").words(wording::entity::NO_EVENT));
    let shown = element("div", "").and_all(none).and_all(in_time(details, entity)).and_all(details.rows(&events));
    element("section", "in-time")
        .and(element("div", "").and(element("h2", "head").words(wording::entity::IN_TIME)).and_all(finding))
        .and(shown)
}
