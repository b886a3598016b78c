//! What a page of the site says of itself and where it leads.

use html_escape::decode_html_entities;
use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, element, rewrite_str, text};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// A page, as far as links go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Page {
    pub(super) base: Option<String>,
    /// Where its links, pictures, scripts and styles lead, as they are written.
    pub(super) links: BTreeSet<String>,
    /// The places in it that have a name.
    pub(super) ids: BTreeSet<String>,
    /// Where it sends the reader at once.
    pub(super) forward: Option<String>,
    /// Whether it stands for what is no longer there.
    pub(super) is_gone: bool,
    language: Option<String>,
    title: String,
    description: Option<String>,
    headings: usize,
    /// An id that is there twice.
    doubled: Option<String>,
    /// Each script of JSON-LD.
    structured: Vec<String>,
}

/// Elements whose attributes are read.
const READ: &str = "html, base, a, link, script, img, iframe, blockquote, meta, h1, [id]";

impl Page {
    pub(super) fn parse(html: &str) -> Result<Page, String> {
        let page = RefCell::new(Page::default());
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(element!(READ, |element| {
                page.borrow_mut().take(element);
                Ok(())
            }))
            .append_element_content_handler(text!("head > title", |chunk| {
                page.borrow_mut().title.push_str(chunk.as_str());
                Ok(())
            }))
            .append_element_content_handler(element!("script[type='application/ld+json']", |_| {
                page.borrow_mut().structured.push(String::new());
                Ok(())
            }))
            .append_element_content_handler(text!("script[type='application/ld+json']", |chunk| {
                if let Some(script) = page.borrow_mut().structured.last_mut() {
                    script.push_str(chunk.as_str());
                }
                Ok(())
            }));
        rewrite_str(html, settings).map_err(|error| error.to_string())?;
        Ok(page.into_inner())
    }

    fn take(&mut self, element: &Element<'_, '_>) {
        let value = |name: &str| Some(decode_html_entities(&element.get_attribute(name)?).into_owned());
        if let Some(id) = value("id")
            && !self.ids.insert(id.clone())
        {
            self.doubled = Some(id);
        }
        match element.tag_name().as_str() {
            "html" => self.language = value("lang"),
            "base" => self.base = value("href"),
            "h1" => self.headings += 1,
            "meta" => self.take_meta(&value),
            "a" | "link" => self.links.extend(value("href")),
            "blockquote" => self.links.extend(value("cite")),
            _ => self.links.extend(value("src")),
        }
    }

    fn take_meta(&mut self, value: &impl Fn(&str) -> Option<String>) {
        let name = value("name").or(value("property")).or(value("http-equiv")).unwrap_or_default();
        let content = value("content").unwrap_or_default();
        match name.as_str() {
            "description" => self.description = Some(content),
            "robots" => self.is_gone = content.contains("noindex"),
            "og:image" => self.links.extend([content]),
            "refresh" => {
                self.forward = content.split_once("url=").map(|(_, url)| url.to_owned());
                self.links.extend(self.forward.clone());
            }
            _ => {}
        }
    }

    /// What every page has and this one lacks.
    pub(super) fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut wants = |holds: bool, fault: &str| {
            if !holds {
                faults.push(fault.to_owned());
            }
        };
        wants(self.language.is_some(), "no language");
        wants(!self.title.trim().is_empty(), "no title");
        // The page for what is not there is described to nobody.
        wants(
            self.is_gone || self.description.as_ref().is_some_and(|words| !words.trim().is_empty()),
            "no description",
        );
        wants(self.headings == 1, &format!("{} headings of the first rank", self.headings));
        wants(
            self.doubled.is_none(),
            &format!("the id `{}` is there twice", self.doubled.as_deref().unwrap_or_default()),
        );
        let is_linked_data = |script: &String| {
            serde_json::from_str::<Value>(script)
                .is_ok_and(|value| value["@context"] == "https://schema.org" && value["@type"].is_string())
        };
        wants(self.structured.iter().all(is_linked_data), "JSON-LD that cannot be read");
        faults
    }
}
