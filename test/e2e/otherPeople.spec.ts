import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import {
  examples,
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

test('a developer finds a model by the search of the portal', async ({
  page,
}) => {
  await openAsGuest(page, '/search');
  const found = page.getByRole('link', { name: /Complaint detector/i }).first();
  await expect(async () => {
    await openAsGuest(page, '/search?query=complaint%20detector');
    await expect(found).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
  await found.click();
  await expect(
    page.getByRole('heading', { name: 'May I use it?' }),
  ).toBeVisible();
});

test('a new hire learns on the first screen what may be pasted and whom to ask', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openAsGuest(page, '/catalog/default/aitool/code-companion');
  await expect(
    page.getByRole('heading', { name: 'May I paste it here?' }),
  ).toBeInViewport();
  await expect(page.getByText('customer data: no')).toBeInViewport();
  await expect(
    page.getByRole('heading', { name: 'Whom do I ask?' }),
  ).toBeInViewport();
  await expect(page.getByText('#code-companion').first()).toBeInViewport();
  await expectAccessible(page);
  await picture(page, 'tool');
});

test('nobody reads an allowance where none was decided', async ({ page }) => {
  await openAsGuest(page, '/catalog/default/aitool/meeting-notes');
  await expect(
    page.getByText(/Not decided: do not use it for this/).first(),
  ).toBeVisible();
  await expect(page.getByText(/: yes$/)).toHaveCount(0);
  await expectAccessible(page);
});

test('a data steward reads what a dataset holds and who uses it', async ({
  page,
}) => {
  await openAsGuest(page, '/catalog/default/dataset/support-messages-2026');
  await expect(page.getByText(/confidential.*3 of 4/i)).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Support intent classifier' }).first(),
  ).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'dataset');
});

test('a service owner sees which AI the service uses', async ({ page }) => {
  await openAsGuest(page, '/catalog/default/component/ticket-router');
  await expect(page.getByText(/^Uses \d+ models?/)).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name: 'AI', exact: true })
    .click();
  const row = page
    .getByRole('row', { name: /Support intent classifier/ })
    .first();
  await expect(row).toContainText('12');
  await expect(page.getByText('Not pinned').first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'service');
});

test('a service without AI loses nothing and learns how to declare it', async ({
  page,
}) => {
  await openAsGuest(page, '/catalog/default/component/payroll-export');
  await expect(
    page.getByText(/a service without AI loses nothing/i).first(),
  ).toBeVisible();
  await expectAccessible(page);
});

test('an editor who breaks a file reads which field, and how to mend it', async ({
  page,
}) => {
  const file = path.join(examples, 'customer-support/models-routing.yaml');
  const before = readFileSync(file, 'utf8');
  expect(before).toContain('name: support-intent-classifier');
  try {
    writeFileSync(
      file,
      before.replace(
        /(name: support-intent-classifier\n[\s\S]*?\n {2}lifecycle: )production/,
        '$1live',
      ),
    );
    await openAsGuest(page, '/catalog/default/model/support-intent-classifier');
    await expect(async () => {
      await reload(page);
      await expect(page.getByText(/spec\.lifecycle/).first()).toBeVisible({
        timeout: 4_000,
      });
    }).toPass({ timeout: 90_000 });
    await expect(page.getByText(/live/).first()).toBeVisible();
    await expect(
      page.getByText(/experimental.*production.*deprecated.*retired/).first(),
    ).toBeVisible();
    await picture(page, 'broken-file');
  } finally {
    writeFileSync(file, before);
  }
});

test('the imports page names what was set aside, and why', async ({ page }) => {
  await openAsGuest(page, '/ai-governance/administration');
  await page
    .getByRole('button', { name: /quarantined/ })
    .first()
    .click();
  await expect(page.getByText(/invalid-yaml/).first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'imports');
});
