import type { Part, Table } from './report.ts';

/** A problem that must be reported. */
export interface Expected {
  readonly code: string;
  /** Where it is: in each group, one part at least must be in or beside the range of the problem or a related place. */
  readonly places: readonly (readonly Part[])[];
  /** The table of which this is the one problem with this code. */
  readonly onePer?: Table;
  /** The relation that fails. */
  readonly relation?: string;
  /** The value that the problem must name. */
  readonly value?: number;
  /** Follows from the kind of report, not from a fault. */
  readonly inherent?: boolean;
  /** May be reported as well: the fault is that, too, and whether to say so is a matter of taste. */
  readonly optional?: boolean;
}

/** The problems of several faults together: what is one per table is one. */
export function merged(expected: readonly Expected[]): Expected[] {
  const result: Expected[] = [];
  for (const one of expected) {
    const at = result.findIndex(
      ({ code, onePer }) => onePer !== undefined && onePer === one.onePer && code === one.code,
    );
    const known = result[at];
    if (known === undefined) result.push(one);
    else {
      const { inherent: _, ...rest } = known;
      result[at] = { ...rest, places: [...(known.inherent ? [] : known.places), ...one.places] };
    }
  }
  return result;
}
