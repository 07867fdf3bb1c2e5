import { describe, expect, it } from 'vitest';
import { readReport } from '../../../server/core/index.ts';
import { blankReport } from '../../../server/core/mend/blank-report.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { EDITIONS } from '../../../server/core/templates/editions.ts';
import { expectProblems } from '../../support/marked.ts';
import { STRUCTURE } from '../../support/rows.ts';

describe.each(EDITIONS.map((template) => [template.edition, template] as const))(
  'a blank report of %s',
  (edition, template) => {
    it.each(DIALECTS)('in %s is a whole report of this edition', (dialect) => {
      const { text } = blankReport(template, dialect, '\n');
      const report = readReport(text);
      expect(report).toMatchObject({ recognised: true, template: { edition } });
      expect(report.sections.map(({ template: section }) => section.id)).toEqual(['1', '2', '3', '4', '5', '6']);
      expect(report.tables.map((table) => [table.form.template.id, table.dialect])).toEqual([
        ['disclosure', dialect],
        ['applications', dialect],
        ['review', dialect],
      ]);
      expectProblems(text, {}, { only: STRUCTURE });
    });

    it('is filled in at the organ, the year, every value and every section without a table', () => {
      const { text, values } = blankReport(template, 'pipe', '\n');
      const stops = values.map(({ start, end }) => text.slice(start, end));
      const counts = { '2019': 22 + 161 + 15, '2021': 10 + 175 + 15 };
      expect(stops.slice(0, 2)).toEqual(['（机关全称）', '20××']);
      expect(stops.filter((stop) => stop === '0')).toHaveLength(counts[edition === '2019' ? '2019' : '2021']);
      expect(stops.filter((stop) => stop === '')).toHaveLength(3);
      expect(values.every(({ start }, at) => start >= (values[at - 1]?.end ?? 0))).toBe(true);
    });
  },
);
