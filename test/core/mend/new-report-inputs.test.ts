import { expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { judgeOrgan, judgeYear } from '../../../server/core/mend/new-report-inputs.ts';

it.each([
  ['2020', '2020年度报告使用2019年版格式（国办公开办函〔2019〕60号）'],
  ['2024', '2024年度报告使用2021年版格式（国办公开办函〔2021〕30号）'],
  [' ２０２４ ', '2024年度报告使用2021年版格式（国办公开办函〔2021〕30号）'],
])('the year %j decides the edition', (typed, words) => {
  const judgement = judgeYear(typed);
  expect(judgement.kind).toBe('good');
  expect(render(judgement.words, 'zh')).toBe(words);
});

it.each([
  ['', '请输入四位数字的报告年度，例如2024'],
  ['24', '请输入四位数字的报告年度，例如2024'],
  ['2024年', '请输入四位数字的报告年度，例如2024'],
  ['2204', '请输入四位数字的报告年度，例如2024'],
  ['2018', '2019年以前的年度报告没有统一格式，请输入2019或者以后的年度'],
])('the year %j does not do, and it is said what does', (typed, words) => {
  const judgement = judgeYear(typed);
  expect(judgement.kind).toBe('bad');
  expect(render(judgement.words, 'zh')).toBe(words);
});

it.each([
  ['云岭县档案局', '云岭县档案局'],
  [' 云岭县 档案局\n', '云岭县档案局'],
  ['云岭县人民政府办公室（县政务公开办）', '云岭县人民政府办公室（县政务公开办）'],
  ['', ''],
])('the organ %j is taken', (typed, organ) => {
  expect(judgeOrgan(typed)).toMatchObject({ kind: 'good', value: organ });
});

it.each(['云岭县档案局2024年', '云岭县档案局，云岭县水务局', '局', '局'.repeat(41), '云岭县政府信息公开办公室'])(
  'the organ %j would make a title that is not understood',
  (typed) => {
    expect(judgeOrgan(typed).kind).toBe('bad');
  },
);
