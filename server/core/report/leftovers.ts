import { TAB } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { Report } from './report.ts';

/** Something a program or the official template left in a text, which is no part of the report. */
export interface Leftover {
  readonly kind: LeftoverKind;
  /** All of it, but not the words it is wrapped around. */
  readonly span: Span;
  /** The mark before those words, where there are any: the `[` of `[未收取]{.underline}`. */
  readonly opening?: Span;
}

export type LeftoverKind =
  /** A bookmark, an anchor or a link to one, as Word makes them. */
  | 'bookmark'
  /** A cross-reference that found nothing. */
  | 'reference'
  /** A field of Word that was written out instead of worked out. */
  | 'field'
  /** Formatting of Word or Markdown that nothing understands any more. */
  | 'markup'
  | 'image'
  /** White space written as an HTML entity. */
  | 'entity'
  /** The number of a page. */
  | 'page'
  /** A page break or another character that is not seen. */
  | 'control'
  /** A character the program could not convert. */
  | 'lost'
  /** What the template says to those who fill it in. */
  | 'instruction'
  /** What stands in the template for something yet to be filled in. */
  | 'placeholder';

/**
 * A leftover, words one of which it always holds, so that a text without them is not searched, and all of it.
 */
type Pattern = readonly [kind: LeftoverKind, signs: readonly string[], pattern: RegExp];

/** What is a leftover wherever it stands. A group `kept` holds the words that stay. */
const ANYWHERE: readonly Pattern[] = [
  ['bookmark', ['[bookmark:'], /\\?\[bookmark:[^\]\n]{0,80}\]/gu],
  ['bookmark', ['="_'], /<(?:a|span) {1,3}(?:name|id)="_[^>\n]{0,80}>(?:<\/(?:a|span)>)?/gu],
  ['bookmark', ['](#_'], /\[(?<kept>[^[\]\n]{0,120})\]\(#_[A-Za-z]{2,10}[0-9]{0,12}\)/gu],
  ['bookmark', ['_GoBack', '_Toc', '_Hlk', '_Ref'], /_(?:GoBack|(?:Toc|Hlk|Ref)[0-9]{5,12})/gu],
  ['reference', ['错误'], /错误[!！] {0,3}(?:未找到引用源|未定义书签|超链接引用无效|文档中没有指定样式的文字)[。.]?/gu],
  [
    'reference',
    ['Error!'],
    /Error! (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid)\.?/gu,
  ],
  ['field', ['HYPERLINK'], /HYPERLINK {1,3}(?:\\[a-z] {1,3})?["“”][^"“”\n]{0,300}["“”]/gu],
  [
    'field',
    ['PAGE', 'TOC', 'REF', 'SEQ'],
    /(?<![A-Za-z])(?:PAGE|PAGEREF|NUMPAGES|TOC|REF|STYLEREF|SEQ)(?: {1,5}[^\\\s"]{1,30})?(?: {1,5}\\(?:\* {0,3}[A-Za-z]{1,15}|[a-z](?: {1,3}"[^"\n]{0,40}")?)){1,6}/gu,
  ],
  ['field', ['PAGE', 'MERGEFORMAT'], /\{ {0,3}(?:PAGE|NUMPAGES) {0,3}\}|\\\* {0,3}MERGEFORMAT/gu],
  [
    'image',
    ['!['],
    /!\[[^\]\n\p{Script=Han}]{0,80}\]\([^()\n]{0,80}?(?:media\/|_page_[0-9]|images\/[0-9a-f]{20})[^()\n]{0,160}\)(?:\{[^{}\n]{0,160}\})?/gu,
  ],
  ['image', ['<!--'], /<!-- ?(?:image|formula-not-decoded) ?-->/gu],
  ['markup', [']{'], /\[(?<kept>[^[\]\n]{0,200})\]\{[.#][^{}\n]{1,120}\}/gu],
  ['markup', ['{.', '{#'], /\{[.#][A-Za-z_\p{Script=Han}][^{}\n]{0,120}\}/gu],
  ['markup', ['o:p'], /<\/?o:p ?\/?>/gu],
  ['page', ['<!--'], /<!-- ?Page(?:Break|Number|Header|Footer)[^\n>]{0,80}-->/gu],
  ['lost', ['\uFFFD', '(cid:'], /(?:\uFFFD|\(cid:[0-9]{1,6}\))+/gu],
];

/** What is a leftover only outside the tables of the form. */
const IN_PROSE: readonly Pattern[] = [
  ['entity', ['&'], /(?:&(?:nbsp|ensp|emsp|thinsp|#160|#12288);)+/gu],
  ['instruction', ['文字描述'], /[（(] ?文字描述[^（()）\n]{0,120}[）)]/gu],
  ['instruction', ['该部分以'], /[（(]?该部分以[^。（()）\n]{0,15}形式报告[。，]?(?:表格如下[：:。]?)?[）)]?/gu],
  [
    'placeholder',
    ['机关全称', '机关名称', '单位全称', '单位名称'],
    /[（(【〔[] ?(?:机关全称|机关名称|单位全称|单位名称) ?[）)】〕\]]/gu,
  ],
  ['placeholder', ['×', 'X', 'x'], /(?:20)?[×xX]{2,4} ?年 ?[×xX]{1,2} ?月 ?[×xX]{1,2} ?日/gu],
  ['placeholder', ['20×', '20X', '20x', '20_'], /20[×xX_]{2} ?年/gu],
  [
    'placeholder',
    ['××', 'XX', 'xx'],
    /(?<![A-Za-z0-9×])[×xX]{2,6} ?(?:省|市|县|区|镇|乡|街道|局|委|办|厅|人民政府|件|条|项|万元|元)/gu,
  ],
];

/** A line that is only the number of a page: - 3 - or 第3页（共10页）, white space taken off. */
const PAGE_NUMBER =
  /^(?:[-－—–~～]{1,3}[0-9０-９]{1,4}[-－—–~～]{1,3}|第[0-9０-９]{1,4}页(?:[（(，,、/]?共[0-9０-９]{1,4}页[）)]?)?|[Pp]age[0-9]{1,4}(?:of[0-9]{1,4})?|-{1,3}[0-9]{1,4}of[0-9]{1,4}-{1,3})$/u;

/** The first characters of such lines; Markdown escapes a dash. */
const PAGE_NUMBER_BEGINS = '-－—–~～第Pp\\';

/** No line with a page number is longer, white space included. */
const MAX_PAGE_NUMBER = 30;

/** Every leftover in a report, in the order of the text; none of them overlap. */
export function leftoversIn(report: Report): Leftover[] {
  const { text } = report;
  const characters = new Characters(text);
  const found = [
    ...matches(text, ANYWHERE, characters),
    ...(characters.mayHoldControl() ? controlsIn(text) : []),
    ...outsideTables(report, inOrder(matches(text, IN_PROSE, characters))),
    ...pageNumbersIn(report),
  ];
  if (found.length === 0) return found;
  let end = 0;
  return inOrder(found).filter(({ span }) => {
    const apart = span.start >= end;
    if (apart) end = span.end;
    return apart;
  });
}

/** By where they begin; of two that begin at one place, the longer first. */
function inOrder(leftovers: Leftover[]): Leftover[] {
  return leftovers.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function isControl(unit: number): boolean {
  return (unit < 32 && unit !== TAB && unit !== LINE_FEED && unit !== CARRIAGE_RETURN) || unit === 127;
}

/** All there are. */
const CONTROLS: readonly number[] = Array.from({ length: 128 }, (_, unit) => unit).filter(isControl);

/** Which characters a text holds: sure of those it does not hold, all but sure of the others. */
class Characters {
  private readonly held = new Uint8Array(PLACES);

  constructor(text: string) {
    const { held } = this;
    const { length } = text;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      // `placeOf`, written out: called for every character it becomes so hot in the first report that V8 compiles it anew,
      // and that takes more memory than the report.
      if (unit < ASCII) held[unit] = 1;
      else held[(unit & (PLACES - 1)) | ASCII] = 1;
    }
  }

  /** Whether a word may be in the text: all its characters are. */
  mayHold(word: string): boolean {
    for (let at = 0; at < word.length; at++) if (this.held[placeOf(word.charCodeAt(at))] === 0) return false;
    return true;
  }

  /** Whether a control character may be in the text. */
  mayHoldControl(): boolean {
    return CONTROLS.some((unit) => this.held[unit] === 1);
  }
}

/** A power of two. A report has a few hundred different characters: few of them share a place. */
const PLACES = 4096;
const ASCII = 128;

/** Characters of ASCII have places of their own. */
function placeOf(unit: number): number {
  return unit < ASCII ? unit : (unit & (PLACES - 1)) | ASCII;
}

function matches(text: string, patterns: readonly Pattern[], characters: Characters): Leftover[] {
  const found: Leftover[] = [];
  for (const [kind, signs, pattern] of patterns) {
    if (!signs.some((sign) => characters.mayHold(sign) && text.includes(sign))) continue;
    for (const match of text.matchAll(pattern)) found.push(leftoverOf(kind, match));
  }
  return found;
}

function leftoverOf(kind: LeftoverKind, match: RegExpExecArray): Leftover {
  const start = match.index;
  const end = start + match[0].length;
  const kept = match.groups?.kept ?? '';
  if (kept === '') return { kind, span: { start, end } };
  const opening = { start, end: start + match[0].indexOf(kept) };
  return { kind, opening, span: { start: opening.end + kept.length, end } };
}

/** Runs of control characters, tabs and line ends apart. */
function controlsIn(text: string): Leftover[] {
  const found: Leftover[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isControl(text.charCodeAt(at))) continue;
    const start = at;
    while (isControl(text.charCodeAt(at + 1))) at++;
    found.push({ kind: 'control', span: { start, end: at + 1 } });
  }
  return found;
}

/** Those of the leftovers, which are in order, that lie in a paragraph. */
function outsideTables({ paragraphs }: Report, leftovers: readonly Leftover[]): Leftover[] {
  let at = 0;
  return leftovers.filter(({ span }) => {
    while ((paragraphs[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at++;
    return (paragraphs[at]?.start ?? Number.POSITIVE_INFINITY) <= span.start;
  });
}

function pageNumbersIn({ text, paragraphs }: Report): Leftover[] {
  const found: Leftover[] = [];
  for (const span of paragraphs) {
    if (isPageNumber(text, span)) found.push({ kind: 'page', span });
  }
  return found;
}

/** Whether a paragraph says the number of a page and nothing else. */
export function isPageNumber(text: string, { start, end }: Span): boolean {
  if (end - start > MAX_PAGE_NUMBER || !PAGE_NUMBER_BEGINS.includes(text.charAt(start))) return false;
  return PAGE_NUMBER.test(text.slice(start, end).replaceAll(/[\s\\]/gu, ''));
}
