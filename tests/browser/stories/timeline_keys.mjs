// The timeline by keys alone: to a date, to an event's page and back, and what the keys are.

import assert from 'node:assert/strict';
import { becomes, holds } from '../support/becomes.mjs';
import { story } from '../support/story.mjs';

story('types a date into the plot, goes there and on from event to event', {}, async (reader) => {
  const { list, page, timeline } = reader;
  await reader.opens();
  await reader.tabsTo(timeline.plot);
  await page.keyboard.type('2020-01-08');
  await becomes(() => timeline.goTo.inputValue(), '2020-01-08', 'the first figure is not lost');
  await page.keyboard.press('Enter');
  await reader.isAt(/^\?(.*&)?from=2019-12-\d\d&to=2020-01-\d\d/);
  await holds(async () => assert.ok(await reader.focusIsIn(timeline.plot), 'the focus is back in the plot'));
  const first = await list.selectedTitle();
  assert.notEqual(first, '');
  await page.keyboard.press('ArrowRight');
  await holds(async () => assert.notEqual(await list.selectedTitle(), first));
});

story('types what is no date and is told so, and Escape leads back', {}, async (reader) => {
  const { page, timeline } = reader;
  await reader.opens();
  await timeline.goTo.fill('soon');
  await page.keyboard.press('Enter');
  const told = () => timeline.goTo.evaluate((field) => field.validationMessage);
  await becomes(told, 'A date is written 2019, 2019-05 or 2019-05-08.');
  await page.keyboard.press('Escape');
  await becomes(() => timeline.goTo.inputValue(), '');
  assert.ok(await reader.focusIsIn(timeline.plot));
});

story('opens an event with Enter and comes back to the same mark with Escape', {}, async (reader) => {
  const { list, page, timeline } = reader;
  await reader.opens();
  await reader.tabsTo(timeline.plot);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await holds(async () => assert.notEqual(await list.selectedTitle(), ''));
  const title = await list.selectedTitle();
  await page.keyboard.press('Enter');
  await becomes(() => reader.heading.innerText(), title);
  await page.keyboard.press('Escape');
  await becomes(() => list.selectedTitle(), title, 'the same event is selected');
  await holds(async () => assert.ok(await reader.focusIsIn(timeline.plot), 'and the keys go on from there'));
});

story('asks for the keys and sends them away', {}, async (reader) => {
  const { page, timeline } = reader;
  await reader.opens();
  await reader.tabsTo(timeline.plot);
  await page.keyboard.press('?');
  const words = timeline.region.getByText('the event before, the next');
  await words.waitFor();
  await timeline.keys.click();
  await words.waitFor({ state: 'hidden' });
});

story('comes nearer on a scrolled page, and nothing jumps under the pointer', { screen: { width: 1000, height: 600 } }, async (reader) => {
  const { page, timeline } = reader;
  await reader.opens();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const scrolled = () => page.evaluate(() => scrollY);
  const before = await scrolled();
  assert.ok(0 < before, 'there is something to scroll');
  await reader.timeline.plot.focus({ preventScroll: true });
  await page.evaluate((top) => scrollTo(0, top), before);
  const top = () => timeline.plot.evaluate((plot) => plot.getBoundingClientRect().height);
  const height = await top();
  for (const key of ['+', '+', '+', '+']) {
    await page.keyboard.press(key);
    await holds(async () => assert.ok(height - 0.5 <= (await top()), 'the plot is as high as it was'));
  }
});
