import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { EDITIONS, SECTIONS } from '../../support/form.ts';
import { expectProblems, mended, problemOf, problemsOf } from '../../support/marked.ts';
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

const ORDER = [1, 2, 3, 4, 5, 6];
const SIGN_OFF = ['云岭县档案局', '2021年1月16日'];

/** The report with organ and date at its end. */
const signed = (text: string, eol = '\n') => [text.trimEnd(), ...SIGN_OFF].join(eol + eol) + eol;

describe.each(DIALECTS)('a section is put in its place, in %s,', (dialect) => {
  describe.each(['\n', '\r\n'])('with line ends %j:', (eol) => {
    const request = { dialect, eol };
    const right = reportOf(ORDER, [], request);

    it.each([
      [[1, 2, 3, 5, 6, 4]],
      [[4, 1, 2, 3, 5, 6]],
      [[6, 1, 2, 3, 4, 5]],
      [[2, 3, 4, 5, 6, 1]],
      [[1, 3, 4, 2, 5, 6]],
      [[2, 1, 3, 4, 5, 6]],
    ])('%j', (order) => {
      const wrong = reportOf(order, [], request);
      expect(mended(wrong, 'section-order')).toBe(right);
      expect(mended(wrong.trimEnd(), 'section-order')).toBe(right.trimEnd());
      expect(mended(signed(wrong, eol), 'section-order')).toBe(signed(right, eol));
    });

    it('one after the other, where several are displaced', () => {
      const once = mended(reportOf([6, 1, 2, 3, 5, 4], [], request), 'section-order');
      expect(mended(once, 'section-order')).toBe(right);
    });

    it('or taken out where it stands there again, with the same words or with none', () => {
      const copy = (body?: string) =>
        reportText({
          ...request,
          arrange: (blocks) => blocks.toSpliced(12, 0, blocks[10] ?? '', ...(body === undefined ? [] : [body])),
        });
      expect(mended(copy('库藏目录的网上查询还不够方便。下一步将补录目录数据，改进检索页面。'), 'section-order')).toBe(
        right,
      );
      expect(mended(copy(), 'section-order')).toBe(right);
    });

    it('or put together with the first, where it says something else', () => {
      const text = reportText({
        ...request,
        arrange: (blocks) => [...blocks, blocks[10] ?? '', '展厅的说明牌将换新。'],
      });
      const together = reportText({ ...request, arrange: (blocks) => blocks.toSpliced(12, 0, '展厅的说明牌将换新。') });
      expect(mended(text, 'section-order')).toBe(together);
      expect(mended(text.trimEnd(), 'section-order')).toBe(together.trimEnd());
      expect(mended(signed(text, eol), 'section-order')).toBe(signed(together, eol));
    });

    it('or its table brought under the first title', () => {
      const text = reportText({
        ...request,
        arrange: (blocks) => [...blocks.toSpliced(9, 1), blocks[8] ?? '', blocks[9] ?? ''],
      });
      expect(mended(text, 'section-order')).toBe(right);
    });

    it('or only its title, where that went astray without its table', () => {
      const text = reportText({ ...request, arrange: (blocks) => [...blocks.toSpliced(8, 1), blocks[8] ?? ''] });
      expect(mended(text, 'section-order')).toBe(right);
    });

    it('or two titles that changed places over their tables', () => {
      const text = reportText({
        ...request,
        arrange: (blocks) => blocks.with(6, blocks[8] ?? '').with(8, blocks[6] ?? ''),
      });
      expect(mended(text, 'section-order')).toBe(right);
    });
  });
});

describe('the gaps between sections', () => {
  /** A report whose blocks follow one another without blank lines, or with several. */
  const spaced = (order: readonly number[], gap: string) => reportOf(order).trimEnd().replaceAll('\n\n', gap);

  it.each(['\n', '\n\n\n'])('stay as they are: %j', (gap) => {
    expect(mended(spaced([1, 2, 3, 5, 6, 4], gap), 'section-order')).toBe(spaced(ORDER, gap));
    expect(mended(spaced([4, 1, 2, 3, 5, 6], gap), 'section-order')).toBe(spaced(ORDER, gap));
  });
});

describe('no fix', () => {
  it('brings two tables of one kind together', () => {
    const text = reportText({
      arrange: (blocks) => [...blocks, blocks[8] ?? '', (blocks[9] ?? '').replace('| 10 |', '| 11 |')],
    });
    expect(problemOf(text, 'section-order').fixes).toEqual([]);
  });

  it('takes the table of another section along', () => {
    const text = reportText({
      arrange: (blocks) => [...blocks.slice(0, 5), blocks[10] ?? '', ...blocks.slice(5, 10), ...blocks.slice(11)],
    });
    expect(problemOf(text, 'section-order').fixes).toEqual([]);
  });

  it('tears a table apart', () => {
    const title = '五、存在的主要问题及改进情况';
    const text = reportText({ arrange: (blocks) => blocks.toSpliced(10, 1) }).replace(
      '| 第二十条第（五）项',
      `\n${title}\n\n$&`,
    );
    expect(problemOf(text, 'section-order').fixes).toEqual([]);
  });

  it('moves one of two sections with the same title before they are one', () => {
    const text = reportText({ arrange: (blocks) => blocks.toSpliced(2, 0, blocks[12] ?? '') });
    const problems = problemsOf(text, {}, { only: ['section-order'] });
    expect(problems.map(({ fixes }) => fixes.length)).toEqual([0, 1]);
    const once = mended(text, 'section-order');
    expect(mended(once, 'section-order')).toBe(reportText());
  });
});

describe('the titles of the fixes', () => {
  const titles = (text: string) =>
    problemOf(text, 'section-order').fixes.map(({ title, safe }) => [render(title, 'zh'), render(title, 'en'), safe]);

  it('say where the section goes', () => {
    expect(titles(reportOf([6, 1, 2, 3, 4, 5]))).toEqual([
      [
        '将“六、其他需要报告的事项”部分移到“五、存在的主要问题及改进情况”之后',
        'Move section “六、其他需要报告的事项” behind “五、存在的主要问题及改进情况”',
        true,
      ],
    ]);
  });

  it('say that it goes above another, that its title alone does, or that two change places', () => {
    const first = (text: string) => titles(text).map(([zh]) => zh);
    expect(first(reportOf([1, 2, 3, 5, 6, 4]))).toEqual([
      '将“四、政府信息公开行政复议、行政诉讼情况”部分移到“五、存在的主要问题及改进情况”之前',
    ]);
    expect(first(reportText({ arrange: (blocks) => [...blocks.toSpliced(8, 1), blocks[8] ?? ''] }))).toEqual([
      '将“四、政府信息公开行政复议、行政诉讼情况”移到其表格之前',
    ]);
    const swapped = reportText({ arrange: (blocks) => blocks.with(6, blocks[8] ?? '').with(8, blocks[6] ?? '') });
    expect(first(swapped)).toEqual([
      '对调标题“三、收到和处理政府信息公开申请情况”和“四、政府信息公开行政复议、行政诉讼情况”',
    ]);
  });

  it('say what becomes of a second one, and that two versions are for a person to compare', () => {
    expect(titles(reportOf([1, 2, 3, 4, 5, 6, 6]))).toEqual([
      [
        '删除重复的“六、其他需要报告的事项”部分（内容与前一处相同）',
        'Delete the second section “六、其他需要报告的事项”, which says the same as the first',
        true,
      ],
    ]);
    expect(titles(reportText({ arrange: (blocks) => [...blocks, blocks[12] ?? ''] }))).toEqual([
      [
        '删除重复的标题“六、其他需要报告的事项”（其下没有内容）',
        'Delete the second title “六、其他需要报告的事项”, which has nothing below it',
        true,
      ],
    ]);
    expect(titles(reportText({ arrange: (blocks) => [...blocks, blocks[12] ?? '', '另有一事。'] }))).toEqual([
      [
        '将此处内容并入前面的“六、其他需要报告的事项”部分，删除此处标题',
        'Put what stands here into the first section “六、其他需要报告的事项” and delete this title',
        false,
      ],
    ]);
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

  it('or behind which, though one that belongs behind it follows further down', () => {
    expect(says(reportOf([1, 4, 2, 3, 5, 6]))).toMatchObject({
      related: ['三、收到和处理政府信息公开申请情况: 应在这一部分之后'],
    });
  });

  it('by those that stand in order only', () => {
    const text = reportOf([6, 1, 2, 3, 5, 4]);
    const [sixth] = problemsOf(text, {}, { only: ['section-order'] });
    expect(sixth?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual([SECTIONS[4]]);
  });

  it('or that it stands there twice, and where it stood first', () => {
    expect(says(reportOf([1, 2, 3, 4, 5, 6, 6]))).toMatchObject({
      zh: '“六、其他需要报告的事项”重复出现，请合并，只保留一处。',
      en: '“六、其他需要报告的事项” stands here again. Merge the two and keep one.',
      related: ['六、其他需要报告的事项: 第一次出现在这里'],
    });
  });
});
