import { ReactNode } from 'react';
import { act, renderHook } from '@testing-library/react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router-dom';
import {
  urlChoice,
  urlFlag,
  urlList,
  urlText,
  useUrlState,
} from './useUrlState';

const fields = {
  q: urlText(),
  kind: urlList(),
  order: urlChoice(['asc', 'desc'], 'asc'),
  only: urlFlag(),
};

const renderAt = (address: string) =>
  renderHook(
    () => ({
      url: useUrlState(fields),
      location: useLocation(),
      navigate: useNavigate(),
    }),
    {
      wrapper: (props: { children: ReactNode }) => (
        <MemoryRouter initialEntries={[address]}>{props.children}</MemoryRouter>
      ),
    },
  );

describe('useUrlState', () => {
  it('reads the address, and takes the default for nonsense', () => {
    const { result } = renderAt('/?q=triage&kind=Model&kind=AITool&order=up');
    expect(result.current.url[0]).toEqual({
      q: 'triage',
      kind: ['Model', 'AITool'],
      order: 'asc',
      only: false,
    });
  });

  it('writes what is not the default, and leaves others alone', () => {
    const { result } = renderAt('/?tab=1&q=old');
    act(() => result.current.url[1]({ q: '', order: 'desc', only: true }));
    expect(result.current.location.search).toBe('?tab=1&order=desc&only=1');
  });

  it('loses nothing when two parts change at once', () => {
    const { result } = renderAt('/');
    act(() => {
      result.current.url[1]({ q: 'triage' });
      result.current.url[1]({ kind: ['Model'] });
    });
    expect(result.current.location.search).toBe('?q=triage&kind=Model');
  });

  it('goes back over a pushed change', () => {
    const { result } = renderAt('/?q=first');
    act(() => result.current.url[1]({ q: 'second' }, 'push'));
    act(() => result.current.navigate(-1));
    expect(result.current.url[0].q).toBe('first');
  });
});
