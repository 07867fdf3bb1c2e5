import { describe, expect, it } from 'vitest';
import { merged, withRow } from '../../support/insert-row.ts';

/** The lines of a table, or of another text. */
const lines = (...all: readonly string[]) => all.join('\n');

describe('a row is put into a pipe table', () => {
  const table = lines('| 采购 | 集中 | 3 | 4 |', '|  | 分散 | 5 | 6 |', '| 合计 |  | 8 | 10 |');
  const [first = '', second = '', third = ''] = table.split('\n');

  it('behind another row, with a blank cell where a label reaches over from above', () => {
    const row = { after: '分散', labels: ['零星'], values: ['0', '1'], covering: ['采购'] };
    expect(withRow(table, row)).toBe(lines(first, second, '|  | 零星 | [0] | [1] |', third));
  });

  it('before another row, with blank cells where a label is merged', () => {
    const row = { before: '采购', labels: [merged('上年', 2)], values: ['0', '1'] };
    expect(withRow(table, row)).toBe(lines('| 上年 |  | [0] | [1] |', table));
  });

  it('with the line ends of the text', () => {
    const row = { after: '合计', labels: [merged('备注', 2)], values: [] };
    expect(withRow(table.replaceAll('\n', '\r\n'), row, '\r\n')).toBe(
      lines(table, '| 备注 |  |').replaceAll('\n', '\r\n'),
    );
  });
});

describe('a row is put in like another', () => {
  const like = (model: string, labels: readonly string[], values: readonly string[]) => {
    const [, row = ''] = withRow(model, { after: '集中', labels, values, like: '集中' }).split('\n');
    return row;
  };

  it('with label and figures in its columns, and as long', () => {
    expect(like('|  |  | 集中 |  | 3 | 4 |  |', ['零星'], ['0', '1'])).toBe('|  |  | 零星 |  | [0] | [1] |  |');
  });

  it('or longer, where it has more figures', () => {
    expect(like('| 集中 | 3 |', ['零星'], ['0', '1'])).toBe('| 零星 | [0] | [1] |');
  });

  it('with a blank place for the label where it has none', () => {
    expect(like('| 集中 | 3 |', [], ['0'])).toBe('|  | [0] |');
  });

  it('with outer labels left of its own', () => {
    expect(like('|  |  | 集中 | 3 |', ['采购', '零星'], ['0'])).toBe('|  | 采购 | 零星 | [0] |');
    expect(like('|  |  | 集中 | 3 |', ['支出', '采购', '零星'], ['0'])).toBe('| 支出 | 采购 | 零星 | [0] |');
  });

  it('with outer labels in places of their own where there is none, in exchange for a blank one at the end', () => {
    expect(like('| 集中 | 3 |  |', ['采购', '零星'], ['0'])).toBe('| 采购 | 零星 | [0] |');
    expect(like('| 集中 | 3 |', ['采购', '零星'], ['0'])).toBe('| 采购 | 零星 | [0] |');
    expect(like('| 集中 | 3 |', ['采购', '零星'], [''])).toBe('| 采购 | 零星 | [] |');
    expect(like('| 集中 |', ['采购', '零星'], [])).toBe('| 采购 | 零星 |');
  });
});

describe('a row is put into a table with bars between its cells only', () => {
  it('with the label from above once more where the row it is like has it', () => {
    const table = '采购 | 集中 | 3 | 4';
    const row = { after: '集中', labels: ['零星'], values: ['0', '1'], covering: ['采购'] };
    expect(withRow(table, { ...row, like: '集中' })).toBe(lines(table, '采购 | 零星 | [0] | [1]'));
    expect(withRow(table, row)).toBe(lines(table, '采购 | 零星 | [0] | [1]'));
  });

  it('with several labels from above, each in its columns', () => {
    const table = '支出 | 采购 |  | 集中 | 3';
    const row = { after: '集中', labels: ['零星'], values: ['0'], covering: ['支出', merged('采购', 2)], like: '集中' };
    expect(withRow(table, row)).toBe(lines(table, '支出 | 采购 | | 零星 | [0]'));
  });

  it('with an outer label of its own instead of the one from above', () => {
    const table = '支出 | 采购 | 集中 | 3';
    const row = { after: '集中', labels: ['工程', '道路'], values: ['0'], covering: ['支出'], like: '集中' };
    expect(withRow(table, row)).toBe(lines(table, '支出 | 工程 | 道路 | [0]'));
  });

  it('with the label from above only where the row leaves a place for it', () => {
    const table = '支出 | 集中 | | 3';
    const row = { after: '集中', labels: ['零星'], values: ['0'], covering: ['支出', '采购'], like: '集中' };
    expect(withRow(table, row)).toBe(lines(table, '支出 | 零星 | | [0]'));
  });

  it('with blank cells where its own label is merged', () => {
    const row = { after: '集中', labels: [merged('合计', 2)], values: ['0'] };
    expect(withRow('采购 | 集中 | 3', row)).toBe(lines('采购 | 集中 | 3', '合计 | | [0]'));
  });

  it('packed to the left as the rows there are, and filled up with bars', () => {
    const table = lines('采购 | 集中 | 3 | 4 |', '分散 | 5 | 6 | |');
    const row = { after: '分散', labels: ['零星'], values: ['0', '1'], covering: ['支出', '采购'] };
    expect(withRow(table, { ...row, like: '分散' })).toBe(lines(table, '零星 | [0] | [1] | |'));
    expect(withRow(table, { ...row, like: '集中' })).toBe(lines(table, '零星 | [0] | [1] | |'));
  });

  it('as long as the one beside it', () => {
    expect(withRow('集中 | 3 | |', { before: '集中', labels: ['零星'], values: ['0'] })).toBe(
      lines('零星 | [0] | |', '集中 | 3 | |'),
    );
    expect(withRow('集中 | 3', { before: '集中', labels: ['零星'], values: ['0', '1'] })).toBe(
      lines('零星 | [0] | [1]', '集中 | 3'),
    );
  });
});

describe('a row is put between rows of tabs', () => {
  it('with nothing where a label reaches over', () => {
    const table = '采购\t集中\t3';
    const row = { labels: ['零星'], values: ['0'], covering: ['采购'] };
    expect(withRow(table, { ...row, after: '集中' })).toBe(lines(table, '\t零星\t[0]'));
    expect(withRow(table, { ...row, before: '集中' })).toBe(lines('\t零星\t[0]', table));
    expect(withRow(table, { after: '集中', labels: [merged('合计', 2)], values: ['0'] })).toBe(
      lines(table, '合计\t\t[0]'),
    );
  });
});

describe('a row is put between rows of one cell a line', () => {
  const table = '\t采购\n\t集中\n\t3';

  it('with a lone tab where a label reaches over from above, and nothing where one does from the left', () => {
    const row = { labels: ['零星'], values: ['0'], covering: ['采购'] };
    expect(withRow(table, { ...row, after: '集中' })).toBe(`${table}\n\n\t\n\t零星\n\t[0]`);
    expect(withRow(table, { after: '集中', labels: [merged('合计', 2)], values: ['0'] })).toBe(
      `${table}\n\n\t合计\n\t[0]`,
    );
  });

  it('with the line ends of the text', () => {
    const windows = table.replaceAll('\n', '\r\n');
    expect(withRow(windows, { before: '集中', labels: [merged('上年', 2)], values: ['0'] }, '\r\n')).toBe(
      `\t上年\r\n\t[0]\r\n\r\n${windows}`,
    );
  });
});

describe('a row is put into an HTML table', () => {
  it('with the merged cells it is to have', () => {
    const table = lines('<table>', '<tr><td colspan="2">合计</td><td>3</td></tr>', '</table>');
    expect(withRow(table, { before: '合计', labels: [merged('上年', 2)], values: ['0'] })).toBe(
      table.replace('<tr>', '<tr><td colspan="2">上年</td><td>[0]</td></tr>\n$&'),
    );
    expect(withRow(table, { after: '合计', labels: [merged('采购', 1, 2), '零星'], values: ['0', '1'] })).toBe(
      table.replace('</tr>', '$&\n<tr><td rowspan="2">采购</td><td>零星</td><td>[0]</td><td>[1]</td></tr>'),
    );
  });

  it('with the indentation of the row beside it, if that begins its line', () => {
    const row = { labels: ['零星'], values: ['0'] };
    const added = '<tr><td>零星</td><td>[0]</td></tr>';
    const there = '<tr><td>集中</td><td>3</td></tr>';
    for (const eol of ['\n', '\r\n', '\r']) {
      const table = (...rows: readonly string[]) =>
        ['<table>', ...rows.map((one) => ` \t${one}`), '</table>'].join(eol);
      expect(withRow(table(there), { ...row, before: '集中' }, eol)).toBe(table(added, there));
      expect(withRow(table(there), { ...row, after: '集中' }, eol)).toBe(table(there, added));
    }
    expect(withRow(`<table>${there}</table>`, { ...row, after: '集中' })).toBe(`<table>${there}\n${added}</table>`);
    expect(withRow(`<table>${there}</table>`, { ...row, before: '集中' })).toBe(`<table>${added}\n${there}</table>`);
  });
});

describe('a merged label of an HTML table, when a row is put in below it,', () => {
  /** The tag of the label before and after a row is put in beside one of the two that it reaches over. */
  const tagAfter = (tag: string, beside: { before: string } | { after: string }, covering = [merged('采购', 1, 3)]) => {
    const table = lines(
      '<table>',
      `<tr>${tag}采购</td><td>集中</td><td>3</td></tr>`,
      '<tr><td>分散</td><td>5</td></tr>',
      '<tr><td>以上合计</td><td>另计</td><td>8</td></tr>',
      '</table>',
    );
    const result = withRow(table, { ...beside, labels: ['零星'], values: ['0'], covering });
    const label = result.indexOf('采购');
    return result.slice(result.lastIndexOf('<', label), label);
  };

  it('becomes one row longer, however that is written', () => {
    for (const tag of [
      '<td rowspan="2">',
      "<TD ROWSPAN='2'>",
      '<td colspan="1" rowspan=2 class="c3">',
      '<td rowspan="02">',
    ])
      expect(tagAfter(tag, { after: '集中' })).toBe(tag.replace(/0?2/u, '3'));
    expect(tagAfter('<td rowspan="2">', { before: '分散' })).toBe('<td rowspan="3">');
    expect(tagAfter('<td rowspan="2">', { after: '集中' }, [merged('采购', 1, 12)])).toBe('<td rowspan="3">');
  });

  it('becomes longer, too, where it ends above the row that it is to reach over', () => {
    expect(tagAfter('<td rowspan="2">', { after: '分散' })).toBe('<td rowspan="3">');
    expect(tagAfter('<td rowspan="2">', { after: '分散' }, [])).toBe('<td rowspan="2">');
    expect(tagAfter('<td rowspan="2">', { after: '分散' }, [merged('收费', 1, 3)])).toBe('<td rowspan="2">');
    expect(tagAfter('<td rowspan="2">', { before: '采购' })).toBe('<td rowspan="2">');
    expect(tagAfter('<td rowspan="2">', { after: '以上合计' })).toBe('<td rowspan="2">');
  });

  it('becomes longer where it reaches over more than it is to, but not where it is as long as on the form', () => {
    expect(tagAfter('<td rowspan="2">', { after: '集中' }, [])).toBe('<td rowspan="3">');
    expect(tagAfter('<td rowspan="3">', { after: '集中' })).toBe('<td rowspan="3">');
    expect(tagAfter('<td rowspan="4">', { after: '集中' })).toBe('<td rowspan="4">');
  });

  it('becomes longer where it stands in tags of its own, too', () => {
    const table = (tag: string, more = '') =>
      `<table>\n<tr>${tag}<b>采购</b></td><td>集中</td></tr>\n${more}<tr><td>分散</td></tr>\n</table>`;
    const row = { after: '集中', labels: ['零星'], values: [], covering: [merged('采购', 1, 3)] };
    expect(withRow(table('<td rowspan="2">'), row)).toBe(table('<td rowspan="3">', '<tr><td>零星</td></tr>\n'));
  });

  it('stays as it is where it is not merged', () => {
    expect(tagAfter('<td>', { after: '集中' })).toBe('<td>');
    expect(tagAfter('<td rowspan="1">', { after: '集中' })).toBe('<td rowspan="1">');
  });
});
