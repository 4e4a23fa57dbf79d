import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { NamedText } from './NamedText';

const show = (text: string, gone?: string[]) =>
  renderInTestApp(
    <p data-testid="text">
      <NamedText text={text} gone={gone} />
    </p>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [catalogApiMock({ entities: [] })],
    },
  );

describe('NamedText', () => {
  it('names what a sentence refers to, and links it', async () => {
    await show('This is for members of group:default/office: ask them.');
    expect(await screen.findByRole('link', { name: 'office' })).toHaveAttribute(
      'href',
      '/catalog/default/group/office',
    );
    expect(screen.getByTestId('text')).toHaveTextContent(
      'This is for members of office: ask them.',
    );
  });

  it('names who is gone without a link', async () => {
    await show('user:default/bruno.k has left.', ['user:default/bruno.k']);
    expect(await screen.findByTitle('user:default/bruno.k')).toHaveTextContent(
      'bruno.k',
    );
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('leaves addresses and times alone', async () => {
    const text = 'See https://example.org/docs at 12:04: model: none/any.';
    await show(text);
    expect(await screen.findByTestId('text')).toHaveTextContent(text);
    expect(screen.queryByRole('link')).toBeNull();
  });
});
