import { message, type Text } from '../messages/message.ts';
import type { Finding } from '../problem.ts';
import { type Leftover, type LeftoverKind, leftoversIn } from '../report/leftovers.ts';
import type { Report } from '../report/report.ts';
import { trim } from '../text/characters.ts';
import type { Edit } from '../text/edits.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Rule, RuleDocs } from './rule.ts';

const DELETE: Text = {
  zh: '“{text}”是{what}，不是报告内容，请删除。',
  en: '“{text}” is {what}, no part of the report. Delete it.',
};
const CONTROL: Text = {
  zh: '这里残留看不见的控制字符（{text}），请删除。',
  en: 'A control character that is not seen was left here ({text}). Delete it.',
};
const LOST: Text = {
  zh: '“{text}”处的文字在转换时丢失，请对照原件补上。',
  en: 'What stood at “{text}” was lost in conversion. Supply it from the original.',
};
const REFERENCE: Text = {
  zh: '“{text}”是失效的交叉引用，请写明所引用的内容。',
  en: '“{text}” is a cross-reference that leads nowhere. Write out what it referred to.',
};
const IMAGE: Text = {
  zh: '“{text}”是转换时留下的图片位置，请补上图片或者删除。',
  en: '“{text}” is where a converter left out an image. Supply the image or delete this.',
};
const PLACEHOLDER: Text = {
  zh: '“{text}”是没有填写的占位文字，请改为实际内容。',
  en: '“{text}” was not filled in. Write what belongs there.',
};

interface Description {
  readonly message: Text;
  readonly what?: Text;
  /** Whether deleting it loses nothing; where left out, a person must write something in its place. */
  readonly safe?: boolean;
}

const DESCRIPTIONS: Readonly<Record<LeftoverKind, Description>> = {
  bookmark: { message: DELETE, what: { zh: '残留的Word书签', en: 'what is left of a bookmark of Word' }, safe: true },
  field: { message: DELETE, what: { zh: '残留的Word域代码', en: 'what is left of a field of Word' }, safe: true },
  markup: { message: DELETE, what: { zh: '转换时残留的格式标记', en: 'formatting left by a converter' }, safe: true },
  entity: { message: DELETE, what: { zh: '网页代码中的空格', en: 'a space in the code of a web page' }, safe: true },
  page: { message: DELETE, what: { zh: '残留的页码', en: 'a page number left by a converter' }, safe: true },
  instruction: { message: DELETE, what: { zh: '格式文本中的填写说明', en: 'an instruction of the form' }, safe: true },
  control: { message: CONTROL, safe: true },
  image: { message: IMAGE, safe: false },
  lost: { message: LOST },
  reference: { message: REFERENCE },
  placeholder: { message: PLACEHOLDER },
};

const REMOVE: Text = { zh: '删除“{text}”', en: 'Delete “{text}”' };

/** A message shows at most so many characters of a leftover. */
const MOST_SHOWN = 40;

/** Leftovers of a converter or of the instructions in the official template. */
export const artefact: Rule = {
  code: 'artefact',
  severity: 'warning',
  *find(report) {
    for (const leftover of leftoversIn(report)) yield finding(report, leftover);
  },
};

function finding(report: Report, leftover: Leftover): Finding {
  const { message: pattern, what, safe } = DESCRIPTIONS[leftover.kind];
  const args = { text: shown(report.text, leftover.span), ...(what ? { what } : {}) };
  return {
    span: leftover.span,
    message: message(pattern, args),
    fixes: () =>
      safe === undefined ? [] : [{ title: message(REMOVE, args), edits: removalOf(report, leftover), safe }],
  };
}

/** The words that a leftover is wrapped around stay; a line that holds nothing else goes as a whole. */
function removalOf({ text, lines }: Report, { span, opening }: Leftover): Edit[] {
  const spans: Span[] = opening ? [opening, span] : [wholeLine(text, lines, span) ?? span];
  return spans.map((place) => ({ span: place, newText: '' }));
}

/** The line around a span, its line end included, where only white space stands beside the span. */
function wholeLine(text: string, lines: LineIndex, { start, end }: Span): Span | undefined {
  const line = lines.lineAt(start);
  const whole = { start: lines.lineSpan(line).start, end: lines.lineEnd(line) };
  return isWhite(text, whole.start, start) && isWhite(text, end, whole.end) ? whole : undefined;
}

function isWhite(text: string, from: number, to: number): boolean {
  const words = trim(text, from, to);
  return words.start === words.end;
}

/** The leftover as a message shows it: cut short, characters that are not seen by their numbers. */
function shown(text: string, { start, end }: Span): string {
  const words = text
    .slice(start, Math.min(end, start + MOST_SHOWN))
    .replaceAll(/[^\P{Cc}\t]/gu, (unseen) => `U+${unseen.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
  return end - start > MOST_SHOWN ? `${words}…` : words;
}

/** The page of this rule. */
export const artefactDocs: RuleDocs = {
  what: {
    zh: '正文中残留转换软件的代码、页码，或者格式文本的填写说明和占位文字。',
    en: 'Code of a converter, page numbers, instructions or placeholders of the form were left in the text.',
  },
  why: {
    zh: '书签、域代码、页码、“错误!未找到引用源。”等是从Word、PDF转换时带出来的；“（文字描述……）”“（机关全称）”“20××年”是国办公开办函〔2021〕30号格式文本中给填写人看的。报告要向社会公布，这些不应出现。',
    en: 'Bookmarks, field codes, page numbers and “错误!未找到引用源。” come out of Word and PDF files; （文字描述……）, （机关全称） and 20××年 are what the form of notice 国办公开办函〔2021〕30号 says to those who fill it in. A report is published, and none of these belong in it.',
  },
  examples: [
    { before: '[bookmark: _GoBack]存在的主要问题：', after: '存在的主要问题：' },
    { before: '（该部分以表格形式报告。）全年通过', after: '全年通过' },
    { before: '未发生需要追究责任的情形。\n\n- 3 -', after: '未发生需要追究责任的情形。' },
  ],
  fix: {
    zh: '删除残留的代码、页码和填写说明，标记所包住的文字保留。占位文字、丢失的字、失效的引用须人工填写。',
    en: 'Deletes code, page numbers and instructions, and keeps the words they are wrapped around. Placeholders, lost characters and dead references are left to a person.',
  },
};
