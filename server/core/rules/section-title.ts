import { type Message, message, type Text } from '../messages/message.ts';
import type { Finding } from '../problem.ts';
import type { Section } from '../report/report.ts';
import { isSpace } from '../text/characters.ts';
import { labelKey } from '../text/labels.ts';
import type { Rule } from './rule.ts';

const TITLE: Text = {
  zh: '标题“{actual}”与规定格式不一致：{faults}。应为“{expected}”。',
  en: 'The title “{actual}” departs from the form: {faults}. It should be “{expected}”.',
};
const NO_NUMBER: Text = { zh: '缺编号', en: 'it has no number' };
const NUMBER: Text = { zh: '编号不对', en: 'its number is another' };
const WORDS: Text = { zh: '文字不同', en: 'its wording is another' };
const SPACE: Text = { zh: '文字中间有空格', en: 'a space stands inside a word' };
const REPLACE: Text = { zh: '改为“{expected}”', en: 'Replace with “{expected}”' };

/** Number or wording of a section title departs from the form, or a space stands inside a word (DOMAIN A1). */
export const sectionTitle: Rule = {
  code: 'section-title',
  severity: 'warning',
  *find({ sections }, { acceptedTitles = [] }) {
    const accepted = new Set(acceptedTitles.map(labelKey));
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

function hasInnerSpace(title: string): boolean {
  for (let at = 0; at < title.length; at++) if (isSpace(title.charCodeAt(at))) return true;
  return false;
}

function finding({ template, heading }: Section, faults: readonly Message[]): Finding {
  const actual = heading.number + heading.title;
  const expected = template.number + template.title;
  return {
    span: heading.span,
    message: message(TITLE, { actual, expected, faults }),
    expected,
    actual,
    fixes: [{ title: message(REPLACE, { expected }), edits: [{ span: heading.span, newText: expected }], safe: true }],
  };
}
