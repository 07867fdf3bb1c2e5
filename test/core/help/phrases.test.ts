import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../server/core/help/phrases.ts';
import { readReport } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { EDITIONS } from '../../support/form.ts';
import { figuresOf, reportText, tableText } from '../../support/reports.ts';

const phrases = (text: string) => phrasesOf(readReport(text)).map(({ words }) => words);

describe('phrases with the figures of the tables', () => {
  it.each(DIALECTS)('in %s', (dialect) => {
    const applications = figuresOf('2021');
    const total = (record: string) => applications[record]?.at(-1);
    const found = phrases(reportText({ dialect, edition: '2021' }));
    expect(found).toContain(
      `本年度共收到政府信息公开申请${total('1')}件，上年结转4件，办结${total('3.7')}件，结转下年度6件`,
    );
    expect(found).toContain('行政复议10件，其中结果维持1件，结果纠正2件，其他结果3件，尚未审结4件');
    expect(found).toContain('因政府信息公开被申请行政复议10件，被提起行政诉讼14件');
    expect(found).toContain('本年制发规章10件，制发行政规范性文件31件');
    expect(found).toContain('行政事业性收费73万元');
  });

  it.each(EDITIONS)('add up the rows of a group in the edition of %s', (edition) => {
    const figures = figuresOf(edition);
    const sum = (group: string) =>
      Object.entries(figures).reduce(
        (added, [record, values]) => added + (record.startsWith(group) ? (values.at(-1) ?? 0) : 0),
        0,
      );
    expect(phrases(reportText({ edition }))).toContain(
      `予以公开${sum('3.1')}件，部分公开${sum('3.2')}件，不予公开${sum('3.3')}件，无法提供${sum('3.4')}件，不予处理${sum('3.5')}件，其他处理${sum('3.6')}件`,
    );
  });

  it('come whole first, then clause by clause', () => {
    const found = phrases(reportText());
    const whole = found.findIndex((words) => words.startsWith('行政复议10件，'));
    expect(found.slice(whole + 1)).toContain('行政复议10件');
    expect(found.slice(whole + 1)).toContain('结果维持1件');
    expect(found.some((words) => words.startsWith('其中'))).toBe(false);
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('a figure is left out', () => {
  it('where its cell is blank', () => {
    const found = phrases(reportText({ cells: { '2': { total: '' } } }));
    expect(found.some((words) => words.includes('上年结转'))).toBe(false);
    expect(found).toContain('自然人申请291件，法人或其他组织申请1218件');
  });

  it('with all of its phrase where that begins with it', () => {
    const found = phrases(reportText({ cells: { reconsideration: { total: '' } } }));
    expect(found.some((words) => words.includes('行政复议'))).toBe(false);
    expect(found).toContain('结果维持1件');
  });

  it('where a sum with it fails', () => {
    const found = phrases(reportText({ cells: { reconsideration: { total: 11 } } }));
    expect(found.some((words) => /复议|维持|审结/u.test(words))).toBe(false);
    expect(found).toContain('被提起行政诉讼14件');
  });

  it('where it is no count', () => {
    const found = phrases(reportText({ cells: { '20.6/行政强制': { '3': '若干' } } }));
    expect(found).toContain('作出行政许可决定66件，行政处罚决定108件');
    expect(found.some((words) => words.includes('行政强制'))).toBe(false);
  });

  it('where its row is not sure, or not there', () => {
    const unsure = reportText({ dialect: 'tsv' }).replace(/(2\.重复申请)\t[^\n]*/u, '$1\t3\t5');
    for (const text of [unsure, reportText({ without: ['3.5.2'] })]) {
      const found = phrases(text);
      expect(found.some((words) => words.includes('不予处理'))).toBe(false);
      expect(found.some((words) => words.includes('无法提供'))).toBe(true);
    }
  });

  it('where its row or its table stands there twice', () => {
    const row = reportText().replace(/(\|[^|\n]*\|[^|\n]*\| 2\.重复申请[^\n]*\n)/u, '$1$1');
    const table = reportText().replace('五、存在', `${tableText('applications')}\n\n五、存在`);
    expect(phrases(row).some((words) => words.includes('不予处理'))).toBe(false);
    expect(phrases(row).some((words) => words.includes('无法提供'))).toBe(true);
    expect(phrases(table).some((words) => words.includes('无法提供'))).toBe(false);
    expect(phrases(table).some((words) => words.includes('行政复议'))).toBe(true);
  });
});
