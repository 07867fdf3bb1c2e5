import { isSpace } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { isPageNumber } from './leftovers.ts';
import type { Report } from './report.ts';

/** A paragraph that stops in the middle of a sentence, and the paragraph that goes on with it. */
export interface BrokenParagraph {
  readonly cut: Span;
  readonly rest: Span;
}

/** A paragraph, the next one, and what lies between them. */
interface Neighbours extends BrokenParagraph {
  /** `page`: a page break or the number of a page; `line`: nothing but the end of the line; `blank`: blank lines. */
  readonly between: 'page' | 'line' | 'blank';
}

/** A paragraph that stops here stops in mid-sentence, however short it is. */
const OPEN_END = /[，、,“‘《（(]$/u;
/** So does one that goes on with this. */
const OPEN_START = /^[，。、；：）》”’]/u;

const HAN_END = /\p{Script=Han}$/u;

/** What begins with a number, a mark of Markdown or a name and a colon is an entry of its own. */
const ENTRY =
  /^(?:[#>*+|!<`=[-]|[（(]?[一二三四五六七八九十0-9０-９]{1,3}[）)、.．是]|[①-⑳]|第[一二三四五六七八九十]|首先|其次|再次|最后|[^，。；：:]{1,10}[：:])/u;

/** How paragraphs begin. Where a full stop is all that is missing above one of these, no sentence was cut. */
const OPENINGS = [
  '我 本 全 今 去 各 县 市 区 省 镇 乡 州 根据 按照 依据 为 在 针对 围绕 依托',
  '同时 此外 另外 下一步 截至 目前 虽 但 因 由于 随着 自 以 存在 主要 整改 改进 通过',
  '坚持 加强 进一步 认真 积极 不断 严格 深入 强化 完善 继续 充分 组织 建立 健全 落实',
  '推进 推动 规范 提高 提升 做好 加大 开展 制定 及时 依法 按时 注重 切实 着力 明确',
  '优化 拓宽 拓展 创新 扎实 大力 持续 高度 综上 总之 特此',
].flatMap((words) => words.split(' '));
const YEAR_OR_NUMBER = /^[0-9０-９二]/u;

/** No subheading is as long: a line with a full stop in it, one of this length, or, where it is numbered, of that. */
const MIN_LINE = 30;
const MIN_NUMBERED_LINE = 45;
/** A line that stops with a comma is a sentence from this length on. */
const MIN_OPEN_LINE = 8;

/** In a text wrapped at a fixed width lines end anywhere; one in so many, and no more than that, may be cut for certain. */
const LEAST_SHARE = 4;
const MOST_CUT_LINES = 2;

/**
 * The sentences of a report that a page break cut in two, in the order of the text. Titles, entries of a list and the
 * sign-off are none, nor is a text wrapped at a fixed width.
 */
export function brokenParagraphs(report: Report): BrokenParagraph[] {
  const broken: Neighbours[] = [];
  let lines = 0;
  visitNeighbours(report, (cut, rest, between) => {
    if (between === 'line') lines++;
    if (goesOn(report, cut, rest, between)) broken.push({ cut, rest, between });
  });
  const cutLines = broken.filter(({ between }) => between === 'line').length;
  const wrapped = cutLines > MOST_CUT_LINES || cutLines * LEAST_SHARE > lines;
  return wrapped ? broken.filter(({ between }) => between !== 'line') : broken;
}

/** Shows every two paragraphs that follow one another with no title and no table between them. */
function visitNeighbours(
  { text, lines, paragraphs, sections, title }: Report,
  visit: (cut: Span, rest: Span, between: Neighbours['between']) => void,
): void {
  const titles = new Set(sections.map(({ heading }) => lines.lineAt(heading.line.start)));
  if (title) titles.add(lines.lineAt(title.span.start));
  let above: Span | undefined;
  let end = 0;
  let page = false;
  for (const paragraph of paragraphs) {
    const line = lines.lineAt(paragraph.start);
    const gap = gapBetween(text, end, paragraph.start);
    if (gap === 'words' || titles.has(line)) above = undefined;
    if (gap === 'page') page = true;
    end = paragraph.end;
    if (isPageNumber(text, paragraph)) {
      page = true;
      continue;
    }
    if (above) {
      const next = line === lines.lineAt(above.start) + 1;
      visit(above, paragraph, page ? 'page' : next ? 'line' : 'blank');
    }
    above = titles.has(line) ? undefined : paragraph;
    page = false;
  }
}

const FORM_FEED = 12;

function gapBetween(text: string, start: number, end: number): 'words' | 'page' | 'blank' {
  let gap: 'page' | 'blank' = 'blank';
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (!isSpace(unit)) return 'words';
    if (unit === FORM_FEED) gap = 'page';
  }
  return gap;
}

function goesOn({ text, organ }: Report, cut: Span, rest: Span, between: Neighbours['between']): boolean {
  // Nearly every paragraph ends with a full stop. A character takes two units at most.
  const last = text.slice(Math.max(cut.start, cut.end - 2), cut.end);
  const open = OPEN_END.test(last);
  if (!open && !HAN_END.test(last)) return false;
  const below = text.slice(rest.start, rest.end);
  if (ENTRY.test(below)) return false;
  if (open) return cut.end - cut.start >= MIN_OPEN_LINE;
  if (!isSentence(text.slice(cut.start, cut.end))) return false;
  if (OPEN_START.test(below)) return true;
  if (!/[。；]/u.test(below)) return false;
  return between === 'page' || !opensParagraph(below, organ);
}

/** Whether words are such as a paragraph begins with: a year, the organ, or one of many others. */
function opensParagraph(words: string, organ: string | undefined): boolean {
  if (YEAR_OR_NUMBER.test(words) || OPENINGS.some((opening) => words.startsWith(opening))) return true;
  return organ !== undefined && words.startsWith(organ.slice(0, 2));
}

/** Whether a line is running text and no subheading. */
function isSentence(words: string): boolean {
  if (words.includes('。')) return true;
  if (!words.includes('，')) return false;
  return words.length >= (ENTRY.test(words) ? MIN_NUMBERED_LINE : MIN_LINE);
}
