import type { BoundTable, BoundValue, Report } from '../report/report.ts';
import type { Span } from '../text/span.ts';

/** What may be said of a label or a value: several at once. */
export const TRAITS = ['total', 'blank', 'wrong'] as const;
export type Trait = (typeof TRAITS)[number];

/** The words of a cell of the form and what they are. */
export interface Token {
  readonly kind: 'label' | 'value';
  readonly traits: readonly Trait[];
  readonly span: Span;
}

/**
 * The labels and values of all tables in the order of the text. A label is wrong where its words are not the form's; a
 * value where it is no number, or the total, or else any cell, of a sum that fails. A blank cell is one if a mark for
 * nothing stands in it.
 */
export function tokensOf({ tables }: Report): Token[] {
  return tables
    .flatMap((table) => [...labels(table), ...values(table)])
    .filter(({ span }) => span.start < span.end)
    .sort((one, other) => one.span.start - other.span.start);
}

function labels({ labels }: BoundTable): Token[] {
  return labels.map(({ cell, match }) => ({
    kind: 'label',
    traits: match === 'words' ? ['wrong'] : [],
    span: cell.span,
  }));
}

function values(table: BoundTable): Token[] {
  const totals = new Set(table.form.template.relations.map(({ result }) => result));
  const failing = failingCells(table);
  const has: Readonly<Record<Trait, (value: BoundValue) => boolean>> = {
    total: ({ record, template }) => totals.has(record.id) || totals.has(template.column),
    blank: ({ amount }) => amount.kind === 'blank',
    wrong: (value) => value.amount.kind === 'text' || failing.has(value),
  };
  return table.rows
    .flatMap((row) => row.values)
    .map((value) => ({ kind: 'value', traits: TRAITS.filter((trait) => has[trait](value)), span: value.cell.span }));
}

function failingCells({ equations }: BoundTable): ReadonlySet<BoundValue> {
  const failing = new Set<BoundValue>();
  for (const { state, result, left, right } of equations) {
    if (state.kind !== 'fails') continue;
    for (const value of result ? [result] : [...left, ...right]) failing.add(value);
  }
  return failing;
}
