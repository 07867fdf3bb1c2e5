import { RULES } from '../../../server/core/index.ts';
import { DIALECTS, type DialectName } from '../../../server/core/tables/table.ts';
import { EDITIONS } from '../../support/form.ts';
import { KINDS, type ReportKind } from '../compose.ts';
import { Draw } from '../draw.ts';
import { FAULTS } from '../kinds/catalogue.ts';
import type { Fault } from '../kinds/fault.ts';
import { planted } from '../planted.ts';
import { write } from '../write.ts';
import { type Trial, tryFixAll, tryFixes } from './try-fix.ts';

/** How much is tried. */
interface Extent {
  readonly seed: number;
  /** Whether each fault is planted in both editions of every dialect, or in one here and in the other there. */
  readonly editions: 'both' | 'in turn';
  /** Reports without a fault, with one fault of each kind, and with two faults, for every dialect and edition. */
  readonly clean: number;
  readonly single: number;
  readonly pairs: number;
}

/** What became of the fixes in the reports with one kind of fault. */
export interface Line {
  readonly code: string;
  readonly what: string;
  /** By dialect: how many fixes were applied, and how many of them were not right. */
  readonly tally: Map<DialectName, { tried: number; wrong: number }>;
}

/** A fix that was not right. */
export interface WrongFix {
  readonly line: Line;
  readonly kind: ReportKind;
  readonly faults: readonly Fault[];
  readonly trial: Trial;
}

export interface Repairs {
  readonly lines: readonly Line[];
  readonly wrong: readonly WrongFix[];
  /** The codes of which a fix was tried by itself. */
  readonly offered: ReadonlySet<string>;
}

/** Plants faults, applies what is offered, one by one and all at once. The same extent tries the same. */
export function tryRepairs({ seed, editions, clean, single, pairs }: Extent): Repairs {
  const registered = new Set(RULES.map(({ code }) => code));
  const faults = FAULTS.filter(({ code }) => registered.has(code));
  const workshop = new Workshop();
  workshop.examine('—', 'a clean report', KINDS, drawsOf(seed, clean, KINDS), () => []);
  faults.forEach((fault, at) => {
    const kinds = editions === 'both' ? KINDS : KINDS.filter((kind) => isTurnOf(kind, at));
    workshop.examine(fault.code, fault.name, kinds, drawsOf(seed + at + 1, single, kinds), () => [fault]);
  });
  // Two faults may stand in each other's way; all that is asked of them is that mending comes to an end.
  workshop.examine('—', 'two faults, all mended', KINDS, drawsOf(seed - 1, pairs, KINDS), (draw) => [
    draw.oneOf(faults),
    draw.oneOf(faults),
  ]);
  return workshop;
}

/** Whether the turn of one of the two editions comes in this dialect with this fault. */
function isTurnOf({ dialect, edition }: ReportKind, fault: number): boolean {
  return (DIALECTS.indexOf(dialect) + EDITIONS.indexOf(edition) + fault) % EDITIONS.length === 0;
}

function drawsOf(seed: number, times: number, kinds: readonly ReportKind[]): Draw[] {
  return Draw.series(seed, times * kinds.length);
}

/** Applies fixes and counts. */
class Workshop implements Repairs {
  readonly lines: Line[] = [];
  readonly wrong: WrongFix[] = [];
  readonly offered = new Set<string>();

  /** One report for each draw, of each kind in turn; those that have no place for all the faults are left out. */
  examine(
    code: string,
    what: string,
    kinds: readonly ReportKind[],
    draws: readonly Draw[],
    faultsOf: (draw: Draw) => readonly Fault[],
  ): void {
    const line: Line = { code, what, tally: new Map() };
    this.lines.push(line);
    draws.forEach((draw, at) => {
      const kind = kinds[at % kinds.length];
      if (kind === undefined) return;
      const faults = faultsOf(draw);
      const faulty = planted(kind, draw, faults);
      if (faulty === undefined) return;
      const { text } = write(faulty.report);
      const single = faults.length < 2 ? tryFixes(text) : [];
      for (const trial of single) this.offered.add(trial.code);
      const codes = new Set(faults.map((fault) => fault.code));
      for (const trial of [...single, ...tryFixAll(text, codes)]) this.count({ line, kind, faults, trial });
    });
  }

  private count(one: WrongFix): void {
    const { line, kind, trial } = one;
    const { dialect } = kind;
    const tally = line.tally.get(dialect) ?? { tried: 0, wrong: 0 };
    line.tally.set(dialect, tally);
    tally.tried++;
    if (trial.objections.length === 0) return;
    tally.wrong++;
    this.wrong.push(one);
  }
}
