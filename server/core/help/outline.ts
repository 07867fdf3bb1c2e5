import { type Message, message, type Text } from '../messages/message.ts';
import type { BoundLabel, BoundRow, BoundTable, BoundValue, OtherRow, Report, Section } from '../report/report.ts';
import { titleOf } from '../report/section-questions.ts';
import type { Cell } from '../tables/table.ts';
import type { FormRow, FormTable } from '../templates/form.ts';
import { countWhile, lastBegun } from '../text/search.ts';
import { cover, type Span } from '../text/span.ts';

/** One part of a report, with the parts it is made of, in the order of the text. */
export interface Part {
  /** Sections hold tables; tables hold headers, groups and rows; groups hold the same, one level down. */
  readonly kind: 'title' | 'section' | 'table' | 'group' | 'header' | 'row';
  readonly name: Message;
  /** Its values, or its edition, in short. */
  readonly detail?: Message;
  readonly span: Span;
  /** The words that name it, inside of `span`. */
  readonly place: Span;
  readonly parts: readonly Part[];
}

const AS_WRITTEN: Text = { zh: '{words}', en: '{words}' };
const HEADER: Text = { zh: '表头', en: 'header' };
const FIGURES_AGAIN: Text = { zh: '重复的数字行', en: 'figures once more' };
const EDITION: Text = { zh: '{edition}年版', en: '{edition} edition' };
const TOTAL: Text = { zh: '总计{value}', en: 'total {value}' };
const VALUES: Text = { zh: '{values}', en: '{values}' };
const VALUE: Text = { zh: '{column}{value}', en: '{column} {value}' };
const BLANK: Text = { zh: '空白', en: 'blank' };

/**
 * The title, the sections and what is in them. A table that goes on in another section is a part of both, each with its
 * own rows; tables before the first section stand beside the sections.
 */
export function outlineOf(report: Report): Part[] {
  const { text, title, sections } = report;
  const tables = tableParts(report);
  const parts: Part[] = sections.map((section) => ({
    kind: 'section',
    name: asWritten(text.slice(section.heading.span.start, section.heading.span.end) || titleOf(section)),
    span: section.span,
    place: section.heading.span,
    parts: tables.get(section) ?? [],
  }));
  if (title) {
    const name = asWritten(text.slice(title.span.start, title.span.end));
    parts.push({ kind: 'title', name, span: title.span, place: title.span, parts: [] });
  }
  return inOrder([...parts, ...(tables.get(undefined) ?? [])]);
}

type AnyRow = BoundRow | OtherRow;

/** The tables as parts of the section that they stand in. */
function tableParts(report: Report): ReadonlyMap<Section | undefined, readonly Part[]> {
  const found = new Map<Section | undefined, Part[]>();
  for (const table of report.tables) {
    const placeOf = placesOfGroups(report, table);
    for (const [section, rows] of rowsBySection(report, table)) {
      const known = found.get(section) ?? [];
      known.push(tablePart(report, table, rows, placeOf));
      found.set(section, known);
    }
  }
  for (const parts of found.values()) inOrder(parts);
  return found;
}

/** All rows of a table in the order of the text. */
function rowsBySection({ sections }: Report, { rows, others }: BoundTable): Map<Section | undefined, AnyRow[]> {
  const found = new Map<Section | undefined, AnyRow[]>();
  const all = [...rows, ...others].sort((one, other) => one.row.span.start - other.row.span.start);
  for (const row of all) {
    const section = lastBegun(sections, row.row.span.start);
    const known = found.get(section) ?? [];
    known.push(row);
    found.set(section, known);
  }
  return found;
}

function tablePart(report: Report, table: BoundTable, rows: readonly AnyRow[], placeOf: PlaceOfGroup): Part {
  const placed = placedRows(report, table, rows);
  const span = spanOf(placed);
  return {
    kind: 'table',
    name: message(table.form.template.name),
    detail: message(EDITION, { edition: table.form.edition }),
    span,
    place: firstLine(report, span),
    parts: grouped(placeOf, placed, 0),
  };
}

/** A row of the text, the labels it stands under, and what it is: one part, several side by side, or none. */
interface PlacedRow {
  readonly span: Span;
  readonly groups: readonly string[];
  readonly parts: readonly Part[];
}

/** A row that is none of the form's stands where the row above it does, the header of a block with the rows below. */
function placedRows(report: Report, table: BoundTable, rows: readonly AnyRow[]): PlacedRow[] {
  const groupsOf = groupsOfRows(table.form);
  const headsBlocks = hasBlocks(table.form);
  const likes = headsBlocks ? rowsBelowHeaders(rows) : rows;
  let groups: readonly string[] = [];
  return rows.map((row, at): PlacedRow => {
    const like = likes[at];
    const form = like && formOf(like);
    if (form) groups = groupsOf.get(form) ?? [];
    return { span: row.row.span, groups, parts: partsOfRow(report, table, row) };
  });
}

/** For every row itself, but for a header the next row that is none. */
function rowsBelowHeaders(rows: readonly AnyRow[]): (AnyRow | undefined)[] {
  const found: (AnyRow | undefined)[] = [];
  let below: AnyRow | undefined;
  for (const row of rows.toReversed()) {
    if (!isHeader(row)) below = row;
    found.push(below);
  }
  return found.reverse();
}

function isHeader(row: AnyRow): boolean {
  return 'kind' in row && row.kind === 'header';
}

function formOf(row: AnyRow): FormRow | undefined {
  return 'form' in row ? row.form : undefined;
}

/** Whether rows stand in blocks with a header each, as those of section 二 do. */
function hasBlocks({ rows }: FormTable): boolean {
  return rows.filter(({ headers }) => headers.length > 0).length > 1;
}

/** For each row of the form the labels it stands under, from the outermost: 三、本年度办理结果, （三）不予公开 */
function groupsOfRows(form: FormTable): ReadonlyMap<FormRow, readonly string[]> {
  const groups = new Map<FormRow, readonly string[]>();
  const headsBlocks = hasBlocks(form);
  let block: readonly string[] = [];
  for (const row of form.rows) {
    const [title] = row.headers[0]?.cells ?? [];
    if (title && headsBlocks) block = [title.text];
    groups.set(row, [...block, ...row.path.slice(0, -1).map(({ text }) => text)]);
  }
  return groups;
}

/** The words that name a group whose rows take a span. */
type PlaceOfGroup = (name: string, span: Span) => Span;

/** The label of the group, or the first line of its rows where none of them has it. */
function placesOfGroups(report: Report, table: BoundTable): PlaceOfGroup {
  const labels = table.labels.toSorted((one, other) => one.cell.span.start - other.cell.span.start);
  return (name, span) => {
    const before = countWhile(labels, ({ cell }) => cell.span.start < span.start);
    for (let at = before; at < labels.length; at++) {
      const { template, cell } = labels[at] as BoundLabel;
      if (cell.span.end > span.end) break;
      if (template.text === name) return cell.span;
    }
    return firstLine(report, span);
  };
}

/** The rows, those under the same label in one group. */
function grouped(placeOf: PlaceOfGroup, rows: readonly PlacedRow[], depth: number): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < rows.length; ) {
    const first = rows[at] as PlacedRow;
    const group = first.groups[depth];
    if (group === undefined) {
      for (const part of first.parts) add(parts, part);
      at++;
      continue;
    }
    let end = at + 1;
    while (rows[end]?.groups[depth] === group) end++;
    parts.push(groupPart(placeOf, group, rows.slice(at, end), depth));
    at = end;
  }
  return parts;
}

/** Header rows that follow one another are one header. */
function add(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  if (part.kind === 'header' && last?.kind === 'header')
    parts[parts.length - 1] = { ...last, span: cover(last.span, part.span) };
  else parts.push(part);
}

function groupPart(placeOf: PlaceOfGroup, name: string, rows: readonly PlacedRow[], depth: number): Part {
  const span = spanOf(rows);
  return {
    kind: 'group',
    name: asWritten(name),
    span,
    place: placeOf(name, span),
    parts: grouped(placeOf, rows, depth + 1),
  };
}

function partsOfRow(report: Report, table: BoundTable, bound: AnyRow): Part[] {
  const { span } = bound.row;
  const part = (kind: Part['kind'], name: Message, place: Span, detail?: Message): Part => ({
    kind,
    name,
    ...(detail && { detail }),
    span,
    place,
    parts: [],
  });
  if ('kind' in bound) {
    switch (bound.kind) {
      case 'blank':
        return [];
      case 'header':
        return [part('header', message(HEADER), firstLine(report, span))];
      default:
        return bound.label
          ? [part('row', asWritten(bound.label.text), bound.label.span)]
          : [part('row', message(FIGURES_AGAIN), firstLine(report, span))];
    }
  }
  const { label, form, values } = bound;
  if (label) return [part('row', asWritten(form.label?.text ?? label.text), label.span, inShort(table, bound, values))];
  return form.template.records.flatMap((record) => {
    const own = values.filter((value) => value.record === record);
    const [first] = own;
    if (first === undefined) return [];
    const whole = own.map(({ cell }) => cell.slot).reduce(cover);
    const detail = inShort(table, bound, own);
    return [{ ...part('row', asWritten(record.short), first.cell.span, detail), span: whole }];
  });
}

/** The total of a record, or all its values where the form has none; nothing where it is not sure which is which. */
function inShort({ form }: BoundTable, { certain }: BoundRow, values: readonly BoundValue[]): Message | undefined {
  if (!certain || values.length === 0) return undefined;
  const sum = form.template.relations.find(({ along, result }) => along === 'columns' && result !== undefined);
  if (sum) {
    const total = values.find(({ template }) => template.column === sum.result);
    return total && message(TOTAL, { value: shown(total.cell) });
  }
  return message(VALUES, {
    values: values.map(({ record, template, cell }) =>
      message(VALUE, {
        column: form.columnNames.get(record.id)?.get(template.column) ?? template.column,
        value: shown(cell),
      }),
    ),
  });
}

function shown({ text }: Cell): string | Text {
  return text === '' ? BLANK : text;
}

function asWritten(words: string): Message {
  return message(AS_WRITTEN, { words });
}

function spanOf(rows: readonly PlacedRow[]): Span {
  return rows.map(({ span }) => span).reduce(cover);
}

function firstLine({ lines }: Report, span: Span): Span {
  return { start: span.start, end: Math.min(span.end, lines.lineSpan(lines.lineAt(span.start)).end) };
}

function inOrder(parts: Part[]): Part[] {
  return parts.sort((one, other) => one.span.start - other.span.start);
}
