import { inOrder } from '../text/in-order.ts';
import type { Section } from './report.ts';

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

/** The official title of a section with its number. */
export function titleOf({ template }: Section): string {
  return template.number + template.title;
}
