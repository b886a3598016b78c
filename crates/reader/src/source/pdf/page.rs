//! The content of a page to runs of words, each with its place.

use super::fonts::{Font, number};
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

/// Words that are drawn at once. Positions are in points, `y` upwards.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) words: String,
    pub(super) x: f32,
    pub(super) end: f32,
    pub(super) y: f32,
    pub(super) size: f32,
}

/// Forms within forms are followed so deep.
const DEEPEST: usize = 6;
/// No page that a person reads draws more.
const MOST_OPERATIONS: usize = 2_000_000;

/// The runs of a page in the order they are drawn; nothing where its content cannot be read.
pub(super) fn runs(document: &Document, page: ObjectId, most: usize) -> Option<Vec<Run>> {
    let content = document.get_page_content_with_limit(page, most).ok()?;
    let fonts = document.get_page_fonts(page).unwrap_or_default();
    let mut drawer = Drawer { document, runs: Vec::new(), left: MOST_OPERATIONS, most };
    let forms = resources(document, page);
    drawer.draw(&content, &fonts, &forms, UNIT, 0);
    Some(drawer.runs)
}

fn resources(document: &Document, page: ObjectId) -> Vec<&Dictionary> {
    let Ok((own, others)) = document.get_page_resources(page) else { return Vec::new() };
    own.into_iter().chain(others.into_iter().filter_map(|id| document.get_dictionary(id).ok())).collect()
}

/// `[a b c d e f]`: x' = a x + c y + e, y' = b x + d y + f.
type Matrix = [f32; 6];

const UNIT: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

fn times(one: Matrix, other: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = one;
    let [g, h, i, j, k, l] = other;
    [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/// What the operators of text set.
#[derive(Clone, Copy)]
struct State {
    matrix: Matrix,
    text: Matrix,
    line: Matrix,
    size: f32,
    character_gap: f32,
    word_gap: f32,
    scale: f32,
    leading: f32,
}

struct Drawer<'a> {
    document: &'a Document,
    runs: Vec<Run>,
    /// Operations that may still be followed.
    left: usize,
    most: usize,
}

impl<'a> Drawer<'a> {
    fn draw(
        &mut self,
        content: &[u8],
        fonts: &BTreeMap<Vec<u8>, &'a Dictionary>,
        resources: &[&'a Dictionary],
        matrix: Matrix,
        depth: usize,
    ) {
        let Ok(content) = Content::decode(content) else { return };
        let fonts: BTreeMap<_, _> =
            fonts.iter().map(|(name, font)| (name.as_slice(), Font::read(self.document, font))).collect();
        let mut state = State {
            matrix,
            text: UNIT,
            line: UNIT,
            size: 12.0,
            character_gap: 0.0,
            word_gap: 0.0,
            scale: 1.0,
            leading: 0.0,
        };
        let mut kept = Vec::new();
        let mut font: Option<&Font<'_>> = None;
        for operation in &content.operations {
            if self.left == 0 {
                return;
            }
            self.left -= 1;
            match operation.operator.as_str() {
                "q" if kept.len() < 512 => kept.push((state, font)),
                "Q" => {
                    if let Some((was, its_font)) = kept.pop() {
                        (state, font) = (State { text: state.text, line: state.line, ..was }, its_font);
                    }
                }
                "Tf" => {
                    font = operation
                        .operands
                        .first()
                        .and_then(|name| name.as_name().ok())
                        .and_then(|name| fonts.get(name));
                    state.size = operand(operation, 1);
                }
                "Do" if depth < DEEPEST => self.draw_form(operation, resources, state.matrix, depth),
                "Tj" | "TJ" | "'" | "\"" => self.show(operation, &mut state, font),
                _ => state.set(operation),
            }
        }
    }

    fn draw_form(&mut self, operation: &Operation, resources: &[&'a Dictionary], matrix: Matrix, depth: usize) {
        let Some(Ok(name)) = operation.operands.first().map(Object::as_name) else { return };
        let found = resources.iter().find_map(|resources| {
            let (_, forms) = self.document.dereference(resources.get(b"XObject").ok()?).ok()?;
            let (_, form) = self.document.dereference(forms.as_dict().ok()?.get(name).ok()?).ok()?;
            form.as_stream().ok()
        });
        let Some(form) =
            found.filter(|form| form.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Form"))
        else {
            return;
        };
        let Ok(content) = form.get_plain_content_with_limit(self.most) else { return };
        let own = form.dict.get(b"Resources").ok().and_then(|own| self.document.dereference(own).ok());
        let own = own.and_then(|(_, own)| own.as_dict().ok());
        let fonts = own.map(|own| self.fonts_of(own)).unwrap_or_default();
        let moved = form.dict.get(b"Matrix").and_then(Object::as_array).map_or(UNIT, |numbers| {
            let mut moved = UNIT;
            for (place, value) in moved.iter_mut().zip(numbers) {
                *place = number(value).unwrap_or(*place);
            }
            moved
        });
        let inner: Vec<_> = own.into_iter().chain(resources.iter().copied()).collect();
        self.draw(&content, &fonts, &inner, times(moved, matrix), depth + 1);
    }

    fn fonts_of(&self, resources: &'a Dictionary) -> BTreeMap<Vec<u8>, &'a Dictionary> {
        let fonts = resources.get(b"Font").ok().and_then(|fonts| self.document.dereference(fonts).ok());
        let Some(Ok(fonts)) = fonts.map(|(_, fonts)| fonts.as_dict()) else { return BTreeMap::new() };
        let fonts = fonts.iter().filter_map(|(name, font)| {
            let (_, font) = self.document.dereference(font).ok()?;
            Some((name.clone(), font.as_dict().ok()?))
        });
        fonts.collect()
    }

    fn show(&mut self, operation: &Operation, state: &mut State, font: Option<&Font<'_>>) {
        if matches!(operation.operator.as_str(), "'" | "\"") {
            state.next_line(0.0, -state.leading);
        }
        let Some(font) = font else { return };
        match operation.operands.last() {
            Some(Object::Array(parts)) => {
                for part in parts {
                    match part {
                        Object::String(bytes, _) => self.write(bytes, state, font),
                        part => {
                            let shift = number(part).unwrap_or(0.0);
                            state.advance(-shift / 1000.0 * state.size * state.scale);
                        }
                    }
                }
            }
            Some(Object::String(bytes, _)) => self.write(bytes, state, font),
            _ => {}
        }
    }

    fn write(&mut self, bytes: &[u8], state: &mut State, font: &Font<'_>) {
        let words = font.words(bytes);
        let (codes, width, blanks) = font.measure(bytes);
        let width = width / 1000.0 * state.size + codes as f32 * state.character_gap + blanks as f32 * state.word_gap;
        let start = times(state.text, state.matrix);
        state.advance(width * state.scale);
        let end = times(state.text, state.matrix);
        let size = state.size.abs() * (start[2].hypot(start[3]));
        // What is written upwards or aslant is a stamp or a label of a figure.
        let is_level = start[1].abs() <= start[0].abs() * 0.2;
        let is_placed = [start[4], start[5], end[4], size].iter().all(|number| number.is_finite());
        if is_level && is_placed && !words.is_empty() {
            self.runs.push(Run { words, x: start[4], end: end[4], y: start[5], size });
        }
    }
}

impl State {
    fn set(&mut self, operation: &Operation) {
        let at = |number| operand(operation, number);
        match operation.operator.as_str() {
            "cm" => self.matrix = times([at(0), at(1), at(2), at(3), at(4), at(5)], self.matrix),
            "BT" => (self.text, self.line) = (UNIT, UNIT),
            "Tm" => {
                self.line = [at(0), at(1), at(2), at(3), at(4), at(5)];
                self.text = self.line;
            }
            "Td" => self.next_line(at(0), at(1)),
            "TD" => {
                self.leading = -at(1);
                self.next_line(at(0), at(1));
            }
            "T*" => self.next_line(0.0, -self.leading),
            "TL" => self.leading = at(0),
            "Tc" => self.character_gap = at(0),
            "Tw" => self.word_gap = at(0),
            "Tz" => self.scale = at(0) / 100.0,
            _ => {}
        }
    }

    fn next_line(&mut self, x: f32, y: f32) {
        self.line = times([1.0, 0.0, 0.0, 1.0, x, y], self.line);
        self.text = self.line;
    }

    fn advance(&mut self, x: f32) {
        self.text = times([1.0, 0.0, 0.0, 1.0, x, 0.0], self.text);
    }
}

fn operand(operation: &Operation, at: usize) -> f32 {
    operation.operands.get(at).and_then(number).unwrap_or(0.0)
}
