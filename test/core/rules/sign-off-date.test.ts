import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { expectProblems, problemOf } from '../../support/marked.ts';
import { reportWith } from '../../support/prose.ts';
import { ORGAN } from '../../support/reports.ts';

const only = ['sign-off-date'];

/** A report on 2023 that is signed like this. */
const signed = (signOff: string, title?: string) => reportWith(title === undefined ? { signOff } : { signOff, title });
const government = '云岭县人民政府2023年政府信息公开工作年度报告';

describe.each(DIALECTS)('in %s', (dialect) => {
  it('the date is after the deadline', () => {
    const signOff = `${ORGAN}\n\n⟦sign-off-date:2024年2月1日⟧`;
    expectProblems(reportWith({ signOff }, { dialect }), {}, { only });
  });
});

describe('the date is after the deadline', () => {
  it.each([
    '⟦sign-off-date:2024年2月1日⟧',
    '⟦sign-off-date:2024 年 3 月 26 日⟧',
    '⟦sign-off-date:二〇二四年二月二十七日⟧',
    '⟦sign-off-date:二○二四年十二月三日⟧',
    '⟦sign-off-date:２０２４年２月１日⟧',
    '⟦sign-off-date:2024年2月⟧',
    '⟦sign-off-date:2024-02-01⟧',
    '（⟦sign-off-date:2024.2.1⟧）',
    '**⟦sign-off-date:2024年2月1日⟧**',
    '云岭县档案局（公章）　⟦sign-off-date:2024年2月1日⟧',
    '⟦sign-off-date:2024年2月1日⟧\n\n（此件主动公开）',
  ])('of a department, 31 January: %s', (signOff) => {
    expectProblems(signed(signOff), {}, { only });
  });

  it.each([
    government,
    '云岭县城关镇人民政府2023年政府信息公开工作年度报告',
    '云岭县东山街道办事处2023年政府信息公开工作年度报告',
    '2023年政府信息公开工作年度报告',
  ])('of a government, or where the organ is not known, 31 March: %s', (title) => {
    expectProblems(signed('2024年3月31日', title), {}, { only });
    expectProblems(signed('⟦sign-off-date:2024年4月1日⟧', title), {}, { only });
  });

  it('of a department whose name only begins like that of a government, 31 January', () => {
    const title = '云岭县乡镇企业管理局2023年政府信息公开工作年度报告';
    expectProblems(signed('⟦sign-off-date:2024年2月1日⟧', title), {}, { only });
  });

  it('and the organ is that of the sign-off where the title names none', () => {
    const title = '2023年政府信息公开工作年度报告';
    expectProblems(signed('云岭县水务局\n\n⟦sign-off-date:2024年3月1日⟧', title), {}, { only });
  });

  it('which the message names', () => {
    const { message } = problemOf(signed('2024年2月1日'), 'sign-off-date');
    expect(render(message, 'zh')).toContain('晚于2023年度报告的法定期限2024年1月31日（《条例》第四十九条）');
    expect(render(message, 'en')).toContain('after 31 January 2024');
    expect(render(problemOf(signed('2024年4月1日', government), 'sign-off-date').message, 'en')).toContain(
      '31 March 2024',
    );
  });
});

describe('the date is not in the year after the report year', () => {
  it.each(['⟦sign-off-date:2023年1月16日⟧', '⟦sign-off-date:2023年12月29日⟧', '⟦sign-off-date:二〇二五年一月十六日⟧'])(
    '%s',
    (signOff) => {
      expectProblems(signed(signOff), {}, { only });
    },
  );

  it('and the message says which year that is', () => {
    const { message } = problemOf(signed('2023年1月16日'), 'sign-off-date');
    expect(render(message, 'zh')).toBe('落款日期“2023年1月16日”不在2023年度报告应当公布的2024年。请核对年份。');
  });
});

describe('nothing is wrong', () => {
  it.each(['', ORGAN, `${ORGAN}\n\n2024年1月31日`, '二〇二四年一月三十一日', `${ORGAN}2024年1月5日`])(
    'with this sign-off: %s',
    (signOff) => {
      expectProblems(signed(signOff), {}, { only });
    },
  );

  it('with dates in prose, even in the last line', () => {
    const overall = '2023年5月18日，接待县人大代表视察。截至2024年3月20日，整改事项全部办结。';
    const other = '本年度未收取信息处理费。信息公开指南的修订日期为2022年6月1日';
    expectProblems(reportWith({ overall, other }), {}, { only });
    expectProblems(reportWith({ other: '本年度未收取信息处理费，\n\n收费标准自2021年1月1日' }), {}, { only });
  });

  it('with a date below the title', () => {
    expectProblems(reportWith({ preface: '2024年2月20日' }), {}, { only });
  });

  it('where the report year is not known', () => {
    const title = '云岭县档案局政府信息公开工作年度报告';
    const text = reportWith({ title, preface: '现予公布。', overall: '分工明确。', signOff: '2024年2月1日' });
    expectProblems(text, {}, { only });
  });
});
