// What holds on every kind of page, light or dark, on any screen: axe finds nothing, and nothing is wider than the screen.

import assert from 'node:assert/strict';
import { KINDS } from '../support/kinds.mjs';
import { story } from '../support/story.mjs';
import { overflow, violationsEverywhere } from '../support/violations.mjs';

const WIDTHS = [320, 390, 820, 1440];

for (const [kind, goTo] of Object.entries(KINDS)) {
  story(`finds nothing in the way, in any light, on any screen: ${kind}`, {}, async (reader) => {
    await goTo(reader);
    const found = await violationsEverywhere(reader);
    for (const width of WIDTHS) {
      await reader.changesScreen({ width, height: 800 });
      const { needed, culprits, cut } = await overflow(reader.page);
      found.push(...cut.map((words) => `a screen ${width} wide cuts “${words}”`));
      if (width < needed) {
        found.push(`a screen ${width} wide has to be scrolled sideways: ${needed} are needed by ${culprits.join(', ')}`);
      }
    }
    assert.deepEqual(found, []);
  });
}
