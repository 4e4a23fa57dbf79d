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
    const box = grid
      .getByRole('checkbox', { name: `Select ${name} to compare` })
      .first();
    await expect(box).toBeAttached();
    for (let presses = 0; presses < 200; presses++) {
      if (await isFocused(box)) break;
      if (await isFocused(grid)) {
        const inCell = await page.evaluate(
          () => document.activeElement?.getAttribute('type') === 'checkbox',
        );
        await page.keyboard.press(inCell ? 'ArrowDown' : 'ArrowRight');
      } else {
        await page.keyboard.press('Tab');
      }
    }
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
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
