import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { FactList } from './FactList';
import { Status, StatusMark } from './StatusMark';

describe('StatusMark', () => {
  it.each<[Status, string]>([
    ['met', 'Met'],
    ['not-met', 'Not met'],
    ['stale', 'Stale'],
    ['unknown', 'Unknown'],
    ['draft', 'Draft'],
    ['not-applicable', 'Not applicable'],
  ])('says %s in words as well as shape', async (status, word) => {
    await renderInTestApp(<StatusMark status={status} />);
    expect(await screen.findByText(word)).toBeInTheDocument();
  });
});

describe('FactList', () => {
  it('reads an absent value as not recorded, and a zero as zero', async () => {
    await renderInTestApp(
      <FactList facts={[{ label: 'Vendor' }, { label: 'Seats', value: 0 }]} />,
    );
    const values = (await screen.findAllByRole('definition')).map(
      value => value.textContent,
    );
    expect(values).toEqual(['Not recorded', '0']);
  });
});
