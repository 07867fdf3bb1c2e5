import { describe, expect, it } from 'vitest';
import { blocksOf, expectCells, onlyPiece, rowsOf } from '../../support/drawn.ts';
import { expectSetCell } from '../../support/set-cell.ts';

describe('a table with tabs between its cells', () => {
  it('is cut into cells at every tab', () => {
    expectCells('tsv', '‹规章›\t‹10›\t‹17›\t‹24›\n‹行政许可›\t‹52›\t‹-4›\t‹66›');
  });

  it('has blank cells before, between and behind tabs', () => {
    expectCells('tsv', '‹›\t‹›\t‹2.重复申请›\t‹›\t‹0›\t‹›');
  });

  it('takes white space off a cell, and no tab', () => {
    expectCells('tsv', ' ‹规章› \t\u3000‹10›\t\u200b‹17›\u00a0\t ‹24›');
  });

  it('keeps rows with a single tab or with a tab at the beginning', () => {
    const text = '自然人\t商业企业\t总计\n93\t98\t191\n\t7\n8\t';
    expect(rowsOf(text)).toEqual([
      ['自然人', '商业企业', '总计'],
      ['93', '98', '191'],
      ['', '7'],
      ['8', ''],
    ]);
  });

  it('keeps a row with a bar inside a cell', () => {
    expectCells('tsv', '‹行政处罚›\t‹94›\t‹108›\n‹行政许可|备案›\t‹52›\t‹66›\n‹规章›\t‹10›\t‹17›');
    expectCells('tsv', '‹›\t‹1.涉及第三方 | 个人隐私›\t‹52›\t‹66›');
    expectCells('tsv', '‹规章›\t‹10|17›\t‹›');
    expectCells('tsv', '‹规章›\t‹10›\t‹17|24›');
  });

  it.each([
    ['stand where a cell would begin or end', '规章\t|\t10\t|\t17'],
    ['stand where the row would begin', '| 规章\t10\t17\t24'],
    ['stand where a cell would begin', '规章\t | 10\t17\t24'],
    ['stand where a cell would end', '规章 |\t10\t17\t24'],
    ['stand where the row would end', '规章\t10\t17\t24 |'],
    ['are more than the tabs', '规章\t10 | 17 | 24 | 52\t66'],
    ['are as many as the tabs', '规章 | 10 | 17\t24\t66'],
    ['stand in a row with a single tab', '\t规章 | 10'],
  ])('is none where bars %s', (_, text) => {
    expect(blocksOf(text).pieces.map(({ dialect }) => dialect)).toEqual([expect.stringMatching('pipe')]);
  });

  it('has the same cells with every line end and behind a byte order mark', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      expect(rowsOf(`\ufeff规章\t10\t17${eol}行政许可\t52\t66${eol}`)).toEqual([
        ['规章', '10', '17'],
        ['行政许可', '52', '66'],
      ]);
    }
    expectCells('tsv', '\ufeff‹规章›\t‹10›\t‹17›\r\n‹行政许可›\t‹52›\t‹66›\r\n');
  });

  it('ends at an empty line', () => {
    const { pieces } = blocksOf('规章\t10\t17\n行政许可\t52\t66\n\n行政处罚\t94\t108\n');
    expect(pieces.map(({ dialect, rows }) => [dialect, rows.length])).toEqual([
      ['tsv', 2],
      ['tsv', 1],
    ]);
  });

  it('keeps a row that is a known label and lost its tabs, at its beginning too', () => {
    const landmarks = {
      isHeading: () => false,
      isLabel: ({ end, start }: { start: number; end: number }) => end - start === 9,
    };
    const { pieces } = blocksOf(
      '第二十条第（五）项\n行政许可\t52\t66\n第二十条第（六）项\n行政处罚\t94\t108',
      landmarks,
    );
    expect(pieces.map(({ rows }) => rows.map(({ cells }) => cells.length))).toEqual([[1, 3, 1, 3]]);
  });

  it('spans its rows and no line end behind them', () => {
    const text = '前文\n规章\t10\t17\n行政许可\t52\t66\n\n后文';
    const { span } = onlyPiece(text);
    expect(text.slice(span.start, span.end)).toBe('规章\t10\t17\n行政许可\t52\t66');
  });
});

describe('one cell between tabs is changed', () => {
  it('and loses the white space beside it', () => {
    expectSetCell('规章\t ‹10› \t17', '9', '规章\t9\t17');
    expectSetCell('规章\t‹›\t17', '0', '规章\t0\t17');
    expectSetCell('规章\t10\t‹›', '17', '规章\t10\t17');
  });
});
