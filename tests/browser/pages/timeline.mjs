// The timeline: an overview, the plot with its events, and under a crowd boxes that count what is not drawn.

export class Timeline {
  constructor(page) {
    this.page = page;
    this.region = page.locator('[data-timeline]');
    /** The plot, or on a phone the column: one stop of the Tab key. */
    this.plot = this.region.getByRole('listbox', { name: /^Timeline/ });
    /** The events that are drawn, each named in full: title, date, who tells it, which of how many. */
    this.events = this.plot.getByRole('option');
    this.selected = this.plot.getByRole('option', { selected: true });
    this.boxes = this.region.getByRole('list', { name: /counted$/ }).getByRole('button');
    this.zoomIn = this.region.getByRole('button', { name: 'Zoom in' });
    this.zoomOut = this.region.getByRole('button', { name: 'Zoom out' });
    this.goTo = this.region.getByRole('textbox', { name: 'Go to a date' });
    this.keys = this.region.locator('summary');
    /** What each lane is of, where events are parted. */
    this.lanes = this.region.getByRole('list', { name: 'Lanes' }).getByRole('listitem');
    this.from = this.region.getByRole('textbox', { name: 'From' });
    this.until = this.region.getByRole('textbox', { name: 'to', exact: true });
    this.fit = this.region.getByRole('button', { name: 'Fit' });
  }

  /** Parts the events: "By name", "Time". */
  async parts(how) {
    await this.page.getByRole('group', { name: 'Lanes of the timeline' }).getByRole('button', { name: how }).click();
  }

  /** Waits until the timeline is drawn. */
  async isReady() {
    await this.page.locator('[data-timeline-ready]').waitFor();
  }

  /** How many events it shows: drawn, or counted in boxes. */
  async eventsShown() {
    const boxes = await this.boxes.allInnerTexts();
    const counted = boxes.map((words) => Number(words.replaceAll(',', ''))).reduce((sum, count) => sum + count, 0);
    return (await this.events.count()) + counted;
  }

  /** The name of the event that a screen reader stands on; empty where it stands on none. */
  active() {
    return this.plot.evaluate((plot) => {
      const active = document.getElementById(plot.getAttribute('aria-activedescendant') ?? '');
      return active?.getAttribute('aria-label') ?? '';
    });
  }

  /** The event that is drawn narrowest, the best to aim at. */
  async narrowest() {
    const widths = await this.events.evaluateAll((events) => events.map((event) => event.querySelector('.mark').getBoundingClientRect().width));
    return this.events.nth(widths.indexOf(Math.min(...widths)));
  }

  /** The middle of an event's mark, without its words, brought on the screen, in pixels of it. */
  async middleOf(event) {
    await event.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await event.locator('.mark').boundingBox();
    return { x: x + width / 2, y: y + height / 2 };
  }
}
