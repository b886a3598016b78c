// The same ten tasks by mouse and by keys: a reader without a mouse takes at most half as many steps more. A step is a click, a turn of the wheel, a
// press of a key; a word or a date that is typed is one, since both have to type it.

import assert from 'node:assert/strict';
import { becomes, holds } from '../support/becomes.mjs';
import { story } from '../support/story.mjs';

/** Counts what a reader does. */
class Steps {
  count = 0;

  constructor(reader) {
    this.reader = reader;
  }

  async click(locator) {
    this.count += 1;
    await locator.click();
  }

  async press(...keys) {
    for (const key of keys) {
      this.count += 1;
      await this.reader.page.keyboard.press(key);
    }
  }

  async type(words) {
    this.count += 1;
    await this.reader.page.keyboard.type(words);
  }

  async scroll(across) {
    this.count += 1;
    await this.reader.timeline.plot.hover();
    await this.reader.page.mouse.wheel(across, 0);
  }

  async goBack() {
    this.count += 1;
    await this.reader.goes('back');
  }
}

/** The mark of an event, which is asked for anew each time: the timeline may have been drawn anew. */
async function clickMark(steps, number) {
  const { timeline } = steps.reader;
  const { x, y } = await timeline.middleOf(timeline.events.nth(number));
  steps.count += 1;
  await steps.reader.page.mouse.click(x, y);
}

const isAtEvent = (reader) => reader.isAt(/^event\/[^/]+\/$/);

/** Each task goes on from where the one before has ended: `does` says what is so when it is done. */
const TASKS = [
  {
    task: 'reads what a document says of an event',
    mouse: async (steps, { list }) => {
      await clickMark(steps, 0);
      await steps.click(list.account);
    },
    keys: (steps) => steps.press('ArrowRight', 'Enter'),
    does: isAtEvent,
  },
  {
    task: 'goes on to the event after it',
    mouse: (steps, { page }) => steps.click(page.getByRole('link', { name: 'The event after' })),
    keys: (steps) => steps.press('ArrowRight'),
    does: (reader, before) => becomes(() => reader.heading.innerText().then((title) => title !== before.title), true),
  },
  {
    task: 'and back to the one before',
    mouse: (steps, { page }) => steps.click(page.getByRole('link', { name: 'The event before' })),
    keys: (steps) => steps.press('ArrowLeft'),
    does: (reader, before) => becomes(() => reader.heading.innerText().then((title) => title !== before.title), true),
  },
  {
    task: 'searches for a name and opens it',
    mouse: async (steps, { search }) => {
      await steps.click(search.field);
      await steps.type('Baghdad');
      await search.hits.first().waitFor();
      await steps.click(search.hits.first());
    },
    keys: async (steps, { search }) => {
      await steps.press('/');
      await steps.type('Baghdad');
      await search.hits.first().waitFor();
      await steps.press('ArrowDown', 'Enter');
    },
    does: (reader) => reader.isAt(/^(event|entity|document)\/[^?]*$/),
  },
  {
    task: 'comes to the timeline again and goes to a date',
    mouse: async (steps, { page, timeline }) => {
      await steps.reader.opens();
      await steps.click(timeline.goTo);
      await steps.type('2020-01');
      await page.keyboard.press('Enter');
      steps.count += 1;
    },
    keys: async (steps) => {
      await steps.reader.opens();
      await steps.press('ArrowRight');
      await steps.type('2020-01');
      await steps.press('Enter');
    },
    does: (reader) => reader.isAt(/from=20(19|20)/),
  },
  {
    task: 'comes nearer, twice',
    mouse: async (steps, { timeline }) => {
      await steps.click(timeline.zoomIn);
      await steps.click(timeline.zoomIn);
    },
    keys: (steps) => steps.press('+', '+'),
    does: (reader, before) => holds(async () => assert.notEqual(reader.address(), before.address)),
  },
  {
    task: 'looks at what comes later',
    mouse: (steps) => steps.scroll(400),
    keys: (steps) => steps.press('PageDown'),
    does: (reader, before) => holds(async () => assert.notEqual(reader.address(), before.address)),
  },
  {
    task: 'sees all of it again',
    mouse: (steps, { timeline }) => steps.click(timeline.fit),
    keys: (steps) => steps.press('0'),
    does: (reader) => holds(async () => assert.doesNotMatch(reader.address(), /from=/)),
  },
  {
    task: 'selects the last event of all',
    mouse: async (steps, { timeline }) => clickMark(steps, (await timeline.events.count()) - 1),
    keys: (steps) => steps.press('End'),
    does: ({ list }) => holds(async () => assert.notEqual(await list.selectedTitle(), '')),
  },
  {
    task: 'opens it, and comes back to its mark',
    mouse: async (steps, { list }) => {
      await steps.click(list.account);
      await isAtEvent(steps.reader);
      await steps.goBack();
    },
    keys: async (steps) => {
      await steps.press('Enter');
      await isAtEvent(steps.reader);
      await steps.reader.heading.waitFor();
      await steps.press('Escape');
    },
    does: async ({ list, timeline }) => {
      await timeline.isReady();
      await holds(async () => assert.notEqual(await list.selectedTitle(), ''));
    },
  },
];

/** The steps of each task in turn. */
async function taken(reader, how) {
  const steps = new Steps(reader);
  const counts = [];
  await reader.opens();
  for (const { task, [how]: act, does } of TASKS) {
    const before = { address: reader.address(), title: await reader.heading.innerText() };
    steps.count = 0;
    await act(steps, reader);
    await does(reader, before).catch((error) => assert.fail(`${how}: ${task}: ${error.message}`));
    counts.push(steps.count);
  }
  return counts;
}

story('does ten tasks by keys in at most half as many steps more as by mouse', {}, async (reader) => {
  const [mouse, keys] = [await taken(reader, 'mouse'), await taken(reader, 'keys')];
  assert.equal(TASKS.length, 10);
  for (const [number, { task }] of TASKS.entries()) {
    assert.ok(keys[number] <= mouse[number] * 1.5, `${task}: ${keys[number]} by keys, ${mouse[number]} by mouse`);
  }
});

story('turns keys of one character off, and they do nothing more', {}, async (reader) => {
  const { page, search, timeline } = reader;
  await reader.opens();
  await timeline.keys.click();
  const single = timeline.region.getByRole('checkbox', { name: 'Keys of one character' });
  await single.uncheck();
  await timeline.keys.click();
  await page.keyboard.press('/');
  assert.ok(!(await reader.focusIsIn(search.field)), 'a search is not begun');
  await reader.tabsTo(timeline.plot);
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowRight');
  await becomes(() => reader.list.selectedTitle().then((title) => title !== ''), true, 'arrows go on');
  assert.doesNotMatch(reader.address(), /from=/);
  await reader.opens();
  await timeline.keys.click();
  assert.ok(!(await single.isChecked()), 'it is remembered');
  await single.check();
  await timeline.keys.click();
  await page.keyboard.press('/');
  await holds(async () => assert.ok(await reader.focusIsIn(search.field)));
});
