import { expect, Page, test } from '@playwright/test';
import {
  expectAccessible,
  openAsGuest,
  picture,
  waitForCompany,
} from './portal';

test.beforeAll(async ({ browser }) => {
  test.setTimeout(150_000);
  const page = await browser.newPage();
  await waitForCompany(page);
  await page.close();
});

const compared = ['model:default/complaint-detector', 'model:default/triage']
  .map(ref => `compare=${encodeURIComponent(ref)}`)
  .join('&');

/** Every screen, and what shows that it has loaded. */
const screens: Array<[name: string, address: string, loaded: RegExp]> = [
  ['inventory', '/ai-governance/inventory', /\d+ AI assets/],
  [
    'compare',
    `/ai-governance/inventory?view=compare&${compared}`,
    /properties differ/,
  ],
  ['imports', '/ai-governance/administration', /created/],
  [
    'model',
    '/catalog/default/model/support-intent-classifier',
    /Deciding on refunds/,
  ],
  [
    'half-filled model',
    '/catalog/default/model/email-subject-tagger',
    /Findings/,
  ],
  [
    'dataset',
    '/catalog/default/dataset/support-messages-2026',
    /What may it be used for/,
  ],
  ['tool', '/catalog/default/aitool/code-companion', /Whom do I ask/],
  [
    'service card',
    '/catalog/default/component/ticket-router',
    /Uses \d+ models/,
  ],
  [
    'service tab',
    '/catalog/default/component/ticket-router/ai',
    /Support intent classifier/,
  ],
  ['team', '/catalog/default/group/support-ml', /through its parts/],
  [
    'ownership',
    '/catalog/default/model/support-intent-classifier/ownership',
    /Ana Duarte answers for/,
  ],
  [
    'ownership with gaps',
    '/catalog/default/model/demand-forecast/ownership',
    /not in the catalog/i,
  ],
  [
    'changes of an asset',
    '/catalog/default/model/support-intent-classifier/activity',
    /Known facts/,
  ],
  ['duties', '/catalog/default/user/ana/ai-duties', /Accountable for/],
  ['who answers', '/ai-governance/ownership', /\d+ assets/],
  ['changes', '/ai-governance/administration/activity', /Every change/],
  ['rules', '/ai-governance/administration/ownership', /Ownership rules/],
  ['governance', '/ai-governance/administration/team', /Grace Adeyemi/],
];

/** The cards of a team page that the host draws. */
const STOCK_CARDS = '.bui-Card:not(:has([aria-label="the AI that it uses"]))';

async function openIn(page: Page, theme: string, address: string) {
  await page.addInitScript(
    value => window.localStorage.setItem('theme', value),
    theme,
  );
  await openAsGuest(page, address);
}

for (const [name, address, loaded] of screens) {
  test(`${name}: light and dark differ, both accessible, and a tablet fits it`, async ({
    browser,
  }) => {
    const pictures: Buffer[] = [];
    for (const theme of ['light', 'dark']) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
      });
      const page = await context.newPage();
      await openIn(page, theme, address);
      await expect(page.getByText(loaded).first()).toBeVisible();
      await expect(page.locator('body')).toHaveAttribute(
        'data-theme-mode',
        theme,
      );
      await expectAccessible(page, name === 'team' ? STOCK_CARDS : undefined);
      pictures.push(await picture(page, `${name}-${theme}`));
      if (theme === 'dark') {
        await page.setViewportSize({ width: 768, height: 1024 });
        await expect(page.getByText(loaded).first()).toBeVisible();
        const overflow = await page.evaluate(
          () =>
            document.documentElement.scrollWidth -
            document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
        await picture(page, `${name}-768`);
      }
      await context.close();
    }
    expect(pictures[0].equals(pictures[1])).toBe(false);
  });
}
