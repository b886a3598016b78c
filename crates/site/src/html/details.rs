//! What a page says beyond the documents' words, as HTML, in the element that the app has for it too.

use crate::site::Site;
use dateline_details::Part;
use dateline_details::tree::{Element, Node};
use maud::{Markup, PreEscaped, html};

/// Elements without an end.
const VOID: [&str; 1] = ["col"];

/// The part in its element, from which the app takes it over.
pub(crate) fn details(site: &Site<'_>, part: &Part) -> Markup {
    let mut out = String::new();
    site.details.of(part).iter().for_each(|element| write(element, &mut out));
    html! { dateline-details of=(part.write(site.corpus)) { (PreEscaped(out)) } }
}

fn write(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.tag);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        html_escape::encode_double_quoted_attribute_to_string(value, out);
        out.push('"');
    }
    out.push('>');
    if VOID.contains(&element.tag) {
        return;
    }
    for child in &element.children {
        match child {
            Node::Element(child) => write(child, out),
            Node::Words(words) => {
                html_escape::encode_text_to_string(words, out);
            }
        }
    }
    out.push_str("</");
    out.push_str(element.tag);
    out.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_details::tree::element;

    #[test]
    fn words_stay_words() {
        let hostile = "\"><script>alert(1)</script> & 'x'";
        let mut out = String::new();
        write(&element("a", "").with("href", hostile).words(hostile).and(element("col", "")), &mut out);
        assert!(!out.contains("<script>") && out.ends_with("<col></a>"), "{out}");
        assert!(out.starts_with("<a href=\"&quot;>&lt;script>") || out.starts_with("<a href=\"&quot;&gt;"), "{out}");
    }
}
