import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { EDITIONS } from '../../support/form.ts';
import { expectProblems, mended, problemOf } from '../../support/marked.ts';
import { recordsOf, valuesOf } from '../../support/reading.ts';
import { type ReportRequest, reportText } from '../../support/reports.ts';
import { changeRow, markLine, moveRow, reportWithRows, STRUCTURE, structureIn } from '../../support/rows.ts';

/** The rows with one of them in another place, its label marked. */
function moved(rows: readonly string[], label: string, behind: string): string[] {
  return changeRow(moveRow(rows, label, behind), label, (row) => row.replace(label, `⟦row-order:${label}⟧`));
}

describe.each(DIALECTS)('in %s', (dialect) => {
  describe.each(EDITIONS)('of %s', (edition) => {
    const request: ReportRequest = { dialect, edition };
    const only = structureIn(dialect);

    it('a row further up or further down', () => {
      const up = reportWithRows('applications', request, (rows) => moved(rows, '2.重复申请', '7.属于行政执法案卷'));
      expectProblems(up, {}, { only });
      const down = reportWithRows('applications', request, (rows) =>
        moved(rows, '2.没有现成信息需要另行制作', '3.要求提供公开出版物'),
      );
      expectProblems(down, {}, { only });
    });

    it('two rows that changed places', () => {
      const text = reportWithRows('disclosure', request, (rows) =>
        moveRow(rows, '行政处罚', '行政强制').map((row) => row.replace('行政强制', '⟦row-order:行政强制⟧')),
      );
      expectProblems(text, {}, { only });
    });

    it('several rows: one problem on the first line of the table', () => {
      const text = reportWithRows('applications', request, (rows) => {
        const two = moveRow(
          moveRow(rows, '2.重复申请', '2.其他法律行政法规禁止公开'),
          '3.要求提供公开出版物',
          '6.属于四类过程性信息',
        );
        const first = dialect === 'html' ? 1 : 0;
        return two.with(first, markLine('row-order', two[first]));
      });
      expectProblems(text, {}, { only });
    });
  });
});

describe('together with others', () => {
  it('a row out of order, one missing and one misspelt are three problems', () => {
    const request: ReportRequest = {
      without: ['3.5.4'],
      labels: {
        '3.要求提供公开出版物': '⟦missing-row:3.要求提供公开出版物⟧',
        '7.属于行政执法案卷': '⟦wrong-label:7.属于行政执法档案⟧',
      },
    };
    const text = reportWithRows('applications', request, (rows) =>
      moved(rows, '1.本机关不掌握相关政府信息', '3.补正后申请内容仍不明确'),
    );
    expectProblems(text, {}, { only: STRUCTURE });
  });
});

describe('nothing is reported', () => {
  it('of rows in order with one missing, one too many or one twice', () => {
    const text = reportText({ without: ['3.3.2', '20.5/行政许可'] });
    expectProblems(text, {}, { only: ['row-order'] });
  });
});

describe('the problem', () => {
  it('says behind which row it belongs, in Chinese and in English', () => {
    const text = reportWithRows('applications', {}, (rows) => moveRow(rows, '2.重复申请', '（七）总计'));
    const { severity, message, fixes } = problemOf(text, 'row-order');
    expect(severity).toBe('warning');
    expect(fixes.map(({ title, safe }) => [render(title, 'zh'), safe])).toEqual([
      ['把申请办理情况表各行按规定格式的顺序排列', true],
    ]);
    expect(render(message, 'zh')).toBe('“2.重复申请”行的位置不对，应排在“1.信访举报投诉类申请”行之后。');
    expect(render(message, 'en')).toBe(
      'The row “2.重复申请” stands out of order: it belongs behind “1.信访举报投诉类申请”.',
    );
  });

  it('says so of the first row of the form too', () => {
    const text = reportWithRows('applications', {}, (rows) => moveRow(rows, '一、本年新收', '（七）总计'));
    expect(render(problemOf(text, 'row-order').message, 'zh')).toBe(
      '“一、本年新收政府信息公开申请数量”行的位置不对，应排在最前。',
    );
  });

  it('of several rows names each of them', () => {
    const text = reportWithRows('disclosure', {}, (rows) =>
      moveRow(moveRow(rows, '行政许可', '行政强制'), '政府集中采购', '规章'),
    );
    const { message, related } = problemOf(text, 'row-order');
    expect(render(message, 'zh')).toBe('主动公开情况表有2行的位置不对，请按规定格式的顺序排列。');
    expect(render(message, 'en')).toBe(
      '2 rows of the table of section 二 (主动公开) stand out of order. Put them in the order of the form.',
    );
    expect(related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['政府集中采购', '行政许可']);
    expect(related.map((place) => render(place.message, 'zh'))).toEqual([
      '“政府集中采购”行的位置不对，应排在“行政事业性收费”行之后。',
      '“行政许可”行的位置不对，应排在“规范性文件”行之后。',
    ]);
  });
});

describe.each(DIALECTS)('the fix in %s', (dialect) => {
  const request: ReportRequest = { dialect };
  const whole = reportText(request);
  const mendedMove = (table: 'disclosure' | 'applications', label: string, behind: string) =>
    mended(
      reportWithRows(table, request, (rows) => moveRow(rows, label, behind)),
      'row-order',
    );

  it('puts a row back among its group, and rows of one block in order', () => {
    expect(mendedMove('applications', '2.重复申请', '4.无正当理由大量反复申请')).toBe(whole);
    expect(mendedMove('disclosure', '行政处罚', '行政强制')).toBe(whole);
    expect(mendedMove('applications', '一、本年新收', '二、上年结转')).toBe(whole);
  });

  // What is packed to the left is laid out anew, with the same figures.
  it.runIf(dialect !== 'bare-pipe')('puts it back into its group, its block, or below the label of its group', () => {
    expect(mendedMove('applications', '2.重复申请', '7.属于行政执法案卷')).toBe(whole);
    expect(mendedMove('disclosure', '行政许可', '行政强制')).toBe(whole);
  });

  it('changes no figure', () => {
    const text = reportWithRows('applications', request, (rows) => moveRow(rows, '1.属于国家秘密', '（七）总计'));
    const result = mended(text, 'row-order');
    expect(valuesOf(result, 'applications')).toEqual(valuesOf(text, 'applications'));
    expect(recordsOf(result, 'applications')).toEqual(recordsOf(whole, 'applications'));
    expectProblems(result, {}, { only: structureIn(dialect) });
  });
});

describe('the fix', () => {
  it('is not offered where merged cells want the table laid out anew, and a figure fits no column', () => {
    const text = reportWithRows('applications', { dialect: 'html' }, (rows) =>
      changeRow(moveRow(rows, '2.重复申请', '7.属于行政执法案卷'), '（七）总计', (row) =>
        row.replace(/<td>\d+<\/td><\/tr>$/u, '</tr>'),
      ),
    );
    expect(problemOf(text, 'row-order').fixes).toEqual([]);
  });
});
