import { useContext, useEffect } from 'react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { UNSAFE_NavigationContext as NavigationContext } from 'react-router-dom';
import { aiGovernanceTranslationRef } from '../../translation';

/**
 * Asks before unsaved edits are lost: when the page is closed or reloaded, a
 * link is followed or the back button is pressed. The routers of Backstage
 * apps have no blocker of their own, so theirs is made of what they have.
 */
export function useUnsavedGuard(isDirty: boolean): void {
  const { navigator } = useContext(NavigationContext);
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const question = t('ownership.words.leaveUnsaved');

  useEffect(() => {
    if (!isDirty) return undefined;
    const { push } = navigator;
    const place = window.location.pathname;
    let isActive = true;
    const mayLeave = () =>
      // eslint-disable-next-line no-alert
      window.confirm(question);

    const onUnload = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Browsers show their own words.
      event.returnValue = '';
    };
    // Before the router hears of it: the edits are still on the page.
    const onBack = (event: PopStateEvent) => {
      if (window.location.pathname === place || mayLeave()) return;
      event.stopImmediatePropagation();
      window.history.forward();
    };
    const guarded: typeof push = (to, ...rest) => {
      const path = typeof to === 'string' ? to.split(/[?#]/)[0] : to.pathname;
      const isHere = !path || path === place;
      if (!isActive || isHere || mayLeave()) push(to, ...rest);
    };
    navigator.push = guarded;
    window.addEventListener('beforeunload', onUnload);
    window.addEventListener('popstate', onBack, { capture: true });
    return () => {
      isActive = false;
      // Another form may have put its guard around this one.
      if (navigator.push === guarded) navigator.push = push;
      window.removeEventListener('beforeunload', onUnload);
      window.removeEventListener('popstate', onBack, { capture: true });
    };
  }, [isDirty, navigator, question]);
}
