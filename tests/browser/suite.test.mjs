// Every story, told in one browser, two at a time. One of them: `node --test --test-name-pattern="copies the link" tests/browser/suite.test.mjs`.

import { after, describe } from 'node:test';
import { strike } from './support/stage.mjs';

const STORIES = ['timeline', 'timeline_keys', 'filters', 'sharing', 'sources', 'frame', 'addresses', 'served', 'embedded', 'offline', 'exports', 'evidence', 'details', 'planted', 'stopped', 'every_page'];

describe('a reader', { concurrency: 2 }, async () => {
  for (const name of STORIES) {
    await import(`./stories/${name}.mjs`);
  }
  after(strike);
});
