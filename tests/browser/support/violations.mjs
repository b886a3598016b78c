// What is in a reader's way on the page as it is now.

import AxeBuilder from '@axe-core/playwright';
import { isFirefox } from './browsers.mjs';
import { SCREENS } from './screens.mjs';

/** What axe finds, a line each. */
export async function violations(page) {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ html, target }) => `${id}: ${help}: ${target}: ${html}`));
}

/** The same on a desk and on a phone, in light and in dark. The phone stays. Firefox, which takes ten times as long, is asked on the desk alone. */
export async function violationsEverywhere(reader) {
  const found = [];
  for (const screen of isFirefox ? ['desk'] : ['desk', 'phone']) {
    await reader.changesScreen(SCREENS[screen]);
    for (const theme of ['light', 'dark']) {
      await reader.seesIn(theme);
      found.push(...(await violations(reader.page)).map((violation) => `${screen}, ${theme}: ${violation}`));
    }
  }
  await reader.changesScreen(SCREENS.phone);
  return found;
}

/**
 * How wide the page is, what reaches beyond the screen and is not clipped by a scroller of its own, and which links and buttons are cut by its edge, where
 * nothing scrolls to the rest of them.
 */
export function overflow(page) {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const beyond = [...document.body.querySelectorAll('*')].filter((element) => clientWidth + 1 < element.getBoundingClientRect().right);
    const scrolls = (element) => element && (['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const cut = beyond.filter((element) => element.matches('a, button') && element.checkVisibility() && !scrolls(element));
    const outermost = beyond.filter((element) => !beyond.includes(element.parentElement));
    const names = outermost.map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
    return { needed: scrollWidth, culprits: names.slice(0, 5), cut: cut.map((element) => element.textContent.trim()) };
  });
}
