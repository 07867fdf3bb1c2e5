// What a clerk sees whose VS Code speaks Chinese, as nearly all of them have it.
import assert from 'node:assert/strict';
import { atWindow } from './clerk.mjs';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of a window with the sample workspace; nothing in it is saved
 * @param {string} screenshots the folder they go to
 */
export async function readChinese(browser, address, screenshots) {
  await atWindow({ browser, address, screenshots, pictures: 'chinese-', language: 'zh-cn' }, async (clerk) => {
    const { page } = clerk;
    await clerk.openReport();
    await page.keyboard.press('Control+Shift+M');
    await clerk.problems.filter({ hasText: '“商业企业”列不平：应有一＋二＝三（七）＋四' }).waitFor();
    await clerk.status.filter({ hasText: '2021年版 · 2024年度 · 2处不平' }).waitFor();
    await page.locator('.pane').filter({ hasText: '年报问题' }).waitFor();
    await clerk.photograph('problems');

    await page.keyboard.press('F1');
    await page.keyboard.insertText('勾稽');
    await clerk.choices.filter({ hasText: '勾稽: 新建年度报告…' }).waitFor();
    assert.equal(await clerk.choices.filter({ hasNotText: '勾稽' }).count(), 0);
    await clerk.photograph('commands');
    console.log('  ✓ all of it is Chinese where VS Code is, and found by its Chinese name');
  });
}
