// The person of a story: a page of the browser, what stands on every page, and the pages by their names.

import assert from 'node:assert/strict';
import { DocumentPage } from '../pages/document.mjs';
import { EntityPage } from '../pages/entity.mjs';
import { Evidence } from '../pages/evidence.mjs';
import { EventPage } from '../pages/event.mjs';
import { EventList } from '../pages/event_list.mjs';
import { EventsPage } from '../pages/events.mjs';
import { Filters } from '../pages/filters.mjs';
import { Paper } from '../pages/paper.mjs';
import { Search } from '../pages/search.mjs';
import { Timeline } from '../pages/timeline.mjs';
import { becomes } from './becomes.mjs';
import { isFirefox } from './browsers.mjs';

export class Reader {
  constructor(page, root, watched) {
    this.page = page;
    this.root = root;
    this.watched = watched;
    this.document = new DocumentPage(page);
    this.entity = new EntityPage(page);
    this.event = new EventPage(page);
    this.events = new EventsPage(page);
    this.evidence = new Evidence(page);
    this.filters = new Filters(page);
    this.list = new EventList(page);
    this.paper = new Paper(page);
    this.search = new Search(page);
    this.timeline = new Timeline(page);
    /** The heading that names the page. */
    this.heading = page.getByRole('heading', { level: 1 });
    /** What the page says to the reader for a moment. */
    this.said = page.getByRole('status');
    /** The pages of the site: in the bar at the top, or on a phone at the bottom. */
    this.pages = page.getByRole('navigation', { name: /^Pages/ }).filter({ visible: true });
    this.theme = page.getByRole('button', { name: /^Theme: / });
  }

  /** Comes to an address of the site as a stranger does: from nowhere. Gives the server's answer. */
  async opens(address = '') {
    const answer = await this.page.goto(new URL(address, this.root).href);
    await this.isSettled();
    return answer;
  }

  /** Opens an address that has no page; the server says so, and that is no complaint. */
  async opensMissing(address) {
    const url = new URL(address, this.root).href;
    this.watched.expectMissing(url);
    return this.page.goto(url);
  }

  /** Opens an address in a tab of its own, as a friend does who was sent a link. Gives the friend. */
  async opensInNewTab(url) {
    const friend = new Reader(await this.page.context().newPage(), this.root, this.watched);
    await friend.opens(url);
    return friend;
  }

  /** Waits until the app has taken the page over and it has its heading and, where there is a timeline, until that is drawn. */
  async isSettled() {
    await this.page.locator('#served').waitFor({ state: 'detached' });
    await this.heading.waitFor();
    if (await this.timeline.region.count()) {
      await this.timeline.isReady();
    }
  }

  /** Opens the page of the event in a row of the list; gives its title. */
  async opensEventOf(row) {
    const title = await this.list.title(row);
    await row.click();
    await this.list.account.click();
    await this.isAt(/^event\/[^/]+\/$/);
    await becomes(() => this.heading.innerText(), title);
    return title;
  }

  /** Follows the first link of the page's content that leads to an address like this. */
  async opensFirst(pattern) {
    const links = this.page.getByRole('main').getByRole('link');
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const found = addresses.findIndex((address) => pattern.test(address));
    assert.notEqual(found, -1, `no link leads to ${pattern}`);
    await links.nth(found).click();
    await this.isAt(pattern);
    await this.isSettled();
  }

  /** Follows one of the links to the pages of the site. */
  async goesTo(name) {
    await this.pages.getByRole('link', { name }).click();
  }

  /** Goes back or forward, as the browser's own buttons do, and waits until the address is another. */
  async goes(direction) {
    const before = this.page.url();
    // Whoever drives Firefox waits for a page to load, and none does; the page itself may be gone before it can answer.
    await this.page.evaluate((direction) => void setTimeout(() => history[direction]()), direction);
    await this.page.waitForURL((url) => url.href !== before, { waitUntil: 'commit' });
  }

  /** Goes back, a step at a time, until the address is one like this. */
  async goesBackUntil(pattern, most = 5) {
    for (let steps = 0; steps < most && !pattern.test(this.address()); steps += 1) {
      await this.goes('back');
    }
    assert.match(this.address(), pattern);
  }

  /** Has the page in `light` or `dark`: as the system says where a browser can be told so, else as the button chooses. */
  async seesIn(theme) {
    await (isFirefox ? this.page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme) : this.page.emulateMedia({ colorScheme: theme }));
  }

  /** Presses the button of the theme until it says this theme. */
  async choosesTheme(theme) {
    const says = new RegExp(`^Theme: ${theme}\\.`);
    for (let pressed = 0; pressed < 3; pressed += 1) {
      if (says.test(await this.theme.getAttribute('aria-label'))) {
        return;
      }
      await this.theme.click();
    }
    assert.match(await this.theme.getAttribute('aria-label'), says);
  }

  /** Turns the tablet, draws the window smaller: the page lays itself out anew. */
  async changesScreen(size) {
    await this.page.setViewportSize(size);
    // Two frames: one in which the page learns of it, one in which it has answered.
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }

  /** Presses Tab until the focus is within what `locator` finds; fails if it never gets there. */
  async tabsTo(locator, most = 80) {
    for (let pressed = 0; pressed < most; pressed += 1) {
      await this.page.keyboard.press('Tab');
      if (await this.focusIsIn(locator)) {
        return;
      }
    }
    assert.fail(`${most} presses of Tab do not lead to ${locator}`);
  }

  /** Whether the focus is on or within what `locator` finds. */
  focusIsIn(locator) {
    return locator.evaluate((element) => element.contains(document.activeElement));
  }

  /** The address that the bar shows, relative to the site's root. */
  address() {
    return this.page.url().replace(this.root, '');
  }

  /** Waits until the address, relative to the root, is one like this. */
  async isAt(pattern) {
    await this.page.waitForURL((url) => pattern.test(url.href.replace(this.root, '')), { waitUntil: 'commit' });
  }
}
