import type { Summary } from './statistics.ts';

/** One part of the benchmark as it stands on the page. */
export interface Chapter {
  readonly title: string;
  /** Markdown: what was measured and how, and the tables. */
  readonly blocks: readonly string[];
  readonly goals: readonly Goal[];
  /** What could not be measured, and why. */
  readonly leftOut: readonly string[];
}

/** What the product is to reach, and whether it does. */
export interface Goal {
  readonly what: string;
  /** What was measured; NaN where it could not be. */
  readonly found: number;
  readonly atMost: number;
  /** `×`, `ms`, `MB`. */
  readonly unit: string;
}

/** A table of Markdown; the first column is words, the others are figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

export function goalsTable(goals: readonly Goal[]): string {
  return table(
    ['goal', 'at most', 'measured', ''],
    goals.map(({ what, found, atMost, unit }) => [
      what,
      `${atMost} ${unit}`,
      Number.isFinite(found) ? `${figure(found)} ${unit}` : '–',
      verdict(found, atMost),
    ]),
  );
}

function verdict(found: number, atMost: number): string {
  if (!Number.isFinite(found)) return 'not measured';
  return found <= atMost ? 'reached' : '**missed**';
}

/** The middle, and the quartiles around it: `4.1 (3.9–4.6)`. */
export function spread({ median, lowerQuartile, upperQuartile }: Summary): string {
  return Number.isFinite(median) ? `${figure(median)} (${figure(lowerQuartile)}–${figure(upperQuartile)})` : '–';
}

/** Three significant digits. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}
