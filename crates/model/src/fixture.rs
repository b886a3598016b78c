//! A small corpus for tests, with characters of one to three bytes.

use crate::*;
use dateline_calendar::Basis;

pub(crate) fn corpus() -> Corpus {
    let text = "“Café” opened on 8 May 2019.\u{a0}It shut in 2020.";
    let open = Span::new(text.find("opened").unwrap(), text.find("opened").unwrap() + 6);
    let time = Span::new(text.find("on 8").unwrap(), text.find(".").unwrap());
    let shut = text.find("It shut").unwrap();
    let digest = "f4f4f2b7dea7acc65fd24ab5a290131a549c48c1cfddf13093d82f6ddbf8971d".to_owned();
    Corpus {
        title: "Cafés".into(),
        description: None,
        documents: vec![Document {
            id: "a".into(),
            path: "a.txt".into(),
            sha256: digest.clone(),
            text_sha256: digest,
            title: "A".into(),
            authors: vec!["B. Writer".into()],
            publisher: None,
            published: "2020-06-11".parse().ok(),
            language: "en".into(),
            url: None,
            text: text.into(),
            blocks: vec![Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()), reason: None }],
            pages: vec![Span::new(0, 0), Span::new(0, shut), Span::new(shut, text.len())],
            reprint_of: None,
        }],
        entities: vec![Entity {
            id: "cafe".into(),
            name: "Café".into(),
            kind: EntityKind::Organisation,
            aliases: vec![],
            mentions: vec![Mention { document: DocumentIndex(0), span: Span::new(3, 8), how: How::Name }],
            references: vec![],
            roles: vec![RoleHeld {
                document: DocumentIndex(0),
                span: open,
                date: "2019".parse().ok().map(|edtf| EventDate { edtf, basis: Basis::Stated }),
            }],
        }],
        events: vec![Event {
            id: "2019-05-08-cafe-opens".into(),
            title: "Café opens".into(),
            date: Some(EventDate { edtf: "2019-05-08".parse().unwrap(), basis: Basis::Stated }),
            entities: vec![EntityIndex(0)],
            places: vec![],
            status: Status::Fact,
            accounts: vec![Account {
                document: DocumentIndex(0),
                span: Span::new(0, time.end as usize),
                status: Status::Fact,
                by: None,
                trigger: Some(open),
                time: Some(TimeReference {
                    span: time,
                    kind: TimexType::Date,
                    value: "2019-05-08".into(),
                    rule: "day-month-year".into(),
                    anchor: None,
                }),
                date: Some(EventDate { edtf: "2019-05-08".parse().unwrap(), basis: Basis::Stated }),
                reasons: vec![Reason { order: Order::After, words: Some(time), from: open }],
                parts: vec![Part { role: Role::Agent, span: Span::new(0, 11), entity: Some(EntityIndex(0)) }],
                figures: vec![time],
            }],
            possibly_same: vec![EventIndex(0)],
        }],
        notices: vec![Notice { path: "b.pdf".into(), document: None, span: None, message: "not read".into() }],
        corrections: vec![Correction {
            place: "corpus.toml:1:1".into(),
            about: Some("cafe".into()),
            message: "renamed".into(),
        }],
    }
}
