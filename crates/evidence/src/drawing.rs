//! A drawing as a file: elements with what the style sheets made of them written into them, so that it looks the same anywhere.

/// An element of a drawing, or words.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// An element.
    Element {
        /// Its name, without that of the language.
        tag: String,
        /// In the order in which they are written.
        attributes: Vec<(String, String)>,
        /// What is in it.
        parts: Vec<Part>,
    },
    /// Words.
    Words(String),
}

/// What surrounds the parts.
pub struct Sheet<'a> {
    /// Pixels.
    pub width: f64,
    /// Pixels.
    pub height: f64,
    /// What the drawing is of.
    pub title: &'a str,
    /// The colour of the ground.
    pub paper: &'a str,
    /// The rules of the fonts that its words need.
    pub fonts: &'a str,
}

/// An SVG file.
pub fn svg(sheet: &Sheet<'_>, parts: &[Part]) -> String {
    let (width, height) = (sheet.width, sheet.height);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\">\n<title>{}</title>\n",
        escaped(sheet.title)
    );
    if !sheet.fonts.is_empty() {
        out.push_str(&format!("<style>{}</style>\n", escaped(sheet.fonts)));
    }
    out.push_str(&format!("<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n", escaped(sheet.paper)));
    for part in parts {
        write(part, &mut out);
    }
    out.push_str("\n</svg>\n");
    out
}

fn write(part: &Part, out: &mut String) {
    let (tag, attributes, parts) = match part {
        Part::Words(words) => return out.push_str(&escaped(words)),
        Part::Element { tag, attributes, parts } => (tag, attributes, parts),
    };
    out.push_str(&format!("<{tag}"));
    for (name, value) in attributes {
        out.push_str(&format!(" {name}=\"{}\"", escaped(value)));
    }
    if parts.is_empty() {
        return out.push_str("/>");
    }
    out.push('>');
    parts.iter().for_each(|part| write(part, out));
    out.push_str(&format!("</{tag}>"));
}

/// Words as XML has them; characters that no XML may hold are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words_and_attributes_stay_closed() {
        let words = Part::Words("<script>\u{1}a & b".into());
        let part = Part::Element {
            tag: "text".into(),
            attributes: vec![("fill".into(), "url(\"#a\")\" onload=\"x".into())],
            parts: vec![words],
        };
        let sheet = Sheet { width: 10.0, height: 5.5, title: "A < B", paper: "#fff", fonts: "" };
        assert_eq!(
            svg(&sheet, &[part, Part::Element { tag: "g".into(), attributes: vec![], parts: vec![] }]),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"5.5\" viewBox=\"0 0 10 5.5\">\n\
             <title>A &lt; B</title>\n<rect width=\"10\" height=\"5.5\" fill=\"#fff\"/>\n\
             <text fill=\"url(&quot;#a&quot;)&quot; onload=&quot;x\">&lt;script&gt;a &amp; b</text><g/>\n</svg>\n"
        );
    }
}
