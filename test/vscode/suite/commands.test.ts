import assert from 'node:assert/strict';
import { commands, Selection, type TextEditor, Uri, window, workspace } from 'vscode';
import manifest from '../../../package.json' with { type: 'json' };
import { ORGAN, reportText } from '../../support/reports.ts';
import { changes, openText, problemsWhen, rangeOf, undo } from './editor.ts';
import type { Tests } from './tests.ts';

const SAMPLE = '云岭县档案局2024年政府信息公开工作年度报告.md';

export const writingCommands: Tests = {
  'a new report opens untitled, in its language mode, where the writer begins': async () => {
    const editor = await made({ year: 2024, organ: ORGAN, dialect: 'tsv' });
    const { document } = editor;
    assert.equal(document.languageId, 'plaintext');
    assert.equal(document.isUntitled, true);
    assert.equal(document.lineAt(0).text, `${ORGAN}2024年政府信息公开工作年度报告`);
    assert.equal(editor.selection.active.line, rangeOf(document, '一、总体情况').start.line + 2);
    await problemsWhen(document, (found) => found.length > 0);
  },

  'without an organ it begins in the title': async () => {
    const editor = await made({ year: '2020' });
    assert.equal(editor.document.languageId, 'markdown');
    assert.equal(editor.document.getText(editor.selection), '（机关全称）');
    assert(editor.document.getText().includes('本年新制作数量'), 'the edition is that of the year');
  },

  'last year’s report from a file leads to the year after, with its organ': async () => {
    const folder = workspace.workspaceFolders?.[0];
    assert(folder);
    const { document } = await made({ last: Uri.joinPath(folder.uri, SAMPLE) });
    assert.equal(document.lineAt(0).text, '# 云岭县档案局2025年政府信息公开工作年度报告');
    assert(!document.getText().includes('2024年'));
  },

  'a year without a form opens nothing': async () => {
    const before = window.activeTextEditor;
    assert.equal(await commands.executeCommand('gouji.newReport', { year: 2012 }), undefined);
    assert.equal(window.activeTextEditor, before);
  },

  'a table is inserted at the cursor, its cells are tab stops, and one undo takes it back': async () => {
    const text = reportText({ edition: '2021', tables: { review: '' } });
    const editor = await openText('markdown', text);
    const { document } = editor;
    const place = rangeOf(document, '四、').end.translate(2);
    editor.selection = new Selection(place.line, 0, place.line, 0);
    await changes(document, () => commands.executeCommand('gouji.insertTable', 'review'));
    assert.match(document.getText(), /\| 行政复议 .*\| 行政诉讼 /);
    assert.equal(document.getText(editor.selection), '0');
    await changes(document, () => commands.executeCommand('type', { text: '37' }));
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.equal(document.getText(editor.selection), '0');
    await undo(editor);
    await undo(editor);
    assert.equal(document.getText(), text);
  },

  'a section goes where the cursor is in a document that is no report yet': async () => {
    const { document } = await openText('plaintext', '草稿\n');
    await changes(document, () => commands.executeCommand('gouji.insertSection', '1'));
    assert.equal(document.getText(), '草稿\n\n一、总体情况\n\n\n');
  },

  'the cursor goes from figure to figure, however fast, and selects what stands there': async () => {
    const editor = await openText('markdown', reportText({ edition: '2021' }));
    const row = rangeOf(editor.document, '2.重复申请');
    editor.selection = new Selection(row.end, row.end);
    const words = () => editor.document.getText(editor.selection);
    await commands.executeCommand('gouji.nextValueCell');
    assert.equal(words(), '1');
    // Three keys before the first is answered.
    await Promise.all([1, 2, 3].map(() => commands.executeCommand('gouji.nextValueCell')));
    assert.equal(words(), '15');
    await commands.executeCommand('gouji.cellBelow');
    assert.equal(words(), '11');
    await commands.executeCommand('gouji.cellAbove');
    await commands.executeCommand('gouji.previousValueCell');
    assert.equal(words(), '20');
  },

  'the cursor goes from problem to problem, and round again': async () => {
    const cells = { reconsideration: { total: 99 }, 'direct-suit': { total: 98 } };
    const editor = await openText('markdown', reportText({ edition: '2021', cells }));
    const words: string[] = [];
    for (const command of ['next', 'next', 'next', 'previous']) {
      await commands.executeCommand(`gouji.${command}ProblemCell`);
      words.push(editor.document.getText(editor.selection));
    }
    assert.deepEqual(words, ['99', '98', '99', '98']);
  },

  'the keys from cell to cell begin with one that is nobody else’s': async () => {
    await commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const text = window.activeTextEditor?.document.getText() ?? '';
    const { keybindings } = manifest.contributes;
    const [first = ''] = keybindings[0]?.key.split(' ') ?? [];
    const found = [...text.matchAll(/"key": "([^"]*)",\s*"command": "([^"]*)"/g)].flatMap(([, key = '', command]) =>
      key === first || key.startsWith(`${first} `) ? [`${key}: ${command}`] : [],
    );
    assert.deepEqual(found.sort(), keybindings.map(({ key, command }) => `${key}: ${command}`).sort());
    await commands.executeCommand('workbench.action.closeActiveEditor');
  },
};

/** The editor of a new report. */
async function made(wanted: object): Promise<TextEditor> {
  const uri = await commands.executeCommand<Uri>('gouji.newReport', wanted);
  const editor = window.activeTextEditor;
  assert.equal(editor?.document.uri.toString(), uri.toString());
  return editor;
}
