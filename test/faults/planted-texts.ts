import { KINDS, type ReportKind } from './compose.ts';
import { Draw } from './draw.ts';
import { FAULTS } from './kinds/catalogue.ts';
import { planted } from './planted.ts';
import { write } from './write.ts';

/** A written report with one fault in it. */
export interface PlantedText {
  /** The code of the fault, and what was done in words. */
  readonly code: string;
  readonly fault: string;
  readonly text: string;
}

/** Reports with every fault there is, each in all of these kinds of reports that have a place for it. */
export function plantedTexts(seed: number, kinds: readonly ReportKind[] = KINDS): PlantedText[] {
  return FAULTS.flatMap((fault, at) =>
    Draw.series(seed + at, kinds.length).flatMap((draw, index): PlantedText[] => {
      const kind = kinds[index];
      const faulty = kind && planted(kind, draw, [fault]);
      if (!faulty) return [];
      return [{ code: fault.code, fault: `${fault.code}, ${fault.name}`, text: write(faulty.report).text }];
    }),
  );
}
