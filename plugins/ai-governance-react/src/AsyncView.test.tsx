import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AsyncQuery, AsyncView } from './AsyncView';

const query = (state: Partial<AsyncQuery<string[]>>): AsyncQuery<string[]> => ({
  data: undefined,
  error: null,
  refetch: jest.fn(),
  ...state,
});

const show = (state: AsyncQuery<string[]>, governanceTeam?: string) =>
  renderInTestApp(
    <AsyncView
      query={state}
      part="the assets"
      permission="ai-governance.inventory.read"
      empty={{
        when: items => items.length === 0,
        title: 'No assets yet',
        why: 'Register one, so that people find it.',
        action: <button>Register</button>,
      }}
    >
      {items => <p>{items.join()}</p>}
    </AsyncView>,
    { config: { aiGovernance: { governanceTeam } } },
  );

describe('AsyncView', () => {
  it('names what is loading', async () => {
    await show(query({}));
    expect(
      await screen.findByRole('status', { name: 'Loading the assets' }),
    ).toBeInTheDocument();
  });

  it('shows the data', async () => {
    await show(query({ data: ['triage'] }));
    expect(await screen.findByText('triage')).toBeInTheDocument();
  });

  it('teaches when there is nothing', async () => {
    await show(query({ data: [] }));
    expect(await screen.findByText('No assets yet')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Register' }),
    ).toBeInTheDocument();
  });

  it('names the part that failed and offers a retry', async () => {
    const failed = query({ error: new Error('database is away') });
    await show(failed);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not load the assets',
    );
    expect(screen.getByRole('alert')).toHaveTextContent('database is away');
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(failed.refetch).toHaveBeenCalled();
  });

  it('keeps what it has when a refresh fails', async () => {
    await show(query({ data: ['triage'], error: new Error('away') }));
    expect(await screen.findByText('triage')).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('Could not refresh');
  });

  it('names the permission and who grants it', async () => {
    const error = Object.assign(new Error('no'), { statusCode: 403 });
    await show(query({ error }), 'group:default/ai-platform');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('ai-governance.inventory.read');
    expect(alert).toHaveTextContent('group:default/ai-platform');
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
  });
});
