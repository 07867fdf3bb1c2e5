import { describe, expect, it } from 'vitest';
import { outlineOf, type Part, readReport, render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { reportText, tableText } from '../../support/reports.ts';

/** The outline of a text, a line for each part, indented as deep as it lies: `kind name — detail`. */
function drawn(text: string, kinds?: readonly Part['kind'][]): string {
  const lines = (parts: readonly Part[], indent: string): string[] =>
    parts.flatMap(({ kind, name, detail, parts: inner }) => {
      const line = `${indent}${kind} ${render(name, 'zh')}${detail ? ` — ${render(detail, 'zh')}` : ''}`;
      return kinds === undefined || kinds.includes(kind)
        ? [line, ...lines(inner, `${indent}  `)]
        : lines(inner, indent);
    });
  return `\n${lines(outlineOf(readReport(text)), '').join('\n')}\n`;
}

/** The words that name each part of a kind, and all of it, as they stand in the text. */
function placesOf(text: string, kind: Part['kind']): [place: string, whole: string][] {
  const all = (parts: readonly Part[]): Part[] => parts.flatMap((part) => [part, ...all(part.parts)]);
  return all(outlineOf(readReport(text)))
    .filter((part) => part.kind === kind)
    .map(({ place, span }) => [text.slice(place.start, place.end), text.slice(span.start, span.end)]);
}

describe.each(DIALECTS)('the outline of a report in %s', (dialect) => {
  it('holds the sections, their tables, the groups and the rows with their values', () => {
    const cells = { '3.4.2': { total: '' } };
    expect(drawn(reportText({ dialect, edition: '2021', cells }))).toBe(`
title 云岭县档案局2023年政府信息公开工作年度报告
section 一、总体情况
section 二、主动公开政府信息情况
  table 主动公开情况表 — 2021年版
    group 第二十条第（一）项
      header 表头
      row 规章 — 本年制发件数10、本年废止件数17、现行有效件数24
      row 行政规范性文件 — 本年制发件数31、本年废止件数38、现行有效件数45
    group 第二十条第（五）项
      header 表头
      row 行政许可 — 本年处理决定数量52
    group 第二十条第（六）项
      header 表头
      row 行政处罚 — 本年处理决定数量59
      row 行政强制 — 本年处理决定数量66
    group 第二十条第（八）项
      header 表头
      row 行政事业性收费 — 本年收费金额（单位：万元）73
section 三、收到和处理政府信息公开申请情况
  table 申请办理情况表 — 2021年版
    header 表头
    row 一、本年新收政府信息公开申请数量 — 总计1697
    row 二、上年结转政府信息公开申请数量 — 总计4
    group 三、本年度办理结果
      row （一）予以公开 — 总计86
      row （二）部分公开（区分处理的，只计这一情形，不计其他情形） — 总计83
      group （三）不予公开
        row 1.属于国家秘密 — 总计88
        row 2.其他法律行政法规禁止公开 — 总计72
        row 3.危及“三安全一稳定” — 总计93
        row 4.保护第三方合法权益 — 总计64
        row 5.属于三类内部事务信息 — 总计101
        row 6.属于四类过程性信息 — 总计88
        row 7.属于行政执法案卷 — 总计83
        row 8.属于行政查询事项 — 总计86
      group （四）无法提供
        row 1.本机关不掌握相关政府信息 — 总计39
        row 2.没有现成信息需要另行制作 — 总计空白
        row 3.补正后申请内容仍不明确 — 总计85
      group （五）不予处理
        row 1.信访举报投诉类申请 — 总计91
        row 2.重复申请 — 总计76
        row 3.要求提供公开出版物 — 总计69
        row 4.无正当理由大量反复申请 — 总计70
        row 5.要求行政机关确认或重新出具已获取信息 — 总计79
      group （六）其他处理
        row 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 — 总计67
        row 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 — 总计92
        row 3.其他 — 总计96
      row （七）总计 — 总计1695
    row 四、结转下年度继续办理 — 总计6
section 四、政府信息公开行政复议、行政诉讼情况
  table 行政复议、行政诉讼情况表 — 2021年版
    header 表头
    row 行政复议 — 总计10
    row 未经复议直接起诉 — 总计8
    row 复议后起诉 — 总计6
section 五、存在的主要问题及改进情况
section 六、其他需要报告的事项
`);
  });

  it('every part lies inside of the one that holds it, and its name inside of it', () => {
    const text = reportText({ dialect });
    const strays: string[] = [];
    const check = (part: Part, outer: { start: number; end: number }) => {
      if (part.span.start < outer.start || part.span.end > outer.end) strays.push(render(part.name, 'zh'));
      if (part.place.start < part.span.start || part.place.end > part.span.end) strays.push(render(part.name, 'zh'));
      for (const inner of part.parts) check(inner, part.span);
    };
    const outline = outlineOf(readReport(text));
    expect(outline).toHaveLength(7);
    for (const part of outline) check(part, { start: 0, end: text.length });
    expect(strays).toEqual([]);
  });

  it('groups and rows are named by their labels', () => {
    const text = reportText({ dialect });
    expect(placesOf(text, 'group').map(([place]) => place)).toEqual([
      '第二十条第（一）项',
      '第二十条第（五）项',
      '第二十条第（六）项',
      '第二十条第（八）项',
      '第二十条第（九）项',
      '三、本年度办理结果',
      '（三）不予公开',
      '（四）无法提供',
      '（五）不予处理',
    ]);
    const [, fifth = ''] = placesOf(text, 'group')[8] ?? [];
    expect(fifth).toContain('1.信访举报投诉类申请');
    expect(fifth).toContain('5.要求行政机关确认或重新出具已获取信息');
    expect(fifth).not.toContain('3.补正后申请内容仍不明确');
    expect(fifth).not.toContain('（六）其他处理');
  });
});

describe('the outline of a damaged report', () => {
  it('shows the figures of section 四 that stand there again', () => {
    const text = reportText().replace(/\| 1 \| 2 \| 3 \| 4 \| 10 [^\n]*/u, '$&\n$&');
    expect(drawn(text, ['row'])).toMatch(/row 复议后起诉 — 总计6\nrow 重复的数字行\n$/u);
  });

  it('a table that goes on in another section is a part of both', () => {
    const text = reportText();
    const moved = text
      .replace(/\n\| {2}\| （七）总计/u, '\n\n四、政府信息公开行政复议、行政诉讼情况\n\n|  | （七）总计')
      .replace('\n\n四、政府信息公开行政复议、行政诉讼情况\n\n| 行政复议', '\n\n| 行政复议');
    expect(drawn(moved, ['section', 'table'])).toBe(`
section 一、总体情况
section 二、主动公开政府信息情况
  table 主动公开情况表 — 2019年版
section 三、收到和处理政府信息公开申请情况
  table 申请办理情况表 — 2019年版
section 四、政府信息公开行政复议、行政诉讼情况
  table 申请办理情况表 — 2019年版
  table 行政复议、行政诉讼情况表 — 2019年版
section 五、存在的主要问题及改进情况
section 六、其他需要报告的事项
`);
  });

  it('an unknown row stands where it is written, without values', () => {
    const text = reportText().replace(
      /\n(\|[^\n]*2\.重复申请[^\n]*)/u,
      '\n$1\n|  |  | 网络咨询 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
    );
    expect(drawn(text, ['row'])).toContain('row 2.重复申请 — 总计76\nrow 网络咨询\nrow 3.要求提供公开出版物');
  });

  it('a row of which it is not sure which cell is which has no values', () => {
    const text = reportText({ dialect: 'tsv', edition: '2021' }).replace(/(2\.重复申请)\t[^\n]*/u, '$1\t3\t5');
    expect(drawn(text, ['row'])).toContain('row 2.重复申请\n');
  });

  it('a text without tables has its sections', () => {
    expect(drawn('一、总体情况\n\n二、主动公开政府信息情况\n')).toBe(`
section 一、总体情况
section 二、主动公开政府信息情况
`);
  });
});

describe('an outline looks at what it is made of a few times, however much there is', () => {
  it('at the labels of groups', () => {
    const text = tableText('disclosure', { dialect: 'cell-lines' }).concat('\n').repeat(100);
    const { things, looks } = looksAt('labels', 'template', text);
    expect(things).toBeGreaterThan(1000);
    expect(looks).toBeLessThan(3 * things);
  });

  it('at header rows one below the other', () => {
    const table = tableText('disclosure').replace(/^.*本年新公开数量.*\n/mu, (header) => header.repeat(500));
    const { things, looks } = looksAt('others', 'kind', reportText({ tables: { disclosure: table } }));
    expect(things).toBeGreaterThanOrEqual(500);
    expect(looks).toBeLessThan(8 * things);
  });
});

/** How many things of a kind the tables of a text hold, and how often its outline reads a field of one of them. */
function looksAt(kind: 'labels' | 'others', field: string, text: string): { things: number; looks: number } {
  const report = readReport(text);
  const seen = { things: 0, looks: 0 };
  const looked = <Thing extends object>(thing: Thing): Thing => {
    seen.things++;
    return new Proxy(thing, {
      get(target, key, receiver) {
        if (key === field) seen.looks++;
        return Reflect.get(target, key, receiver);
      },
    });
  };
  const tables = report.tables.map((table) => ({
    ...table,
    [kind]: table[kind].map((thing) => looked<object>(thing)),
  }));
  expect(outlineOf({ ...report, tables }).length).toBeGreaterThan(0);
  return seen;
}
