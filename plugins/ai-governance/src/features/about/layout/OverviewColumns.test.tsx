import { render } from '@testing-library/react';
import { OverviewColumns } from './OverviewColumns';

const arrangement = {
  answers: { wide: [<i key="a">use</i>], narrow: [<i key="b">users</i>] },
  rest: { wide: [<i key="c">facts</i>], narrow: [<i key="d">about</i>] },
};

const showOn = (matches: boolean) => {
  window.matchMedia = jest.fn().mockReturnValue({
    matches,
    addEventListener: jest.fn(),
    removeEventListener: jest.fn(),
  });
  const { container } = render(<OverviewColumns {...arrangement} />);
  return container;
};

describe('OverviewColumns', () => {
  afterEach(() => {
    Reflect.deleteProperty(window, 'matchMedia');
  });

  it('is one column on a small screen, answers first', () => {
    expect(showOn(false)).toHaveTextContent(/^useusersfactsabout$/);
  });

  it('lets neither column of a wide screen wait for the other', () => {
    const [columns] = showOn(true).children;
    expect([...columns.children].map(({ textContent }) => textContent)).toEqual(
      ['usefacts', 'usersabout'],
    );
  });
});
