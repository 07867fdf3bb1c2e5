import { addTo } from '../add-to.ts';
import { inOrder } from '../text/in-order.ts';
import { lastBegun } from '../text/search.ts';
import type { BoundTable, Report, Section } from './report.ts';

/** The first section of each kind, in the order of the text. */
export function firstSections(sections: readonly Section[]): Section[] {
  const firsts = new Map<string, Section>();
  for (const section of sections) if (!firsts.has(section.template.id)) firsts.set(section.template.id, section);
  return [...firsts.values()];
}

/** Those of the first sections that stand out of order: as few as can be, so that the others are in order. */
export function displacedSections(sections: readonly Section[]): ReadonlySet<Section> {
  const firsts = firstSections(sections);
  const ordered = inOrder(firsts, ({ template }) => template.id);
  return new Set(firsts.filter((section) => !ordered.has(section)));
}

/** A table that stands outside the section it belongs to, and that section. */
export interface Outsider {
  readonly table: BoundTable;
  readonly home: Section;
  /** `table`: it stands wrong. `title`: it stands in order, but a title went astray. */
  readonly atFault: 'table' | 'title';
}

/** The tables outside the section they belong to, in the order of the text; those whose section is missing are none. */
export function outsiders({ sections, tables }: Report): Outsider[] {
  const homes = new Map(firstSections(sections).map((section) => [section.template.id, section]));
  const displaced = displacedSections(sections);
  const ordered = inOrder(tables, ({ form }) => form.template.section);
  return tables.flatMap((table): Outsider[] => {
    const home = homes.get(table.form.template.section);
    if (home === undefined || table.section?.template === home.template) return [];
    const astray = displaced.has(home) || (table.section !== undefined && displaced.has(table.section));
    return [{ table, home, atFault: astray && ordered.has(table) ? 'title' : 'table' }];
  });
}

/** For each section the tables that stand in it, were it with one of their rows only. */
export function tablesBySection({ sections, tables }: Report): ReadonlyMap<Section, readonly BoundTable[]> {
  const found = new Map<Section, BoundTable[]>();
  for (const table of tables) {
    for (const section of sectionsUnder(sections, table)) addTo(found, section, table);
  }
  return found;
}

function sectionsUnder(sections: readonly Section[], { rows, others }: BoundTable): ReadonlySet<Section> {
  const found = new Set<Section>();
  for (const { row } of [...rows, ...others]) {
    const section = lastBegun(sections, row.span.start);
    if (section) found.add(section);
  }
  return found;
}

/** The official title of a section with its number. */
export function titleOf({ template }: Section): string {
  return template.number + template.title;
}
