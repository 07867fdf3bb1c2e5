import type { DialectName } from '../../server/core/tables/table.ts';
import {
  APPLICANTS,
  APPLICATIONS,
  APPLICATIONS_HEADER,
  DISCLOSURE,
  type Edition,
  OUTCOME_LABELS,
  OUTCOMES,
  REVIEW_GROUPS,
  SECTIONS,
} from './form.ts';
import { type Box, writeTable } from './tables.ts';

/** The values of a report, by the id of the record, in the order of the columns. */
export type Figures = Readonly<Record<string, readonly number[]>>;

/** What a cell holds instead of its figure, by record and column: another number, words, nothing, or marks. */
export type Cells = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/** What a label reads instead of what the form says. */
export type Labels = Readonly<Record<string, string>>;

/** What a report to be written is like. Each has a default; without any, it is a balanced report of 2020 in pipes. */
export interface ReportRequest {
  readonly edition?: Edition;
  readonly dialect?: DialectName;
  readonly year?: number;
  readonly eol?: string;
  readonly cells?: Cells;
  readonly labels?: Labels;
  /** Tables that stand there in words of the test's own. */
  readonly tables?: Readonly<Partial<Record<TableId, string>>>;
  /** Records whose rows are left out. Those of a block that loses all its rows lose their header too. */
  readonly without?: readonly string[];
  /** What stands before the titles, such as `## `. */
  readonly heading?: string;
  /** What is done to the blocks of the report before they are joined: title, preface, and per section a title and a body. */
  readonly arrange?: (blocks: readonly string[]) => readonly string[];
}

/** The tables of the form. */
type TableId = 'disclosure' | 'applications' | 'review';

export const ORGAN = '云岭县档案局';

/** A whole report of our own invention in which every sum is right and no two rows read the same. */
export function reportText(request: ReportRequest = {}): string {
  const { edition = '2019', eol = '\n', heading = '', arrange = (blocks) => blocks } = request;
  const year = request.year ?? (edition === '2019' ? 2020 : 2023);
  const bodies = [
    `本局按年度计划开展政府信息公开工作，各科室分工明确。统计期限自${year}年1月1日起至${year}年12月31日止。`,
    tableText('disclosure', request),
    tableText('applications', request),
    tableText('review', request),
    '库藏目录的网上查询还不够方便。下一步将补录目录数据，改进检索页面。',
    '本年度未收取政府信息公开信息处理费，无其他需要报告的事项。',
  ];
  const blocks = [
    `${heading}${ORGAN}${year}年政府信息公开工作年度报告`,
    `现公布${ORGAN}${year}年政府信息公开工作年度报告。`,
    ...bodies.flatMap((body, at) => [`${heading}${SECTIONS[at] ?? ''}`, body]),
  ];
  return `${arrange(blocks).join(eol + eol)}${eol}`;
}

/** Only one table of such a report. */
export function tableText(table: TableId, request: ReportRequest = {}): string {
  const { edition = '2019', dialect = 'pipe', eol = '\n', tables } = request;
  const own = tables?.[table];
  if (own !== undefined) return own;
  const { rows, width } = TABLES[table](request, figuresOf(edition));
  return writeTable(rows, width, dialect, eol);
}

/** The figures that stand in a report where the request says nothing else. */
export function figuresOf(edition: Edition): Figures {
  return { ...disclosureFigures(edition), ...applicationsFigures(edition), ...REVIEW_FIGURES };
}

interface Table {
  readonly rows: readonly (readonly Box[])[];
  readonly width: number;
}

const TABLES: Readonly<Record<TableId, (request: ReportRequest, figures: Figures) => Table>> = {
  disclosure,
  applications,
  review,
};

function disclosure(request: ReportRequest, figures: Figures): Table {
  const { edition = '2019', without = [] } = request;
  const rows: Box[][] = [];
  for (const { item, header, labels } of DISCLOSURE[edition]) {
    const present = labels.filter((text) => !without.includes(`20.${digit(item)}/${text}`));
    if (present.length === 0) continue;
    const lastWidth = 4 - header.length;
    const wide = (at: number) => (at === header.length - 1 ? lastWidth : 1);
    rows.push([label(request, `第二十条第（${item}）项`, 4)]);
    rows.push([label(request, '信息内容'), ...header.map((text, at) => label(request, text, wide(at)))]);
    for (const text of present) {
      const record = `20.${digit(item)}/${text}`;
      rows.push([
        label(request, text),
        ...header.map((_, at) => ({ text: cell(request, figures, record, String(at + 1), at), columns: wide(at) })),
      ]);
    }
  }
  return { rows, width: 4 };
}

function applications(request: ReportRequest, figures: Figures): Table {
  const { edition = '2019', without = [] } = request;
  const { corner, applicants, person, organisations, kinds, total } = APPLICATIONS_HEADER;
  const present = APPLICATIONS[edition].filter(([record]) => !without.includes(record));
  const rows: Box[][] = [
    [label(request, corner, 3, 3), label(request, applicants, 7)],
    [label(request, person, 1, 2), label(request, organisations, 5), label(request, total, 1, 2)],
    kinds.map((kind) => label(request, kind)),
  ];
  present.forEach(([record, ...path], at) => {
    const above = present[at - 1]?.slice(1) ?? [];
    const boxes: Box[] = [];
    path.forEach((text, depth) => {
      const inner = depth === path.length - 1;
      if (!inner && above[depth] === text) return;
      const height = inner ? 1 : present.slice(at).filter((other) => other[depth + 1] === text).length;
      boxes.push(label(request, text, inner ? 3 - depth : 1, height));
    });
    rows.push([
      ...boxes,
      ...APPLICANTS.map((column, index) => ({ text: cell(request, figures, record, column, index) })),
    ]);
  });
  return { rows, width: 10 };
}

function review(request: ReportRequest, figures: Figures): Table {
  const rows: Box[][] = [
    [label(request, '行政复议', 5), label(request, '行政诉讼', 10)],
    [
      ...OUTCOME_LABELS.map((text) => label(request, text, 1, 2)),
      label(request, '未经复议直接起诉', 5),
      label(request, '复议后起诉', 5),
    ],
    [...OUTCOME_LABELS, ...OUTCOME_LABELS].map((text) => label(request, text)),
    REVIEW_GROUPS.flatMap((group) =>
      OUTCOMES.map((column, index) => ({ text: cell(request, figures, group, column, index) })),
    ),
  ];
  return { rows, width: 15 };
}

function label({ labels }: ReportRequest, text: string, columns = 1, rows = 1): Box {
  return { text: labels?.[text] ?? text, columns, rows };
}

function cell({ cells }: ReportRequest, figures: Figures, record: string, column: string, index: number): string {
  return String(cells?.[record]?.[column] ?? figures[record]?.[index] ?? '');
}

function digit(item: string): number {
  return '一二三四五六七八九'.indexOf(item) + 1;
}

const REVIEW_FIGURES: Figures = {
  reconsideration: [1, 2, 3, 4, 10],
  'direct-suit': [2, 0, 1, 5, 8],
  'suit-after-reconsideration': [0, 3, 2, 1, 6],
};

function disclosureFigures(edition: Edition): Figures {
  const figures: Record<string, number[]> = {};
  let next = 3;
  for (const { item, header, labels } of DISCLOSURE[edition]) {
    for (const text of labels) {
      figures[`20.${digit(item)}/${text}`] = header.map((column) => {
        next += 7;
        return column === '本年增/减' ? 0 - (next % 5) : next;
      });
    }
  }
  return figures;
}

function applicationsFigures(edition: Edition): Figures {
  const figures: Record<string, number[]> = {};
  const results = [0, 0, 0, 0, 0, 0];
  APPLICATIONS[edition].forEach(([record], row) => {
    if (!record.startsWith('3.') || record === '3.7') return;
    const parts = results.map((_, column) => (row * row * (column + 3) + row) % 29);
    parts.forEach((part, column) => {
      results[column] = (results[column] ?? 0) + part;
    });
    figures[record] = withTotal(parts);
  });
  const carriedIn = [1, 0, 2, 0, 1, 0];
  const carriedOut = [2, 1, 0, 0, 0, 3];
  figures['3.7'] = withTotal(results);
  figures['2'] = withTotal(carriedIn);
  figures['4'] = withTotal(carriedOut);
  figures['1'] = withTotal(results.map((result, at) => result + (carriedOut[at] ?? 0) - (carriedIn[at] ?? 0)));
  return figures;
}

function withTotal(parts: readonly number[]): number[] {
  return [...parts, parts.reduce((sum, part) => sum + part, 0)];
}
