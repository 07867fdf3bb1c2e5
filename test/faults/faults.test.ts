import { describe, expect, it } from 'vitest';
import { cleanReport, KINDS } from './compose.ts';
import { Draw } from './draw.ts';
import { judge } from './judge.ts';
import { foundShare, measure, placedShare } from './measure.ts';
import { asText } from './table.ts';
import { write } from './write.ts';

/** `npm run test:faults` measures more reports and prints the table. */
const measurement = measure({ seed: 2019, clean: 12, single: 2, pairs: 30 });
const { clean, faults, pairs, codes, total } = measurement;

/** What people see when a share is too low. */
const table = asText(measurement, 1);

describe('planted faults', () => {
  it('are found, at least 99 in 100, and 98 in 100 of those where they are', () => {
    expect(foundShare(total), table).toBeGreaterThanOrEqual(0.99);
    expect(placedShare(total), table).toBeGreaterThanOrEqual(0.98);
  });

  it.each(codes.map((tally) => [tally.code, tally] as const))('%s: not a code that is often missed', (_code, tally) => {
    expect(foundShare(tally), table).toBeGreaterThanOrEqual(0.9);
    expect(placedShare(tally), table).toBeGreaterThanOrEqual(0.9);
  });

  it.each(faults.map((tally) => [tally.code, tally.what, tally] as const))(
    '%s, %s: is planted, and one cause is one problem',
    (_code, _what, tally) => {
      expect(tally.reports).toBeGreaterThan(0);
      expect(tally.expected).toBeGreaterThan(0);
      expect(tally.alarms, table).toBe(0);
    },
  );

  it('two at a time raise next to nothing that is not there', () => {
    expect(pairs.alarms / pairs.reports, table).toBeLessThanOrEqual(0.01);
  });
});

describe('a clean report', () => {
  it('has no problem, in no dialect and no edition', () => {
    expect(clean.reports).toBe(12 * KINDS.length);
    expect({ alarms: clean.alarms, remarks: clean.remarks }, table).toEqual({ alarms: 0, remarks: 0 });
  });
});

describe('the measurement', () => {
  const [kind] = KINDS;
  const [draw] = Draw.series(7, 1);
  const report = kind && draw && cleanReport(kind, draw);
  if (report === undefined) throw new Error('no report to look at');
  const codes = new Set(['section-title', 'missing-section']);
  const [heading, other] = report.blocks.filter((block) => block.kind === 'heading');

  it('says so where a fault is not found', () => {
    const { verdicts } = judge(report, [{ code: 'section-title', places: [[heading ?? {}]] }], codes);
    expect(verdicts.map(({ result }) => result)).toEqual(['missed']);
  });

  it('says so where a fault is reported in another place, and where nothing is wrong', () => {
    const wrong = { ...heading, title: '概述' };
    const blocks = report.blocks.map((block) => (block === heading ? (wrong as typeof block) : block));
    const faulty = { ...report, blocks };
    const elsewhere = judge(faulty, [{ code: 'section-title', places: [[other ?? {}]] }], codes);
    expect(elsewhere.verdicts.map(({ result }) => result)).toEqual(['misplaced']);
    const nowhere = judge(faulty, [], codes);
    expect(nowhere.others.map(({ code }) => code)).toEqual(['section-title']);
  });

  it('knows where every part of a report stands', () => {
    const { text, placeOf } = write(report);
    for (const block of report.blocks) {
      if (block.kind !== 'heading') continue;
      const { start, end } = placeOf(block) ?? { start: 0, end: 0 };
      expect(text.slice(start, end)).toContain(block.title);
    }
  });
});
