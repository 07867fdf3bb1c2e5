// What a clerk does with the preview: opens it from a lens, sees what is wrong, goes to it in the text, mends it there,
// walks through the cells by keys, and saves a page that prints as the form does.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { atWindow, REPORT, RETRY_MS } from './clerk.mjs';

/** A4 without the margins of the page, in pixels of CSS. */
const PAPER = { width: 643, height: 972 };

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of a window with the workspace
 * @param {string} workspace a copy of the sample workspace
 * @param {string} screenshots the folder they go to
 */
export async function previewInWindow(browser, address, workspace, screenshots) {
  await atWindow({ browser, address, screenshots, width: 1500, height: 900 }, async (clerk) => {
    const { page } = clerk;
    await clerk.openReport();
    await page.locator('.view-line').first().waitFor();
    await page.keyboard.press('Control+B');
    await page.keyboard.press('Control+G');
    await page.keyboard.type('33');
    await page.keyboard.press('Enter');
    await page.locator('.squiggly-error').first().waitFor();
    const lens = page.locator('.contentWidgets .codelens-decoration').getByText('Preview', { exact: true });
    // A lens that is just drawn anew does not feel a click.
    await clerk.tries(async () => {
      await lens.first().click();
      await clerk.webview.waitFor({ state: 'attached', timeout: RETRY_MS });
    });
    const preview = clerk.webpage;
    const total = preview.locator('td.wrong').last();
    await total.waitFor();
    await clerk.photograph('preview-light');
    console.log('  ✓ a lens opens the preview beside the text');

    await total.hover();
    await preview.locator('#about').getByText('8 [总计] ≠').waitFor();
    assert.equal(await preview.locator('td.related').count(), 10, 'those of the row and those of the column');
    await clerk.photograph('preview-sums');
    console.log('  ✓ a cell that is pointed at says which sums it is in');

    const place = page.locator('.statusbar-item').filter({ hasText: /^Ln \d+, Col \d+/u });
    await total.click();
    await place.filter({ hasText: '(1 selected)' }).waitFor();
    assert.equal(await selectedWords(), '8');
    await page.keyboard.type('9');
    await preview.locator('td.wrong').nth(1).waitFor({ state: 'detached' });
    assert.equal(await preview.locator('td.wrong').first().textContent(), '3');
    await page.keyboard.press('Control+Z');
    await preview.locator('td.wrong').nth(1).waitFor();
    console.log('  ✓ a click leads to the cell in the text, and what is typed there is seen at once');

    await clerk.command('Gouji: Preview Report');
    await preview.locator('td.wrong:focus').last().waitFor();
    for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    await preview.locator('td:focus').filter({ hasText: /^5$/u }).waitFor();
    await clerk.photograph('preview-keys');
    await page.keyboard.press('Enter');
    await place.filter({ hasText: 'Ln 43' }).filter({ hasText: '(1 selected)' }).waitFor();
    assert.equal(await selectedWords(), '5');
    await clerk.command('Gouji: Preview Report');
    await preview.locator('td:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.monaco-editor.focused').waitFor();
    console.log('  ✓ arrow keys walk from cell to cell, Enter leads to the text, Esc back to the editor');

    await clerk.command('Preferences: Toggle between Light/Dark Themes');
    await page.locator('.monaco-workbench.vs-dark').waitFor();
    await clerk.photograph('preview-dark');

    await clerk.command('Gouji: Save Report as HTML');
    // The name comes in when the folder has been read.
    await page.waitForFunction("[...document.querySelectorAll('input')].some(({ value }) => value.endsWith('.html'))");
    await clerk.photograph('save-as-html');
    await page.keyboard.press('Enter');
    await page.locator('[id="status.notifications"]').click();
    await page.locator('.notification-list-item').filter({ hasText: 'Saved as' }).waitFor();
    const saved = join(workspace, `${REPORT}.html`);
    assert.match(await readFile(saved, 'utf8'), /^<!DOCTYPE html>\n<html lang="zh-CN">/u);
    console.log('  ✓ the report is saved as HTML beside the text');

    await page.reload();
    await preview.locator('td.wrong').last().waitFor();
    console.log('  ✓ the preview is there again when the window is loaded again');

    await page.locator('.tab').first().click();
    await clerk.command('View: Close Editor');
    await preview.locator('#notice').getByText('The report was closed').waitFor();
    await preview.locator('td.wrong').last().click();
    await page.locator('.monaco-editor.focused').waitFor();
    await preview.locator('#notice').waitFor({ state: 'hidden' });
    console.log('  ✓ the preview says that the report was closed, and opens it again');

    await page.keyboard.press('Control+A');
    await page.keyboard.type('1');
    await preview.locator('#notice').getByText('Nothing to preview').waitFor();
    await clerk.photograph('preview-none');
    await page.keyboard.press('Control+Z');
    await preview.locator('td.wrong').last().waitFor();
    await preview.locator('#notice').waitFor({ state: 'hidden' });
    console.log('  ✓ the preview says that a text is no report, and shows it again once it is one');

    const paper = await browser.newPage({ viewport: PAPER });
    await paper.goto(pathToFileURL(saved).href);
    await paper.emulateMedia({ media: 'print' });
    await paper.screenshot({ path: join(screenshots, 'printed-page.png'), fullPage: true });
    const { width, room } = await paper.evaluate('({ width: document.documentElement.scrollWidth, room: innerWidth })');
    assert.equal(width, room, 'the tables fit the page');
    await paper.close();
    console.log('  ✓ what was saved fits the paper');

    /** What is selected in the editor, which the find widget begins with. */
    function selectedWords() {
      return clerk.inFind((field) => field.inputValue());
    }
  });
}
