import { expect, test } from '@playwright/test';
import {
  expectAccessible,
  openAsGuest,
  reload,
  picture,
  waitForCompany,
} from './portal';

test.beforeAll(async ({ browser }) => {
  test.setTimeout(150_000);
  const page = await browser.newPage();
  await waitForCompany(page);
  await page.close();
});

test('a developer finds, compares and chooses a model', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAsGuest(page, '/');
  await page.getByRole('link', { name: /AI governance/i }).click();
  await expect(page.getByRole('grid', { name: 'AI assets' })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'inventory');

  const choose = async (filter: string, value: RegExp) => {
    await page
      .getByRole('button', { name: new RegExp(`^Filter by ${filter}`) })
      .click();
    const list = page.getByRole('dialog');
    await list.getByRole('checkbox', { name: value }).check({ force: true });
    await page.keyboard.press('Escape');
  };
  await choose('Kind', /^Model/);
  await choose('Lifecycle', /^Production/i);
  await choose('Task', /text.classification/i);
  await choose('Data allowed', /^Confidential/i);

  const table = page.getByRole('grid', { name: 'AI assets' });
  await expect(
    table.getByRole('row', { name: /triage/i }).first(),
  ).toBeVisible();
  await expect(table.getByText('Support sentiment')).toHaveCount(0);
  await expect(page).toHaveURL(/classification=confidential/);

  await reload(page);
  await expect(page.getByText(/Filters on/)).toBeVisible();

  await page
    .getByRole('checkbox', {
      name: 'Select Support intent classifier to compare',
    })
    .check({ force: true });
  await page
    .getByRole('checkbox', { name: 'Select Complaint detector to compare' })
    .first()
    .check({ force: true });
  await page.getByRole('button', { name: 'Compare', exact: true }).click();

  const comparison = page.getByRole('table', { name: /^Comparison of/ });
  await expect(comparison).toBeVisible();
  await expect(comparison.getByText('differs').first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'compare');

  await page
    .getByRole('link', { name: 'Support intent classifier' })
    .first()
    .click();
  await expect(
    page.getByRole('heading', { name: 'May I use it?' }),
  ).toBeVisible();
  await expect(page.getByText('Deciding on refunds')).toBeVisible();
  await expect(
    page.getByRole('heading', { name: /Who uses it/ }),
  ).toBeInViewport();
  await expect(page.getByRole('link', { name: 'Ticket router' })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'model');

  await page.getByRole('button', { name: 'Copy entity ref' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'model:default/support-intent-classifier',
  );
});
