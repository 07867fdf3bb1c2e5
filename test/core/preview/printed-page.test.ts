import { describe, expect, it } from 'vitest';
import { check, previewOf, printedPage, readReport } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { reportText, tableText } from '../../support/reports.ts';
import { tablesIn } from './drawn.ts';

function pageOf(text: string): string {
  const report = readReport(text);
  return printedPage(previewOf(report, check(report)));
}

describe.each(DIALECTS)('of a report in %s', (dialect) => {
  it('the tables are those of the form', () => {
    const onTheForm = (['disclosure', 'applications', 'review'] as const).map(
      (table) => tablesIn(tableText(table, { edition: '2021', dialect: 'html' }))[0],
    );
    expect(tablesIn(pageOf(reportText({ edition: '2021', dialect })))).toEqual(onTheForm);
  });
});

it('it is a page in Chinese by itself, which runs nothing, loads nothing and fits A4', () => {
  const page = pageOf(reportText());
  expect(page.startsWith('<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">')).toBe(true);
  expect(page).toContain('<title>云岭县档案局2020年政府信息公开工作年度报告</title>');
  expect(page).toContain('@page { size: A4 portrait;');
  expect(page).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
  expect(page).not.toMatch(/<script|<link|https?:|url\(/u);
});

it('problems leave no mark on it', () => {
  const text = reportText({ cells: { reconsideration: { total: '' }, '3.5.2': { total: 75 } }, without: ['3.5.3'] });
  const body = pageOf(text).replace(/^.*<body>/su, '');
  expect(body).not.toMatch(/class="(?!table")|title=|data-|aria-|id=/u);
  expect(body).toContain('3.要求提供公开出版物');
});
