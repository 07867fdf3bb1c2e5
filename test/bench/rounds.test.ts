import { expect, it } from 'vitest';
import { byTurns, type Subject } from '../../scripts/bench/rounds.ts';

const ENDLESS = { budget: Number.POSITIVE_INFINITY, fewest: 1 };

/** A subject that says when it had its turn. */
function told(name: string, turns: string[]): Subject {
  return {
    name,
    round: async () => {
      turns.push(name);
      return [turns.length];
    },
  };
}

it('the subjects take turns, and each round begins with another', async () => {
  const turns: string[] = [];
  const outcome = await byTurns([told('a', turns), told('b', turns), told('c', turns)], { ...ENDLESS, rounds: 3 });
  expect(turns.join('')).toBe('abcbcacab');
  expect(outcome.rounds.get('a')).toEqual([[1], [6], [8]]);
});

it('one that fails is left out with the reason, and the others go on', async () => {
  const turns: string[] = [];
  const broken: Subject = { name: 'b', round: () => Promise.reject(new Error('not installed')) };
  const outcome = await byTurns([told('a', turns), broken], { ...ENDLESS, rounds: 2 });
  expect([...outcome.rounds.keys()]).toEqual(['a']);
  expect(outcome.failed).toEqual(new Map([['b', 'not installed']]));
  expect(turns.join('')).toBe('aa');
});

it('one that has used up its time sits out once it has had the fewest rounds', async () => {
  const turns: string[] = [];
  await byTurns([told('a', turns)], { rounds: 9, budget: -1, fewest: 2 });
  expect(turns.join('')).toBe('aa');
});
