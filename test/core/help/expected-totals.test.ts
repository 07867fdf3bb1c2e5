import { describe, expect, it } from 'vitest';
import { applyEdits, check, expectedTotals, readReport } from '../../../server/core/index.ts';
import { KINDS } from '../../faults/compose.ts';
import { plantedTexts } from '../../faults/planted-texts.ts';
import { type Cells, reportText } from '../../support/reports.ts';

/** The totals that are expected in a text, as `record column: number`. */
function expectedIn(text: string): string[] {
  return expectedTotals(readReport(text), { start: 0, end: text.length }).map(
    ({ value, expected }) => `${value.record.id} ${value.template.column}: ${expected}`,
  );
}

function expectedWith(cells: Cells): string[] {
  return expectedIn(reportText({ edition: '2021', cells }));
}

describe('a total', () => {
  it('that is wrong or blank has an expected value', () => {
    expect(expectedWith({ '3.3.8': { total: 88 } })).toEqual(['3.3.8 total: 86']);
    expect(expectedWith({ '3.7': { business: '' } })).toEqual(['3.7 business: 261']);
    expect(expectedWith({ '3.7': { total: '' } })).toEqual(['3.7 total: 1695']);
  });

  it('has none where its parts are wrong as likely: the sums that hold now say so', () => {
    expect(expectedWith({ '3.3.8': { business: 3 } })).toEqual([]);
    expect(expectedWith({ '3.7': { total: 1690 }, '3.1': { total: 85 } })).toEqual([]);
  });

  it('has none where another cell is likelier to be wrong, though a blank one hides that from its other sums', () => {
    expect(expectedWith({ '1': { business: 3 }, '2': { total: '' } })).toEqual(['2 total: 4']);
  });

  it('has none where all its parts are blank, or one of them alone', () => {
    expect(expectedWith({ reconsideration: { upheld: '', corrected: '', other: '', pending: '' } })).toEqual([]);
    expect(expectedWith({ reconsideration: { upheld: '' } })).toEqual([]);
  });

  it('has none in a form that is not filled in', () => {
    const blank = { upheld: '', corrected: '', other: '', pending: '', total: '' };
    expect(expectedWith({ reconsideration: blank })).toEqual([]);
    expect(expectedWith({ reconsideration: { ...blank, upheld: 2 } })).toEqual(['reconsideration total: 2']);
  });

  it('has one for each that stands in the span that is asked for', () => {
    const cells = { '3.3.8': { total: 88 }, reconsideration: { total: 11 } };
    const text = reportText({ edition: '2021', cells });
    const report = readReport(text);
    const heading = text.indexOf('四、政府信息公开行政复议');
    expect(expectedTotals(report, { start: 0, end: heading })).toHaveLength(1);
    expect(expectedTotals(report, { start: heading, end: text.length })).toHaveLength(1);
    expect(expectedTotals(report, { start: 0, end: text.length })).toHaveLength(2);
  });
});

it.each(KINDS)(
  'in a damaged report in $dialect no sum that holds fails when an expected total is written in',
  (kind) => {
    const failing = (text: string) => check(readReport(text)).filter(({ code }) => code === 'unbalanced').length;
    let tried = 0;
    for (const { text, fault } of plantedTexts(11, [kind])) {
      for (const { edit } of expectedTotals(readReport(text), { start: 0, end: text.length })) {
        expect(failing(applyEdits(text, [edit])), fault).toBeLessThanOrEqual(failing(text));
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(0);
  },
);
