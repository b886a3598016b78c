// The list of events beside the timeline.

export class EventList {
  constructor(page) {
    this.region = page.getByRole('region', { name: 'Events in view' });
    /** How many events are listed, of how many. */
    this.count = this.region.getByRole('heading');
    /** A button a row: the date, the title, who tells it. */
    this.rows = this.region.getByRole('listitem').getByRole('button');
    /** The row of the event that is selected. */
    this.selected = this.region.getByRole('button', { expanded: true });
    /** The rows of all other events. */
    this.others = this.region.getByRole('listitem').getByRole('button', { expanded: false });
    /** The way from the selected row to the event's page. */
    this.account = this.region.getByRole('link', { name: /^(Read the account|Compare .*accounts)$/ });
  }

  /** The title in a row. */
  title(row) {
    return row.locator('.list__title').innerText();
  }

  /** The titles of all rows, from the top. */
  titles() {
    return this.rows.locator('.list__title').allInnerTexts();
  }

  /** The title of the row that is selected; empty where none is. */
  async selectedTitle() {
    const [title] = await this.selected.locator('.list__title').allInnerTexts();
    return title ?? '';
  }

  /** `{ shown, all }`, as the heading says: "5 of 16 events in view", "21 events · 4 undated". */
  async counts() {
    const [, shown, all] = (await this.count.innerText()).match(/^([\d,]+)(?: of ([\d,]+))? events?\b/);
    return { shown: numberFrom(shown), all: numberFrom(all ?? shown) };
  }

  /** How many of those listed have no date. */
  async undated() {
    const [, undated] = (await this.count.innerText()).match(/([\d,]+) undated$/) ?? [];
    return numberFrom(undated ?? '0');
  }
}

function numberFrom(words) {
  return Number(words.replaceAll(',', ''));
}
