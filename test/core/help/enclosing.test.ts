import { describe, expect, it } from 'vitest';
import { enclosingSpans, readReport } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { reportText } from '../../support/reports.ts';

/** What encloses the `│` in a text, from the innermost, as its first and its last words. */
function around(marked: string): string[] {
  const offset = marked.indexOf('│');
  const text = marked.replace('│', '');
  const [spans = []] = enclosingSpans(readReport(text), [offset]);
  return spans.map(({ start, end }) => shortened(text.slice(start, end)));
}

function shortened(words: string): string {
  const flat = words.replaceAll(/<[^>]*>|[\s|]+/gu, ' ').replaceAll(/ +/gu, ' ');
  return flat.length > 24 ? `${flat.slice(0, 8)}…${flat.slice(-8)}` : flat;
}

describe.each(DIALECTS)('in a table in %s', (dialect) => {
  const text = reportText({ dialect }).replace(/(8\.属于行政查询事项[^0-9]*[0-9])/u, '$1│');
  const chain = around(text);

  it('a cell, its row, the groups it is in, the table, the section, the document', () => {
    expect(chain[0]).toMatch(/^[0-9]+$/u);
    const rest = chain.slice(1).filter((words) => !/^ ?[0-9]+ ?$/u.test(words));
    expect(rest.map((words) => words.trim().slice(0, 4))).toEqual([
      '8.属于',
      '（三）不',
      '三、本年',
      '（本列数',
      '三、收到',
      '云岭县档',
    ]);
  });

  it('each holds the one before', () => {
    const plain = text.replace('│', '');
    const [spans = []] = enclosingSpans(readReport(plain), [text.indexOf('│')]);
    for (const [at, span] of spans.entries()) {
      const inner = spans[at - 1];
      if (inner === undefined) continue;
      expect(
        span.start <= inner.start && inner.end <= span.end && span.end - span.start > inner.end - inner.start,
      ).toBe(true);
    }
    expect(spans.at(-1)).toEqual({ start: 0, end: plain.length });
  });
});

describe('in prose', () => {
  it('a sentence, its paragraph, the section, the document', () => {
    expect(around(reportText().replace('下一步将', '下一步│将'))).toEqual([
      '下一步将补录目录数据，改进检索页面。',
      '库藏目录的网上查…，改进检索页面。',
      '五、存在的主要问…改进检索页面。 ',
      '云岭县档案局20…要报告的事项。 ',
    ]);
  });

  it('the words of a title, its line, the section, the document', () => {
    expect(around(reportText({ heading: '## ' }).replace('五、存在', '五、│存在')).slice(0, 3)).toEqual([
      '五、存在的主要问题及改进情况',
      '## 五、存在的主要问题及改进情况',
      '## 五、存在的…改进检索页面。 ',
    ]);
  });

  it('an empty line is in its section', () => {
    expect(around(reportText().replace('检索页面。\n', '检索页面。\n│\n')).map((words) => words.slice(0, 5))).toEqual([
      '五、存在的',
      '云岭县档案',
    ]);
  });
});

describe('in a text without anything', () => {
  it('there is only the place itself', () => {
    expect(enclosingSpans(readReport(''), [0])).toEqual([[{ start: 0, end: 0 }]]);
  });
});
