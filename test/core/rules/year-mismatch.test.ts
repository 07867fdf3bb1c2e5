import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { expectProblems, mended, problemOf } from '../../support/marked.ts';
import { reportWith } from '../../support/prose.ts';

const only = ['year-mismatch'];
const TITLE = '云岭县档案局2023年政府信息公开工作年度报告';
const PERIOD = '统计期限自2023年1月1日起至2023年12月31日止。';

/** A report on 2023 whose section 一 says this. */
const said = (overall: string, preface = '') => reportWith({ preface, overall });

describe.each(DIALECTS)('in %s', (dialect) => {
  it('the title names another year than period and text', () => {
    const title = '云岭县档案局⟦year-mismatch:2022年⟧政府信息公开工作年度报告';
    expectProblems(reportWith({ title }, { dialect }), {}, { only });
  });
});

describe('title, period and text disagree', () => {
  it('and the one that stands alone is underlined', () => {
    const period = '统计期限自⟦year-mismatch:2022年1月1日起至2022年12月31日⟧止。';
    expectProblems(said(`2023年，分工明确。${period}`), {}, { only });
    const title = '云岭县档案局⟦year-mismatch:二〇二四年⟧政府信息公开工作年度报告';
    expectProblems(reportWith({ title, preface: '', overall: `2023年，分工明确。${PERIOD}` }), {}, { only });
  });

  it('though the text compares with that year more often than it names its own', () => {
    const compared = '2022年新收申请5件，今年减少2件。\n\n2022年结转申请1件，今年没有。';
    const period = '统计期限自⟦year-mismatch:2022年1月1日起至2022年12月31日⟧止。';
    expectProblems(said(`2023年，分工明确。\n\n${compared}\n\n${period}`), {}, { only });
  });

  it('though the text speaks of plans for that year more often than it names its own', () => {
    const title = '云岭县档案局⟦year-mismatch:2024年⟧政府信息公开工作年度报告';
    const overall = `2023年，分工明确。\n\n2024年，将补录目录。\n\n2024年，计划改建展厅。\n\n${PERIOD}`;
    expectProblems(reportWith({ title, preface: '', overall }), {}, { only });
  });

  it('or the period, where there is nothing else', () => {
    expectProblems(said('起止时间为⟦year-mismatch:2022年1月1日至12月31日⟧。'), {}, { only });
  });

  it('and the text says what the report is about', () => {
    const preface = '现公布云岭县档案局⟦year-mismatch:2022年⟧政府信息公开工作年度报告。';
    expectProblems(said(`2023年，分工明确。${PERIOD}`, preface), {}, { only });
    expectProblems(said(`现将⟦year-mismatch:2022年⟧政府信息公开工作情况报告如下：${PERIOD}`), {}, { only });
  });

  it('and the text states figures of the year before', () => {
    const overall = `2023年，分工明确。${PERIOD}\n\n（二）依申请公开。⟦year-mismatch:2022年⟧，未收到政府信息公开申请。`;
    expectProblems(said(overall), {}, { only });
  });

  it('and the text speaks of no year but the one before', () => {
    expectProblems(said('⟦year-mismatch:2022年⟧，县档案局认真落实条例，分工明确。'), {}, { only });
  });

  it('and the title names its year first', () => {
    const title = '⟦year-mismatch:2022年⟧云岭县档案局政府信息公开工作年度报告';
    expectProblems(reportWith({ title, preface: '', overall: `2023年，分工明确。${PERIOD}` }), {}, { only });
  });

  it('and the title is spaced out: all of it is underlined, and its year left to a person', () => {
    const title = '⟦year-mismatch:云 岭 县 档 案 局 2 0 2 2 年 政 府 信 息 公 开 工 作 年 度 报 告⟧';
    const text = reportWith({ title, preface: '', overall: `2023年，分工明确。${PERIOD}` });
    expectProblems(text, {}, { only });
    expect(problemOf(text, 'year-mismatch').fixes).toEqual([]);
  });

  it.each([
    '云岭县档案局⟦year-mismatch:2022年⟧\n政府信息公开工作年度报告',
    '⟦year-mismatch:2022年⟧云岭县档案局\n政府信息公开工作年度报告',
    '云岭县档案局\n⟦year-mismatch:2022年⟧政府信息公开工作年度报告',
  ])('and the title has two lines: %j', (title) => {
    expectProblems(reportWith({ title, preface: '', overall: `2023年，分工明确。${PERIOD}` }), {}, { only });
  });

  it('and a line above the title is one of those that do', () => {
    const title = `现公布⟦year-mismatch:2022年⟧政府信息公开工作情况。\n\n${TITLE}`;
    expectProblems(reportWith({ title, preface: '', overall: PERIOD }), {}, { only });
  });

  it('or only period and text, where there is no title', () => {
    const overall = `现将⟦year-mismatch:2022年⟧政府信息公开工作情况报告如下：${PERIOD}`;
    expectProblems(reportWith({ title: '', preface: '', overall }), {}, { only });
  });

  it('or title and period, where no section has a title', () => {
    const text = said('统计期限自⟦year-mismatch:2022年1月1日起至2022年12月31日⟧止。').split('\n');
    expectProblems(text.filter((line) => !/^[一二三四五六]、/u.test(line)).join('\n'), {}, { only });
  });

  it('which is one problem, however often', () => {
    const text = said('2022年，县档案局分工明确。\n\n2022年度，主动公开馆藏目录3条。');
    const problem = problemOf(text, 'year-mismatch');
    expect(problem.related.map(({ message }) => render(message, 'zh'))).toEqual([
      '正文写的是2022年',
      '标题写的是2023年',
    ]);
    expect(problem).toMatchObject({ expected: 2023, actual: 2022 });
  });

  it('and the message says what does', () => {
    const text = said('现将2022年政府信息公开工作情况报告如下。', PERIOD);
    expect(render(problemOf(text, 'year-mismatch').message, 'zh')).toBe(
      '正文写的是2022年，与标题、统计期限的2023年不一致。请核对报告年度，改为同一年份。',
    );
    expect(render(problemOf(text, 'year-mismatch').message, 'en')).toContain('the title, the period 2023');
    expect(problemOf(text, 'year-mismatch').related.map(({ message }) => render(message, 'zh'))).toEqual([
      '标题写的是2023年',
      '统计期限写的是2023年',
    ]);
  });
});

describe('the period is not one whole year', () => {
  it.each([
    '统计期限自⟦year-mismatch:2023年1月1日起至2023年12月30日⟧止',
    '统计期限自⟦year-mismatch:2023年1月1日起至2022年12月31日⟧止',
    '起止时间为⟦year-mismatch:2022 年 12 月 1 日至 2023 年 11 月 30 日⟧',
    '所列数据自⟦year-mismatch:2023年1月1日到11月30日⟧',
    '数据统计时间：⟦year-mismatch:二〇二三年二月一日—十二月三十一日⟧',
  ])('%s', (period) => {
    expectProblems(said(`2023年，分工明确。${period}。`), {}, { only });
  });

  it('and the message says which one it should be', () => {
    const text = said('2023年，分工明确。统计期限自2023年1月1日起至2023年12月30日止。');
    expect(render(problemOf(text, 'year-mismatch').message, 'zh')).toBe(
      '统计期限“2023年1月1日起至2023年12月30日”不是一个完整年度，应为2023年1月1日至2023年12月31日。请核对。',
    );
  });
});

describe('the settings say the year', () => {
  it('and the title is wrong where it names another', () => {
    const title = '云岭县档案局⟦year-mismatch:2022年⟧政府信息公开工作年度报告';
    const text = reportWith({ title, preface: '', overall: '分工明确。' });
    expectProblems(text, { year: 2023 }, { only });
    expectProblems(text.replace('⟦year-mismatch:2022年⟧', '2022年'), {}, { only });
  });

  it('and the message says so', () => {
    const text = reportWith({ title: TITLE.replace('2023', '2022'), preface: '', overall: '分工明确。' });
    const { message, related } = problemOf(text, 'year-mismatch', { year: 2023 });
    expect(render(message, 'zh')).toBe('标题写的是2022年，与设置的2023年不一致。请核对报告年度，改为同一年份。');
    expect(related).toEqual([]);
  });

  it('even where all else agrees', () => {
    const title = TITLE.replace('2023年', '⟦year-mismatch:2023年⟧');
    const overall = `⟦year-mismatch:2023年⟧，分工明确。统计期限自⟦year-mismatch:2023年1月1日起至2023年12月31日⟧止。`;
    expectProblems(reportWith({ title, preface: '', overall }), { year: 2024 }, { only });
  });
});

/** The fixes of the only problem, as people see them. */
const fixesOf = (text: string, year?: number) =>
  problemOf(text, 'year-mismatch', year === undefined ? {} : { year }).fixes.map(({ title, safe }) => [
    render(title, 'zh'),
    render(title, 'en'),
    safe,
  ]);

describe('where two of title, period and text name the same year, the third is mended', () => {
  it.each(DIALECTS)('in %s, whatever the line ends', (dialect) => {
    for (const eol of ['\n', '\r\n']) {
      const report = (title: string) => reportWith({ title }, { dialect, eol });
      expect(mended(report(TITLE.replace('2023', '2022')), 'year-mismatch')).toBe(report(TITLE));
    }
  });

  it.each([
    ['统计期限自2022年1月1日起至2022年12月31日止。', '统计期限自2023年1月1日起至2023年12月31日止。'],
    ['统计期限自２０２２年1月1日起至12月31日止。', '统计期限自２０２３年1月1日起至12月31日止。'],
    [
      '统计期限自二○二二年一月一日至二○二二年十二月三十一日。',
      '统计期限自二○二三年一月一日至二○二三年十二月三十一日。',
    ],
    ['统计期限自 2022 年 1 月 1 日至 2022 年 12 月 31 日。', '统计期限自 2023 年 1 月 1 日至 2023 年 12 月 31 日。'],
  ])('the period, in the digits used there: %s', (wrong, right) => {
    expect(mended(said(`2023年，分工明确。${wrong}`), 'year-mismatch')).toBe(said(`2023年，分工明确。${right}`));
  });

  it('the title, on whichever line it names the year', () => {
    const text = (year: number) =>
      reportWith({
        title: `云岭县档案局${year}年度\n政府信息公开工作年度报告`,
        preface: '',
        overall: `2023年，分工明确。${PERIOD}`,
      });
    expect(mended(text(2022), 'year-mismatch')).toBe(text(2023));
  });

  it('the text, in all its places', () => {
    const text = (year: number) =>
      said(
        `现将${year}年政府信息公开工作情况报告如下。\n\n（二）依申请公开。${year}年，未收到政府信息公开申请。`,
        PERIOD,
      );
    expect(mended(text(2022), 'year-mismatch')).toBe(text(2023));
  });

  it('and the title of the fix says what becomes of what, and how often', () => {
    const period = '统计期限自2022年1月1日起至2022年12月31日止。';
    expect(fixesOf(said(`2023年，分工明确。${period}`))).toEqual([
      ['将“2022年”改为“2023年”（2处）', 'Change “2022年” to “2023年” (2 places)', false],
    ]);
    const title = TITLE.replace('2023', '二〇二二');
    expect(fixesOf(reportWith({ title, preface: '', overall: `2023年，分工明确。${PERIOD}` }))).toEqual([
      ['将“二〇二二年”改为“2023年”', 'Change “二〇二二年” to “2023年”', false],
    ]);
  });

  it('or where the settings are one of the two', () => {
    const title = TITLE.replace('2023', '2022');
    expect(mended(reportWith({ title, preface: '', overall: PERIOD }), 'year-mismatch', { year: 2023 })).toBe(
      reportWith({ preface: '', overall: PERIOD }),
    );
  });
});

describe('there is no fix', () => {
  it('where it is one against one', () => {
    expect(fixesOf(said('起止时间为2022年1月1日至12月31日。'))).toEqual([]);
    expect(fixesOf(said('2022年，县档案局认真落实条例，分工明确。'))).toEqual([]);
    expect(fixesOf(said('统计期限自2022年1月1日起至2022年11月30日止。'))).toEqual([]);
    expect(fixesOf(said('统计期限自2022年12月1日起至2023年11月30日止。'))).toEqual([]);
  });

  it('where the settings stand alone', () => {
    expect(fixesOf(reportWith({ preface: '', overall: '分工明确。' }), 2024)).toEqual([]);
  });
});

describe('a period that is not one whole year becomes one, in the digits used there', () => {
  it.each([
    ['2023年1月1日起至2023年12月30日', '2023年1月1日起至2023年12月31日'],
    ['2023年1月1日起至2022年12月31日', '2023年1月1日起至2023年12月31日'],
    ['2022 年 12 月 1 日至 2023 年 11 月 30 日', '2023 年 1 月 1 日至 2023 年 12 月 31 日'],
    ['2023年01月02日到11月30日', '2023年01月01日到12月31日'],
    ['二〇二三年二月一日—十二月三十日', '二〇二三年一月一日—十二月三十一日'],
    ['２０２３年２月１日至１１月３０日', '２０２３年１月１日至１２月３１日'],
  ])('%s', (wrong, right) => {
    const text = (period: string) => said(`2023年，分工明确。统计期限自${period}止。`);
    expect(mended(text(wrong), 'year-mismatch')).toBe(text(right));
    expect(fixesOf(text(wrong))).toEqual([[`将统计期限改为“${right}”`, `Change the period to “${right}”`, false]]);
  });

  it('where only the period names the year too', () => {
    const title = '云岭县档案局政府信息公开工作年度报告';
    const text = (period: string) => reportWith({ title, preface: '', overall: `统计期限自${period}止。` });
    expect(mended(text('2023年1月1日起至11月30日'), 'year-mismatch')).toBe(text('2023年1月1日起至12月31日'));
  });
});

describe('nothing disagrees', () => {
  it.each([
    ['a comparison with the year before', '2022年，新收申请5件；2023年，新收申请3件，同比下降40%。'],
    ['a comparison in a paragraph of its own', '2023年，分工明确。\n\n2022年新收申请5件，今年减少2件。'],
    ['a plan', '2023年，分工明确。\n\n2024年，将补录目录数据。'],
    ['what reaches over years', '2021年以来，目录全部上网。2019—2023年，接收档案3万卷。'],
    [
      'the dates of laws and files',
      '条例自2019年5月15日起施行，按照《2022年政务公开工作要点》（云政办发〔2022〕8号）落实。',
    ],
    ['what was carried over', '2023年，新收申请3件。\n\n2022年结转申请1件。'],
    ['the report of the year before', '2023年，分工明确。按时公布2022年政府信息公开工作年度报告。'],
    ['another period', '2023年，分工明确。2023年3月1日至3月31日开展政务公开宣传月活动。'],
    ['the law by its year', '按照2019年修订的条例，现将有关情况报告如下。2023年，分工明确。'],
    ['a prize', '2023年，分工明确。\n\n2022年，县档案局获评全市先进单位。'],
    ['a period that leaves out the second year', '数据统计期限为2023年1月1日至12月31日。'],
    ['a period in other digits', '统计期限自２０２３年１月１日起至２０２３年１２月３１日止。'],
  ])('with %s', (_, overall) => {
    expectProblems(said(overall, PERIOD), {}, { only });
  });

  it('with plans below, and with the sign-off', () => {
    const text = reportWith({
      overall: '分工明确。',
      preface: '',
      problems: '2022年，目录更新不及时。2024年，按月更新。',
      signOff: '云岭县档案局\n\n2024年1月16日',
    });
    expectProblems(text, {}, { only });
  });

  it.each([
    ['the text', '2023年，分工明确。\n\n2022年，县档案局认真落实条例。'],
    ['the period', `2022年，县档案局认真落实条例。\n\n${PERIOD}`],
  ])('where %s names the year of the title, and a sentence begins with the one before', (_, overall) => {
    expectProblems(said(overall), {}, { only });
  });

  it('where a sentence begins with a year long before', () => {
    expectProblems(said('2021年，县档案局认真落实条例。'), {}, { only });
  });

  it('with figures of the year after', () => {
    expectProblems(said(`${PERIOD}\n\n2024年，未收到政府信息公开申请。`), {}, { only });
  });

  it('with the title of a section, of which section-title speaks', () => {
    const text = said('本局分工明确。')
      .replace('一、总体情况', '一、2022年总体情况')
      .replace('二、主动公开政府信息情况', '二、2022年主动公开政府信息情况');
    expectProblems(text, {}, { only });
  });

  it('with what the other sections say where section 一 has no title', () => {
    const text = said(PERIOD)
      .replace('一、总体情况\n', '')
      .replace('二、主动公开政府信息情况', '$&\n\n2022年，未收到政府信息公开申请。');
    expectProblems(text, {}, { only });
  });

  it('where only the text names a year', () => {
    const title = '云岭县档案局政府信息公开工作年度报告';
    expectProblems(reportWith({ title, preface: '', overall: '2023年，分工明确。' }), {}, { only });
  });

  it('where only the title names the year, and the text a plan or a comparison', () => {
    expectProblems(said('2024年，我局将补录目录数据。'), {}, { only });
    expectProblems(said('2022年新收申请5件，今年减少2件。'), {}, { only });
  });

  it('where no year is named at all', () => {
    const title = '云岭县档案局政府信息公开工作年度报告';
    expectProblems(reportWith({ title, preface: '', overall: '分工明确。' }), {}, { only });
  });
});
