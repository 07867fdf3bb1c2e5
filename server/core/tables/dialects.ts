import { barePipe } from './bare-pipe.ts';
import { cellLines } from './cell-lines.ts';
import type { Dialect } from './dialect.ts';
import { html } from './html.ts';
import { pipe } from './pipe.ts';
import type { DialectName } from './table.ts';
import { tsv } from './tsv.ts';

/** Every dialect by its name. */
export const DIALECT: Readonly<Record<DialectName, Dialect>> = {
  pipe,
  'cell-lines': cellLines,
  tsv,
  'bare-pipe': barePipe,
  html,
};
