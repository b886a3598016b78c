import assert from 'node:assert/strict';
import { becomes, holds } from '../support/becomes.mjs';
import { SCREENS } from '../support/screens.mjs';
import { story } from '../support/story.mjs';

/** Boxes of words that may not touch each other. */
const labels = (reader) => reader.timeline.plot.locator('.label__title').evaluateAll((all) => all.map((label) => {
  const { left, right, top, bottom } = label.getBoundingClientRect();
  return { words: label.textContent, left, right, top: top + 3, bottom: bottom - 3 };
}));

story('parts the timeline by name, goes from lane to lane, and shuts a group', {}, async (reader) => {
  const { list, page, timeline } = reader;
  await reader.opens();
  const whole = (await list.titles()).length - (await list.undated());
  await timeline.parts('By name');
  await reader.isAt(/^\?lanes=name$/);
  await timeline.lanes.first().waitFor();

  // Each event is drawn on every lane that it belongs to, and each is on one at least.
  const ids = () => timeline.events.evaluateAll((events) => events.map((event) => event.dataset.event));
  await holds(async () => assert.equal(new Set(await ids()).size, whole, 'no event is lost'));
  assert.ok(whole < (await ids()).length, 'an event about several is on several lanes');
  for (const [number, one] of (await labels(reader)).entries()) {
    const touched = (await labels(reader)).slice(number + 1).filter((other) =>
      one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom);
    assert.deepEqual(touched.map(({ words }) => words), [], `${one.words} stands free`);
  }

  await reader.tabsTo(timeline.plot);
  await page.keyboard.press('Home');
  await becomes(() => timeline.active().then((name) => /, on the lane /.test(name)), true);
  const lane = async () => (await timeline.active()).split(', on the lane ')[1];
  const before = await lane();
  await page.keyboard.press('ArrowDown');
  await holds(async () => assert.notEqual(await lane(), before, 'another lane'));
  await page.keyboard.press('ArrowUp');
  await becomes(lane, before);

  const lanes = await timeline.lanes.count();
  const people = timeline.region.getByRole('button', { name: 'People' });
  await people.click();
  await holds(async () => assert.ok((await timeline.lanes.count()) < lanes, 'one lane for all of them'));
  await reader.isAt(/lanes=name.*&shut=person|shut=person.*&lanes=name/);
  const address = reader.address();
  await page.goBack();
  await becomes(() => timeline.lanes.count(), lanes);
  await reader.opens(address);
  await becomes(() => people.getAttribute('aria-expanded'), 'false', 'the address tells what is shut');
});

story('goes by keys from the marks of a lane to its boxes, opens one, and stands on its first event', { screen: SCREENS.tablet }, async (reader) => {
  const { page, timeline } = reader;
  await reader.opens('?lanes=name');
  const boxes = timeline.plot.getByRole('option', { name: / on the lane .*: Enter opens$/ });
  await holds(async () => assert.notEqual(await boxes.count(), 0, 'on a narrow screen a lane of many events counts some'));
  await reader.tabsTo(timeline.plot);
  await page.keyboard.press('Home');
  const isOnBox = () => timeline.active().then((name) => name.endsWith(': Enter opens'));
  for (let pressed = 0; pressed < 40 && !(await isOnBox()); pressed += 1) {
    await page.keyboard.press('ArrowDown');
  }
  assert.ok(await isOnBox(), 'the arrows lead to a box');
  const [count, when] = (await timeline.active()).split(', ');
  assert.match(count, /^[\d,]+ more events?$/);
  await page.keyboard.press('Enter');
  await reader.isAt(/from=/);
  await becomes(() => timeline.active().then((name) => name !== '' && !name.endsWith(': Enter opens')), true, `the first event of ${when}`);
});

story('parts the timeline by kind and document, and has one drawing again', {}, async (reader) => {
  const { timeline } = reader;
  await reader.opens();
  for (const [how, address] of [['By kind', /lanes=kind/], ['By document', /lanes=document/]]) {
    await timeline.parts(how);
    await reader.isAt(address);
    await holds(async () => assert.ok(2 <= (await timeline.lanes.count())));
  }
  await timeline.parts('Time');
  await reader.isAt(/^(\.\/)?$/);
  await becomes(() => timeline.lanes.count(), 0);
});

story('types the first day and the last that are to be seen', {}, async (reader) => {
  const { list, timeline } = reader;
  await reader.opens();
  const { all } = await list.counts();
  // Typed and sent off: what a script puts there is no change to Firefox, nor is leaving the field in a window that is not in front.
  await timeline.from.click();
  await timeline.from.pressSequentially('2020');
  await timeline.from.press('Enter');
  await reader.isAt(/from=2020-01-01/);
  await holds(async () => assert.ok((await list.counts()).shown < all));
  await timeline.until.click();
  await timeline.until.pressSequentially('never');
  await timeline.until.press('Enter');
  assert.ok(await timeline.until.evaluate((field) => !field.validity.valid), 'what is no date is said to be none');
  await timeline.from.press('ControlOrMeta+a');
  await timeline.from.press('Backspace');
  await timeline.from.press('Enter');
  await becomes(() => list.counts(), { shown: all, all });
});

story('finds the key from the tabs of a phone', { screen: SCREENS.phone }, async (reader) => {
  await reader.opens('entities/');
  await reader.page.getByRole('link', { name: 'Key', exact: true }).click();
  await reader.isAt(/^(\.\/)?$/);
  const key = reader.page.getByRole('region', { name: 'How each date is known' });
  await holds(async () => {
    const box = await key.boundingBox();
    assert.ok(box && box.y < SCREENS.phone.height / 2, 'it is on the screen');
  });
});
