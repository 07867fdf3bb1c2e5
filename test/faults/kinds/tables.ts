import type { Edition } from '../../support/form.ts';
import { paragraph } from '../compose.ts';
import { headingsOf, type Report, sectionBlocks, type Table, tablesOf } from '../report.ts';
import { balancedTable } from '../tables.ts';
import { drawTable, type Fault, take, takeTable } from './fault.ts';

const ALL = ['disclosure', 'applications', 'review'] as const;
const OTHER: Readonly<Record<Edition, Edition>> = { '2019': '2021', '2021': '2019' };

/** Whole tables absent, in the wrong place, of the wrong year. */
export const TABLES: readonly Fault[] = [
  {
    code: 'missing-table',
    name: 'a sentence instead of a table',
    plant: (report, draw) => loseTable(report, drawTable(report, draw, ALL), true),
  },
  {
    code: 'missing-table',
    name: 'a title and nothing below',
    plant: (report, draw) => loseTable(report, drawTable(report, draw, ALL), false),
  },
  {
    code: 'misplaced-table',
    name: 'a table before its title',
    plant(report, draw) {
      const table = drawTable(report, draw, ALL);
      const heading = table && headingAbove(report, table);
      if (!table || !heading || !take(report, table, heading)) return undefined;
      const { blocks } = report;
      blocks.splice(blocks.indexOf(table), 1);
      blocks.splice(blocks.indexOf(heading), 0, table);
      return [
        { code: 'misplaced-table', places: [[table]] },
        { code: 'empty-section', places: [[heading]], optional: true },
      ];
    },
  },
  {
    code: 'misplaced-table',
    name: 'a table at the end of another section',
    plant(report, draw) {
      const table = drawTable(report, draw, ALL);
      const heading = table && headingAbove(report, table);
      const homes = headingsOf(report).filter(({ section }) => section === 1 || section === 5);
      if (!table || !heading || homes.length === 0) return undefined;
      const home = draw.oneOf(homes);
      if (report.taken.has(home) || !take(report, table, heading)) return undefined;
      const { blocks } = report;
      blocks.splice(blocks.indexOf(table), 1, paragraph('具体数据见表。'));
      const end = sectionBlocks(report, home).at(-1) ?? home;
      blocks.splice(blocks.indexOf(end) + 1, 0, table);
      return [{ code: 'misplaced-table', places: [[table]] }];
    },
  },
  {
    code: 'wrong-edition',
    name: 'a table of the other edition',
    plant: (report, draw) => otherEdition(report, [drawTable(report, draw, ['disclosure', 'applications'])], draw),
  },
  {
    code: 'wrong-edition',
    name: 'both tables of the other edition',
    plant: (report, draw) =>
      otherEdition(
        report,
        tablesOf(report).filter(({ id }) => id !== 'review'),
        draw,
      ),
  },
];

function loseTable(report: Report, table: Table | undefined, say: boolean): ReturnType<Fault['plant']> {
  const heading = table && headingAbove(report, table);
  if (!table || !heading || report.taken.has(heading) || !takeTable(report, table)) return undefined;
  take(report, heading);
  report.blocks.splice(
    report.blocks.indexOf(table),
    1,
    ...(say ? [paragraph('本年度情况与上年相同，没有变化。')] : []),
  );
  return [{ code: 'missing-table', places: [[heading]] }];
}

function otherEdition(
  report: Report,
  tables: readonly (Table | undefined)[],
  draw: Parameters<Fault['plant']>[1],
): ReturnType<Fault['plant']> {
  const found = tables.filter((table) => table !== undefined);
  if (found.length === 0 || found.some((table) => report.taken.has(table) || report.taken.has(table.inside)))
    return undefined;
  return found.map((table) => {
    takeTable(report, table);
    const other = balancedTable(table.id, OTHER[table.edition], draw);
    takeTable(report, other);
    report.blocks.splice(report.blocks.indexOf(table), 1, other);
    return { code: 'wrong-edition', places: [[other]], onePer: other };
  });
}

function headingAbove(report: Report, table: Table) {
  return headingsOf(report).find((heading) => sectionBlocks(report, heading).includes(table));
}
