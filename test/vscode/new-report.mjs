// How a clerk begins a new report: the wizard, a slip, a step back, and the document it opens.
import { atWindow } from './clerk.mjs';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of a window with the sample workspace; nothing in it is saved
 * @param {string} screenshots the folder they go to
 */
export async function beginReport(browser, address, screenshots) {
  await atWindow({ browser, address, screenshots }, async (clerk) => {
    const { page, choices } = clerk;
    const widget = page.locator('.quick-input-widget:visible');
    const title = (step) => widget.filter({ hasText: `New Annual Report (${step}/4)` });
    const said = widget.locator('.quick-input-message');
    await clerk.openReport();
    await page.locator('.codelens-decoration').first().waitFor();

    await clerk.command('Gouji: New Annual Report');
    await title(1).waitFor();
    await choices.filter({ hasText: 'Last year’s report, which is open' }).waitFor();
    await clerk.photograph('new-report-start');
    await page.keyboard.press('Enter');

    await title(2).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2018');
    await said.filter({ hasText: 'Before 2019' }).waitFor();
    await page.keyboard.press('Enter');
    await clerk.photograph('new-report-year-refused');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2020');
    await said.filter({ hasText: '国办公开办函〔2019〕60号' }).waitFor();
    await clerk.photograph('new-report-year');
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
    await clerk.photograph('new-report-organ');
    await page.keyboard.press('Enter');
    await title(4).waitFor();
    await choices.filter({ hasText: 'Tab separated' }).waitFor();
    await clerk.photograph('new-report-dialect');
    await page.keyboard.press('Enter');
    await page.locator('.view-line').filter({ hasText: '云岭县水务局2025年政府信息公开工作年度报告' }).waitFor();
    await page.locator('.tab.active.dirty').waitFor();
    await clerk.photograph('new-report');
    console.log('  ✓ and opens a blank report, the cursor where the writer begins');

    await clerk.command('Gouji: Insert Section');
    await choices.filter({ hasText: '六、其他需要报告的事项' }).waitFor();
    await clerk.photograph('insert-section');
    await page.keyboard.type('六、');
    await page.keyboard.press('Enter');
    await widget.waitFor({ state: 'hidden' });
    await page.locator('.squiggly-warning').first().waitFor();
    await clerk.photograph('inserted-section');
    console.log('  ✓ a section of the form is chosen from a list and put at the cursor');
  });
}
