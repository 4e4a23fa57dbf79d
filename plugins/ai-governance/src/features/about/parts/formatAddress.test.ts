import { formatAddress } from './formatAddress';

describe('formatAddress', () => {
  it.each([
    ['https://wiki.acme.example/', 'wiki.acme.example'],
    [
      'https://wiki.acme.example/code-companion',
      'wiki.acme.example/code-companion',
    ],
    [
      'https://git.acme.example/governance/catalog/blob/main/models.yaml#L3',
      'git.acme.example/…/models.yaml',
    ],
    [
      'https://a-very-long-host-of-one-company.acme.example/?q=1',
      'a-very-long-host-of-one-company.acme.example',
    ],
    ['mailto:help@acme.example', 'help@acme.example'],
    ['/srv/portal/examples/models.yaml', '/srv/portal/examples/models.yaml'],
  ])('writes %s as %s', (address, text) => {
    expect(formatAddress(address)).toBe(text);
  });
});
