// The page of one event.

export class EventPage {
  constructor(page) {
    this.copyLink = page.getByRole('button', { name: 'Copy link' });
    /** The words of the documents, with a little of what stands around them. */
    this.quotes = page.getByRole('main').getByRole('blockquote');
    /** The titles of the documents that tell it, each leading to the document. */
    this.sources = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link');
    /** Why it has its date. */
    this.why = page.locator('#why');
    this.readInPlace = page.getByRole('link', { name: 'Read in place' });
  }

  /** The words of a document that tell the event, without those around them and the numbers of the differences, blanks made one. */
  wordsQuoted(quote) {
    return quote.evaluate((element) => {
      const copy = element.cloneNode(true);
      copy.querySelectorAll('.account__context, sup').forEach((added) => added.remove());
      return copy.textContent.replaceAll(/\s+/g, ' ').trim();
    });
  }

  /** All quotes of the page. */
  async allWordsQuoted() {
    return Promise.all((await this.quotes.all()).map((quote) => this.wordsQuoted(quote)));
  }
}
