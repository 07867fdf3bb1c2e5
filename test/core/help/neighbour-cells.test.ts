import { describe, expect, it } from 'vitest';
import {
  check,
  problemBeside,
  type Report,
  readReport,
  valueAt,
  valueBeside,
  valueInColumn,
} from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import type { Span } from '../../../server/core/text/span.ts';
import { type ReportRequest, reportText } from '../../support/reports.ts';

/** The id of the record and the column that a place is in. */
function nameAt(report: Report, place: Span | undefined): string {
  const standing = place && valueAt(report, place.end);
  return standing ? `${standing.value.record.id} ${standing.value.template.column}` : 'nowhere';
}

/** Every place that is come to by going on from an offset, until there is none or the first comes again. */
function walk(from: number, step: (offset: number) => Span | undefined): Span[] {
  const places: Span[] = [];
  for (let place = step(from); place; place = step(place.end)) {
    if (places.some(({ start }) => start === place?.start)) break;
    places.push(place);
  }
  return places;
}

function opened(request: ReportRequest = {}) {
  const text = reportText({ edition: '2021', ...request });
  const report = readReport(text);
  return { text, report, end: text.length };
}

/** Figures, blank cells beside each other and at the end of a row. */
const BLANKS: ReportRequest = {
  cells: { '3.1': { research: '', business: '', total: '' }, reconsideration: { upheld: '', total: '' } },
};

describe.each(DIALECTS)('between the value cells in %s', (dialect) => {
  it('there is a way through all of them, forth and back', () => {
    const { report, end } = opened({ dialect, ...BLANKS });
    const forth = walk(0, (offset) => valueBeside(report, offset, 'next'));
    const back = walk(end, (offset) => valueBeside(report, offset, 'previous'));
    expect(forth).toHaveLength(10 + 175 + 15);
    expect(back).toEqual(forth.toReversed());
    expect(forth.slice(9, 12).map((place) => nameAt(report, place))).toEqual([
      '20.8/行政事业性收费 1',
      '1 natural-person',
      '1 business',
    ]);
  });

  it('below and above lead along the column, and at its end into the next table', () => {
    const { report } = opened({ dialect, ...BLANKS });
    const business = walk(0, (offset) => valueBeside(report, offset, 'next'))[11]?.end ?? 0;
    const down = walk(business, (offset) => valueInColumn(report, offset, 'below'));
    expect(down.slice(0, 24).map((place) => nameAt(report, place).split(' ')[1])).toEqual(
      new Array(24).fill('business'),
    );
    expect(nameAt(report, down[24])).toBe('reconsideration corrected');
    expect(down).toHaveLength(25);
    expect(nameAt(report, valueInColumn(report, down[0]?.end ?? 0, 'above'))).toBe('1 business');
    expect(nameAt(report, valueInColumn(report, business, 'above'))).toBe('20.8/行政事业性收费 1');
  });

  it('a place is the words of the cell, or where they would go', () => {
    const { report, text } = opened({ dialect, ...BLANKS });
    const words = walk(0, (offset) => valueBeside(report, offset, 'next')).map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(words.filter((word) => word === '')).toHaveLength(5);
    expect(words.every((word) => /^-?\d*$/.test(word))).toBe(true);
  });

  it('the problems in cells come one after the other, and the first again behind the last', () => {
    const { report, end } = opened({
      dialect,
      cells: { '3.5.2': { total: 1 }, '3.1': { research: '' }, reconsideration: { total: '十' } },
      labels: { '3.要求提供公开出版物': '3.要求提供内部出版物' },
    });
    const problems = check(report, {});
    const places = walk(0, (offset) => problemBeside(report, problems, offset, 'next'));
    const words = places.map(({ start, end }) => report.text.slice(start, end));
    expect(words).toContain('3.要求提供内部出版物');
    expect(words.at(-1)).toBe('十');
    expect(places.map((place) => nameAt(report, place))).toContain('3.5.2 total');
    const last = places.at(-1);
    expect(problemBeside(report, problems, last?.end ?? 0, 'next')).toEqual(places[0]);
    expect(problemBeside(report, problems, 0, 'previous')).toEqual(last);
    expect(walk(end, (offset) => problemBeside(report, problems, offset, 'previous'))).toEqual(places.toReversed());
  });

  it('a blank cell is found whatever stands beside it', () => {
    const { report } = opened({ dialect, cells: { '3.1': { research: '' } } });
    const problems = check(report, {}).filter(({ code }) => code === 'blank-cell');
    expect(nameAt(report, problemBeside(report, problems, 0, 'next'))).toBe('3.1 research');
  });

  it('of a problem of a whole table the places are gone to, one after the other', () => {
    const { report } = opened({ dialect, cells: { '3.1': { research: '' }, '3.5.2': { other: '/', business: '' } } });
    const problems = check(report, {}).filter(({ code }) => code === 'blank-cell');
    const places = walk(0, (offset) => problemBeside(report, problems, offset, 'next'));
    expect(places.map((place) => nameAt(report, place))).toEqual(['3.1 research', '3.5.2 business', '3.5.2 other']);
  });
});

describe('from prose', () => {
  it('the first cell below is next, and the last above previous', () => {
    const { report, text } = opened();
    const prose = text.indexOf('三、收到和处理');
    expect(nameAt(report, valueBeside(report, prose, 'next'))).toBe('1 natural-person');
    expect(nameAt(report, valueInColumn(report, prose, 'below'))).toBe('1 natural-person');
    expect(nameAt(report, valueBeside(report, prose, 'previous'))).toBe('20.8/行政事业性收费 1');
    expect(nameAt(report, valueInColumn(report, prose, 'above'))).toBe('20.8/行政事业性收费 1');
  });

  it('behind the last cell and before the first there is none', () => {
    const { report, text } = opened();
    expect(valueBeside(report, text.length, 'next')).toBeUndefined();
    expect(valueBeside(report, 0, 'previous')).toBeUndefined();
  });

  it('a sound report has no problem to go to, and one in prose is none in a cell', () => {
    const { report } = opened();
    expect(problemBeside(report, check(report, {}), 0, 'next')).toBeUndefined();
    const titled = readReport(report.text.replace('一、总体情况', '一、总的情况'));
    const problems = check(titled, {});
    expect(problems.map(({ code }) => code)).toEqual(['section-title']);
    expect(problemBeside(titled, problems, 0, 'next')).toBeUndefined();
  });
});
