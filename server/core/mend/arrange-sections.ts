import type { BoundTable, Report, Section } from '../report/report.ts';
import { outsiders, tablesBySection } from '../report/section-questions.ts';
import type { Edit } from '../text/edits.ts';
import { bodyOf, deleteSection, mergeSections, moveAbove, moveSection, swapTitles } from './move-section.ts';

/** What puts a section in its place. */
export type Move =
  | { readonly kind: 'whole' | 'above-table'; readonly edits: readonly Edit[] }
  | { readonly kind: 'swap'; readonly edits: readonly Edit[]; readonly other: Section };

/** What makes one section of two. */
export interface Union {
  /** `empty`: the second has nothing below its title. `copy`: it says the same as the first. */
  readonly kind: 'empty' | 'copy' | 'merge';
  readonly edits: readonly Edit[];
}

/** Beside which other section one belongs, and the last one in order that comes before it on the form. */
export interface Place {
  readonly other: Section;
  readonly side: 'before' | 'behind';
  readonly above?: Section;
}

/** Which tables stand in which section, and those outside of theirs because a title went astray. */
export interface Standing {
  readonly bySection: ReadonlyMap<Section, readonly BoundTable[]>;
  readonly untitled: readonly BoundTable[];
}

/** Where the tables of a report stand. */
export function standingOf(report: Report): Standing {
  const untitled = outsiders(report).flatMap(({ table, atFault }) => (atFault === 'title' ? [table] : []));
  return { bySection: tablesBySection(report), untitled };
}

/**
 * Moves a section with all that is in it. Where titles went astray without their tables, only they move: one alone, or
 * two that changed places. Undefined where a table would come under a wrong title or be torn, and where the section
 * stands there twice: those are put together first.
 */
export function arrange(report: Report, standing: Standing, section: Section, place: Place): Move | undefined {
  const { sections } = report;
  if (sections.some((other) => other !== section && other.template === section.template)) return undefined;
  const { untitled } = standing;
  const here = standing.bySection.get(section) ?? [];
  const own = untitled.find((table) => belongsTo(table, section));
  if (own === undefined) {
    const torn = here.some((table) => table.section !== section);
    if (torn || (here.length > 0 && untitled.length > 0)) return undefined;
    return { kind: 'whole', edits: moveSection(report, section, place.other, place.side) };
  }
  const { section: other } = own;
  if (here.length === 0 && other === place.above && isLastInSection(report, own))
    return { kind: 'above-table', edits: moveAbove(report, section, own) };
  if (
    other &&
    here.length === 1 &&
    here.every((table) => belongsTo(table, other)) &&
    areNeighbours(report, section, other)
  )
    return { kind: 'swap', edits: swapTitles(report, section, other), other };
  return undefined;
}

/**
 * Takes out a section that stands there a second time, and puts what it says at the end of the first. Undefined where
 * that would bring two tables together, or a table under a wrong title.
 */
export function unite(report: Report, standing: Standing, section: Section, first: Section): Union | undefined {
  const body = bodyOf(report, section);
  if (body === '') return { kind: 'empty', edits: deleteSection(report, section) };
  if (body === bodyOf(report, first)) return { kind: 'copy', edits: deleteSection(report, section) };
  const { bySection, untitled } = standing;
  const here = bySection.get(section) ?? [];
  const fits = here.every((table) => belongsTo(table, section)) && !bySection.has(first) && untitled.length === 0;
  return here.length === 0 || fits ? { kind: 'merge', edits: mergeSections(report, section, first) } : undefined;
}

function areNeighbours({ sections }: Report, one: Section, other: Section): boolean {
  return Math.abs(sections.indexOf(one) - sections.indexOf(other)) === 1;
}

function isLastInSection({ tables }: Report, table: BoundTable): boolean {
  return tables.findLast(({ section }) => section === table.section) === table;
}

function belongsTo({ form }: BoundTable, { template }: Section): boolean {
  return form.template.section === template.id;
}
