import { useContext, useEffect, useRef, useState } from 'react';
import {
  createPath,
  UNSAFE_NavigationContext,
  useHref,
  useLocation,
} from 'react-router-dom';
import { holdTraversals } from './holdTraversals';

/** A way out of the page that waits for an answer. */
interface Leaving {
  proceed: () => void;
}

/**
 * Holds on to a page with unsaved changes. Links, tabs and the back button wait
 * for an answer; closing the tab asks with the words of the browser.
 *
 * The blocker of the router works in data routers alone, and Backstage is none.
 * Every link and `navigate()` ends in `push` or `replace` of the navigator;
 * the back button is held before the router hears of it.
 */
export function useLeaveGuard(isActive: boolean) {
  const { navigator } = useContext(UNSAFE_NavigationContext);
  const here = pathOf(useHref(createPath(useLocation())));
  const [leaving, setLeaving] = useState<Leaving>();
  // Read when it happens: a save that has just ended may navigate at once.
  const active = useRef(isActive);
  active.current = isActive;

  useEffect(() => {
    if (!isActive) return undefined;
    const askFirst = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', askFirst);
    return () => window.removeEventListener('beforeunload', askFirst);
  }, [isActive]);

  useEffect(() => {
    if (!isActive) return undefined;
    const { push, replace } = navigator;
    let isOver = false;
    const guarded =
      (go: typeof push): typeof push =>
      (to, ...rest) => {
        const isElsewhere = pathOf(navigator.createHref(to)) !== here;
        const proceed = () => go.call(navigator, to, ...rest);
        if (!isOver && active.current && isElsewhere) setLeaving({ proceed });
        else proceed();
      };
    const [ourPush, ourReplace] = [guarded(push), guarded(replace)];
    navigator.push = ourPush;
    navigator.replace = ourReplace;
    return () => {
      isOver = true;
      // Another guard may stand on ours: then ours lets everything through.
      if (navigator.push === ourPush) navigator.push = push;
      if (navigator.replace === ourReplace) navigator.replace = replace;
    };
  }, [isActive, navigator, here]);

  useEffect(() => {
    if (!isActive) return undefined;
    return holdTraversals({
      isElsewhere: href => active.current && pathOf(href) !== here,
      onHeld: proceed => setLeaving({ proceed }),
    });
  }, [isActive, here]);

  return {
    isLeaving: leaving !== undefined,
    stay: () => setLeaving(undefined),
    leave: () => {
      setLeaving(undefined);
      leaving?.proceed();
    },
  };
}

/** The path alone: search and hash belong to the same page. */
function pathOf(href: string): string {
  return new URL(href, window.location.origin).pathname;
}
