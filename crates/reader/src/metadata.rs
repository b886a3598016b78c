//! Title, authors, publisher and date of publication, from front matter or the text itself.
