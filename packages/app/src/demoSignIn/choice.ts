import { IdentityApi } from '@backstage/frontend-plugin-api';
import { guest, people, Person } from './people';

/** Kept for the tab, so that a reload is the same person. */
const KEY = 'demo-sign-in';

const idOf = ({ entityRef }: Person) => entityRef ?? 'guest';

/** Whom the visitor of this tab chose to be. */
export function chosen(): Person | undefined {
  const id = window.sessionStorage.getItem(KEY);
  return [guest, ...people].find(person => idOf(person) === id);
}

/** Remembers a person for this tab; nobody forgets. */
export function choose(person: Person | undefined): void {
  if (person) {
    window.sessionStorage.setItem(KEY, idOf(person));
  } else {
    window.sessionStorage.removeItem(KEY);
  }
}

/** The same identity, which is asked for again after signing out. */
export function forgottenAtSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    async signOut() {
      choose(undefined);
      await identity.signOut();
    },
  };
}
