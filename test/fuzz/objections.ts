import {
  alignTables,
  applyEdits,
  type BoundTable,
  check,
  convertTables,
  type Edit,
  fixAll,
  LineIndex,
  type Problem,
  type Report,
  readReport,
  render,
  type Settings,
  type Span,
  TARGETS,
} from '../../server/core/index.ts';
import { isUnderstood } from '../../server/core/mend/relay-table.ts';
import { plainText } from '../../server/core/tables/markup.ts';
import type { Cell, Piece } from '../../server/core/tables/table.ts';
import { printed } from './everything.ts';

/** Everything that is ever to be looked at in one text. */
interface Case {
  readonly text: string;
  readonly settings: Settings;
  readonly report: Report;
  readonly problems: readonly Problem[];
}

/** Says what is not as it should be, or nothing. */
type Property = (one: Case) => string | undefined;

/**
 * What is wrong with how Gouji takes a text, in words; undefined where nothing is. What takes longest is tried in turn:
 * `turn` says which of it is tried now.
 */
export function objectionTo(text: string, settings: Settings, turn: number): string | undefined {
  try {
    const report = readReport(text, settings);
    const one: Case = { text, settings, report, problems: check(report, settings) };
    const long = LONG[turn % LONG.length];
    for (const property of long ? [...SHORT, long] : SHORT) {
      const objection = property(one);
      if (objection !== undefined) return objection;
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? `throws ${error.stack ?? error.message}` : `throws ${String(error)}`;
  }
}

const spansAreInside: Property = ({ text, report }) => {
  for (const [name, span] of spansOf(report)) {
    if (!isInside(text, span)) return `${name} at ${shown(span)} is not inside the text`;
  }
  const { sections, paragraphs, pieces, tables } = report;
  if (!areInOrder(sections.map(({ span }) => span))) return 'sections are not in order, or overlap';
  if (!areInOrder(paragraphs)) return 'paragraphs are not in order, or overlap';
  if (!areInOrder(pieces.map(({ span }) => span))) return 'pieces are not in order, or overlap';
  if (!pieces.every(({ rows }) => areInOrder(rows.map(({ span }) => span)))) return 'rows are not in order, or overlap';
  return tables.every(({ pieces: own }) => own.every((piece) => pieces.includes(piece)))
    ? undefined
    : 'a table has a piece that the report does not have';
};

const cellsSayWhatIsWritten: Property = ({ text, report: { pieces } }) => {
  for (const cell of cellsOf(pieces)) {
    const { span, slot } = cell;
    const written = text.slice(span.start, span.end);
    if (span.start < slot.start || span.end > slot.end) return `the cell at ${shown(span)} reaches over its slot`;
    if (cell.text !== written && cell.text !== plainText(written))
      return `the cell at ${shown(span)} says ${JSON.stringify(cell.text)} for ${JSON.stringify(written)}`;
    if (cell.text === '' && written !== '' && plainText(written) !== '')
      return `the cell at ${shown(span)} is not blank`;
  }
  return undefined;
};

/** Offsets that are looked at in a long text: one in so many. */
const OFFSETS = 500;

const positionsLeadBack: Property = ({ text, report: { lines } }) => {
  const step = Math.max(1, Math.floor(text.length / OFFSETS));
  const fresh = LineIndex.of(text);
  for (let offset = 0; offset <= text.length; offset += step) {
    const position = lines.positionAt(offset);
    const back = lines.offsetAt(position);
    // What stands inside a line end is taken as the end of its line.
    const inside = text[offset - 1] === '\r' && text[offset] === '\n';
    if (back !== (inside ? offset - 1 : offset))
      return `offset ${offset} leads to ${JSON.stringify(position)} and ${back}`;
    if (fresh.lineAt(offset) !== position.line) return `offset ${offset} is in two lines`;
  }
  return undefined;
};

const GRAVITY = ['error', 'warning', 'information', 'hint'];

const problemsAreSound: Property = ({ text, report: { recognised }, problems }) => {
  if (!recognised && problems.length > 0) return 'a text that is no report has problems';
  let last: Problem | undefined;
  for (const problem of problems) {
    const { code, span, related, severity } = problem;
    if (!isInside(text, span)) return `${code} at ${shown(span)} is not inside the text`;
    for (const place of related)
      if (!isInside(text, place.span)) return `${code}: related ${shown(place.span)} is not inside the text`;
    const behind = last && last.span.start - span.start;
    if (last && behind !== undefined && behind > 0) return `${code} stands behind ${last.code}`;
    if (last && behind === 0 && GRAVITY.indexOf(last.severity) > GRAVITY.indexOf(severity))
      return `${code} is graver than ${last.code} before it`;
    last = problem;
  }
  return undefined;
};

const fixesAreSound: Property = ({ text, problems }) => {
  for (const { code, fixes } of problems) {
    for (const { edits, title } of fixes) {
      const objection = objectionToEdits(text, edits);
      if (objection !== undefined) return `${code}, ${render(title, 'en')}: ${objection}`;
    }
  }
  return undefined;
};

const problemsStayTheSame: Property = ({ text, settings, problems }) => {
  const again = check(readReport(text, settings), settings);
  return JSON.stringify(plain(again)) === JSON.stringify(plain(problems))
    ? undefined
    : 'another look gives other problems';
};

/** How many fixes of one text are tried out. */
const MOST_TRIED = 4;

const fixedTextsAreRead: Property = ({ text, settings, problems }) => {
  const edits = problems.flatMap(({ fixes }) => fixes.map((fix) => fix.edits));
  const step = Math.max(1, Math.ceil(edits.length / MOST_TRIED));
  for (let at = 0; at < edits.length; at += step) {
    const fixed = applyEdits(text, edits[at] ?? []);
    const report = readReport(fixed, settings);
    for (const { fixes } of check(report, settings)) void fixes;
  }
  return undefined;
};

const fixAllComesToAnEnd: Property = ({ text, settings }) => objectionToFixAll(text, settings);

const fixingMoreComesToAnEnd: Property = ({ text, settings }) => objectionToFixAll(text, settings, () => true);

function objectionToFixAll(text: string, settings: Settings, wanted?: () => boolean): string | undefined {
  const mended = fixAll(text, settings, wanted);
  const objection = mended.edits.length > 0 ? objectionToEdits(text, mended.edits) : undefined;
  if (objection !== undefined) return `fix all: ${objection}`;
  if (applyEdits(text, mended.edits) !== mended.text) return 'the edits of fix all do not lead to its text';
  const again = fixAll(mended.text, settings, wanted);
  return again.text === mended.text ? undefined : `fix all goes on: ${JSON.stringify(again.edits).slice(0, 500)}`;
}

const aligningOnlyPads: Property = ({ text, settings, report }) => {
  const edits = alignTables(report);
  if (edits.length === 0) return undefined;
  const objection = objectionToEdits(text, edits);
  if (objection !== undefined) return `align: ${objection}`;
  const aligned = applyEdits(text, edits);
  if (withoutPadding(aligned) !== withoutPadding(text)) return 'aligning changes more than padding';
  const again = alignTables(readReport(aligned, settings));
  return again.length === 0 ? undefined : `aligning goes on: ${JSON.stringify(again).slice(0, 500)}`;
};

function withoutPadding(text: string): string {
  return text.replaceAll(/[ \t]+/gu, '').replaceAll(/-+/gu, '-');
}

const conversionKeepsTheFigures: Property = (one) => objectionToConversion(one, one.report.tables);

const convertingOneTableKeepsTheFigures: Property = (one) => {
  for (const table of one.report.tables) {
    const objection = objectionToConversion(one, [table]);
    if (objection !== undefined) return `alone, ${objection}`;
  }
  return undefined;
};

function objectionToConversion({ text, settings, report }: Case, tables: readonly BoundTable[]): string | undefined {
  for (const target of TARGETS) {
    const edits = convertTables(report, tables, target);
    if (edits.length === 0) continue;
    const objection = objectionToEdits(text, edits);
    if (objection !== undefined) return `convert to ${target}: ${objection}`;
    const after = applyEdits(text, edits);
    const gone = without(tables.flatMap(digitsIn), digitsOf(after));
    if (gone.length > 0) return `convert to ${target} loses ${gone.join(', ')}`;
    if (!tables.every(isUnderstood)) continue;
    const moved = without(tables.flatMap(figuresOf), readReport(after, settings).tables.flatMap(figuresOf));
    if (moved.length > 0) return `convert to ${target} leaves no ${moved.join(', ')}`;
  }
  return undefined;
}

/** Every digit in the cells of a table, whether it is known what it stands for or not. */
function digitsIn({ rows, others }: BoundTable): string[] {
  return [...rows, ...others].flatMap(({ row }) => row.cells.flatMap(({ text }) => digitsOf(text)));
}

function digitsOf(text: string): string[] {
  return text.match(/[0-9]/gu) ?? [];
}

/** Every figure of a table with what it stands for. */
function figuresOf({ form, rows }: BoundTable): string[] {
  return rows.flatMap(({ values }) =>
    values.flatMap(({ record, template, amount }) =>
      amount.kind === 'number' ? [`${form.template.id} ${record.id} ${template.column}: ${amount.value}`] : [],
    ),
  );
}

/** Those of the items that are not among the others as often. */
function without(items: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return items.filter((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count <= 0;
  });
}

const everythingIsPrinted: Property = ({ text, settings }) => {
  for (const output of printed(text, settings)) {
    if (output.includes('undefined')) return `undefined is printed: ${output.slice(output.indexOf('undefined') - 80)}`;
  }
  return undefined;
};

/** What is tried in every text, and what is tried in turn because it takes longer. */
const SHORT: readonly Property[] = [
  spansAreInside,
  cellsSayWhatIsWritten,
  positionsLeadBack,
  problemsAreSound,
  fixesAreSound,
];
const LONG: readonly Property[] = [
  problemsStayTheSame,
  fixedTextsAreRead,
  fixAllComesToAnEnd,
  aligningOnlyPads,
  fixingMoreComesToAnEnd,
  conversionKeepsTheFigures,
  convertingOneTableKeepsTheFigures,
  everythingIsPrinted,
];

/** How many turns it takes until everything was tried. */
export const TURNS = LONG.length;

function objectionToEdits(text: string, edits: readonly Edit[]): string | undefined {
  if (edits.length === 0) return 'there is no edit';
  const inOrder = [...edits].sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  let end = 0;
  for (const { span, newText, tabStops = [] } of inOrder) {
    if (!isInside(text, span)) return `the edit at ${shown(span)} is not inside the text`;
    if (span.start < end) return `the edit at ${shown(span)} overlaps the one before`;
    end = span.end;
    if (!areInOrder(tabStops) || tabStops.some((stop) => !isInside(newText, stop))) return 'a tab stop is misplaced';
  }
  return undefined;
}

function* spansOf({ sections, title, tables, pieces, paragraphs }: Report): Generator<readonly [string, Span]> {
  if (title) yield ['the title', title.span];
  for (const { span, heading } of sections) {
    yield ['a section', span];
    yield ['the line of a title', heading.line];
    yield ['a title', heading.span];
  }
  for (const { span, labels, rows, others } of tables) {
    yield ['a table', span];
    for (const { cell } of labels) yield ['a label', cell.span];
    for (const { row } of [...rows, ...others]) yield ['a row of a table', row.span];
    for (const { values } of rows) for (const { cell } of values) yield ['a value', cell.span];
  }
  for (const { span, rows } of pieces) {
    yield ['a piece', span];
    for (const row of rows) yield ['a row', row.span];
  }
  for (const { span, slot } of cellsOf(pieces)) {
    yield ['a cell', span];
    yield ['the slot of a cell', slot];
  }
  for (const paragraph of paragraphs) yield ['a paragraph', paragraph];
}

function cellsOf(pieces: readonly Piece[]): Cell[] {
  return pieces.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
}

function isInside(text: string, { start, end }: Span): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
}

function areInOrder(spans: readonly Span[]): boolean {
  return spans.every(({ start }, at) => start >= (spans[at - 1]?.end ?? 0));
}

/** Problems with everything that is worked out on demand. */
function plain(problems: readonly Problem[]): object[] {
  return problems.map((problem) => ({ ...problem, fixes: problem.fixes }));
}

function shown({ start, end }: Span): string {
  return `${start}…${end}`;
}
