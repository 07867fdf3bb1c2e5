import type { Report } from '../report/report.ts';
import { describeCell } from './describe-cell.ts';
import { describeLabel } from './describe-label.ts';
import { describeSection, describeTitle } from './describe-section.ts';
import type { Description } from './description.ts';
import type { Standing } from './what-stands-at.ts';

/** What is to be said of what stands at a place; undefined for prose. */
export function describe(report: Report, standing: Standing): Description | undefined {
  switch (standing.kind) {
    case 'value':
      return describeCell(standing);
    case 'label':
      return describeLabel(standing);
    case 'heading':
      return describeSection(report, standing.section);
    case 'title':
      return describeTitle(report);
    case 'prose':
      return undefined;
  }
}
