import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { unmarked } from '../../support/marked.ts';
import { reportText, tableText } from '../../support/reports.ts';
import { drawn, elementsIn, previewHtml, tablesIn } from './drawn.ts';

const EDITION_NAMES = ['2019', '2021'] as const;
const TABLES = ['disclosure', 'applications', 'review'] as const;
const CASES = EDITION_NAMES.flatMap((edition) => DIALECTS.map((dialect) => ({ edition, dialect })));

describe.each(CASES)('a report of the $edition edition in $dialect', ({ edition, dialect }) => {
  const text = reportText({ edition, dialect, heading: '## ' });
  const html = previewHtml(text);

  it('has its tables drawn as the form prints them, merged cells and all', () => {
    const onTheForm = TABLES.map((table) => tablesIn(tableText(table, { edition, dialect: 'html' }))[0]);
    expect(tablesIn(html)).toEqual(onTheForm);
  });

  it('leads from every label and value to its place in the text', () => {
    const cells = elementsIn(html).filter(({ tag }) => tag === 'th' || tag === 'td');
    expect(cells.length).toBeGreaterThan(250);
    for (const { text: words, attributes } of cells)
      expect(text.slice(Number(attributes['data-start']), Number(attributes['data-end']))).toBe(words);
    expect(new Set(cells.map(({ attributes }) => attributes.id)).size).toBe(cells.length);
  });

  it('has its title, its sections and its paragraphs in their order, without marks', () => {
    const lines = elementsIn(html).filter(({ tag }) => ['h1', 'h2', 'p'].includes(tag));
    const wanted = reportText({ edition, dialect, tables: { disclosure: '', applications: '', review: '' } });
    expect(lines.map((line) => line.text)).toEqual(wanted.split(/\n+/u).filter((line) => line !== ''));
    expect(lines.map(({ tag }) => tag)).toEqual(['h1', 'p', 'h2', 'p', 'h2', 'h2', 'h2', 'h2', 'p', 'h2', 'p']);
  });

  it('says nothing against a sound report', () => {
    const told = elementsIn(html).filter(({ attributes }) => attributes.class ?? attributes.title);
    expect(told).toEqual([]);
    expect(html).not.toContain('<tr class');
  });
});

describe.each(DIALECTS)('what is wrong in %s', (dialect) => {
  it('a total that is not the sum of its parts, the parts, and the sum in words', () => {
    const total = { total: '⟦total:11⟧', upheld: '⟦part:1⟧' };
    const { elements, at } = drawn(reportText({ dialect, cells: { reconsideration: total } }));
    const [cell] = at('total');
    expect(cell?.attributes.class).toBe('wrong');
    expect(cell?.attributes.title).toMatch(/^“行政复议”行不平：.*现填11，各项之和为10/u);
    expect(cell?.attributes['aria-label']).toBe('行政复议 × 总计，数值：11');
    expect(at('part').map(({ attributes }) => attributes.class)).toEqual(['involved']);
    const sums = elements.filter(({ tag }) => tag === 'li').map(({ text }) => text);
    const numbers = cell?.attributes['data-equations']?.split(' ').map(Number) ?? [];
    expect(numbers.map((number) => sums[number])).toEqual([
      '✗ 不平，相差1：11〔总计〕≠1〔结果维持〕＋2〔结果纠正〕＋3〔其他结果〕＋4〔尚未审结〕（左边11，右边10）',
    ]);
    expect(at('part')[0]?.attributes['data-equations']).toBe(cell?.attributes['data-equations']);
  });

  it('a blank, words for a number, a label in other words', () => {
    const { elements, at } = drawn(
      reportText({
        dialect,
        cells: { '3.5.4': { business: '⟦blank:/⟧' }, '20.1/规章': { '1': '⟦words:三⟧' } },
        labels: { '3.要求提供公开出版物': '⟦label:3.要求提供内部出版物⟧' },
      }),
    );
    expect(at('blank').map(({ attributes }) => [attributes.class, attributes.title])).toEqual([
      ['blank', '空白，请填写数字，没有的填0。'],
    ]);
    expect(at('words').map(({ attributes, text }) => [text, attributes.class])).toEqual([['三', 'wrong']]);
    const [label] = at('label');
    expect(label?.text).toBe('3.要求提供内部出版物');
    expect(label?.attributes.title).toContain('应为“3.要求提供公开出版物”');
    const bad = elements.filter(({ attributes: { class: name = '' } }) => name.includes('wrong'));
    expect(bad.map(({ text }) => text)).toEqual(['三', '3.要求提供内部出版物']);
  });

  it('a missing row stands at its place, blank', () => {
    const html = previewHtml(reportText({ dialect, without: ['3.5.2'] }));
    const [row = ''] = /<tr class="missing">.*<\/tr>/u.exec(html) ?? [];
    const [label, ...values] = elementsIn(row);
    expect(label).toMatchObject({ tag: 'th', text: '2.重复申请', attributes: { title: '报告中缺少这一行。' } });
    expect(values.map(({ text }) => text)).toEqual(['', '', '', '', '', '', '']);
    expect(label?.attributes).not.toHaveProperty('data-start');
    expect(html.match(/<tr class/gu)).toHaveLength(1);
  });
});

it('rows that the form does not have, and those that stand there again, are drawn below it', () => {
  const more = '| | | 6.其他情形 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n| | | 2.重复申请 | 7 | | | | | | 7 |';
  const text = reportText().replace(/(\|[^\n]*\| 4\.无正当理由大量反复申请)/u, `${more}\n$1`);
  const html = previewHtml(text);
  const rows = [...html.matchAll(/<tr class="foreign">(.*)<\/tr>/gu)].map(([, row = '']) => elementsIn(row));
  expect(rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['6.其他情形', '1', '2', '3', '4', '5', '6', '21'],
    ['2.重复申请', '7', '', '', '', '', '', '7'],
  ]);
  expect(rows.map(([label]) => label?.attributes.class)).toEqual(['wrong', 'wrong']);
  expect(html.lastIndexOf('四、结转下年度继续办理')).toBeLessThan(html.indexOf('6.其他情形'));
});

it('the row of section 四 that stands there again is drawn below it from side to side', () => {
  const again = '| 7 | 0 | 0 | 0 | 7 | 2 | 0 | 1 | 5 | 8 | 0 | 3 | 2 | 1 | 6 |';
  const html = previewHtml(reportText().replace(/\| 1 \| 2 \| 3 \| 4 \| 10 [^\n]*/u, `$&\n${again}`));
  const [row = []] = [...html.matchAll(/<tr class="foreign">(.*)<\/tr>/gu)].map(([, cells = '']) => elementsIn(cells));
  expect(`| ${row.map(({ text }) => text).join(' | ')} |`).toBe(again);
  expect(row.map(({ attributes }) => attributes.class)).toEqual(['wrong', ...new Array(14).fill(undefined)]);
});

it('a row whose columns are not sure says so, and is in no sum', () => {
  const { at } = drawn(reportText().replace(/(\| 2\.重复申请)[^\n]*/u, '$1 | ⟦cell:1⟧ | ⟦cell:25⟧ | ⟦cell:20⟧ |'));
  expect(at('cell').map(({ text, attributes }) => [text, attributes.class, attributes['data-equations']])).toEqual([
    ['1', 'uncertain', undefined],
    ['25', 'uncertain', undefined],
    ['20', 'uncertain', undefined],
  ]);
  expect(at('cell')[0]?.attributes.title).toBe('本行各格属于哪一列不能确定，请核对。');
});

it('a row with more cells than columns keeps them all', () => {
  const text = reportText().replace(/(\| 2\.重复申请)[^\n]*/u, '$1 | 1 | 2 | 3 |  | 4 | 5 | 6 | 7 | 8 | 9 |');
  const [table] = tablesIn(previewHtml(text)).slice(1);
  const words = table?.flat().join(' ') ?? '';
  for (const figure of ['1', '2', '3', '4', '5', '6', '7', '8', '9']) expect(words).toContain(figure);
  expect(words).toContain('“2.重复申请”行中未能归列的内容');
});

it('a table that lies in pieces is drawn once, the lines between the pieces below it', () => {
  const text = reportText().replace(/(\|[^\n]*\| 2\.重复申请)/u, '\n第2页\n\n$1');
  const html = previewHtml(text);
  expect(tablesIn(html)).toEqual(tablesIn(previewHtml(reportText())));
  expect(html.indexOf('第2页')).toBeGreaterThan(html.indexOf('四、结转下年度继续办理'));
});

it.each(['pipe-in-pieces', 'cell-lines', 'cell-lines-misplaced', 'tsv-shifted', 'bare-pipe'])(
  'no figure of the damaged report %s is lost',
  (name) => {
    const text = unmarked(readFileSync(new URL(`../../fixtures/${name}.txt`, import.meta.url), 'utf8')).text;
    const written = readReport(text)
      .tables.flatMap((table) => [...table.rows, ...table.others])
      .flatMap(({ row }) => row.cells.map((cell) => cell.text).filter((words) => /^-?[0-9.,]+$/u.test(words)));
    const figures = tablesIn(previewHtml(text))
      .flat(2)
      .flatMap((cell) => cell.match(/^-?[0-9.,]+(?=(?: \d+×\d+)?$)/u) ?? []);
    expect(written.length).toBeGreaterThan(40);
    expect(figures.sort()).toEqual(written.sort());
  },
);

it('a section without its table says so', () => {
  const elements = elementsIn(previewHtml(reportText({ tables: { review: '' } })));
  const at = elements.findIndex(({ attributes }) => attributes.class === 'gap');
  expect(elements[at]?.text).toBe(
    '“政府信息公开行政复议、行政诉讼情况”部分缺行政复议、行政诉讼情况表。请按2019年版格式补上。',
  );
  expect(elements[at - 1]).toMatchObject({ tag: 'h2', text: '四、政府信息公开行政复议、行政诉讼情况' });
});

it('a table of the report’s own, smaller headings and the sign-off are drawn as such', () => {
  const own = '### （一）会议\n\n---\n\n| 月份 | 次数 |\n| --- | --- |\n| 三月 | **2** |\n\n**说明：**会议均有记录。';
  const text = `${reportText().replace('各科室分工明确。', `各科室分工明确。\n\n${own}\n\n`)}\n云岭县档案局\n2021年1月20日\n`;
  const html = previewHtml(text);
  expect(tablesIn(html)[0]).toEqual([
    ['月份', '次数'],
    ['三月', '2'],
  ]);
  const lines = elementsIn(html).map(({ tag, text: words, attributes }) => `${tag}.${attributes.class ?? ''} ${words}`);
  expect(lines).toContain('h3. （一）会议');
  expect(lines).toContain('p. 说明：会议均有记录。');
  expect(lines.slice(lines.indexOf('p.sign-off 云岭县档案局'))).toContain('p.sign-off 2021年1月20日');
  expect(html).not.toContain('---');
});
