// A story: what one person does on the site, in a browser as good as new.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { test } from 'node:test';
import { BROWSER, isFirefox } from './browsers.mjs';
import { keepFiles } from './kept_file.mjs';
import { Reader } from './reader.mjs';
import { inRoot } from './root.mjs';
import { SCREENS } from './screens.mjs';
import { openCopy, openPlanted, PLANTED } from './site.mjs';
import { raise } from './stage.mjs';
import { watch } from './watch.mjs';

// Enough for a slow machine that does other things besides; a story that works takes a second or two.
const PATIENCE = { step: 15_000, story: 120_000 };
const PICTURES = inRoot('target/browser-failures');

/**
 * Tells a story of one reader. `setting`: `screen` (one of `SCREENS`, the desk unless told), `theme` (`light` or `dark`, as the system
 * says), `javaScriptEnabled`, `isKept` (by a service worker), `isOwnSite` (a copy that the story may build anew, given as its second argument),
 * `isPlanted` (the site with attacks in its documents), `permissions` of the browser, and `unless`, which says of a browser why it cannot tell the story
 * (`{ firefox: 'it cannot be …' }`). After it, nothing may have gone wrong on any page that was opened.
 */
export function story(title, setting, tell) {
  const skip = setting.unless?.[BROWSER] ?? (setting.isPlanted && !PLANTED && 'DATELINE_PLANTED names no site built of tests/browser/planted');
  test(title, { timeout: PATIENCE.story, skip }, async () => {
    const { server: shared, browser } = await raise();
    const isOwn = setting.isOwnSite || setting.isPlanted;
    const server = setting.isPlanted ? await openPlanted() : setting.isOwnSite ? await openCopy() : shared;
    const context = await browser.newContext({
      baseURL: server.root,
      colorScheme: setting.theme ?? 'light',
      javaScriptEnabled: setting.javaScriptEnabled ?? true,
      // Firefox is told by its preferences that pages may copy, and knows no other permission that a story needs.
      permissions: isFirefox ? [] : (setting.permissions ?? []),
      reducedMotion: 'reduce',
      // What a story keeps back or serves otherwise must be asked for each time.
      serviceWorkers: setting.isKept ? 'allow' : 'block',
      viewport: setting.screen ?? SCREENS.desk,
    });
    context.setDefaultTimeout(PATIENCE.step);
    if (isFirefox) {
      await context.addInitScript(keepFiles);
    }
    const watched = watch(context, server.root);
    if (!setting.isKept) {
      watched.expectComplaint(/Service Worker registration blocked by Playwright/);
    }
    const reader = new Reader(await context.newPage(), server.root, watched);
    try {
      await tell(reader, server);
      assert.deepEqual(watched.complaints, [], 'something went wrong on a page');
    } catch (error) {
      await picture(context, title);
      throw error;
    } finally {
      await context.close();
      if (isOwn) {
        await server.stop();
      }
    }
  });
}

// What a page looked like when its story broke off says more than the message.
async function picture(context, title) {
  mkdirSync(PICTURES, { recursive: true });
  const name = title.replaceAll(/\W+/g, '-');
  for (const [number, page] of context.pages().entries()) {
    await page.screenshot({ path: `${PICTURES}/${name}-${number + 1}.png` }).catch(() => {});
  }
}
