import { describe, expect, it } from 'vitest';
import { blocksOf, expectCells, onlyPiece, rowsOf } from '../../support/drawn.ts';
import { expectSetCell } from '../../support/set-cell.ts';

describe('a Markdown pipe table', () => {
  it('is cut into cells at its bars, without the white space around them', () => {
    expectCells('pipe', '| ‹规章› | ‹10›|‹17› |   ‹24›   |');
  });

  it('loses its delimiter row and keeps its other rows', () => {
    const text = '| 信息内容 | 本年新制作数量 |\n|:---|---:|\n| 规章 | 10 |';
    expect(rowsOf(text)).toEqual([
      ['信息内容', '本年新制作数量'],
      ['规章', '10'],
    ]);
  });

  it('needs no delimiter row', () => {
    expectCells('pipe', '| ‹行政许可› | ‹52› |\n| ‹行政处罚› | ‹94› |');
  });

  it('takes short dashes for a delimiter row below the first row only', () => {
    expect(rowsOf('| 行政许可 | 本年增/减 |\n| - | - |\n| 行政处罚 | 94 |')).toEqual([
      ['行政许可', '本年增/减'],
      ['行政处罚', '94'],
    ]);
    expect(rowsOf('| 结果维持 | 总计 |\n| --- | --- |\n| - | - |')).toEqual([
      ['结果维持', '总计'],
      ['-', '-'],
    ]);
  });

  it('takes long dashes for a delimiter row wherever they stand, with colons and blank cells among them', () => {
    expect(rowsOf('|---|:-:|\n| 规章 | 10 |\n| 办法 | 9 |\n| --- |  |\n| 细则 | 8 |')).toEqual([
      ['规章', '10'],
      ['办法', '9'],
      ['细则', '8'],
    ]);
    expect(rowsOf('| 规章 | 10 |\n| - |  |\n| 办法 | 9 |')).toEqual([
      ['规章', '10'],
      ['办法', '9'],
    ]);
  });

  it('keeps a row below the first that is blank, of colons, of two dashes further down, or of negative numbers', () => {
    for (const row of ['|  |  |', '| : | : |', '| -4 | -12 |', '| - | : |'])
      expect(rowsOf(`| 规章 | 10 |\n${row}\n| 办法 | 9 |`)).toHaveLength(3);
    expect(rowsOf('| 规章 | 10 |\n| 办法 | 9 |\n| -- | -- |')).toHaveLength(3);
  });

  it('takes short dashes for a delimiter row below its first row, wherever that stands', () => {
    expect(rowsOf('题名\n\n| 规章 | 10 |\n| - | - |')).toEqual([['规章', '10']]);
  });

  it('keeps a row of dashes that has a label', () => {
    expect(rowsOf('| 信息内容 | 数量 |\n| 规章 | - |\n| 规范性文件 | --- |')).toEqual([
      ['信息内容', '数量'],
      ['规章', '-'],
      ['规范性文件', '---'],
    ]);
  });

  it('has blank cells where nothing, or only white space of any kind, stands between two bars', () => {
    expectCells('pipe', '| ‹规章› | ‹›  | ‹›\u3000 | ‹›\u200b\u00a0|‹›| ‹10› |');
  });

  it('holds an escaped bar as text', () => {
    expectCells('pipe', '| ‹规章\\|办法› | ‹10› |');
    expect(rowsOf('| 规章\\|办法 | 10 |')).toEqual([['规章|办法', '10']]);
    expectCells('pipe', '| ‹规章› | ‹10\\|› |');
  });

  it('holds a mark that stands alone as text', () => {
    expect(rowsOf('| \\ | * | < | & |')).toEqual([['\\', '*', '<', '&']]);
  });

  it('shows its text without emphasis, tags and entities, and its spans with them', () => {
    const text = '| **规章** | 本年新<br>制作数量 | 增&nbsp;&amp;&#160;减 | **0** |';
    expect(rowsOf(text)).toEqual([['规章', '本年新制作数量', '增\u00a0&\u00a0减', '0']]);
    expectCells('pipe', '| ‹**规章**› | ‹本年新<br>制作数量› | ‹增&nbsp;&amp;&#160;减› | ‹**0**› |');
  });

  it('may be indented, and may lack the bar at one end of a row', () => {
    expectCells('pipe', '  | ‹规章› | ‹10› |\n| ‹规范性文件› | ‹31›\n| ‹行政许可› | ‹52› |  ');
    expectCells('pipe', '| ‹规章› | ‹10› |\n‹规范性文件› | ‹31› |\n| ‹行政许可› | ‹52\\|›');
  });

  it('has the same cells with every line end and behind a byte order mark', () => {
    const rows = [
      ['规章', '10'],
      ['行政许可', '52'],
    ];
    for (const eol of ['\n', '\r\n', '\r'])
      expect(rowsOf(`\ufeff| 规章 | 10 |${eol}| 行政许可 | 52 |${eol}`)).toEqual(rows);
    expectCells('pipe', '\ufeff| ‹规章› | ‹10› |\r\n| ‹行政许可› | ‹52› |\r\n');
  });

  it('ends at an empty line; what follows is another piece', () => {
    const { pieces } = blocksOf('| 规章 | 10 |\n\n| | |\n|---|---|\n| 行政许可 | 52 |');
    expect(pieces.map((piece) => piece.rows.length)).toEqual([1, 2]);
  });

  it('spans all its lines, the delimiter row too, and no line end behind them', () => {
    const text = '前文\n| 规章 | 10 |\n|---|---|\n\n后文';
    const { span } = onlyPiece(text);
    expect(text.slice(span.start, span.end)).toBe('| 规章 | 10 |\n|---|---|');
  });
});

describe('one cell of a pipe table is changed', () => {
  it('and its neighbours stay where they were', () => {
    expectSetCell('| 规章 | ‹10›  | 17 |', '9', '| 规章 | 9   | 17 |');
    expectSetCell('| 规章 | ‹9›  | 17 |', '10', '| 规章 | 10 | 17 |');
    expectSetCell('| 规章 | ‹›   | 17 |', '10', '| 规章 | 10 | 17 |');
  });

  it('and a row that is not padded does not become so', () => {
    expectSetCell('| 规章 | ‹10› | 17 |', '9', '| 规章 | 9 | 17 |');
  });

  it('and the row grows where the room does not suffice', () => {
    expectSetCell('| 规章 | ‹9› | 17 |', '100', '| 规章 | 100 | 17 |');
    expectSetCell('| 规章 |‹›| 17 |', '0', '| 规章 | 0 | 17 |');
    expectSetCell('|规章|‹9›|', '10', '|规章|10|');
  });

  it('and its bar stays where it stood below or above another, though there was no room', () => {
    const others = ['| 规章 | 100 | 17 |', '| 办法 | 200 | 3 |'];
    const [above = '', below = ''] = others;
    expectSetCell(`${above}\n| 许可 | ‹300› | 4 |`, '9', `${above}\n| 许可 | 9   | 4 |`);
    expectSetCell(`| 许可 | ‹300› | 4 |\n${below}`, '9', `| 许可 | 9   | 4 |\n${below}`);
    expectSetCell(
      '| 规章 | 100 |\n| 许可 | ‹300› |\n| 办法 | 200 |',
      '9',
      '| 规章 | 100 |\n| 许可 | 9   |\n| 办法 | 200 |',
    );
    expectSetCell(`前文\n\n| 许可 | ‹300› | 4 |\n${below}`, '9', `前文\n\n| 许可 | 9   | 4 |\n${below}`);
    expectSetCell(`${above}\n|许可  |‹300›| 4 |\n| 一 |`, '9', `${above}\n|许可  |9| 4 |\n| 一 |`);
    expectSetCell(`${above}\n|许可  |  ‹300›| 4 |\n| 一 |`, '9', `${above}\n|许可  |  9  | 4 |\n| 一 |`);
    expectSetCell(`${above}\n${below}\n| 许可 | ‹300› | 4 |`, '600', `${above}\n${below}\n| 许可 | 600 | 4 |`);
  });

  it('and no room is made where its bar stands below and above none', () => {
    for (const [above, below] of [
      ['| 规章制度 | 100 | 17 |', '| 办 | 200 | 3 |'],
      ['| 规章 | 1000 | 17 |', '| 办法 | 20 | 3 |'],
      ['| 规章 ', '| 办法 |'],
      ['‖', ''],
    ]) {
      const text = (value: string) => `${above}\n| 许可 | ${value} | 4 |\n${below}`;
      expectSetCell(text('‹300›'), '9', text('9'));
    }
  });

  it('with Chinese counted as two columns', () => {
    expectSetCell('| ‹规范文件›   | 1 |', '规范性文件', '| 规范性文件 | 1 |');
    expectSetCell('| ‹无›  | 1 |', '0', '| 0   | 1 |');
  });
});
