import type { Severity } from '../problem.ts';
export const RULES: readonly { readonly code: string; readonly severity: Severity }[] = [];
