import { ModelEntity } from '@aigov/backstage-plugin-ai-governance-common';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '../../../alpha';
import { startServer } from '../../../__testUtils__/governanceServer';
import { modelExample } from '../__testUtils__/modelExample';
import {
  findCard,
  quiet,
  renderEntity,
  stub,
} from '../__testUtils__/renderEntity';

const { server } = startServer();
beforeEach(() => server.use(...quiet));

const half: ModelEntity = {
  apiVersion: 'ai-governance/v1alpha1',
  kind: 'Model',
  metadata: { name: 'half', namespace: 'default' },
  spec: { type: 'foundation', lifecycle: 'production', owner: 'support-ml' },
};

describe('FindingsCard', () => {
  it('names each gap with its field and how to mend it', async () => {
    renderEntity(half, [stub('Group', 'support-ml')]);
    const card = await findCard('Findings (1)');
    const [finding] = within(
      card.getByRole('list', { name: 'Findings' }),
    ).getAllByRole('listitem');

    expect(finding).toHaveTextContent('Not ready for production');
    expect(finding).toHaveTextContent('spec.resilience.rto');
    expect(finding).toHaveTextContent(/Mend it: Fill in/);
  });

  it('reports a ref that leads nowhere', async () => {
    renderEntity(modelExample);
    const card = await findCard(/^Findings \(\d+\)$/);
    expect(
      card.getByText(
        /spec.baseModels\[0\].ref names model:default\/distilbert/,
      ),
    ).toBeInTheDocument();
  });

  it('judges by the entities that it refers to, asked for at once', async () => {
    const bought = {
      ...half,
      spec: {
        ...half.spec,
        lifecycle: 'experimental',
        provider: { kind: 'vendor', name: 'Lumenary', ref: 'platform' },
        data: { personalData: 'personal' },
        datasets: [{ ref: 'messages', role: 'training' }],
      },
    } as ModelEntity;
    const platform = {
      ...stub('AITool', 'platform'),
      apiVersion: 'ai-governance/v1alpha1',
      spec: {
        type: 'ai-platform',
        lifecycle: 'production',
        owner: 'support-ml',
        hosting: 'saas',
      },
    };
    const messages = {
      ...stub('Dataset', 'messages'),
      apiVersion: 'ai-governance/v1alpha1',
      spec: {
        type: 'table',
        lifecycle: 'production',
        owner: 'support-ml',
        classification: 'internal',
        personalData: { level: 'personal' },
      },
    };
    const getEntitiesByRefs = jest.fn(
      async ({ entityRefs }: { entityRefs: string[] }) => ({
        items: entityRefs.map(ref =>
          [platform, messages, stub('Group', 'support-ml')].find(
            ({ kind, metadata }) =>
              ref ===
              `${kind}:default/${metadata.name}`.toLocaleLowerCase('en'),
          ),
        ),
      }),
    );
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity: bought })],
      apis: [catalogApiMock.mock({ getEntitiesByRefs })],
    });
    const card = await findCard('Findings (2)');

    expect(card.getByText(/none of its datasets records/)).toBeInTheDocument();
    expect(
      card.getByText(/Fill in spec.contract.end of aitool:default\/platform/),
    ).toBeInTheDocument();
    expect(getEntitiesByRefs).toHaveBeenCalledTimes(1);
  });

  it('says that there are none without calling it healthy', async () => {
    renderEntity(
      {
        ...half,
        spec: { ...half.spec, lifecycle: 'experimental' },
      } as ModelEntity,
      [stub('Group', 'support-ml')],
    );
    const card = await findCard('Findings (0)');
    expect(card.getByText(/^Nothing is missing/)).toBeInTheDocument();
    expect(card.getByText(/does not say how good/)).toBeInTheDocument();
    expect(card.queryByText(/met|healthy/i)).not.toBeInTheDocument();
  });

  it('keeps what the file itself says when the catalog does not answer', async () => {
    const getEntitiesByRefs = jest
      .fn()
      .mockRejectedValueOnce(new Error('catalog is down'))
      .mockResolvedValue({ items: [stub('Group', 'support-ml')] });
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity: half })],
      apis: [catalogApiMock.mock({ getEntitiesByRefs })],
    });
    const card = await findCard('Findings (1)');
    expect(card.getByText('catalog is down')).toBeInTheDocument();
    expect(card.getByText('Not ready for production')).toBeInTheDocument();

    await userEvent.click(card.getByRole('button', { name: 'Retry' }));
    await screen.findByRole('heading', { name: 'Findings (1)' });
    expect(await screen.findByText(/Mend it/)).toBeInTheDocument();
    expect(card.queryByText('catalog is down')).not.toBeInTheDocument();
  });
});
