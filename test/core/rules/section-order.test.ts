import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { EDITIONS } from '../../support/form.ts';
import { expectProblems, problemOf } from '../../support/marked.ts';
import { type ReportRequest, reportText } from '../../support/reports.ts';
import { STRUCTURE, structureIn } from '../../support/rows.ts';

/** A report with its sections in the order of these numbers; `marked` is the place in that order that bears a mark. */
function reportOf(order: readonly number[], marked: readonly number[] = [], request: ReportRequest = {}): string {
  return reportText({
    ...request,
    arrange: ([title = '', preface = '', ...blocks]) => [
      title,
      preface,
      ...order.flatMap((section, place) => {
        const [heading = '', body = ''] = blocks.slice((section - 1) * 2);
        return [marked.includes(place) ? `⟦section-order:${heading}⟧` : heading, body];
      }),
    ],
  });
}

describe.each(DIALECTS)('in %s', (dialect) => {
  describe.each(EDITIONS)('of %s', (edition) => {
    const only = structureIn(dialect);

    it('a section that was moved with all that is in it', () => {
      expectProblems(reportOf([1, 2, 3, 5, 6, 4], [5], { dialect, edition }), {}, { only });
      expectProblems(reportOf([4, 1, 2, 3, 5, 6], [0], { dialect, edition }), {}, { only });
    });

    it('a section that stands there twice', () => {
      expectProblems(reportOf([1, 2, 3, 4, 5, 6, 5], [6], { dialect, edition }), {}, { only });
    });
  });
});

describe('as few sections as can be are out of order', () => {
  it('one of two that changed places', () => {
    expectProblems(reportOf([1, 2, 4, 3, 5, 6], [3]), {}, { only: STRUCTURE });
  });

  it('two that were moved', () => {
    expectProblems(reportOf([6, 1, 2, 3, 5, 4], [0, 5]), {}, { only: STRUCTURE });
  });

  it('none where one is missing', () => {
    expectProblems(reportOf([1, 2, 3, 4, 6]), {}, { only: ['section-order'] });
  });
});

describe('it is the titles that count, not their numbers', () => {
  it('wrong numbers over sections in order are a matter of the titles', () => {
    const text = reportText({
      arrange: (blocks) =>
        blocks.map((block) => {
          if (block === '五、存在的主要问题及改进情况') return '⟦section-title:六、存在的主要问题及改进情况⟧';
          return block === '六、其他需要报告的事项' ? '⟦section-title:五、其他需要报告的事项⟧' : block;
        }),
    });
    expectProblems(text, {}, { only: STRUCTURE });
  });

  it('a title that went astray without its table is one problem, not a misplaced table too', () => {
    const text = reportText({
      arrange: (blocks) => [...blocks.toSpliced(8, 1), '⟦section-order:四、政府信息公开行政复议、行政诉讼情况⟧'],
    });
    expectProblems(text, {}, { only: STRUCTURE });
  });

  it('titles of section 三 and 四 that changed places over their tables are one problem', () => {
    const text = reportText({
      arrange: (blocks) => {
        const [third = '', fourth = ''] = [blocks[6], blocks[8]];
        return blocks.with(6, fourth).with(8, `⟦section-order:${third}⟧`);
      },
    });
    expectProblems(text, {}, { only: STRUCTURE });
  });
});

describe('together with others', () => {
  it('a section out of order under a title in other words is two problems at one place', () => {
    const text = reportOf([1, 2, 3, 4, 6, 5], [5]).replace(
      '⟦section-order:五、存在的主要问题及改进情况⟧',
      '⟦section-order,section-title:五、存在问题及改进情况⟧',
    );
    expectProblems(text, {}, { only: STRUCTURE });
  });
});

describe('the problem', () => {
  const says = (text: string) => {
    const { severity, message, related } = problemOf(text, 'section-order');
    return {
      severity,
      zh: render(message, 'zh'),
      en: render(message, 'en'),
      related: related.map(
        (place) => `${text.slice(place.span.start, place.span.end)}: ${render(place.message, 'zh')}`,
      ),
    };
  };

  it('says before which section it belongs', () => {
    expect(says(reportOf([1, 2, 3, 5, 6, 4]))).toEqual({
      severity: 'warning',
      zh: '“四、政府信息公开行政复议、行政诉讼情况”的位置不对，应在“五、存在的主要问题及改进情况”之前。六个部分须按一至六的顺序排列。',
      en: '“四、政府信息公开行政复议、行政诉讼情况” stands out of order: it belongs before “五、存在的主要问题及改进情况”. The six sections follow one another from 一 to 六.',
      related: ['五、存在的主要问题及改进情况: 应在这一部分之前'],
    });
  });

  it('or behind which', () => {
    expect(says(reportOf([6, 1, 2, 3, 4, 5]))).toMatchObject({
      zh: '“六、其他需要报告的事项”的位置不对，应在“五、存在的主要问题及改进情况”之后。六个部分须按一至六的顺序排列。',
      related: ['五、存在的主要问题及改进情况: 应在这一部分之后'],
    });
  });

  it('or that it stands there twice, and where it stood first', () => {
    expect(says(reportOf([1, 2, 3, 4, 5, 6, 6]))).toMatchObject({
      zh: '“六、其他需要报告的事项”重复出现，请合并，只保留一处。',
      en: '“六、其他需要报告的事项” stands here again. Merge the two and keep one.',
      related: ['六、其他需要报告的事项: 第一次出现在这里'],
    });
  });
});
