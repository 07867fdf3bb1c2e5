import type { Severity } from './problem.ts';

/** What the caller decides; the same keys as in `gouji.json` and, behind `gouji.`, in the settings of VS Code. */
export interface Settings {
  /** Severities by rule code; a rule that is not named keeps its own. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  /** The report year, where the text does not say it or says it wrong. */
  readonly year?: number;
  /** Whether the text is a report: decided from its content (`auto`), or known. */
  readonly recognise?: 'auto' | 'always' | 'never';
}
