import type { MatrixView } from '@aigov/backstage-plugin-ai-governance-common';
import { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { Link } from 'react-router-dom';
import plugin from '../../../../alpha';
import { answer } from '../../../../__testUtils__/governanceServer';
import { model, parties } from './matrixView';

const wayOut = EntityCardBlueprint.make({
  name: 'way-out',
  params: { loader: async () => <Link to="/elsewhere">A way out</Link> },
});

/** The page of the model in a real app; the rest of it has nothing to say. */
export const renderPage = (entity: Entity = model, others: Entity[] = []) =>
  renderTestApp({
    features: [plugin],
    extensions: [createTestEntityPage({ entity }), wayOut],
    apis: [catalogApiMock({ entities: [entity, ...parties, ...others] })],
  });

/** What the backend says of the rest of the page: nothing. */
export const restOfPage = http.get('*/api/ai-governance/*', () =>
  HttpResponse.json(
    { error: { name: 'NotFoundError', message: 'Not here' } },
    { status: 404 },
  ),
);

/** The matrix as the backend answers it now. */
export const serves = (view: MatrixView | (() => MatrixView)) =>
  answer('/ownership/matrix/:entityRef', view);

/** The card of the matrix. */
export async function findMatrix() {
  const heading = await screen.findByRole(
    'heading',
    { name: 'Who answers for what' },
    { timeout: 15_000 },
  );
  const card = heading.closest<HTMLElement>('.bui-Card');
  if (!card) throw new Error('The matrix stands outside of a card');
  return within(card);
}

export const findGrid = () =>
  screen.findByRole('grid', { name: 'Activities and roles, to edit' });

/** Opens the editor; the first role has the focus then. */
export async function openEditor() {
  const card = await findMatrix();
  await userEvent.click(await card.findByRole('button', { name: 'Edit' }));
  await findGrid();
  return findMatrix();
}

/** A cell by what it says: "Deploy, QA: Consulted". */
export const cell = (name: string | RegExp) =>
  screen.getByRole('gridcell', { name });

export const saveButton = () => screen.getByRole('button', { name: 'Save' });
