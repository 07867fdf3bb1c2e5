import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignedWidths, alignLines } from '../../../server/core/tables/align.ts';

function aligned(text: string): string {
  return alignLines(text.split('\n')).join('\n');
}

describe('the lines of a pipe table', () => {
  it('are padded so that their bars stand below one another, Chinese counted as two columns', () => {
    expect(aligned('|信息内容|制发|\n| --- | --- |\n| 规章|10|\n|“三安全” |0 |')).toBe(
      [
        '| 信息内容   | 制发 |', //
        '| ---------- | ---- |',
        '| 规章       | 10   |',
        '| “三安全” | 0    |',
      ].join('\n'),
    );
  });

  it('are padded on the side that the delimiter row names; its colons stay', () => {
    expect(
      aligned('| 左 | 右 | 中 | 无 |\n|:--|--:|:-:|-|\n| 信息内容 | 10000 | 1000 | 10000 |\n| 规章 | 1 | 1 | 1 |'),
    ).toBe(
      [
        '| 左       |    右 |  中  | 无    |',
        '| :------- | ----: | :--: | ----- |',
        '| 信息内容 | 10000 | 1000 | 10000 |',
        '| 规章     |     1 |  1   | 1     |',
      ].join('\n'),
    );
  });

  it('need no delimiter row', () => {
    expect(aligned('| 行政许可 | 5 |\n| 罚 | 94 |')).toBe('| 行政许可 | 5  |\n| 罚       | 94 |');
  });

  it('keep their number of cells', () => {
    expect(aligned('| 第二十条第（一）项 |\n| 规章 | 10 | 3 |\n| 办法 | 9 |')).toBe(
      '| 第二十条第（一）项 |\n| 规章               | 10 | 3 |\n| 办法               | 9  |',
    );
  });

  it('keep their indentation, what stands behind the last bar, and a cell that no bar closes', () => {
    expect(aligned('  |规章|1|  \n|规范性文件|31\n\ufeff|行政许可|5|')).toBe(
      '  | 规章       | 1 |  \n| 规范性文件 |31\n\ufeff| 行政许可   | 5 |',
    );
  });

  it('that do not begin with a bar, or hold a tab inside a cell, are left alone and widen nothing', () => {
    const others = [
      '规范性文件的数量 | 3 |',
      '> | 规范性文件的数量 | 3 |',
      '| 规范性文件\t的数量 | 3 |',
      '政府集中采购',
    ];
    for (const other of others)
      expect(aligned(`|规章|10|\n${other}\n|罚|1|`)).toBe(`| 规章 | 10 |\n${other}\n| 罚   | 1  |`);
  });

  it('keep an escaped bar in its cell', () => {
    expect(aligned('|规章\\|办法|1\\||\n|罚|1|')).toBe('| 规章\\|办法 | 1\\| |\n| 罚         | 1   |');
  });

  it('keep ideographic spaces, which may be meant; tabs around a cell are padding', () => {
    expect(aligned('|\u3000规章|\t1\t|\n| 办法 | 2 |')).toBe('| \u3000规章 | 1 |\n| 办法   | 2 |');
  });

  it('are not widened by a cell that no window shows whole', () => {
    const long = '字'.repeat(101);
    expect(aligned(`|${long}|1|\n|规章|10|`)).toBe(`| ${long} | 1  |\n| 规章 | 10 |`);
  });

  it('are not widened by a sentence in the header, and count as aligned all the same', () => {
    const sentence = '第一项加第二项之和等于第三项加第四项之和';
    const text = [`| ${sentence}， | 总计 |`, '| --- | ---- |', '| 一  | 1697 |', '| 二  | 3    |'];
    expect(alignLines(text)).toEqual(text);
    expect(alignedWidths(text)).toEqual([3, 4]);
    expect(alignLines([`|${sentence}|总计|`, '|-|-|', '|一|1697|'])).toEqual([
      `| ${sentence} | 总计 |`,
      `| ${'-'.repeat(40)} | ---- |`,
      `| 一${' '.repeat(38)} | 1697 |`,
    ]);
    expect(alignLines(['|一|', `|${sentence}，|`])[0]).toBe(`| 一${' '.repeat(40)} |`);
  });

  it('are widened by a cell as wide as a window', () => {
    const wide = '字'.repeat(100);
    expect(aligned(`|${wide}|1|\n|规章|10|`)).toBe(`| ${wide} | 1  |\n| 规章${' '.repeat(196)} | 10 |`);
  });

  it('have no column narrower than it is to be', () => {
    expect(alignLines(['|规章|10|'], [6])).toEqual(['| 规章   | 10 |']);
  });

  it('have a delimiter row no longer than the cells need it', () => {
    expect(aligned('| 规章 | 1 |\n| -------- | ------ |')).toBe('| 规章 | 1   |\n| ---- | --- |');
  });

  it('are padded as the delimiter row says below a line without bars, too', () => {
    expect(aligned('政府集中采购\n|规章|10000|\n|---|--:|\n|办法|9|')).toBe(
      '政府集中采购\n| 规章 | 10000 |\n| ---- | ----: |\n| 办法 |     9 |',
    );
  });

  it('may have a delimiter row with blank and strange cells, which stay', () => {
    expect(aligned('|规章|1|20|\n|---||-:-|')).toBe('| 规章 | 1 | 20  |\n| ---- |   | -:- |');
  });

  it('are the same when they are aligned again, and nothing but white space and dashes has changed', () => {
    const cell = fc.constantFrom(
      '',
      '规章',
      '10',
      ' 3 ',
      '---',
      ':-:',
      '--:',
      '-',
      '\\|',
      '\t9',
      'a\tb',
      '“”',
      '`x`',
      '\u3000',
    );
    const line = fc
      .tuple(fc.constantFrom('|', '  |', '', '> |'), fc.array(cell, { maxLength: 4 }), fc.constantFrom('|', ' | ', ''))
      .map(([before, cells, behind]) => before + cells.join('|') + behind);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const once = alignLines(lines);
        expect(alignLines(once)).toEqual(once);
        expect(once.map(bare)).toEqual(lines.map(bare));
      }),
    );
  });
});

function bare(line: string): string {
  return line.replaceAll(/[ \t-]/gu, '');
}

describe('a pipe table is aligned', () => {
  const isTextAligned = (text: string) => alignedWidths(text.split('\n')) !== undefined;

  it('if its bars stand below one another, wherever the padding is', () => {
    expect(isTextAligned('| 规章     | 10 |\n| -------- | -- |\n| 行政许可 |  5 |')).toBe(true);
    expect(isTextAligned('|规章    |10|\n|--------|--|\n|行政许可| 5|')).toBe(true);
  });

  it('even if rows have fewer cells, or lines no bars', () => {
    expect(isTextAligned('| 规章     | 10 |\n政府集中采购\n| 行政许可 |\n| 行政处罚 | 3')).toBe(true);
  });

  it('not if one bar stands elsewhere, or tabs decide where', () => {
    expect(isTextAligned('| 规章 | 10 |\n| 行政许可 | 5 |')).toBe(false);
    expect(isTextAligned('| 行政许可 | 10 |\n|---|---|\n| 行政处罚 | 50 |')).toBe(false);
    expect(isTextAligned(`| 行政许可 | 10 |\n| ${'-'.repeat(50)} | -- |\n| 行政处罚 | 50 |`)).toBe(false);
    expect(isTextAligned('| 规章\t | 10 |\n| 规章\t | 10 |')).toBe(false);
  });

  it('even if a cell is wider than a window', () => {
    expect(isTextAligned(`| 规章 | 10 |\n| ${'字'.repeat(101)} | 20 |`)).toBe(true);
    expect(isTextAligned(`| 规章 | 10 |\n| ${'字'.repeat(100)} | 20 |`)).toBe(false);
  });

  it('and its columns are as wide as what is between their bars without a blank on each side', () => {
    expect(alignedWidths(['| 规章     | 10 |', '|行政许可  | 5  |'])).toEqual([8, 2]);
  });

  it('not if there is but one line, which says nothing', () => {
    expect(isTextAligned('| 规章 | 10 |')).toBe(false);
    expect(isTextAligned('| 规章 | 10 |\n政府集中采购')).toBe(false);
  });
});
