import { lineEnd } from '../mend/document-style.ts';
import { message, type Text } from '../messages/message.ts';
import type { Finding, Fix } from '../problem.ts';
import { writtenIn } from '../report/paragraphs.ts';
import type { Heading, Report, Section } from '../report/report.ts';
import type { Edit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import type { Rule, RuleDocs } from './rule.ts';

const MISSING: Text = {
  zh: '第六部分没有说明收取信息处理费的情况。2021年度起须在此写明，未收取的写“{example}”',
  en: 'Section 六 says nothing of fees for processing information. From 2021 on they are stated here; where none were charged, write “{example}”',
};
const REWORDED: Text = {
  zh: '第六部分写的是“{actual}”，规定的名称是“{expected}”。请改用规定的名称，写明是否收取。',
  en: 'Section 六 speaks of “{actual}”; the official name is “{expected}”. Use that, and say whether any was charged.',
};
const INSERT: Text = { zh: '补写“{example}”（请先核实）', en: 'Add “{example}” (check first that it is so)' };
const REPLACE: Text = { zh: '改为“{expected}”', en: 'Replace with “{expected}”' };

const OFFICIAL = '信息处理费';
const NONE_CHARGED = '本年度未收取政府信息公开信息处理费。';
const NOTHING_ELSE = '无其他需要报告的事项。';

/** What may stand around 无. */
const BRACKETS = /[（）()。.\s]/gu;

/** The rules on fees are in force since 1 January 2021 (国办函〔2020〕109号). */
const FEES_SINCE = 2021;

/** Other names of the same fee, and words that may mean it. */
const OTHER_NAMES = ['信息公开处理费', '信息公开费用', '信息公开费', '信息费用', '信息费'];
const VAGUE_WORDS = ['处理费', '收费', '费用'];

/** Other fees, which have nothing to do with this one. */
const OTHER_FEES = /行政事业性(?:收费|费用)/gu;

/** From report year 2021 on, section 六 says nothing of 信息处理费, or not in these words. */
export const feeStatement: Rule = {
  code: 'fee-statement',
  severity: 'information',
  *find(report) {
    const { text, sections, year } = report;
    const section = sections.find(({ template }) => template.id === '6');
    if (section === undefined || year === undefined || year < FEES_SINCE) return;
    const written = writtenIn(report, section);
    if (written.some((line) => wordsOf(text, line).replaceAll(/\s/gu, '').includes(OFFICIAL))) return;
    yield reworded(text, written) ?? missing(report, section, written);
  },
};

function reworded(text: string, written: readonly Span[]): Finding | undefined {
  for (const word of [...OTHER_NAMES, ...VAGUE_WORDS]) {
    for (const line of written) {
      const at = wordsOf(text, line).indexOf(word);
      if (at < 0) continue;
      const span = { start: line.start + at, end: line.start + at + word.length };
      const args = { actual: word, expected: OFFICIAL };
      const fix: Fix = {
        title: message(REPLACE, args),
        edits: [{ span, newText: OFFICIAL }],
        safe: true,
      };
      return {
        span,
        message: message(REWORDED, args),
        ...args,
        fixes: () => (OTHER_NAMES.includes(word) ? [fix] : []),
      };
    }
  }
  return undefined;
}

/** The words of a line, those of other fees blanked out. */
function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll(OTHER_FEES, (other) => '＊'.repeat(other.length));
}

function missing({ text }: Report, { heading }: Section, written: readonly Span[]): Finding {
  const args = { example: NONE_CHARGED };
  return {
    span: heading.span,
    message: message(MISSING, args),
    fixes: () => [{ title: message(INSERT, args), edits: [statement(text, heading, written)], safe: false }],
  };
}

/** Puts the sentence before what is written, joins it with a bare 无, or puts it below the title. */
function statement(text: string, { line }: Heading, [first]: readonly Span[]): Edit {
  if (first === undefined) {
    const eol = lineEnd(text);
    return { span: { start: line.end, end: line.end }, newText: eol + eol + NONE_CHARGED };
  }
  const nothing = text.slice(first.start, first.end).replaceAll(BRACKETS, '') === '无';
  return nothing
    ? { span: first, newText: `${NONE_CHARGED}${NOTHING_ELSE}` }
    : { span: { start: first.start, end: first.start }, newText: NONE_CHARGED };
}

/** The page of this rule. */
export const feeStatementDocs: RuleDocs = {
  what: {
    zh: '2021年度起，第六部分没有说明收取信息处理费的情况，或者没有使用“信息处理费”这一名称。',
    en: 'From report year 2021 on, section 六 says nothing of the fees for processing information, or not by the name 信息处理费.',
  },
  why: {
    zh: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）自2021年1月1日起施行，2021年版格式（国办公开办函〔2021〕30号）要求收取信息处理费的情况在第六部分报告，没有收取的也要写明。2019、2020年度不要求。信息处理费与表二的“行政事业性收费”无关。',
    en: 'The rules on fees for processing information (国办函〔2020〕109号) are in force since 1 January 2021, and the form of notice 国办公开办函〔2021〕30号 has these fees reported in section 六, also where none were charged. Reports on 2019 and 2020 need not. The fee is not the 行政事业性收费 of the table in section 二.',
  },
  examples: [
    {
      before: '六、其他需要报告的事项\n\n无其他需要报告的事项。',
      after: '六、其他需要报告的事项\n\n本年度未收取政府信息公开信息处理费，无其他需要报告的事项。',
    },
    {
      before: '本年度未收取政府信息公开信息费，无其他需要报告的事项。',
      after: '本年度未收取政府信息公开信息处理费，无其他需要报告的事项。',
    },
  ],
  fix: {
    zh: '“信息费”“信息公开处理费”等改为“信息处理费”，意思不变。没有说明的，补写“本年度未收取政府信息公开信息处理费。”，是否属实须人工核实。',
    en: 'Writes 信息处理费 for its other names, which means the same. Where nothing is said, adds that none was charged, which a person must check.',
  },
};
