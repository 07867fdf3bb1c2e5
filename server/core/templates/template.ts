import type { Text } from '../messages/message.ts';

/** An edition of the official form: data, one JSON file each, checked against `template.schema.json`. */
export interface Template {
  readonly edition: string;
  readonly notice: { readonly number: string; readonly title: string };
  /** The report years it is valid for, both ends included; open where left out. */
  readonly years: { readonly from?: number; readonly to?: number };
  readonly sections: readonly SectionTemplate[];
  readonly tables: readonly TableTemplate[];
}

export interface SectionTemplate {
  /** `1`…`6` */
  readonly id: string;
  /** As the form prints it: `一、` */
  readonly number: string;
  readonly title: string;
  /** What is to be reported there, with where that stands; left out where nothing but the title is known. */
  readonly asks?: Text;
  /** Other wordings that are still this section. */
  readonly variants: readonly string[];
  /** A numbered title that holds all words of one entry is this section too. */
  readonly keywords: readonly (readonly string[])[];
}

export interface TableTemplate {
  /** `disclosure`, `applications`, `review` */
  readonly id: string;
  readonly name: Text;
  /** The id of the section it belongs to. */
  readonly section: string;
  /** Width of its grid, labels and values together, and how many of its columns hold labels. */
  readonly gridColumns: number;
  readonly labelColumns: number;
  readonly columns: readonly ColumnTemplate[];
  /** Every row of the form in order, headers too. */
  readonly rows: readonly RowTemplate[];
  /**
   * How a text speaks of its figures: 予以公开{3.1}件，不予公开{3.3.*}件. In braces what stands there: cells to be added up, as
   * `record` or `record:column`; the column is `total` where none is named, `.*` stands for every record below.
   */
  readonly phrases: readonly string[];
  /** By which words a text speaks of its figures. */
  readonly mentions: readonly MentionTemplate[];
  readonly relations: readonly RelationTemplate[];
  /** By edition: which of its values stand for values of this one under another name or in another place. */
  readonly carriedOver?: Readonly<Record<string, readonly CarryTemplate[]>>;
  /** The record of last year's report whose values stand in a record of this year's, column by column. */
  readonly broughtForward?: { readonly from: string; readonly to: string };
}

/** The words before a number that say which figure of a table it is. */
export interface MentionTemplate {
  readonly words: readonly string[];
  /** One of these stands before the number in the same sentence. */
  readonly about?: readonly string[];
  /** None of these does. */
  readonly unless?: readonly string[];
  /** Cells as in the phrases; of several the first whose sum is the number. */
  readonly cells: readonly string[];
}

/** Values of another edition that stand for one of this edition; several are added up. */
export interface CarryTemplate {
  readonly to: ValuesTemplate;
  readonly from: readonly ValuesTemplate[];
}

/** One value, or every value of a record, each to be found under the same column. */
export interface ValuesTemplate {
  readonly record: string;
  readonly column?: string;
}

export interface ColumnTemplate {
  readonly id: string;
  readonly label: string;
}

export type RowTemplate = HeaderRowTemplate | DataRowTemplate;

/** A row of the form that holds no value. */
export interface HeaderRowTemplate {
  readonly kind: 'header';
  readonly cells: readonly LabelTemplate[];
}

/** A row of the form that holds values. */
export interface DataRowTemplate {
  readonly kind: 'data';
  /** The labels that begin in this row, from the left; the innermost last. None in the row of `review`. */
  readonly labels: readonly LabelTemplate[];
  /** What the row records: one thing, but three side by side in the row of `review`. */
  readonly records: readonly RecordTemplate[];
}

/** One record of figures: what the JSON of the command line calls a row. */
export interface RecordTemplate {
  readonly id: string;
  /** What a formula calls it: 三（七） */
  readonly short: string;
  readonly values: readonly ValueTemplate[];
}

export interface LabelTemplate {
  readonly text: string;
  /** Other wordings accepted without a word. */
  readonly variants?: readonly string[];
  /** The column it stands over, in a header row. */
  readonly column?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** What a value cell may hold: a count (0, 1, 2…), a signed count, or money with an optional unit. */
export type ValueKind = 'count' | 'signed-count' | 'money';

export interface ValueTemplate {
  readonly column: string;
  readonly kind: ValueKind;
  readonly unit?: string;
  readonly colSpan?: number;
}

/** Cells that sum to the same on both sides, in every column (rows are added) or in every row (columns are added). */
export interface RelationTemplate {
  readonly id: string;
  readonly along: 'rows' | 'columns';
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The row or column that is by definition the sum of the right side, where there is one. */
  readonly result?: string;
  readonly formula: Text;
}
