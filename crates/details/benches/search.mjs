// A search in the program that browsers get, under Node, and in MiniSearch (npm), over the same text and for the same queries:
//
//     cargo run --release -p dateline-details --example search_speed -- 40 target/search
//     cargo xtask build
//     node crates/details/benches/search.mjs target/search dist
//
// The page's elements are stand-ins that keep their children and their words.

import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';

const [data, dist] = process.argv.slice(2).map((path) => resolve(path));
const read = async (name) => (await readFile(join(data, name), 'utf8')).split('\n');
const [texts, queries] = [await read('texts.txt'), await read('queries.txt')];
const bytes = await readFile(join(data, 'corpus.bin'));
const memory = () => Math.round(process.memoryUsage().rss / 1e6);

const share = (times, part) => times[Math.floor(times.length * part)].toFixed(1);
// Of the processor, so that a machine that does other things besides tells the same.
const timed = (act) => {
  const begun = process.cpuUsage();
  const result = act();
  const { user, system } = process.cpuUsage(begun);
  return [(user + system) / 1000, result];
};
const report = (name, ready, answer) => {
  let found = 0;
  const times = queries.map((query) => {
    const [time, is_found] = timed(() => answer(query));
    found += is_found;
    return time;
  });
  times.sort((a, b) => a - b);
  console.log(`${name}: ready in ${(ready / 1000).toFixed(1)} s; ${found} of ${queries.length} found, p50 ${share(times, 0.5)} ms, p95 ${share(times, 0.95)} ms, worst ${times.at(-1).toFixed(1)} ms`);
};

class Node {
  children = [];
  set textContent(words) {
    this.children = words ? [words] : [];
  }
  appendChild(child) {
    this.children.push(child);
    return child;
  }
  setAttribute() {}
  get words() {
    return this.children.map((child) => child.words ?? child).join(' ');
  }
}
class Element extends Node {}
class Text extends Node {
  constructor(words) {
    super();
    this.textContent = words;
  }
}
class Document extends Node {
  createElement = () => new Element();
  createElementNS = () => new Element();
  createTextNode = (words) => new Text(words);
}
class Window {}
Object.assign(globalThis, { Node, Element, Text, Document, Window, document: new Document() });
Object.setPrototypeOf(globalThis, Window.prototype);
globalThis.window = globalThis;

const name = (await readdir(dist)).find((file) => /^dateline-details-[0-9a-f]+\.js$/.test(file));
const program = await import(pathToFileURL(join(dist, name)));
const { memory: own } = await program.default({ module_or_path: await readFile(join(dist, name.replace('.js', '_bg.wasm'))) });
const place = new Element();
const [ready] = timed(() => {
  program.begin(bytes);
  program.draw(place, 'search first search');
});
report('Dateline', ready, (query) => {
  program.draw(place, `search ${query}`);
  return !place.words.includes('Nothing here');
});
console.log(`Dateline: ${Math.round(own.buffer.byteLength / 1e6)} MB of memory, the corpus included`);

// Paragraphs are what a search finds; a query's words must all be there, the last may be a beginning.
const before = memory();
const paragraphs = texts.flatMap((text) => text.split('\u2029')).map((text, id) => ({ id, text }));
const index = new MiniSearch({ fields: ['text'], searchOptions: { combineWith: 'AND', prefix: true } });
const [indexed] = timed(() => index.addAll(paragraphs));
report('MiniSearch', indexed, (query) => 0 < index.search(query.replaceAll('"', '')).length);
console.log(`MiniSearch: ${memory() - before} MB of memory more, the texts apart`);
