import { inventoryApi } from '@aigov/backstage-plugin-ai-governance-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { ExportCsvButton } from './ExportCsvButton';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

beforeEach(() => {
  URL.createObjectURL = jest.fn(() => 'blob:rows');
  URL.revokeObjectURL = jest.fn();
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
});

const show = () =>
  renderInTestApp(
    <ExportCsvButton
      endpoint={inventoryApi.listAssets}
      call={{ query: { kind: ['Model'], sort: 'owner' } }}
      columns={['title', 'owner']}
      rows={1310}
    />,
  );

describe('ExportCsvButton', () => {
  it('asks for the rows and columns of the screen', async () => {
    let search = '';
    server.use(
      http.get('*/api/ai-governance/inventory', ({ request }) => {
        search = new URL(request.url).search;
        return new HttpResponse('Name,Owner');
      }),
    );
    await show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export 1,310 rows as CSV' }),
    );
    await waitFor(() => expect(URL.createObjectURL).toHaveBeenCalled());
    expect(search).toBe(
      '?kind=Model&sort=owner&format=csv&columns=title%2Cowner',
    );
  });

  it('says why it could not', async () => {
    server.use(
      http.get('*/api/ai-governance/inventory', () =>
        HttpResponse.json(
          { error: { name: 'Error', message: 'too many rows' } },
          { status: 500 },
        ),
      ),
    );
    await show();
    await userEvent.click(await screen.findByRole('button'));
    expect(await screen.findByRole('alert')).toHaveTextContent('too many rows');
    expect(URL.createObjectURL).not.toHaveBeenCalled();
  });
});
