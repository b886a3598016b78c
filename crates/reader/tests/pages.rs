//! Pages in the manner of newspapers, agencies, institutes and blogs, all invented: their metadata and blocks.

use dateline_reader::{SourceFile, read_documents};

fn told(text: &str) -> String {
    let (documents, _) = read_documents(&[SourceFile { path: "page.txt", bytes: text.as_bytes() }]);
    let document = &documents[0].document;
    let published = document.published.map(|day| day.to_string()).unwrap_or_default();
    let publisher = document.publisher.as_deref().unwrap_or("-");
    let mut lines = vec![format!("{} | {} | {publisher} | {published}", document.title, document.authors.join(", "))];
    lines.extend(document.blocks.iter().map(|block| {
        let words: Vec<_> = document.words(block.span).split_whitespace().take(5).collect();
        format!("{:?}: {}", block.kind, words.join(" "))
    }));
    lines.join("\n")
}

const BODY: &str = "The dam above Exmouth broke on Monday after three days of rain, and the lower town was under water by noon.\n\nMayor Tom Lee asked people to leave their houses, and soldiers helped those who could not walk to the school.";

#[test]
fn newspaper_page() {
    insta::assert_snapshot!(told(&format!(
        "Home > News > Region\n\nDam Breaks Above Exmouth, Flooding Lower Town\n\nBy Ana Ruiz and Kim Osei\nHarbour Times\nPublished: May 5, 2020 10:15 AM | Updated: May 6, 2020\n\nWater stands in Mill Street. Photo by Jo Park/AP via Getty Images\n\n{BODY}\n\nRelated: Why the Dam Was Never Mended\n\nThe council meets again on Thursday to vote on the repair of the road that leads to the school.\n\nTags: Floods, Dams, Exmouth\n\n© 2020 Harbour Times. All rights reserved.\n"
    )));
}

#[test]
fn agency_page() {
    insta::assert_snapshot!(told(&format!(
        "Dam breaks above Exmouth\n\nEXMOUTH, May 5, 2020 (Reuters) - {BODY}\n\n(Reporting by Ana Ruiz; Editing by Kim Osei)\n"
    )));
}

#[test]
fn institute_page() {
    insta::assert_snapshot!(told(&format!(
        "ANALYSIS\n\n# Who Owns the River?\n\nThe flood shows that nobody does.\n\n12 May 2020 · 4 min read\n\n**Ana Ruiz**\n\nSenior Fellow, Rivers Programme\n\n{BODY}\n\n## What comes next\n\n- The council votes on Thursday.\n- The court hears the owners in June.\n\nThe owners say that they will appeal, whatever the court in the capital decides about the dam.\n\n## About the author\n\nAna Ruiz is a senior fellow at the Harbour Institute.\n\n## Related content\n\n### Rain Without End\n\n3 January 2021\n"
    )));
}

#[test]
fn wrapped_letter() {
    insta::assert_snapshot!(told(
        "The Flood of 1872\n=================\n\nThe rain had fallen for eleven days when the keeper of the upper\nlock saw the first crack in the wall. He rode to the town at once, but\nno one believed him, and the market was held on Saturday as in\nany other week.\n\nOn Sunday the wall gave way. The lower streets were gone within the\nhour, and forty people with them.\n"
    ));
}

#[test]
fn lines_of_a_saved_page() {
    let menu = "Home\n\nNews\n\nSport\n\nWeather\n\nSign in\n\nSubscribe now\n\nMost read\n\nTen things to know about rain\n\nWhy the river rises every spring\n\nWhere the old bridge stood\n\n";
    let foot = "Share this article\n\nRelated stories\n\nThe Year the River Came\n\nThe river has come to the town more often than anyone remembers.\n\nA Wall for Exmouth\n\n3 comments\n\nJo, 2 hours ago\n\nI saw it coming for years, and nobody at the council would listen to me.\n\nReply\n\nSam, 1 hour ago\n\nThe same people will be elected again next year, as they always are.\n\nReply\n\nTerms of use\n\n© 2020 Harbour Times\n";
    insta::assert_snapshot!(told(&format!(
        "{menu}Dam Breaks Above Exmouth\n\nBy Ana Ruiz\n\nMay 5, 2020\n\n{BODY}\n\nAdvertisement\n\nThe council meets again on Thursday to vote on the repair of the road that leads to the school.\n\nThe court hears the owners of the dam in June, and will be asked why the wall was never mended.\n\n{foot}"
    )));
}
