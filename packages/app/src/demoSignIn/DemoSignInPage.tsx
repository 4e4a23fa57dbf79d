import { useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import {
  configApiRef,
  IdentityApi,
  useApi,
} from '@backstage/frontend-plugin-api';
import { choose, chosen, forgottenAtSignOut } from './choice';
import { PeopleToBe } from './PeopleToBe';
import { Person } from './people';

/**
 * Asks a visitor of the demo whom to be. There is no password: the backend
 * lets everybody in who names a user of the catalog, in development alone.
 */
export function DemoSignInPage(props: {
  onSignInSuccess(identity: IdentityApi): void;
}) {
  const [person, setPerson] = useState(chosen);
  const title = useApi(configApiRef).getString('app.title');
  const choosePerson = (next: Person | undefined) => {
    choose(next);
    setPerson(next);
  };
  if (!person) return <PeopleToBe title={title} onChoose={choosePerson} />;

  const { entityRef, name } = person;
  return (
    <ProxiedSignInPage
      provider={entityRef ? 'demo' : 'guest'}
      headers={entityRef ? { 'x-demo-user': entityRef } : undefined}
      onSignInSuccess={identity =>
        props.onSignInSuccess(forgottenAtSignOut(identity))
      }
      ErrorComponent={({ error }) => (
        <PeopleToBe
          title={title}
          problem={`${name} cannot sign in. ${error?.message ?? ''}`}
          onChoose={choosePerson}
        />
      )}
    />
  );
}
