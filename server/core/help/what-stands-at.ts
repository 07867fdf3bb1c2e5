import { placeOf } from '../report/questions.ts';
import type { BoundLabel, BoundRow, BoundTable, BoundValue, Report, Section, Title } from '../report/report.ts';
import type { Cell } from '../tables/table.ts';
import { countWhile, lastBegun } from '../text/search.ts';
import type { Span } from '../text/span.ts';

/** What of a report stands at a place. `span` is what a person would point at: the words, or the room of a blank cell. */
export type Standing = { readonly span: Span } & (
  | ValueStanding
  | LabelStanding
  | { readonly kind: 'heading'; readonly section: Section }
  | { readonly kind: 'title'; readonly title: Title }
  /** A line of prose, in a section or before the first. */
  | { readonly kind: 'prose'; readonly section?: Section }
);

export interface ValueStanding {
  readonly kind: 'value';
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly value: BoundValue;
}

export interface LabelStanding {
  readonly kind: 'label';
  readonly table: BoundTable;
  readonly label: BoundLabel;
}

/**
 * What stands at an offset (UTF-16), a cursor right behind something included. Undefined where nothing of the form
 * does: on an empty line, between cells, in a cell that was not understood.
 */
export function whatStandsAt(report: Report, offset: number): Standing | undefined {
  return inTable(report, offset) ?? inText(report, offset);
}

/** The value cell at an offset; undefined where something else stands there. */
export function valueAt(report: Report, offset: number): (ValueStanding & { readonly span: Span }) | undefined {
  const standing = whatStandsAt(report, offset);
  return standing?.kind === 'value' ? standing : undefined;
}

function inTable({ tables }: Report, offset: number): Standing | undefined {
  for (const table of tables) {
    if (!touches(table.span, offset)) continue;
    for (const row of table.rows) {
      if (!touches(row.row.span, offset)) continue;
      const value = cellAt(row.values, offset);
      if (value) return { kind: 'value', table, row, value, span: placeOf(value.cell) };
    }
    const label = cellAt(table.labels, offset);
    if (label) return { kind: 'label', table, label, span: placeOf(label.cell) };
  }
  return undefined;
}

/** The cell whose room it is; else the blank one whose separator stands there, as that is all there is to point at. */
function cellAt<Bound extends { readonly cell: Cell }>(cells: readonly Bound[], offset: number): Bound | undefined {
  return (
    cells.find(({ cell }) => touches(cell.slot, offset)) ?? cells.find(({ cell }) => touches(placeOf(cell), offset))
  );
}

function inText({ title, sections, paragraphs }: Report, offset: number): Standing | undefined {
  const section = lastBegun(sections, offset);
  if (section && touches(section.heading.line, offset)) return { kind: 'heading', section, span: section.heading.span };
  if (title && touches(title.span, offset)) return { kind: 'title', title, span: title.span };
  const line = paragraphs[countWhile(paragraphs, ({ start }) => start <= offset) - 1];
  if (line === undefined || !touches(line, offset)) return undefined;
  return { kind: 'prose', span: line, ...(section && { section }) };
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
