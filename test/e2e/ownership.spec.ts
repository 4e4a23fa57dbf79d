import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { APIRequestContext, expect, Page, test } from '@playwright/test';
import {
  examples,
  expectAccessible,
  openAs,
  picture,
  portalLog,
  tokenOf,
  waitForCompany,
} from './portal';

const DETECTOR = '/catalog/default/model/agent-mood-detector/ownership';
const MATRIX = `/api/ai-governance/ownership/matrix/${encodeURIComponent(
  'model:default/agent-mood-detector',
)}`;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(150_000);
  const page = await browser.newPage();
  await waitForCompany(page);
  await page.close();
});

const cell = (page: Page, name: string | RegExp) =>
  page.getByRole('grid').locator('[tabindex]').and(page.getByLabel(name));

/** Moves in the grid and types, as somebody who never touches the mouse. */
async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Chooses who plays the role of the column that has the focus. */
async function choose(page: Page, role: string, name: string) {
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox', { name: `Who plays ${role}?` });
  await expect(field).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option', { name })).toBeVisible();
  await press(page, 'ArrowDown', 'Enter');
  const head = page.getByRole('columnheader', { name: new RegExp(`^${role}`) });
  await expect(head).toContainText(name);
  await expect(head).toBeFocused();
}

const readMatrix = async (request: APIRequestContext, person: 'ana' | 'pat') =>
  (
    await request.get(MATRIX, {
      headers: { Authorization: `Bearer ${await tokenOf(request, person)}` },
    })
  ).json();

test('an owner fills in a matrix by keyboard alone', async ({ page }) => {
  await openAs(page, 'ana', DETECTOR);
  await expect(
    page.getByText('Nobody has said who answers for this'),
  ).toBeVisible();
  await picture(page, 'ownership-empty');
  await page.getByRole('button', { name: 'Fill in the matrix' }).focus();
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();

  await cell(page, /^Product manager/).focus();
  await choose(page, 'Product manager', "Pat O'Neill");
  await press(page, 'ArrowRight');
  await choose(page, 'Model owner', 'Ana Duarte');
  await press(page, 'ArrowRight', 'ArrowRight');
  await choose(page, 'QA', 'Felix Brandt');

  // Two that answer for the same activity are refused before they are saved.
  await cell(page, /^Deploy, Product manager/).focus();
  await press(page, 'a');
  await expect(
    page.getByText(/Deploy has two accountable roles/).first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await press(page, 'Control+z');
  await expect(page.getByRole('button', { name: 'Save' })).toBeEnabled();

  // QA answers for what it tests.
  await cell(page, /^Evaluate, Model owner/).focus();
  await press(page, 'Delete', 'ArrowRight', 'ArrowRight', 'a');
  await press(page, 'Control+s');
  await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  await expect(
    page.getByText('Own matrix, revision 1', { exact: false }),
  ).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'ownership-matrix');
});

test('a second editor sees both versions and loses nothing', async ({
  browser,
}) => {
  const [first, second] = await Promise.all(
    (['ana', 'guest'] as const).map(async person => {
      const page = await (await browser.newContext()).newPage();
      await openAs(page, person, DETECTOR);
      await page.getByRole('button', { name: 'Edit', exact: true }).click();
      await expect(page.getByRole('grid')).toBeVisible();
      return page;
    }),
  );
  await cell(first, /^Discover, Legal/).focus();
  await press(first, 'i', 'Control+s');
  await expect(first.getByText(/Saved \d\d:\d\d/)).toBeVisible();

  await cell(second, /^Discover, Legal/).focus();
  await press(second, 'r');
  await cell(second, /^Build, QA/).focus();
  await press(second, 'c', 'Control+s');
  const dialog = second.getByRole('dialog');
  await expect(dialog.getByText('Somebody else saved meanwhile')).toBeVisible();
  await expect(dialog.getByText('Ana Duarte')).toBeVisible();
  await picture(second, 'ownership-conflict');
  await dialog
    .getByRole('group', { name: /Take for Discover/ })
    .getByLabel('Theirs')
    .check();
  await dialog.getByRole('button', { name: 'Save as revision 3' }).click();
  await expect(
    second.getByText('Own matrix, revision 3', { exact: false }),
  ).toBeVisible();

  const { matrix } = await readMatrix(first.request, 'ana');
  expect(matrix.cells.discover.legal).toBe('I');
  expect(matrix.cells.build.qa).toBe('C');
});

test('who does not own it is told why, and a direct call is refused and logged', async ({
  page,
  request,
}) => {
  await openAs(page, 'pat', DETECTOR.replace('agent-mood', 'complaint'));
  await expect(page.getByText('Who answers for what').first()).toBeVisible();
  await expect(page.getByText(/Only its owner/)).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Edit', exact: true }),
  ).toHaveCount(0);

  const before = await readMatrix(request, 'ana');
  const refused = await request.delete(MATRIX, {
    headers: {
      Authorization: `Bearer ${await tokenOf(request, 'grace')}`,
      'If-Match': `"${before.revision}"`,
    },
  });
  expect(refused.status()).toBe(403);
  expect((await refused.json()).error.message).toMatch(/Only its owner/);
  expect(await readMatrix(request, 'ana')).toMatchObject({
    revision: before.revision,
  });
  await expect
    .poll(() =>
      portalLog()
        .split('\n')
        .some(
          line =>
            line.includes('ownership-matrix-remove') &&
            line.includes('failed') &&
            line.includes('user:default/grace'),
        ),
    )
    .toBe(true);
});

test('governance gives a role of several assets to one team', async ({
  page,
}) => {
  await openAs(page, 'grace', '/ai-governance/ownership');
  await page.getByRole('searchbox').fill('claim-');
  const table = page.getByRole('grid');
  await expect(table.getByRole('row', { name: /claim-triage/ })).toBeVisible();
  for (const name of ['claim-triage', 'claim-letter-adapter']) {
    await table
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('checkbox')
      .check({ force: true });
  }
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Assign …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Role/ }).click();
  await page.getByRole('option', { name: /Model owner/ }).click();
  await dialog.getByRole('combobox').fill('Claims AI');
  await page.getByRole('option', { name: /Claims AI/ }).click();
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await expect(dialog.getByText('2 change', { exact: false })).toBeVisible();
  await picture(page, 'ownership-assign');
  await dialog.getByRole('button', { name: 'Assign 2 assets' }).click();
  await expect(dialog.getByText('2 changed')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(table.getByRole('row', { name: /claim-triage/ })).toContainText(
    'Claims AI',
  );

  await page.goto('/ai-governance/administration/activity');
  await expect(page.getByText(/Grace Adeyemi/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Verify trail' }).click();
  await expect(page.getByText(/intact/)).toBeVisible();
  await picture(page, 'activity');
});

test('somebody leaves the company: a finding, and one notice', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const file = path.join(examples, 'org/users.yaml');
  const before = readFileSync(file, 'utf8');
  const without = before
    .split(/^---$/m)
    .filter(part => !/^\s+name: felix$/m.test(part))
    .join('---');
  expect(without).not.toBe(before);
  writeFileSync(file, without);
  try {
    await openAs(
      page,
      'ana',
      '/ai-governance/ownership?q=mood&finding=party-left',
    );
    await expect(async () => {
      await page.reload();
      await expect(
        page.getByRole('row', { name: /Agent mood detector/ }),
      ).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 90_000 });

    await page.goto(DETECTOR);
    await expect(page.getByText(/not in the catalog/i).first()).toBeVisible();

    const notices = page.getByRole('row', {
      name: /Agent mood detector: somebody who answers for it left/,
    });
    await expect(async () => {
      await page.goto('/notifications');
      await expect(notices).toHaveCount(1, { timeout: 4_000 });
    }).toPass({ timeout: 60_000 });
    await picture(page, 'notifications');
  } finally {
    writeFileSync(file, before);
  }
});
