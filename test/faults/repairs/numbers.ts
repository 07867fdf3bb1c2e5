import type { Report } from '../../../server/core/index.ts';
import { type Amount, readAmount } from '../../../server/core/text/numbers.ts';
import type { Edition } from '../../support/form.ts';
import { type Content, inEdition } from './editions.ts';

/** One value of the form that is another after a fix; undefined where there was, or is, no such cell. */
interface Change {
  readonly place: string;
  readonly before: Content | undefined;
  readonly after: Content | undefined;
}

/**
 * What a fix did to the numbers of a report that it should not have done, in words. No rule may change a value, lose a
 * figure that stands in a table, or bring one in, but as it says here. `said`: the title of the fix in Chinese.
 */
export function wrongNumbers(code: string, said: string, before: Report, after: Report): string[] {
  const changes = changesOf(before, after);
  const wrong = changes.filter((change) => !mayChange(code, said, change));
  // Where cells are added up or dropped, what became of each is all there is to say.
  if (code === 'wrong-edition') return wrong.map(inWords);
  const lost = figuresOf(before);
  const gained = figuresOf(after);
  for (const change of changes) {
    // What a row that is there twice now says comes from the other, which is gone.
    if (code !== 'duplicate-row') count(lost, change.after, 1);
    count(gained, change.before, 1);
  }
  const left = [...lost].filter(
    ([figure, times]) => times > (gained.get(figure) ?? 0) && !mayLose(code, said, figure, figuresOf(after)),
  );
  const come = [...gained].filter(([figure, times]) => times > (lost.get(figure) ?? 0));
  return [
    ...wrong.map(inWords),
    ...left.map(([figure]) => `loses the figure ${figure}`),
    ...come.map(([figure]) => `brings in the figure ${figure}`),
    ...(PROSE.has(code) || inProse(before) === inProse(after) ? [] : ['changes a number in the text']),
  ];
}

function inWords({ place, before, after }: Change): string {
  return `changes ${place} from ${before} to ${after}`;
}

/** Whether a rule may change a value like this. */
function mayChange(code: string, said: string, { before, after }: Change): boolean {
  switch (code) {
    case 'blank-cell':
      return before === null && typeof after === 'number';
    case 'invalid-number':
      return typeof before === 'string' && typeof after === 'number' && says(said, before) && says(said, after);
    case 'unbalanced':
      return typeof after === 'number' && says(said, before ?? 0) && says(said, after);
    case 'missing-row':
    case 'missing-table':
    case 'missing-section':
      return before === undefined && typeof after === 'number';
    case 'wrong-edition':
      return before === undefined ? after === 0 : after === undefined && (!before || says(said, before));
    case 'duplicate-row':
      return before === 0 || before === null || (before !== undefined && says(said, before));
    case FIX_ALL:
      // 无 and 零 are words for the same number.
      return typeof before === 'string' && after === 0;
    default:
      return false;
  }
}

/** Rules that take rows or cells out must say which figures go, or that these stand there once more. */
function mayLose(code: string, said: string, figure: number, after: ReadonlyMap<number, number>): boolean {
  if (code === FIX_ALL || (code === 'duplicate-row' && said.includes('数字相同'))) return after.has(figure);
  return ['duplicate-row', 'unexpected-row'].includes(code) && says(said, figure);
}

function says(said: string, content: Content): boolean {
  return said.includes(String(content));
}

/** Stands for the code where everything is mended that is safe to mend. */
export const FIX_ALL = 'fix all';

/** Rules that speak of what is written outside of the tables; others leave its numbers alone. */
const PROSE: ReadonlySet<string> = new Set([
  FIX_ALL,
  'artefact',
  'report-title',
  'section-title',
  'section-order',
  'sign-off-date',
  'wrong-notice',
  'year-mismatch',
]);

/** Every digit outside of the tables, but for page numbers, which go when a table is put together. */
function inProse({ text, paragraphs }: Report): string {
  const lines = paragraphs.map(({ start, end }) => text.slice(start, end)).filter((line) => !PAGE_NUMBER.test(line));
  return [...lines.join('').replaceAll(/\D/gu, '')].sort().join('');
}

const PAGE_NUMBER = /^[第页共\d\s—-]+$/u;

/** Every value that is another in the second report, by table, record and column. */
function changesOf(before: Report, after: Report): Change[] {
  const old = valuesOf(before);
  const now = valuesOf(after);
  const changes: Change[] = [];
  for (const table of new Set([...old.keys(), ...now.keys()])) {
    const { edition, contents = new Map<string, Content>(), uncertain } = old.get(table) ?? {};
    const next = now.get(table);
    const wanted = next && edition !== next.edition ? inEdition(next.edition, contents) : contents;
    for (const place of new Set([...wanted.keys(), ...(next?.contents.keys() ?? [])])) {
      const change = { place, before: wanted.get(place), after: next?.contents.get(place) };
      if (change.before !== change.after && !uncertain?.has(place)) changes.push(change);
    }
  }
  return changes;
}

interface Values {
  readonly edition: Edition;
  /** By place: table, record, column. */
  readonly contents: Map<string, Content>;
  /** The places of which it is not sure which cell belongs there. */
  readonly uncertain: Set<string>;
}

/** The values of each table, which is called by its id; a second one of the same kind by that and its number. */
function valuesOf({ tables }: Report): Map<string, Values> {
  const found = new Map<string, Values>();
  for (const { form, rows } of tables) {
    const { id } = form.template;
    const values: Values = { edition: editionOf(form.edition), contents: new Map(), uncertain: new Set() };
    found.set(found.has(id) ? `${id} ${found.size}` : id, values);
    for (const { certain, values: cells } of rows) {
      for (const { record, template, amount, cell } of cells) {
        const place = `${id} ${record.id} ${template.column}`;
        if (!certain) values.uncertain.add(place);
        values.contents.set(place, amount.kind === 'text' ? cell.text.replaceAll(/\s+/gu, '') : numberOf(amount));
      }
    }
  }
  return found;
}

function numberOf(amount: Amount): number | null {
  return amount.kind === 'number' ? amount.value : null;
}

function editionOf(edition: string): Edition {
  return edition === '2019' ? '2019' : '2021';
}

/** How often each figure but 0 stands in a cell of the tables, whatever it stands for. */
function figuresOf({ tables }: Report): Map<number, number> {
  const figures = new Map<number, number>();
  // One piece may hold two tables.
  const pieces = new Set(tables.flatMap((table) => table.pieces));
  const rows = [...pieces].flatMap((piece) => piece.rows);
  for (const { text } of rows.flatMap(({ cells }) => cells)) {
    const amount = readAmount(text);
    if (amount.kind === 'number') count(figures, amount.value, 1);
  }
  return figures;
}

function count(figures: Map<number, number>, content: Content | undefined, times: number): void {
  if (typeof content === 'number' && content !== 0) figures.set(content, (figures.get(content) ?? 0) + times);
}
