import { sum } from '../report/equations.ts';
import { tablesOf, valueIn } from '../report/questions.ts';
import type { BoundTable, BoundValue, Report } from '../report/report.ts';
import type { MentionTemplate } from '../templates/template.ts';
import { isSpace, toHalfWidth } from '../text/characters.ts';
import { readAmount } from '../text/numbers.ts';
import { countWhile } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { namedCells } from './named-cells.ts';

/** A number in the text that is a figure of a table: 共收到政府信息公开申请12件. */
export interface Mention {
  /** The number without its unit. */
  readonly span: Span;
  /** The cells it is the figure, or the sum, of: as many as add up to it, if any do. */
  readonly cells: readonly BoundValue[];
}

/** The number in the prose of a report that an offset (UTF-16) touches; undefined where it is no figure of a table. */
export function mentionAt(report: Report, offset: number): Mention | undefined {
  const { paragraphs } = report;
  const paragraph = paragraphs[countWhile(paragraphs, ({ start }) => start <= offset) - 1];
  if (paragraph === undefined || paragraph.end < offset) return undefined;
  return mentionsIn(report, [paragraph]).find(({ span }) => span.start <= offset && offset <= span.end);
}

/** Every number in the prose that is a figure with this cell in it, in the order of the text. */
export function mentionsOf(report: Report, value: BoundValue): Mention[] {
  return mentionsIn(report, report.paragraphs).filter(({ cells }) => cells.includes(value));
}

function mentionsIn(report: Report, paragraphs: readonly Span[]): Mention[] {
  const cues = cuesOf(report);
  const mentions: Mention[] = [];
  if (cues.length === 0) return mentions;
  for (const paragraph of paragraphs) {
    for (const counted of numbersIn(report.text, paragraph)) {
      const cells = cellsOf(cues, counted);
      if (cells) mentions.push({ span: counted.span, cells });
    }
  }
  return mentions;
}

/** Words that announce a figure, and the table it stands in. */
interface Cue {
  readonly table: BoundTable;
  readonly mention: MentionTemplate;
}

/** Of a table that is there twice nobody knows which is meant. */
function cuesOf(report: Report): Cue[] {
  return report.tables
    .filter(({ form }) => tablesOf(report, form.template.id).length === 1)
    .flatMap((table) => table.form.template.mentions.map((mention) => ({ table, mention })));
}

/** A number with a unit that things are counted in. */
interface Counted {
  readonly span: Span;
  readonly value: number;
  /** What stands in the same clause between it and the number before. */
  readonly before: string;
  /** All that stands before it in the same sentence. */
  readonly sentence: string;
}

const SENTENCE_ENDS = '。；！？;!?';
const CLAUSE_ENDS = '，、：,:（）()“”';
const UNITS = ['件', '宗', '起', '例', '封', '份', '项', '部', '万元'];

function numbersIn(text: string, { start, end }: Span): Counted[] {
  const counted: Counted[] = [];
  let sentence = start;
  let clause = start;
  for (let at = start; at < end; at++) {
    const character = text[at] ?? '';
    if (SENTENCE_ENDS.includes(character)) sentence = at + 1;
    if (SENTENCE_ENDS.includes(character) || CLAUSE_ENDS.includes(character)) clause = at + 1;
    if (!isDigit(text, at)) continue;
    const number = { start: at, end: endOfNumber(text, at, end) };
    at = number.end - 1;
    const amount = readAmount(text.slice(number.start, number.end));
    if (amount.kind === 'number' && hasUnit(text, number.end))
      counted.push({
        span: number,
        value: amount.value,
        before: text.slice(clause, number.start),
        sentence: text.slice(sentence, number.start),
      });
    clause = number.end;
  }
  return counted;
}

function isDigit(text: string, at: number): boolean {
  const unit = toHalfWidth(text.charCodeAt(at));
  return unit >= 48 && unit <= 57;
}

/** Behind the last digit; a point or an ASCII comma between digits belongs to the number. */
function endOfNumber(text: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end && (isDigit(text, at) || ('.,'.includes(text[at] ?? '') && isDigit(text, at + 1)))) at++;
  return at;
}

function hasUnit(text: string, end: number): boolean {
  let at = end;
  while (isSpace(text.charCodeAt(at)) && at - end < 2) at++;
  return UNITS.some((unit) => text.startsWith(unit, at));
}

/** What the words nearest before a number, of several the longest, say that it is. */
function cellsOf(cues: readonly Cue[], counted: Counted): readonly BoundValue[] | undefined {
  let nearest: Cue | undefined;
  let place = { end: -1, length: 0 };
  for (const cue of cues) {
    if (!applies(cue.mention, counted.sentence)) continue;
    for (const words of cue.mention.words) {
      const at = counted.before.lastIndexOf(words);
      const found = { end: at + words.length, length: words.length };
      if (at < 0 || found.end < place.end || (found.end === place.end && found.length <= place.length)) continue;
      nearest = cue;
      place = found;
    }
  }
  return nearest && bestCells(nearest, counted.value);
}

function applies({ about, unless }: MentionTemplate, sentence: string): boolean {
  const has = (words: readonly string[]) => words.some((word) => sentence.includes(word));
  return (about === undefined || has(about)) && (unless === undefined || !has(unless));
}

/** The first cells that add up to the number; where none do, the first that are there. */
function bestCells({ table, mention }: Cue, value: number): readonly BoundValue[] | undefined {
  let first: readonly BoundValue[] | undefined;
  for (const names of mention.cells) {
    const cells = boundCells(table, names);
    if (cells === undefined) continue;
    if (sum(cells) === value) return cells;
    first ??= cells;
  }
  return first;
}

function boundCells(table: BoundTable, names: string): BoundValue[] | undefined {
  const cells: BoundValue[] = [];
  for (const { record, column } of namedCells(names, table.form)) {
    const value = valueIn(table, record, column);
    if (value === undefined) return undefined;
    cells.push(value);
  }
  return cells;
}
