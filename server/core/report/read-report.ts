import type { Settings } from '../settings.ts';
import { readBlocks } from '../tables/blocks.ts';
import { EDITIONS } from '../templates/editions.ts';
import { isLabelKey } from '../templates/form.ts';
import type { Template } from '../templates/template.ts';
import { labelKey } from '../text/labels.ts';
import { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { bindTables } from './bind/bind-tables.ts';
import { readHeading, sectionTitles } from './headings.ts';
import { readParagraphs } from './paragraphs.ts';
import type { BoundTable, Report, Section, Title } from './report.ts';
import { readSections } from './sections.ts';
import { readTitle } from './title.ts';
import { yearOfText } from './year.ts';

/** The wordings of the section titles are those of both editions. */
const TITLES = sectionTitles(EDITIONS[0].sections);

/** No label of the form is longer than this, spaces included. */
const MAX_LABEL_LINE = 60;

/** The first year the form was in use; older reports were written freely (notice 国办公开办函〔2019〕60号). */
const FIRST_YEAR = EDITIONS[0].years.from ?? 0;

/**
 * Reads any text as a report. Never fails: what is not understood stays unbound, and where nothing speaks for a
 * report `recognised` is false.
 */
export function readReport(text: string, settings: Settings = {}): Report {
  const lines = LineIndex.of(text);
  const headingAt = (line: Span) => readHeading(text, line, TITLES);
  const { pieces, paragraphs } = readBlocks(
    { text, lines },
    { isHeading: (line) => headingAt(line)?.sure ?? false, isLabel: (line) => isLabelLine(text, line) },
  );
  const candidates = paragraphs.map((line) => headingAt(lines.lineSpan(line))).filter((found) => found !== undefined);
  const sections = readSections(candidates, (offset) => lines.lineAt(offset), text.length);
  const title = readTitle(text, lines, paragraphs, sections[0]?.span.start ?? text.length);
  const year = settings.year ?? title?.year ?? yearOfText(bodyOf(text, sections));
  const ofYear = editionOfYear(year);
  const tables = bindTables(pieces, sections, ofYear?.edition);
  return {
    text,
    lines,
    recognised: isReport(settings, year, title, sections, tables),
    ...(title ? { title } : {}),
    ...(year === undefined ? {} : { year }),
    ...(title?.organ ? { organ: title.organ } : {}),
    template: ofYear ?? editionOfTables(tables),
    sections,
    tables,
    paragraphs: readParagraphs(text, lines, tables),
  };
}

function isLabelLine(text: string, { start, end }: Span): boolean {
  return end - start <= MAX_LABEL_LINE && isLabelKey(labelKey(text.slice(start, end)));
}

/** What stands before section 二: the preface and section 一, where the report speaks of its year. */
function bodyOf(text: string, sections: readonly Section[]): string {
  const second = sections.find(({ template }) => template.id > '1');
  return second ? text.slice(0, second.span.start) : text;
}

function editionOfYear(year: number | undefined): Template | undefined {
  if (year === undefined) return undefined;
  return EDITIONS.find(({ years }) => year >= (years.from ?? 0) && year <= (years.to ?? Number.POSITIVE_INFINITY));
}

/** The edition most tables follow; the newest where there are none. */
function editionOfTables(tables: readonly BoundTable[]): Template {
  const [oldest] = EDITIONS;
  let best: Template = EDITIONS.at(-1) ?? oldest;
  const count = (template: Template) => tables.filter(({ form }) => form.edition === template.edition).length;
  for (const template of EDITIONS) if (count(template) > count(best)) best = template;
  return best;
}

/**
 * Whether a text is such a report: its titles and the labels of its tables say so, not single words. A report of a
 * year before the form existed is none.
 */
function isReport(
  { recognise = 'auto' }: Settings,
  year: number | undefined,
  title: Title | undefined,
  sections: readonly Section[],
  tables: readonly BoundTable[],
): boolean {
  if (recognise !== 'auto') return recognise === 'always';
  if (year !== undefined && year < FIRST_YEAR) return false;
  const kinds = new Set(sections.map(({ template }) => template.id)).size;
  const evidence = kinds + tables.length * 2 + (title ? 2 : 0);
  return evidence >= 4 && (kinds > 0 || tables.length > 0);
}
