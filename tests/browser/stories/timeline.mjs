import assert from 'node:assert/strict';
import { becomes, holds } from '../support/becomes.mjs';
import { SCREENS } from '../support/screens.mjs';
import { story } from '../support/story.mjs';

const WHOLE = /^(\.\/)?(\?(?!.*from=).*)?$/;
const WINDOW = /^\?(.*&)?from=[^&]+&to=/;

story('walks the timeline by keyboard, event by event, and opens one', {}, async (reader) => {
  const { list, page, timeline } = reader;
  await reader.opens();
  const rows = await list.titles();
  const titles = rows.slice(0, rows.length - (await list.undated()));
  await reader.tabsTo(timeline.plot);

  // Longer walks show nothing that a dozen steps do not.
  for (const title of titles.slice(0, 12)) {
    await page.keyboard.press('ArrowRight');
    await becomes(() => list.selectedTitle(), title, 'the list follows the arrow');
    await holds(async () => assert.ok((await timeline.active()).startsWith(title), 'and so does a screen reader'));
  }
  await page.keyboard.press('End');
  await becomes(() => list.selectedTitle(), titles.at(-1));
  await page.keyboard.press('ArrowLeft');
  await becomes(() => list.selectedTitle(), titles.at(-2));
  await page.keyboard.press('Home');
  await becomes(() => list.selectedTitle(), titles[0]);
  await page.keyboard.press('ArrowDown');
  await becomes(async () => (await list.selectedTitle()) !== titles[0], true, 'another lane has another event');
  assert.ok(await reader.focusIsIn(timeline.plot), 'the focus never left the plot');

  const title = await list.selectedTitle();
  await page.keyboard.press('Enter');
  await reader.isAt(/^event\/[^/]+\/$/);
  await becomes(() => reader.heading.innerText(), title);
});

story('lets go of an event with Escape', {}, async (reader) => {
  const { list, page, timeline } = reader;
  await reader.opens();
  await reader.tabsTo(timeline.plot);
  await page.keyboard.press('End');
  await becomes(() => timeline.selected.count(), 1);
  await page.keyboard.press('Escape');
  await becomes(() => timeline.selected.count(), 0);
  await becomes(() => list.selected.count(), 0);
  await reader.isAt(/^(\.\/)?$/);
});

story('comes nearer and back by keyboard, and the list and the address go along', {}, async (reader) => {
  const { list, page, timeline } = reader;
  await reader.opens();
  const { all } = await list.counts();
  await reader.tabsTo(timeline.plot);
  for (const key of ['+', '+', '+']) {
    await page.keyboard.press(key);
  }
  await reader.isAt(WINDOW);
  await holds(async () => assert.ok((await list.counts()).shown < all, 'fewer events are near'));
  const near = await list.counts();
  await page.keyboard.press('-');
  await holds(async () => assert.ok(near.shown <= (await list.counts()).shown, 'as many or more are less near'));
  await page.keyboard.press('0');
  await reader.isAt(WHOLE);
  await becomes(() => list.counts(), { shown: all, all });
});

story('comes nearer with the buttons and is back with one', {}, async (reader) => {
  const { timeline } = reader;
  await reader.opens();
  await timeline.zoomIn.click();
  await reader.isAt(WINDOW);
  await timeline.fit.click();
  await reader.isAt(WHOLE);
});

story('turns the wheel with Ctrl and comes nearer to what is under the pointer', {}, async (reader) => {
  const { page, timeline } = reader;
  await reader.opens();
  const name = await (await timeline.narrowest()).getAttribute('aria-label');
  const event = timeline.plot.getByRole('option', { name, exact: true });
  const { x, y } = await timeline.middleOf(event);
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await reader.isAt(WINDOW);
  await holds(async () => assert.ok(Math.abs((await timeline.middleOf(event)).x - x) < 4, 'its middle stays under the pointer'));
});

story('drags the plot, what is held stays under the hand, and nothing is lost on the way', {}, async (reader) => {
  const { list, page, timeline } = reader;
  await reader.opens();
  await timeline.zoomIn.click();
  await timeline.zoomIn.click();
  await reader.isAt(WINDOW);
  const name = await (await timeline.narrowest()).getAttribute('aria-label');
  const event = timeline.plot.getByRole('option', { name, exact: true });
  const { x, y } = await timeline.middleOf(event);
  const way = x < 600 ? 1 : -1;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const pixels of [3, 20, 60, 110]) {
    await page.mouse.move(x + way * pixels, y);
  }
  // It was picked up once the hand no longer trembled.
  await holds(async () => assert.ok(Math.abs((await timeline.middleOf(event)).x - x - way * 110) < 5, 'it is where the hand is'));
  await page.mouse.up();
  await becomes(() => timeline.selected.count(), 0, 'a drag is no click');
  await holds(async () => assert.equal(await timeline.eventsShown(), (await list.counts()).shown));
});

story('pinches the plot with two fingers and comes nearer to what lies between them', { unless: { firefox: 'only Chromium can be told of two fingers' } }, async (reader) => {
  const { page, timeline } = reader;
  await reader.opens();
  const name = await (await timeline.narrowest()).getAttribute('aria-label');
  const event = timeline.plot.getByRole('option', { name, exact: true });
  const { x, y } = await timeline.middleOf(event);
  const hand = await page.context().newCDPSession(page);
  await hand.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  const touch = (type, apart) => {
    const fingers = apart ? [{ x: x - apart, y, id: 0 }, { x: x + apart, y, id: 1 }] : [];
    return hand.send('Input.dispatchTouchEvent', { type, touchPoints: fingers });
  };
  await touch('touchStart', 20);
  for (const apart of [24, 28, 32, 36, 40]) {
    await touch('touchMove', apart);
  }
  await touch('touchEnd', 0);
  await reader.isAt(WINDOW);
  await holds(async () => assert.ok(Math.abs((await timeline.middleOf(event)).x - x) < 12, 'it is still between the fingers'));
});

story('sees which event is selected, and reads its words, in colours of the own', { theme: 'dark', unless: { firefox: 'its forced colours are a setting of the whole browser' } }, async (reader) => {
  const { list, page, timeline } = reader;
  await page.emulateMedia({ forcedColors: 'active' });
  await reader.opens();
  await reader.tabsTo(timeline.plot);
  await page.keyboard.press('Home');
  await becomes(() => timeline.selected.count(), 1);
  const style = (found, name) => found.evaluate((element, name) => getComputedStyle(element)[name], name);
  const ground = await style(page.locator('body'), 'backgroundColor');
  assert.equal(await style(timeline.selected.locator('.label__title'), 'stroke'), ground, 'the halo of its words is the ground');
  assert.notEqual(await style(timeline.selected.locator('.label__title'), 'fill'), ground, 'and the words are not');
  const edgesOf = (rows) => rows.evaluateAll((rows) => rows.map((row) => getComputedStyle(row.closest('li')).borderInlineStartColor));
  const [own] = await edgesOf(list.selected);
  const edges = await edgesOf(list.rows);
  assert.equal(edges.filter((edge) => edge === own).length, 1, 'no other row has its edge');
});

story('turns the wheel without a key and scrolls the page, over the plot as anywhere', { screen: { width: 1440, height: 500 } }, async (reader) => {
  const { page, timeline } = reader;
  await reader.opens();
  const { x, y } = await timeline.middleOf(timeline.events.first());
  const before = await page.evaluate(() => scrollY);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 120);
  await holds(async () => assert.ok(before < (await page.evaluate(() => scrollY)), 'the page scrolls'));
  assert.match(reader.address(), WHOLE);
});

story('selects in the plot and finds it selected in the list, and the other way round', {}, async (reader) => {
  const { list, page, timeline } = reader;
  await reader.opens();
  const drawn = await timeline.narrowest();
  const name = await drawn.getAttribute('aria-label');
  const { x, y } = await timeline.middleOf(drawn);
  await page.mouse.click(x, y);
  await holds(async () => assert.ok(name.startsWith(`${await list.selectedTitle()}, `), 'the list follows'));

  const row = list.others.first();
  const title = await list.title(row);
  await row.click();
  await holds(async () => assert.ok((await timeline.selected.getAttribute('aria-label')).startsWith(title), 'the plot follows'));
  await reader.isAt(/^\?(.*&)?event=/);
});

for (const [name, screen] of Object.entries(SCREENS)) {
  story(`draws or counts every dated event that is listed, whole, narrowed and near: ${name}`, { screen }, async (reader) => {
    const { filters, list, timeline } = reader;
    const addsUp = () =>
      holds(async () => assert.equal((await timeline.eventsShown()) + (await list.undated()), (await list.counts()).shown));
    for (const address of ['', '?scale=even']) {
      await reader.opens(address);
      await addsUp();
      const chip = filters.documents.first();
      const promised = await filters.countOf(chip);
      await chip.click();
      await becomes(async () => (await list.counts()).shown, promised);
      await addsUp();
    }
    await reader.opens();
    // On a phone time runs down, and one scrolls instead of coming nearer.
    const nearer = (await timeline.zoomIn.isVisible()) ? 3 : 0;
    for (let times = 0; times < nearer; times += 1) {
      await timeline.zoomIn.click();
      await addsUp();
    }
  });
}
