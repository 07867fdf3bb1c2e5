import { EDITIONS } from '../templates/editions.ts';
import type { Template } from '../templates/template.ts';
import { toHalfWidth } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** A place where a text cites the notice that came with an edition of the form. */
export interface Citation {
  /** The document number: 国办公开办函〔2019〕60号, or what of it is there. */
  readonly span: Span;
  readonly edition: Template;
  /** Only its year and its number. */
  readonly year: Span;
  readonly number: Span;
}

/** The end of a document number: year in brackets of any kind, as Markdown escapes them too, and the number behind it. */
const NUMBER =
  /[〔﹝［[【（(〈<][ \u3000]{0,3}(?<year>[0-9０-９]{4})[ \u3000]{0,3}年?\\?[〕﹞］\]】）)〉>][ \u3000]{0,3}第?[ \u3000]{0,3}(?<number>[0-9０-９]{1,4})[ \u3000]{0,3}号/dgu;

const ISSUER = '国办公开办函';
/** The issuer at the end of what stands before a number; Markdown may escape the bracket behind it. */
const BEHIND_ISSUER = /国办公开办函[ \u3000]{0,3}\\?$/u;

/** What may stand before a number whose issuer was left out. */
const BEFORE_NUMBER = [
  '按照',
  '根据',
  '依据',
  '依照',
  '遵照',
  '落实',
  '和',
  '与',
  '及',
  '的',
  '国务院办公厅',
  '公开办公室',
];

/** How far around a number without its issuer the words 年度报告 must stand, in UTF-16 units. */
const NEIGHBOURHOOD = 80;

const LETTER = /[\p{Letter}\p{Number}]/u;

/**
 * Where a text cites the notice of an edition, in the order of the text. Brackets, width and spaces may differ, and the
 * issuer may be left out where the text speaks of annual reports; the numbers of other documents are none.
 */
export function citationsOf(text: string): Citation[] {
  const citations: Citation[] = [];
  if (!text.includes('号')) return citations;
  for (const match of text.matchAll(NUMBER)) {
    const year = spanOf(match, 'year');
    const number = spanOf(match, 'number');
    if (year === undefined || number === undefined) continue;
    const edition = editionOf(text, year, number);
    if (edition === undefined) continue;
    const issuer = BEHIND_ISSUER.exec(text.slice(Math.max(0, match.index - ISSUER.length - 4), match.index));
    const span = { start: match.index - (issuer?.[0].length ?? 0), end: match.index + match[0].length };
    if (issuer || (isFree(text, span.start) && speaksOfReports(text, span)))
      citations.push({ span, edition, year, number });
  }
  return citations;
}

function spanOf({ indices }: RegExpMatchArray, group: string): Span | undefined {
  const place = indices?.groups?.[group];
  return place && { start: place[0], end: place[1] };
}

function editionOf(text: string, year: Span, number: Span): Template | undefined {
  const cited = `〔${halfWidth(text, year)}〕${halfWidth(text, number)}号`;
  return EDITIONS.find(({ notice }) => notice.number.endsWith(`函${cited}`));
}

function halfWidth(text: string, { start, end }: Span): string {
  let digits = '';
  for (let at = start; at < end; at++) digits += String.fromCharCode(toHalfWidth(text.charCodeAt(at)));
  return digits;
}

/** Whether no other issuer stands before a number: 云政发〔2021〕30号 is another document. */
function isFree(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start).replace(/[\\ \u3000]{1,4}$/u, '');
  return !LETTER.test(before.at(-1) ?? '') || BEFORE_NUMBER.some((word) => before.endsWith(word));
}

function speaksOfReports(text: string, { start, end }: Span): boolean {
  return text.slice(Math.max(0, start - NEIGHBOURHOOD), end + NEIGHBOURHOOD).includes('年度报告');
}
