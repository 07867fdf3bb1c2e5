import { applyEdits, LineIndex, message, type Problem, SAFE, type Severity } from '../../server/core/index.ts';
import type { Engine } from '../../server/lsp/analysis.ts';

/**
 * An engine for the tests of the protocol, which must not change whenever a rule does. Every `错` is a wrong label,
 * every `空` a blank cell, every `缺` a missing row of tab-separated cells, and a text with `崩溃` makes it throw. After
 * every `窄` it wants a space. It finds no tables. It keeps the texts it was given.
 */
export interface FakeEngine extends Engine {
  readonly texts: string[];
}

/** A fake engine that was given no text yet. */
export function fakeEngine(): FakeEngine {
  const texts: string[] = [];
  const engine: FakeEngine = {
    texts,
    readReport: (text, settings = {}) => {
      texts.push(text);
      if (text.includes('崩溃')) throw new Error('这个引擎崩溃了');
      const recognised = settings.recognise === 'always' || text.startsWith('报告');
      return {
        text,
        lines: LineIndex.of(text),
        recognised,
        template: NO_TEMPLATE,
        sections: [],
        tables: [],
        pieces: [],
        paragraphs: [],
      };
    },
    check: ({ text, recognised }, settings = {}) => {
      if (!recognised) return [];
      const problems = [...wrongLabels(text), ...blankCells(text), ...missingRows(text)];
      return problems.flatMap((problem) => {
        const severity: Severity | 'off' = settings.rules?.[problem.code] ?? problem.severity;
        return severity === 'off' ? [] : [{ ...problem, severity }];
      });
    },
    fixAll: (text, settings, wanted = SAFE) => {
      const found = engine.check(engine.readReport(text, settings), settings);
      const mended = found.filter((problem) => problem.fixes.slice(0, 1).some((fix) => wanted(problem, fix)));
      const edits = mended.flatMap(({ fixes: [best] }) => best?.edits ?? []);
      return { text: applyEdits(text, edits), edits, problems: mended };
    },
    alignTables: ({ text, lines }, within) => {
      const isWithin = (offset: number) =>
        within === undefined ||
        (lines.lineAt(within.start) <= lines.lineAt(offset) && lines.lineAt(offset) <= lines.lineAt(within.end));
      return offsetsOf(text, '窄')
        .filter(isWithin)
        .map((start) => ({ span: { start: start + 1, end: start + 1 }, newText: ' ' }));
    },
    convertTables: () => [],
  };
  return engine;
}

const NO_TEMPLATE = { edition: '', notice: { number: '', title: '' }, years: {}, sections: [], tables: [] };

function wrongLabels(text: string): Problem[] {
  return offsetsOf(text, '错').map((start) => {
    const span = { start, end: start + 1 };
    return {
      code: 'wrong-label',
      severity: 'error',
      span,
      message: message({ zh: '这里写错了', en: 'This is wrong' }),
      related: [{ span: { start: 0, end: 2 }, message: message({ zh: '报告在此', en: 'The report is here' }) }],
      fixes: [
        { title: message({ zh: '改为“对”', en: 'Replace with 对' }), edits: [{ span, newText: '对' }], safe: true },
        { title: message({ zh: '删去', en: 'Delete' }), edits: [{ span, newText: '' }], safe: false },
      ],
    };
  });
}

function blankCells(text: string): Problem[] {
  return offsetsOf(text, '空').map((start) => {
    const span = { start, end: start + 1 };
    // Characters that mean something in a snippet, and three values to be filled in.
    const row = '| $a} | 0 | 0 |\n';
    const below = start + 1;
    return {
      code: 'blank-cell',
      severity: 'warning',
      span,
      message: message({ zh: '空白', en: 'Blank' }),
      related: [],
      fixes: [
        {
          title: message({ zh: '填零', en: 'Fill with zeros' }),
          edits: [
            { span, newText: '0', tabStops: [{ start: 0, end: 1 }] },
            {
              span: { start: below, end: below },
              newText: `\n${row}`,
              tabStops: [
                { start: 1 + row.indexOf('0'), end: 2 + row.indexOf('0') },
                { start: 1 + row.lastIndexOf('0'), end: 2 + row.lastIndexOf('0') },
              ],
            },
          ],
          safe: false,
        },
      ],
    };
  });
}

function missingRows(text: string): Problem[] {
  return offsetsOf(text, '缺').map((start) => ({
    code: 'missing-row',
    severity: 'error',
    span: { start, end: start + 1 },
    message: message({ zh: '缺一行', en: 'A row is missing' }),
    related: [],
    fixes: [
      {
        title: message({ zh: '补一行', en: 'Insert the row' }),
        edits: [{ span: { start: 0, end: 0 }, newText: '\t一\n\t0\n', tabStops: [{ start: 4, end: 5 }] }],
        safe: false,
      },
    ],
  }));
}

function offsetsOf(text: string, word: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) offsets.push(at);
  return offsets;
}
