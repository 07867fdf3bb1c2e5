import { describe, expect, it } from 'vitest';
import { foldsOf, readReport, render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { reportText } from '../../support/reports.ts';

/** Each fold as the words its first and its last line begin with and what is hidden, in the order of the text. */
function folded(text: string): string[] {
  const report = readReport(text);
  const words = (line: number) => {
    const { start, end } = report.lines.lineSpan(line);
    const cells = text.slice(start, end).split(/[\s|<>]+/u);
    return cells.find((cell) => cell !== '' && !cell.startsWith('t') && !cell.startsWith('#')) ?? '';
  };
  return foldsOf(report)
    .toSorted((one, other) => one.firstLine - other.firstLine)
    .map(({ firstLine, lastLine, hidden }) =>
      [words(firstLine), '→', words(lastLine), ...(hidden ? [render(hidden, 'zh')] : [])].join(' '),
    );
}

describe('what can be folded', () => {
  it('sections, tables, groups of rows and headers', () => {
    expect(folded(reportText({ heading: '## ', edition: '2021' }))).toEqual([
      '一、总体情况 → 本局按年度计划开展政府信息公开工作，各科室分工明确。统计期限自2023年1月1日起至2023年12月31日止。',
      '二、主动公开政府信息情况 → 行政事业性收费',
      '第二十条第（一）项 → 行政事业性收费 ……共6项',
      '--- → 行政规范性文件 ……共2项',
      '第二十条第（五）项 → 行政许可 ……共1项',
      '第二十条第（六）项 → 行政强制 ……共2项',
      '第二十条第（八）项 → 行政事业性收费 ……共1项',
      '三、收到和处理政府信息公开申请情况 → 四、结转下年度继续办理',
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） → 四、结转下年度继续办理 ……共25项',
      '--- → 商业企业',
      '三、本年度办理结果 → （七）总计 ……共22项',
      '（三）不予公开 → 8.属于行政查询事项 ……共8项',
      '（四）无法提供 → 3.补正后申请内容仍不明确 ……共3项',
      '（五）不予处理 → 5.要求行政机关确认或重新出具已获取信息 ……共5项',
      '（六）其他处理 → 3.其他 ……共3项',
      '四、政府信息公开行政复议、行政诉讼情况 → 1',
      '行政复议 → 1 ……共3项',
      '--- → 结果维持',
      '五、存在的主要问题及改进情况 → 库藏目录的网上查询还不够方便。下一步将补录目录数据，改进检索页面。',
      '六、其他需要报告的事项 → 本年度未收取政府信息公开信息处理费，无其他需要报告的事项。',
    ]);
  });

  it.each(DIALECTS)('in %s no two begin on one line, and each lies in the one before that it touches', (dialect) => {
    const folds = foldsOf(readReport(reportText({ dialect })));
    expect(new Set(folds.map(({ firstLine }) => firstLine)).size).toBe(folds.length);
    const crossing = folds.filter(({ firstLine, lastLine }) =>
      folds.some((other) => other.firstLine < firstLine && firstLine <= other.lastLine && other.lastLine < lastLine),
    );
    expect(crossing).toEqual([]);
    expect(folds.length).toBeGreaterThan(15);
  });

  it('in cell-lines every row as well, of which each cell is a line', () => {
    const folds = folded(reportText({ dialect: 'cell-lines' }));
    expect(folds).toContain('2.重复申请 → 76');
    expect(folds).toContain('（五）不予处理 → 79 ……共5项');
  });

  it('nothing of a text that has no lines to hide', () => {
    expect(folded('一、总体情况')).toEqual([]);
    expect(folded('')).toEqual([]);
  });
});
