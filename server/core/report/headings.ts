import type { SectionTemplate } from '../templates/template.ts';
import { isSpace, trim } from '../text/characters.ts';
import { labelKey, similarity } from '../text/labels.ts';
import type { Span } from '../text/span.ts';
import type { Heading } from './report.ts';

/** A line that may be the title of a section. */
export interface HeadingCandidate {
  readonly section: SectionTemplate;
  readonly heading: Heading;
  /** Whether the wording is the section's own or a known variant; else only its key words are there. */
  readonly sure: boolean;
  /** Whether it has the number of its section. */
  readonly numbered: boolean;
  /** Whether its number is one of those that count inside a section: in brackets. */
  readonly inner: boolean;
}

/** No title of a section is longer, spaces and numbering included. */
const MAX_TITLE = 60;

/** A title must be more like one of the form than this to be that title misspelt. */
const LEAST_SIMILARITY = 0.6;

/** How the sections of an edition are called, by key. */
export interface SectionTitles {
  readonly byKey: ReadonlyMap<string, SectionTemplate>;
  readonly sections: readonly SectionTemplate[];
}

/** Works out the keys of all titles once. */
export function sectionTitles(sections: readonly SectionTemplate[]): SectionTitles {
  const byKey = new Map<string, SectionTemplate>();
  for (const section of sections) {
    for (const title of [section.title, ...section.variants]) byKey.set(labelKey(title), section);
  }
  return { byKey, sections };
}

/** Reads a line as the title of a section, whatever its numbering, spaces, Markdown marks; undefined where it is none. */
export function readHeading(text: string, line: Span, titles: SectionTitles): HeadingCandidate | undefined {
  if (line.end - line.start > MAX_TITLE) return undefined;
  const marks = withoutMarks(text, line);
  if (marks.end - marks.start < 2) return undefined;
  const titleStart = titleAfterNumber(text, marks, titles);
  const number = text.slice(marks.start, titleStart).trim();
  const title = text.slice(titleStart, marks.end);
  const key = labelKey(title);
  const named = titles.byKey.get(key);
  const prominent = marks.markdown || (number !== '' && isTopLevel(number));
  const known = named && (prominent || labelKey(named.title) === key) ? named : undefined;
  const section =
    known ?? (prominent ? (byKeywords(title, key, number, titles) ?? byLikeness(key, titles)) : undefined);
  if (section === undefined) return undefined;
  return {
    section,
    sure: known !== undefined,
    numbered: labelKey(section.number) === labelKey(number),
    inner: isInner(number),
    heading: {
      line,
      span: { start: marks.start, end: marks.end },
      prefix: text.slice(line.start, marks.start),
      suffix: text.slice(marks.end, line.end),
      number,
      title,
    },
  };
}

/** Takes off `##`, `**`, a backslash before the number and the white space around. */
function withoutMarks(text: string, line: Span): Span & { readonly markdown: boolean } {
  let { start, end } = trim(text, line.start, line.end);
  let markdown = false;
  for (; start < end; start++) {
    const character = text[start];
    if (character === '#' || character === '*' || character === '_' || character === '>') markdown = true;
    else if (character !== '\\' && !isSpace(text.charCodeAt(start))) break;
  }
  for (; end > start; end--) {
    const character = text[end - 1] ?? '';
    if (!'#*_：:。'.includes(character) && !isSpace(text.charCodeAt(end - 1))) break;
  }
  return { start, end, markdown };
}

const DIGITS = '一二三四五六七八九十0123456789１２３４５６７８９０第部分章节条';
const MARKS = '、.．，,:：）)（( \t\u3000\u00a0\\';

/** Where the wording begins; behind a number whose mark was forgotten too, if a title of the form follows. */
function titleAfterNumber(text: string, span: Span, { byKey }: SectionTitles): number {
  const start = afterNumber(text, span);
  if (start > span.start) return start;
  let at = start;
  while (at < span.end && DIGITS.includes(text[at] ?? '')) at++;
  if (at === start) return start;
  return byKey.has(labelKey(text.slice(at, span.end))) ? at : start;
}

/** Where the wording begins, behind a number of any style: 一、 1. （一） 第一部分 */
function afterNumber(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && MARKS.includes(text[at] ?? '')) at++;
  const digits = at;
  while (at < end && DIGITS.includes(text[at] ?? '')) at++;
  if (at === digits) return start;
  const marks = at;
  while (at < end && (MARKS.includes(text[at] ?? '') || isSpace(text.charCodeAt(at)))) at++;
  return at > marks ? at : start;
}

/** Whether a number is of the outermost level: in brackets it counts something inside a section. */
function isTopLevel(number: string): boolean {
  return !isInner(number) && !/^\s*[0-9]/.test(number);
}

function isInner(number: string): boolean {
  return number.includes('（') || number.includes('(');
}

/** The section whose title, or a variant of it, is nearly the same: a slip of the pen. */
function byLikeness(key: string, { byKey }: SectionTitles): SectionTemplate | undefined {
  let best: SectionTemplate | undefined;
  let most = LEAST_SIMILARITY;
  for (const [known, section] of byKey) {
    const like = similarity(key, known, most);
    if (like <= most) continue;
    most = like;
    best = section;
  }
  return best;
}

/** The section whose key words a title holds; of several, the one whose number it has. */
function byKeywords(
  title: string,
  key: string,
  number: string,
  { sections }: SectionTitles,
): SectionTemplate | undefined {
  if (key.length > 30 || title.includes('。') || title.includes('；') || title.includes('，')) return undefined;
  const alike = sections.filter(({ keywords }) => keywords.some((words) => words.every((word) => key.includes(word))));
  return alike.find((section) => labelKey(section.number) === labelKey(number)) ?? alike[0];
}
