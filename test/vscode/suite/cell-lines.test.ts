import assert from 'node:assert/strict';
import { applyFirstFix, codeOf, insertedText, openSample, problemOf, problemsWhen, undo } from './editor.ts';
import type { Tests } from './tests.ts';

const REPORT = '云岭县水务局政府信息公开工作年度报告.txt';

export const cellLines: Tests = {
  'a file named like a report is in the language of reports': async () => {
    const { document } = await openSample(REPORT);
    assert.equal(document.languageId, 'gov-disclosure-report');
  },

  'tabs that begin the cells stay tabs where the editor would write spaces': async () => {
    const editor = await openSample(REPORT);
    const { document } = editor;
    editor.options = { insertSpaces: true, tabSize: 4 };
    const before = document.getText();
    await applyFirstFix(editor, await problemOf(document, 'missing-table'));
    await problemsWhen(document, (found) => !found.some((problem) => codeOf(problem) === 'missing-table'));

    const cells = insertedText(before, document.getText()).split('\n').filter(Boolean);
    assert(cells.includes('\t第二十条第（一）项'));
    assert.equal(cells.filter((cell) => cell === '\t0').length, 10, 'one zero for each number of the table');
    assert.deepEqual(
      cells.filter((cell) => !cell.startsWith('\t')),
      [],
    );

    await undo(editor);
    assert.equal(document.getText(), before);
  },
};
