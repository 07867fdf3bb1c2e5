import type { LineIndex } from '../text/lines.ts';

/** A text and its lines: what the readers of tables work on. */
export interface Source {
  readonly text: string;
  readonly lines: LineIndex;
}
