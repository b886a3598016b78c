//! Bytes of a file to text and front matter.
