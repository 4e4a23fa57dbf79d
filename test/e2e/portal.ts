import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { APIRequestContext, expect, Page } from '@playwright/test';

const portal = path.join(
  tmpdir(),
  `ai-governance-portal-${process.env.E2E_PORT ?? 7107}`,
);

/** Where the running portal reads the demo company from. */
export const examples = path.join(portal, 'examples');

/** What the backend of the running portal has written to its log so far. */
export const portalLog = () =>
  readFileSync(path.join(portal, 'portal.log'), 'utf8');

const SCREENS = path.join(__dirname, '../../.data/test-results/screens');

/** The button of the sign-in page for each person whom a journey can be. */
const people = {
  guest: 'Enter',
  ana: 'Sign in as Ana Duarte',
  grace: 'Sign in as Grace Adeyemi',
  pat: "Sign in as Pat O'Neill",
};

export type Person = keyof typeof people;

/** Passes the sign-in page where it asks. */
async function enter(page: Page, person: Person = 'guest') {
  const button = page.getByRole('button', {
    name: people[person],
    exact: true,
  });
  await expect(
    button.or(page.getByRole('link', { name: 'AI governance' })).first(),
  ).toBeVisible();
  if (await button.isVisible()) await button.click();
  // What the pointer rests on would look as if it were pointed at.
  await page.mouse.move(0, 0);
}

/**
 * Opens an address as somebody of the demo company: `guest` and `ana` are in
 * the team Support ML, `grace` governs AI, `pat` owns none.
 */
export async function openAs(page: Page, person: Person, address: string) {
  await page.goto(address);
  const isSomebodyElse = await page.evaluate(name => {
    const chosen = window.sessionStorage.getItem('demo-sign-in');
    if (!chosen || chosen.endsWith(name)) return false;
    window.sessionStorage.removeItem('demo-sign-in');
    return true;
  }, person);
  if (isSomebodyElse) await page.reload();
  await enter(page, person);
}

/** A token of somebody, for calls beside the screens. */
export async function tokenOf(
  request: APIRequestContext,
  person: Exclude<Person, 'guest'>,
): Promise<string> {
  const answer = await request.get('/api/auth/demo/refresh', {
    headers: {
      'X-Requested-With': 'XMLHttpRequest',
      'x-demo-user': `user:default/${person}`,
    },
  });
  return (await answer.json()).backstageIdentity.token;
}

/** Opens an address as the guest, a member of the team Support ML. */
export async function openAsGuest(page: Page, address: string) {
  await openAs(page, 'guest', address);
}

/** Loads the page again, as a shared link or a reload does. */
export async function reload(page: Page) {
  await page.reload();
  await enter(page);
}

/** The demo company is read in the background: waits until it is all there. */
export async function waitForCompany(page: Page) {
  await openAsGuest(page, '/ai-governance');
  await expect(async () => {
    await reload(page);
    await expect(
      page.getByRole('button', { name: /^1\d\d AI assets/ }),
    ).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 120_000 });
}

/**
 * What axe finds beside the stock sidebar, header and count cards: nothing.
 * On a page of the host, `stock` selects the cards that are not ours.
 */
export async function expectAccessible(page: Page, stock?: string) {
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const axe = new AxeBuilder({ page })
    .exclude('[data-testid="sidebar-root"]')
    .exclude('.bui-PluginHeader')
    .exclude('.MuiTypography-h6');
  if (stock) axe.exclude(stock);
  const { violations } = await axe.analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(node => node.html.slice(0, 200)),
    })),
  ).toEqual([]);
}

/** Keeps a picture of a screen, to be looked at. */
export async function picture(page: Page, name: string): Promise<Buffer> {
  return page.screenshot({ path: path.join(SCREENS, `${name}.png`) });
}
