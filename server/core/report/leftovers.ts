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

type Pattern = readonly [kind: LeftoverKind, pattern: RegExp];

/** What is a leftover wherever it stands. A group `kept` holds the words that stay. */
const ANYWHERE: readonly Pattern[] = [
  ['bookmark', /\\?\[(?:bookmark|footnoteRef|endnoteRef):[^\]\n]{0,80}\]/gu],
  ['bookmark', /<(?:a|span) {1,3}(?:name|id)=["']?_[^>\n]{0,80}>(?:<\/(?:a|span)>)?/gu],
  ['bookmark', /\[(?<kept>[^[\]\n]{0,120})\]\(#_[A-Za-z]{2,10}[0-9]{0,12}\)/gu],
  ['bookmark', /_(?:GoBack|(?:Toc|Hlk|Ref)[0-9]{5,12})/gu],
  ['reference', /错误[!！] {0,3}(?:未找到引用源|未定义书签|超链接引用无效|文档中没有指定样式的文字)[。.]?/gu],
  ['reference', /Error! (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid)\.?/gu],
  ['field', /HYPERLINK {1,3}(?:\\[a-z] {1,3})?["“”][^"“”\n]{0,300}["“”]/gu],
  [
    'field',
    /(?<![A-Za-z])(?:PAGEREF|PAGE|NUMPAGES|TOC|REF|SEQ|STYLEREF)(?= [^\n]{0,60}\\)(?: {1,5}(?:\\[*#@]?(?: {1,3}(?:MERGEFORMAT|Arabic|ARABIC))?[a-z]?|"[^"\n]{0,40}"|_?[A-Za-z]{1,12}[0-9]{0,12})){1,8}/gu,
  ],
  ['field', /\{ {0,3}(?:PAGE|NUMPAGES) {0,3}\}|\\\* {0,3}MERGEFORMAT/gu],
  [
    'image',
    /!\[[^\]\n\p{Script=Han}]{0,80}\]\([^()\n]{0,120}?(?:media\/|_page_[0-9]|images\/[0-9a-f]{20})[^()\n]{0,160}\)(?:\{[^{}\n]{0,160}\})?/gu,
  ],
  ['image', /<!-- ?(?:image|formula-not-decoded) ?-->/gu],
  ['markup', /\[(?<kept>[^[\]\n]{0,200})\]\{[.#][^{}\n]{1,120}\}/gu],
  ['markup', /\{[.#][A-Za-z_\p{Script=Han}][^{}\n]{0,120}\}/gu],
  ['markup', /<\/?o:p ?\/?>/gu],
  ['page', /<!-- ?Page(?:Break|Number|Header|Footer)[^\n>]{0,80}-->/gu],
  // All control characters but tab and line ends.
  ['control', /[^\P{Cc}\t\n\r]+/gu],
  ['lost', /(?:\uFFFD|\(cid:[0-9]{1,6}\))+/gu],
];

/** What is a leftover only outside the tables of the form. */
const IN_PROSE: readonly Pattern[] = [
  ['entity', /(?:&(?:nbsp|ensp|emsp|thinsp|#160|#12288);)+/gu],
  ['instruction', /[（(] ?文字描述[^（()）\n]{0,120}[）)]/gu],
  ['instruction', /[（(]?该部分以[^。（()）\n]{0,15}形式报告[。，]?(?:表格如下[：:。]?)?[）)]?/gu],
  ['placeholder', /[（(【〔[] ?(?:机关全称|机关名称|单位全称|单位名称) ?[）)】〕\]]/gu],
  ['placeholder', /(?:20)?[×╳xXＸ]{2,4} ?年 ?[×╳xXＸ]{1,2} ?月 ?[×╳xXＸ]{1,2} ?日/gu],
  ['placeholder', /20[×╳xXＸ_]{2} ?年/gu],
  [
    'placeholder',
    /(?<![A-Za-z0-9×╳])[×╳xXＸ]{2,6} ?(?:省|市|县|区|镇|乡|街道|局|委|办|厅|人民政府|件|条|项|万元|元)/gu,
  ],
];

/** A line that is only the number of a page: - 3 - or 第3页（共10页）, white space taken off. */
const PAGE_NUMBER =
  /^(?:[-－—–~～]{1,3}[0-9０-９]{1,4}[-－—–~～]{1,3}|第[0-9０-９]{1,4}页(?:[（(，,、/]?共[0-9０-９]{1,4}页[）)]?)?|[Pp]age[0-9]{1,4}(?:of[0-9]{1,4})?|-{1,3}[0-9]{1,4}of[0-9]{1,4}-{1,3})$/u;

/** No line with a page number is longer, white space included. */
const MAX_PAGE_NUMBER = 30;

/** Every leftover in a report, in the order of the text; none of them overlap. */
export function leftoversIn({ text, paragraphs }: Report): Leftover[] {
  const found = ANYWHERE.flatMap((pattern) => matches(text, pattern, 0));
  for (const paragraph of paragraphs) {
    const words = text.slice(paragraph.start, paragraph.end);
    if (isPageNumber(words)) found.push({ kind: 'page', span: paragraph });
    for (const pattern of IN_PROSE) found.push(...matches(words, pattern, paragraph.start));
  }
  found.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  let end = 0;
  return found.filter(({ span }) => {
    const apart = span.start >= end;
    if (apart) end = span.end;
    return apart;
  });
}

/** Whether a line says the number of a page and nothing else. */
export function isPageNumber(line: string): boolean {
  return line.length <= MAX_PAGE_NUMBER && PAGE_NUMBER.test(line.replaceAll(/[\s\\]/gu, ''));
}

function matches(text: string, [kind, pattern]: Pattern, offset: number): Leftover[] {
  return [...text.matchAll(pattern)].map((match) => {
    const start = offset + match.index;
    const end = start + match[0].length;
    const kept = match.groups?.kept ?? '';
    if (kept === '') return { kind, span: { start, end } };
    const opening = { start, end: start + match[0].indexOf(kept) };
    return { kind, opening, span: { start: opening.end + kept.length, end } };
  });
}
