import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  BrowserRouter,
  Link,
  Route,
  Routes,
  useNavigate,
  useSearchParams,
} from 'react-router-dom';
import { useLeaveGuard } from './useLeaveGuard';

function Page(props: { isActive: boolean }) {
  const guard = useLeaveGuard(props.isActive);
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  return (
    <>
      <h1>Form {params.get('tab')}</h1>
      <Link to="/other">Link away</Link>
      <button type="button" onClick={() => navigate('/other')}>
        Navigate away
      </button>
      <button type="button" onClick={() => setParams({ tab: 'two' })}>
        Same page
      </button>
      {guard.isLeaving ? (
        <>
          <p>Really?</p>
          <button type="button" onClick={guard.stay}>
            Stay
          </button>
          <button type="button" onClick={guard.leave}>
            Leave
          </button>
        </>
      ) : null}
    </>
  );
}

/** An app at the form, which was reached from the start page by a link. */
async function openForm(options: { isActive: boolean }) {
  window.history.replaceState(null, '', '/base/start');
  render(
    <BrowserRouter
      basename="/base"
      future={{ v7_startTransition: false, v7_relativeSplatPath: false }}
    >
      <Routes>
        <Route path="/start" element={<Link to="/form">To the form</Link>} />
        <Route path="/form" element={<Page isActive={options.isActive} />} />
        <Route path="/other" element={<h1>Other</h1>} />
      </Routes>
    </BrowserRouter>,
  );
  await userEvent.click(screen.getByText('To the form'));
  await screen.findByText(/Form/);
}

const closing = () => new Event('beforeunload', { cancelable: true });

describe('useLeaveGuard', () => {
  it.each(['Link away', 'Navigate away'])(
    'asks before "%s", and stays when told to',
    async way => {
      await openForm({ isActive: true });
      await userEvent.click(screen.getByText(way));
      expect(screen.getByText('Really?')).toBeInTheDocument();
      expect(window.location.pathname).toBe('/base/form');

      await userEvent.click(screen.getByText('Stay'));
      expect(screen.queryByText('Really?')).not.toBeInTheDocument();
      expect(screen.getByText(/Form/)).toBeInTheDocument();
    },
  );

  it('leaves when told to', async () => {
    await openForm({ isActive: true });
    await userEvent.click(screen.getByText('Link away'));
    await userEvent.click(screen.getByText('Leave'));
    expect(await screen.findByText('Other')).toBeInTheDocument();
    expect(window.location.pathname).toBe('/base/other');
  });

  it('asks before the back button leaves', async () => {
    await openForm({ isActive: true });
    act(() => window.history.back());
    expect(await screen.findByText('Really?')).toBeInTheDocument();
    await waitFor(() => expect(window.location.pathname).toBe('/base/form'));
    expect(screen.getByText(/Form/)).toBeInTheDocument();

    await userEvent.click(screen.getByText('Leave'));
    expect(await screen.findByText('To the form')).toBeInTheDocument();
    expect(window.location.pathname).toBe('/base/start');
  });

  it('keeps the back button working after it was told to stay', async () => {
    await openForm({ isActive: true });
    act(() => window.history.back());
    await userEvent.click(await screen.findByText('Stay'));
    await waitFor(() => expect(window.location.pathname).toBe('/base/form'));
    act(() => window.history.back());
    expect(await screen.findByText('Really?')).toBeInTheDocument();
  });

  it('holds the back button in browsers that announce it', async () => {
    const navigation = Object.assign(new EventTarget(), {
      traverseTo: jest.fn(),
    });
    Object.defineProperty(window, 'navigation', {
      value: navigation,
      configurable: true,
    });
    try {
      await openForm({ isActive: true });
      /** Whether the browser may go there. */
      const mayGo = (path: string) => {
        const event = Object.assign(
          new Event('navigate', { cancelable: true }),
          {
            navigationType: 'traverse',
            destination: {
              key: 'before',
              url: `${window.location.origin}${path}`,
            },
          },
        );
        act(() => {
          navigation.dispatchEvent(event);
        });
        return !event.defaultPrevented;
      };
      expect(mayGo('/base/form?tab=two')).toBe(true);
      expect(mayGo('/base/start')).toBe(false);
      await userEvent.click(await screen.findByText('Leave'));
      expect(navigation.traverseTo).toHaveBeenCalledWith('before');
      expect(mayGo('/base/start')).toBe(true);
    } finally {
      Reflect.deleteProperty(window, 'navigation');
    }
  });

  it('lets the state of the same page change', async () => {
    await openForm({ isActive: true });
    await userEvent.click(screen.getByText('Same page'));
    expect(await screen.findByText('Form two')).toBeInTheDocument();
    expect(screen.queryByText('Really?')).not.toBeInTheDocument();
  });

  it('does not ask when there is nothing to lose', async () => {
    await openForm({ isActive: false });
    await userEvent.click(screen.getByText('Link away'));
    expect(await screen.findByText('Other')).toBeInTheDocument();
  });

  it('asks before the tab is closed only while there is something to lose', async () => {
    await openForm({ isActive: true });
    expect(window.dispatchEvent(closing())).toBe(false);
    await userEvent.click(screen.getByText('Link away'));
    await userEvent.click(screen.getByText('Leave'));
    await screen.findByText('Other');
    expect(window.dispatchEvent(closing())).toBe(true);
  });
});
