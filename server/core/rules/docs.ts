import { artefactDocs } from './artefact.ts';
import { blankCellDocs } from './blank-cell.ts';
import { brokenParagraphDocs } from './broken-paragraph.ts';
import { duplicateRowDocs } from './duplicate-row.ts';
import { emptySectionDocs } from './empty-section.ts';
import { feeStatementDocs } from './fee-statement.ts';
import { invalidNumberDocs } from './invalid-number.ts';
import { misplacedTableDocs } from './misplaced-table.ts';
import { missingRowDocs } from './missing-row.ts';
import { missingSectionDocs } from './missing-section.ts';
import { missingTableDocs } from './missing-table.ts';
import { numberFormatDocs } from './number-format.ts';
import { reportTitleDocs } from './report-title.ts';
import { rowOrderDocs } from './row-order.ts';
import type { RuleDocs } from './rule.ts';
import { sectionOrderDocs } from './section-order.ts';
import { sectionTitleDocs } from './section-title.ts';
import { signOffDateDocs } from './sign-off-date.ts';
import { splitTableDocs } from './split-table.ts';
import { tableLayoutDocs } from './table-layout.ts';
import { unbalancedDocs } from './unbalanced.ts';
import { unexpectedRowDocs } from './unexpected-row.ts';
import { wrongEditionDocs } from './wrong-edition.ts';
import { wrongLabelDocs } from './wrong-label.ts';
import { wrongNoticeDocs } from './wrong-notice.ts';
import { yearMismatchDocs } from './year-mismatch.ts';

/** The docs of every rule by its code. For the generator of docs/rules and its tests: no part of the product. */
export const RULE_DOCS: ReadonlyMap<string, RuleDocs> = new Map([
  ['unbalanced', unbalancedDocs],
  ['blank-cell', blankCellDocs],
  ['invalid-number', invalidNumberDocs],
  ['number-format', numberFormatDocs],
  ['missing-section', missingSectionDocs],
  ['section-title', sectionTitleDocs],
  ['section-order', sectionOrderDocs],
  ['empty-section', emptySectionDocs],
  ['report-title', reportTitleDocs],
  ['missing-table', missingTableDocs],
  ['misplaced-table', misplacedTableDocs],
  ['split-table', splitTableDocs],
  ['table-layout', tableLayoutDocs],
  ['missing-row', missingRowDocs],
  ['unexpected-row', unexpectedRowDocs],
  ['duplicate-row', duplicateRowDocs],
  ['row-order', rowOrderDocs],
  ['wrong-label', wrongLabelDocs],
  ['wrong-edition', wrongEditionDocs],
  ['wrong-notice', wrongNoticeDocs],
  ['year-mismatch', yearMismatchDocs],
  ['fee-statement', feeStatementDocs],
  ['artefact', artefactDocs],
  ['broken-paragraph', brokenParagraphDocs],
  ['sign-off-date', signOffDateDocs],
]);
