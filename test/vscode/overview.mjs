// What tells a clerk how a report stands: the status bar, the view of its problems, and the walkthrough on her first day.
import assert from 'node:assert/strict';
import { atWindow } from './clerk.mjs';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of a window with the sample workspace; nothing in it is saved
 * @param {string} screenshots the folder they go to
 * @param {string} name how the screenshots begin
 */
export async function overviewInWindow(browser, address, screenshots, name = 'overview') {
  await atWindow({ browser, address, screenshots, pictures: `${name}-` }, async (clerk) => {
    const { page, status } = clerk;
    await clerk.report.waitFor();
    await openWalkthrough();
    const welcome = page.locator('.tab').filter({ hasText: /Welcome|Walkthrough/u });
    const steps = page.locator('.getting-started-step');
    await steps.filter({ hasText: 'Open a report' }).waitFor();
    assert.equal(await steps.count(), 5);
    await welcome.dblclick();

    await clerk.openReport();
    await status.filter({ hasText: '2021 edition · report on 2024 · 2 out of balance' }).waitFor();
    assert.match(String(await status.locator('a').getAttribute('aria-label')), /^Annual report: 2021 edition/u);
    assert.match(String(await status.getAttribute('class')), /warning-kind/u);
    await status.hover();
    await page.locator('.monaco-hover:visible').filter({ hasText: '国办公开办函〔2021〕30号' }).waitFor();
    await clerk.photograph('status');
    console.log('  ✓ the status bar says of which edition and year a report is, and whether it balances');

    const view = page.locator('.pane').filter({ has: page.getByText('Report Problems', { exact: true }) });
    const rows = view.locator('.monaco-list-row');
    await status.locator('a').click();
    await rows.filter({ hasText: 'missing-row' }).waitFor();
    await rows.filter({ hasText: '39 sums, 2 do not balance' }).waitFor();
    const first = rows.filter({ hasText: 'unbalanced' }).first();
    assert.match(String(await first.getAttribute('aria-label')), /^Error: .* Line 41/u);
    await clerk.photograph('view');
    console.log('  ✓ it leads to the view of its problems, by tables and sections');

    await first.click();
    await page.keyboard.press('Enter');
    const place = page.locator('.statusbar-item').filter({ hasText: /^Ln 41, Col \d+ \(1 selected\)/u });
    await place.waitFor();
    await page.locator('.monaco-editor.focused').waitFor();
    console.log('  ✓ a problem there leads to its place in the text');

    await page.keyboard.type('2');
    await rows.filter({ hasText: 'unbalanced' }).first().waitFor({ state: 'detached' });
    await status.filter({ hasText: 'not verified' }).waitFor();
    assert.doesNotMatch(String(await status.getAttribute('class')), /warning-kind/u);
    await page.keyboard.press('Control+Z');
    await first.waitFor();
    console.log('  ✓ both follow what is typed');

    await clerk.command('File: New Untitled Text File');
    await status.waitFor({ state: 'hidden' });
    await view.waitFor({ state: 'detached' });
    await page.locator('.tab').filter({ hasText: '云岭县' }).first().click();
    await status.waitFor();
    console.log('  ✓ beside what is no report there is neither');

    await openWalkthrough();
    for (const done of ['Open a report', 'See what is wrong'])
      await steps.filter({ hasText: done }).locator('.codicon-getting-started-step-checked').waitFor();
    await steps.filter({ hasText: 'Repair it' }).click();
    await clerk.webpage.getByText('How problems are repaired').waitFor();
    await clerk.photograph('walkthrough');
    console.log('  ✓ the walkthrough shows the way, and what was done already');

    async function openWalkthrough() {
      await clerk.command('Welcome: Open Walkthrough');
      await clerk.choices.filter({ hasText: 'Gouji' }).first().click();
    }
  });
}
