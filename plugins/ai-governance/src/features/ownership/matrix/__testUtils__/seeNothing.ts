/** The list of a combobox watches its end, which jsdom cannot: it sees nothing. */
export class SeeNothing implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly thresholds = [];
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}
