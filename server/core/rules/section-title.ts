import { type Message, message, type Text } from '../messages/message.ts';
import type { Finding } from '../problem.ts';
import type { Section } from '../report/report.ts';
import { labelKey } from '../text/labels.ts';
import type { Rule, RuleDocs } from './rule.ts';

const TITLE: Text = {
  zh: '标题“{actual}”与规定格式不一致（{faults}），应为“{expected}”。',
  en: 'The title “{actual}” departs from the form ({faults}); it should be “{expected}”.',
};
const NO_NUMBER: Text = { zh: '缺编号', en: 'no number' };
const NUMBER: Text = { zh: '编号不同', en: 'another number' };
const WORDS: Text = { zh: '文字不同', en: 'another wording' };
const SPACE: Text = { zh: '文字中间有空格', en: 'a space inside a word' };
const REPLACE: Text = { zh: '改为“{expected}”', en: 'Replace with “{expected}”' };

/** Number or wording of a section title departs from the form, or a space stands inside a word. */
export const sectionTitle: Rule = {
  code: 'section-title',
  severity: 'warning',
  *find({ sections }, { acceptedTitles }) {
    const accepted = new Set(acceptedTitles?.map(labelKey));
    for (const section of sections) {
      const faults = faultsOf(section, accepted);
      if (faults.length > 0) yield finding(section, faults);
    }
  },
};

function faultsOf({ template, heading }: Section, accepted: ReadonlySet<string>): Message[] {
  const faults: Message[] = [];
  const number = labelKey(heading.number);
  const key = labelKey(heading.title);
  if (heading.number === '') faults.push(message(NO_NUMBER));
  else if (number !== labelKey(template.number) || isInner(heading.number)) faults.push(message(NUMBER));
  if (key !== labelKey(template.title)) {
    if (!accepted.has(key)) faults.push(message(WORDS));
  } else if (hasInnerSpace(heading.title)) faults.push(message(SPACE));
  return faults;
}

/** A number in brackets counts something inside a section. */
function isInner(number: string): boolean {
  return number.includes('（') || number.includes('(');
}

/** Whether white space stands between two words; behind a mark such as 、 it is no matter. */
function hasInnerSpace(title: string): boolean {
  const words = title.split(/\s+/u);
  return words.some((word, at) => isWord(words[at - 1]?.at(-1)) && isWord(word.at(0)));
}

/** Whether a character is more than punctuation. */
function isWord(character = ''): boolean {
  return labelKey(character) !== '';
}

function finding({ template, heading }: Section, faults: readonly Message[]): Finding {
  const actual = heading.number + heading.title;
  const expected = template.number + template.title;
  return {
    span: heading.span,
    message: message(TITLE, { actual, expected, faults }),
    expected,
    actual,
    fixes: () => [
      { title: message(REPLACE, { expected }), edits: [{ span: heading.span, newText: expected }], safe: true },
    ],
  };
}

/** The page of this rule. */
export const sectionTitleDocs: RuleDocs = {
  what: {
    zh: '各部分标题的编号或文字与规定的不同，或者词中间夹了空格。标点和编号后面的空格不报告，全角、半角不论。',
    en: 'Number or wording of a section title departs from the form, or a space stands inside a word. Spaces behind a mark or the number are no matter, nor is width.',
  },
  why: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号规定了六个部分的标题。标题统一，读者和检索程序才能在不同单位、不同年度的报告中找到同一项内容。',
    en: 'Notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号 give the six titles. Only with the same titles do readers and programs find the same thing in the reports of many organs and years.',
  },
  examples: [
    { before: '## 二、政府信息主动公开情况', after: '## 二、主动公开政府信息情况' },
    { before: '## 总体情况', after: '## 一、总体情况' },
  ],
  fix: {
    zh: '改为规定的编号和标题，Markdown 标记不动。',
    en: 'Puts in the official number and title; the marks of Markdown stay.',
  },
};
