// The row of chips that narrow the events.

export class Filters {
  constructor(page) {
    this.region = page.getByRole('region', { name: 'Narrow the events' });
    /** One a document that tells something. */
    this.documents = this.region.getByRole('list', { name: 'Told by' }).getByRole('button');
    /** One a name that many events are about. */
    this.names = this.region.getByRole('list', { name: 'About' }).getByRole('button');
    this.clear = this.region.getByRole('button', { name: 'Show all' });
  }

  /** The number that a chip says it leaves. */
  async countOf(chip) {
    return Number((await chip.innerText()).match(/(\d+)\s*$/)[1]);
  }
}
