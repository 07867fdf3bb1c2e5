import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, commands, Selection, type TextEdit, workspace } from 'vscode';
import {
  actionsAt,
  changes,
  codeOf,
  openSample,
  openText,
  press,
  problemsWhen,
  rangeOf,
  replace,
  undo,
} from './editor.ts';
import type { Tests } from './tests.ts';

const REPORT = '云岭县档案局2024年政府信息公开工作年度报告.md';

/** Labels of the form, and what somebody made of them. */
const LABEL = '本年制发件数';
const WRONG_LABEL = '本年度制作数量';
const ANOTHER_LABEL = '现行有效件数';
const ANOTHER_WRONG_LABEL = '现行有效数量';

export const repairs: Tests = {
  'beside the quick fix of a problem stands one for all of its kind': async () => {
    const { editor, sound, faulty } = await openFaulty();
    const { document } = editor;
    const isForAll = ({ title, kind }: CodeAction) => /\b2\b/.test(title) && kind?.value === 'quickfix';
    const actions = await actionsAt(document, rangeOf(document, WRONG_LABEL), CodeActionKind.QuickFix, isForAll);
    const edit = actions.find(isForAll)?.edit;
    assert(edit, 'its edit comes when it is asked for');
    await changes(document, () => workspace.applyEdit(edit));
    assert.equal(document.getText(), sound);
    await undo(editor);
    assert.equal(document.getText(), faulty);
  },

  'the command repairs all that is safe, one undo takes it back': async () => {
    const { editor, sound, faulty } = await openFaulty();
    const { document } = editor;
    await changes(document, () => commands.executeCommand('gouji.fixAll'));
    assert.equal(document.getText(), sound);
    await undo(editor);
    assert.equal(document.getText(), faulty);
  },

  'all that is safe is repaired on save, where the user wants it': async () => {
    const editor = await openSample(REPORT);
    const { document } = editor;
    const sound = document.getText();
    const settings = workspace.getConfiguration('editor', document);
    await settings.update('codeActionsOnSave', { 'source.fixAll': 'explicit' });
    try {
      await replace(editor, LABEL, WRONG_LABEL);
      await press(document, () => commands.executeCommand('workbench.action.files.save'));
      assert.equal(document.getText(), sound);
    } finally {
      await settings.update('codeActionsOnSave', undefined);
    }
  },

  'Format Document aligns the tables and nothing else, one undo takes it back': async () => {
    const editor = await openSample(REPORT);
    const { document } = editor;
    const before = document.getText();
    await press(document, () => commands.executeCommand('editor.action.formatDocument'));
    const after = document.getText();
    const withoutPadding = (text: string) => text.replace(/^\|.*/gm, (row) => row.replace(/[ -]+/g, ''));
    assert.equal(withoutPadding(after), withoutPadding(before));
    assert.doesNotMatch(after, /^\| --- \|/m, 'the line under a header is as wide as the columns');
    await undo(editor);
    assert.equal(document.getText(), before);
  },

  'Format Document leaves alone what is no report': async () => {
    const { document } = await openText(
      'markdown',
      '# 会议通知\n\n| 时间 | 地点 |\n| --- | --- |\n| 周五下午 | 三楼 |\n',
    );
    const edits = await commands.executeCommand<TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 4, insertSpaces: true },
    );
    assert.deepEqual(edits ?? [], []);
  },

  'the command converts the table at the cursor and leaves the others, one undo takes it back': async () => {
    const editor = await openSample(REPORT);
    const { document } = editor;
    const before = document.getText();
    const { start } = rangeOf(document, '行政许可');
    editor.selection = new Selection(start, start);
    const done = commands.executeCommand('gouji.convertTables');
    await press(document, () => commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'));
    await done;
    const after = document.getText();
    assert.equal(after.match(/<table/g)?.length, 1);
    const from = before.indexOf('| 第二十条第（一）项');
    const to = before.indexOf('\n\n## 三、');
    assert.equal(after.slice(0, after.indexOf('<table')), before.slice(0, from));
    assert(after.endsWith(before.slice(to)), 'what follows the table has not changed');
    await undo(editor);
    assert.equal(document.getText(), before);
  },
};

/** The sample report with two wrong labels, which are known to the server. */
async function openFaulty() {
  const sample = await openSample(REPORT);
  const sound = sample.document.getText();
  const faulty = sound.replace(LABEL, WRONG_LABEL).replace(ANOTHER_LABEL, ANOTHER_WRONG_LABEL);
  const editor = await openText('markdown', faulty);
  await problemsWhen(
    editor.document,
    (found) => found.filter((problem) => codeOf(problem) === 'wrong-label').length === 2,
  );
  return { editor, sound, faulty };
}
