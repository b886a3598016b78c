// The files under `data/` as other programs read them: each by a parser that knows its form and nothing of Dateline.

import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';

/** The entries of an iCalendar file, their days as `yyyy-mm-dd`, the last one exclusive. */
export function calendar(text) {
  const entries = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry));
  return entries.map((entry) => {
    const [start, end] = [entry.startDate, entry.endDate];
    return { uid: entry.uid, title: entry.summary, words: entry.description, isAllDay: start.isDate && end.isDate, start: start.toString(), end: end.toString() };
  });
}

/** The rows of a CSV file that keeps to RFC 4180 to the letter, by the names of their columns. */
export function table(text) {
  return parse(text, { columns: true, record_delimiter: '\r\n', relax_quotes: false, relax_column_count: false });
}

// What each file is: a guess from its content would take the words of a title for another form.
const FORMS = { bib: '@biblatex/text', json: '@else/json', ris: '@ris/file' };

/** The documents of a BibTeX, RIS or CSL-JSON file, by the ending of its name. */
export function citations(text, ending) {
  return new Cite(text, { forceType: FORMS[ending] }).data.map(({ id, title, URL, author, publisher, issued, language }) => ({
    id,
    title,
    url: URL,
    authors: (author ?? []).map((person) => person.literal ?? [person.given, person.family].filter(Boolean).join(' ')),
    publisher: publisher ?? null,
    published: issued ? issued['date-parts'][0].map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-') : null,
    language,
  }));
}
