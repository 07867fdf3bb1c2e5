import { DIALECTS } from '../../../server/core/tables/table.ts';
import type { Line, Repairs, WrongFix } from './measure.ts';
import type { Trial } from './try-fix.ts';

/** The trials as a table for people, and one example of each way in which a fix was not right. */
export function asText({ lines, wrong }: Repairs, examplesOfEach: number): string {
  const heading = row('code', 'what', DIALECTS);
  return `${[heading, ...lines.map(line), ...shownExamples(wrong, examplesOfEach)].join('\n')}\n`;
}

/** By dialect: how many fixes were right of how many that were applied. */
function line({ code, what, tally }: Line): string {
  const cells = DIALECTS.map((dialect) => {
    const { tried, wrong } = tally.get(dialect) ?? { tried: 0, wrong: 0 };
    if (tried === 0) return '–';
    return wrong === 0 ? `${tried}` : `${tried - wrong}/${tried} ✗`;
  });
  return row(code, what, cells);
}

function row(code: string, what: string, cells: readonly string[]): string {
  return `${code.padEnd(18)} ${what.padEnd(40)} ${cells.map((cell) => cell.padStart(11)).join(' ')}`;
}

function shownExamples(wrong: readonly WrongFix[], most: number): string[] {
  const shown = new Map<string, number>();
  return wrong.flatMap(({ kind, faults, trial }, at) => {
    const objections = trial.objections.map((one) => one.replaceAll(/[“”].*|\d+|: .*/gu, '')).join();
    const key = [kind.dialect, trial.code, ...faults.map(({ name }) => name), objections].join();
    const count = shown.get(key) ?? 0;
    shown.set(key, count + 1);
    if (count >= most) return [];
    const planted = faults.map(({ code, name }) => `${code} (${name})`).join(' + ') || 'a clean report';
    return [
      '',
      `── ${planted}, ${kind.dialect}, ${kind.edition}, text ${at}: ${trial.code} “${trial.title}”`,
      ...trial.objections.map((objection) => `   ${objection.slice(0, MOST_CHARACTERS)}`),
      ...changedLines(trial),
    ];
  });
}

const MOST_LINES = 14;
const MOST_CHARACTERS = 300;

/** The lines that differ, from the first to the last of them. */
function changedLines({ before, after }: Trial): string[] {
  const old = before.split(/\r\n|\r|\n/u);
  const now = after.split(/\r\n|\r|\n/u);
  let same = 0;
  while (same < old.length && same < now.length && old[same] === now[same]) same++;
  while (same < old.length && same < now.length && old.at(-1) === now.at(-1)) {
    old.pop();
    now.pop();
  }
  return [...shownLines('-', old.slice(same), same), ...shownLines('+', now.slice(same), same)];
}

function shownLines(mark: string, lines: readonly string[], above: number): string[] {
  const shown = lines
    .slice(0, MOST_LINES)
    .map((text, at) => `   ${mark} ${above + at + 1}: ${text.slice(0, MOST_CHARACTERS).replaceAll('\t', '→')}`);
  return lines.length > MOST_LINES ? [...shown, `   ${mark} …`] : shown;
}
