import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, DiagnosticSeverity, Uri, workspace } from 'vscode';
import { codeOf, openSample, openText, problemsWhen, replace, shownProblems, undo } from './editor.ts';
import type { Tests } from './tests.ts';

const REPORT = '云岭县档案局2024年政府信息公开工作年度报告.md';
const REPORT_WITHOUT_TABLES = '# 2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n## 二、主动公开政府信息情况\n';

const isUnbalanced = (problem: Diagnostic) => codeOf(problem) === 'unbalanced';

export const problems: Tests = {
  'a report shows where it does not balance and what it lacks': async () => {
    const { document } = await openSample(REPORT);
    const expected = ['unbalanced', 'blank-cell', 'missing-row', 'missing-table', 'missing-section'];
    await problemsWhen(document, (found) =>
      expected.every((code) => found.some((problem) => codeOf(problem) === code)),
    );
  },

  'a number that breaks two sums is an error at both, and every cell of the sums is told': async () => {
    const { document } = await openSample(REPORT);
    const unbalanced = (await problemsWhen(document, (found) => found.some(isUnbalanced))).filter(isUnbalanced);
    assert.equal(unbalanced.length, 2);
    for (const { severity, relatedInformation = [] } of unbalanced) {
      assert.equal(severity, DiagnosticSeverity.Error);
      const cells = relatedInformation.map(({ location }) => document.getText(location.range));
      assert(cells.includes('3'), `the cell 3 is among ${cells}`);
    }
  },

  'the right number clears the errors, undoing brings them back': async () => {
    const editor = await openSample(REPORT);
    await replace(editor, '| 6 | 3 |', '| 6 | 2 |');
    await problemsWhen(editor.document, (found) => !found.some(isUnbalanced));
    await undo(editor);
    await problemsWhen(editor.document, (found) => found.some(isUnbalanced));
  },

  'a text that is no report has no problems': async () => {
    const letter = await openText('markdown', '# 会议通知\n\n| 时间 | 地点 |\n| --- | --- |\n| 周五 | 三楼 |\n');
    // The server answers in order: what it shows of the report comes after what it could have shown of the letter.
    const report = await openText('markdown', REPORT_WITHOUT_TABLES);
    await problemsWhen(report.document, (found) => found.length > 0);
    assert.deepEqual(shownProblems(letter.document), []);
  },

  'a gouji.json of the workspace is obeyed, as on the command line': async () => {
    const { document } = await openSample(REPORT);
    const file = Uri.joinPath(document.uri, '../gouji.json');
    await problemsWhen(document, (found) => found.some(isUnbalanced));
    try {
      await workspace.fs.writeFile(file, new TextEncoder().encode('{ "rules": { "unbalanced": "off" } }'));
      await problemsWhen(document, (found) => found.length > 0 && !found.some(isUnbalanced));
    } finally {
      await workspace.fs.delete(file);
    }
    await problemsWhen(document, (found) => found.some(isUnbalanced));
  },

  'a gouji.json that leads out of the workspace is not followed': {
    needs: 'symbolic links',
    run: async () => {
      const editor = await openSample(REPORT);
      const { document } = editor;
      await problemsWhen(document, (found) => found.some(isUnbalanced));
      const outside = join(await mkdtemp(join(tmpdir(), 'gouji-')), 'gouji.json');
      const link = Uri.joinPath(document.uri, '../gouji.json').fsPath;
      await writeFile(outside, '{ "rules": { "unbalanced": "off" } }');
      await symlink(outside, link);
      try {
        await replace(editor, '| 6 | 3 |', '| 6 | 2 |');
        await problemsWhen(document, (found) => !found.some(isUnbalanced));
        await undo(editor);
        await problemsWhen(document, (found) => found.some(isUnbalanced));
      } finally {
        await rm(link);
      }
    },
  },
};
