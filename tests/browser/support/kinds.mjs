// How a reader comes to one page of each kind. Of the events it is the one that most documents tell: the others have less of the same.

export const KINDS = {
  'the timeline': (reader) => reader.opens(),
  'the timeline with its first event selected': (reader) => reader.opens().then(() => reader.list.rows.first().click()),
  // The last may have no date, and no mark.
  'the timeline with its last event selected': (reader) => reader.opens().then(() => reader.list.rows.last().click()),
  'the timeline narrowed to nothing': (reader) => reader.opens('?from=0001-01-01&to=0001-01-02'),
  'the timeline in lanes by name': (reader) => reader.opens('?lanes=name').then(() => reader.list.rows.nth(2).click()),
  'the table of events': (reader) => reader.opens('events/'),
  'an event': (reader) => reader.opens('?order=most-told').then(() => reader.opensEventOf(reader.list.rows.first())),
  'the names': (reader) => reader.opens('entities/'),
  'a name': (reader) => reader.opens('entities/').then(() => reader.opensFirst(/^entity\//)),
  'names laid together': async (reader) => {
    await reader.opens('entities/').then(() => reader.opensFirst(/^entity\//));
    await reader.page.getByRole('link', { name: 'Lay beside others' }).click();
    await reader.page.getByRole('main').locator('.offers a').first().click();
    await reader.page.getByRole('heading', { name: /that name them all/ }).first().waitFor();
  },
  'documents compared': async (reader) => {
    await reader.opens('documents/').then(() => reader.opensFirst(/^document\//));
    await reader.page.getByRole('link', { name: 'Compare' }).click();
    await reader.page.getByRole('main').locator('.offers a').first().click();
    await reader.page.getByRole('heading', { name: /Named by both/ }).waitFor();
  },
  'the documents': (reader) => reader.opens('documents/'),
  'a document': (reader) => reader.opens('documents/').then(() => reader.opensFirst(/^document\//)),
  'the words quoted, in their document': async (reader) => {
    await reader.opens();
    await reader.opensEventOf(reader.list.rows.first());
    await reader.event.readInPlace.first().click();
    await reader.isAt(/^document\//);
  },
  'a search': async (reader) => {
    await reader.opens();
    await reader.search.field.fill('the');
    await reader.search.hits.first().waitFor();
  },
  'an address that is none': (reader) => reader.opensMissing('event/nothing-of-the-kind/'),
  'an address that a server lets the app answer': async (reader) => {
    await reader.opens('events/');
    await reader.page.evaluate(() => {
      history.pushState(null, '', 'event/nothing-of-the-kind/');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await reader.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  },
};
