import { artefact } from './artefact.ts';
import { blankCell } from './blank-cell.ts';
import { brokenParagraph } from './broken-paragraph.ts';
import { duplicateRow } from './duplicate-row.ts';
import { emptySection } from './empty-section.ts';
import { feeStatement } from './fee-statement.ts';
import { invalidNumber } from './invalid-number.ts';
import { misplacedTable } from './misplaced-table.ts';
import { missingRow } from './missing-row.ts';
import { missingSection } from './missing-section.ts';
import { missingTable } from './missing-table.ts';
import { numberFormat } from './number-format.ts';
import { reportTitle } from './report-title.ts';
import { rowOrder } from './row-order.ts';
import type { Rule } from './rule.ts';
import { sectionOrder } from './section-order.ts';
import { sectionTitle } from './section-title.ts';
import { signOffDate } from './sign-off-date.ts';
import { splitTable } from './split-table.ts';
import { tableLayout } from './table-layout.ts';
import { unbalanced } from './unbalanced.ts';
import { unexpectedRow } from './unexpected-row.ts';
import { wrongEdition } from './wrong-edition.ts';
import { wrongLabel } from './wrong-label.ts';
import { wrongNotice } from './wrong-notice.ts';
import { yearMismatch } from './year-mismatch.ts';

/** Every rule, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  unbalanced,
  blankCell,
  invalidNumber,
  numberFormat,
  missingSection,
  sectionTitle,
  sectionOrder,
  emptySection,
  reportTitle,
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
  wrongNotice,
  yearMismatch,
  feeStatement,
  artefact,
  brokenParagraph,
  signOffDate,
];
