import { blankCell } from './blank-cell.ts';
import { invalidNumber } from './invalid-number.ts';
import { missingRow } from './missing-row.ts';
import { missingSection } from './missing-section.ts';
import { missingTable } from './missing-table.ts';
import type { Rule } from './rule.ts';
import { unbalanced } from './unbalanced.ts';
import { wrongLabel } from './wrong-label.ts';

/** Every rule, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  unbalanced,
  blankCell,
  invalidNumber,
  missingSection,
  missingTable,
  missingRow,
  wrongLabel,
];
