//! The pictures of pages, for whoever shows a card where a link is pasted.
//!
//! In: drawings, as SVG. Out: PNG files beside the pages. A picture is drawn once: it is kept by the digest of its drawing and of the fonts,
//! and the next build copies it. The same drawing gives the same bytes.

mod packing;

use crate::error::{TaskError, at};
use crate::project::Project;
use dateline_site::Card;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::available_parallelism;

/// The faces that drawings ask for, as the site has them.
const FONTS: [&str; 3] = ["newsreader-latin-400-normal", "newsreader-latin-400-italic", "newsreader-latin-500-normal"];

/// Raised when another library draws otherwise: what was kept before no longer counts.
const VERSION: &str = "resvg 0.49, 2";

/// Writes a picture for each drawing below `folder`. Gives how many had to be drawn.
pub(crate) fn write_cards(
    project: &Project,
    cards: impl Iterator<Item = Card> + Send,
    folder: &Path,
) -> Result<usize, TaskError> {
    let painter = Painter::new(project)?;
    let (cards, drawn) = (Mutex::new(cards), AtomicUsize::new(0));
    let failed: Mutex<Option<TaskError>> = Mutex::new(None);
    let work = || {
        // Nobody holds the lock while it draws.
        while let Some(card) = cards.lock().ok().and_then(|mut cards| cards.next()) {
            match painter.write(&card, folder) {
                Ok(is_drawn) => drop(drawn.fetch_add(usize::from(is_drawn), Ordering::Relaxed)),
                Err(error) => return drop(failed.lock().map(|mut failed| *failed = Some(error))),
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    match failed.into_inner().ok().flatten() {
        Some(error) => Err(error),
        None => Ok(drawn.into_inner()),
    }
}

/// What all drawings need.
struct Painter {
    options: Options<'static>,
    /// Of the fonts and the version.
    digest: Sha256,
    /// Where pictures are kept.
    kept: PathBuf,
    /// How many were begun, so that each has a file of its own until it is whole: two pages may show the same drawing.
    begun: AtomicUsize,
}

impl Painter {
    fn new(project: &Project) -> Result<Painter, TaskError> {
        let mut options = Options::default();
        let mut digest = Sha256::new_with_prefix(VERSION);
        for name in FONTS {
            let path = project.root.join(format!("style/fonts/{name}.woff2"));
            let packed = std::fs::read(&path).map_err(at(&path))?;
            digest.update(&packed);
            let font = wuff::decompress_woff2(&packed).map_err(|error| TaskError::Content {
                path: path.display().to_string(),
                message: format!("{error:?}"),
            })?;
            options.fontdb_mut().load_font_data(font);
        }
        // The files call their family after the size they were drawn for; drawings ask for it by its name, or for any with serifs.
        let family = options.fontdb.faces().find_map(|face| Some(face.families.first()?.0.clone()));
        options.fontdb_mut().set_serif_family(family.unwrap_or_default());
        let kept = project.cache().join("cards");
        std::fs::create_dir_all(&kept).map_err(at(&kept))?;
        Ok(Painter { options, digest, kept, begun: AtomicUsize::new(0) })
    }

    /// Copies the kept picture, or draws and keeps it; says whether it was drawn.
    fn write(&self, card: &Card, folder: &Path) -> Result<bool, TaskError> {
        let digest = self.digest.clone().chain_update(&card.svg).finalize();
        let name: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        let (kept, path) = (self.kept.join(format!("{name}.png")), folder.join(&card.path));
        if let Ok(picture) = std::fs::read(&kept) {
            return write(&path, &picture).map(|()| false);
        }
        let picture =
            self.draw(&card.svg).map_err(|message| TaskError::Content { path: card.path.clone(), message })?;
        // Whoever looks for it finds all of it or nothing.
        let number = self.begun.fetch_add(1, Ordering::Relaxed);
        let part = self.kept.join(format!("{name}.{}.{number}", std::process::id()));
        std::fs::write(&part, &picture).and_then(|()| std::fs::rename(&part, &kept)).map_err(at(&kept))?;
        write(&path, &picture).map(|()| true)
    }

    fn draw(&self, svg: &str) -> Result<Vec<u8>, String> {
        let tree = Tree::from_str(svg, &self.options).map_err(|error| error.to_string())?;
        let size = tree.size().to_int_size();
        let mut picture = Pixmap::new(size.width(), size.height()).ok_or("it has no size")?;
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        packing::packed(&picture).map_err(|error| error.to_string())
    }
}

fn write(path: &Path, picture: &[u8]) -> Result<(), TaskError> {
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder).and_then(|()| std::fs::write(path, picture)).map_err(at(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="120" height="63" font-family="Newsreader, serif"><rect width="120" height="63" fill="#fbfbf9"/>TEXT</svg>"##;

    #[test]
    fn one_drawing_of_many_pages_is_kept_once_whoever_comes_first() {
        let folder = tempfile::tempdir().unwrap();
        let mut painter = Painter::new(&Project::here().unwrap()).unwrap();
        for round in 0..32 {
            painter.kept = folder.path().join(format!("kept-{round}"));
            std::fs::create_dir_all(&painter.kept).unwrap();
            let together = std::sync::Barrier::new(8);
            let work = |page: usize| {
                together.wait();
                let card = Card { path: format!("{round}/{page}.png"), svg: SVG.replace("TEXT", "") };
                painter.write(&card, folder.path()).unwrap();
            };
            std::thread::scope(|scope| (0..8).for_each(|page| drop(scope.spawn(move || work(page)))));
            assert_eq!(std::fs::read_dir(&painter.kept).unwrap().count(), 1);
        }
    }

    #[test]
    fn words_are_drawn_with_the_fonts_of_the_site_and_always_alike() {
        let (one, other) =
            (Painter::new(&Project::here().unwrap()).unwrap(), Painter::new(&Project::here().unwrap()).unwrap());
        let text =
            |style: &str| SVG.replace("TEXT", &format!("<text x=\"9\" y=\"40\" font-size=\"30\" {style}>Word</text>"));
        let faces = ["", "font-weight=\"500\"", "font-style=\"italic\""].map(|style| one.draw(&text(style)).unwrap());
        let empty = one.draw(&SVG.replace("TEXT", "")).unwrap();
        assert!(faces.iter().all(|face| *face != empty), "a face is missing");
        assert!(faces[0] != faces[1] && faces[0] != faces[2], "a face is another's");
        assert_eq!(other.draw(&text("")).unwrap(), faces[0]);
    }
}
