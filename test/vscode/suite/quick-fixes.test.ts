import assert from 'node:assert/strict';
import {
  applyFirstFix,
  codeOf,
  insertedText,
  openSample,
  problemOf,
  problemsWhen,
  quickFixesFor,
  undo,
} from './editor.ts';
import type { Tests } from './tests.ts';

const REPORT = '云岭县档案局2024年政府信息公开工作年度报告.md';

export const quickFixes: Tests = {
  'a missing table is offered as the quick fix of its problem': async () => {
    const { document } = await openSample(REPORT);
    const fixes = await quickFixesFor(document, await problemOf(document, 'missing-table'));
    assert.equal(fixes.length, 1);
    assert.match(fixes[0]?.title ?? '', /行政复议/);
  },

  'one key inserts the blank table, one undo takes it back': async () => {
    const editor = await openSample(REPORT);
    const { document } = editor;
    const before = document.getText();
    await applyFirstFix(editor, await problemOf(document, 'missing-table'));
    await problemsWhen(document, (found) => !found.some((problem) => codeOf(problem) === 'missing-table'));

    const rows = insertedText(before, document.getText()).split('\n').filter(Boolean);
    assert.equal(rows.length, 5, 'three header rows, a delimiter row, a row of numbers');
    assert.match(rows[0] ?? '', /^\| 行政复议 \|.*\| 行政诉讼 \|/);
    assert.equal(rows[4], `|${' 0 |'.repeat(15)}`);

    await undo(editor);
    assert.equal(document.getText(), before);
    await problemOf(document, 'missing-table');
  },

  'a missing row is inserted between its neighbours': async () => {
    const editor = await openSample(REPORT);
    const { document } = editor;
    const before = document.getText();
    await applyFirstFix(editor, await problemOf(document, 'missing-row'));

    const lines = document.getText().split('\n');
    const row = lines.findIndex((line) => line.includes('3.要求提供公开出版物'));
    assert.match(lines[row - 1] ?? '', /2\.重复申请/);
    assert.match(lines[row + 1] ?? '', /4\.无正当理由大量反复申请/);

    await undo(editor);
    assert.equal(document.getText(), before);
  },
};
