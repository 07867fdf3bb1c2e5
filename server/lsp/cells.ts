import type { Connection } from 'vscode-languageserver';
import { problemBeside, type Report, type Span, valueBeside, valueInColumn } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import type { Analysis } from './analysis.ts';
import { CELL, type CellAnswer, type CellParams } from './requests.ts';
import { toRange } from './to-protocol.ts';

/** Answers `gouji/cell`: where the cursor goes from cell to cell, or from problem to problem. */
export function answerCells(connection: Connection, aboutReport: AboutReport): void {
  connection.onRequest<CellAnswer, void>(CELL, (params: CellParams, token) =>
    aboutReport(params.textDocument.uri, token, (report, analysis) => {
      const cell = cellAt(report, analysis, params);
      return cell ? toRange(cell, analysis.lines) : null;
    }),
  );
}

function cellAt(report: Report, { lines, problems }: Analysis, params: CellParams): Span | undefined {
  const offset = lines.offsetAt(params.position);
  if (params.among === 'problems') return problemBeside(report, problems, offset, params.to);
  const { to } = params;
  return to === 'next' || to === 'previous' ? valueBeside(report, offset, to) : valueInColumn(report, offset, to);
}
