import { alignTables, check, convertTables, fixAll, readReport } from '../../server/core/index.ts';
import type { Engine } from '../../server/lsp/analysis.ts';

/** The engine of the product. */
export const ENGINE: Engine = { readReport, check, fixAll, alignTables, convertTables };
