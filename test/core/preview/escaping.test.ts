import { describe, expect, it } from 'vitest';
import { check, previewOf, printedPage, readReport } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { reportText } from '../../support/reports.ts';
import { elementsIn, previewHtml } from './drawn.ts';

/** What an author of a bad report would try. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"onload="alert(1)',
  "'onload='alert(1)",
  '[a](javascript:alert(1))',
  '</td></table><iframe src="javascript:alert(1)">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<scr\u0000ipt>',
  '--></style><svg onload=alert(1)>',
  '\u202Egnp.exe',
];

/** A report that holds some words wherever words may stand. */
function reportWith(words: string, dialect: (typeof DIALECTS)[number]): string {
  const text = reportText({
    dialect,
    cells: { '3.5.2': { business: words, total: words }, reconsideration: { total: words } },
    labels: { '3.要求提供公开出版物': `3.要求提供${words}出版物`, '三、本年度办理结果': `三、本年度${words}办理结果` },
  });
  const own = `### ${words}\n\n${words}\n\n| ${words} | 2 |\n| --- | --- |\n| ${words} | ${words} |\n\n${words}`;
  return text
    .replace('各科室分工明确。', `各科室${words}分工明确。\n\n${own}\n\n`)
    .replace('云岭县档案局2020年政府信息公开工作年度报告', `云岭县${words}档案局2020年政府信息公开工作年度报告`)
    .replace('二、主动公开', `二、${words}主动公开`);
}

/** What is left of HTML when the elements, attributes and texts that the preview writes are taken away. */
function strangeIn(html: string): string {
  return html
    .replaceAll(
      /<\/?(?:h[123]|p|th|td|tr|table|thead|tbody|div|ol|li)(?: (?:id|class|title|role|scope|colspan|rowspan|aria-label|data-start|data-end|data-equations)="[^"<>]*"| hidden)*>/gu,
      '',
    )
    .replaceAll(/[^<>"'\p{Cc}\u202E]/gu, '')
    .replaceAll('\n', '');
}

describe.each(DIALECTS)('in %s', (dialect) => {
  it.each(HOSTILE)('no markup of a report gets through: %j', (words) => {
    const text = reportWith(words, dialect);
    const report = readReport(text);
    expect(report.recognised).toBe(true);
    const html = previewHtml(text);
    expect(strangeIn(html)).toBe('');
    const page = printedPage(previewOf(report, check(report)));
    expect(strangeIn(page.slice(page.indexOf('<body>') + '<body>'.length, page.indexOf('</body>')))).toBe('');
    expect(page.slice(0, page.indexOf('<style>')).match(/<title>[^<>"']*<\/title>/u)).not.toBeNull();
    expect(page.match(/<script|<style|<body/gu)).toEqual(['<style', '<body']);
  });
});

it('the words themselves are still to be read', () => {
  const lines = elementsIn(previewHtml(reportWith('<script>alert("1")</script>', 'pipe')));
  expect(lines.find(({ tag }) => tag === 'h3')?.text).toBe('<script>alert("1")</script>');
});
