import { expect, Locator, Page, test } from '@playwright/test';
import { openAsGuest, waitForCompany } from './portal';

test.beforeAll(async ({ browser }) => {
  test.setTimeout(150_000);
  const page = await browser.newPage();
  await waitForCompany(page);
  await page.close();
});

const isFocused = (target: Locator) =>
  target.evaluate(
    element =>
      element === document.activeElement ||
      element.contains(document.activeElement),
  );

/** Presses Tab until the target has the focus. */
async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 120; presses++) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}`);
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return {
      role: element?.getAttribute('role') ?? undefined,
      type: element?.getAttribute('type') ?? undefined,
      text: element?.textContent ?? '',
    };
  });

/** Walks the rows of a grid with the arrow keys, and ticks the box of one. */
async function selectRow(page: Page, grid: Locator, name: string) {
  await tabTo(page, grid);
  await page.keyboard.press('Control+Home');
  for (let rows = 0; rows < 60; rows++) {
    if ((await focused(page)).role !== 'row') {
      await page.keyboard.press('ArrowLeft');
    } else if ((await focused(page)).text.includes(name)) {
      break;
    } else {
      await page.keyboard.press('ArrowDown');
    }
  }
  for (let cells = 0; cells < 4; cells++) {
    if ((await focused(page)).type === 'checkbox') break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Space');
}

test('keys alone lead through filters, table and comparison', async ({
  page,
}) => {
  await openAsGuest(page, '/ai-governance/inventory');
  const grid = page.getByRole('grid', { name: 'AI assets' });
  await expect(grid).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: 'Filter by Task' }));
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog');
  await tabTo(page, list.getByRole('searchbox'));
  await page.keyboard.type('text-cl');
  await tabTo(
    page,
    list.getByRole('checkbox', { name: /text.classification/i }),
  );
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/task=text-classification/);

  for (const name of ['Complaint detector', 'Support sentiment']) {
    await selectRow(page, grid, name);
    await expect(
      grid.getByRole('checkbox', { name: `Select ${name} to compare` }).first(),
    ).toBeChecked();
  }

  await tabTo(page, page.getByRole('button', { name: 'Compare', exact: true }));
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('table', { name: /^Comparison of/ }),
  ).toBeVisible();
  await tabTo(
    page,
    page.getByRole('button', { name: 'Back to the inventory' }),
  );
});
