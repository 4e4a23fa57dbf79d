import { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Who acts: the entity ref of a person, or the subject of a service. */
export function actorOf(credentials: BackstageCredentials): string {
  const principal = credentials.principal as {
    type?: string;
    userEntityRef?: string;
    subject?: string;
  };
  return principal.userEntityRef ?? principal.subject ?? 'unknown';
}
