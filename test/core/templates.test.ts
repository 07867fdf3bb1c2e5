import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import type { RowTemplate, TableTemplate, Template } from '../../server/core/templates/template.ts';
import {
  APPLICANTS,
  APPLICATIONS,
  APPLICATIONS_HEADER,
  DISCLOSURE,
  EDITIONS,
  OUTCOME_LABELS,
  OUTCOMES,
  REVIEW_GROUPS,
  SECTIONS,
} from '../support/form.ts';

const folder = new URL('../../server/core/templates/', import.meta.url);
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const schema = readJson('template.schema.json') as object;
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<Template>(schema);

/** The numbers of the notices that published the editions. */
const NOTICES = { '2019': '国办公开办函〔2019〕60号', '2021': '国办公开办函〔2021〕30号' };
const YEARS = { '2019': { from: 2019, to: 2020 }, '2021': { from: 2021 } };
/** How many rows of figures and how many value cells the tables have. */
const SIZES = {
  '2019': { disclosure: [8, 22], applications: [23, 161], review: [1, 15] },
  '2021': { disclosure: [6, 10], applications: [25, 175], review: [1, 15] },
};

describe.each(EDITIONS)('the edition of %s', (edition) => {
  const data = readJson(`edition-${edition}.json`);
  const template = data as Template;
  const table = (id: string): TableTemplate => {
    const found = template.tables.find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(`no table ${id}`);
    return found;
  };

  it('is what the schema says', () => {
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('is refused by the schema with a name misspelt or a part missing', () => {
    expect(validate({ ...template, table: [] })).toBe(false);
    expect(validate({ ...template, sections: [{ id: '1', number: '一、' }] })).toBe(false);
  });

  it('names its notice and its years', () => {
    expect(template.edition).toBe(edition);
    expect(template.notice.number).toBe(NOTICES[edition]);
    expect(template.years).toEqual(YEARS[edition]);
  });

  it('has the six sections with the official titles', () => {
    expect(template.sections.map(({ id, number, title }) => [id, number + title])).toEqual(
      SECTIONS.map((title, at) => [String(at + 1), title]),
    );
  });

  it('has one table in each of the sections 二, 三 and 四', () => {
    expect(template.tables.map(({ id, section }) => [id, section])).toEqual([
      ['disclosure', '2'],
      ['applications', '3'],
      ['review', '4'],
    ]);
  });

  it.each(Object.entries(SIZES[edition]))('has so many rows of figures and value cells in %s', (id, size) => {
    const rows = table(id).rows.filter((row) => row.kind === 'data');
    const values = rows.flatMap(({ records }) => records.flatMap((record) => record.values));
    expect([rows.length, values.length]).toEqual(size);
  });

  it.each(['disclosure', 'applications', 'review'])('fills every place of the grid of %s once', (id) => {
    const { rows, gridColumns } = table(id);
    expect(coverage(rows, gridColumns)).toEqual(rows.map(() => new Array(gridColumns).fill(1)));
  });

  it('has in section 二 the blocks, headers and rows of the notice', () => {
    expect(words(table('disclosure').rows)).toEqual(
      DISCLOSURE[edition].flatMap(({ item, header, labels }) => [
        [`第二十条第（${item}）项`],
        ['信息内容', ...header],
        ...labels.map((label) => [label]),
      ]),
    );
  });

  it('has in section 三 the header of the notice', () => {
    const { corner, applicants, person, organisations, kinds, total } = APPLICATIONS_HEADER;
    expect(words(table('applications').rows).slice(0, 3)).toEqual([
      [corner, applicants],
      [person, organisations, total],
      [...kinds],
    ]);
    expect(table('applications').columns).toEqual(
      APPLICANTS.map((column, at) => ({ id: column, label: [person, ...kinds, total][at] })),
    );
  });

  it('has in section 三 the rows of the notice, seven values in each', () => {
    const data = table('applications').rows.filter((row) => row.kind === 'data');
    expect(data.map(({ records, labels }) => [records[0]?.id, labels.at(-1)?.text])).toEqual(
      APPLICATIONS[edition].map((row) => [row[0], row.at(-1)]),
    );
    for (const { records } of data) expect(records[0]?.values.map(({ column }) => column)).toEqual(APPLICANTS);
  });

  it('has in section 四 three groups of five outcomes, side by side and without a label', () => {
    const { rows, columns } = table('review');
    expect(columns).toEqual(OUTCOMES.map((id, at) => ({ id, label: OUTCOME_LABELS[at] })));
    expect(words(rows)).toEqual([
      ['行政复议', '行政诉讼'],
      [...OUTCOME_LABELS, '未经复议直接起诉', '复议后起诉'],
      [...OUTCOME_LABELS, ...OUTCOME_LABELS],
      [],
    ]);
    const last = rows.at(-1);
    expect(
      last?.kind === 'data' && last.records.map(({ id, values }) => [id, values.map((value) => value.column)]),
    ).toEqual(REVIEW_GROUPS.map((group) => [group, [...OUTCOMES]]));
  });

  it('counts whole things everywhere but for changes, which have a sign, and money', () => {
    const kinds = table('disclosure')
      .rows.filter((row) => row.kind === 'data')
      .flatMap(({ records }) => records.map(({ id, values }) => [id, values.map(({ kind }) => kind)]));
    const count = 'count';
    const change = 'signed-count';
    expect(Object.fromEntries(kinds)).toEqual(
      edition === '2019'
        ? {
            '20.1/规章': [count, count, count],
            '20.1/规范性文件': [count, count, count],
            '20.5/行政许可': [count, change, count],
            '20.5/其他对外管理服务事项': [count, change, count],
            '20.6/行政处罚': [count, change, count],
            '20.6/行政强制': [count, change, count],
            '20.8/行政事业性收费': [count, change],
            '20.9/政府集中采购': [count, 'money'],
          }
        : {
            '20.1/规章': [count, count, count],
            '20.1/行政规范性文件': [count, count, count],
            '20.5/行政许可': [count],
            '20.6/行政处罚': [count],
            '20.6/行政强制': [count],
            '20.8/行政事业性收费': ['money'],
          },
    );
  });

  it('has the four relations', () => {
    const parts = APPLICATIONS[edition].map(([record]) => record).filter((id) => id.startsWith('3.') && id !== '3.7');
    const relations = template.tables.flatMap((candidate) =>
      candidate.relations.map(({ id, along, left, right, result }) => ({
        table: candidate.id,
        id,
        along,
        left,
        right,
        result,
      })),
    );
    const sixColumns = APPLICANTS.slice(0, 6);
    expect(relations).toEqual([
      {
        table: 'applications',
        id: 'applications-balance',
        along: 'rows',
        left: ['1', '2'],
        right: ['3.7', '4'],
        result: undefined,
      },
      { table: 'applications', id: 'results-sum', along: 'rows', left: ['3.7'], right: parts, result: '3.7' },
      {
        table: 'applications',
        id: 'applicants-sum',
        along: 'columns',
        left: ['total'],
        right: sixColumns,
        result: 'total',
      },
      {
        table: 'review',
        id: 'outcomes-sum',
        along: 'columns',
        left: ['total'],
        right: OUTCOMES.slice(0, 4),
        result: 'total',
      },
    ]);
  });
});

/** How many cells lie over each place of a grid. */
function coverage(rows: readonly RowTemplate[], columns: number): number[][] {
  const grid = rows.map(() => new Array<number>(columns).fill(0));
  rows.forEach((row, y) => {
    let x = 0;
    for (const { colSpan = 1, rowSpan = 1 } of boxes(row)) {
      while (x < columns && (grid[y]?.[x] ?? 0) > 0) x++;
      for (let down = 0; down < rowSpan; down++) {
        const below = grid[y + down];
        for (let right = 0; below && right < colSpan; right++) below[x + right] = (below[x + right] ?? 0) + 1;
      }
    }
  });
  return grid;
}

function boxes(row: RowTemplate): readonly { readonly colSpan?: number; readonly rowSpan?: number }[] {
  return row.kind === 'header' ? row.cells : [...row.labels, ...row.records.flatMap(({ values }) => values)];
}

function words(rows: readonly RowTemplate[]): string[][] {
  return rows.map((row) => (row.kind === 'header' ? row.cells : row.labels.slice(-1)).map(({ text }) => text));
}
