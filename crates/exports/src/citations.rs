//! The documents, as programs for citations read them.

use super::{Told, one_line, passage};
use dateline_model::{Document, DocumentIndex};
use serde_json::{Value, json};

/// `@online` entries, in BibTeX's own escapes.
pub(super) fn bibtex(all: Told<'_>) -> String {
    let entry = |(number, document): (usize, &Document)| {
        let mut fields = vec![("title", format!("{{{}}}", tex(&document.title)))];
        if !document.authors.is_empty() {
            let authors: Vec<String> = document.authors.iter().map(|author| format!("{{{}}}", tex(author))).collect();
            fields.push(("author", authors.join(" and ")));
        }
        if let Some(publisher) = &document.publisher {
            fields.push(("organization", tex(publisher)));
        }
        if let Some(day) = document.published {
            fields.push(("date", day.to_string()));
            fields.push(("year", day.year().to_string()));
        }
        fields.push(("url", address(&all.source_address(document))));
        fields.push(("langid", tex(&document.language)));
        if let Some(passages) = passages(all, number) {
            fields.push(("note", tex(&passages)));
        }
        let fields: Vec<String> = fields.into_iter().map(|(name, value)| format!("  {name} = {{{value}}}")).collect();
        format!("@online{{{},\n{}\n}}\n", document.id, fields.join(",\n"))
    };
    all.corpus.documents.iter().enumerate().map(entry).collect::<Vec<_>>().join("\n")
}

/// Records of the type ELEC.
pub(super) fn ris(all: Told<'_>) -> String {
    let mut out = String::new();
    for (number, document) in all.corpus.documents.iter().enumerate() {
        let mut line = |tag: &str, value: &str| out.push_str(&format!("{tag}  - {}\r\n", one_line(value)));
        line("TY", "ELEC");
        line("ID", &document.id);
        line("TI", &document.title);
        for author in &document.authors {
            line("AU", author);
        }
        if let Some(publisher) = &document.publisher {
            line("PB", publisher);
        }
        if let Some((year, month, day)) = document.published.map(dateline_calendar::Day::ymd) {
            line("PY", &year.to_string());
            line("DA", &format!("{year:04}/{month:02}/{day:02}/"));
        }
        line("LA", &document.language);
        line("UR", &all.source_address(document));
        if let Some(passages) = passages(all, number) {
            line("N1", &passages);
        }
        line("ER", "");
    }
    out
}

/// Items of the type webpage.
pub(super) fn csl(all: Told<'_>) -> String {
    let item = |(number, document): (usize, &Document)| {
        let mut item = json!({
            "id": document.id,
            "type": "webpage",
            "title": document.title,
            "language": document.language,
            "URL": all.source_address(document),
        });
        if !document.authors.is_empty() {
            let authors: Vec<Value> = document.authors.iter().map(|author| json!({ "literal": author })).collect();
            item["author"] = json!(authors);
        }
        if let Some(publisher) = &document.publisher {
            item["publisher"] = json!(publisher);
        }
        if let Some((year, month, day)) = document.published.map(dateline_calendar::Day::ymd) {
            item["issued"] = json!({ "date-parts": [[year, month, day]] });
        }
        if let Some(passages) = passages(all, number) {
            item["note"] = json!(passages);
        }
        item
    };
    let items: Vec<Value> = all.corpus.documents.iter().enumerate().map(item).collect();
    format!("{:#}\n", Value::from(items))
}

/// What is quoted of a document, each passage with its place, where a citation is for passages.
fn passages(all: Told<'_>, number: usize) -> Option<String> {
    let accounts = all.corpus.events.iter().flat_map(|event| &event.accounts);
    let accounts = accounts.filter(|account| account.document == DocumentIndex(number as u32));
    let quoted = accounts.map(|account| {
        let quote = format!("“{}”", one_line(all.corpus.quote(account)));
        let place = passage::place(all.corpus.document(account.document), account);
        place.map_or_else(|| quote.clone(), |place| format!("{place}: {quote}"))
    });
    all.cites_passages.then(|| quoted.collect::<Vec<_>>().join("; ")).filter(|quoted| !quoted.is_empty())
}

/// Words with all that TeX would run made plain.
fn tex(text: &str) -> String {
    let mut out = String::new();
    for letter in one_line(text).chars() {
        // Two of these are set as one sign of another kind.
        if "-'`,".contains(letter) && out.ends_with(letter) {
            out.push_str("{}");
        }
        match letter {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '%' | '$' | '&' | '#' | '_' => out.extend(['\\', letter]),
            letter => out.push(letter),
        }
    }
    out
}

/// An address as it is, but for braces and blanks, which would end the field.
fn address(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace(char::is_whitespace, "%20")
}
