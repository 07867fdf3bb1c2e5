import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { EDITIONS } from '../../support/form.ts';
import { expectProblems, mended, problemOf } from '../../support/marked.ts';
import { type Cells, type ReportRequest, reportText } from '../../support/reports.ts';
import { changeRow, reportWithRows, STRUCTURE, structureIn } from '../../support/rows.ts';

/** Cells of the 2019 edition that hold a count, a gain or loss, and an amount of money without a unit on the form. */
const COUNT = ['20.1/规章', '1'] as const;
const SIGNED = ['20.6/行政处罚', '2'] as const;
const MONEY = ['20.9/政府集中采购', '2'] as const;
type Place = typeof COUNT | typeof SIGNED | typeof MONEY;

function cells([record, column]: Place, content: string): Cells {
  return { [record]: { [column]: content } };
}

function saysOf(place: Place, content: string) {
  const { message, fixes } = problemOf(reportText({ cells: cells(place, content) }), 'number-format');
  return {
    zh: render(message, 'zh'),
    en: render(message, 'en'),
    fixes: fixes.map(({ title, safe }) => `${render(title, 'zh')}${safe ? '' : '（请核对）'}`),
  };
}

describe.each(DIALECTS)('in %s', (dialect) => {
  const only = structureIn(dialect);

  it.each(['１２', '1,234', '１，２３４', '12 3', '12件', '12 件', '22（其中修订16件）', '22（2月-6月）'])(
    '“%s” is a number, but not written as the form wants it',
    (content) => {
      expectProblems(reportText({ dialect, cells: cells(COUNT, `⟦number-format:${content}⟧`) }), {}, { only });
    },
  );

  it('stands in any table of any edition, and takes part in the sums', () => {
    for (const edition of EDITIONS) {
      const request: ReportRequest = {
        dialect,
        edition,
        cells: {
          '3.3.8': { business: '⟦number-format:2 ⟧'.replace(' ', '件') },
          reconsideration: { total: '⟦number-format:１０⟧' },
        },
      };
      expectProblems(reportText(request), {}, { only });
    }
  });
});

describe('a number', () => {
  const expectOnly = (place: Place, content: string) =>
    expectProblems(reportText({ cells: cells(place, content) }), {}, { only: STRUCTURE });

  it('may have a sign where the form counts gains and losses', () => {
    expectOnly(SIGNED, '-2');
    expectOnly(SIGNED, '+2');
    expectOnly(SIGNED, '⟦number-format:－2⟧');
    expectOnly(SIGNED, '⟦number-format:＋2⟧');
  });

  it('may have a fraction where the form asks for money', () => {
    expectOnly(MONEY, '69969.73');
    expectOnly(MONEY, '⟦number-format:69969.73元⟧');
    expectOnly(MONEY, '⟦number-format:134,691⟧');
    expectOnly(MONEY, '⟦number-format:12．5⟧');
  });

  it('that cannot stand in its cell at all is a matter of invalid-number alone', () => {
    expectOnly(COUNT, '⟦invalid-number:－3⟧');
    expectOnly(COUNT, '⟦invalid-number:＋3⟧');
    expectOnly(COUNT, '⟦invalid-number:1.5件⟧');
    expectOnly(COUNT, '⟦invalid-number:约3⟧');
  });

  it('in a row of which nobody knows the columns is a matter of table-layout alone', () => {
    const text = reportWithRows('applications', {}, (rows) =>
      changeRow(
        rows,
        '2.重复申请',
        (row) => `⟦table-layout:${row.replace(/ \d+ \|$/u, '').replace(/\d+ \|$/u, '3件 |')}⟧`,
      ),
    );
    expectProblems(text, {}, { only: STRUCTURE });
  });

  it('and blank cells are plain', () => {
    const blank: Cells = { '20.1/规章': { '1': '0', '2': '-', '3': '' }, '20.9/政府集中采购': { '2': '' } };
    expectProblems(reportText({ cells: blank }), {}, { only: ['number-format'] });
  });
});

describe('white space around numbers', () => {
  it('is the own of pipes and HTML', () => {
    for (const dialect of ['pipe', 'bare-pipe', 'html'] as const)
      expectProblems(reportText({ dialect, cells: cells(COUNT, '  3   ') }), {}, { only: structureIn(dialect) });
  });

  it.each(DIALECTS)('that nobody sees is stray in %s', (dialect) => {
    for (const content of ['\u3000⟦number-format:3⟧', '⟦number-format:3⟧\u3000', '\u00a0⟦number-format:3⟧\u3000'])
      expectProblems(reportText({ dialect, cells: cells(COUNT, content) }), {}, { only: structureIn(dialect) });
  });

  it.each(['tsv', 'cell-lines'] as const)('is stray in %s, be it a plain space', (dialect) => {
    expectProblems(reportText({ dialect, cells: cells(COUNT, ' ⟦number-format:3⟧ ') }), {}, { only: STRUCTURE });
  });

  it('in several cells is one problem on the first line of the table, with all cells related', () => {
    const request: ReportRequest = {
      cells: { '20.1/规章': { '1': '\u30001', '3': '7\u3000' }, '20.5/行政许可': { '1': '\u30009' } },
    };
    const text = reportText(request);
    expectProblems(text.replace(/^\| 第二十条第（一）项 .*$/mu, '⟦number-format:$&⟧'), {}, { only: STRUCTURE });
    const { message, related } = problemOf(text, 'number-format');
    expect(render(message, 'zh')).toBe('主动公开情况表有3格的数字前后有多余空格。');
    expect(related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['1', '7', '9']);
    expect(related.map((place) => render(place.message, 'zh'))).toEqual([
      '“规章”行“本年新制作数量”列',
      '“规章”行“对外公开总数量”列',
      '“行政许可”行“上一年项目数量”列',
    ]);
    expect(mended(text, '去掉多余空格')).toBe(text.replaceAll('\u3000', ''));
  });

  it('in one cell is a problem that names the cell; its fix loses nothing', () => {
    expect(saysOf(COUNT, '\u30003')).toEqual({
      zh: '“规章”行“本年新制作数量”列的数字前后有多余空格。',
      en: 'Stray spaces stand around the number in row “规章”, column “本年新制作数量”.',
      fixes: ['去掉多余空格'],
    });
  });
});

describe('the problem', () => {
  it('says what is unusual and what to write, in Chinese and in English', () => {
    expect(problemOf(reportText({ cells: cells(COUNT, '１，２３４') }), 'number-format')).toMatchObject({
      severity: 'information',
      expected: 1234,
      actual: '１，２３４',
    });
    expect(saysOf(COUNT, '１，２３４')).toEqual({
      zh: '“规章”行“本年新制作数量”列的“１，２３４”写法不规范（用了全角字符、有千分位分隔符），应写作1234。',
      en: '“１，２３４” in row “规章”, column “本年新制作数量” is not written as the form wants it (full-width characters, thousands separators). Write 1234.',
      fixes: ['将“１，２３４”改为1234'],
    });
  });

  it('says so of signs and of spaces, which may part two numbers', () => {
    expect(saysOf(SIGNED, '＋3').zh).toContain('（用了全角字符），应写作3。');
    expect(saysOf(SIGNED, '−3').zh).toContain('（负号应为半角“-”），应写作-3。');
    expect(saysOf(COUNT, '1 2')).toMatchObject({
      zh: '“规章”行“本年新制作数量”列的“1 2”写法不规范（数字中间有空格），应写作12。',
      fixes: ['将“1 2”改为12（请核对）'],
    });
  });

  it('says what to do with a unit', () => {
    expect(saysOf(COUNT, '12件')).toMatchObject({
      zh: '“规章”行“本年新制作数量”列的“12件”带有文字，表内只填数字，应写作12。',
      fixes: ['将“12件”改为12'],
    });
    expect(saysOf(COUNT, '12 件').fixes).toEqual(['将“12 件”改为12']);
    expect(saysOf(MONEY, '69969.73元')).toEqual({
      zh: '“政府集中采购”行“采购总金额”列的“69969.73元”带有文字，表内只填数字，应写作69969.73，单位可写在列名后的括号里。',
      en: '“69969.73元” in row “政府集中采购”, column “采购总金额” has words, but cells hold numbers only. Write 69969.73 and name the unit in brackets behind the label of the column.',
      fixes: ['将“69969.73元”改为69969.73（请核对）'],
    });
    expect(saysOf(COUNT, '22（其中修订16件）')).toMatchObject({
      zh: '“规章”行“本年新制作数量”列的“22（其中修订16件）”带有文字，表内只填数字，应写作22，说明可写在正文里。',
      fixes: ['将“22（其中修订16件）”改为22（请核对）'],
    });
  });

  it('leaves to a person what loses words: those of a remark, be it on 0, but not the unit of 0', () => {
    expect(saysOf(COUNT, '0（另有2件在办）').fixes).toEqual(['将“0（另有2件在办）”改为0（请核对）']);
    expect(saysOf(COUNT, '3（标的1万元以上）').fixes).toEqual(['将“3（标的1万元以上）”改为3（请核对）']);
    expect(saysOf(MONEY, '0元').fixes).toEqual(['将“0元”改为0']);
    expect(saysOf(MONEY, '134,691').fixes).toEqual(['将“134,691”改为134691']);
  });

  it('says so where the unit is not that of the column, and has no fix then', () => {
    expect(saysOf(COUNT, '12万元')).toEqual({
      zh: '“规章”行“本年新制作数量”列的“12万元”单位与本列不符。请核对，换算后只填数字。',
      en: 'The unit of “12万元” is not that of row “规章”, column “本年新制作数量”. Check it, convert it and write the number alone.',
      fixes: [],
    });
  });

  it('knows that the 2021 edition asks for 万元', () => {
    const fee = (content: string) => {
      const text = reportText({ edition: '2021', cells: { '20.8/行政事业性收费': { '1': content } } });
      return problemOf(text, 'number-format').fixes.map(({ title, safe }) => [render(title, 'zh'), safe]);
    };
    expect(fee('90万元')).toEqual([['将“90万元”改为90', true]]);
    expect(fee('90万元 （含罚款）')).toEqual([['将“90万元 （含罚款）”改为90', false]]);
    expect(fee('50000元')).toEqual([]);
    expect(fee('0元')).toEqual([['将“0元”改为0', true]]);
  });

  it.each(DIALECTS)('has a fix that writes the number in %s', (dialect) => {
    const text = (content: string) => reportText({ dialect, cells: cells(MONEY, content) });
    expect(mended(text('1,234'), 'number-format').replaceAll(' |', '|')).toContain(
      text('1234')
        .split('\n')
        .find((line) => line.includes('1234'))
        ?.trimEnd()
        .replaceAll(' |', '|'),
    );
  });
});
