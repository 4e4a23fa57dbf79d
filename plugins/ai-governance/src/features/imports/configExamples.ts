import { ImportSourceState } from '@aigov/backstage-plugin-ai-governance-common';

/** How a first source is set up. */
export const sourceExample = `aiGovernance:
  import:
    huggingface:
      - target: ./model-cards
        title: Model cards of the platform team
        owner:
          acme-support: group:default/support-ml
`;

/** How organizations without a group, or with a wrong one, are mapped. */
export function ownersExample(source: ImportSourceState): string {
  const lines = source.owners
    .filter(({ ownerRef, found }) => !ownerRef || !found)
    .map(
      ({ namespace }) =>
        `          ${JSON.stringify(namespace)}: group:default/<group>`,
    );
  return `aiGovernance:
  import:
    ${source.format}:
      - target: ${source.target}
        owner:
${lines.join('\n')}
`;
}
