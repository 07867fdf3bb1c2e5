import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTables, applyEdits, check, readReport, render, type Span } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { KINDS } from '../../faults/compose.ts';
import { plantedTexts } from '../../faults/planted-texts.ts';
import { valuesOf } from '../../support/reading.ts';
import { reportText, tableText } from '../../support/reports.ts';

function aligned(text: string, within?: Span): string {
  return applyEdits(text, alignTables(readReport(text), within));
}

const LOOSE = ['前文。', '', '|姓名|人数|', '|-|-:|', '| 科研机构 | 1|', '|自然人|20 |', '', '后文 a|b 。', ''];
const ALIGNED = [
  '前文。',
  '',
  '| 姓名     | 人数 |',
  '| -------- | ---: |',
  '| 科研机构 |    1 |',
  '| 自然人   |   20 |',
  '',
  '后文 a|b 。',
  '',
];

describe('the tables in pipes of a text', () => {
  it('are aligned, of the form or not, and nothing else is touched', () => {
    expect(aligned(LOOSE.join('\n'))).toBe(ALIGNED.join('\n'));
  });

  it('keep the line ends of the text', () => {
    for (const eol of ['\r\n', '\r']) expect(aligned(LOOSE.join(eol))).toBe(ALIGNED.join(eol));
  });

  it('are aligned with all their rows, as those of the form are', () => {
    const table = aligned(`一、总体情况\n\n${tableText('disclosure')}\n`);
    const rows = table.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.slice(0, 4)).toEqual([
      '| 第二十条第（一）项   |                |                |                |',
      '| -------------------- | -------------- | -------------- | -------------- |',
      '| 信息内容             | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
      '| 规章                 | 10             | 17             | 24             |',
    ]);
  });

  it('change only in the lines that are not aligned yet, and there only where they are not', () => {
    const text = ALIGNED.join('\n').replace('|   20 |', '| 20 |');
    expect(alignTables(readReport(text))).toEqual([
      { span: { start: text.indexOf('20 |'), end: text.indexOf('20 |') }, newText: '  ' },
    ]);
    expect(alignTables(readReport(ALIGNED.join('\n')))).toEqual([]);
  });

  it('have widths of their own in every piece', () => {
    expect(aligned('| 规章 | 1 |\n| 罚 | 1 |\n\n| 罚 | 1 |\n| 罚 | 10 |\n')).toBe(
      '| 规章 | 1 |\n| 罚   | 1 |\n\n| 罚 | 1  |\n| 罚 | 10 |\n',
    );
  });

  it('may have a row that lost its bars between others', () => {
    const text = '|行政处罚|1|\n政府集中采购\n|行政强制|10|\n';
    expect(aligned(text)).toBe('| 行政处罚 | 1  |\n政府集中采购\n| 行政强制 | 10 |\n');
  });

  it('are not those in code, in other dialects, or a single line, which may be no table', () => {
    const code = ['```', '|规章|10|', '|罚|1|', '```'].join('\n');
    const bare = ['规章|10', '罚|1'].join('\n');
    for (const text of [code, bare, '> |规章|10|\n> |罚|1|', '|x|是绝对值。', '规章\t|1|\n办法\t|2|', ''])
      expect(aligned(text)).toBe(text);
    for (const dialect of DIALECTS.filter((name) => name !== 'pipe'))
      expect(alignTables(readReport(reportText({ dialect })))).toEqual([]);
  });
});

describe('within a range, lines are aligned with their whole table', () => {
  const text = LOOSE.join('\n');
  /** The table after the lines that a range touches were aligned; the range is marked with ‹ ›. */
  const changed = (marked: string) => {
    const start = marked.indexOf('‹');
    const end = marked.indexOf('›') - 1;
    expect(marked.replaceAll(/[‹›]/gu, '')).toBe(text);
    const now = aligned(text, { start, end }).split('\n');
    return now.flatMap((line, at) => (line === LOOSE[at] ? [] : [line]));
  };

  it('those the range reaches into', () => {
    expect(changed(text.replace('|自然人|', '|自‹然›人|'))).toEqual(['| 自然人   |   20 |']);
    expect(changed(text.replace('1|\n|自', '‹1|\n|›自'))).toEqual(['| 科研机构 |    1 |', '| 自然人   |   20 |']);
  });

  it('but not the one at whose beginning it ends', () => {
    expect(changed(text.replace('| 科研机构 | 1|\n', '‹| 科研机构 | 1|\n›'))).toEqual(['| 科研机构 |    1 |']);
  });

  it('or the one in which a caret stands', () => {
    expect(changed(text.replace('|自然人|', '‹›|自然人|'))).toEqual(['| 自然人   |   20 |']);
    expect(changed(text.replace('|自然人|20 |', '|自然人|20 |‹›'))).toEqual(['| 自然人   |   20 |']);
  });

  it('and none outside tables', () => {
    expect(changed(text.replace('前文。', '‹前文。›'))).toEqual([]);
  });

  it('and all ranges together are the whole text', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (cut) => {
        const head = aligned(text, { start: 0, end: cut });
        const tail = { start: cut + head.length - text.length, end: head.length };
        expect(aligned(head, tail)).toBe(ALIGNED.join('\n'));
      }),
    );
  });
});

describe.each(KINDS.filter(({ dialect }) => dialect === 'pipe'))(
  'in reports of edition $edition with planted faults',
  (kind) => {
    it('alignment changes padding only, no problem, and nothing a second time', () => {
      for (const { text, fault } of plantedTexts(6, [kind])) {
        const after = aligned(text);
        expect(after, fault).not.toBe(text);
        expect(aligned(after), fault).toBe(after);
        expect(bare(after), fault).toBe(bare(text));
        expect(cellsOf(after), fault).toEqual(cellsOf(text));
        expect(problemsIn(after), fault).toEqual(problemsIn(text));
      }
    });

    it('the values stay', () => {
      const text = reportText({ edition: kind.edition });
      for (const id of ['disclosure', 'applications', 'review'])
        expect(valuesOf(aligned(text), id)).toEqual(valuesOf(text, id));
    });
  },
);

/** The problems of a text, in words. */
function problemsIn(text: string): string[] {
  return check(readReport(text)).map(({ code, message, related }) =>
    [code, render(message, 'zh'), related.length].join(' '),
  );
}

/** The texts of all cells, row by row. */
function cellsOf(text: string): string[][] {
  return readReport(text).pieces.flatMap(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell.text)));
}

/** A text without what alignment may change. */
function bare(text: string): string {
  return text.replaceAll(/[ -]/gu, '');
}
