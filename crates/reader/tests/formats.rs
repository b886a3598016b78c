//! Word documents, e-mails and PDFs, all invented: what is read of them, and what is said of those that cannot be read.

#![cfg(all(feature = "docx", feature = "mail", feature = "pdf"))]

mod common;

use common::{PdfLine, archive, docx, locked, pdf, read, told};
use dateline_model::{BlockKind, Span};

#[test]
fn a_word_document_is_read_with_its_styles() {
    let body = "<w:p><w:pPr><w:pStyle w:val='berschrift1'/></w:pPr><w:r><w:t>Who Owns the River?</w:t></w:r></w:p>
        <w:p><w:r><w:t>By Ana Ruiz, 12 May 2020</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space='preserve'>The dam above Exmouth </w:t></w:r><w:del><w:r><w:delText>burst</w:delText><w:t>burst</w:t></w:r></w:del><w:ins><w:r><w:t>broke on Monday after three days of rain &amp; the lower town was under water.</w:t></w:r></w:ins></w:p>
        <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>The council votes on Thursday.</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Monday</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>40 mm of rain</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:r><w:t>The owners say that they will appeal, whatever the court in the capital decides about the dam.</w:t></w:r></w:p>";
    insta::assert_snapshot!(told(
        "river.docx",
        &docx(
            body,
            "<dc:title>Who Owns the River?</dc:title><dc:creator>Kim Osei</dc:creator><dcterms:created>2011-01-01T00:00:00Z</dcterms:created>"
        )
    ));
}

#[test]
fn a_thread_of_mails_keeps_who_wrote_what() {
    let mail = "Message-ID: <1@example.org>\r\nFrom: Ana Ruiz <ana@example.org>\r\nTo: Tom Lee <tom@example.org>\r\nSubject: Re: =?utf-8?q?The_dam_=E2=80=93_what_now=3F?=\r\nDate: Tue, 5 May 2020 10:15:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nDear Tom,\r\n\r\nThe council met yesterday and voted to mend the road. It will cost twice wh=\r\nat we thought.\r\n\r\nOn Mon, 4 May 2020 at 09:00, Tom Lee <tom@example.org> wrote:\r\n> Ana, the water is at the school. Who decides what\r\n> we do about the dam?\r\n\r\n-- \r\nAna Ruiz\r\nHarbour Council\r\n";
    insta::assert_snapshot!(told("mail.eml", mail.as_bytes()));
}

#[test]
fn a_mail_that_is_a_page_is_read_as_one() {
    let mail = "MIME-Version: 1.0\r\nFrom: press@example.org\r\nSubject: Dam breaks\r\nDate: Tue, 5 May 2020 10:15:00 +0000\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<p>The dam above Exmouth broke on Monday after three days of rain, caf\u{e9}s were closed.</p><p>The council meets on Thursday to vote on the repair of the road.</p>\r\n--b\r\nContent-Type: application/pdf; name=plan.pdf\r\nContent-Disposition: attachment; filename=plan.pdf\r\n\r\nx\r\n--b--\r\n";
    let bytes: Vec<u8> = mail.chars().map(|character| character as u8).collect();
    insta::assert_snapshot!(told("mail.eml", &bytes));
}

fn report() -> Vec<Vec<PdfLine<'static>>> {
    let page = |number: &'static str, lines: &[&'static str]| {
        let mut page: Vec<PdfLine<'_>> = vec![(8.0, 72.0, 800.0, "Harbour Institute: Floods and Their Owners")];
        page.extend(lines.iter().zip(0..).map(|(words, at)| (10.0, 72.0, 700.0 - 12.0 * at as f32, *words)));
        page.push((8.0, 290.0, 40.0, number));
        page
    };
    let mut first = page(
        "1",
        &[
            "The dam above Exmouth broke on Monday after three days of rain, and the lower town",
            "was under water by noon. The govern-",
            "ment had been warned in a well-",
            "known report of the year before, and did not act on what the report had asked for in",
        ],
    );
    first.insert(1, (20.0, 72.0, 760.0, "Floods and Their Owners"));
    let second = page("2", &["its second chapter. The owners say that they will appeal, whatever the court decides."]);
    let third = page("3", &["The council meets again on Thursday to vote on the repair of the road."]);
    vec![first, second, third]
}

#[test]
fn a_report_is_read_over_its_pages() {
    insta::assert_snapshot!(told("report.pdf", &pdf(&report(), "Floods and Their Owners")));
    let (read, _) = read("report.pdf", &pdf(&report(), ""));
    let document = read.unwrap().document;
    let paragraph = document.blocks.iter().find(|block| block.kind == BlockKind::Paragraph).unwrap();
    let words = document.words(paragraph.span);
    assert!(words.contains("The government had been warned in a well-known report"), "{words}");
    assert!(words.contains("asked for in its second chapter."), "{words}");
}

#[test]
fn what_a_pdf_cannot_say_is_told() {
    let refused = |bytes: &[u8]| read("a.pdf", bytes).1.join("; ");
    assert!(refused(&pdf(&[vec![]], "")).starts_with("it is a scan without a text layer"));
}

#[test]
fn a_pdf_that_breaks_off_gives_its_own_words_or_none() {
    let whole = pdf(&report(), "");
    let text = read("a.pdf", &whole).0.unwrap().document.text;
    for share in 1..20 {
        let (cut, notices) = read("a.pdf", &whole[..whole.len() * share / 20]);
        match cut {
            Some(cut) => assert!(cut.document.text.split("\n\n").all(|words| text.contains(words)), "{share}"),
            None => assert!(
                notices[0].starts_with("the PDF is damaged") || notices[0].starts_with("it is a scan"),
                "{share}: {notices:?}"
            ),
        }
    }
    assert!(read("a.pdf", &whole[..whole.len() / 2]).0.is_none());
}

/// Many a report may be opened by anyone and only printed by some: it has a password, and no reader is asked for it.
#[test]
fn a_pdf_is_closed_only_where_it_asks_for_a_password() {
    let closed = locked(&pdf(&report(), ""), "sesame");
    let (document, notices) = read("a.pdf", &closed);
    assert!(document.is_none());
    assert_eq!(notices, ["it is encrypted, and opens only with a password; save it without one"]);
    let open = read("a.pdf", &locked(&pdf(&report(), ""), "")).0.unwrap().document.text;
    assert_eq!(open, read("a.pdf", &pdf(&report(), "")).0.unwrap().document.text);
}

#[test]
fn a_quote_names_its_page() {
    let document = read("report.pdf", &pdf(&report(), "")).0.unwrap().document;
    let page_of = |words: &str| {
        let start = document.text.find(words).unwrap();
        document.page_number(Span::new(start, start + words.len()))
    };
    assert_eq!(page_of("The dam above Exmouth"), Some(1));
    assert_eq!(page_of("known report of the year"), Some(1));
    assert_eq!(page_of("its second chapter"), Some(2));
    assert_eq!(page_of("The council meets"), Some(3));
    assert_eq!(read("a.txt", b"The dam broke.").0.unwrap().document.pages, []);
}

#[test]
fn archives_that_are_no_documents_are_named() {
    let refused = |bytes: &[u8]| read("a.docx", bytes).1.join("; ");
    assert!(refused(&archive(&[("a.txt", b"x")])).starts_with("it is an archive without a Word document"));
    assert!(refused(b"PK\x03\x04 and nothing more").starts_with("its archive is damaged"));
    let bomb = vec![b' '; 65 << 20];
    assert!(refused(&archive(&[("word/document.xml", &bomb)])).contains("unpacks to more than 64 MiB"));
    let entities = "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><d><p><r><t>The dam broke. &b;</t></r></p></d>";
    let (document, _) = read("a.docx", &archive(&[("word/document.xml", entities.as_bytes())]));
    assert_eq!(document.unwrap().document.text, "The dam broke. &b;");
    let deep = format!("{}<p><r><t>The dam broke.</t></r></p>", "<x>".repeat(100_000));
    let (document, _) = read("a.docx", &archive(&[("word/document.xml", deep.as_bytes())]));
    assert_eq!(document.unwrap().document.text, "The dam broke.");
}
