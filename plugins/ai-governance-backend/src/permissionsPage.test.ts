import { readFileSync } from 'fs';
import path from 'path';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  aiGovernanceApis,
  Endpoint,
  importsRunPermission,
  openApiApi,
  ownershipReadPermission,
  ownershipUpdatePermission,
} from '@aigov/backstage-plugin-ai-governance-common';
import { entityRules } from '@aigov/backstage-plugin-ai-governance-node';
import { OwnersOnlyPolicy } from './testUtils/ownersOnlyPolicy';

const page = readFileSync(
  path.join(__dirname, '../../../docs/permissions.md'),
  'utf8',
);

/** The rows of the table whose first column starts with this. */
const rowsOf = (start: string) =>
  page
    .split('\n')
    .filter(line => line.startsWith(`| \`${start}`))
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim().replaceAll('`', '')),
    );

const endpoints = [...Object.values(aiGovernanceApis), openApiApi].flatMap(
  api => Object.entries<Endpoint>(api),
);

const withRole = ([key, { role, raci }]: [string, Endpoint]) => {
  if (role === 'reader') return key;
  return raci.length
    ? `${key} (${role}, ${raci.join(' ')})`
    : `${key} (${role})`;
};

it('has every permission with its endpoints and their roles', () => {
  const permissions = new Map(
    endpoints.map(([, { permission }]) => [permission.name, permission]),
  );
  const expected = [...permissions.values()].map(permission => [
    permission.name,
    isResourcePermission(permission) ? 'by entity' : 'at once',
    endpoints
      .filter(([, spec]) => spec.permission.name === permission.name)
      .map(withRole)
      .join(', '),
  ]);
  expect(rowsOf('ai-governance.').sort()).toEqual(expected.sort());
});

it('has every rule with its parameters', () => {
  expect(
    rowsOf('is')
      .concat(rowsOf('has'))
      .map(([name, rule]) => [name, rule]),
  ).toEqual([
    ['isEntityOwner', entityRules.isEntityOwner.name],
    ['isKind', entityRules.isKind.name],
    ['hasRaciRole', entityRules.hasRaciRole.name],
  ]);
});

describe('the policy on the page', () => {
  it('is one that runs', () => {
    const [, code] = page.match(/```ts\n([\s\S]*?)```/) ?? [];
    const file = path.join(__dirname, 'testUtils/ownersOnlyPolicy.ts');
    expect(code).toBe(readFileSync(file, 'utf8'));
  });

  it('lets people read and change what is theirs', async () => {
    const policy = new OwnersOnlyPolicy(
      mockServices.userInfo.mock({
        getUserInfo: async () => ({
          userEntityRef: 'user:default/ada',
          ownershipEntityRefs: ['user:default/ada'],
        }),
      }),
    );
    const user = { credentials: mockCredentials.user() } as never;
    const params = { claims: ['user:default/ada'] };
    const owner = { rule: 'IS_ENTITY_OWNER', params };
    const read = await policy.handle(
      { permission: ownershipReadPermission },
      user,
    );
    expect(read).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: { anyOf: [owner, { rule: 'HAS_RACI_ROLE', params }] },
    });
    const update = { permission: ownershipUpdatePermission };
    expect(await policy.handle(update, user)).toMatchObject({
      conditions: { anyOf: [owner, { params: { letters: ['A'] } }] },
    });
    expect(await policy.handle(update)).toEqual({
      result: AuthorizeResult.DENY,
    });
    expect(
      await policy.handle({ permission: importsRunPermission }, user),
    ).toEqual({ result: AuthorizeResult.ALLOW });
  });
});
