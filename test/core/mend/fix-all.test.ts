import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  check,
  fixAll,
  type Mended,
  message,
  type Problem,
  readReport,
  SAFE,
} from '../../../server/core/index.ts';
import { fixAllFound } from '../../../server/core/mend/fix-all.ts';
import type { Edit } from '../../../server/core/text/edits.ts';
import { KINDS } from '../../faults/compose.ts';
import { plantedTexts } from '../../faults/planted-texts.ts';
import { reportText } from '../../support/reports.ts';

/** A problem whose fixes are these edits, best first. */
function problem(words: string, ...fixes: readonly Edit[][]): Problem {
  return {
    code: 'wrong-label',
    severity: 'error',
    span: { start: 0, end: 0 },
    message: message({ zh: words, en: words }),
    related: [],
    fixes: fixes.map((edits) => ({ title: message({ zh: '改正', en: 'Correct' }), edits, safe: true })),
  };
}

const replace = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });

/** Finds words, wherever they stand, and puts others in their place. */
function replacing(...pairs: readonly (readonly [wrong: string, right: string])[]): (text: string) => Problem[] {
  return (text) =>
    pairs.flatMap(([wrong, right]) =>
      [...text.matchAll(new RegExp(wrong, 'gu'))].map(({ index }) =>
        problem(wrong, [replace(index, index + wrong.length, right)]),
      ),
    );
}

/** What becomes of a text; checks that the edits are what they are said to be. */
function mend(text: string, find: (text: string) => Problem[]): Mended {
  const mended = fixAllFound(text, find, SAFE);
  expect(applyEdits(text, mended.edits)).toBe(mended.text);
  return mended;
}

describe('all fixes', () => {
  it('are applied at once, as edits of the text as it was', () => {
    expect(mend('规张和规张', replacing(['规张', '规章']))).toMatchObject({
      text: '规章和规章',
      edits: [replace(1, 2, '章'), replace(4, 5, '章')],
    });
  });

  it('are applied to what they uncover, too', () => {
    expect(mend('甲', replacing(['甲', '乙丙'], ['乙', '丁']))).toMatchObject({
      text: '丁丙',
      edits: [replace(0, 1, '丁丙')],
    });
  });

  it('wait for one another where they meet', () => {
    const { text, edits, problems } = mend('一二一', replacing(['一', '三'], ['二', '四']));
    expect({ text, edits }).toEqual({ text: '三四三', edits: [replace(0, 3, '三四三')] });
    expect(problems).toHaveLength(3);
  });

  it('wait for one another where they insert at one place', () => {
    const missing = (text: string) =>
      ['甲', '乙', '丙'].filter((word) => !text.includes(word)).map((word) => problem(word, [replace(1, 1, word)]));
    expect(mend('（）', missing)).toMatchObject({ text: '（丙乙甲）', edits: [replace(1, 1, '丙乙甲')] });
  });

  it('are left out where another fix has changed what they were about', () => {
    const { text, problems } = mend('一二三', replacing(['一二', '一'], ['二三', '三']));
    expect(text).toBe('一三');
    expect(problems).toHaveLength(2);
  });

  it('are the best of each problem only', () => {
    const twoWays = (text: string) =>
      text === '甲'
        ? [
            {
              ...problem('甲'),
              fixes: [...unsafe([replace(0, 1, '乙')]), ...problem('甲', [replace(0, 1, '丙')]).fixes],
            },
          ]
        : [];
    expect(mend('甲', twoWays)).toEqual({ text: '甲', edits: [], problems: [] });
  });

  it('carry no tab stops', () => {
    const edit = { ...replace(0, 1, '0'), tabStops: [{ start: 0, end: 1 }] };
    expect(mend('/', (text) => (text === '/' ? [problem('/', [edit])] : [])).edits).toEqual([replace(0, 1, '0')]);
  });

  it('may be very many', () => {
    const count = 20_000;
    const { text, edits, problems } = mend('规张，办法；'.repeat(count), replacing(['规张', '规章'], ['办法', '规定']));
    expect(text).toBe('规章，规定；'.repeat(count));
    expect(edits).toHaveLength(2 * count);
    expect(problems).toHaveLength(2 * count);
  });
});

function unsafe(edits: readonly Edit[]): Problem['fixes'] {
  return problem('', [...edits]).fixes.map((fix) => ({ ...fix, safe: false }));
}

describe('fixes that are mistaken', () => {
  it('are not begun if they undo one another', () => {
    const toAndFro = replacing(['甲', '乙'], ['乙', '甲']);
    expect(mend('甲', toAndFro)).toEqual({ text: '甲', edits: [], problems: [] });
    expect(mend('乙', toAndFro)).toEqual({ text: '乙', edits: [], problems: [] });
  });

  it('keep what was mended before they undo one another', () => {
    const circle = replacing(['规张', '甲'], ['甲', '乙'], ['乙', '丙'], ['丙', '甲']);
    expect(mend('规张', circle)).toMatchObject({
      text: '甲',
      edits: [replace(0, 2, '甲')],
      problems: [{ code: 'wrong-label' }],
    });
    expect(mend('甲', circle).text).toBe('甲');
  });

  it('are not begun if they leave the same to do', () => {
    expect(mend('甲', (stage) => [problem('甲', [replace(stage.length, stage.length, '甲')])]).text).toBe('甲');
  });

  it('come to an end if they find no end themselves', () => {
    const { text } = mend('甲', (stage) => [problem(stage, [replace(stage.length, stage.length, '甲')])]);
    expect(text).toMatch(/^甲{2,200}$/u);
  });

  it('are left out if their edits overlap or lie outside the text, and the others are applied', () => {
    const find = (text: string) => [
      problem('overlapping', [replace(0, 2, '甲'), replace(1, 3, '乙')]),
      problem('outside', [replace(0, text.length + 1, '丙')]),
      problem('backwards', [replace(2, 1, '丁')]),
      ...replacing(['规张', '规章'])(text),
    ];
    const { text, problems } = mend('规张', find);
    expect(text).toBe('规章');
    expect(problems).toHaveLength(1);
  });

  it('keep nobody from the same place if they change nothing', () => {
    const find = (text: string) => [problem('nothing', [replace(0, 1, '规')]), ...replacing(['规张', '规章'])(text)];
    const { text, problems } = mend('规张', find);
    expect(text).toBe('规章');
    expect(problems).toHaveLength(1);
  });
});

describe('the problems that were mended', () => {
  it('are those of the text as it was, where they stood in it', () => {
    const { problems } = mend('甲', replacing(['甲', '乙丙'], ['乙', '丁']));
    expect(problems).toEqual(replacing(['甲', '乙丙'])('甲'));
  });

  it('are not those that are still there', () => {
    const find = (text: string) => [problem('deaf', [replace(0, 0, text.startsWith('甲') ? '' : '甲')])];
    expect(mend('乙', find)).toMatchObject({ text: '乙', problems: [] });
  });
});

describe('all fixes of a report', () => {
  const wrong = { '2.重复申请': '2.反复申请', '（七）总计': '（七）合计' };
  const cells = { 'direct-suit': { total: 9 }, '3.1': { business: '１' }, '20.1/规章': { 2: '17 ' } };

  it('are the safe ones, unless others are wanted', () => {
    const { text, problems } = fixAll(reportText({ labels: wrong, cells: { 'direct-suit': { total: 9 } } }));
    expect(text).toBe(reportText({ cells: { 'direct-suit': { total: 9 } } }));
    expect(problems.map(({ code }) => code)).toEqual(['wrong-label', 'wrong-label']);
    const only = fixAll(
      reportText({ labels: wrong, cells: { 'direct-suit': { total: 9 } } }),
      {},
      ({ code }) => code === 'unbalanced',
    );
    expect(only.text).toBe(reportText({ labels: wrong }));
  });

  it('are none in a report that has none, and in a text that is no report', () => {
    for (const text of [reportText(), '', '\n', '规章\t10\n', '| 规张 | １ |'])
      expect(fixAll(text, {}, () => true)).toEqual({ text, edits: [], problems: [] });
  });

  it('obey the settings', () => {
    const text = reportText({ labels: wrong, cells });
    expect(fixAll(text, { rules: { 'wrong-label': 'off' } }).problems.map(({ code }) => code)).not.toContain(
      'wrong-label',
    );
    expect(fixAll(text, { recognise: 'never' }).text).toBe(text);
  });

  it('put in all the rows that are missing from one place', () => {
    const without = ['3.2', '3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5', '3.3.6', '3.3.7', '3.3.8', '3.4.1', '3.4.2'];
    const { problems, text } = fixAll(reportText({ without }), {}, ({ code }) => code === 'missing-row');
    expect(problems).toHaveLength(without.length);
    expect(check(readReport(text)).filter(({ code }) => code === 'missing-row')).toEqual([]);
  });
});

describe.each(KINDS)('in reports of edition $edition with planted faults, written in $dialect', (kind) => {
  const planted = plantedTexts(4, [kind]);
  const ways = [
    { name: 'the safe fixes', wanted: () => SAFE },
    { name: 'all fixes of one rule', wanted: (code: string) => (found: Problem) => found.code === code },
    { name: 'all fixes', wanted: () => () => true },
  ];

  it.each(ways)('$name leave nothing for a second time, and the line ends as they are', ({ wanted }) => {
    let mendings = 0;
    for (const { text, fault, code } of planted) {
      const mended = fixAll(text, {}, wanted(code));
      if (mended.problems.length > 0) mendings++;
      expect(applyEdits(text, mended.edits), fault).toBe(mended.text);
      expect(fixAll(mended.text, {}, wanted(code)), fault).toEqual({ text: mended.text, edits: [], problems: [] });
      expect(lineEnds(mended.text), fault).toEqual(lineEnds(text));
      expect(endOf(mended.text), fault).toBe(endOf(text));
      expect(
        mended.edits.filter(({ span, newText }) => text.slice(span.start, span.end) === newText),
        fault,
      ).toEqual([]);
      expect(
        mended.edits.some((edit) => 'tabStops' in edit),
        fault,
      ).toBe(false);
    }
    expect(mendings).toBeGreaterThan(planted.length / 10);
  });
});

/** The line ends that stand in a text, each once. */
function lineEnds(text: string): string[] {
  return [...new Set(text.match(/\r\n|\r|\n/gu))];
}

/** The line ends and blank lines with which a text ends. */
function endOf(text: string): string {
  return text.slice(text.trimEnd().length);
}
