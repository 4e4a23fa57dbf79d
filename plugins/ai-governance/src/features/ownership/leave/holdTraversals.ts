/** The navigation API of the browser, as far as it is needed here. */
interface Navigation extends EventTarget {
  traverseTo(key: string): unknown;
}

interface TraverseEvent extends Event {
  navigationType: 'traverse';
  destination: { key: string; url: string };
}

/**
 * Holds the back and forward buttons while somebody decides. `onHeld` is given
 * the way on, and is not called for changes that stay on the page.
 *
 * Chromium calls the listeners of `popstate` in the order in which they came, so
 * the router is always faster there: the navigation API says it beforehand.
 * A browser without it lets a capturing listener go first.
 */
export function holdTraversals(options: {
  isElsewhere: (href: string) => boolean;
  onHeld: (proceed: () => void) => void;
}): () => void {
  const navigation = navigationOf(window);
  return navigation
    ? holdWithNavigation(navigation, options)
    : holdWithHistory(options);
}

type Options = Parameters<typeof holdTraversals>[0];

function holdWithNavigation(
  navigation: Navigation,
  { isElsewhere, onHeld }: Options,
): () => void {
  let isReleased = false;
  const hold = (event: Event) => {
    // The browser decides whether it can be held: not twice without a touch.
    if (isReleased || !event.cancelable || !isTraverse(event)) return;
    const { key, url } = event.destination;
    if (!isElsewhere(url)) return;
    event.preventDefault();
    onHeld(() => {
      isReleased = true;
      navigation.traverseTo(key);
    });
  };
  navigation.addEventListener('navigate', hold);
  return () => navigation.removeEventListener('navigate', hold);
}

function holdWithHistory({ isElsewhere, onHeld }: Options): () => void {
  const index = historyIndex();
  let isOurs = false;
  let isReleased = false;
  const hold = (event: PopStateEvent) => {
    if (isOurs) {
      // We are back where we were: the router has seen none of it.
      isOurs = false;
      event.stopImmediatePropagation();
      return;
    }
    const target = historyIndex();
    if (isReleased || !isElsewhere(window.location.href)) return;
    if (index === undefined || target === undefined) return;
    event.stopImmediatePropagation();
    isOurs = true;
    window.history.go(index - target);
    onHeld(() => {
      isReleased = true;
      window.history.go(target - index);
    });
  };
  window.addEventListener('popstate', hold, { capture: true });
  return () => window.removeEventListener('popstate', hold, { capture: true });
}

function navigationOf(from: object): Navigation | undefined {
  return 'navigation' in from && from.navigation instanceof EventTarget
    ? (from.navigation as Navigation)
    : undefined;
}

function isTraverse(event: Event): event is TraverseEvent {
  return 'navigationType' in event && event.navigationType === 'traverse';
}

/** The place in the history, as the router counts. */
function historyIndex(): number | undefined {
  const state: unknown = window.history.state;
  return typeof state === 'object' &&
    state !== null &&
    'idx' in state &&
    typeof state.idx === 'number'
    ? state.idx
    : undefined;
}
