// The page of one document.

export class DocumentPage {
  constructor(page) {
    this.body = page.locator('.reader__text');
    /** The words that the address points at; a name or a time among them parts them into several pieces. */
    this.pointedAt = this.body.locator('.words--selected');
  }

  /** The words pointed at, in one piece, blanks made one. */
  async words() {
    return (await this.pointedAt.allTextContents()).join('').replaceAll(/\s+/g, ' ').trim();
  }

  /** The text of the document, blanks made one. */
  async text() {
    return (await this.body.textContent()).replaceAll(/\s+/g, ' ').trim();
  }

  /** Whether the first of the words pointed at can be read without scrolling, clear of what lies over the page. */
  isPlaceInView() {
    return this.pointedAt.first().evaluate((element) => {
      const [line] = element.getClientRects();
      const hit = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    });
  }
}
