import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, type Report, readReport } from '../../server/core/index.ts';
import { valueIn } from '../../server/core/report/questions.ts';
import { APPLICATIONS, type Edition } from '../support/form.ts';
import { MAIN_RULES } from '../support/marked.ts';
import { lineOf, type ReadValue, type ReadValues, sectionsOf, tableOf, valuesOf } from '../support/reading.ts';

/** Five real reports that lie beside the project where it was made. They are not part of it. */
const folder = new URL('../../../shared/seeds/', import.meta.url);
const there = existsSync(folder);
if (!there) console.warn('The real reports are not here: the tests of test/seeds were left out.');

/** What is known of a real report; lines are counted from 1. */
interface Known {
  readonly year: number;
  readonly edition: Edition;
  /** Where its name begins the line, and how long it is. */
  readonly organ?: { readonly line: number; readonly length: number };
  readonly dialect: string;
  readonly sectionLines: readonly number[];
  readonly tableLines: readonly number[];
  readonly disclosure: ReadValues;
  readonly applications: ReadValues;
  readonly review: readonly ReadValue[];
  /** Line and code. */
  readonly problems: readonly string[];
}

const NOTHING_DISCLOSED_2019: ReadValues = {
  '20.1/规章': [0, 0, 0],
  '20.1/规范性文件': [0, 0, 0],
  '20.5/行政许可': [0, 0, 0],
  '20.5/其他对外管理服务事项': [0, 0, 0],
  '20.6/行政处罚': [0, 0, 0],
  '20.6/行政强制': [0, 0, 0],
  '20.8/行政事业性收费': [0, 0],
  '20.9/政府集中采购': [0, 0],
};
const ZEROS = zeros(7);
const TOTAL_ONLY = [null, null, null, null, null, null, 0];

const SEEDS: Readonly<Record<string, Known>> = {
  '000': {
    year: 2020,
    edition: '2019',
    organ: { line: 3, length: 10 },
    dialect: 'pipe',
    sectionLines: [7, 21, 46, 79, 88, 106],
    tableLines: [23, 48, 81],
    disclosure: NOTHING_DISCLOSED_2019,
    applications: { ...everyRow('2019', ZEROS), '4': [0, 0, 0, 0, 0, 0, null] },
    review: zeros(15),
    problems: [
      '25 wrong-label',
      '25 wrong-label',
      '55 wrong-label',
      '60 wrong-label',
      '68 wrong-label',
      '77 blank-cell',
    ],
  },
  '001': {
    year: 2019,
    edition: '2019',
    organ: { line: 3, length: 6 },
    dialect: 'cell-lines',
    sectionLines: [5, 13, 88, 350, 396, 398],
    tableLines: [14, 89, 351],
    disclosure: { ...NOTHING_DISCLOSED_2019, '20.9/政府集中采购': [7, 69969.73] },
    applications: everyRow('2019', TOTAL_ONLY),
    review: zeros(15),
    problems: ['89 blank-cell 138'],
  },
  '002': {
    year: 2020,
    edition: '2019',
    organ: { line: 1, length: 10 },
    dialect: 'cell-lines',
    sectionLines: [6, 31, 105, 413, 415, 426],
    tableLines: [32, 107, 369],
    disclosure: NOTHING_DISCLOSED_2019,
    applications: everyRow('2019', TOTAL_ONLY),
    review: [...new Array(14).fill(null), 0],
    problems: ['107 blank-cell 138', '369 blank-cell 14'],
  },
  '003': {
    year: 2022,
    edition: '2021',
    organ: { line: 3, length: 10 },
    dialect: 'tsv',
    sectionLines: [7, 23, 40, 71, 78, 84],
    tableLines: [25, 42, 73],
    disclosure: {
      '20.1/规章': [0, 0, 0],
      '20.1/行政规范性文件': [0, 0, 0],
      '20.5/行政许可': [0],
      '20.6/行政处罚': [0],
      '20.6/行政强制': [0],
      '20.8/行政事业性收费': [0],
    },
    applications: everyRow('2021', ZEROS),
    review: zeros(15),
    problems: ['63 wrong-label', '66 wrong-label'],
  },
  '004': {
    year: 2020,
    edition: '2019',
    dialect: 'bare-pipe',
    sectionLines: [1, 7, 26, 53, 58, 60],
    tableLines: [8, 27, 54],
    disclosure: {
      ...NOTHING_DISCLOSED_2019,
      '20.5/行政许可': [5, -2, 0],
      '20.9/政府集中采购': [93, 134691],
    },
    applications: {
      ...everyRow('2019', ZEROS),
      '1': [9, 0, 0, 0, 0, 0, 9],
      '3.3.8': [5, 0, 0, 0, 0, 0, 5],
      '3.4.1': [4, 0, 0, 0, 0, 0, 4],
      '3.7': [9, 0, 0, 0, 0, 0, 9],
    },
    review: [0, 0, 0, 0, 0, 0, 0, 3, 0, 3, 0, 0, 0, 0, 0],
    problems: ['9 wrong-label', '9 wrong-label'],
  },
};

describe.skipIf(!there)('the real reports', () => {
  describe.each(Object.entries(SEEDS))('%s', (name, known) => {
    const report = there ? readSeed(name) : readReport('');

    it('is of this year, edition and organ', () => {
      expect(report).toMatchObject({ recognised: true, year: known.year, template: { edition: known.edition } });
      const { line, length } = known.organ ?? { line: 1, length: 0 };
      const { start } = report.lines.lineSpan(line - 1);
      expect(report.organ ?? '').toBe(report.text.slice(start, start + length));
    });

    it('has its six sections on these lines', () => {
      expect(report.sections.map(({ template }) => template.id)).toEqual(['1', '2', '3', '4', '5', '6']);
      expect(sectionsOf(report).map((section) => Number.parseInt(section, 10))).toEqual(known.sectionLines);
    });

    it('has its three tables, each whole, of this edition and in this dialect', () => {
      expect(
        report.tables.map((table) => [
          table.form.template.id,
          lineOf(report, table),
          table.form.edition,
          table.dialect,
        ]),
      ).toEqual(
        ['disclosure', 'applications', 'review'].map((id, at) => [
          id,
          known.tableLines[at],
          known.edition,
          known.dialect,
        ]),
      );
      for (const { rows, form } of report.tables) {
        expect(rows.map((row) => row.form)).toEqual(form.rows);
        expect(rows.filter(({ certain }) => !certain)).toEqual([]);
      }
    });

    it('has these values', () => {
      expect(valuesOf(report, 'disclosure')).toEqual(known.disclosure);
      expect(valuesOf(report, 'applications')).toEqual(known.applications);
      expect(Object.values(valuesOf(report, 'review')).flat()).toEqual(known.review);
    });

    it('has every value and every label just where it says', () => {
      for (const { values, labels } of report.tables) {
        for (const { cell } of values.flatMap((value) => value ?? []))
          expect(report.text.slice(cell.span.start, cell.span.end)).toBe(cell.text);
        for (const { cell } of labels) expect(report.text.slice(cell.span.start, cell.span.end)).toBe(cell.text);
      }
    });

    it('has these problems and no other, above all no sum that is wrong', () => {
      expect(problemsByLine(report)).toEqual(known.problems);
    });
  });

  it('with the money as it is written', () => {
    const money = (name: string) => valueIn(tableOf(readSeed(name), 'disclosure'), '20.9/政府集中采购', '2')?.cell.text;
    expect([money('001'), money('004')]).toEqual(['69969.73元', '134,691']);
  });
});

function readSeed(name: string): Report {
  const file = readdirSync(folder).find((candidate) => candidate.startsWith(`${name}_`));
  if (file === undefined) throw new Error(`no report ${name}`);
  return readReport(readFileSync(new URL(file, folder), 'utf8'));
}

/** The problems by line and code; with the number of cells where there are several. */
function problemsByLine(report: Report): string[] {
  return check(report)
    .filter(({ code }) => MAIN_RULES.some((rule) => rule === code))
    .map(({ span, code, message }) => {
      const line = report.lines.lineAt(span.start) + 1;
      return typeof message.args.count === 'number' ? `${line} ${code} ${message.args.count}` : `${line} ${code}`;
    });
}

function everyRow(edition: Edition, values: readonly ReadValue[]): ReadValues {
  return Object.fromEntries(APPLICATIONS[edition].map(([record]) => [record, values]));
}

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}
