// Every story, told in one browser, two at a time. One of them: `node --test --test-name-pattern="copies the link" tests/browser/suite.test.mjs`;
// in Firefox: `DATELINE_BROWSER=firefox` before it.

import { after, describe } from 'node:test';
import { isFirefox } from './support/browsers.mjs';
import { strike } from './support/stage.mjs';

const STORIES = ['timeline', 'timeline_keys', 'lanes', 'filters', 'sharing', 'sources', 'frame', 'addresses', 'served', 'embedded', 'offline', 'exports', 'evidence', 'details', 'planted', 'stopped', 'every_page'];

// Files that other programs read are the same whatever browser is there, and so are the words of an attack; both take long.
const NOT_IN_FIREFOX = ['exports', 'planted'];

describe(`a reader${isFirefox ? ' in Firefox' : ''}`, { concurrency: 2 }, async () => {
  for (const name of STORIES.filter((name) => !isFirefox || !NOT_IN_FIREFOX.includes(name))) {
    await import(`./stories/${name}.mjs`);
  }
  after(strike);
});
