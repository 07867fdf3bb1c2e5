import { message, type Text } from '../messages/message.ts';
import type { Finding, Fix } from '../problem.ts';
import { type Citation, citationsOf } from '../report/notices.ts';
import type { Template } from '../templates/template.ts';
import type { Rule, RuleDocs } from './rule.ts';

const WRONG: Text = {
  zh: '{year}年度报告应引用{expected}，这里引用的“{actual}”是另一版格式的文件。请改正，文件名称请一并核对。',
  en: 'A report on {year} cites {expected}; “{actual}” belongs to the other edition of the form. Correct it, and the title of the notice with it.',
};
const AGAIN: Text = { zh: '这里又引用了该文件', en: 'The notice is cited here too' };
const REPLACE: Text = {
  zh: '改为{expected}（文件名称请一并核对）',
  en: 'Replace with {expected} (check the title of the notice too)',
};

/** The notice cited brought another edition of the form than that of the report year. */
export const wrongNotice: Rule = {
  code: 'wrong-notice',
  severity: 'warning',
  *find({ text, year, template }) {
    if (year === undefined) return;
    const citations = citationsOf(text);
    const [first, ...others] = citations;
    if (first && citations.every(({ edition }) => edition !== template))
      yield finding(text, year, template, first, others);
  },
};

function finding(
  text: string,
  year: number,
  template: Template,
  first: Citation,
  others: readonly Citation[],
): Finding {
  const expected = template.notice.number;
  const actual = text.slice(first.span.start, first.span.end);
  return {
    span: first.span,
    message: message(WRONG, { year, expected, actual }),
    expected,
    actual,
    related: others.map(({ span }) => ({ span, message: message(AGAIN) })),
    fixes: () => [replacement(template, [first, ...others])],
  };
}

/** Puts in year and number; the brackets stay as they are written. */
function replacement({ notice }: Template, citations: readonly Citation[]): Fix {
  const [, year = '', number = ''] = notice.number.split(/[^0-9]+/u);
  return {
    title: message(REPLACE, { expected: notice.number }),
    edits: citations.flatMap((citation) => [
      { span: citation.year, newText: year },
      { span: citation.number, newText: number },
    ]),
    safe: false,
  };
}

/** The page of this rule. */
export const wrongNoticeDocs: RuleDocs = {
  what: {
    zh: '报告引用的格式文件不是报告年度适用的那一份。',
    en: 'The notice that a report cites for its form is not the one for its year.',
  },
  why: {
    zh: '2019、2020年度报告按国办公开办函〔2019〕60号的格式编制，2021年度起按国办公开办函〔2021〕30号。引用旧文件的报告，往往也是照旧格式改的。同时引用了正确文件的不报，其他文件的文号不报。',
    en: 'Reports on 2019 and 2020 follow notice 国办公开办函〔2019〕60号, those from 2021 on 国办公开办函〔2021〕30号. A report that cites the old notice was often made from an old report. Nothing is said where the right notice is cited too, nor of the numbers of other documents.',
  },
  examples: [
    {
      before: '按照国办公开办函〔2019〕60号通知规定的格式',
      after: '按照国办公开办函〔2021〕30号通知规定的格式',
    },
  ],
  fix: {
    zh: '改正文号中的年份和序号，括号样式不动。文件名称不改，须人工核对。',
    en: 'Puts in the year and the number and leaves the brackets as they are. The title of the notice is left to a person.',
  },
};
