// What a clerk does in the window of VS Code: opens a report, sees what is wrong, repairs it with one key, changes her mind.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atWindow, REPORT, RETRY_MS } from './clerk.mjs';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of a window with the workspace
 * @param {string} workspace a copy of the sample workspace
 * @param {string} screenshots the folder they go to
 */
export async function useWindow(browser, address, workspace, screenshots) {
  const file = join(workspace, `${REPORT}.md`);
  const original = await readFile(file, 'utf8');
  await atWindow({ browser, address, screenshots }, async (clerk) => {
    const { page, problems, choices } = clerk;
    await clerk.openReport();
    const missingTable = problems.filter({ hasText: 'missing-table' });
    await page.keyboard.press('Control+Shift+M');
    await problems.filter({ hasText: 'unbalanced' }).first().waitFor();
    console.log('  ✓ the Problems panel lists what is wrong');

    await problems.filter({ hasText: 'unbalanced' }).first().dblclick();
    await page.locator('.squiggly-error').first().waitFor();
    await clerk.photograph('problems');
    console.log('  ✓ the numbers that do not balance are underlined');

    await show('missing-table');
    await missingTable.dblclick();
    await page.locator('.view-line').filter({ hasText: '政府信息公开行政复议、行政诉讼情况' }).click();
    await page.locator('.lightBulbWidget:visible, [class*="gutter-lightbulb"]:visible').first().waitFor();
    await chooseFix('行政复议');
    await missingTable.waitFor({ state: 'detached' });
    await clerk.photograph('repaired');
    const repaired = await save();
    assert.match(repaired, /^\| 行政复议 .*\| 行政诉讼 /m);
    console.log('  ✓ Ctrl+. inserts the blank table');

    await page.keyboard.press('Control+Z');
    assert.equal(await save(), original);
    await show('missing-table');
    await missingTable.waitFor();
    console.log('  ✓ one Ctrl+Z takes it back');

    await show('blank-cell');
    await problems.filter({ hasText: 'blank-cell' }).dblclick();
    await page.locator('.view-line').filter({ hasText: '上年结转政府信息公开申请数量' }).click();
    await page.keyboard.press('Alt+Z');
    await clerk.photograph('unformatted');
    await page.keyboard.press('Control+Shift+I');
    await page.locator('.tab.active.dirty').waitFor();
    await clerk.photograph('formatted');
    await page.keyboard.press('Alt+Z');
    const formatted = await save();
    assert.match(formatted, /^\| -{10,} \|/m);
    await page.keyboard.press('Control+Z');
    assert.equal(await save(), original);
    console.log('  ✓ Ctrl+Shift+I aligns the tables, one Ctrl+Z takes it back');

    await clerk.command('Gouji: Convert Tables');
    await choices.filter({ hasText: 'Convert this table to HTML' }).waitFor();
    await clerk.photograph('convert-choice');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active.dirty').waitFor();
    await clerk.photograph('converted');
    assert.equal((await save()).match(/<table/g)?.length, 1);
    await page.keyboard.press('Control+Z');
    assert.equal(await save(), original);
    console.log('  ✓ a command converts the table at the cursor, one Ctrl+Z takes it back');

    /** Presses Ctrl+. and chooses a fix. While extensions start, VS Code may close the menu again: then once more. */
    async function chooseFix(words) {
      const fix = page.locator('.action-widget .monaco-list-row').filter({ hasText: words });
      const choose = async () => {
        await page.keyboard.press('Control+.');
        await fix.waitFor({ timeout: RETRY_MS });
        await clerk.photograph('quick-fix');
        await fix.click({ timeout: RETRY_MS });
      };
      await clerk.tries(choose, () => page.keyboard.press('Escape'));
    }

    /** Filters the Problems panel. While it is being filled it may forget what was asked: then once more. */
    async function show(code) {
      const filter = page.getByPlaceholder(/^Filter/).last();
      await clerk.tries(async () => {
        await filter.fill('');
        await filter.fill(code);
        await problems.filter({ hasText: code }).first().waitFor({ timeout: RETRY_MS });
      });
    }

    /** Saves the report and gives what is in the file then. */
    async function save() {
      await page.keyboard.press('Control+S');
      await page.locator('.tab.active:not(.dirty)').waitFor();
      return readFile(file, 'utf8');
    }
  });
}
