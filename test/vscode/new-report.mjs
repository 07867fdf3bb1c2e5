// How a clerk begins a new report: the wizard, a slip, a step back, and the document it opens.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

const REPORT = '云岭县档案局2024年政府信息公开工作年度报告.md';

/** After so long without an effect a key is pressed again, so often at most. */
const RETRY_MS = 4_000;
const MOST_TRIES = 8;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of a window with the sample workspace; nothing in it is saved
 * @param {string} screenshots the folder they go to
 */
export async function beginReport(browser, address, screenshots) {
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
  const photograph = (name) => page.screenshot({ path: join(screenshots, `${name}.png`) });
  const widget = page.locator('.quick-input-widget:visible');
  const title = (step) => widget.filter({ hasText: `New Annual Report (${step}/4)` });
  const choice = widget.locator('.monaco-list-row');
  const said = widget.locator('.quick-input-message');
  await mkdir(screenshots, { recursive: true });
  try {
    await page.goto(address);
    await page.locator('.explorer-folders-view').getByText(REPORT).dblclick();
    await page.locator('.codelens-decoration').first().waitFor();

    await command('New Annual Report');
    await title(1).waitFor();
    await choice.filter({ hasText: 'Last year’s report, which is open' }).waitFor();
    await photograph('new-report-start');
    await page.keyboard.press('Enter');

    await title(2).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2018');
    await said.filter({ hasText: 'Before 2019' }).waitFor();
    await page.keyboard.press('Enter');
    await photograph('new-report-year-refused');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2020');
    await said.filter({ hasText: '国办公开办函〔2019〕60号' }).waitFor();
    await photograph('new-report-year');
    await page.keyboard.press('Enter');
    await title(3).waitFor();
    await widget.getByRole('button', { name: /^Back/ }).click();
    await title(2).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2025');
    await said.filter({ hasText: '国办公开办函〔2021〕30号' }).waitFor();
    await page.keyboard.press('Enter');
    console.log('  ✓ the wizard says what a year means, refuses one without a form, and goes back');

    await title(3).waitFor();
    await page.keyboard.type('云岭县水务局');
    await said.filter({ hasText: '云岭县水务局' }).waitFor();
    await photograph('new-report-organ');
    await page.keyboard.press('Enter');
    await title(4).waitFor();
    await choice.filter({ hasText: 'Tab separated' }).waitFor();
    await photograph('new-report-dialect');
    await page.keyboard.press('Enter');
    await page.locator('.view-line').filter({ hasText: '云岭县水务局2025年政府信息公开工作年度报告' }).waitFor();
    await page.locator('.tab.active.dirty').waitFor();
    await photograph('new-report');
    console.log('  ✓ and opens a blank report, the cursor where the writer begins');

    await command('Insert Section');
    await choice.filter({ hasText: '六、其他需要报告的事项' }).waitFor();
    await photograph('insert-section');
    await page.keyboard.type('六、');
    await page.keyboard.press('Enter');
    await widget.waitFor({ state: 'hidden' });
    await page.locator('.squiggly-warning').first().waitFor();
    await photograph('inserted-section');
    console.log('  ✓ a section of the form is chosen from a list and put at the cursor');
  } catch (error) {
    await photograph('failed');
    throw error;
  } finally {
    await page.close();
  }

  /** Runs a command by its name. While extensions start, the palette may close again: then once more. */
  async function command(name) {
    for (let tries = 1; ; tries++) {
      await page.keyboard.press('F1');
      try {
        await page.keyboard.type(`Gouji: ${name}`);
        await choice.filter({ hasText: name }).first().waitFor({ timeout: RETRY_MS });
        await page.keyboard.press('Enter');
        return;
      } catch (error) {
        if (tries === MOST_TRIES) throw error;
        await page.keyboard.press('Escape');
      }
    }
  }
}
