// The panel that cites, checks and exports.

import { readFile } from 'node:fs/promises';
import { isFirefox } from '../support/browsers.mjs';
import { keptFile } from '../support/kept_file.mjs';

export class Evidence {
  constructor(page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
    /** On the page of an event, for all that tell it. */
    this.cite = page.getByRole('button', { name: 'Cite or check' });
    /** At the foot of each account. */
    this.citeOne = page.getByRole('main').getByRole('button', { name: 'Cite', exact: true });
    /** With the filters. */
    this.export = page.getByRole('button', { name: 'Export or check' });
    this.choice = this.dialog.getByRole('combobox');
    this.taken = this.dialog.getByRole('textbox', { name: 'What was taken last' });
    this.verify = this.dialog.getByRole('button', { name: /^Verify/ });
    /** "34 of 34 quotes, 2 of 2 texts hold." */
    this.result = this.dialog.getByRole('status').filter({ hasText: / of \d+ quotes?, / });
    this.faults = this.dialog.locator('.evidence__faults').getByRole('listitem');
    this.close = this.dialog.getByRole('button', { name: 'Close' });
    /** What the page says where the panel cannot be had. */
    this.failure = page.getByRole('alert');
  }

  /** Presses a button that opens the panel, and waits until it is there. */
  async opens(button) {
    await button.click();
    await this.dialog.waitFor();
  }

  /** The button that copies or saves. */
  button(verb, name) {
    return this.dialog.getByRole('button', { name: `${verb}: ${name}` });
  }

  /** What a button saves: the file's name and its bytes. */
  async saves(press) {
    if (isFirefox) {
      await press();
      return keptFile(this.page);
    }
    const [download] = await Promise.all([this.page.waitForEvent('download'), press()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}
