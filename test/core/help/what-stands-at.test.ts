import { describe, expect, it } from 'vitest';
import { readReport, valueAt, whatStandsAt } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { unmarked } from '../../support/marked.ts';
import { reportText } from '../../support/reports.ts';

/** What stands at the start, in the middle and at the end of what is marked, and the words it is. */
function standingAt(marked: string): string {
  const { text, marks } = unmarked(marked);
  const [{ span } = { span: { start: 0, end: 0 } }] = marks;
  const report = readReport(text);
  const found = [span.start, (span.start + span.end) >> 1, span.end].map((offset) => {
    const standing = whatStandsAt(report, offset);
    if (standing === undefined) return 'nothing';
    return `${standing.kind} ‹${text.slice(standing.span.start, standing.span.end)}›`;
  });
  return [...new Set(found)].join();
}

describe.each(DIALECTS)('in a report in %s', (dialect) => {
  it('a value cell stands where its figure is', () => {
    const marked = reportText({ dialect, cells: { '3.3.1': { research: '⟦here:26⟧' } } });
    expect(standingAt(marked)).toBe('value ‹26›');
  });

  it('a blank cell stands where its figure would be', () => {
    const { text, marks } = unmarked(reportText({ dialect, cells: { reconsideration: { other: '⟦here:⟧' } } }));
    const found = valueAt(readReport(text), marks[0]?.span.start ?? 0);
    expect(found?.value).toMatchObject({ record: { id: 'reconsideration' }, template: { column: 'other' } });
  });

  it('a label of a row, a group or a column stands where its words are', () => {
    for (const label of ['规章', '（三）不予公开', '法律服务机构'])
      expect(standingAt(reportText({ dialect, labels: { [label]: `⟦here:${label}⟧` } }))).toBe(`label ‹${label}›`);
  });
});

describe('outside of tables', () => {
  it('stand the title of the report, titles of sections, and prose', () => {
    const text = reportText({ heading: '## ' });
    expect(standingAt(text.replace('云岭县', '⟦here:云岭县⟧'))).toMatch(/^title ‹云岭县.*报告›$/);
    expect(standingAt(text.replace('五、存在', '⟦here:五、存在⟧'))).toBe('heading ‹五、存在的主要问题及改进情况›');
    expect(standingAt(text.replace('各科室', '⟦here:各科室⟧'))).toMatch(/^prose ‹本局.*止。›$/);
  });

  it('stands nothing on an empty line, or in a document without words', () => {
    expect(standingAt(reportText().replace('\n\n', '\n⟦here:⟧\n'))).toBe('nothing');
    expect(standingAt('⟦here:⟧')).toBe('nothing');
  });
});

it('the tab of a blank cell is all of it that there is to point at', () => {
  const { text } = unmarked(reportText({ dialect: 'cell-lines', cells: { reconsideration: { other: '' } } }));
  const tab = text.indexOf('\t2\n\t\n\t4') + 3;
  const found = valueAt(readReport(text), tab);
  expect(found?.value.template.column).toBe('other');
  expect(found?.span).toEqual({ start: tab, end: tab + 1 });
});
