import type { Message } from '../messages/message.ts';
import type { Span } from '../text/span.ts';

/** A report as a reader is to see it. What comes from the text says from where. */
export interface Preview {
  /** The title of the report as written; empty where it has none. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The sums of all tables with today's numbers; cells name them by their place in this list. */
  readonly equations: readonly Message[];
}

/** One thing below another. */
export type Block =
  | TextBlock
  | TableBlock
  /** Something that should stand here and does not. */
  | { readonly kind: 'gap'; readonly words: Message };

/** One line of text. */
export interface TextBlock {
  readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph' | 'sign-off';
  readonly text: string;
  readonly source: Span;
  /** What problems say of it. */
  readonly remarks: readonly Message[];
}

export interface TableBlock {
  readonly kind: 'table';
  /** Left out for a table the form does not have. */
  readonly name?: Message;
  /** The rows that head all others, and those. */
  readonly head: readonly DrawnRow[];
  readonly body: readonly DrawnRow[];
}

export interface DrawnRow {
  /** A row as on the form; one the text has not; one the form has not; or what could not be given to any column. */
  readonly kind: 'form' | 'missing' | 'foreign';
  readonly cells: readonly DrawnCell[];
}

/** What is wrong with a cell: it is wrong itself, it goes into a sum that fails, it is blank, or badly written. */
export type Mark = 'wrong' | 'involved' | 'blank' | 'remark' | 'uncertain';

/** One cell with all the rows and columns it takes. */
export interface DrawnCell {
  readonly kind: 'column-label' | 'row-label' | 'value';
  /** As it is to be read: words of the report, or words to be translated. */
  readonly text: string | Message;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Where it stands in the text, were it only the place of a blank; nowhere where it is missing. */
  readonly source?: Span;
  /** What the cell is on the form, and its value. */
  readonly name?: Message;
  readonly marks: readonly Mark[];
  readonly remarks: readonly Message[];
  /** The sums it takes part in. */
  readonly equations: readonly number[];
}
