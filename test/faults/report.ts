import type { DialectName } from '../../server/core/tables/table.ts';
import type { Edition } from '../support/form.ts';
import type { Sheet } from './sheet.ts';
import type { Style } from './style.ts';

/**
 * A report before it is written. Every part of it is an object of its own, and the writer remembers where in the text
 * it put which: so a fault says where it is by naming parts, and nobody counts characters.
 */
export interface Report {
  readonly edition: Edition;
  readonly year: number;
  readonly dialect: DialectName;
  readonly style: Style;
  /** In the order of the text. Faults take out, move and add. */
  readonly blocks: Block[];
  /** Parts that faults of the document look for. */
  readonly parts: Parts;
  /** What a fault has laid hands on; a second fault keeps away from it. */
  readonly taken: Set<object>;
}

/** Anything the writer remembers the place of. */
export type Part = object;

export type Block = Title | Heading | Paragraph | Table;

export interface Title {
  readonly kind: 'title';
  organ: string;
  year: string;
  words: string;
}

export interface Heading {
  readonly kind: 'heading';
  readonly section: SectionNumber;
  /** 一 */
  number: string;
  title: string;
}

export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6;

export interface Paragraph {
  readonly kind: 'paragraph';
  runs: Run[];
}

/** A part of a paragraph that a fault may change. */
interface Run {
  text: string;
}

export interface Parts {
  readonly title: Title;
  readonly preface: Paragraph;
  /** The notice the preface cites, and the days between which the figures were counted. */
  readonly notice: Run;
  readonly periodYear: Run;
  readonly periodEnd: Run;
  /** The year of the report as the preface says it once more. */
  readonly prefaceYear: Run;
  /** What section 六 says of fees. */
  readonly fee: Paragraph;
  readonly signature: Paragraph;
  readonly signDate: Run;
  /** Whether the organ is a government or one of its departments, which report earlier. */
  readonly organ: 'government' | 'department';
}

export type TableId = 'disclosure' | 'applications' | 'review';

export interface Table {
  readonly kind: 'table';
  readonly id: TableId;
  readonly edition: Edition;
  readonly rows: TableRow[];
  /** How many columns its grid has, and how many of them hold labels. */
  readonly width: number;
  readonly labelWidth: number;
  /** What happens to the table after it was laid out as rows of cells. */
  readonly damages: ((sheet: Sheet) => void)[];
  /** Stands for whatever is inside, among what is taken. */
  readonly inside: object;
}

export type TableRow = HeaderRow | DataRow;

export interface HeaderRow {
  readonly kind: 'header';
  boxes: Box[];
}

export interface DataRow {
  readonly kind: 'data';
  /** The labels left of the values, the outermost first. Rows of one group share the label of the group. */
  readonly path: readonly Label[];
  readonly values: readonly Value[];
  /** A row that the form does not have, or not twice: nobody looks into its cells. */
  readonly stray?: true;
}

/** The words of one label cell. */
export interface Label {
  text: string;
  /** Nobody has breaks and spaces put into this one. */
  plain?: true;
}

/** A label cell of a header, and how many columns and rows it takes. */
export interface Box {
  readonly label: Label;
  readonly columns: number;
  rows: number;
}

/** One value cell. */
export interface Value {
  readonly record: string;
  readonly column: string;
  readonly kind: 'count' | 'signed-count' | 'money';
  readonly columns: number;
  /** What it stands for; null where it is blank, undefined where it is no number. */
  amount: number | null | undefined;
  text: string;
  /** Whether a fault changed what it stands for. */
  changed: boolean;
}

export function tablesOf({ blocks }: Report): Table[] {
  return blocks.filter((block) => block.kind === 'table');
}

export function headingsOf({ blocks }: Report): Heading[] {
  return blocks.filter((block) => block.kind === 'heading');
}

/** The rows of a table that hold values of the form. */
export function dataRows({ rows }: Table): DataRow[] {
  return rows.filter((row) => row.kind === 'data').filter(({ stray }) => !stray);
}

/** A heading and all blocks up to the next one; the signature belongs to no section. */
export function sectionBlocks({ blocks, parts }: Report, heading: Heading): Block[] {
  const start = blocks.indexOf(heading);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' || block === parts.signature);
  return [heading, ...(end < 0 ? rest : rest.slice(0, end))];
}
