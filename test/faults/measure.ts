import { RULES } from '../../server/core/index.ts';
import { KINDS, type ReportKind } from './compose.ts';
import { Draw } from './draw.ts';
import { judge, type Outcome } from './judge.ts';
import { FAULTS } from './kinds/catalogue.ts';
import type { Fault } from './kinds/fault.ts';
import { planted } from './planted.ts';

/** How much is measured. */
export interface Extent {
  readonly seed: number;
  /** Reports without a fault, with one fault of each kind, and with two faults, for every dialect and edition. */
  readonly clean: number;
  readonly single: number;
  readonly pairs: number;
}

/** One line of the table. */
export interface Tally {
  readonly code: string;
  readonly what: string;
  reports: number;
  /** Problems that had to be reported, how many were, and how many of them where the fault is. */
  expected: number;
  found: number;
  placed: number;
  /** Problems that nothing is wrong for: at the level of error or warning, and below it. */
  alarms: number;
  remarks: number;
}

/** One report in which something went wrong. */
export interface Example {
  readonly tally: Tally;
  readonly kind: ReportKind;
  readonly faults: readonly Fault[];
  readonly outcome: Outcome;
}

export interface Measurement {
  readonly clean: Tally;
  readonly faults: readonly Tally[];
  readonly pairs: Tally;
  /** The one problem of every table of `bare-pipe` that lost the places of its merged cells. */
  readonly inherent: Tally;
  /** The same expectations of all reports again, by code. */
  readonly codes: readonly Tally[];
  readonly total: Tally;
  /** Codes of faults that no rule is there for yet. */
  readonly notYet: readonly string[];
  readonly examples: readonly Example[];
}

/** Plants faults and sees what is reported. The same extent gives the same measurement. */
export function measure({ seed, clean, single, pairs }: Extent): Measurement {
  const registered = new Set(RULES.map(({ code }) => code));
  const faults = FAULTS.filter(({ code }) => registered.has(code));
  const desk = new Desk(registered);

  const cleanTally = tally('—', 'a clean report');
  desk.examine(cleanTally, Draw.series(seed, clean * KINDS.length), () => []);
  const tallies = faults.map((fault, at) => {
    const own = tally(fault.code, fault.name);
    desk.examine(own, Draw.series(seed + at + 1, single * KINDS.length), () => [fault]);
    return own;
  });
  const pairTally = tally('—', 'two faults');
  desk.examine(pairTally, Draw.series(seed - 1, pairs * KINDS.length), (draw) => [
    draw.oneOf(faults),
    draw.oneOf(faults),
  ]);

  return {
    clean: cleanTally,
    faults: tallies,
    pairs: pairTally,
    inherent: desk.inherent,
    codes: [...desk.codes.values()].sort((one, other) => (one.code < other.code ? -1 : 1)),
    total: sum([cleanTally, ...tallies, pairTally, desk.inherent]),
    notYet: [...new Set(FAULTS.map(({ code }) => code))].filter((code) => !registered.has(code)),
    examples: desk.examples,
  };
}

/** Share of the problems that had to be reported and were, from 0 to 1. */
export function foundShare({ expected, found }: Tally): number {
  return expected === 0 ? 1 : found / expected;
}

/** Share of the problems reported that were reported where the fault is, from 0 to 1. */
export function placedShare({ found, placed }: Tally): number {
  return found === 0 ? 1 : placed / found;
}

/** Writes, checks and counts. */
class Desk {
  readonly codes = new Map<string, Tally>();
  readonly inherent = tally('table-layout', 'what bare-pipe always loses');
  readonly examples: Example[] = [];

  constructor(private readonly registered: ReadonlySet<string>) {}

  /** One report for each draw; those that have no place for all the faults are left out. */
  examine(own: Tally, draws: readonly Draw[], faultsOf: (draw: Draw) => readonly Fault[]): void {
    draws.forEach((draw, at) => {
      const kind = KINDS[at % KINDS.length];
      if (kind === undefined) return;
      const faults = faultsOf(draw);
      const faulty = planted(kind, draw, faults);
      if (faulty === undefined) return;
      this.count(own, { kind, faults, outcome: judge(faulty.report, faulty.expected, this.registered) });
    });
  }

  private count(own: Tally, { kind, faults, outcome }: Omit<Example, 'tally'>): void {
    own.reports++;
    for (const { expected, result } of outcome.verdicts) {
      for (const counted of expected.inherent ? [this.inherent] : [own, this.ofCode(expected.code)]) {
        counted.expected++;
        if (result !== 'missed') counted.found++;
        if (result === 'placed') counted.placed++;
      }
    }
    for (const { code, severity } of outcome.others) {
      const grave = severity === 'error' || severity === 'warning';
      for (const counted of [own, this.ofCode(code)]) {
        if (grave) counted.alarms++;
        else counted.remarks++;
      }
    }
    if (outcome.others.length > 0 || outcome.verdicts.some(({ result }) => result !== 'placed'))
      this.examples.push({ tally: own, kind, faults, outcome });
  }

  private ofCode(code: string): Tally {
    const known = this.codes.get(code) ?? tally(code, 'in all reports');
    this.codes.set(code, known);
    return known;
  }
}

function tally(code: string, what: string): Tally {
  return { code, what, reports: 0, expected: 0, found: 0, placed: 0, alarms: 0, remarks: 0 };
}

function sum(tallies: readonly Tally[]): Tally {
  const total = tally('—', 'all together');
  for (const one of tallies) {
    for (const key of ['reports', 'expected', 'found', 'placed', 'alarms', 'remarks'] as const) total[key] += one[key];
  }
  return total;
}
