import { describe, expect, it } from 'vitest';
import { blocksOf, expectCells, onlyPiece, rowsOf } from '../../support/drawn.ts';
import { expectSetCell } from '../../support/set-cell.ts';

describe('a table with one cell per line', () => {
  it('has a cell on each line that a tab begins, and a new row behind an empty line', () => {
    expectCells('cell-lines', '\t‹规章›\n\t‹10›\n\t‹17›\n\n\t‹行政许可›\n\t‹52›\n\t‹-4›');
    expect(rowsOf('\t规章\n\t10\n\t17\n\n\t行政许可\n\t52\n\t-4')).toEqual([
      ['规章', '10', '17'],
      ['行政许可', '52', '-4'],
    ]);
  });

  it('goes on with the cell above on a line without tab', () => {
    expectCells('cell-lines', '\t‹信息内容›\n\t‹本年新\n制作数量›\n\t‹本年新\n公开数量›\n\n\t‹规章›\n\t‹10›');
    expect(rowsOf('\t信息内容\n\t本年新\n制作数量')).toEqual([['信息内容', '本年新\n制作数量']]);
  });

  it('has a blank cell where a tab stands alone', () => {
    expectCells('cell-lines', '\t‹›\n\t‹（七）总计›\n\t‹›\n\t‹›\n\t‹0›');
  });

  it('takes U+3000, zero-width and other white space off a cell', () => {
    expectCells('cell-lines', '\t‹行政许可›\n\t\u3000‹52›\n\t ‹-4›\u200b\n\t‹›\u3000\n\t‹66› ');
  });

  it('does not mind empty lines more than needed', () => {
    expect(rowsOf('\t规章\n\t10\n\n\n\n\t行政许可\n\t52')).toEqual([
      ['规章', '10'],
      ['行政许可', '52'],
    ]);
  });

  it('takes a line of spaces for an empty one', () => {
    expect(rowsOf('\t规章\n\t10\n \u3000\n\t行政许可\n\t52')).toHaveLength(2);
  });

  it('keeps a line that does not begin with its tab where no cell stands above it to go on with', () => {
    expectCells('cell-lines', '\ufeff\t‹规章›\n\t‹10›\n\t‹17›');
    expectCells('cell-lines', ' \t‹规章›\n\t‹10›\n\t‹17›\n\n\t‹行政许可›\n\t‹52›');
    expect(rowsOf('规章\t10\n\t办法\n\t9')).toEqual([['规章\t10', '办法', '9']]);
    expect(rowsOf('\t规章\n\t10\n \t\n其中两件已废止\n\n\t办法\n\t9')).toEqual([
      ['规章', '10'],
      ['其中两件已废止'],
      ['办法', '9'],
    ]);
  });

  it('has the same cells with every line end', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      expect(rowsOf(['\t规章', '\t10', '', '\t行政', '许可', '\t52', ''].join(eol))).toEqual([
        ['规章', '10'],
        [`行政${eol}许可`, '52'],
      ]);
    }
    expectCells('cell-lines', '\t‹规章›\r\n\t‹10›\r\n\r\n\t‹行政许可›\r\n\t‹›\r\n');
  });

  it('ends before a paragraph that follows it', () => {
    const text = '\t规章\n\t10\n\n下一步工作安排另行公布。';
    const { span } = onlyPiece(text);
    expect(text.slice(span.start, span.end)).toBe('\t规章\n\t10');
    expect(blocksOf(text).paragraphs).toEqual([3]);
  });

  it('does not go on with a sentence, even right below a cell', () => {
    const { pieces, paragraphs } = blocksOf('\t规章\n\t10\n下一步工作安排另行公布。\n');
    expect(pieces.flatMap(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell.text)))).toEqual([
      ['规章', '10'],
    ]);
    expect(paragraphs).toEqual([2]);
  });

  it('ends before the title of a section, with or without a tab', () => {
    for (const title of ['三、题名', '\t三、题名']) {
      const text = `\t规章\n\t10\n${title}\n\t申请人情况\n\t93`;
      const isHeading = ({ start, end }: { start: number; end: number }) => text.slice(start, end) === title;
      const { pieces, paragraphs } = blocksOf(text, { isHeading, isLabel: () => false });
      expect(pieces.map(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell.text)))).toEqual([
        ['规章', '10'],
        ['申请人情况', '93'],
      ]);
      expect(paragraphs).toEqual([2]);
    }
  });

  it('spans each row from its first tab', () => {
    const text = '\t规章\n\t10\n\n\t行政许可\n\t52';
    expect(onlyPiece(text).rows.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '\t规章\n\t10',
      '\t行政许可\n\t52',
    ]);
  });

  it('ends before lines of white space at the end of the text', () => {
    for (const white of ['', ' ', '\u3000\t', ' \t ']) {
      const text = `\t规章\n\t10\n${white}`;
      const { rows, span } = onlyPiece(text);
      expect(text.slice(span.start, span.end)).toBe('\t规章\n\t10');
      expect(rows).toHaveLength(1);
    }
  });
});

describe('one cell on its own line is changed', () => {
  it('and the tab before it stays', () => {
    expectSetCell('\t规章\n\t\u3000‹10›\n\t17', '9', '\t规章\n\t9\n\t17');
    expectSetCell('\t规章\n\t‹›\n\t17', '0', '\t规章\n\t0\n\t17');
    expectSetCell(' \t‹规定›\n\t10\n\t17', '规章', ' \t规章\n\t10\n\t17');
    expectSetCell('\t规章\r\n\t‹›\r\n\t17', '0', '\t规章\r\n\t0\r\n\t17');
  });

  it('and becomes one line where it was broken', () => {
    expectSetCell('\t信息内容\n\t‹本年新\n制作数›\n\t公开', '本年新制作数量', '\t信息内容\n\t本年新制作数量\n\t公开');
  });
});
