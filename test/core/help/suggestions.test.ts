import { describe, expect, it } from 'vitest';
import { applyEdits, readReport, type Suggestion, suggestionsAt } from '../../../server/core/index.ts';
import { DIALECTS, type DialectName } from '../../../server/core/tables/table.ts';
import { SECTIONS } from '../../support/form.ts';
import { expectProblems, MAIN_RULES } from '../../support/marked.ts';
import { tableOf, valuesOf } from '../../support/reading.ts';
import { ORGAN, reportText } from '../../support/reports.ts';

/** What is suggested at the `│` of a text. */
function suggested(marked: string, mark = false): Suggestion[] {
  return suggestionsAt(readReport(marked.replace('│', '')), marked.indexOf('│'), mark);
}

const wordsAt = (marked: string, mark = false) => suggested(marked, mark).map(({ words }) => words);

/** The text after the suggestion with these words is taken. Throws where there is none. */
function taken(marked: string, words: string): string {
  const found = suggested(marked).find((suggestion) => suggestion.words === words);
  if (found === undefined) throw new Error(`${words} is not suggested`);
  return applyEdits(marked.replace('│', ''), [found.edit]);
}

/** A report without the title of one section. */
function withoutTitle(at: number, request: Parameters<typeof reportText>[0] = {}): string {
  return reportText({ ...request, arrange: (blocks) => blocks.filter((_, block) => block !== 2 + at * 2) });
}

const FIFTH = '五、存在的主要问题及改进情况';
const BODY = '库藏目录的网上查询还不够方便。';

describe('the title of a section', () => {
  it.each(['│', '五│', '五、│', '五、存在│', '5.│', '存在的│', 'cz│', 'cunzai│', '##│', '## │', '## 五、│', '**五│'])(
    'is suggested for a line with %s',
    (typed) => {
      expect(wordsAt(withoutTitle(4, { heading: '## ' }).replace(BODY, `${typed}\n\n${BODY}`))[0]).toBe(FIFTH);
    },
  );

  it.each(['五是│', '六│', '第五│', '问题│', 'xx│', '五、加强│', '五、│ 存在', '一│'])(
    'is not suggested for a line with %s',
    (typed) => {
      expect(wordsAt(withoutTitle(4).replace(BODY, `${typed}\n\n${BODY}`))).toEqual([]);
    },
  );

  it('stands there in the style of the others', () => {
    for (const [heading, typed] of [
      ['', '五、│'],
      ['## ', '│'],
      ['## ', '#│'],
      ['## ', '五│'],
      ['　　', 'czdzy│'],
    ] as const) {
      const text = withoutTitle(4, { heading });
      expect(taken(text.replace(BODY, `${typed}\n\n${BODY}`), FIFTH)).toBe(
        text.replace(BODY, `${heading}${FIFTH}\n\n${BODY}`),
      );
    }
  });

  it('keeps the marks that a person types, and closes them', () => {
    const text = withoutTitle(4);
    expect(taken(text.replace(BODY, `**五│\n\n${BODY}`), FIFTH)).toBe(text.replace(BODY, `**${FIFTH}**\n\n${BODY}`));
    expect(taken(text.replace(BODY, `### │\n\n${BODY}`), FIFTH)).toBe(text.replace(BODY, `### ${FIFTH}\n\n${BODY}`));
  });

  it('is suggested while it is being written, though it is read as one already', () => {
    expect(wordsAt(reportText().replace('存在的主要问题及改进情况', '存在的主要问题│'))).toEqual([FIFTH]);
  });

  it('of a missing section comes first, the others in their order behind it', () => {
    const titles = wordsAt(withoutTitle(4).replace(BODY, `${BODY}\n\n│\n`));
    expect(titles).toEqual([FIFTH, ...SECTIONS.filter((title) => title !== FIFTH)]);
  });

  it('comes up by itself only where one is missing that it may become', () => {
    const text = withoutTitle(4);
    expect(wordsAt(text.replace(BODY, `五│\n\n${BODY}`), true)).toEqual([FIFTH]);
    expect(wordsAt(text.replace(BODY, `三│\n\n${BODY}`), true)).toEqual([]);
    expect(wordsAt(text.replace(BODY, `${BODY}五│`), true)).toEqual([]);
    expect(wordsAt(reportText().replace(BODY, `#│\n\n${BODY}`), true)).toEqual([]);
  });
});

describe('the table of a section', () => {
  it.each(DIALECTS)('is suggested blank in %s where the report has none', (dialect) => {
    const text = reportText({ dialect, tables: { review: '' } });
    const gap = '四、政府信息公开行政复议、行政诉讼情况\n\n';
    const filled = taken(text.replace(gap, `${gap}│`), '行政复议、行政诉讼情况表');
    expect(tableOf(readReport(filled), 'review').dialect).toBe(dialect);
    expect(Object.values(valuesOf(filled, 'review'))).toEqual(new Array(3).fill([0, 0, 0, 0, 0]));
    expectProblems(filled, {}, { only: MAIN_RULES });
    expect(suggested(text.replace(gap, `${gap}│`))[0]?.table).toBe('review');
  });

  it('gets blank lines where there are none', () => {
    const text = reportText({ tables: { review: '说明│' } });
    const own = '四、政府信息公开行政复议、行政诉讼情况\n';
    const filled = taken(text.replace(`${own}\n说明│`, `${own}│\n说明`), '行政复议、行政诉讼情况表');
    expect(filled).toMatch(/诉讼情况\n\n\| 行政复议[\s\S]*\|\n\n说明/u);
  });

  it('is suggested by its name too, and not in another section or where it stands', () => {
    const text = reportText({ tables: { review: '行政复议│' } });
    expect(wordsAt(text)).toEqual(['行政复议、行政诉讼情况表']);
    expect(
      wordsAt(
        reportText({ tables: { review: '│' } })
          .replace('│', '')
          .replace(BODY, `│\n\n${BODY}`),
      ),
    ).toEqual([...SECTIONS]);
    expect(wordsAt(reportText().replace('五、存在', '│\n\n五、存在'))).toEqual([...SECTIONS]);
  });
});

/** How the row that is being written stands in each dialect, below a row of the same group. */
const BEGUN: Readonly<Record<DialectName, readonly string[]>> = {
  pipe: ['\n|  |  | 2.重│', '\n| 2.重│', '\n|  |  | │ |  |  |  |  |  |  |  |', '\n|│'],
  'cell-lines': ['\n\n\t2.重│', '\n\n\t│'],
  tsv: ['\n\t\t2.重│', '\n2.重│', '\n\t\t│'],
  'bare-pipe': ['\n2.重│', '\n | 2.重│', '\n2.重│ | 1 |'],
  html: ['\n<tr><td>2.重│</td></tr>', '\n<tr><td>│</td></tr>'],
};

describe.each(DIALECTS)('the labels of a table in %s', (dialect) => {
  const text = reportText({ dialect, without: ['3.5.2', '3.6'] });
  const row = { html: '</tr>', 'cell-lines': '\n\n' }[dialect as string] ?? '\n';
  const at = text.indexOf(row, text.indexOf('1.信访举报投诉类申请')) + (dialect === 'html' ? row.length : 0);

  it.each(BEGUN[dialect])('are suggested, the missing ones first, in a row that begins with %j', (begun) => {
    const labels = wordsAt(text.slice(0, at) + begun + text.slice(at));
    expect(labels.slice(0, 2)).toEqual(['2.重复申请', '（六）其他处理']);
    expect(labels).toHaveLength(23);
    expect(taken(text.slice(0, at) + begun + text.slice(at), '2.重复申请')).toBe(
      text.slice(0, at) + begun.replace(/(?:2\.重)?│/u, '2.重复申请') + text.slice(at),
    );
  });

  it('are suggested for a label that stands there, and not for its figures', () => {
    const whole = reportText({ dialect });
    expect(wordsAt(whole.replace('3.要求提供公开出版物', '3.要求│'))[0]).toBe('3.要求提供公开出版物');
    expect(wordsAt(whole.replace(/(3\.要求提供公开出版物[^0-9]*[0-9]+)/u, '$1│'))).toEqual([]);
  });
});

describe('in a table nothing is suggested', () => {
  it.each([
    ['in the row of figures of section 四', reportText().replace('| 1 | 2 | 3 | 4 |', '| 1│ | 2 | 3 | 4 |')],
    ['in a header', reportText().replace('| 自然人', '| 自然人│')],
    ['inside of a label', reportText().replace('重复申请', '重复│申请')],
    [
      'behind a label broken over two lines',
      reportText({ dialect: 'cell-lines' }).replace('\t2.重复申请', '\t2.重复\n申请│'),
    ],
  ])('%s', (_, marked) => {
    expect(wordsAt(marked)).toEqual([]);
  });

  it('for the character that may begin a title', () => {
    expect(wordsAt(reportText().replace('一、本年新收政府信息公开申请数量', '一│'), true)).toEqual([]);
  });
});

describe('phrases', () => {
  const SENTENCE = '各科室分工明确。';
  const inOverview = (typed: string) => reportText().replace(SENTENCE, SENTENCE + typed);
  const FIRST = '本年度共收到政府信息公开申请1509件，上年结转4件，办结1507件，结转下年度6件';

  it.each(['│', '本年度共│', 'bndgsd│', 'bennian│'])('are suggested in section 一 for a clause with %s', (typed) => {
    expect(wordsAt(inOverview(typed))).toContain(FIRST);
    expect(taken(inOverview(typed), FIRST)).toBe(reportText().replace(SENTENCE, SENTENCE + FIRST));
  });

  it.each(['本│', '本年度│', '全年│', '本年度，本局│', 'b│', '予以公开了│'])(
    'are not for ordinary prose: %s',
    (typed) => {
      expect(wordsAt(inOverview(typed))).toEqual([]);
    },
  );

  it('are not suggested in the other sections, nor before the first', () => {
    expect(wordsAt(reportText().replace(BODY, `${BODY}│`))).toEqual([]);
    expect(wordsAt(reportText().replace(`现公布${ORGAN}`, `│现公布${ORGAN}`))).toEqual([]);
  });
});

it('nothing is suggested on a title that is right', () => {
  expect(wordsAt(reportText().replace('总体情况', '总体情况│'))).toEqual(['一、总体情况']);
});
