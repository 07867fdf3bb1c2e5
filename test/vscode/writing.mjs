// What a clerk sees while she writes: the lens over a table, what a cell is, the total it should be, and words to take.
import assert from 'node:assert/strict';
import { atWindow, RETRY_MS } from './clerk.mjs';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of a window with the sample workspace; nothing in it is saved
 * @param {string} screenshots the folder they go to
 */
export async function writeInWindow(browser, address, screenshots) {
  await atWindow({ browser, address, screenshots }, async (clerk) => {
    const { page } = clerk;
    await clerk.openReport();
    await page.locator('.view-line').first().waitFor();
    await goTo('上年结转政府信息公开申请数量');
    await page.locator('.squiggly-error').first().waitFor();
    await page
      .locator('.contentWidgets .codelens-decoration')
      .filter({ hasText: /sums?.*fail|balance/i })
      .first()
      .waitFor();
    await clerk.photograph('code-lens');
    console.log('  ✓ a lens over each table says whether it balances');

    const total = page.locator('.view-line').filter({ hasText: '上年结转政府信息公开申请数量' });
    const hover = page.locator('.monaco-hover:visible').filter({ hasText: '上年结转' });
    await clerk.tries(async () => {
      await page.mouse.move(0, 0);
      const box = await total.boundingBox();
      assert(box);
      await page.mouse.move(box.x + 20, box.y + box.height / 2);
      await total.locator('span span').filter({ hasText: '上年结转' }).last().hover({ timeout: RETRY_MS });
      await hover.waitFor({ timeout: RETRY_MS });
    });
    await clerk.photograph('hover');
    console.log('  ✓ a hover says what a label stands for');

    await goTo('2.重复申请');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('| | | yqtg');
    const word = page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: '3.要求提供公开出版物' });
    await clerk.tries(async () => {
      await page.keyboard.press('Control+Space');
      await word.waitFor({ timeout: RETRY_MS });
    });
    await clerk.photograph('completion');
    await page.keyboard.press('Enter');
    await page
      .locator('.view-line')
      .filter({ hasText: /\|\s\|\s\|\s3\.要求提供公开出版物$/u })
      .first()
      .waitFor();
    console.log('  ✓ the initials of a missing row write its label');

    /** Finds words in the editor, which brings their line into view. */
    async function goTo(words) {
      await clerk.inFind(async (field) => {
        await field.fill(words);
        await page.keyboard.press('Enter');
      });
      await page.locator('.view-line').filter({ hasText: words }).first().waitFor();
    }
  });
}
