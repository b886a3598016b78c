// The page of one name.

export class EntityPage {
  constructor(page) {
    const passages = page.getByRole('region', { name: /passages?$/ }).or(page.locator('.passages'));
    /** The name in each passage, leading to the passage in its document. */
    this.passages = passages.getByRole('listitem').getByRole('link');
  }
}
