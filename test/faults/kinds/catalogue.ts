import { DOCUMENT } from './document.ts';
import type { Fault } from './fault.ts';
import { FIGURES } from './figures.ts';
import { LABELS } from './labels.ts';
import { LAYOUT } from './layout.ts';
import { ROWS } from './rows.ts';
import { SECTIONS } from './sections.ts';
import { TABLES } from './tables.ts';

/** Every fault there is. */
export const FAULTS: readonly Fault[] = [
  ...FIGURES,
  ...LABELS,
  ...ROWS,
  ...LAYOUT,
  ...TABLES,
  ...SECTIONS,
  ...DOCUMENT,
];
