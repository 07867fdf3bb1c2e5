import fc from 'fast-check';
import type { Settings } from '../../server/core/index.ts';
import { ALWAYS } from './everything.ts';
import { objectionTo } from './objections.ts';
import { smallest } from './smallest.ts';
import type { Kind } from './texts.ts';

/** A text that something is wrong with, made as small as can be. */
export interface Catch {
  readonly kind: string;
  /** The objection without what differs from text to text: two with one name have one cause. */
  readonly name: string;
  readonly settings: Settings;
  readonly turn: number;
  readonly objection: string;
  readonly text: string;
}

/** How many texts are made at once. */
const BATCH = 500;

/** Every second text counts as a report whatever is in it. */
const SETTINGS: readonly Settings[] = [{}, ALWAYS];

/**
 * Tries so many random texts of a kind and gives those that something is wrong with, one for every objection. The same
 * seed gives the same texts. `judge` says what is wrong with one.
 */
export function hunt(kind: Kind, runs: number, seed: number, judge = objectionTo): Catch[] {
  const caught = new Map<string, Catch>();
  const arbitrary = kind.texts();
  for (let done = 0; done < runs; done += BATCH) {
    const batch = fc.sample(arbitrary, { seed: seed + done, numRuns: Math.min(BATCH, runs - done) });
    for (const [at, text] of batch.entries()) {
      const settings = SETTINGS[at % SETTINGS.length] ?? {};
      const turn = Math.floor((done + at) / SETTINGS.length);
      const objection = judge(text, settings, turn);
      if (objection === undefined) continue;
      const name = nameOf(objection);
      if (caught.has(name)) continue;
      const less = smallest(text, (candidate) => {
        const other = judge(candidate, settings, turn);
        return other !== undefined && nameOf(other) === name;
      });
      const words = judge(less, settings, turn) ?? objection;
      caught.set(name, { kind: kind.name, name, settings, turn, objection: words, text: less });
    }
  }
  return [...caught.values()];
}

/** A catch as people read it. */
export function inWords({ kind, settings, turn, objection, text }: Catch): string {
  return `${kind}, ${JSON.stringify(settings)}, turn ${turn}\n  ${JSON.stringify(text)}\n  ${objection}`;
}

function nameOf(objection: string): string {
  const [first = '', second = ''] = objection.replaceAll(/[0-9]+/gu, '0').split('\n');
  return first.startsWith('throws') ? first + second : first.slice(0, 60);
}
