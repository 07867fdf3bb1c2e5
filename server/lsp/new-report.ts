import type { Connection } from 'vscode-languageserver';
import { dialectOf, isMarkdown, judgeOrgan, judgeYear, LineIndex, message, newReport, render } from '../core/index.ts';
import type { Engine } from './analysis.ts';
import type { Client } from './client.ts';
import {
  LAST_REPORT,
  type LastReportAnswer,
  type LastReportParams,
  NEW_REPORT,
  NEW_REPORT_INPUT,
  type NewReportAnswer,
  type NewReportInputAnswer,
  type NewReportInputParams,
  type NewReportParams,
} from './requests.ts';
import { TEXTS } from './texts.ts';
import { toRange } from './to-protocol.ts';

/** Answers what the wizard for a new report asks: `gouji/newReportInput`, `gouji/lastReport` and `gouji/newReport`. */
export function answerNewReport(connection: Connection, { locale }: Client, engine: Engine): void {
  connection.onRequest(NEW_REPORT_INPUT, ({ field, value }: NewReportInputParams): NewReportInputAnswer => {
    const { kind, words } = field === 'year' ? judgeYear(value) : judgeOrgan(value);
    return { good: kind === 'good', words: render(words, locale) };
  });
  connection.onRequest(LAST_REPORT, ({ text }: LastReportParams): LastReportAnswer => {
    const report = engine.readReport(text, {});
    if (!report.recognised) return null;
    const { year, organ } = report;
    return { dialect: dialectOf(report), ...(year !== undefined && { year }), ...(organ && { organ }) };
  });
  connection.onRequest<NewReportAnswer, void>(NEW_REPORT, (params: NewReportParams) => {
    const last = typeof params.last === 'string' ? engine.readReport(params.last, {}) : undefined;
    if (last && !last.recognised) return { kind: 'refused', words: render(message(TEXTS.noLastReport), locale) };
    const year = judgeYear(params.year);
    if (year.kind === 'bad') return { kind: 'refused', words: render(year.words, locale) };
    const organ = judgeOrgan(params.organ ?? last?.organ ?? '');
    if (organ.kind === 'bad') return { kind: 'refused', words: render(organ.words, locale) };
    const { dialect } = params;
    const { text, values, words } = newReport({ ...year.value, organ: organ.value, dialect, ...(last && { last }) });
    return {
      kind: 'written',
      language: isMarkdown(dialect) ? 'markdown' : 'plaintext',
      text,
      selection: toRange(values[0] ?? { start: 0, end: 0 }, LineIndex.of(text)),
      words: words.map((line) => render(line, locale)),
    };
  });
}
