// Writes a folder of documents with all the attacks planted in them, for a site to be built of: `node tests/browser/planted/plant.mjs FOLDER`.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTACKS } from './attacks.mjs';

const folder = process.argv[2];
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const of = (where) => ATTACKS.filter((attack) => attack.where === where);
// A string as TOML writes it in one line. JSON differs in one sign, which has no escape of its own there.
const toml = (words) => JSON.stringify(words).replaceAll('\u007f', '\\u007f');
const settings = [`title = ${toml(of('title of the timeline')[0].words)}`, `description = ${toml(of('description of the timeline')[0].words)}`];

// Ordinary words, so that each document tells an event: among them days before 1970 and before the year 1.
const DAYS = ['3 March 1961', '21 February 1911', '14 July 1789', '2 May 2019', 'March 1905', '44 BC', '9 August 1974', '1848', '30 June 1969', '1 January 2000'];
const told = (number) => `The council of Leven met on ${DAYS[number % 4]}. Fire destroyed mill ${number} in ${DAYS[4 + (number % 2)]}. The mayor, Edda Holm, resigned on ${DAYS[6 + 2 * (number % 2)]}.\n`;
const write = (name, text) => writeFileSync(join(folder, name), text);

ATTACKS.forEach((attack, number) => {
  const name = `${attack.mark.toLowerCase()}.txt`;
  const [place, words] = [attack.where, attack.words];
  const key = { title: 'title', author: 'authors', publisher: 'publisher', url: 'url' }[place];
  const plain = { title: `Minutes of ${attack.mark}`, date: '2019-05-06', author: 'Ana Ruiz', publisher: 'Leven Board', url: `https://example.org/${attack.mark}` };
  const text = (changed, body = '') => `---\n${Object.entries({ ...plain, ...changed }).map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n${body}${told(number)}`;
  if (key && place !== 'author' && /^[^\s"][^\x00-\x1f]*$/.test(words)) {
    write(name, text({ [place]: words }));
  } else if (key) {
    write(name, text({}));
    settings.push(`[documents.${toml(name)}]\n${key} = ${place === 'author' ? `[${toml(words)}]` : toml(words)}`);
  } else if (place === 'file') {
    write(words, text({}));
  } else if (place === 'unreadable file') {
    write(words, '%PDF-1.7\nnothing of the kind');
  } else if (place === 'event' || place === 'quote') {
    const quote = place === 'quote' ? words : `What ${attack.mark} tells stands here`;
    write(name, text({}, `${quote}.\n\n`));
    settings.push(`[[added]]\ntitle = ${toml(place === 'event' ? words : `Board quotes ${attack.mark}`)}\ndate = "19${10 + number}-03-04"\ndocument = ${toml(name)}\nquote = ${toml(quote)}`);
  } else if (place === 'name') {
    const person = number % 2 ? 'Ilse Brandt' : 'Joren Falk';
    write(name, text({}, `${person} opened the bridge at Leven on 5 June 1951. ${person} closed it on 6 June 1952.\n\n`));
    settings.push(`[entities.${toml(person)}]\nname = ${toml(words)}`);
  } else if (place === 'saved page') {
    const shown = words.replaceAll('<', '&lt;');
    const page = `<!DOCTYPE html><html><head><title>Saved ${attack.mark}</title><meta property="og:url" content="javascript:harmed('${attack.mark}')">
      <script>harmed('${attack.mark}')</script></head><body onload="harmed('${attack.mark}')"><article><h1>Saved ${attack.mark}</h1>
      <p onclick="harmed('${attack.mark}')">The harbour of Leven was opened on 4 April 1958, said ${shown} on the quay that day.</p>
      <img src="https://evil.example/${attack.mark}.png" onerror="harmed('${attack.mark}')"><iframe src="https://evil.example/${attack.mark}"></iframe>
      <p>The council of Leven met again on 6 May 1959 and closed the ferry that had served both banks of the river since the war.</p></article></body></html>`;
    write(name.replace('.txt', '.html'), page);
  } else {
    const before = { heading: '# ', 'list item': '- ', paragraph: '' }[place];
    write(name.replace('.txt', '.md'), text({}, before === undefined ? '' : `${before}${words}\n\n`));
  }
});
write('corpus.toml', `${settings.join('\n\n')}\n`);
