import { message, type Text } from '../messages/message.ts';
import { brokenParagraphs } from '../report/broken-lines.ts';
import type { Rule, RuleDocs } from './rule.ts';

const BROKEN: Text = {
  zh: '“{cut}”之后断成了两段，下接“{rest}”。请合并为一段，并核对断开处有没有漏字。',
  en: 'The sentence breaks off at “{cut}” and goes on with “{rest}” in the next paragraph. Join them, and check that nothing was lost in between.',
};
const REST: Text = { zh: '下半句在这里', en: 'The rest of the sentence is here' };
const JOIN: Text = { zh: '与下一段合并', en: 'Join with the next paragraph' };

/** So many characters on either side of the break are shown. */
const SHOWN = 6;

/** A sentence was cut by a page break. */
export const brokenParagraph: Rule = {
  code: 'broken-paragraph',
  severity: 'information',
  *find(report) {
    for (const { cut, rest } of brokenParagraphs(report)) {
      const end = { start: Math.max(cut.start, cut.end - SHOWN), end: cut.end };
      const beginning = { start: rest.start, end: Math.min(rest.end, rest.start + SHOWN) };
      const words = (span: typeof end) => report.text.slice(span.start, span.end);
      yield {
        span: end,
        message: message(BROKEN, { cut: words(end), rest: words(beginning) }),
        related: [{ span: beginning, message: message(REST) }],
        fixes: () => [
          {
            title: message(JOIN),
            edits: [{ span: { start: cut.end, end: rest.start }, newText: '' }],
            safe: false,
          },
        ],
      };
    }
  },
};

/** The page of this rule. */
export const brokenParagraphDocs: RuleDocs = {
  what: {
    zh: '一句话在中间断成了两段。',
    en: 'A sentence was cut into two paragraphs.',
  },
  why: {
    zh: '从PDF转换来的文字，常在换页处把一段断成两段，有时还漏字。报告要按国办公开办函〔2021〕30号的格式向社会公布，断句影响阅读。小标题、列举各项、落款不算，每行固定字数换行的文字也不算。',
    en: 'Text that was converted from PDF often breaks where a page ended, and sometimes loses characters there. Reports in the form of notice 国办公开办函〔2021〕30号 are published and should read well. Subheadings, lists, the sign-off and text wrapped at a fixed width are no matter.',
  },
  examples: [
    {
      before: '每季度清理\n\n一次已公开的文件。',
      after: '每季度清理一次已公开的文件。',
    },
  ],
  fix: {
    zh: '把两段接成一段，中间的页码一并删去。漏掉的字须人工补上。',
    en: 'Joins the two paragraphs and deletes a page number between them. What was lost is left to a person.',
  },
};
