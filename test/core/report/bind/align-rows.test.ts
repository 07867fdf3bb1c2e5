import { describe, expect, it } from 'vitest';
import { readReport } from '../../../../server/core/index.ts';
import { DIALECTS } from '../../../../server/core/tables/table.ts';
import { APPLICATIONS } from '../../../support/form.ts';
import { expectProblems } from '../../../support/marked.ts';
import { recordsOf, tableOf, valuesOf } from '../../../support/reading.ts';
import { figuresOf, reportText } from '../../../support/reports.ts';
import { reportWithRows, structureIn } from '../../../support/rows.ts';

const RECORDS = APPLICATIONS['2019'].map(([record]) => record);
/** The codes that would speak of a row taken for another. */
const only = ['unbalanced', 'missing-row', 'wrong-label'];

describe('the rows of a table', () => {
  it.each(DIALECTS)('are found in %s when one is missing, none taken for another', (dialect) => {
    for (const missing of ['1', '3.1', '3.3.1', '3.3.4', '3.5.2', '3.7', '4']) {
      const text = reportText({ dialect, without: [missing] });
      expect(recordsOf(text, 'applications')).toEqual(RECORDS.filter((record) => record !== missing));
    }
  });

  it('are found when they stand in another order', () => {
    const lines = reportText().split('\n');
    const at = lines.findIndex((line) => line.includes('2.重复申请'));
    const [row = ''] = lines.splice(at, 1);
    const last = lines.findIndex((line) => line.includes('5.要求行政机关确认'));
    lines.splice(last + 1, 0, row);
    expect(valuesOf(lines.join('\n'), 'applications')).toMatchObject({
      '3.5.2': figuresOf('2019')['3.5.2'],
      '3.5.5': figuresOf('2019')['3.5.5'],
    });
    expectProblems(lines.join('\n'), {}, { only });
  });

  it('are found when two are swapped', () => {
    const lines = reportText().split('\n');
    const at = lines.findIndex((line) => line.includes('3.危及'));
    [lines[at], lines[at + 1]] = [lines[at + 1] ?? '', lines[at] ?? ''];
    expect(valuesOf(lines.join('\n'), 'applications')).toMatchObject({
      '3.3.3': figuresOf('2019')['3.3.3'],
      '3.3.4': figuresOf('2019')['3.3.4'],
    });
    expectProblems(lines.join('\n'), {}, { only });
  });

  it('are counted once when one stands twice: the first counts', () => {
    const text = reportText().replace(/^.*2\.重复申请.*\n/mu, (row) => `${row}${row.replaceAll(/\d+ \|/gu, '9 |')}`);
    expect(valuesOf(text, 'applications')['3.5.2']).toEqual(figuresOf('2019')['3.5.2']);
    expectProblems(text, {}, { only });
  });

  it.each(DIALECTS)('are no row that numbers the columns of section 四, in %s', (dialect) => {
    const text = reportWithRows('review', { dialect }, (rows) => {
      const at = rows.findLastIndex((row) => /\d/u.test(row));
      let column = 0;
      const numbers = (rows[at] ?? '').replaceAll(/\d+/gu, () => String(++column));
      return rows.toSpliced(at, 0, numbers);
    });
    expect(valuesOf(text, 'review')).toEqual(valuesOf(reportText({ dialect }), 'review'));
    expectProblems(text, {}, { only: structureIn(dialect) });
  });

  it('do not take up a row the form does not have', () => {
    const text = reportText().replace(/^\| 规范性文件 .*\n/mu, (row) => `${row}| 其他主动公开文件 | 90 | 91 | 92 |\n`);
    expect(valuesOf(text, 'disclosure')).toMatchObject({
      '20.1/规范性文件': [31, 38, 45],
      '20.5/行政许可': [52, -4, 66],
    });
    expectProblems(text, {}, { only });
  });

  it('are known without their numbers', () => {
    const text = reportText().replaceAll(/ \d\.(\p{Script=Han})/gu, ' $1');
    expect(recordsOf(text, 'applications')).toEqual(RECORDS);
    expectProblems(text, {}, { only: ['unbalanced', 'missing-row'] });
  });

  it('are known with a gloss of any length behind the label', () => {
    const text = reportText({
      labels: { 规范性文件: '规范性文件（指本机关制发、现行有效的行政规范性文件，含与其他单位联合制发）' },
    });
    expectProblems(text, {}, { only });
  });

  it('are known misspelt, truncated and with words dropped, by what stands around them', () => {
    const text = reportText({
      labels: {
        '2.其他法律行政法规禁止公开': '⟦wrong-label:其他法律行政止公开⟧',
        '2.没有现成信息需要另行制作': '⟦wrong-label:2.没有现成信息需要及时制作⟧',
        '4.无正当理由大量反复申请': '⟦wrong-label:大量反复申⟧',
        '（六）其他处理': '⟦wrong-label:(六)其他⟧',
      },
    });
    expectProblems(text, {}, { only });
  });

  it('are not confused where labels are alike', () => {
    const report = readReport(
      reportText({
        edition: '2021',
        labels: { '3.其他': '3. 其他', '2.重复申请': '2、重复申请', '（七）总计': '（七） 总 计' },
      }),
    );
    expect(tableOf(report, 'applications').rows.map(({ form }) => form.template.records[0]?.id)).toEqual(
      APPLICATIONS['2021'].map(([record]) => record),
    );
  });
});
