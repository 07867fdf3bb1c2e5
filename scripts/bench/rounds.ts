import { performance } from 'node:perf_hooks';

/** Something to be measured. */
export interface Subject {
  readonly name: string;
  /** Measures a little and gives the samples. Rejects where the subject fails; it is left out from then on. */
  readonly round: () => Promise<readonly number[]>;
}

/** How long measuring goes on. */
export interface Patience {
  readonly rounds: number;
  /** Milliseconds after which a slow subject sits out, but not before it has had `fewest` rounds. */
  readonly budget: number;
  readonly fewest: number;
}

/** The samples of a subject, round by round; those it sat out are missing at the end. */
export type Rounds = readonly (readonly number[])[];

export interface Outcome {
  readonly rounds: ReadonlyMap<string, Rounds>;
  /** Which subject failed, and why. */
  readonly failed: ReadonlyMap<string, string>;
}

/**
 * Measures all subjects by turns, so that whatever else the machine does hits all alike. Each round begins with another
 * of them, so that none is always the one behind a heavy one.
 */
export async function byTurns(subjects: readonly Subject[], { rounds, budget, fewest }: Patience): Promise<Outcome> {
  const measured = new Map<string, (readonly number[])[]>(subjects.map(({ name }) => [name, []]));
  const failed = new Map<string, string>();
  const spent = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < subjects.length; turn++) {
      const subject = subjects[(round + turn) % subjects.length];
      if (subject === undefined || failed.has(subject.name)) continue;
      const { name } = subject;
      const before = spent.get(name) ?? 0;
      if (before > budget && round >= fewest) continue;
      const start = performance.now();
      try {
        measured.get(name)?.push(await subject.round());
      } catch (error) {
        failed.set(name, error instanceof Error ? error.message : String(error));
        measured.delete(name);
      }
      spent.set(name, before + performance.now() - start);
    }
  }
  return { rounds: measured, failed };
}
