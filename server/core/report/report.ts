import type { Cell, DialectName, Piece, Row } from '../tables/table.ts';
import type { FormRow, FormTable } from '../templates/form.ts';
import type { LabelTemplate, RecordTemplate, SectionTemplate, Template, ValueTemplate } from '../templates/template.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Amount } from '../text/numbers.ts';
import type { Span } from '../text/span.ts';
import type { Equation } from './equations.ts';

/** A report as it was read. Every span is in `text`; what could not be understood is still there, unbound. */
export interface Report {
  readonly text: string;
  readonly lines: LineIndex;
  /** Whether the text is such a report at all. Where it is not, nothing is checked. */
  readonly recognised: boolean;
  readonly title?: Title;
  /** The year reported on, from the title, else the period, else the year named most often. */
  readonly year?: number;
  /** The organ as the title writes it. */
  readonly organ?: string;
  /** The edition of the report year, or, where no year is known, the one its tables follow. */
  readonly template: Template;
  /** In the order of the text. */
  readonly sections: readonly Section[];
  /** In the order of the text. */
  readonly tables: readonly BoundTable[];
  /** Every piece of a table, of the form or not, in the order of the text. */
  readonly pieces: readonly Piece[];
  /** Every other line that is not blank, titles too, without the white space around it, in the order of the text. */
  readonly paragraphs: readonly Span[];
}

/** The line (or two) that names organ, year and kind of report. */
export interface Title {
  /** The line that says what kind of report it is. */
  readonly span: Span;
  /** The line above it, where the title begins there. */
  readonly above?: Span;
  readonly organ?: string;
  readonly year?: number;
}

export interface Section {
  readonly template: SectionTemplate;
  readonly heading: Heading;
  /** From the heading to the next section's heading or the end of the text. */
  readonly span: Span;
}

/** The title line of a section. */
export interface Heading {
  /** The whole line, without its line end. */
  readonly line: Span;
  /** What stands before the number: Markdown's `## `, `**`, white space. */
  readonly prefix: string;
  /** What stands behind the title, such as the closing `**`. */
  readonly suffix: string;
  /** The number as written, `三、`, or empty. */
  readonly number: string;
  /** The wording, as written. */
  readonly title: string;
  /** Number and wording, without prefix and suffix. */
  readonly span: Span;
}

/** One table of the form, put together from its pieces. */
export interface BoundTable {
  /** The table of the form, in the edition its labels follow, which need not be the report's. */
  readonly form: FormTable;
  readonly dialect: DialectName;
  readonly pieces: readonly Piece[];
  readonly span: Span;
  /** The section it stands in. */
  readonly section?: Section;
  /** In the order of the text. */
  readonly rows: readonly BoundRow[];
  /** Its rows that are bound to no row of the form, in the order of the text. */
  readonly others: readonly OtherRow[];
  readonly labels: readonly BoundLabel[];
  /** Every value that was bound, at its place among the values of the form. */
  readonly values: readonly (BoundValue | undefined)[];
  /** Every sum of the form that can be judged here. */
  readonly equations: readonly Equation[];
}

/** A row of the text bound to a row of the form. */
export interface BoundRow {
  readonly form: FormRow;
  readonly piece: Piece;
  readonly row: Row;
  /** Its innermost label; the row of `review` has none. */
  readonly label?: Cell;
  /** Whether it stands out of the order of the form. */
  readonly moved: boolean;
  readonly values: readonly BoundValue[];
  /**
   * Whether it is sure which cell belongs to which column. Where it is not, the layout is at fault and no sum is
   * made of these cells.
   */
  readonly certain: boolean;
}

/** A row of a table that holds no value of the form. */
export type OtherRow = { readonly piece: Piece; readonly row: Row } & (
  | { readonly kind: 'header' | 'blank' }
  /** A row of the form that stands there twice; the row of `review` has no label. */
  | { readonly kind: 'repeated'; readonly form: FormRow; readonly label?: Cell }
  /** A row the form does not have; with figures, or with words only. */
  | { readonly kind: 'unknown'; readonly label: Cell; readonly figures: boolean }
);

/** One value cell bound to the record and column it stands for. */
export interface BoundValue {
  readonly record: RecordTemplate;
  readonly template: ValueTemplate;
  /** Its place among the values of the form. */
  readonly place: number;
  readonly cell: Cell;
  readonly piece: Piece;
  readonly amount: Amount;
}

/** A label of the text bound to one of the form. */
export interface BoundLabel {
  readonly template: LabelTemplate;
  readonly cell: Cell;
  readonly row: Row;
  /** `same` where only punctuation, width, spaces or an accepted variant differ; `words` where the words do. */
  readonly match: 'same' | 'words';
  readonly of: 'row' | 'column';
}
