import { describe, expect, it } from 'vitest';
import { check, readReport } from '../../server/core/index.ts';
import { ADVERSARIES } from './adversaries.ts';
import { ALWAYS, EVERYTHING } from './everything.ts';
import { type Growth, growthOf, STEP } from './growth.ts';

/** Sizes in UTF-16 units between which the time is compared. */
const LEAST = 4096;
const MOST = 32_768;

/** A text four times as long takes sixteen times as long where time grows with the square. */
const MOST_GROWTH = STEP * 2;

/** A machine that is busy with something else gets another chance. */
const CHANCES = 3;

/** What took too long once. */
const KNOWN = [
  '"&", in a value',
  '"<table\\n\\n", alone',
  '"<table>\\n\\n", below a title',
  '"<table><!--\\n\\n", alone',
  '"# 总体情\\n", alone',
  '"| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |" among the rows of html',
  '"| 总计 |" among the rows of tsv',
  '"| 某种别的情形 | | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |" among the rows of pipe',
  '"| 自然人 | 商业公司 | 科研所 | 社会组织 | 律师 | 别的 | 没有的 |" among the rows of pipe',
  '"| （三）不予公开 | 1.属于国家秘密 | 1 |" among the rows of html',
  '"| 规章 | 1 | 2 | 3 |" among the rows of tsv',
  '"| 行政许可 | 1 |\\n\\n" among the rows of cell-lines',
  '"一、本年新收政府信息公开申请数量" among the rows of bare-pipe',
  'a wide row of words, tsv',
  'a row as wide as there are rows, tsv',
  'a table that is wide above and long below',
  'a table with merged cells above and long below',
  '"字\\n", in a label of HTML',
  'a cell that goes on and on',
  'many tables, cell-lines',
];

/** `npm run test:fuzz` tries all. */
const EVERY = 11;
const tried = ADVERSARIES.filter(({ name }, at) => at % EVERY === 0 || KNOWN.includes(name));

describe('the time for a text grows with its size and no faster', () => {
  it('for all that took too long once', () => {
    const names = new Set(ADVERSARIES.map(({ name }) => name));
    expect(KNOWN.filter((name) => !names.has(name))).toEqual([]);
  });

  // A machine that is busy makes times say nothing: `GOUJI_GROWTH=1 npx vitest run test/fuzz` measures them here.
  it.runIf(process.env.GOUJI_GROWTH).each(tried.map((adversary) => [adversary.name, adversary] as const))(
    '%s',
    (name, adversary) => {
      const works = KNOWN.includes(name) ? EVERYTHING : EVERYTHING.slice(0, 1);
      for (const work of works) {
        let growth: Growth | undefined;
        for (let chance = 0; chance < CHANCES && (growth?.ratio ?? MOST_GROWTH) >= MOST_GROWTH; chance++)
          growth = growthOf(adversary, work, LEAST, MOST);
        expect(growth?.ratio, `${work.name}: ${JSON.stringify(growth)}`).toBeLessThan(MOST_GROWTH);
      }
    },
    60_000,
  );

  it.each(['|', '\t', '字', '[', '20', '（', '一、', '&#', '-', '<'])('one line of five megabytes: %j', (unit) => {
    const text = unit.repeat(5_000_000 / unit.length);
    expect(check(readReport(text, ALWAYS), ALWAYS).length).toBeLessThan(20);
  });
});
