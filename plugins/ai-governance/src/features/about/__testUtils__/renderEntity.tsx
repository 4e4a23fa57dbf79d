import { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '../../../alpha';
import { answer, switchedOff } from '../../../__testUtils__/governanceServer';

/** The cards of an entity in a real app; `others` are in the catalog too. */
export const renderEntity = (entity: Entity, others: Entity[] = []) =>
  renderTestApp({
    features: [plugin],
    // The test page shows every tab at once: without those of other features.
    config: switchedOff('activity', 'ownership'),
    extensions: [createTestEntityPage({ entity })],
    apis: [catalogApiMock({ entities: [entity, ...others] })],
  });

/** A card by its title. */
export async function findCard(title: string | RegExp) {
  // A cold cache loads every card on demand: that takes more than a second.
  const heading = await screen.findByRole(
    'heading',
    { name: title },
    { timeout: 10_000 },
  );
  const card = heading.closest<HTMLElement>('.bui-Card');
  if (!card) throw new Error(`${title} is no card`);
  return within(card);
}

/** Opens a group of details, and returns what it holds. */
export async function openGroup(
  card: ReturnType<typeof within>,
  name: string | RegExp,
) {
  const trigger = card.getByRole('button', { name });
  await userEvent.click(trigger);
  const panel = document.getElementById(
    trigger.getAttribute('aria-controls') ?? '',
  );
  if (!panel) throw new Error(`${name} has no panel`);
  return within(panel);
}

/** The value of a label in a list of facts. */
export function factOf(card: ReturnType<typeof within>, label: string) {
  const term = card.getByText(label, { selector: 'dt' });
  return term.nextElementSibling as HTMLElement;
}

/** What the backend says of an entity that was declared by hand and used by nobody. */
export const quiet = [
  answer('/usage/:entityRef/users', {
    items: [],
    asOf: '2026-11-21T12:00:00.000Z',
    source: 'catalog',
    complete: true,
  }),
  answer('/imports/entities/:entityRef', {
    imported: false,
    results: [],
    findings: [],
  }),
];

/** An entity that exists only so that a ref leads somewhere. */
export const stub = (kind: string, name: string, title?: string): Entity => ({
  apiVersion: 'example.com/v1',
  kind,
  metadata: { name, namespace: 'default', title },
});
