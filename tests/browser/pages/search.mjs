// The search in the bar.

export class Search {
  constructor(page) {
    const search = page.getByRole('search');
    this.field = search.getByRole('searchbox');
    /** What was found, each leading to its page. */
    this.hits = search.getByRole('listitem').getByRole('link');
  }
}
