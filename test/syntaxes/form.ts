import { EDITIONS } from '../../server/core/templates/editions.ts';
import type { RowTemplate } from '../../server/core/templates/template.ts';

/** Every row label of an edition's form, outer ones too, in order. */
export function labelsOf(edition: string): string[] {
  return rowsOf(edition).flatMap((row) => (row.kind === 'data' ? row.labels.map(({ text }) => text) : []));
}

/** How many cells of an edition's form hold values. */
export function valueCount(edition: string): number {
  const records = rowsOf(edition).flatMap((row) => (row.kind === 'data' ? row.records : []));
  return records.reduce((count, { values }) => count + values.length, 0);
}

function rowsOf(edition: string): RowTemplate[] {
  return EDITIONS.filter((form) => form.edition === edition).flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows),
  );
}
