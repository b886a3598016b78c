//! What a Word document says of itself: `docProps/core.xml`.
//!
//! Its `created` is the day the file was made, its `modified` the day it was changed; neither is a day of publication, and templates keep the
//! first for years, so neither is taken for one.

use super::super::told::{Said, Told};
use quick_xml::Reader;
use quick_xml::events::Event;

pub(super) fn told(xml: &str) -> Told {
    let mut told = Told::default();
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    let (mut name, mut words) = (String::new(), String::new());
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                name = element.local_name().as_ref().to_owned();
                words.clear();
            }
            Ok(Event::Text(text)) => words.push_str(&text.xml10_content()),
            Ok(Event::GeneralRef(reference)) => {
                let name = reference.xml10_content();
                words.push_str(quick_xml::escape::resolve_xml_entity(&name).unwrap_or(" "));
            }
            Ok(Event::End(_)) => {
                take(&mut told, &name, words.trim());
                name.clear();
            }
            Ok(Event::Eof) | Err(_) => return told,
            Ok(_) => {}
        }
    }
}

fn take(told: &mut Told, name: &str, words: &str) {
    let place = "the document's properties";
    if words.is_empty() {
        return;
    }
    match name {
        // `Microsoft Word - draft3.doc` is the name of a file.
        "title" if !words.contains(".doc") => told.title = Some(Said::new(words.to_owned(), place)),
        "creator" if words.contains(' ') => {
            told.authors = words.split(';').map(|name| Said::new(name.trim().to_owned(), place)).collect();
        }
        "language" => told.language = Some(Said::new(words.to_owned(), place)),
        _ => {}
    }
}
