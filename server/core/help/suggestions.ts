import type { Report } from '../report/report.ts';
import { trim } from '../text/characters.ts';
import { lastBegun } from '../text/search.ts';
import { labelPlaceAt, labelPlaceBelow, suggestLabels } from './suggest-labels.ts';
import { suggestPhrases } from './suggest-phrases.ts';
import { suggestTables } from './suggest-tables.ts';
import { suggestTitles } from './suggest-titles.ts';
import type { Suggestion } from './suggestion.ts';

/** The section whose text speaks of the figures of the tables. */
const OVERVIEW = '1';

/**
 * What may be written at an offset (UTF-16), best first: in the label of a row the labels of the table; at the end of a
 * line that may become a title, the titles; in a section without its table that table; in section 一 phrases with the
 * figures of the tables. `mark`: whether only a character that may begin a title was typed.
 */
export function suggestionsAt(report: Report, offset: number, mark = false): Suggestion[] {
  const { text, lines, pieces, sections } = report;
  const piece = lastBegun(pieces, offset);
  const isTable = piece !== undefined && report.tables.some((table) => table.pieces.includes(piece));
  if (isTable && offset <= piece.span.end) {
    const row = lastBegun(piece.rows, offset);
    const place = row && offset <= row.span.end ? labelPlaceAt(report, piece, row, offset) : undefined;
    return place && !mark ? suggestLabels(report, place) : [];
  }
  const whole = lines.lineSpan(lines.lineAt(offset));
  const line = { start: whole.start, end: offset };
  const behind = trim(text, offset, whole.end);
  const atEnd = behind.start === behind.end;
  const isBelow = isTable && lines.lineAt(piece.span.end) === lines.lineAt(offset) - 1;
  const below = isBelow && atEnd && !mark ? labelPlaceBelow(report, piece, line) : undefined;
  if (below) return suggestLabels(report, below);
  const titles = atEnd ? suggestTitles(report, line) : [];
  if (mark) return titles;
  const section = lastBegun(sections, offset);
  const isHeading = section && section.heading.line.start === whole.start;
  if (section === undefined || isHeading) return titles;
  const tables = atEnd ? suggestTables(report, section, line) : [];
  const phrases = section.template.id === OVERVIEW ? suggestPhrases(report, line) : [];
  return [...tables, ...phrases, ...titles];
}
