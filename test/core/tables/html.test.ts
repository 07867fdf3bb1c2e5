import { describe, expect, it } from 'vitest';
import { blocksOf, expectCells, onlyPiece, rowsOf } from '../../support/drawn.ts';
import { expectSetCell } from '../../support/set-cell.ts';

describe('an HTML table', () => {
  it('has a cell in every td and th', () => {
    expectCells(
      'html',
      '<table>\n<tr><th>‹信息内容›</th><th>‹数量›</th></tr>\n<tr><td>‹规章›</td><td>‹10›</td></tr>\n</table>',
    );
  });

  it('may stand on one line, as converters write it', () => {
    expect(
      rowsOf(
        '<html><body><table><tr><td>规章</td><td>10</td></tr><tr><td>行政许可</td><td>52</td></tr></table></body></html>',
      ),
    ).toEqual([
      ['规章', '10'],
      ['行政许可', '52'],
    ]);
  });

  it('gives every cell its column in the grid, merged cells counted', () => {
    const text = [
      '<table>',
      '<tr><td rowspan="3" colspan="3">勾稽关系</td><td colspan="7">申请人情况</td></tr>',
      '<tr><td rowspan=2>自然人</td><td colspan=\'5\'>法人或其他组织</td><td rowspan="2">总计</td></tr>',
      '<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>',
      '<tr><td colspan="3">一、本年新收</td><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>21</td></tr>',
      '</table>',
    ].join('\n');
    expect(
      onlyPiece(text).rows.map(({ cells }) => cells.map(({ text: words, column }) => `${column} ${words}`)),
    ).toEqual([
      ['0 勾稽关系', '3 申请人情况'],
      ['3 自然人', '4 法人或其他组织', '9 总计'],
      ['4 商业企业', '5 科研机构', '6 社会公益组织', '7 法律服务机构', '8 其他'],
      ['0 一、本年新收', '3 1', '4 2', '5 3', '6 4', '7 5', '8 6', '9 21'],
    ]);
    expect(onlyPiece(text).rows[1]?.cells.map(({ colSpan, rowSpan }) => [colSpan, rowSpan])).toEqual([
      [1, 2],
      [5, 1],
      [1, 2],
    ]);
  });

  it('takes a span that is no number from 1 up for 1', () => {
    const text = '<table><tr><td colspan="0">甲</td><td colspan="多">乙</td><td colspan="-2">丙</td></tr></table>';
    expect(onlyPiece(text).rows[0]?.cells.map(({ column, colSpan }) => [column, colSpan])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
  });

  it('reads upper-case tags and attributes', () => {
    const text = '<TABLE BORDER="1"><TR><TD ROWSPAN="2">甲</TD><TD>1</TD></TR><TR><TD>2</TD></TR></TABLE>';
    expect(rowsOf(text)).toEqual([['甲', '1'], ['2']]);
    expect(onlyPiece(text).rows[1]?.cells[0]?.column).toBe(1);
  });

  it('reads tags in mixed case', () => {
    expect(rowsOf('<Table><Tr><Td>规章</Td><Td>10</Td></Tr></Table>')).toEqual([['规章', '10']]);
  });

  it('needs no closing tags of cells and rows', () => {
    expectCells('html', '<table>\n<tr><td>‹规章›<td>‹10›\n<tr><td>‹行政许可›<td>‹52›\n</table>');
  });

  it('that is never closed ends with its paragraph', () => {
    const { pieces, paragraphs } = blocksOf('<table>\n<tr><td>规章</td><td>10</td></tr>\n\n后文');
    expect(pieces.map(({ rows }) => rows.length)).toEqual([1]);
    expect(paragraphs).toEqual([3]);
  });

  it('that is never closed ends with its paragraph, even where another follows', () => {
    const text =
      '<table>\n<tr><td>规章</td><td>10</td></tr>\n\n三、题名\n\n<table>\n<tr><td>行政许可</td></tr>\n</table>';
    const { pieces, paragraphs } = blocksOf(text);
    expect(pieces.map(({ rows }) => rows.length)).toEqual([1, 1]);
    expect(paragraphs).toEqual([3]);
  });

  it('shows text without tags and entities, and spans what was written', () => {
    const text =
      '<table><tr><td><p>本年新<br/>制作数量</p></td><td> <b>10</b>&nbsp;</td><td>危及&ldquo;三&amp;&#x4e09;</td></tr></table>';
    expect(rowsOf(text)).toEqual([['本年新制作数量', '10', '危及&ldquo;三&三']]);
    expectCells('html', '<table><tr><td><p>‹本年新<br/>制作数量›</p></td><td> <b>‹10</b>&nbsp;›</td></tr></table>');
  });

  it('has blank cells where only tags, entities for spaces or white space stand', () => {
    const text =
      '<table><tr><td>规章</td><td></td><td>\u3000</td><td><p> </p></td><td><br></td><td>&nbsp;</td><td/></tr></table>';
    expect(rowsOf(text)).toEqual([['规章', '', '', '', '', '', '']]);
    expectCells('html', '<table><tr><td>‹规章›</td><td>‹›</td><td>‹›\u3000</td><td><p>‹› </p></td></tr></table>');
  });

  it('steps over comments and other tags', () => {
    expect(
      rowsOf(
        '<table><!-- <td>草稿</td> --><thead><tr><td>规章</td></tr></thead><tbody><tr><td>10</td></tr></tbody></table>',
      ),
    ).toEqual([['规章'], ['10']]);
  });

  it('steps over all that a comment holds', () => {
    expect(rowsOf('<table><tr><!-- <td>草稿</td><td>二稿</td> --><td>规章</td></tr></table>')).toEqual([['规章']]);
  });

  it('steps over tags whose names only begin alike', () => {
    for (const name of ['tda', 'tdz', 'TDA', 'TDZ', 'trx', 'td-x'])
      expect(rowsOf(`<table><tr><td>规<${name}>章</td><td>10</td></tr></table>`)).toEqual([['规章', '10']]);
  });

  it('knows a tag by its name, whatever stands behind that', () => {
    for (const tag of ['<td>', '<td >', '<td/>', '<td\n>', '<td\tclass="c">'])
      expect(rowsOf(`<table><tr>${tag}规章</td></tr></table>`)).toEqual([['规章']]);
  });

  it('has spans of 1 where other attributes are numbers', () => {
    for (const tag of ['<td id="3">', '<td  x="3">', '<td width=3>', '<td data-n="3">']) {
      const [cell] = onlyPiece(`<table><tr>${tag}规章</td></tr></table>`).rows[0]?.cells ?? [];
      expect([cell?.colSpan, cell?.rowSpan]).toEqual([1, 1]);
    }
  });

  it('may leave out the tags of its rows, and those that close', () => {
    const text = '<table><td>规章</td><td>10</td><tr><td>办法<td>9</table>';
    expect(rowsOf(text)).toEqual([
      ['规章', '10'],
      ['办法', '9'],
    ]);
    expect(onlyPiece(text).rows.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '<td>规章</td><td>10</td>',
      '<tr><td>办法<td>9',
    ]);
  });

  it('has no rows and cells outside of it', () => {
    expect(rowsOf('<tr><td>前</td></tr><table><tr><td>规章</td></tr></table><tr><td>后</td></tr>')).toEqual([['规章']]);
    expect(rowsOf('<td>前<table><tr><td>规章</td></tr></table><td>后')).toEqual([['规章']]);
  });

  it('ends where a tag is never closed', () => {
    expect(rowsOf('<table>\n<tr><td>规章</td></tr>\n<td')).toEqual([['规章']]);
  });

  it('is none without rows', () => {
    for (const text of ['<table></table>', '<table>', '<table><caption>规章</caption></table>'])
      expect(blocksOf(text).pieces).toEqual([]);
  });

  it('has the same cells with every line end', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      expect(rowsOf(`<table>${eol}<tr>${eol}<td>规章</td>${eol}<td>10</td>${eol}</tr>${eol}</table>${eol}`)).toEqual([
        ['规章', '10'],
      ]);
    }
  });

  it('is one piece for each table element', () => {
    const [one, other] = ['<table><tr><td>规章</td></tr></table>', '<table><tr><td>行政许可</td></tr></table>'];
    expect(blocksOf(`${one}\n${other}`).pieces).toHaveLength(2);
    expect(blocksOf(`${one}${other}`).pieces).toHaveLength(2);
  });

  it('may begin on the line on which another ends', () => {
    const { pieces } = blocksOf('<table><tr><td>规章</td></tr></table><table>\n<tr><td>行政许可</td></tr>\n</table>');
    expect(pieces.map(({ rows }) => rows.map(({ cells }) => cells[0]?.text))).toEqual([['规章'], ['行政许可']]);
  });

  it('ends with its closing tag and not before, wherever on its line it begins', () => {
    for (const before of ['', '  ', '<div>', '见下表：', '</table>']) {
      const text = `${before}<table>\n<tr><td>规章</td></tr>\n\n<tr><td>办法</td></tr>\n</table>\n后文`;
      expect(rowsOf(text)).toEqual([['规章'], ['办法']]);
      expect(blocksOf(text).paragraphs).toEqual([5]);
    }
  });

  it('spans from its opening to its closing tag', () => {
    const text = '前文\n\n<div><table>\n<tr><td>规章</td></tr>\n</table></div>\n后文';
    const { span } = onlyPiece(text);
    expect(text.slice(span.start, span.end)).toBe('<table>\n<tr><td>规章</td></tr>\n</table>');
  });
});

describe('one cell of an HTML table is changed', () => {
  it('inside the tags around its text', () => {
    expectSetCell(
      '<table><tr><td>规章</td><td><p>‹10›</p></td></tr></table>',
      '9',
      '<table><tr><td>规章</td><td><p>9</p></td></tr></table>',
    );
    expectSetCell(
      '<table><tr><td>规章</td><td>‹›</td></tr></table>',
      '0',
      '<table><tr><td>规章</td><td>0</td></tr></table>',
    );
    expectSetCell(
      '<table><tr><td>规章</td><td><p>‹›</p></td></tr></table>',
      '0',
      '<table><tr><td>规章</td><td><p>0</p></td></tr></table>',
    );
  });
});
