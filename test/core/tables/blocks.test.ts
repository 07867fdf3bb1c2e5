import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLabelKey } from '../../../server/core/templates/form.ts';
import { labelKey } from '../../../server/core/text/labels.ts';
import { blocksOf, rowsOf } from '../../support/drawn.ts';

describe('a text is cut into tables and paragraphs', () => {
  it('whatever the dialects beside one another', () => {
    const text = [
      '题名',
      '| 规章 | 10 |',
      '|---|---|',
      '',
      '规章 | 10 |',
      '',
      '规章\t10\t17',
      '',
      '第一段。',
      '\t规章',
      '\t10',
      '',
      '第二段。',
      '<table><tr><td>规章</td></tr></table>',
      '第三段。',
    ].join('\n');
    expect(outline(text)).toEqual(['pipe 1', 'bare-pipe 1', 'tsv 1', 'cell-lines 1', 'html 1']);
    expect(blocksOf(text).paragraphs.map((line) => text.split('\n')[line])).toEqual([
      '题名',
      '第一段。',
      '第二段。',
      '第三段。',
    ]);
  });

  it('of which an empty one has neither', () => {
    for (const text of ['', '\n', ' \n\u3000\n', '\ufeff', '\r\n\r\n'])
      expect(blocksOf(text)).toEqual({ pieces: [], paragraphs: [] });
  });

  it('of which no words are lost, however cells and white space are mixed', () => {
    const line = fc.constantFrom(
      '',
      ' ',
      '\t',
      ' \t',
      '甲',
      '\t乙',
      ' \t丙',
      '丁\t',
      '戊\t己',
      '庚 | 辛',
      '| 壬 |',
      '癸。',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const { pieces, paragraphs } = blocksOf(lines.join('\n'));
        const cells = pieces.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ text }) => text)));
        const read = [...cells, ...paragraphs.map((number) => lines[number] ?? '')];
        expect(wordsOf(read)).toEqual(wordsOf(lines));
      }),
    );
  });
});

describe('lines with tabs', () => {
  it('are one cell each where most hold a single tab at their beginning', () => {
    expect(outline('\t规章\n\t10\n\t17\n\n\t行政许可\n\t52')).toEqual(['cell-lines 2']);
  });

  it('are rows where most hold several', () => {
    expect(outline('规章\t10\t17\n行政许可\t52\t66')).toEqual(['tsv 2']);
    expect(outline('\t\t2.重复申请\t1\t0\n\t\t3.要求提供公开出版物\t0\t2\n\t只有一格')).toEqual(['tsv 3']);
  });

  it('are rows where a tab stands between two cells', () => {
    expect(outline('规章\t10\n行政许可\t52')).toEqual(['tsv 2']);
  });

  it('are one cell each even where a tab is left behind a cell', () => {
    expect(outline('\t规章\n\t10\t\n\t17\n\t24\n\n\t行政许可')).toEqual(['cell-lines 2']);
  });

  it('are judged by the first eight', () => {
    const cell = '\t规章';
    const row = '\t规章\t10';
    const first = (cells: number, rows: number) => [...Array(cells).fill(cell), ...Array(rows).fill(row)];
    expect(outline([...first(5, 3), ...first(0, 20)].join('\n'))).toEqual(['cell-lines 1', 'tsv 23']);
    expect(outline([...first(4, 4), ...first(1, 0)].join('\n'))).toEqual(['tsv 9']);
    expect(outline([...first(4, 4), ...first(20, 0)].join('\n'))).toEqual(['tsv 28']);
  });

  it('may begin a paragraph: the rows of such prose are no table of the form', () => {
    const { pieces } = blocksOf('\t本局全年更新目录三次，未发现差错。\n\t下一步将补录旧目录，改进检索。\n');
    expect(pieces.map(({ rows }) => rows.length)).toEqual([1]);
  });
});

describe('a line without separators', () => {
  const landmarks = (text: string) => ({
    isHeading: () => false,
    isLabel: ({ start, end }: { start: number; end: number }) => isLabelKey(labelKey(text.slice(start, end))),
  });

  it('is a row of the table it stands in or above, if it is a label of the form', () => {
    const text =
      '第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\n规章\t10\t17\n第二十条第（五）项\n行政许可\t52\t66';
    expect(blocksOf(text, landmarks(text)).pieces.map(({ rows }) => rows.length)).toEqual([5]);
  });

  it('is a paragraph where no row follows it', () => {
    for (const text of ['规章\n后文', '规章', '规章\n', '规章\n\n行政许可\t52\t66']) {
      const { paragraphs } = blocksOf(text, { isHeading: () => false, isLabel: () => true });
      expect(paragraphs).toContain(0);
    }
  });

  it('ends the table, if it is not', () => {
    const text = '规章\t10\t17\n第12页\n行政许可\t52\t66';
    expect(blocksOf(text, landmarks(text)).pieces.map(({ rows }) => rows.length)).toEqual([1, 1]);
  });
});

describe('a table of cells on lines of their own', () => {
  it('goes on with a short line right below a cell, the first one too', () => {
    expect(rowsOf('\t本年新\n制作数量\n\t10')).toEqual([['本年新\n制作数量', '10']]);
  });

  it('goes on with a line of 60 characters, and with none that is longer', () => {
    expect(blocksOf(`\t规章\n${'字'.repeat(60)}`).paragraphs).toEqual([]);
    expect(blocksOf(`\t规章\n${'字'.repeat(61)}`).paragraphs).toEqual([1]);
  });

  it('goes on with a line that is no sentence, whatever stands below', () => {
    expect(blocksOf('\t规章\n制作数量\n\n第二段。').paragraphs).toEqual([3]);
  });

  it('ends before any line behind an empty one, and before rows of another dialect', () => {
    expect(blocksOf('\t规章\n\t10\n\n第二段').paragraphs).toEqual([3]);
    expect(outline('\t规章\n\t10\n| 行政许可 | 52 |')).toEqual(['cell-lines 1', 'pipe 1']);
  });

  it('is none where lone tabs are all there is between blanks', () => {
    expect(blocksOf(' \t\n').pieces).toEqual([]);
  });
});

describe('lines with bars', () => {
  it('are a pipe table where half of them begin with one', () => {
    expect(outline('| 规章 | 10 |\n行政许可 | 52 |')).toEqual(['pipe 2']);
    expect(outline('| 规章 | 10 |\n行政许可 | 52 |\n行政处罚 | 94 |')).toEqual(['bare-pipe 3']);
  });

  it('are a pipe table however many labels without bars stand among them', () => {
    const { pieces } = blocksOf('| 规章 | 10 |\n甲\n乙\n丙', { isHeading: () => false, isLabel: () => true });
    expect(pieces.map(({ dialect, rows }) => `${dialect} ${rows.length}`)).toEqual(['pipe 4']);
  });

  it('end before a line with a tab, be it a label', () => {
    for (const isLabel of [() => true, () => false]) {
      const { pieces } = blocksOf('| 规章 | 10 |\n\t行政许可\n\t52', { isHeading: () => false, isLabel });
      expect(pieces.map(({ dialect }) => dialect)).toEqual(['pipe', 'cell-lines']);
    }
  });

  it('are no rows where they are longer than any table is wide', () => {
    const row = (length: number) => `| ${'字'.repeat(length - 4)} |`;
    expect(outline(`\n${row(100_000)}`)).toEqual(['pipe 1']);
    expect(outline(`\n${row(100_001)}`)).toEqual([]);
  });
});

describe('what stands between code fences', () => {
  it('is neither table nor paragraph', () => {
    for (const fence of ['```', '~~~', '````', '  ```']) {
      expect(blocksOf(`${fence}text\n| 规章 | 10 |\n一、总体情况\n${fence}\n后文`)).toMatchObject({
        pieces: [],
        paragraphs: [4],
      });
    }
  });

  it('is read where the fence is never closed', () => {
    const text = '```\n| 规章 | 10 |\n| 行政许可 | 52 |';
    expect(outline(text)).toEqual(['pipe 2']);
    expect(blocksOf(text).paragraphs).toEqual([0]);
  });

  it('ends with the same mark only', () => {
    expect(blocksOf('```\n~~~\n| 规章 | 10 |\n```').pieces).toEqual([]);
  });
});

/** The dialect of every table and how many rows it has. */
function outline(text: string): string[] {
  return blocksOf(text).pieces.map(({ dialect, rows }) => `${dialect} ${rows.length}`);
}

/** The words of some texts, in no order. */
function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(/\p{Script=Han}/gu) ?? []).sort();
}
