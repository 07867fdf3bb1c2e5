import { describe, expect, it } from 'vitest';
import { readReport, tokensOf } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { reportText } from '../../support/reports.ts';

/** The tokens of a text as `kind.trait words`. */
function tokens(text: string): string[] {
  return tokensOf(readReport(text)).map(
    ({ kind, traits, span }) => `${[kind, ...traits].join('.')} ${text.slice(span.start, span.end)}`,
  );
}

describe.each(DIALECTS)('in %s', (dialect) => {
  it('labels, values and totals', () => {
    const found = tokens(reportText({ dialect }));
    const at = found.indexOf('label 2.重复申请');
    expect(found.slice(at, at + 8)).toEqual([
      'label 2.重复申请',
      'value 1',
      'value 25',
      'value 20',
      'value 15',
      'value 10',
      'value 5',
      'value.total 76',
    ]);
    expect(found).toContain('label 第二十条第（一）项');
    expect(found).toContain('label 三、本年度办理结果');
    expect(found).toContain('value.total 1507');
  });

  it('what is blank and what is wrong', () => {
    const cells = {
      '3.5.2': { total: 75 },
      '3.5.4': { business: '/' },
      '20.1/规章': { '1': '三' },
      reconsideration: { total: '' },
    };
    const found = tokens(reportText({ dialect, cells, labels: { '3.要求提供公开出版物': '3.要求提供内部出版物' } }));
    expect(found).toContain('value.wrong 三');
    expect(found).toContain('label.wrong 3.要求提供内部出版物');
    expect(found).toContain('value.blank /');
    expect(found).toContain('value.total.wrong 75');
    expect(found.filter((token) => token.endsWith(' '))).toEqual([]);
  });
});

it('where no total is at fault every cell of the relation is wrong', () => {
  const found = tokens(reportText({ cells: { '4': { business: 2, total: 7 } } }));
  expect(found.filter((token) => token.includes('wrong')).map((token) => token.split(' ')[0])).toEqual([
    'value.wrong',
    'value.total.wrong',
    'value.wrong',
    'value.total.wrong',
    'value.total.wrong',
    'value.total.wrong',
    'value.wrong',
    'value.total.wrong',
  ]);
});

it('no two overlap', () => {
  for (const dialect of DIALECTS) {
    const found = tokensOf(readReport(reportText({ dialect })));
    const overlapping = found.filter(({ span }, at) => span.start < (found[at - 1]?.span.end ?? 0));
    expect(overlapping).toEqual([]);
  }
});
