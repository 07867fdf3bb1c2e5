import { jsonReporter } from './json.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { textReporter } from './text.ts';

/** The formats of `--format`, each with the reporter that writes it. */
const REPORTERS = {
  text: textReporter,
  json: jsonReporter,
} satisfies Record<string, (options: ReporterOptions) => Reporter>;

/** The name of a format. */
export type Format = keyof typeof REPORTERS;

/** All formats, in the order in which a message lists them. */
export const FORMATS: readonly string[] = Object.keys(REPORTERS);

/** Whether there is a format of this name. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(REPORTERS, name);
}

/** The reporter for a format. */
export function createReporter(format: Format, options: ReporterOptions): Reporter {
  return REPORTERS[format](options);
}
