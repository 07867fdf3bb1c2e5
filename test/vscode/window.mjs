// What a clerk does in the window of VS Code: opens a report, sees what is wrong, repairs it with one key, changes her mind.
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** After so long without an effect a key is pressed again, so often at most. */
const RETRY_MS = 4_000;
const MOST_TRIES = 8;

const REPORT = '云岭县档案局2024年政府信息公开工作年度报告.md';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of a window with the workspace
 * @param {string} workspace a copy of the sample workspace
 * @param {string} screenshots the folder they go to
 */
export async function useWindow(browser, address, workspace, screenshots) {
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
  const file = join(workspace, REPORT);
  const original = await readFile(file, 'utf8');
  const photograph = (name) => page.screenshot({ path: join(screenshots, `${name}.png`) });
  await mkdir(screenshots, { recursive: true });
  try {
    await page.goto(address);
    await page.locator('.explorer-folders-view').getByText(REPORT).dblclick();
    const problems = page.locator('.markers-panel .monaco-list-row');
    const missingTable = problems.filter({ hasText: 'missing-table' });
    await page.keyboard.press('Control+Shift+M');
    await problems.filter({ hasText: 'unbalanced' }).first().waitFor();
    console.log('  ✓ the Problems panel lists what is wrong');

    await problems.filter({ hasText: 'unbalanced' }).first().dblclick();
    await page.locator('.squiggly-error').first().waitFor();
    await photograph('problems');
    console.log('  ✓ the numbers that do not balance are underlined');

    await show('missing-table');
    await missingTable.dblclick();
    await page.locator('.view-line').filter({ hasText: '政府信息公开行政复议、行政诉讼情况' }).click();
    await page.locator('.lightBulbWidget:visible, [class*="gutter-lightbulb"]:visible').first().waitFor();
    await chooseFix('行政复议');
    await missingTable.waitFor({ state: 'detached' });
    await photograph('repaired');
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
    await photograph('unformatted');
    await page.keyboard.press('Control+Shift+I');
    await page.locator('.tab.active.dirty').waitFor();
    await photograph('formatted');
    await page.keyboard.press('Alt+Z');
    const formatted = await save();
    assert.match(formatted, /^\| -{10,} \|/m);
    await page.keyboard.press('Control+Z');
    assert.equal(await save(), original);
    console.log('  ✓ Ctrl+Shift+I aligns the tables, one Ctrl+Z takes it back');

    await page.keyboard.press('F1');
    const choice = page.locator('.quick-input-widget .monaco-list-row');
    await page.keyboard.type('Gouji: Convert Tables');
    await choice.filter({ hasText: 'Convert Tables' }).first().waitFor();
    await photograph('command');
    await page.keyboard.press('Enter');
    await choice.filter({ hasText: 'Convert this table to HTML' }).waitFor();
    await photograph('convert-choice');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active.dirty').waitFor();
    await photograph('converted');
    assert.equal((await save()).match(/<table/g)?.length, 1);
    await page.keyboard.press('Control+Z');
    assert.equal(await save(), original);
    console.log('  ✓ a command converts the table at the cursor, one Ctrl+Z takes it back');
  } catch (error) {
    await photograph('failed');
    throw error;
  } finally {
    await page.close();
  }

  /** Presses Ctrl+. and chooses a fix. While extensions start, VS Code may close the menu again: then once more. */
  async function chooseFix(words) {
    const fix = page.locator('.action-widget .monaco-list-row').filter({ hasText: words });
    for (let tries = 1; ; tries++) {
      await page.keyboard.press('Control+.');
      try {
        await fix.waitFor({ timeout: RETRY_MS });
        await photograph('quick-fix');
        await fix.click({ timeout: RETRY_MS });
        return;
      } catch (error) {
        if (tries === MOST_TRIES) throw error;
        await page.keyboard.press('Escape');
      }
    }
  }

  /**
   * Filters the Problems panel, which holds only the rows in view, and filters only when asked again. While it is being
   * filled it may forget what was asked: then once more.
   */
  async function show(code) {
    const filter = page.getByPlaceholder(/^Filter/).last();
    const row = page.locator('.markers-panel .monaco-list-row').filter({ hasText: code }).first();
    for (let tries = 1; ; tries++) {
      await filter.fill('');
      await filter.fill(code);
      try {
        await row.waitFor({ timeout: RETRY_MS });
        return;
      } catch (error) {
        if (tries === MOST_TRIES) throw error;
      }
    }
  }

  /** Saves the report and gives what is in the file then. */
  async function save() {
    await page.keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    return readFile(file, 'utf8');
  }
}
