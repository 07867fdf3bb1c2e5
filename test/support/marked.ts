import { expect } from 'vitest';
import { check, LineIndex, type Problem, readReport, render, type Settings } from '../../server/core/index.ts';
import type { Span } from '../../server/core/text/span.ts';
import { applied } from './tester.ts';

/** One mark of a text: what must be reported there. */
interface Mark {
  readonly codes: readonly string[];
  readonly span: Span;
}

/** A text without its marks, and the marks. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const OPENING = /⟦([a-z-]+(?:,[a-z-]+)*):/y;

/**
 * Takes the marks off a text. `⟦wrong-label:本年度制作数量⟧` marks five words with one code; a mark may hold several
 * codes, one of them twice, other marks, or nothing. Throws where a mark is not closed.
 */
export function unmarked(marked: string): Marked {
  const marks: Mark[] = [];
  const open: { codes: string[]; start: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at++) {
    const character = marked[at] ?? '';
    if (character === '⟦') {
      OPENING.lastIndex = at;
      const [opening, codes] = OPENING.exec(marked) ?? [];
      if (opening === undefined || codes === undefined)
        throw new Error(`a mark without code: ${marked.slice(at, at + 20)}`);
      open.push({ codes: codes.split(','), start: text.length });
      at += opening.length - 1;
    } else if (character === '⟧') {
      const last = open.pop();
      if (last === undefined) throw new Error(`a mark is closed that was not opened: ${marked.slice(0, at + 1)}`);
      marks.push({ codes: last.codes, span: { start: last.start, end: text.length } });
    } else text += character;
  }
  if (open.length > 0) throw new Error(`a mark is not closed: ${open.at(-1)?.codes.join()}`);
  return { text, marks };
}

/** The rules about sections, tables, rows, labels and values: what most tests of reading and mending speak of. */
export const MAIN_RULES = [
  'unbalanced',
  'blank-cell',
  'invalid-number',
  'missing-section',
  'missing-table',
  'missing-row',
  'wrong-label',
] as const;

/** Which rules a test speaks of; all where it does not say. */
export interface Scope {
  readonly only?: readonly string[];
}

/** Expects exactly the problems that are marked, at exactly the marked places. Without marks: none. */
export function expectProblems(marked: string, settings: Settings = {}, { only }: Scope = {}): void {
  const { text, marks } = unmarked(marked);
  const wanted = marks.flatMap(({ codes, span }) => codes.map((code) => ({ code, span })));
  const report = readReport(text, settings);
  if (wanted.length > 0) expect(report.recognised, 'the text is read as a report').toBe(true);
  const found = check(report, settings).filter(({ code }) => only === undefined || only.includes(code));
  expect(inWords(text, found)).toEqual(inWords(text, wanted));
}

/** The problems of a text that a test speaks of; marks are taken off. */
export function problemsOf(marked: string, settings: Settings = {}, { only }: Scope = {}): Problem[] {
  const { text } = unmarked(marked);
  return check(readReport(text, settings), settings).filter(({ code }) => only === undefined || only.includes(code));
}

/** The one problem with a code. Throws where there is none, or several. */
export function problemOf(marked: string, code: string, settings: Settings = {}): Problem {
  const [problem, ...others] = problemsOf(marked, settings, { only: [code] });
  if (problem === undefined || others.length > 0)
    throw new Error(`not one ${code} but ${others.length + (problem ? 1 : 0)}`);
  return problem;
}

/**
 * The text after the first fix of the first problem that has one under this code, or after the fix with this title in
 * Chinese or English. Marks are taken off. Throws where there is no such fix, or one that no rule may offer.
 */
export function mended(marked: string, codeOrTitle: string, settings: Settings = {}): string {
  const { text } = unmarked(marked);
  const problems = problemsOf(text, settings);
  const offers = problems.flatMap((problem) => problem.fixes.map((fix) => ({ problem, fix })));
  const wanted =
    offers.find(({ problem }) => problem.code === codeOrTitle) ??
    offers.find(({ fix: { title } }) => [render(title, 'zh'), render(title, 'en')].includes(codeOrTitle));
  if (wanted === undefined) {
    const titles = offers.map(({ fix }) => render(fix.title, 'zh')).join('；');
    throw new Error(`no fix ${codeOrTitle}, but: ${titles || 'none at all'}`);
  }
  return applied(text, wanted.problem, wanted.fix, settings);
}

/** A text with the padding of its table cells taken off, where it does not matter how wide a cell is. */
export function squeezed(text: string): string {
  return text.replaceAll(/ +/gu, ' ');
}

/** Every problem as one line: where it begins, its code, and the line of the text with the place in brackets. */
function inWords(text: string, problems: readonly { readonly code: string; readonly span: Span }[]): string[] {
  const lines = LineIndex.of(text);
  return problems
    .map((problem) => ({ ...problem, begins: lines.positionAt(problem.span.start) }))
    .sort((one, other) => order(one.span, other.span) || (one.code < other.code ? -1 : 1))
    .map(({ code, span, begins }) => {
      const before = text.slice(lines.lineSpan(begins.line).start, span.start);
      const after = text.slice(span.end, lines.lineSpan(lines.lineAt(span.end)).end);
      const line = `${before}⟦${text.slice(span.start, span.end)}⟧${after}`;
      return `${begins.line + 1}:${begins.character + 1} ${code}: ${visible(line)}`;
    });
}

function order(one: Span, other: Span): number {
  return one.start - other.start || one.end - other.end;
}

function visible(text: string): string {
  return text.replaceAll('\t', '→').replaceAll('\r', '␍').replaceAll('\n', '⏎').replaceAll('\u3000', '□');
}
