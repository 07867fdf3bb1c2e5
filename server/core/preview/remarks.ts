import { addTo } from '../add-to.ts';
import type { Message } from '../messages/message.ts';
import type { Problem } from '../problem.ts';
import { placeOf } from '../report/questions.ts';
import type { Cell } from '../tables/table.ts';
import { countWhile } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import type { Mark } from './preview.ts';

/** What problems say of one place. */
export interface Remarks {
  readonly marks: readonly Mark[];
  readonly remarks: readonly Message[];
}

/** The rules that speak of single cells, and what their problems make of a cell. */
const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['unbalanced', 'wrong'],
  ['invalid-number', 'wrong'],
  ['wrong-label', 'wrong'],
  ['unexpected-row', 'wrong'],
  ['duplicate-row', 'wrong'],
  ['number-format', 'remark'],
]);

/** The problems of a report by where they speak of. */
export class ProblemPlaces {
  /** Those of single cells, by where the cell begins. */
  private readonly cells = new Map<number, { span: Span; mark: Mark; message: Message }[]>();
  /** The others, in the order of the text. */
  private readonly lines: Problem[] = [];
  private readonly blanks: boolean;

  constructor(problems: readonly Problem[]) {
    this.blanks = problems.some(({ code }) => code === 'blank-cell');
    for (const problem of problems) {
      const mark = MARKS.get(problem.code);
      if (mark === undefined) {
        this.lines.push(problem);
        continue;
      }
      this.add(problem.span, mark, problem.message);
      // The parts of a sum are not wrong for certain; the other places of other problems are as bad as the first.
      const others = problem.code === 'unbalanced' ? 'involved' : mark;
      for (const { span } of problem.related) this.add(span, others, problem.message);
    }
    this.lines.sort((one, other) => one.span.start - other.span.start);
  }

  /** What is said of one cell. */
  ofCell(cell: Cell): Remarks {
    const place = placeOf(cell);
    const marks = new Set<Mark>();
    const remarks = new Set<Message>();
    for (const { span, mark, message } of this.cells.get(place.start) ?? []) {
      if (span.end !== place.end) continue;
      marks.add(mark);
      remarks.add(message);
    }
    if (marks.has('wrong')) marks.delete('involved');
    return { marks: [...marks], remarks: [...remarks] };
  }

  /** Whether blank cells are a problem under the settings in force. */
  get blanksMatter(): boolean {
    return this.blanks;
  }

  /** What is said of a line outside the tables, or of words in it. */
  ofLine({ start, end }: Span): Message[] {
    const found: Message[] = [];
    for (let at = countWhile(this.lines, ({ span }) => span.start < start); at < this.lines.length; at++) {
      const problem = this.lines[at];
      if (problem === undefined || problem.span.start >= end) break;
      found.push(problem.message);
    }
    return found;
  }

  private add(span: Span, mark: Mark, message: Message): void {
    addTo(this.cells, span.start, { span, mark, message });
  }
}
