import { blankCell } from './blank-cell.ts';
import { duplicateRow } from './duplicate-row.ts';
import { invalidNumber } from './invalid-number.ts';
import { misplacedTable } from './misplaced-table.ts';
import { missingRow } from './missing-row.ts';
import { missingSection } from './missing-section.ts';
import { missingTable } from './missing-table.ts';
import { numberFormat } from './number-format.ts';
import { rowOrder } from './row-order.ts';
import type { Rule } from './rule.ts';
import { sectionOrder } from './section-order.ts';
import { sectionTitle } from './section-title.ts';
import { splitTable } from './split-table.ts';
import { tableLayout } from './table-layout.ts';
import { unbalanced } from './unbalanced.ts';
import { unexpectedRow } from './unexpected-row.ts';
import { wrongEdition } from './wrong-edition.ts';
import { wrongLabel } from './wrong-label.ts';

/** Every rule, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  unbalanced,
  blankCell,
  invalidNumber,
  numberFormat,
  missingSection,
  sectionTitle,
  sectionOrder,
  missingTable,
  misplacedTable,
  splitTable,
  tableLayout,
  missingRow,
  unexpectedRow,
  duplicateRow,
  rowOrder,
  wrongLabel,
  wrongEdition,
];
