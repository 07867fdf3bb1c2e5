import {
  type Locale,
  message,
  type Problem,
  type Report,
  render,
  type Severity,
  type Text,
  whole,
} from '../../core/index.ts';
import { visible } from '../../core/text/visible.ts';
import { type Paint, painter } from './colours.ts';
import { excerpt } from './excerpt.ts';
import { rangeOf } from './range.ts';
import type { CheckedFile, Reporter, ReporterOptions, Summary } from './reporter.ts';

/** For people: every problem with the line it stands in and a mark under the place, and a summary at the end. */
export function textReporter({ locale, colour, width }: ReporterOptions): Reporter {
  const paint = painter(colour);
  return {
    begin: () => '',
    file: (result) => {
      if (result.kind === 'unreadable') return '';
      if (result.kind === 'other')
        return `${render(message(OTHER, { path: whole(visible(result.path)) }), locale)}\n\n`;
      const { path, report, problems } = result;
      const shown = problems.map((problem) => showProblem(problem, path, report, { locale, paint, width }));
      return [...showFixed(result, locale, paint), ...shown].map((part) => `${part}\n\n`).join('');
    },
    end: (summary) => showSummary(summary, locale, paint),
  };
}

interface Style {
  readonly locale: Locale;
  readonly paint: Paint;
  readonly width: number;
}

/** `path:line:column severity message code`, the line with its mark, then the related places. */
function showProblem(problem: Problem, path: string, report: Report, { locale, paint, width }: Style): string {
  const { start, end } = rangeOf(report, problem.span);
  const colour = COLOURS[problem.severity];
  const place = paint('bold', `${visible(path)}:${start.line + 1}:${start.character + 1}`);
  const severity = paint(colour, SEVERITIES[problem.severity][locale]);
  const text = visible(render(problem.message, locale));

  const lineSpan = report.lines.lineSpan(start.line);
  const line = report.text.slice(lineSpan.start, lineSpan.end);
  const number = String(start.line + 1).padStart(GUTTER);
  // Of a range over several lines the first is shown.
  const endCharacter = end.line === start.line ? end.character : line.length;
  const shown = excerpt(line, start.character, endCharacter, width - GUTTER - BAR.length);
  const mark = ' '.repeat(shown.before) + paint(colour, '^'.repeat(shown.width));

  return [
    `${place} ${severity} ${text} ${paint('dim', problem.code)}`,
    `${paint('dim', number + BAR)}${shown.line}`.trimEnd(),
    `${paint('dim', ' '.repeat(GUTTER) + BAR)}${mark}`,
    ...showRelated(problem, report, { locale, paint, width }),
  ].join('\n');
}

/** The related places, without the problem's own: a sum has two dozen, of which the first few must do here. */
function showRelated(problem: Problem, report: Report, { locale, paint }: Style): string[] {
  const elsewhere = problem.related.filter(({ span }) => span.start !== problem.span.start);
  const shown = elsewhere.slice(0, MOST_RELATED).map((related) => {
    const { line, character } = report.lines.positionAt(related.span.start);
    return `${paint('dim', `${line + 1}:${character + 1}`)} ${visible(render(related.message, locale))}`;
  });
  const left = elsewhere.length - shown.length;
  if (left > 0) shown.push(paint('dim', render(message(MORE_RELATED, { left }), locale)));
  return shown.map((line) => ' '.repeat(GUTTER + BAR.length) + line);
}

/** What `--fix` mended in a file, in one line, where it mended anything. */
function showFixed({ path, fix }: CheckedFile, locale: Locale, paint: Paint): string[] {
  if (fix?.kind !== 'mended' || fix.fixed === 0) return [];
  return [render(message(FIXED, { path: whole(paint('bold', visible(path))), fixed: fix.fixed }), locale)];
}

function showSummary(summary: Summary, locale: Locale, paint: Paint): string {
  if (summary.reports === 0) return '';
  const { reports, fixed = 0 } = summary;
  const found = COUNTED.flatMap(({ of, text, colour }) => {
    const count = summary[of] ?? 0;
    return count > 0 ? [paint(colour, render(message(text, { count }), locale))] : [];
  });
  if (found.length === 0) found.push(paint('green', CLEAN[locale]));
  const counts = whole(found.join(SEPARATOR[locale]));
  return `${render(message(fixed > 0 ? FIXED_SUMMARY : SUMMARY, { reports, fixed, counts }), locale)}\n`;
}

/** Width of the line numbers, and what stands between them and the line. */
const GUTTER = 5;
const BAR = ' | ';

const MOST_RELATED = 8;
const MORE_RELATED: Text = { zh: '另有 {left} 处', en: 'and {left} more' };

const COLOURS = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' } as const;

const SEVERITIES: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};

const OTHER: Text = {
  zh: '{path}：不是政府信息公开工作年度报告，没有检查。',
  en: '{path}: no annual report on government information disclosure, not checked.',
};
const FIXED: Text = { zh: '{path}：改正了 {fixed} 个问题。', en: '{path}: problems mended: {fixed}.' };
const SUMMARY: Text = { zh: '检查了 {reports} 份报告：{counts}。', en: 'Reports checked: {reports}; {counts}.' };
const CLEAN: Text = { zh: '未发现问题', en: 'no problems found' };
const FIXED_SUMMARY: Text = {
  zh: '检查了 {reports} 份报告，改正了 {fixed} 个问题。改正后：{counts}。',
  en: 'Reports checked: {reports}; problems mended: {fixed}; now: {counts}.',
};
const SEPARATOR: Text = { zh: '，', en: ', ' };

/** What the summary counts, where there are any. */
const COUNTED = [
  { of: 'errors', text: { zh: '{count} 个错误', en: 'errors: {count}' }, colour: COLOURS.error },
  { of: 'warnings', text: { zh: '{count} 个警告', en: 'warnings: {count}' }, colour: COLOURS.warning },
  { of: 'information', text: { zh: '{count} 条信息', en: 'information: {count}' }, colour: COLOURS.information },
  { of: 'hints', text: { zh: '{count} 条提示', en: 'hints: {count}' }, colour: COLOURS.hint },
  {
    of: 'unreadable',
    text: { zh: '{count} 个文件无法读取', en: 'files that could not be read: {count}' },
    colour: 'red',
  },
  {
    of: 'unwritten',
    text: { zh: '{count} 个文件无法改写', en: 'files that could not be written: {count}' },
    colour: 'red',
  },
] as const;
