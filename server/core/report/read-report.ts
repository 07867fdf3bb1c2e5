import type { Settings } from '../settings.ts';
import { type Blocks, readBlocks } from '../tables/blocks.ts';
import type { Piece } from '../tables/table.ts';
import { EDITIONS, editionOfYear } from '../templates/editions.ts';
import { isLabelKey, keyOf } from '../templates/form.ts';
import type { Template } from '../templates/template.ts';
import { trim } from '../text/characters.ts';
import { labelKey } from '../text/labels.ts';
import { LineIndex } from '../text/lines.ts';
import { readAmount } from '../text/numbers.ts';
import type { Span } from '../text/span.ts';
import { bindTables } from './bind/bind-tables.ts';
import { type HeadingCandidate, readHeading, sectionTitles } from './headings.ts';
import { readParagraphs } from './paragraphs.ts';
import type { BoundTable, Report, Section, Title } from './report.ts';
import { readSections } from './sections.ts';
import { readTitle } from './title.ts';
import { yearOfText } from './year.ts';

/** The wordings of the section titles are those of both editions. */
const TITLES = sectionTitles(EDITIONS[0].sections);

/** No label of the form is longer than this, spaces included. */
const MAX_LABEL_LINE = 60;

/** Where more than one character in so many is lost, the encoding was wrong. */
const MOST_LOST = 10;

/** The first year the form was in use; older reports were written freely (notice 国办公开办函〔2019〕60号). */
const FIRST_YEAR = EDITIONS[0].years.from ?? 0;

/**
 * Reads any text as a report. Never fails: what is not understood stays unbound, and where nothing speaks for a
 * report `recognised` is false. `lines`: those of the text, where somebody has them already.
 */
export function readReport(text: string, settings: Settings = {}, lines = LineIndex.of(text)): Report {
  const headingAt = (line: Span) => readHeading(text, line, TITLES);
  const blocks = readBlocks(
    { text, lines },
    { isHeading: (line) => headingAt(line)?.sure ?? false, isLabel: (line) => isLabelLine(text, line) },
  );
  const pieces = blocks.pieces.filter(mayBeForm);
  const paragraphs = withStrayPieces(lines, blocks);
  const candidates: HeadingCandidate[] = [];
  for (const line of paragraphs) {
    const candidate = headingAt(lines.lineSpan(line));
    if (candidate) candidates.push(candidate);
  }
  const sections = readSections(candidates, (offset) => lines.lineAt(offset), text.length);
  const title = readTitle(text, lines, paragraphs, sections[0]?.span.start ?? text.length);
  const year = settings.year ?? title?.year ?? yearOfText(bodyOf(text, sections));
  const ofYear = year === undefined ? undefined : editionOfYear(year);
  const tables = bindTables(pieces, sections, ofYear?.edition);
  return {
    text,
    lines,
    recognised: isReadable(text) && isReport(settings, year, title, sureKinds(candidates), tables),
    title,
    year,
    organ: title?.organ,
    template: ofYear ?? editionOfTables(tables),
    sections,
    tables,
    pieces: blocks.pieces,
    paragraphs: readParagraphs(text, lines, tables),
  };
}

/** Whether a piece may be of the form: a cell says what a label of the form says, or there are more figures than words. */
function mayBeForm({ rows }: Piece): boolean {
  let words = 0;
  let figures = 0;
  for (const { cells } of rows) {
    for (const { text } of cells) {
      const { kind } = readAmount(text);
      if (kind === 'number') figures++;
      if (kind !== 'text') continue;
      if (isLabelKey(keyOf(text))) return true;
      words++;
    }
  }
  return words === 0 || figures > words;
}

/** The lines outside tables, and those of pieces that are no table of the form: prose may begin with a tab. */
function withStrayPieces(lines: LineIndex, { pieces, paragraphs }: Blocks): readonly number[] {
  const stray = pieces.filter((piece) => piece.dialect !== 'html' && !mayBeForm(piece));
  if (stray.length === 0) return paragraphs;
  const found = [...paragraphs];
  for (const { rows } of stray) for (const { span } of rows) found.push(lines.lineAt(span.start));
  return found.sort((one, other) => one - other);
}

function isLabelLine(text: string, { start, end }: Span): boolean {
  return end - start <= MAX_LABEL_LINE && isLabelKey(labelKey(text.slice(start, end)));
}

/** What stands before section 二: the preface and section 一, where the report speaks of its year. */
function bodyOf(text: string, sections: readonly Section[]): string {
  const second = sections.find(({ template }) => template.id > '1');
  return second ? text.slice(0, second.span.start) : text;
}

/** The edition most tables follow; the newest where there are none. */
function editionOfTables(tables: readonly BoundTable[]): Template {
  const [oldest] = EDITIONS;
  let best: Template = EDITIONS.at(-1) ?? oldest;
  const count = (template: Template) => tables.filter(({ form }) => form.edition === template.edition).length;
  for (const template of EDITIONS) if (count(template) > count(best)) best = template;
  return best;
}

/** Whether there is anything to check: some text, and not one that was opened in the wrong encoding. */
function isReadable(text: string): boolean {
  const { start, end } = trim(text, 0, text.length);
  if (start === end) return false;
  let lost = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) lost++;
  return lost * MOST_LOST < end - start;
}

/** How many sections have a title in their own words. */
function sureKinds(candidates: readonly HeadingCandidate[]): number {
  return new Set(candidates.filter(({ sure }) => sure).map(({ section }) => section)).size;
}

/**
 * Whether a text is such a report: its titles and the labels of its tables say so, not single words. A report of a
 * year before the form existed is none.
 */
function isReport(
  { recognise = 'auto' }: Settings,
  year: number | undefined,
  title: Title | undefined,
  titles: number,
  tables: readonly BoundTable[],
): boolean {
  if (recognise !== 'auto') return recognise === 'always';
  if (year !== undefined && year < FIRST_YEAR) return false;
  const evidence = titles + tables.length * 2 + (title ? 2 : 0);
  return evidence >= 4 && (titles > 0 || tables.length > 0);
}
