import { expect, it } from 'vitest';
import { check, type Message, type Problem, readReport, render } from '../../../server/core/index.ts';
import { DIALECT } from '../../../server/core/tables/dialects.ts';
import { reportText } from '../../support/reports.ts';

/** What acts on whoever shows it instead of being seen: control characters, line ends, marks that turn the writing. */
const OBEYED = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

/** A message names a cell, quotes its words and says what to do; a title may name every figure of a table that goes. */
const LONGEST_MESSAGE = 500;
const LONGEST_TITLE = 2_000;

const WORDS = [
  ['very long', '长'.repeat(5_000)],
  ['very many', '1 '.repeat(2_000)],
  ['markup without end', '<b>x</b>'.repeat(500)],
  ['obeyed by terminals and editors', '\x1b[31m\u202e\u2066\x9b\u2028\x07'],
  ['on several lines', '一\r二\u0085三\v四'],
  ['links and commands', `[x](command:workbench.action.quit) $(trash) $\{1:x} {label}`],
] as const;

const FAULTS = {
  labels: { '2.重复申请': '2.反复申请', '1.本机关不掌握相关政府信息': '无此项目' },
  cells: { 'direct-suit': { total: 9 }, '1': { total: '1,509' }, '3.1': { business: '' } },
  without: ['3.2'],
};

it.each(WORDS)('words that are %s stand in no message and no title as they are', (_, words) => {
  for (const { name: dialect } of Object.values(DIALECT)) {
    const lines = reportText({ dialect, year: 2024, ...FAULTS }).split('\n');
    for (const [at, line] of lines.entries()) {
      const middle = Math.floor(line.length / 2);
      const hostile = line.slice(0, middle) + words + line.slice(middle);
      for (const problem of problemsOf([...lines.slice(0, at), hostile, ...lines.slice(at + 1)].join('\n')))
        expectHarmless(problem);
    }
  }
});

it('a row of a thousand figures is not named figure by figure', () => {
  const row = `| 其他主动公开文件 |${' 7 |'.repeat(1_000)}`;
  const text = reportText().replace(/^(?=\| 行政许可)/mu, `${row}\n`);
  const problems = problemsOf(text);
  expect(problems.map(({ code }) => code)).toContain('unexpected-row');
  for (const problem of problems) expectHarmless(problem);
});

it('a cell of a megabyte is quoted in a few words', () => {
  const million = '行'.repeat(1_000_000);
  for (const problem of problemsOf(
    reportText({ labels: { '2.重复申请': million }, cells: { 'direct-suit': { total: million } } }),
  ))
    expectHarmless(problem);
});

function problemsOf(text: string): Problem[] {
  return check(readReport(text, { recognise: 'always' }));
}

function expectHarmless({ message, related, fixes }: Problem): void {
  expectShown(message, LONGEST_MESSAGE);
  for (const place of related) expectShown(place.message, LONGEST_MESSAGE);
  for (const { title } of fixes) expectShown(title, LONGEST_TITLE);
}

function expectShown(message: Message, longest: number): void {
  for (const locale of ['zh', 'en'] as const) {
    const shown = render(message, locale);
    if (OBEYED.test(shown) || shown.length > longest)
      expect.fail(`${shown.length} characters: ${JSON.stringify(shown)}`);
  }
}
