import {
  applyEdits,
  type Edit,
  type Fix,
  type Problem,
  type Report,
  readReport,
  render,
  type Settings,
} from '../../server/core/index.ts';
import { RULE_DOCS } from '../../server/core/rules/docs.ts';

/**
 * The text after one fix of one of its problems. Throws where the fix is none that a rule may offer: its docs do not
 * speak of it, its edits are not inside the text and apart, one of them changes nothing, a tab stop lies outside of
 * what is written, line ends or the end of the text become other than they were, or the report is not read any more.
 */
export function applied(text: string, problem: Problem, fix: Fix, settings: Settings = {}): string {
  const objection = objectionTo(text, problem, fix, settings);
  if (objection !== undefined)
    throw new Error(
      `the fix “${render(fix.title, 'zh')}” of ${problem.code} ${objection}: ${JSON.stringify(fix.edits)}`,
    );
  return applyEdits(text, fix.edits);
}

function objectionTo(text: string, { code }: Problem, { edits }: Fix, settings: Settings): string | undefined {
  if (RULE_DOCS.get(code)?.fix === undefined) return 'is not declared in the docs of its rule';
  return objectionToEdits(text, edits) ?? objectionToResult(text, applyEdits(text, edits), settings);
}

function objectionToEdits(text: string, edits: readonly Edit[]): string | undefined {
  if (edits.length === 0) return 'has no edit';
  const inOrder = [...edits].sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  let from = 0;
  for (const { span, newText, tabStops = [] } of inOrder) {
    if (span.start < 0 || span.end < span.start || span.end > text.length) return 'edits what is not in the text';
    if (span.start < from) return 'has edits that overlap';
    from = span.end;
    if (text.slice(span.start, span.end) === newText) return 'has an edit that changes nothing';
    let filled = 0;
    for (const { start, end } of tabStops) {
      if (start < filled || end < start || end > newText.length) return 'has a tab stop outside of what it writes';
      filled = end;
    }
  }
  return undefined;
}

function objectionToResult(text: string, result: string, settings: Settings): string | undefined {
  if (result === text) return 'changes nothing';
  const ends = lineEndsOf(text);
  const foreign = [...lineEndsOf(result)].find((end) => !ends.has(end) && (ends.size > 0 || end !== '\n'));
  if (foreign !== undefined) return `brings in line ends the text does not have, ${JSON.stringify(foreign)}`;
  if (/[\r\n]$/u.test(text) !== /[\r\n]$/u.test(result))
    return 'puts a line end at the end of the text, or takes it off';
  const before = readReport(text, settings);
  const after = readReport(result, settings);
  if (!after.recognised) return 'makes the report unreadable';
  const left = tablesOf(after);
  for (const table of tablesOf(before)) {
    if (!left.includes(table)) return `breaks a table, ${table}`;
    left.splice(left.indexOf(table), 1);
  }
  return undefined;
}

function lineEndsOf(text: string): Set<string> {
  return new Set(text.match(/\r\n|\r|\n/gu));
}

/** Each table as the form calls it, with its dialect. */
function tablesOf({ tables }: Report): string[] {
  return tables.map(({ form, dialect }) => `${form.template.id} in ${dialect}`);
}
