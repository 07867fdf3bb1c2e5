import { LineIndex, type Problem, render } from '../../server/core/index.ts';
import type { Expected } from './expected.ts';
import { type Example, foundShare, type Measurement, placedShare, type Tally } from './measure.ts';

/** The measurement as a table for people, and one example of each way in which something went wrong. */
export function asText(measurement: Measurement, examplesOfEach: number): string {
  const { clean, faults, pairs, inherent, codes, total, notYet, examples } = measurement;
  const lines = [
    heading(),
    line(clean),
    ...faults.map(line),
    line(pairs),
    line(inherent),
    '',
    heading(),
    ...codes.map(line),
    line(total),
    '',
    notYet.length > 0 ? `not there yet: ${notYet.join(', ')}` : 'a rule is there for every code',
  ];
  return `${[...lines, ...shownExamples(examples, examplesOfEach)].join('\n')}\n`;
}

function heading(): string {
  return row(['code', 'what', 'reports', 'expected', 'found %', 'placed %', 'alarms', 'remarks']);
}

function line(tally: Tally): string {
  const { code, what, reports, expected, alarms, remarks } = tally;
  const shares = expected === 0 ? ['–', '–'] : [percent(foundShare(tally)), percent(placedShare(tally))];
  return row([
    code,
    what,
    reports === 0 ? '' : String(reports),
    String(expected),
    ...shares,
    String(alarms),
    String(remarks),
  ]);
}

const WIDTHS = [18, 40, 8, 9, 8, 9, 7, 8];

function row(cells: readonly string[]): string {
  return cells
    .map((cell, at) => (at < 2 ? cell.padEnd(WIDTHS[at] ?? 0) : cell.padStart(WIDTHS[at] ?? 0)))
    .join(' ')
    .trimEnd();
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

function shownExamples(examples: readonly Example[], most: number): string[] {
  const shown = new Map<string, number>();
  return examples.flatMap((example) => {
    const faults = faultsOf(example);
    const key = `${example.tally.what} ${faults.map((fault) => fault.replace(/ at .*?: |$/u, '')).join()}`;
    const count = shown.get(key) ?? 0;
    shown.set(key, count + 1);
    if (count >= most) return [];
    const { dialect, edition } = example.kind;
    const planted = example.faults.map(({ code, name }) => `${code} (${name})`).join(' + ') || 'a clean report';
    return ['', `── ${planted}, ${dialect}, ${edition}, text ${examples.indexOf(example)}`, ...faults];
  });
}

/** What went wrong, in words. */
function faultsOf({ outcome }: Example): string[] {
  return [
    ...outcome.verdicts.flatMap(({ expected, quote, result }) =>
      result === 'placed' ? [] : [`${result}: ${inWords(expected)} at ${JSON.stringify(quote.slice(0, 120))}`],
    ),
    ...outcome.others.map((problem) => `for nothing: ${problem.code} at ${place(outcome.text, problem)}`),
  ];
}

function inWords({ code, relation, value }: Expected): string {
  return `${code}${relation ? ` ${relation}` : ''}${value === undefined ? '' : ` = ${value}`}`;
}

function place(text: string, { span, message }: Problem): string {
  const lines = LineIndex.of(text);
  const at = lines.lineAt(span.start);
  const { start, end } = lines.lineSpan(at);
  return `line ${at + 1} ${JSON.stringify(text.slice(start, end))}: ${render(message, 'zh')}`;
}
