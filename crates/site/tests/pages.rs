//! The pages of a site, at its door: documents in, files out.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails by panicking, as the test itself does")]

use dateline_model::{Corpus, Correction, Status};
use dateline_reader::{Settings, SourceFile, read};
use dateline_site::{File, Input, Ledger, PagesError, files};
use std::collections::{BTreeMap, BTreeSet};

const SHELL: &str = r#"<!DOCTYPE html><html lang="en"><head><base href="./" /><title>x</title><script type="module">start()</script></head><body></body></html>"#;

const ATTACK: &str = "<script>alert(1)</script><!--page-->\"onload=\"alert(2)";

fn corpus(documents: &[(&str, &str)]) -> Corpus {
    let files: Vec<_> = documents.iter().map(|(path, text)| SourceFile { path, bytes: text.as_bytes() }).collect();
    read(&files, &Settings::default())
}

fn harbour() -> Corpus {
    corpus(&[
        (
            "fire.txt",
            "---\ntitle: The fire\ndate: 2016-02-23\nauthor: Ida Berg\nurl: https://example.org/fire\n---\nA fire destroyed the customs house at Leven on 21 February 2016. Police arrested a porter on 22 February 2016.\n",
        ),
        (
            "mayor.txt",
            "---\ntitle: The mayor\ndate: 2016-03-09\n---\nMayor Edda Holm resigned on 8 March 2016. The council elected Jonas Brandt on 9 March 2016.\n",
        ),
    ])
}

fn collected(input: Input<'_>, shell: &str) -> Result<Vec<File>, PagesError> {
    let mut all = Vec::new();
    files(input, shell, |file| -> Result<(), PagesError> {
        all.push(file);
        Ok(())
    })?;
    Ok(all)
}

fn built(corpus: &Corpus, ledger: &str, public_url: Option<&str>) -> BTreeMap<String, String> {
    let ledger = Ledger::parse(ledger).unwrap();
    let input = Input {
        corpus,
        ledger: &ledger,
        public_url,
        has_cards: false,
        has_worker: false,
        has_policy: false,
        evidence: None,
        details: None,
        hashed: &[],
    };
    collected(input, SHELL).unwrap().into_iter().map(|File { path, content }| (path, content)).collect()
}

#[test]
fn files_come_one_after_another_until_whoever_writes_them_stops() {
    let (corpus, ledger) = (harbour(), Ledger::default());
    let input = Input {
        corpus: &corpus,
        ledger: &ledger,
        public_url: None,
        has_cards: false,
        has_worker: false,
        has_policy: false,
        evidence: None,
        details: None,
        hashed: &[],
    };
    let mut written = 0;
    let full = files(input, SHELL, |_| {
        written += 1;
        if written < 3 { Ok(()) } else { Err(PagesError::PublicUrl("the disk is full".into())) }
    });
    assert!(full.unwrap_err().to_string().contains("the disk is full"));
    assert_eq!(written, 3);
}

#[test]
fn every_quote_stands_on_the_page_of_its_event_and_in_the_chronology() {
    let corpus = harbour();
    let site = built(&corpus, "", None);
    assert!(2 < corpus.events.len());
    for event in &corpus.events {
        let page = &site[&format!("event/{}/index.html", event.id)];
        assert!(page.contains(&format!("<h1 class=\"title\" tabindex=\"-1\">{}</h1>", event.title)), "{page}");
        assert!(page.contains("datetime=\"2016-0"), "{page}");
        assert!(site["index.html"].contains(&format!("href=\"event/{}/\"", event.id)));
        for account in &event.accounts {
            assert!(site["index.html"].contains(corpus.quote(account)));
        }
    }
}

#[test]
fn words_of_a_document_are_never_markup() {
    let mut corpus = harbour();
    corpus.title = ATTACK.into();
    corpus.description = Some(ATTACK.into());
    corpus.documents[0].title = ATTACK.into();
    corpus.documents[0].authors = vec![ATTACK.into()];
    corpus.documents[0].url = Some("javascript:alert(3)".into());
    corpus.events[0].title = ATTACK.into();
    corpus.entities[0].name = ATTACK.into();
    corpus.entities[0].aliases = vec![ATTACK.into()];
    let site = built(&corpus, "", Some("https://example.org/a/"));
    for (path, content) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert!(!content.contains("<script>alert"), "{path}");
        let mut tags = content.split('<').filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag);
        assert!(tags.all(|tag| !tag.contains("\"onload")), "{path}");
        assert!(!content.contains("href=\"javascript:"), "{path}");
        assert!(content.matches("<!--page-->").count() <= 2, "{path}");
    }
}

#[test]
fn links_to_words_lead_to_an_anchor_on_the_page_of_the_document() {
    let corpus = harbour();
    let site = built(&corpus, "", None);
    let mut links = 0;
    for content in site.values() {
        for link in content.split("href=\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(link, _)| link) {
            if let Some((page, place)) = link.split_once('#').filter(|(_, place)| place.starts_with("char=")) {
                assert!(site[&format!("{page}index.html")].contains(&format!("id=\"{place}\"")), "{link}");
                links += 1;
            }
        }
    }
    assert!(corpus.events.len() <= links, "{links}");
}

#[test]
fn what_moved_is_forwarded_and_what_was_withdrawn_says_so() {
    let corpus = harbour();
    let now = &corpus.events[0].id;
    let ledger = format!("moved\tevent\told\t{now}\nwithdrawn\tentity\tnobody\n");
    let site = built(&corpus, &ledger, Some("https://example.org/a/"));
    let moved = &site["event/old/index.html"];
    assert!(moved.contains(&format!("<meta http-equiv=\"refresh\" content=\"0; url=event/{now}/\">")), "{moved}");
    assert!(
        moved.contains(&format!("<link rel=\"canonical\" href=\"https://example.org/a/event/{now}/\">")),
        "{moved}"
    );
    assert!(moved.contains(&format!("<a href=\"event/{now}/\">")), "{moved}");
    let withdrawn = &site["entity/nobody/index.html"];
    assert!(withdrawn.contains("This name was withdrawn") && withdrawn.contains("noindex"), "{withdrawn}");
    assert!(!moved.contains("start()") && !withdrawn.contains("start()"), "neither starts the app");
    assert!(!site["sitemap.xml"].contains("/old/") && !site["sitemap.xml"].contains("nobody"));
    assert!(!site["data/ids.json"].contains("nobody"));
}

#[test]
fn what_was_minted_and_is_told_no_more_has_a_page_before_that_is_recorded() {
    let site = built(&harbour(), "event\t2016-02-21-a-flood-drowns-leven\tgone\tdrowns\tA flood drowns Leven\n", None);
    assert!(site["event/2016-02-21-a-flood-drowns-leven/index.html"].contains("was withdrawn"));
}

#[test]
fn a_long_chronology_is_paged_by_year() {
    let sentence = |number: usize| format!("The council elected clerk Olaf{number} in {}. ", 1700 + number / 20);
    let sentences: String = (0..260).map(sentence).collect();
    let corpus = corpus(&[("clerks.txt", &format!("---\ndate: 1800-01-01\n---\n{sentences}"))]);
    let site = built(&corpus, "", None);
    let years: Vec<_> = site.keys().filter(|path| path.starts_with("chronology/")).collect();
    assert!(200 < corpus.events.len() && 10 < years.len(), "{} events, {years:?}", corpus.events.len());
    let pages: String = years.iter().map(|path| site[*path].as_str()).collect();
    assert!(corpus.events.iter().all(|event| pages.contains(&format!("href=\"event/{}/\"", event.id))));
    assert!(site["index.html"].contains("href=\"chronology/1700/\""));
    let table = &site["events/index.html"];
    assert!(table.matches("<tr>").count() <= 201 && table.contains("href=\"chronology/1700/\""));
}

#[test]
fn only_a_known_public_address_makes_canonical_links_and_a_sitemap() {
    let corpus = harbour();
    let anywhere = built(&corpus, "", None);
    assert!(!anywhere.contains_key("sitemap.xml") && !anywhere["index.html"].contains("canonical"));
    let known = built(&corpus, "", Some("https://example.org/a/"));
    let locations = known["sitemap.xml"].matches("<loc>https://example.org/a/").count();
    assert_eq!(locations, known.keys().filter(|path| path.ends_with("index.html")).count());
    assert!(known["events/index.html"].contains("<link rel=\"canonical\" href=\"https://example.org/a/events/\">"));
    for url in ["example.org/", "https://example.org", "javascript:alert(1)/", "https://example.org/\"/"] {
        let input = Input {
            corpus: &corpus,
            ledger: &Ledger::default(),
            public_url: Some(url),
            has_cards: false,
            has_worker: false,
            has_policy: false,
            evidence: None,
            details: None,
            hashed: &[],
        };
        assert!(matches!(collected(input, SHELL), Err(PagesError::PublicUrl(_))), "{url}");
    }
}

#[test]
fn the_policy_of_all_pages_allows_what_each_allows_and_no_more() {
    let corpus = harbour();
    let hashed = ["app-0123456789abcdef.js".to_owned()];
    let input = Input {
        corpus: &corpus,
        ledger: &Ledger::default(),
        public_url: None,
        has_cards: false,
        has_worker: true,
        has_policy: true,
        evidence: Some("dateline-evidence-0"),
        details: None,
        hashed: &hashed,
    };
    let shell = SHELL.replace("<base", "<meta charset=\"utf-8\"><base");
    let site = collected(input, &shell).unwrap();
    let digests = |text: &str| -> BTreeSet<String> {
        text.split('\'').filter(|part| part.starts_with("sha256-")).map(str::to_owned).collect()
    };
    let of_pages: BTreeSet<String> = site
        .iter()
        .filter(|file| file.path.ends_with(".html"))
        .flat_map(|file| {
            digests(file.content.split_once("content=\"default-src").unwrap().1.split('"').next().unwrap())
        })
        .collect();
    let headers = &site.iter().find(|file| file.path == "_headers").unwrap().content;
    assert!(5 < of_pages.len(), "{of_pages:?}");
    assert_eq!(digests(headers), of_pages);
    let policy = headers.lines().find(|line| line.starts_with("  Content-Security-Policy: ")).unwrap();
    // Cloudflare reads no longer line.
    assert!(policy.len() < 2000, "{policy}");
    assert!(policy.contains("; style-src 'self' 'sha256-"), "{policy}");
    assert!(headers.contains("/app-0123456789abcdef.js\n  Cache-Control: "), "{headers}");
}

#[test]
fn the_page_about_the_timeline_counts_what_was_left_out_and_names_what_was_changed() {
    let mut corpus = corpus(&[
        (
            "mill.txt",
            "---\ntitle: The mill\ndate: 1911-03-02\n---\nBy Ida Berg\n\nEdda Holm, the mayor of Leven, resigned on 1 March 1911. Miners claimed that the owner sold the mill in May 1910.\n",
        ),
        ("undated.txt", "---\ntitle: A letter\n---\nThe council elected Jonas Brandt on 9 March 1910.\n"),
        (
            "damm.txt",
            "---\ntitle: Der Damm\ndate: 1911-03-04\nlanguage: de\n---\nDer Damm bei Leven ist am 21. Februar 1911 gebrochen, und der Bürgermeister ist am 1. März zurückgetreten.\n",
        ),
    ]);
    corpus.corrections.push(Correction {
        place: "corpus.toml:4".into(),
        about: None,
        message: "told “The <mill> burns”".into(),
    });
    let about = &built(&corpus, "", None)["about/index.html"];
    let counted = |what: &str| -> usize {
        let (_, row) = about.split_once(&format!("<dt>{what}</dt><dd>")).unwrap_or_else(|| panic!("{what}: {about}"));
        row.split_once(" · ").unwrap().0.parse().unwrap()
    };
    let claimed = corpus.events.iter().filter(|event| event.status == Status::Claimed).count();
    assert_eq!((claimed, counted("Events claimed")), (1, 1));
    assert_eq!(counted("Documents without a day of publication"), 1);
    assert_eq!(counted("Documents in another language"), 1);
    assert_eq!(counted("Notices of the reading"), corpus.notices.len());
    let chrome = corpus.documents.iter().flat_map(|document| &document.blocks).filter(|block| block.kind.is_chrome());
    assert_eq!(counted("Passages that are no prose"), chrome.count());
    assert!(about.contains("corpus.toml:4") && about.contains("told “The &lt;mill&gt; burns”"), "{about}");
    for document in &corpus.documents {
        assert!(about.contains(&document.sha256) && about.contains(&document.text_sha256), "{}", document.path);
    }
    for licence in ["SIL Open Font License", "GeoNames", "packages.txt", "SCOWL", "MIT or Apache-2.0"] {
        assert!(about.contains(licence), "{licence}");
    }
    let whole = built(&harbour(), "", None);
    assert!(!whole["about/index.html"].contains("What was corrected"), "nothing was");
}

#[test]
fn a_corpus_without_anything_has_its_pages() {
    let site = built(&Corpus { title: "Nothing".into(), ..Corpus::default() }, "", None);
    for page in ["index", "events/index", "entities/index", "documents/index", "about/index", "404"] {
        assert!(site[&format!("{page}.html")].contains("<h1"), "{page}");
    }
}

#[test]
fn the_same_corpus_gives_the_same_bytes() {
    assert_eq!(built(&harbour(), "", None), built(&harbour(), "", None));
}

#[test]
fn a_page_says_how_it_is_embedded_where_its_address_is_known() {
    let corpus = harbour();
    let event = &corpus.events[0].id;
    let known = built(&corpus, "", Some("https://example.org/a/"));
    let embedding: serde_json::Value = serde_json::from_str(&known[&format!("event/{event}/oembed.json")]).unwrap();
    assert_eq!((&embedding["version"], &embedding["type"]), (&"1.0".into(), &"rich".into()));
    let frame = embedding["html"].as_str().unwrap();
    assert!(frame.starts_with(&format!("<iframe src=\"https://example.org/a/event/{event}/?embed\"")), "{frame}");
    assert!(known[&format!("event/{event}/index.html")].contains("application/json+oembed"));
    assert!(!built(&corpus, "", None).keys().any(|path| path.ends_with("oembed.json")));
}
