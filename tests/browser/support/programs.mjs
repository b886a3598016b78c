// The files under `data/` as other programs read them: each by a parser that knows its form and nothing of Dateline.

import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { spawnSync } from 'node:child_process';

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

const BY_PYTHON = `
import csv, io, json, sys
text = sys.stdin.buffer.read().decode('utf-8')
json.dump(list(csv.DictReader(io.StringIO(text, newline=''), strict=True)), sys.stdout)
`;

/** The same as Python reads them; null where there is no Python. */
export function tableByPython(text) {
  const { error, status, stdout, stderr } = spawnSync('python3', ['-c', BY_PYTHON], { input: text, maxBuffer: 1 << 28 });
  if (error) {
    return null;
  }
  if (status !== 0) {
    throw new Error(String(stderr));
  }
  return JSON.parse(stdout);
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
