//! Documents of many kinds and layouts, all invented, in `tests/corpus`: of each the metadata with its evidence, the blocks and the notices.

#![cfg(all(feature = "docx", feature = "html", feature = "mail", feature = "pdf"))]

mod common;

use common::{docx, pdf, told};
use std::path::Path;

#[test]
fn every_layout_is_read_as_a_careful_reader_would() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut names: Vec<_> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert!(38 <= names.len(), "{}", names.len());
    for name in names {
        let bytes = std::fs::read(folder.join(&name)).unwrap();
        insta::assert_snapshot!(name.replace('.', "_"), told(&name, &bytes));
    }
}

const FIRST: &str =
    "The dam above Exmouth broke on Monday after three days of rain, and the lower town was under water.";
const SECOND: &str = "Mayor Tom Lee asked people to leave their houses, and soldiers helped those who could not walk.";

#[test]
fn word_documents_of_offices_are_read() {
    let paragraph = |words: &str| format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>");
    let memo =
        ["MEMORANDUM", "To: Harbour Council", "From: Ana Ruiz", "Date: 5 May 2020", "Subject: The road", FIRST, SECOND];
    insta::assert_snapshot!("memo_docx", told("memo.docx", &docx(&memo.map(paragraph).concat(), "")));
    let letter = ["Exmouth, 9 May 2020", "Dear Mr Lee,", FIRST, SECOND, "Yours sincerely,", "Ana Ruiz"];
    insta::assert_snapshot!(
        "letter_docx",
        told("letter.docx", &docx(&letter.map(paragraph).concat(), "<dc:creator>PC User</dc:creator>"))
    );
}

#[test]
fn pdfs_of_one_page_and_of_two_columns_are_read() {
    let notice = vec![
        (18.0, 72.0, 780.0, "Notice to the People of Exmouth"),
        (10.0, 72.0, 750.0, "12 May 2020"),
        (10.0, 72.0, 700.0, "The dam above Exmouth broke on Monday after three days of rain, and the"),
        (10.0, 72.0, 688.0, "lower town was under water by noon."),
        (10.0, 72.0, 660.0, "Mayor Tom Lee asked people to leave their houses."),
    ];
    insta::assert_snapshot!("notice_pdf", told("notice.pdf", &pdf(&[notice], "Microsoft Word - notice3.doc")));
    let columns = vec![
        (10.0, 50.0, 700.0, "The dam above Exmouth broke on"),
        (10.0, 50.0, 688.0, "Monday after three days of rain,"),
        (10.0, 50.0, 676.0, "and the lower town was under"),
        (10.0, 320.0, 700.0, "water by noon. Soldiers helped"),
        (10.0, 320.0, 688.0, "those who could not walk to the"),
        (10.0, 320.0, 676.0, "school on the higher bank."),
    ];
    insta::assert_snapshot!("columns_pdf", told("columns.pdf", &pdf(&[columns], "")));
}
