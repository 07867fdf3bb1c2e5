import assert from 'node:assert/strict';
import { expect, it } from 'vitest';
import standIn from './vscode/web/assert.ts';

const VALUES = [0, -0, 1, Number.NaN, '', '1', null, undefined, true, [], [1], ['1'], {}, { a: 1 }, { a: undefined }];
const NESTED = [[[1]], { a: { b: [1, 2] } }, { a: { b: [2, 1] } }, new Date(0), { length: 1, 0: 1 }];

function holds(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

it('what stands for node:assert in a browser judges as it does', () => {
  const all = [...VALUES, ...structuredClone(VALUES), ...NESTED, ...structuredClone(NESTED)];
  for (const one of all) {
    expect(holds(() => standIn(one))).toBe(holds(() => assert(one)));
    for (const other of all)
      for (const name of ['equal', 'notEqual', 'deepEqual'] as const) {
        const pair = `${name} ${String(JSON.stringify(one))} ${String(JSON.stringify(other))}`;
        expect(`${pair} ${holds(() => standIn[name](one, other))}`).toBe(
          `${pair} ${holds(() => assert[name](one, other))}`,
        );
      }
  }
});

it('and so with words', () => {
  expect(holds(() => standIn.match('勾稽', /^勾/))).toBe(true);
  expect(holds(() => standIn.match('勾稽', /^稽/))).toBe(false);
  expect(holds(() => standIn.doesNotMatch('勾稽', /^勾/))).toBe(false);
  expect(holds(() => standIn.doesNotMatch('勾稽', /^稽/))).toBe(true);
  expect(() => standIn.fail('no')).toThrow('no');
  expect(() => standIn(false, 'why')).toThrow('why');
});
