import assert from 'node:assert/strict';
import { commands } from 'vscode';
import barePipe from '../../fixtures/bare-pipe.txt';
import cellLines from '../../fixtures/cell-lines.txt';
import misplaced from '../../fixtures/cell-lines-misplaced.txt';
import pipeInPieces from '../../fixtures/pipe-in-pieces.txt';
import tsvShifted from '../../fixtures/tsv-shifted.txt';
import { applyFirstFix, changes, codeOf, openText, press, problemsWhen, undo } from './editor.ts';
import type { Tests } from './tests.ts';

/** Damaged reports, what to mend in each with Ctrl+., and the kinds of problems that stay for a person to decide. */
const REPORTS = {
  'bars between cells only': { text: barePipe, mend: 'table-layout', left: ['report-title'] },
  'one cell per line': { text: cellLines, mend: 'artefact', left: ['report-title', 'number-format', 'blank-cell'] },
  'a table before its title': { text: misplaced, mend: 'misplaced-table', left: ['blank-cell'] },
  'Markdown in pieces': { text: pipeInPieces, mend: 'split-table', left: ['blank-cell'] },
  'shifted fields': { text: tsvShifted, mend: 'table-layout', left: ['broken-paragraph'] },
} as const;

/** Every shape in which reports come out of a converter: one key mends a problem, one command all that is safe. */
export const damaged: Tests = Object.fromEntries(
  Object.entries(REPORTS).map(([shape, { text, mend, left }]) => [
    `a damaged report is mended: ${shape}`,
    async () => {
      const before = text.replaceAll(/⟦[a-z,-]+:|⟧/g, '');
      const editor = await openText('markdown', before);
      const { document } = editor;
      const problems = await problemsWhen(document, (found) => found.some((problem) => codeOf(problem) === mend));
      const [problem] = problems.filter((found) => codeOf(found) === mend);
      assert(problem);

      await applyFirstFix(editor, problem);
      const count = problems.length - 1;
      await problemsWhen(document, (found) => found.length > 0 && found.length <= count);
      await undo(editor);
      assert.equal(document.getText(), before);

      await changes(document, () => commands.executeCommand('gouji.fixAll'));
      const mended = document.getText();
      await problemsWhen(document, (found) => {
        const codes = new Set(found.map(codeOf));
        return codes.size === left.length && left.every((code) => codes.has(code));
      });
      if (shape === 'Markdown in pieces') {
        await press(document, () => commands.executeCommand('editor.action.formatDocument'));
        await undo(editor);
        assert.equal(document.getText(), mended);
      }
      await undo(editor);
      assert.equal(document.getText(), before);
    },
  ]),
);
