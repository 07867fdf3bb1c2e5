import { describe, expect, it } from 'vitest';
import { readReport } from '../../../server/core/index.ts';
import { ORGAN, reportText } from '../../support/reports.ts';

/** A report under another title; a title may be several lines. */
const titled = (title: string) => readReport(reportText({ arrange: ([, ...rest]) => [title, ...rest] }));

describe('the title of a report', () => {
  it.each([
    '云岭县档案局2020年政府信息公开工作年度报告',
    '云岭县档案局 2020 年政府信息公开工作年度报告',
    '云岭县档案局2020年度政府信息公开工作年度报告',
    '云岭县档案局二〇二〇年政府信息公开工作年度报告',
    '云岭县档案局二○二○年政府信息公开工作年度报告',
    '云岭县档案局２０２０年政府信息公开工作年度报告',
    '云岭县档案局2020年政府信息公开年度报告',
    '云岭县档案局2020年信息公开工作报告',
    '云岭县档案局关于2020年政府信息公开工作年度报告',
    '# 云岭县档案局2020年政府信息公开工作年度报告',
    '**云岭县档案局2020年政府信息公开工作年度报告**',
    '　　云岭县档案局2020年政府信息公开工作年度报告　',
    '\ufeff云岭县档案局2020年政府信息公开工作年度报告',
    '云岭县档案局\n\n2020年政府信息公开工作年度报告',
    '# 云岭县档案局\n# 2020年政府信息公开工作年度报告',
  ])('names organ and year: %s', (title) => {
    expect(titled(title)).toMatchObject({ organ: ORGAN, year: 2020, title: { organ: ORGAN, year: 2020 } });
  });

  it.each(['\t云岭县档案局2020年政府信息公开工作年度报告', '\t\t云岭县档案局2020年政府信息公开工作年度报告'])(
    'may be indented with tabs: %s',
    (title) => {
      expect(titled(title)).toMatchObject({ organ: ORGAN, year: 2020 });
    },
  );

  it('may lack the year, which the text then says', () => {
    const report = titled('云岭县档案局政府信息公开工作年度报告');
    expect(report.title).toEqual({ span: expect.anything(), organ: ORGAN });
    expect(report.year).toBe(2020);
  });

  it('may lack the organ', () => {
    const report = titled('2020年政府信息公开工作年度报告');
    expect(report.organ).toBeUndefined();
    expect(report.year).toBe(2020);
  });

  it('has a span without marks and white space', () => {
    const { text, title } = titled('#  云岭县档案局2020年政府信息公开工作年度报告 #');
    expect(text.slice(title?.span.start, title?.span.end)).toBe('云岭县档案局2020年政府信息公开工作年度报告');
  });

  it('has the line above too, where it begins there', () => {
    const { text, title } = titled('# 云岭县档案局2020年\n# 政府信息公开工作年度报告');
    const lines = [title?.above, title?.span].map((line) => text.slice(line?.start, line?.end));
    expect(lines).toEqual(['云岭县档案局2020年', '政府信息公开工作年度报告']);
  });

  it('is no sentence, and no line below the first section', () => {
    const report = titled('现将云岭县档案局2020年政府信息公开工作情况报告如下。');
    expect(report.title).toBeUndefined();
    const late = readReport(
      `${reportText({ arrange: ([, ...rest]) => rest.slice(1) })}\n云岭县档案局2020年政府信息公开工作年度报告\n`,
    );
    expect(late.title).toBeUndefined();
  });
});

describe('the title of a report in other arrangements', () => {
  it.each([
    ['the year first', '2020年云岭县档案局政府信息公开工作年度报告'],
    ['over two lines', '云岭县档案局2020年度政府\n信息公开工作年度报告'],
    ['with words in brackets behind it', '云岭县档案局2020年政府信息公开工作年度报告（图片版）'],
  ])('%s', (_, title) => {
    expect(titled(title)).toMatchObject({ organ: ORGAN, year: 2020 });
  });

  it('the organ, a library, on the line above', () => {
    expect(titled('云岭县图书馆\n\n2020年政府信息公开工作年度报告')).toMatchObject({
      organ: '云岭县图书馆',
      year: 2020,
    });
  });
});
