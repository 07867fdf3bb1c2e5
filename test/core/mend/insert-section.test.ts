import { describe, expect, it } from 'vitest';
import { readReport } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { SECTIONS } from '../../support/form.ts';
import { expectProblems, MAIN_RULES, mended, problemOf } from '../../support/marked.ts';
import { ORGAN, type ReportRequest, reportText, tableText } from '../../support/reports.ts';

/** A report without these sections, counted from 1; their tables are lost with them. */
function without(sections: readonly number[], request: ReportRequest = {}): string {
  return reportText({
    ...request,
    arrange: (blocks) => blocks.filter((_, at) => at < 2 || !sections.includes((at - 2 - (at % 2)) / 2 + 1)),
  });
}

const idsOf = (text: string) => readReport(text).sections.map(({ template }) => template.id);
const ALL = ['1', '2', '3', '4', '5', '6'];

describe.each(DIALECTS)('a missing section in a report in %s', (dialect) => {
  it.each([1, 2, 3, 4, 5, 6])('is put in its place, with its table: section %i', (section) => {
    const text = without([section], { dialect });
    const result = mended(text, 'missing-section');
    expect(idsOf(result)).toEqual(ALL);
    expect(readReport(result).tables.map((table) => table.dialect)).toEqual([dialect, dialect, dialect]);
    expectProblems(result, {}, { only: MAIN_RULES });
  });

  it('is put above its table, if that still stands there', () => {
    const title = SECTIONS[3];
    const text = reportText({ dialect, arrange: (blocks) => blocks.filter((block) => block !== title) });
    expect(mended(text, 'missing-section')).toBe(reportText({ dialect }));
  });

  it('keeps the line ends of the text', () => {
    const result = mended(without([4], { dialect, eol: '\r\n' }), 'missing-section');
    expect(result.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('a missing section', () => {
  it('stands before the next one, apart from it, with room for its text', () => {
    const text = without([5]);
    expect(mended(text, 'missing-section')).toBe(text.replace(SECTIONS[5], `${SECTIONS[4]}\n\n\n\n${SECTIONS[5]}`));
    const [edit] = problemOf(text, 'missing-section').fixes[0]?.edits ?? [];
    expect(edit?.tabStops?.map(({ start }) => edit.newText.slice(0, start))).toEqual([`${SECTIONS[4]}\n\n`]);
  });

  it('stands at the end, if it is the last', () => {
    const text = without([6]);
    expect(mended(text, 'missing-section').trimEnd()).toBe(`${text.trimEnd()}\n\n${SECTIONS[5]}`);
  });

  it.each([
    ['organ and date', `${ORGAN}\n\n2021年1月20日\n`],
    ['a date alone', '2021年1月20日\n'],
    ['organ and date to the right', `　　　　　　${ORGAN}\n　　　　　　2021 年 1 月 20 日`],
    ['a date in Chinese', `${ORGAN}\n二〇二一年一月二十日\n`],
  ])('stands before the signature: %s', (_, signature) => {
    const text = `${without([6]).trimEnd()}\n\n${signature}`;
    expect(mended(text, 'missing-section')).toBe(`${without([6]).trimEnd()}\n\n${SECTIONS[5]}\n\n\n\n${signature}`);
  });

  it('does not take the last words of a section for a signature', () => {
    const text = without([6]).replace('改进检索页面。', '改进检索页面，完成期限为2021年6月30日。');
    expect(mended(text, 'missing-section').trimEnd().endsWith(SECTIONS[5])).toBe(true);
  });

  it.each(['## ', '### ', '**', '　　'])('has its title in the style of the others: %s', (mark) => {
    const close = mark === '**' ? '**' : '';
    const styled = (text: string) =>
      text.replaceAll(/^[一二三四五六]、(?:总|主|收到|政府|存在|其他需).*$/gmu, `${mark}$&${close}`);
    const result = mended(styled(without([5])), 'missing-section');
    expect(result).toContain(`\n${mark}${SECTIONS[4]}${close}\n`);
    expect(idsOf(result)).toEqual(ALL);
  });

  it('may be put in one after another until all are there', () => {
    let text = without([1, 2, 3, 5]);
    for (let times = 0; times < 4; times++) text = mended(text, 'missing-section');
    expect(idsOf(text)).toEqual(ALL);
    expectProblems(text, {}, { only: MAIN_RULES });
  });

  it('does not get a second table, if its own stands in another section', () => {
    const text = reportText({
      tables: { applications: `${tableText('applications')}\n\n${tableText('review')}` },
      arrange: (blocks) => [...blocks.slice(0, 8), ...blocks.slice(10)],
    });
    const result = mended(text, 'missing-section');
    expect(readReport(result).tables.map(({ form }) => form.template.id)).toEqual([
      'disclosure',
      'applications',
      'review',
    ]);
    expect(readReport(result).tables[2]?.section?.template.id).toBe('4');
  });

  it('has a table of the edition of the report', () => {
    const result = mended(without([2], { edition: '2021' }), 'missing-section');
    expect(readReport(result).tables.map(({ form }) => form.edition)).toEqual(['2021', '2021', '2021']);
  });
});
