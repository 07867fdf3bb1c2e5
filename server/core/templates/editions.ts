import edition2019 from './edition-2019.json' with { type: 'json' };
import edition2021 from './edition-2021.json' with { type: 'json' };
import type { Template } from './template.ts';

/** The official editions, oldest first. */
export const EDITIONS: readonly [Template, ...Template[]] = [edition2019 as Template, edition2021 as Template];

/** The edition that a report on a year follows; undefined for a year before the form was in use. */
export function editionOfYear(year: number): Template | undefined {
  return EDITIONS.find(({ years }) => year >= (years.from ?? 0) && year <= (years.to ?? Number.POSITIVE_INFINITY));
}
