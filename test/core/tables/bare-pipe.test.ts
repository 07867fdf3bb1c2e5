import { describe, expect, it } from 'vitest';
import { blocksOf, expectCells, rowsOf } from '../../support/drawn.ts';
import { expectSetCell } from '../../support/set-cell.ts';

describe('a table with bars between its cells only', () => {
  it('has a cell before the first bar and one behind the last', () => {
    expectCells('bare-pipe', '‹规章› | ‹10› | ‹17› | ‹24› |‹›');
  });

  it('counts the bars that fill a row up as blank cells', () => {
    expect(rowsOf('第二十条第（一）项 | |||\n规章 | 10 | 17 | 24 |')).toEqual([
      ['第二十条第（一）项', '', '', '', ''],
      ['规章', '10', '17', '24', ''],
    ]);
    expectCells('bare-pipe', '‹自然人› | ‹总计› | ‹›|‹›|‹›');
  });

  it('has rows of different length', () => {
    expect(rowsOf('政府集中采购 | 93 | 134,691 |\n规章 | 0 | 0 | 0 |').map((row) => row.length)).toEqual([4, 5]);
  });

  it('takes dashes below the first row for a delimiter row, and no other row of single dashes', () => {
    expect(rowsOf('信息内容 | 数量\n--- | ---\n规章 | -\n- | -')).toEqual([
      ['信息内容', '数量'],
      ['规章', '-'],
      ['-', '-'],
    ]);
  });

  it('holds escaped bars, entities and white space of every kind', () => {
    expectCells('bare-pipe', '‹甲\\|乙› |\u3000‹10›\u200b| ‹１７› | ‹2&nbsp;件›');
    expect(rowsOf('甲\\|乙 |\u300010\u200b| １７ | 2&nbsp;件')).toEqual([['甲|乙', '10', '１７', '2\u00a0件']]);
  });

  it('has the same cells with every line end and behind a byte order mark', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      expect(rowsOf(`\ufeff规章 | 10${eol}行政许可 | 52${eol}`)).toEqual([
        ['规章', '10'],
        ['行政许可', '52'],
      ]);
    }
    expectCells('bare-pipe', '\ufeff‹规章› | ‹10›\r\n‹行政许可› | ‹52›\r\n');
  });

  it('is told from a pipe table by the bars most of its lines begin with', () => {
    const dialects = (text: string) => blocksOf(text).pieces.map(({ dialect }) => dialect);
    expect(dialects('规章 | 10 |\n| 行政许可 | 52 |\n行政处罚 | 94 |')).toEqual(['bare-pipe']);
    expect(dialects('| 规章 | 10 |\n行政许可 | 52 |\n| 行政处罚 | 94 |')).toEqual(['pipe']);
  });

  it('keeps a row that is a known label and lost its bars', () => {
    const landmarks = { isHeading: () => false, isLabel: () => true };
    const { pieces } = blocksOf('第二十条第（五）项\n行政许可 | 52 |\n第二十条第（六）项\n行政处罚 | 94 |', landmarks);
    expect(pieces.map(({ rows }) => rows.map(({ cells }) => cells[0]?.text))).toEqual([
      ['第二十条第（五）项', '行政许可', '第二十条第（六）项', '行政处罚'],
    ]);
  });
});

describe('one cell between bars is changed', () => {
  it('and nothing else', () => {
    expectSetCell('规章 | ‹10› | 17 |', '9', '规章 | 9 | 17 |');
    expectSetCell('规章 | ‹10›  | 17 |', '9', '规章 | 9   | 17 |');
    expectSetCell('规章 | ‹›  | 17 |', '9', '规章 | 9 | 17 |');
    expectSetCell('规章 | 10 | 17 |‹›', '24', '规章 | 10 | 17 | 24 ');
    const [above, below] = ['规章 | 100 |', '办法 | 200 |'];
    expectSetCell(`${above}\n许可 | ‹300› |\n${below}`, '9', `${above}\n许可 | 9   |\n${below}`);
    expectSetCell('‹其它处理› | 17 |', '其他处理', '其他处理 | 17 |');
  });
});
