// Follows every link of a site as it is served, from its first page on.

/**
 * Asks for everything that can be reached from `root` below it. Gives how many `pages` there are and, a line each, what is wrong: what answers anything
 * but 200, leads out of the site's folder or to a place that its page does not have, and pages without title, description, card or JSON-LD that is JSON.
 */
export async function crawl(root) {
  const asked = new Set([root]);
  const [places, links, faults] = [new Map(), [], []];
  for (const url of asked) {
    const answer = await fetch(url);
    const text = await answer.text();
    if (answer.status !== 200) {
      faults.push(`${url}: ${answer.status}`);
    } else if (/^text\/html/.test(answer.headers.get('content-type'))) {
      const page = read(text, url);
      places.set(url, page.ids);
      faults.push(...page.faults.map((fault) => `${url}: ${fault}`));
      for (const target of page.targets) {
        const bare = target.origin + target.pathname;
        if (target.origin === new URL(root).origin && !bare.startsWith(root)) {
          faults.push(`${url}: leads out of the site, to ${target}`);
        } else if (bare.startsWith(root)) {
          asked.add(bare);
          links.push({ url, bare, place: decodeURIComponent(target.hash.slice(1)) });
        }
      }
    }
  }
  const lost = links.filter(({ bare, place }) => place && places.has(bare) && !places.get(bare).has(place));
  faults.push(...lost.map(({ url, bare, place }) => `${url}: ${bare} has no place called ${place}`));
  return { pages: places.size, addresses: [...asked], faults };
}

// What html-validate has found to be whole, so that tags can be told apart by their brackets.
function read(html, url) {
  const tags = [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s=>]+(?:="[^"]*"|=[^\s>]*)?)*)\s*\/?>/g)].map(([, name, attributes]) => ({ name, ...attributesOf(attributes) }));
  const base = new URL(tags.find(({ name, href }) => name === 'base' && href)?.href ?? '', url);
  const content = (named) => tags.find((tag) => tag.name === 'meta' && [tag.property, tag['attribute-name'], tag['http-equiv']].includes(named))?.content;
  const isForward = Boolean(content('refresh'));
  const faults = [];
  const wants = (holds, fault) => holds || faults.push(fault);
  wants(/<title>[^<]*\S[^<]*<\/title>/.test(html), 'no title');
  wants(content('description'), 'no description');
  wants(content('og:image') || isForward, 'no card');
  for (const [, json] of html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)) {
    wants(isLinked(json), 'JSON-LD that is none');
  }
  const written = tags.flatMap((tag) => (tag.name === 'base' ? [] : [tag.href, tag.src, tag.cite])).concat(content('og:image'));
  const targets = written.filter(Boolean).map((address) => new URL(address, base)).filter(({ protocol }) => protocol.startsWith('http'));
  return { ids: new Set(tags.map(({ id }) => id).filter(Boolean)), targets, faults };
}

function attributesOf(attributes) {
  const found = [...attributes.matchAll(/([^\s=]+)(?:="([^"]*)"|=([^\s>]*))?/g)];
  // What a `meta` is called by is no name of a tag.
  return Object.fromEntries(found.map(([, name, quoted, bare]) => [name === 'name' ? 'attribute-name' : name, plain(quoted ?? bare ?? '')]));
}

function plain(value) {
  return value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

function isLinked(json) {
  try {
    return JSON.parse(json)['@context'] === 'https://schema.org';
  } catch {
    return false;
  }
}
