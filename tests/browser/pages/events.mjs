// All events, as a table.

export class EventsPage {
  constructor(page) {
    this.table = page.getByRole('table');
    /** A row an event, without the row of headings. */
    this.rows = this.table.getByRole('row').filter({ has: page.getByRole('link') });
  }

  /** The link to the page of the event in this row. */
  link(row) {
    return row.getByRole('link').first();
  }
}
