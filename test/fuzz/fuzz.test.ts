import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hunt, inWords } from './hunt.ts';
import { smallest } from './smallest.ts';
import { KINDS } from './texts.ts';

/** The same texts every time; `npm run test:fuzz -- --seed N --runs N` tries others. */
const SEED = 2019;

/** How many texts of all kinds are tried. */
const RUNS = 10_000;

/** What the texts ask for depends on the machine; none of them may take for ever. */
const TIMEOUT = 120_000;

describe(`random texts (seed ${SEED})`, () => {
  it.each(KINDS.map((kind) => [kind.name, kind] as const))(
    '%s: nothing breaks',
    (_name, kind) => {
      expect(
        hunt(kind, (RUNS * kind.share) / 100, SEED)
          .map(inWords)
          .join('\n\n'),
      ).toBe('');
    },
    TIMEOUT,
  );

  it('are as many as they should be', () => {
    expect(KINDS.reduce((sum, { share }) => sum + share, 0)).toBe(100);
  });
});

/** An engine that cannot read the letter w. */
const BROKEN = (text: string) => (text.includes('w') ? 'throws' : undefined);

describe('the hunt', () => {
  it('catches what is wrong with a text, and makes it small', () => {
    const kind = { name: 'words', share: 0, texts: () => fc.constantFrom('one', 'two', 'three') };
    expect(hunt(kind, 50, SEED, BROKEN).map(({ text }) => text)).toEqual(['w']);
    expect(hunt(kind, 50, SEED, () => undefined)).toEqual([]);
  });
});

describe('the smallest text', () => {
  it('has all that it takes and nothing else', () => {
    expect(smallest('one | two | three', (text) => text.includes('w') && text.includes('r'))).toBe('wr');
    expect(smallest('abc', () => true)).toBe('');
    expect(smallest('abc', (text) => text === 'abc')).toBe('abc');
  });
});
