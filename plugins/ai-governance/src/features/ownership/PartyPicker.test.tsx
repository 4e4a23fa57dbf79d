import { useState } from 'react';
import { QueryProvider } from '@aigov/backstage-plugin-ai-governance-react';
import {
  createTestEntityPage,
  catalogApiMock,
} from '@backstage/plugin-catalog-react/testUtils';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '../../alpha';
import { startServer } from '../../__testUtils__/governanceServer';
import { ml, model, parties } from './matrix/__testUtils__/matrixView';
import { restOfPage } from './matrix/__testUtils__/renderMatrix';
import { SeeNothing } from './matrix/__testUtils__/seeNothing';
import { PartyPicker } from './PartyPicker';

const { server } = startServer();
beforeEach(() => {
  server.use(restOfPage);
  // The list looks out for its end.
  window.IntersectionObserver = SeeNothing;
});
afterEach(() => Reflect.deleteProperty(window, 'IntersectionObserver'));

function Field(props: { start?: string }) {
  const [party, setParty] = useState(props.start);
  return (
    <>
      <PartyPicker label="Who" value={party} onChange={setParty} />
      <p>Chosen: {party ?? 'nobody'}</p>
      <button type="button">Next</button>
    </>
  );
}

function renderField(start?: string) {
  renderTestApp({
    features: [plugin],
    extensions: [
      createTestEntityPage({ entity: model }),
      EntityCardBlueprint.make({
        name: 'field',
        params: {
          loader: async () => (
            <QueryProvider>
              <Field start={start} />
            </QueryProvider>
          ),
        },
      }),
    ],
    apis: [catalogApiMock({ entities: [model, ...parties] })],
  });
  return screen.findByRole('combobox', { name: 'Who' }, { timeout: 15_000 });
}

describe('picking a party', () => {
  it('finds it by a part of its name, and closes the list', async () => {
    const field = await renderField();
    await userEvent.type(field, 'suppo');
    await userEvent.click(
      await screen.findByRole('option', { name: /Support ML/ }),
    );
    expect(await screen.findByText(`Chosen: ${ml}`)).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
    expect(field).toHaveValue('Support ML');
  });

  it('picks nobody when the field is emptied', async () => {
    const field = await renderField(ml);
    await waitFor(() => expect(field).toHaveValue('Support ML'));
    await userEvent.clear(field);
    expect(await screen.findByText('Chosen: nobody')).toBeInTheDocument();
  });

  it('keeps the party when the field is only visited, and says that it left', async () => {
    const gone = 'group:default/gone';
    const field = await renderField(gone);
    expect(
      await screen.findByText(/group:default\/gone is not in the catalog/),
    ).toBeInTheDocument();
    await userEvent.click(field);
    await userEvent.tab();
    expect(screen.getByText(`Chosen: ${gone}`)).toBeInTheDocument();
  });
});
