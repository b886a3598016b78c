//! `links`: whether every address ever given still opens, and no page of the built site leads nowhere.
//!
//! In: the folder of a built site, and the permalinks of its documents. Out: a line for each fault, all of them at once. A page has a title,
//! a description, one heading and, where it says so, a picture and JSON that can be read; a link leads to a file of the site and, where it
//! names a place there, to that place; and every page can be reached by links from the first.

mod address;
mod page;

use crate::error::{TaskError, at};
use crate::project::Project;
use address::{Target, resolve};
use dateline_files::Seeds;
use dateline_site::{Kind, Ledger};
use page::Page;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Checks the site in `dist/`.
pub(crate) fn check_links(project: &Project) -> Result<(), TaskError> {
    let dist = project.root.join("dist");
    let ledger = Seeds::open(&project.seeds)?.minted()?;
    let site = Site::read(&dist)?;
    let mut faults = site.faults();
    faults.extend(replay(&site, &ledger));
    println!("{} pages, {} permalinks", site.pages.len(), ledger.all_ids().len());
    if faults.is_empty() { Ok(()) } else { Err(TaskError::Links(faults.len(), faults.join("\n"))) }
}

/// A built site.
#[derive(Debug, Default)]
struct Site {
    /// By path from the root: `event/a/index.html`.
    pages: BTreeMap<String, Page>,
    /// Every file, pages too.
    files: BTreeSet<String>,
}

impl Site {
    fn read(dist: &Path) -> Result<Site, TaskError> {
        let mut site = Site::default();
        site.read_folder(dist, "")?;
        Ok(site)
    }

    fn read_folder(&mut self, dist: &Path, folder: &str) -> Result<(), TaskError> {
        let place = dist.join(folder);
        for entry in std::fs::read_dir(&place).map_err(at(&place))? {
            let entry = entry.map_err(at(&place))?;
            let path = format!("{folder}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                self.read_folder(dist, &format!("{path}/"))?;
                continue;
            }
            if path.ends_with(".html") {
                let html = std::fs::read_to_string(entry.path()).map_err(at(&entry.path()))?;
                let page = Page::parse(&html).map_err(|message| TaskError::Content { path: path.clone(), message })?;
                self.pages.insert(path.clone(), page);
            }
            self.files.insert(path);
        }
        Ok(())
    }

    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (path, page) in &self.pages {
            faults.extend(page.faults().into_iter().map(|fault| format!("{path}: {fault}")));
            faults.extend(
                page.links
                    .iter()
                    .filter_map(|link| Some(format!("{path}: `{link}` {}", self.fault_of(path, page, link)?))),
            );
        }
        let reached = self.reached();
        let lost = self.pages.iter().filter(|(path, page)| !page.is_gone && !reached.contains(path.as_str()));
        faults.extend(lost.map(|(path, _)| format!("{path}: no link leads here")));
        faults
    }

    /// What is wrong with a link, if anything is.
    fn fault_of(&self, path: &str, page: &Page, link: &str) -> Option<String> {
        match resolve(path, page.base.as_deref(), link) {
            Target::Elsewhere => None,
            Target::Outside => Some("leads out of the site".into()),
            Target::Within { file, fragment } => {
                if !self.files.contains(&file) {
                    return Some("leads nowhere".into());
                }
                let target = self.pages.get(&file)?;
                let is_there = fragment.as_ref().is_none_or(|fragment| target.ids.contains(fragment));
                (!is_there).then(|| "names a place that is not there".into())
            }
        }
    }

    /// The pages that links lead to, beginning with the first.
    fn reached(&self) -> BTreeSet<&str> {
        let mut reached = BTreeSet::new();
        let mut next: Vec<&str> = vec!["index.html"];
        while let Some(path) = next.pop() {
            let Some((path, page)) = self.pages.get_key_value(path) else { continue };
            if reached.insert(path.as_str()) {
                for link in &page.links {
                    if let Target::Within { file, .. } = resolve(path, page.base.as_deref(), link) {
                        next.extend(self.pages.get_key_value(&file).map(|(path, _)| path.as_str()));
                    }
                }
            }
        }
        reached
    }
}

/// Each id ever given has a page: its thing's own, one that forwards, or one that says it was withdrawn.
fn replay(site: &Site, ledger: &Ledger) -> Vec<String> {
    let path = |kind: Kind, id: &str| format!("{}/{id}/index.html", kind.name());
    let ids = ledger.all_ids();
    let lost = ids.iter().filter(|(kind, id)| !site.files.contains(&path(*kind, id)));
    let mut faults: Vec<String> =
        lost.map(|(kind, id)| format!("{}/{id}/ was given once and has no page", kind.name())).collect();
    for (kind, id, to) in ledger.gone() {
        let Some(page) = site.pages.get(&path(kind, id)) else { continue };
        let forwards = page.forward.as_ref().map(|link| resolve(&path(kind, id), page.base.as_deref(), link));
        let expected = to.map(|to| Target::Within { file: path(kind, to), fragment: None });
        if page.is_gone && forwards != expected {
            faults.push(format!("{}/{id}/ leads to {forwards:?} and not to {expected:?}", kind.name()));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(pages: &[(&str, &str)]) -> Site {
        let page = |(path, body): &(&str, &str)| {
            let depth = "../".repeat(path.matches('/').count());
            let html = format!(
                "<html lang=en><head><base href=\"./{depth}\"><title>t</title><meta name=\"description\" content=\"d\"></head><body><h1>h</h1>{body}</body></html>"
            );
            ((*path).to_owned(), Page::parse(&html).unwrap())
        };
        let pages: BTreeMap<_, _> = pages.iter().map(page).collect();
        Site { files: pages.keys().cloned().collect(), pages }
    }

    #[test]
    fn whole_site_has_no_fault() {
        let pages = [
            ("index.html", "<a href=\"event/a/#x\">a</a>"),
            ("event/a/index.html", "<a id=x href=\"./\">home</a><a href=\"https://example.org/\">out</a>"),
        ];
        assert_eq!(site(&pages).faults(), Vec::<String>::new());
    }

    #[test]
    fn faults_name_page_and_link() {
        let pages = [
            (
                "index.html",
                "<a href=\"event/a/#y\"></a><a href=\"../x\"></a><a href=\"event/b/\"></a><img src=\"card.png\">",
            ),
            ("event/a/index.html", ""),
            ("event/c/index.html", "<h1>two</h1>"),
        ];
        assert_eq!(
            site(&pages).faults(),
            [
                "event/c/index.html: 2 headings of the first rank",
                "index.html: `../x` leads out of the site",
                "index.html: `card.png` leads nowhere",
                "index.html: `event/a/#y` names a place that is not there",
                "index.html: `event/b/` leads nowhere",
                "event/c/index.html: no link leads here",
            ]
        );
    }

    #[test]
    fn every_id_ever_given_is_asked_for() {
        let ledger = Ledger::parse("entity\ta\tA\nmoved\tentity\tb\ta\nwithdrawn\tevent\tc\n").unwrap();
        let gone = |forward: &str| format!("<meta name=robots content=noindex>{forward}");
        let (moved, withdrawn) = (gone("<meta http-equiv=refresh content=\"0; url=entity/a/\">"), gone(""));
        let whole = [("entity/a/index.html", ""), ("entity/b/index.html", &moved), ("event/c/index.html", &withdrawn)];
        assert_eq!(replay(&site(&whole), &ledger), Vec::<String>::new());
        assert_eq!(replay(&site(&whole[..2]), &ledger), ["event/c/ was given once and has no page"]);
        let astray = [
            ("entity/a/index.html", ""),
            ("entity/b/index.html", withdrawn.as_str()),
            ("event/c/index.html", &withdrawn),
        ];
        assert_eq!(replay(&site(&astray), &ledger).len(), 1);
    }
}
