use super::{Format, Points};
use dateline_model::Corpus;
use dateline_model::export::json_pieces;
use dateline_reader::{Settings, SourceFile, read};

pub(crate) fn corpus() -> Corpus {
    let text = "---\ntitle: \"=1+1--2, a \\\"<b>title</b>\\\" {x} & y\"\ndate: 1911-03-02\nauthor: Ana Ruiz\nurl: https://example.org/a?b=1\n---\n\
        The dam at Leven broke on 21 February 1911. Fire destroyed the mill in March 1905. Rome burned in 64 AD. The mayor of Leven, \
        Edda Holm, resigned.\n";
    let corpus = read(&[SourceFile { path: "a.txt", bytes: text.as_bytes() }], &Settings::default());
    assert!(3 <= corpus.events.len(), "{corpus:?}");
    corpus
}

fn written(format: Format) -> String {
    let text = format.write(&corpus(), Some("https://example.net/t/"));
    assert_eq!(text, format.write(&corpus(), Some("https://example.net/t/")));
    text
}

#[test]
fn rows_are_read_back_and_run_nothing() {
    let text = written(Format::Csv);
    assert!(text.ends_with("\r\n"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), corpus().events.iter().map(|event| event.accounts.len()).sum::<usize>());
    let cell =
        |row: &csv::StringRecord, name: &str| row[heads.iter().position(|head| head == name).unwrap()].to_owned();
    for row in &rows {
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{row:?}");
        assert!(cell(row, "document title").starts_with("'=1+1"));
        let (start, end): (usize, usize) = (cell(row, "start").parse().unwrap(), cell(row, "end").parse().unwrap());
        let words: String = corpus().documents[0].text.chars().skip(start).take(end - start).collect();
        assert_eq!(words, cell(row, "quote"));
    }
}

#[test]
fn days_of_the_calendar_end_before_their_end() {
    let text = written(Format::Calendar);
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let unfolded = text.replace("\r\n ", "");
    assert!(unfolded.contains("DTSTART;VALUE=DATE:19110221\r\nDTEND;VALUE=DATE:19110222"), "{unfolded}");
    assert!(unfolded.contains("DTSTART;VALUE=DATE:19050301\r\nDTEND;VALUE=DATE:19050401"), "{unfolded}");
    assert!(unfolded.contains("(once\\, March 1905)"), "{unfolded}");
    assert!(unfolded.contains("URL:https://example.net/t/event/"));
    assert_eq!(unfolded.matches("BEGIN:VEVENT").count(), unfolded.matches("END:VEVENT").count());
}

#[test]
fn slides_are_no_finer_than_what_is_known() {
    let json: serde_json::Value = serde_json::from_str(&written(Format::TimelineJs)).unwrap();
    let of = |year: i64| {
        let slides = json["events"].as_array().unwrap();
        slides.iter().find(|slide| slide["start_date"]["year"] == year).unwrap().clone()
    };
    assert_eq!(of(1905)["start_date"], serde_json::json!({ "year": 1905, "month": 3 }));
    assert_eq!(of(1905)["display_date"], "March 1905");
    assert_eq!(of(1911)["start_date"], serde_json::json!({ "year": 1911, "month": 2, "day": 21 }));
    let text = of(1911)["text"]["text"].as_str().unwrap().to_owned();
    assert!(text.contains("&lt;b&gt;") && !text.contains("<b>"), "{text}");
}

#[test]
fn a_chronology_is_words_only() {
    let text = written(Format::Markdown);
    assert!(text.contains("## [21 February 1911: "), "{text}");
    assert!(text.contains("\\<b\\>") && !text.contains("<b>"), "{text}");
    assert!(text.contains("](<https://example.org/a?b=1>)"));
}

#[test]
fn a_selector_selects_its_quote() {
    let json: serde_json::Value = serde_json::from_str(&written(Format::Annotations)).unwrap();
    let text = &corpus().documents[0].text;
    for item in json["items"].as_array().unwrap() {
        let [quote, place] = [&item["target"]["selector"][0], &item["target"]["selector"][1]];
        let whole = format!(
            "{}{}{}",
            quote["prefix"].as_str().unwrap(),
            quote["exact"].as_str().unwrap(),
            quote["suffix"].as_str().unwrap()
        );
        assert!(text.contains(&whole));
        let at = |name: &str| usize::try_from(place[name].as_u64().unwrap()).unwrap();
        let words: String = text.chars().skip(at("start")).take(at("end") - at("start")).collect();
        assert_eq!(words, quote["exact"].as_str().unwrap());
    }
}

#[test]
fn citations_hold_what_is_known() {
    let bib = written(Format::BibTex);
    assert!(bib.contains("author = {{Ana Ruiz}}") && bib.contains("\\{x\\} \\& y") && bib.contains("1-{}-2"), "{bib}");
    assert_eq!(
        bib.matches('{').count() - bib.matches("\\{").count(),
        bib.matches('}').count() - bib.matches("\\}").count()
    );
    let ris = written(Format::Ris);
    assert!(
        ris.starts_with("TY  - ELEC\r\n") && ris.contains("AU  - Ana Ruiz\r\n") && ris.ends_with("ER  - \r\n"),
        "{ris}"
    );
    let csl: serde_json::Value = serde_json::from_str(&written(Format::CslJson)).unwrap();
    assert_eq!(csl[0]["issued"]["date-parts"], serde_json::json!([[1911, 3, 2]]));
}

#[test]
fn a_passage_is_cited_with_its_words() {
    let cited = |format: Format| format.cite(&corpus(), None);
    let note = "paragraph 1: “Rome burned in 64 AD”; paragraph 1: “Fire destroyed";
    assert!(cited(Format::BibTex).contains(&format!("note = {{{note}")), "{}", cited(Format::BibTex));
    assert!(cited(Format::Ris).contains(&format!("N1  - {note}")), "{}", cited(Format::Ris));
    let csl: serde_json::Value = serde_json::from_str(&cited(Format::CslJson)).unwrap();
    assert!(csl[0]["note"].as_str().unwrap().starts_with(note));
    assert!(!written(Format::BibTex).contains("note = "));
}

#[test]
fn an_empty_corpus_gives_files_that_are_whole() {
    for format in Format::ALL {
        let text = format.write(&Corpus::default(), None);
        assert!(
            !format.file_name().ends_with("json") || serde_json::from_str::<serde_json::Value>(&text).is_ok(),
            "{text}"
        );
    }
}

#[test]
fn a_long_list_is_written_in_short_pieces() {
    let sentence = |number: usize| format!("The council elected clerk Olaf{number} in {}. ", 1700 + number / 20);
    let sentences: String = (0..260).map(sentence).collect();
    let text = format!("---\ndate: 1800-01-01\n---\n{sentences}");
    let corpus = read(&[SourceFile { path: "clerks.txt", bytes: text.as_bytes() }], &Settings::default());
    assert!(200 < corpus.events.len());
    let points = Points::new(&corpus);
    let of_events = Format::ALL.into_iter().filter(|format| !format.file_name().starts_with("documents"));
    let mut written: Vec<Vec<String>> = of_events.map(|format| format.pieces(&corpus, &points, "").collect()).collect();
    // The text itself is one piece.
    written.push(json_pieces(&corpus).filter(|piece| !piece.contains(&sentences[..999])).collect());
    for pieces in written {
        let (longest, whole) = (pieces.iter().map(String::len).max().unwrap(), pieces.concat().len());
        assert!(corpus.events.len() <= pieces.len() && longest < whole / 50, "{longest} of {whole}: {}", pieces[1]);
    }
}
