import { LineIndex } from '../text/lines.ts';
import type { Settings } from '../settings.ts';
import type { Report } from './report.ts';

/** Reads any text as a report. Never fails: what is not understood stays unbound. */
export function readReport(text: string, settings: Settings = {}): Report {
  void settings;
  return { text, lines: LineIndex.of(text), recognised: false, template: undefined as never, sections: [], tables: [] };
}
