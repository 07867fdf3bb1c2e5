import assert from 'node:assert/strict';
import {
  type CompletionList,
  commands,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  type Location,
  type LocationLink,
  type Position,
  Range,
  Selection,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { reportText } from '../../support/reports.ts';
import { openText, press, problemOf, rangeOf } from './editor.ts';
import type { Tests } from './tests.ts';

const FIFTH = '五、存在的主要问题及改进情况';

export const writingHelp: Tests = {
  'the outline leads from a section over its table and a group to a row with its total': async () => {
    const { document } = await openReport(reportText());
    const symbols = await ask<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document);
    const path = [
      '三、收到和处理政府信息公开申请情况',
      'the table of section 三 (申请)',
      '三、本年度办理结果',
      '（三）不予公开',
    ];
    const row = [...path, '8.属于行政查询事项'].reduce<DocumentSymbol | undefined>(
      (outer, name) => (outer?.children ?? symbols).find((symbol) => symbol.name === name),
      undefined,
    );
    assert.equal(row?.detail, 'total 86');
    assert.deepEqual(row?.selectionRange, rangeOf(document, '8.属于行政查询事项'));
  },

  'a group of rows folds, and the selection grows from a cell to it': async () => {
    const { document } = await openReport(reportText());
    const first = rangeOf(document, '（三）不予公开').start.line;
    const folds = await ask<FoldingRange[]>('vscode.executeFoldingRangeProvider', document);
    assert(folds.some(({ start, end }) => start === first && end === first + 7));
    const label = rangeOf(document, '8.属于行政查询事项');
    const [innermost] = await ask<SelectionRange[]>('vscode.executeSelectionRangeProvider', document, [label.start]);
    const found: SelectionRange[] = [];
    for (let at = innermost; at !== undefined; at = at.parent) found.push(at);
    const group = new Range(document.lineAt(first).range.start, document.lineAt(first + 7).range.end);
    assert(found.some(({ range }) => range.isEqual(label)));
    assert(found.some(({ range }) => range.isEqual(group)));
  },

  'the figures have colours of their own, wrong ones others': async () => {
    const { document } = await openReport(reportText({ cells: { reconsideration: { total: 11 } } }));
    const legend = await ask<SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document);
    const { data } = await ask<SemanticTokens>('vscode.provideDocumentSemanticTokens', document);
    const wrong = 1 << legend.tokenModifiers.indexOf('wrong');
    const found = Array.from({ length: data.length / 5 }, (_, at) => [...data.slice(at * 5, at * 5 + 5)]);
    assert.equal(found.filter(([, , , , traits = 0]) => (traits & wrong) !== 0).length, 1);
    assert(found.length > 200);
  },

  'a wrong total says what it should be, lights up with its parts and leads to them': async () => {
    const { document } = await openReport(reportText({ cells: { reconsideration: { total: 11 } } }));
    const total = (await problemOf(document, 'unbalanced')).range;
    const parts = [1, 2, 3, 4].map((part) => `\n${document.lineAt(total.start.line).text}`.indexOf(`| ${part} |`) + 1);
    const everything = new Range(0, 0, document.lineCount, 0);
    const hints = await ask<InlayHint[]>('vscode.executeInlayHintProvider', document, everything);
    assert.deepEqual(
      hints.map(({ position, label }) => [position, label]),
      [[total.end, '→ should be 10']],
    );
    const lit = await ask<DocumentHighlight[]>('vscode.executeDocumentHighlights', document, total.start);
    assert.deepEqual(
      lit.map(({ range, kind }) => [range.start.character, kind]),
      [
        ...parts.map((part) => [part, DocumentHighlightKind.Read]),
        [total.start.character, DocumentHighlightKind.Write],
      ],
    );
    const defined = await ask<LocationLink[]>('vscode.executeDefinitionProvider', document, total.start);
    assert.deepEqual(
      defined.map(({ targetRange }) => targetRange.start.character),
      parts,
    );
    const first = total.start.with({ character: parts[0] });
    const users = await ask<Location[]>('vscode.executeReferenceProvider', document, first);
    assert(users.some(({ range }) => range.isEqual(total)));
  },

  'a notice that is cited leads to a page in the package': async () => {
    const cited = '国办公开办函〔2019〕60号';
    const { document } = await openReport(reportText().replace('统计期限', `报告按照${cited}编制。统计期限`));
    const links = await ask<DocumentLink[]>('vscode.executeLinkProvider', document);
    const link = links.find(({ range }) => range.isEqual(rangeOf(document, cited)));
    assert.match(String(link?.target), /docs\/rules\/wrong-notice\.md$/);
  },

  'the initials of a missing title, typed and taken, write it': async () => {
    const text = reportText({ heading: '## ', arrange: (blocks) => blocks.filter((_, at) => at !== 10) });
    const editor = await openReport(text.replace('库藏目录', 'czdzy\n\n库藏目录'));
    await take(editor, rangeOf(editor.document, 'czdzy').end);
    assert.equal(editor.document.getText(), text.replace('库藏目录', `## ${FIFTH}\n\n库藏目录`));
  },

  'a missing row is found by its pinyin': async () => {
    const begun = '|  |  | chongfu |  |  |  |  |  |  |  |';
    const text = reportText({ without: ['3.5.2'] }).replace(/(1\.信访举报投诉类申请[^\n]*\n)/u, `$1${begun}\n`);
    const editor = await openReport(text);
    await take(editor, rangeOf(editor.document, 'chongfu').end);
    assert.equal(editor.document.getText(), text.replace('chongfu', '2.重复申请'));
  },

  'in prose Tab is Tab': async () => {
    const editor = await openReport(reportText());
    const place = rangeOf(editor.document, '还不够方便').end;
    editor.selection = new Selection(place, place);
    await commands.executeCommand('type', { text: '五' });
    const items = await ask<CompletionList>('vscode.executeCompletionItemProvider', editor.document, place, '五');
    assert.equal(items.items.filter(({ label }) => String(label).startsWith('五、')).length, 0);
    await press(editor.document, () => commands.executeCommand('tab'));
    assert.match(editor.document.getText(), /还不够方便五(?:\t| +)。/u);
  },
};

/** Opens a report. What VS Code asks the server waits until the server has it. */
function openReport(text: string): Promise<TextEditor> {
  return openText('markdown', text);
}

/** What a command of VS Code that asks the providers answers. */
function ask<Answer>(command: string, { uri }: TextDocument, ...more: unknown[]): Thenable<Answer> {
  return commands.executeCommand<Answer>(command, uri, ...more);
}

/** Asks for suggestions at a place and takes the first, as Ctrl+Space and Enter do. */
async function take(editor: TextEditor, place: Position): Promise<void> {
  editor.selection = new Selection(place, place);
  await commands.executeCommand('editor.action.triggerSuggest');
  await press(editor.document, () => commands.executeCommand('acceptSelectedSuggestion'));
}
