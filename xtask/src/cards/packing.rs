//! A picture as a PNG file, quickly packed.
//!
//! In: pixels. Out: the file. A card is words on a plain ground: a few hundred colours at most and rows that repeat. So each pixel is written as
//! the number of its colour, and a row as what differs from the one above; packing harder takes ten times as long, and saves half of 30 kB.

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};
use resvg::tiny_skia::Pixmap;

/// So many colours have a number.
const COLOURS: usize = 256;

const OPAQUE: u8 = u8::MAX;

/// The file. The same picture gives the same bytes.
pub(super) fn packed(picture: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let Some((colours, numbers)) = numbered(picture.data()) else { return picture.encode_png() };
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, picture.width(), picture.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(colours);
    encoder.set_compression(Compression::Fast);
    encoder.set_filter(Filter::Up);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&numbers)?;
    writer.finish()?;
    Ok(out)
}

/// The colours in the order in which they come, three bytes each, and the number of each pixel's; `None` for a picture that has more of them, or
/// that can be seen through.
fn numbered(pixels: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let (pixels, _) = pixels.as_chunks::<4>();
    let mut known = Known { colours: Vec::new(), found: [(0, 0); SLOTS] };
    let mut numbers = vec![0; pixels.len()];
    // Most pixels are like the one before.
    let (mut last, mut number) = (None, 0);
    for (pixel, place) in pixels.iter().zip(&mut numbers) {
        let colour = u32::from_be_bytes(*pixel);
        if last != Some(colour) {
            number = known.number(colour)?;
            last = Some(colour);
        }
        *place = number;
    }
    let colours = known.colours.iter().flat_map(|colour| colour.to_be_bytes().into_iter().take(3)).collect();
    Some((colours, numbers))
}

/// Places in which a colour may be found at once.
const SLOTS: usize = 1024;

struct Known {
    colours: Vec<u32>,
    /// A colour and its number, where it was found last; nought, which can be seen through, stands for none.
    found: [(u32, u8); SLOTS],
}

impl Known {
    /// The number of a colour, a new one if need be.
    fn number(&mut self, colour: u32) -> Option<u8> {
        if colour as u8 != OPAQUE {
            return None;
        }
        let slot = &mut self.found[(colour.wrapping_mul(0x9E37_79B1) >> 22) as usize];
        if slot.0 != colour {
            let at = self.colours.iter().position(|&other| other == colour).unwrap_or(self.colours.len());
            if at == COLOURS {
                return None;
            }
            if at == self.colours.len() {
                self.colours.push(colour);
            }
            *slot = (colour, at as u8);
        }
        Some(slot.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::tiny_skia::Color;

    fn picture(colour: impl Fn(u32, u32) -> [u8; 4]) -> Pixmap {
        let mut picture = Pixmap::new(40, 30).unwrap();
        picture.fill(Color::WHITE);
        for (at, pixel) in picture.data_mut().as_chunks_mut().0.iter_mut().enumerate() {
            *pixel = colour(at as u32 % 40, at as u32 / 40);
        }
        picture
    }

    fn read(file: &[u8]) -> Pixmap {
        Pixmap::decode_png(file).unwrap()
    }

    #[test]
    fn what_was_packed_is_the_picture_whatever_its_colours() {
        let few = picture(|x, y| [(x / 8) as u8 * 50, (y % 3) as u8, 9, OPAQUE]);
        let many = picture(|x, y| [x as u8, y as u8, 9, OPAQUE]);
        let clear = picture(|x, _| if x == 3 { [0; 4] } else { [7, 8, 9, OPAQUE] });
        let first_clear = picture(|x, _| if x == 0 { [0; 4] } else { [7, 8, 9, OPAQUE] });
        for (picture, is_numbered) in [(few, true), (many, false), (clear, false), (first_clear, false)] {
            assert_eq!(numbered(picture.data()).is_some(), is_numbered);
            assert_eq!(read(&packed(&picture).unwrap()), picture);
        }
    }

    #[test]
    fn as_many_colours_as_have_a_number_are_numbered() {
        let all = picture(|x, y| [((x + y * 40) % 256) as u8, 0, 0, OPAQUE]);
        assert_eq!(numbered(all.data()).map(|(colours, _)| colours.len()), Some(3 * COLOURS));
        assert_eq!(read(&packed(&all).unwrap()), all);
    }
}
