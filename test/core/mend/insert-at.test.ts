import { describe, expect, it } from 'vitest';
import { applyEdits, readReport, render } from '../../../server/core/index.ts';
import { insertAt, insertableSections, insertableTables } from '../../../server/core/mend/insert-at.ts';
import { blankTable } from '../../../server/core/mend/insert-table.ts';
import { DIALECTS, type DialectName } from '../../../server/core/tables/table.ts';
import { formTable } from '../../../server/core/templates/form.ts';
import { reportText, tableText } from '../../support/reports.ts';

/** The text with a table or section put in where ‸ stands. */
function inserted(marked: string, id: string, kind: 'table' | 'section'): string {
  const text = marked.replace('‸', '');
  const report = readReport(text);
  const found = (kind === 'table' ? insertableTables(report) : insertableSections(report)).find(
    ({ template }) => template.id === id,
  );
  if (found === undefined) throw new Error(`no ${kind} ${id}`);
  return applyEdits(text, [insertAt(report, marked.indexOf('‸'), found)]);
}

/** The table of section 四 as it is put in. */
function blankReview(dialect: DialectName): string {
  const form = formTable('2021', 'review');
  return form ? blankTable(form.template, dialect, '\n').text : 'none';
}

describe('what can be inserted', () => {
  const listed = (text: string) =>
    [...insertableTables(readReport(text)), ...insertableSections(readReport(text))].map(
      ({ name, missing, about }) => `${missing ? '缺 ' : ''}${render(name, 'zh')}（${render(about, 'zh')}）`,
    );

  it('is what the edition of the report has, what is missing first', () => {
    const text = reportText({ tables: { review: '' }, arrange: (blocks) => blocks.filter((_, at) => at !== 10) });
    expect(listed(text)).toEqual([
      '缺 行政复议、行政诉讼情况表（报告中缺少，2019年版格式）',
      '主动公开情况表（报告中已有，2019年版格式）',
      '申请办理情况表（报告中已有，2019年版格式）',
      '缺 五、存在的主要问题及改进情况（报告中缺少，2019年版格式）',
      '一、总体情况（报告中已有，2019年版格式）',
      '二、主动公开政府信息情况（报告中已有，2019年版格式）',
      '三、收到和处理政府信息公开申请情况（报告中已有，2019年版格式）',
      '四、政府信息公开行政复议、行政诉讼情况（报告中已有，2019年版格式）',
      '六、其他需要报告的事项（报告中已有，2019年版格式）',
    ]);
  });

  it('in a document that is no report yet is what the newest edition has', () => {
    expect(listed('2020年购物清单\n')[0]).toBe('缺 主动公开情况表（2021年版格式）');
    expect(inserted('2020年购物清单\n\n‸', 'disclosure', 'table')).toContain('本年废止件数');
  });
});

describe.each(DIALECTS)('a table put into a report in %s', (dialect) => {
  const blocks = reportText({ edition: '2021', dialect, tables: { review: '‸' } });

  it('takes the place of a blank line, written as the others are', () => {
    expect(inserted(blocks, 'review', 'table')).toBe(
      reportText({ edition: '2021', dialect, tables: { review: blankReview(dialect) } }),
    );
  });

  it('stands below the table that the cursor is in', () => {
    const own = tableText('applications', { edition: '2021', dialect });
    const marked = reportText({
      edition: '2021',
      dialect,
      tables: { applications: own.replace('1.属于国家秘密', '1.属于‸国家秘密') },
    });
    expect(inserted(marked, 'review', 'table')).toContain(`${own}\n\n${blankReview(dialect)}\n\n四、`);
  });
});

describe('where it goes', () => {
  it('below a line with words, apart from what stands around', () => {
    const written = inserted('甲‸乙\n丙\n', '6', 'section');
    expect(written).toBe('甲乙\n\n六、其他需要报告的事项\n\n\n\n丙\n');
  });

  it('into an empty document', () => {
    expect(inserted('‸', '1', 'section')).toBe('一、总体情况\n\n');
  });

  it('with the line ends of the document and the marks of its titles', () => {
    const text = reportText({
      heading: '## ',
      eol: '\r\n',
      arrange: (blocks) => [...blocks.slice(0, 10), '‸', ...blocks.slice(12)],
    });
    expect(inserted(text, '5', 'section')).toContain('\r\n\r\n## 五、存在的主要问题及改进情况\r\n\r\n');
    expect(inserted(text, '5', 'section')).not.toMatch(/[^\r]\n/);
  });

  it('a section brings its table, if the report has it nowhere', () => {
    const text = reportText({
      edition: '2021',
      arrange: (blocks) => [...blocks.slice(0, 8), '‸', ...blocks.slice(10)],
    });
    expect(inserted(text, '4', 'section')).toContain(
      `四、政府信息公开行政复议、行政诉讼情况\n\n${blankReview('pipe')}\n`,
    );
  });
});
