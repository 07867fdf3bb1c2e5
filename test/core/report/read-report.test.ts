import { describe, expect, it } from 'vitest';
import { check, readReport } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { APPLICATIONS, EDITIONS, SECTIONS } from '../../support/form.ts';
import { expectProblems, MAIN_RULES } from '../../support/marked.ts';
import { recordsOf, tableOf, valuesOf } from '../../support/reading.ts';
import { figuresOf, ORGAN, reportText, tableText } from '../../support/reports.ts';

describe.each(EDITIONS)('a report of the edition of %s', (edition) => {
  describe.each(DIALECTS)('in %s', (dialect) => {
    const text = reportText({ edition, dialect });
    const report = readReport(text);

    it('is read whole', () => {
      expect(report).toMatchObject({
        recognised: true,
        organ: ORGAN,
        year: edition === '2019' ? 2020 : 2023,
        template: { edition },
      });
      expect(
        report.tables.map(({ form, dialect: own, section, pieces }) => [
          form.edition,
          form.template.id,
          own,
          section?.template.id,
          pieces.length,
        ]),
      ).toEqual([
        [edition, 'disclosure', dialect, '2', 1],
        [edition, 'applications', dialect, '3', 1],
        [edition, 'review', dialect, '4', 1],
      ]);
    });

    it('has every value in its place', () => {
      expect({
        ...valuesOf(report, 'disclosure'),
        ...valuesOf(report, 'applications'),
        ...valuesOf(report, 'review'),
      }).toEqual(figuresOf(edition));
      expect(recordsOf(report, 'applications')).toEqual(APPLICATIONS[edition].map(([record]) => record));
    });

    it('has every value and every label just where it says', () => {
      for (const { values, labels } of report.tables) {
        for (const { cell } of values.flatMap((value) => value ?? []))
          expect(text.slice(cell.span.start, cell.span.end)).toBe(cell.text);
        for (const { cell, template } of labels) expect(text.slice(cell.span.start, cell.span.end)).toBe(template.text);
      }
    });

    it('has no problem, whatever its line ends and with a byte order mark', () => {
      expectProblems(text, {}, { only: MAIN_RULES });
      expectProblems(`\ufeff${reportText({ edition, dialect, eol: '\r\n' })}`, {}, { only: MAIN_RULES });
    });
  });
});

describe('the edition', () => {
  it('of a table is the one its labels follow, that of the report the one of its year', () => {
    const text = reportText({ edition: '2019', year: 2023 });
    const report = readReport(text);
    expect(report.template.edition).toBe('2021');
    expect(report.tables.map(({ form }) => form.edition)).toEqual(['2019', '2019', '2021']);
    expect(tableOf(report, 'review').form.edition).toBe('2021');
    expect(valuesOf(report, 'disclosure')).toMatchObject({ '20.9/政府集中采购': [150, 157] });
  });

  it('may differ from table to table', () => {
    const text = reportText({ edition: '2021' }).replace(
      tableText('applications', { edition: '2021' }),
      tableText('applications', { edition: '2019' }),
    );
    expect(readReport(text).tables.map(({ form }) => form.edition)).toEqual(['2021', '2019', '2021']);
    expectProblems(text, {}, { only: ['wrong-label', 'missing-row', 'unbalanced'] });
  });

  it('of a table does not change with one wrong label', () => {
    const text = reportText({ edition: '2021', labels: { 行政规范性文件: '规范性文件' } });
    expect(tableOf(readReport(text), 'disclosure').form.edition).toBe('2021');
  });

  it('is that of the tables where no year is known', () => {
    const text = reportText({ edition: '2019' }).replaceAll(/2020年/gu, '本年');
    expect(readReport(text)).toMatchObject({ recognised: true, template: { edition: '2019' } });
    expect(readReport(text).year).toBeUndefined();
  });
});

describe('the edition of a table that says nothing of it', () => {
  it('is that of the report', () => {
    expect(tableOf(readReport(reportText({ edition: '2019' })), 'review').form.edition).toBe('2019');
  });

  it('is that of the other tables where no year is known', () => {
    const text = reportText({ edition: '2019' }).replaceAll(/2020年/gu, '本年');
    expect(tableOf(readReport(text), 'review').form.edition).toBe('2019');
  });
});

describe('the settings', () => {
  it('say the year where the text does not, or says it wrong', () => {
    expect(readReport(reportText(), { year: 2022 })).toMatchObject({ year: 2022, template: { edition: '2021' } });
  });

  it('say whether a text is a report', () => {
    expect(readReport(reportText(), { recognise: 'never' }).recognised).toBe(false);
    expect(check(readReport(reportText({ cells: { '3.7': { total: 1 } } }), { recognise: 'never' }))).toEqual([]);
    expect(readReport('会议纪要', { recognise: 'always' }).recognised).toBe(true);
  });
});

describe('a text said to be a report', () => {
  it('is none while nothing stands in it', () => {
    expect(readReport(' \n\u3000', { recognise: 'always' }).recognised).toBe(false);
  });

  it('is none where it was opened in the wrong encoding', () => {
    const damaged = reportText().replaceAll(/[\u4e00-\u9fff]/gu, '\ufffd');
    expect(check(readReport(damaged, { recognise: 'always' }))).toEqual([]);
  });

  it('is one although a few characters were lost', () => {
    const text = reportText().replace('总体', '\ufffd\ufffd');
    expect(readReport(text, { recognise: 'always' }).recognised).toBe(true);
  });
});

describe('a text is no report', () => {
  const noReports: readonly (readonly [string, string])[] = [
    ['an empty text', ''],
    ['white space', ' \n\u3000\n'],
    ['a readme', '# 台账\n\n| 名称 | 数量 |\n|---|---|\n| 档案盒 | 12 |\n'],
    [
      'a piece of news',
      '云岭县召开政府信息公开工作会议\n\n会议听取了政府信息公开工作年度报告编制情况，要求12月31日前完成数据核对。',
    ],
    ['minutes with tables of their own', '一、会议情况\n\n规章 | 份数\n总计 | 3\n\n二、其他事项\n\n无。'],
    [
      'a notice that asks for reports',
      '关于做好2020年政府信息公开工作年度报告编制工作的通知\n\n一、编制内容\n\n各单位按照六个部分编写，表格如实填写。\n\n二、报送时间\n\n1月20日前。',
    ],
  ];

  it.each(noReports)('if it is %s', (_, text) => {
    const report = readReport(text);
    expect(report.recognised).toBe(false);
    expect(check(report)).toEqual([]);
  });

  it('if it is a summary of other work under like titles', () => {
    const text =
      '云岭县档案局2023年政务公开工作总结\n\n一、总体情况\n\n全年更新栏目六个。\n\n二、主动公开情况\n\n公开目录三批。\n\n三、依申请公开情况\n\n均已答复。\n\n四、存在的问题和改进措施\n\n继续补录目录。';
    expect(readReport(text).recognised).toBe(false);
  });

  it('if it reports on a year before the form', () => {
    const text = `云岭县档案局2018年政府信息公开工作年度报告\n\n一、概述\n\n2018年，本局编制了目录。\n\n二、主动公开政府信息情况\n\n全年公开目录三批。\n\n三、依申请公开政府信息情况\n\n未收到申请。\n\n四、行政复议、行政诉讼情况\n\n无。\n\n五、存在的主要问题及改进措施\n\n继续补录。\n`;
    expect(readReport(text)).toMatchObject({ year: 2018, recognised: false });
    expect(check(readReport(text))).toEqual([]);
  });
});

describe('a text is a report', () => {
  it('with its titles only', () => {
    expect(readReport(SECTIONS.join('\n\n无\n\n')).recognised).toBe(true);
  });

  it('with its tables only', () => {
    expect(readReport(`${tableText('disclosure')}\n\n${tableText('applications')}\n`).recognised).toBe(true);
  });

  it('without its title', () => {
    expect(readReport(reportText({ arrange: ([, ...rest]) => rest })).recognised).toBe(true);
  });

  it('with its title and first sections only, as it is begun', () => {
    expect(readReport(reportText({ arrange: (blocks) => blocks.slice(0, 6) })).recognised).toBe(true);
  });
});

describe('any text is read without fail', () => {
  const odd = [
    '|',
    '||||',
    '\t',
    '\t\t\t',
    '<table>',
    '<table><tr><td',
    '</table>',
    '<!--',
    '```',
    '\r',
    '⟦',
    '\ud800',
    '一、',
    '第二十条第（一）项\t',
  ];

  it.each(odd)('%j', (piece) => {
    for (const text of [
      piece,
      `${piece}\n${piece}`,
      reportText().replaceAll('规章', piece),
      `${reportText()}${piece}`,
    ]) {
      const report = readReport(text);
      expect(report.text).toBe(text);
      check(report);
    }
  });

  it.each([
    ['a table of very many rows and figures below it', `${'规章 | 1\n'.repeat(130_000)}\n1 | 2\n`],
    ['very many tables on one line', '<table><tr>'.repeat(130_000)],
  ])('%s', (_, text) => {
    expect(readReport(text).text).toBe(text);
  });

  it.each(DIALECTS)('a report in %s cut off anywhere', (dialect) => {
    const text = reportText({ dialect });
    for (let end = 0; end < text.length; end += 199) {
      const outside = check(readReport(text.slice(0, end)))
        .flatMap(({ span, related, fixes }) => [
          span,
          ...related.map((place) => place.span),
          ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
        ])
        .filter((place) => place.start < 0 || place.start > place.end || place.end > end);
      expect(outside).toEqual([]);
    }
  });
});
