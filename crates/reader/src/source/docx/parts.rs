//! The parts of an Office file, unpacked up to a bound.

use std::io::{Cursor, Read};
use zip::ZipArchive;

/// No part of a document that a person wrote is longer.
const MOST: u64 = 64 << 20;

/// The parts of a file.
pub(super) struct Parts<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The properties, if there are any.
    pub(super) core: Option<String>,
    pub(super) notices: Vec<String>,
}

impl<'a> Parts<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Parts<'a>, String> {
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|_| "its archive is damaged or breaks off; open it in Word and save it again".to_owned())?;
        let mut parts = Parts { archive, core: None, notices: Vec::new() };
        parts.core = parts.read("docProps/core.xml")?;
        Ok(parts)
    }

    /// A part as text; nothing where there is none.
    pub(super) fn read(&mut self, name: &str) -> Result<Option<String>, String> {
        let Ok(part) = self.archive.by_name(name) else { return Ok(None) };
        let mut bytes = Vec::new();
        let read = part.take(MOST + 1).read_to_end(&mut bytes);
        if MOST < bytes.len() as u64 {
            return Err(format!("`{name}` in it unpacks to more than {} MiB, so it is no document", MOST >> 20));
        }
        if read.is_err() {
            self.notices.push(format!("`{name}` in it is damaged or encrypted; what stands before the damage is read"));
        }
        Ok(Some(String::from_utf8_lossy(&bytes).trim_start_matches('\u{feff}').to_owned()))
    }
}
