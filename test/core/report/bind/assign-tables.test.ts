import { describe, expect, it } from 'vitest';
import { readReport } from '../../../../server/core/index.ts';
import { expectProblems, MAIN_RULES } from '../../../support/marked.ts';
import { tableOf, valuesOf } from '../../../support/reading.ts';
import { figuresOf, reportText, tableText } from '../../../support/reports.ts';

const tablesOf = (text: string) => readReport(text).tables.map(({ form, pieces }) => [form.template.id, pieces.length]);

describe('a table is known by its labels', () => {
  it('wherever it stands', () => {
    const moved = reportText({ tables: { review: '' } }).replace(
      '一、总体情况',
      `${tableText('review')}\n\n一、总体情况`,
    );
    const report = readReport(moved);
    expect(report.tables.map(({ form }) => form.template.id)).toEqual(['review', 'disclosure', 'applications']);
    expect(tableOf(report, 'review').section).toBeUndefined();
    expect(valuesOf(report, 'review')).toEqual(valuesOf(reportText(), 'review'));
  });

  it('and its section is the one it stands in', () => {
    const text = reportText({
      tables: { applications: `${tableText('applications')}\n\n${tableText('review')}`, review: '' },
    });
    expect(tableOf(readReport(text), 'review').section?.template.id).toBe('3');
  });

  it('and not if it has other labels than the form', () => {
    const text = reportText({
      arrange: (blocks) =>
        blocks.map((block) =>
          block.startsWith('本局') ? `${block}\n\n| 栏目 | 条数 | 总计 |\n|---|---|---|\n| 动态 | 12 | 12 |` : block,
        ),
    });
    expect(tablesOf(text)).toEqual(tablesOf(reportText()));
    expectProblems(text, {}, { only: MAIN_RULES });
  });

  it('and a single row with a label of the form makes none', () => {
    const text = reportText({ tables: { disclosure: '规章 | 3 | 2 | 1' } });
    expect(tablesOf(text)).toEqual([
      ['applications', 1],
      ['review', 1],
    ]);
  });
});

describe('the pieces of one table', () => {
  it.each([
    ['an empty line', ''],
    ['an empty header, as Markdown needs one', '\n| | | | | | | | | | |\n|---|---|---|---|---|---|---|---|---|---|'],
    ['the foot of a page', '\n— 4 —\n'],
  ])('are joined over %s', (_, between) => {
    const text = reportText().replace(/^(\| {2}\| （三）不予公开)/mu, `${between}\n$1`);
    expect(tablesOf(text)).toEqual([
      ['disclosure', 1],
      ['applications', 2],
      ['review', 1],
    ]);
    const { '3.3.1': first, '3.7': total } = figuresOf('2019');
    expect(valuesOf(text, 'applications')).toMatchObject({ '3.3.1': first, '3.7': total });
    expectProblems(text, {}, { only: MAIN_RULES });
  });

  it('are joined when the figures alone begin a new one', () => {
    const text = reportText().replace(/^\| 1 \| 2 \| 3 \| 4 \| 10 \|/mu, '\n$&');
    expect(valuesOf(text, 'review')).toEqual(valuesOf(reportText(), 'review'));
  });

  it('are joined when each is a table element', () => {
    const text = reportText({ dialect: 'html' }).replace('<tr><td rowspan="8">（三）', '</table>\n<table>\n$&');
    expect(tablesOf(text)).toContainEqual(['applications', 2]);
    expectProblems(text, {}, { only: MAIN_RULES });
  });

  it('are joined when they are two, in the 4, 9, 10 and 15 columns of a torn Word table', () => {
    const text = reportText().replace('| 行政许可 |', '\n| | | | |\n|---|---|---|---|\n$&');
    expect(tablesOf(text)).toContainEqual(['disclosure', 2]);
    expectProblems(text, {}, { only: MAIN_RULES });
  });

  it('are two tables when the rows begin anew', () => {
    const text = reportText({ tables: { review: `${tableText('applications')}\n\n${tableText('review')}` } });
    expect(tablesOf(text)).toEqual([
      ['disclosure', 1],
      ['applications', 1],
      ['applications', 1],
      ['review', 1],
    ]);
  });
});

describe('one piece', () => {
  it('may hold several tables', () => {
    const text = reportText({
      dialect: 'tsv',
      tables: {
        applications: `${tableText('applications', { dialect: 'tsv' })}\n${tableText('review', { dialect: 'tsv' })}`,
        review: '',
      },
    });
    expect(tablesOf(text)).toEqual(tablesOf(reportText()));
    expect(valuesOf(text, 'review')).toEqual(valuesOf(reportText(), 'review'));
  });

  it('may hold prose, which belongs to no table', () => {
    const prose = '\t全年未发生因信息公开引发的投诉。\n\n\t目录每季度更新一次，由办公室核对。\n\n';
    const text = reportText({
      dialect: 'cell-lines',
      tables: { disclosure: `${prose}${tableText('disclosure', { dialect: 'cell-lines' })}` },
    });
    expect(valuesOf(text, 'disclosure')).toEqual(valuesOf(reportText(), 'disclosure'));
    expectProblems(text, {}, { only: MAIN_RULES });
  });
});
