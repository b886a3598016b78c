// Every story, told in one browser, two at a time. Of two pages in Firefox only that in front has the focus, so that it is told one by one.
// One of them: `node --test --test-name-pattern="copies the link" tests/browser/suite.test.mjs`;
// in Firefox: `DATELINE_BROWSER=firefox` before it.

import { after, describe } from 'node:test';
import { isFirefox } from './support/browsers.mjs';
import { strike } from './support/stage.mjs';

const STORIES = ['timeline', 'timeline_keys', 'lanes', 'steps', 'filters', 'sharing', 'sources', 'frame', 'print', 'addresses', 'anywhere', 'served', 'embedded', 'apart', 'offline', 'exports', 'evidence', 'details', 'planted', 'stopped', 'every_page'];

// What hosts answer and files that other programs read are the same whatever browser is there, and so are the words of an attack; both take long.
const NOT_IN_FIREFOX = ['anywhere', 'exports', 'planted'];

describe(`a reader${isFirefox ? ' in Firefox' : ''}`, { concurrency: isFirefox ? 1 : 2 }, async () => {
  for (const name of STORIES.filter((name) => !isFirefox || !NOT_IN_FIREFOX.includes(name))) {
    await import(`./stories/${name}.mjs`);
  }
  after(strike);
});
