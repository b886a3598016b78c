// The site on hosts of other makes: every link of it leads somewhere, and what is not there is said not to be.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crawl } from '../support/crawl.mjs';
import { has, nginx, python } from '../support/hosts.mjs';
import * as site from '../support/site.mjs';

const HOSTS = {
  'python -m http.server': { skip: !has('python3') && 'there is no python3 here', serves: python, answersMissing: /Error response/ },
  'nginx, with the lines of README.md': { skip: !has('nginx', '-v') && 'there is no nginx here', serves: nginx, answersMissing: /There is no such page/ },
};

for (const [name, { skip, serves, answersMissing }] of Object.entries(HOSTS)) {
  test(`follows every link of the site, served by ${name}`, { skip, timeout: 120_000 }, async () => {
    const { root, stop } = await serves();
    try {
      const { pages, addresses, faults } = await crawl(root);
      assert.deepEqual(faults, []);
      assert.ok(site.everyAddress().length <= pages, `${pages} pages`);
      const unreached = site.everyAddress().filter((address) => !addresses.includes(root + address));
      assert.deepEqual(unreached, []);
      const [program] = site.text('index.html').match(/[\w-]+_bg\.wasm/);
      const wasm = await fetch(root + program);
      assert.equal(wasm.headers.get('content-type'), 'application/wasm');
      for (const missing of ['event/nothing-of-the-kind/', 'app-of-an-older-build.js']) {
        const answer = await fetch(root + missing);
        assert.equal(answer.status, 404, missing);
        assert.match(await answer.text(), answersMissing);
      }
    } finally {
      await stop();
    }
  });
}
