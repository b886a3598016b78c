// A page as it is printed.

import assert from 'node:assert/strict';

export class Paper {
  constructor(page) {
    this.page = page;
    /** What nobody can press on paper, and ways to other pages. */
    this.controls = page.locator('button, input, select, summary, nav').filter({ visible: true });
    this.accounts = page.getByRole('main').locator('.account');
  }

  /** Lays the page out for paper, as the browser does when it is asked to print. */
  async takes() {
    await this.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await this.page.emulateMedia({ media: 'print' });
  }

  /** Goes back to the screen. */
  async isLeft() {
    await this.page.emulateMedia({ media: 'screen' });
    await this.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }

  /** The events of the chronology: `{ title, date, accounts: [{ quotes, source, by, url, address }] }`. */
  events() {
    return this.page.locator('.printed__event').evaluateAll((events) => {
      const words = (element) => element?.textContent.replaceAll(/\s+/g, ' ').trim();
      const own = (quote) => {
        const copy = quote.cloneNode(true);
        copy.querySelectorAll('.account__context, sup').forEach((added) => added.remove());
        return words(copy);
      };
      const shown = (event, kind) => [...event.querySelectorAll(kind)].filter((element) => element.checkVisibility());
      return events.map((event) => ({
        title: words(shown(event, '.printed__title')[0]),
        date: words(shown(event, '.dateline__date')[0]),
        accounts: shown(event, '.account').map((account) => ({
          quotes: shown(account, '.account__quote').map(own),
          source: words(shown(account, '.account__title')[0]),
          by: words(shown(account, '.account__by')[0]),
          url: getComputedStyle(account.querySelector('.account__by'), '::after').content,
          address: getComputedStyle(account.querySelector('.account__foot a'), '::after').content,
        })),
      }));
    });
  }

  /** The addresses under the accounts. */
  addresses() {
    return this.accounts.locator('.account__foot a').evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  }

  /** Black on white, nothing to press, nothing wider than the paper. */
  async isClean() {
    const colours = await this.page.evaluate(() => [document.documentElement, document.querySelector('h1')].map((element) => getComputedStyle(element)));
    assert.deepEqual([colours[0].backgroundColor, colours[1].color], ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    assert.deepEqual(await this.controls.evaluateAll((all) => all.map((control) => control.outerHTML)), []);
  }
}
