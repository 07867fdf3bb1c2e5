import { message, type Text } from '../messages/message.ts';
import type { Finding } from '../problem.ts';
import { writtenIn } from '../report/paragraphs.ts';
import type { Report, Section } from '../report/report.ts';
import { labelKey } from '../text/labels.ts';
import { cover } from '../text/span.ts';
import type { Rule, RuleDocs } from './rule.ts';

const EMPTY: Text = {
  zh: '“{title}”部分没有内容。请写明本年度的情况。',
  en: 'Nothing is written in “{title}”. Say what the year was like.',
};
const NOTHING: Text = {
  zh: '“{title}”部分只写了“{actual}”。请写明本年度的情况。',
  en: '“{title}” says “{actual}” only. Say what the year was like.',
};
const NOTHING_ELSE: Text = {
  zh: '“{title}”部分只写了“{actual}”。没有其他事项的，请写“{expected}”',
  en: '“{title}” says “{actual}” only. Where there is nothing else to report, write “{expected}”',
};
const REPLACE: Text = { zh: '改为“{expected}”', en: 'Replace with “{expected}”' };

const NO_OTHER_MATTERS = '无其他需要报告的事项。';

/** Words that say that there is nothing, by key. */
const NOTHINGS = new Set(['', '无', '暂无', '没有', '略', '无内容', '无情况']);

/** No words for nothing are longer, brackets and spaces included. */
const MAX_NOTHING = 20;

/** From this report year on `fee-statement` says what section 六 must hold (国办函〔2020〕109号). */
const FEES_SINCE = 2021;

/**
 * A section holds nothing, or only 无, where content is required (条例第五十条). What sections 二 to 四 must hold is their table,
 * of which other rules speak.
 */
export const emptySection: Rule = {
  code: 'empty-section',
  severity: 'information',
  *find(report) {
    for (const section of report.sections) {
      const { id } = section.template;
      const required = id === '1' || id === '5' || (id === '6' && (report.year ?? 0) < FEES_SINCE);
      const finding = required ? findingIn(report, section) : undefined;
      if (finding) yield finding;
    }
  },
};

function findingIn(report: Report, section: Section): Finding | undefined {
  const { text } = report;
  const title = section.template.title;
  const written = writtenIn(report, section);
  const [first] = written;
  if (first === undefined) return { span: section.heading.span, message: message(EMPTY, { title }) };
  const span = cover(first, written.at(-1) ?? first);
  const actual = text.slice(span.start, span.end);
  if (actual.length > MAX_NOTHING || !NOTHINGS.has(labelKey(actual))) return undefined;
  const expected = NO_OTHER_MATTERS;
  if (section.template.id !== '6') return { span, message: message(NOTHING, { title, actual }), actual };
  return {
    span,
    message: message(NOTHING_ELSE, { title, actual, expected }),
    expected,
    actual,
    fixes: () => [{ title: message(REPLACE, { expected }), edits: [{ span, newText: expected }], safe: true }],
  };
}

/** The page of this rule. */
export const emptySectionDocs: RuleDocs = {
  what: {
    zh: '应当写明情况的部分没有内容，或者只写了“无”。',
    en: 'A section that must say something holds nothing, or only 无.',
  },
  why: {
    zh: '《政府信息公开条例》第五十条规定了年度报告应当包括的内容，国办公开办函〔2021〕30号要求“不能遗漏”。总体情况和存在的主要问题及改进情况不能为空；2019、2020年度第六部分只写“无”的，宜写成完整的句子。第二至第四部分的内容是表格，缺表另有规则；2021年度起第六部分须说明信息处理费，也另有规则。',
    en: 'Article 50 of the Regulations (政府信息公开条例) says what a report holds, and notice 国办公开办函〔2021〕30号 that nothing may be left out. Sections 一 and 五 cannot be empty; in reports on 2019 and 2020, section 六 had better say in a sentence that there is nothing else. Sections 二 to 四 hold tables, and from 2021 on section 六 holds the statement on fees: other rules speak of those.',
  },
  examples: [
    {
      before: '无',
      after:
        '存在的主要问题：馆藏目录更新不够及时，答复文书的说理不够充分。\n\n改进情况：按月更新馆藏开放目录，编写答复文书示范文本并由法律顾问逐件审核。',
    },
    { year: 2020, before: '（无）', after: '无其他需要报告的事项。' },
  ],
  fix: {
    zh: '第六部分的“无”改为“无其他需要报告的事项。”，意思不变。其他部分须人工写明。',
    en: 'Writes 无其他需要报告的事项。 for 无 in section 六, which means the same. What the other sections say is left to a person.',
  },
};
