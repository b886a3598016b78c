// A picture of every page, at three widths, light and dark, into target/screenshots/: to be looked at, and put right.
//
//     node tests/browser/screenshots.mjs [folder]

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { KINDS } from './support/kinds.mjs';
import { Reader } from './support/reader.mjs';
import { inRoot } from './support/root.mjs';
import { SCREENS } from './support/screens.mjs';
import { raise, strike } from './support/stage.mjs';
import { watch } from './support/watch.mjs';

const folder = inRoot(process.argv[2] ?? 'target/screenshots');
await mkdir(folder, { recursive: true });
const { server, browser } = await raise();
try {
  for (const [name, goTo] of Object.entries(KINDS)) {
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      for (const theme of ['light', 'dark']) {
        await take(name, goTo, `${name.replaceAll(/\W+/g, '-')}-${screen}-${theme}.png`, { viewport, colorScheme: theme });
      }
    }
  }
} finally {
  await strike();
}

async function take(name, goTo, file, setting) {
  const context = await browser.newContext({ ...setting, reducedMotion: 'reduce' });
  const watched = watch(context, server.root);
  try {
    const page = await context.newPage();
    await goTo(new Reader(page, server.root, watched));
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, file) });
    console.log([join(folder, file), ...watched.complaints].join('\n  '));
  } catch (error) {
    console.log(`${name}: no picture: ${error.message.split('\n')[0]}`);
    process.exitCode = 1;
  } finally {
    await context.close();
  }
}
