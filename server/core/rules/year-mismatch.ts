import { setPeriod, setYear } from '../mend/set-year.ts';
import { message, type Text } from '../messages/message.ts';
import { mostFrequent } from '../most-frequent.ts';
import type { Finding, Fix } from '../problem.ts';
import { datesIn } from '../report/dates.ts';
import { type Period, periodsIn } from '../report/periods.ts';
import type { Report } from '../report/report.ts';
import { type StatedYear, statedYears } from '../report/stated-years.ts';
import { applyEdits, type Edit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import type { Rule, RuleDocs } from './rule.ts';

const MISMATCH: Text = {
  zh: '{place}写的是{actual}年，与{others}的{expected}年不一致。请核对报告年度，改为同一年份。',
  en: '{place} says {actual}, but {others} {expected}. Check the report year and write the same everywhere.',
};
const PERIOD: Text = {
  zh: '统计期限“{actual}”不是一个完整年度，应为{year}年1月1日至{year}年12月31日。请核对。',
  en: 'The period “{actual}” is not one whole year; it should be 1 January to 31 December {year}. Check it.',
};
const HERE: Text = { zh: '{place}写的是{year}年', en: '{place} says {year}' };
const IN_TITLE: Text = { zh: '标题', en: 'the title' };
const IN_PERIOD: Text = { zh: '统计期限', en: 'the period' };
const IN_TEXT: Text = { zh: '正文', en: 'the text' };
const IN_SETTINGS: Text = { zh: '设置', en: 'the settings' };
const WRITE: Text = { zh: '将“{old}年”改为“{new}年”', en: 'Change “{old}年” to “{new}年”' };
const WRITE_ALL: Text = {
  zh: '将“{old}年”改为“{new}年”（{count}处）',
  en: 'Change “{old}年” to “{new}年” ({count} places)',
};
const WHOLE_YEAR: Text = { zh: '将统计期限改为“{period}”', en: 'Change the period to “{period}”' };

/** A place that names the report year. */
interface Claim {
  readonly year: number;
  readonly span: Span;
  readonly place: Text;
}

/** Title, period and text disagree on the year, or the period is not 1 January to 31 December. */
export const yearMismatch: Rule = {
  code: 'year-mismatch',
  severity: 'warning',
  find(report, settings) {
    const { title, periods, stated } = readYears(report);
    const claims = [...title, ...periods, ...stated];
    const named = yearsNamed(title, periods, stated);
    // Where they are even, the title is believed, then the period.
    const year = settings.year ?? mostFrequent(named);
    if (year === undefined) return [];
    const believed = claims.filter((claim) => claim.year === year);
    const places: Text[] = [...new Set(believed.map(({ place }) => place))];
    const sources = settings.year === undefined ? places : [IN_SETTINGS];
    const wrong = [
      title.filter((claim) => claim.year !== year),
      periods.filter((claim) => claim.whole && claim.year !== year),
      wrongStatements(stated, year, places),
    ];
    const witnesses = named.filter((one) => one === year).length;
    const clear = witnesses + (settings.year === undefined ? 0 : 1) > 1;
    return [
      ...wrong.flatMap((group) => {
        const fixes = () => (clear ? corrections(report, group, year) : []);
        return mismatch(group, year, sources, believed).map((finding) => ({ ...finding, fixes }));
      }),
      ...periods.filter(({ whole }) => !whole).map((period) => broken(report, period, year, clear)),
    ];
  },
};

/** All that names the report year: title, preface and section 一. What stands below speaks of other years too. */
function readYears(report: Report) {
  const { text, title, lines } = report;
  const titleLines = [title?.above, title?.span].filter((line) => line !== undefined);
  const inTitle = new Set(titleLines.map(({ start }) => lines.lineAt(start)));
  const opening = openingOf(report)
    .filter((part) => datesIn(text, part).length > 0)
    .filter(({ start }) => !inTitle.has(lines.lineAt(start)));
  const [year] = titleLines.flatMap((line) => datesIn(text, line));
  return {
    title: title?.year === undefined ? [] : [{ year: title.year, span: year?.span ?? title.span, place: IN_TITLE }],
    periods: opening
      .flatMap((part) => periodsIn(text, part))
      .map(({ span, year, whole }) => ({ span, year, whole, place: IN_PERIOD })),
    stated: opening
      .flatMap((part) => statedYears(text, part))
      .map(({ span, year, kind }) => ({ span, year, kind, place: IN_TEXT })),
  };
}

/** Title, preface and section 一. */
function openingOf({ paragraphs, sections }: Report): Span[] {
  const end = sections[0]?.span.start ?? Number.POSITIVE_INFINITY;
  const overall = sections.find(({ template }) => template.id === '1');
  return paragraphs.filter(
    ({ start }) => start < end || (overall && start > overall.heading.span.start && start < overall.span.end),
  );
}

/** The year that the title names, the one that the period does, and the one that the text does. */
function yearsNamed(title: readonly Claim[], periods: readonly Claim[], stated: readonly (Claim & StatedYear)[]) {
  const text = stated.filter(({ kind }) => kind !== 'comparison' && kind !== 'plan');
  return [title, periods, text].flatMap((claims) => mostFrequent(claims.map(({ year }) => year)) ?? []);
}

/**
 * What the text says of another year and cannot mean. Where the text or the period name the report year as well, a
 * sentence that only begins with another one may be right.
 */
function wrongStatements(stated: readonly (Claim & StatedYear)[], year: number, places: readonly Text[]): Claim[] {
  const supported = places.includes(IN_PERIOD) || places.includes(IN_TEXT);
  return stated.filter((claim) => {
    if (claim.year === year || claim.kind === 'comparison' || claim.kind === 'plan') return false;
    if (claim.kind === 'report') return true;
    return supported ? claim.kind === 'figures' && claim.year < year : Math.abs(claim.year - year) === 1;
  });
}

function mismatch(
  wrong: readonly Claim[],
  expected: number,
  sources: readonly Text[],
  believed: readonly Claim[],
): Finding[] {
  const [first, ...others] = wrong;
  if (first === undefined) return [];
  const right = sources.flatMap((source) => believed.find(({ place }) => place === source) ?? []);
  const args = { place: first.place, actual: first.year, others: sources.map((source) => message(source)), expected };
  return [
    {
      span: first.span,
      message: message(MISMATCH, args),
      expected,
      actual: first.year,
      related: [...others, ...right].map(({ span, place, year }) => ({
        span,
        message: message(HERE, { place, year }),
      })),
    },
  ];
}

/** Writes the agreed year in one place, wherever that names another. */
function corrections({ text }: Report, wrong: readonly Claim[], year: number): Fix[] {
  const edits = setYear(
    text,
    wrong.map(({ span }) => span),
    year,
  );
  const [old] = edits.map(({ span }) => text.slice(span.start, span.end));
  if (old === undefined) return [];
  const args = { old, new: year, count: edits.length };
  return [{ title: message(edits.length > 1 ? WRITE_ALL : WRITE, args), edits, safe: false }];
}

/** The year of a broken period counts as sure too where both its dates name it. */
function broken({ text }: Report, { span }: Period, year: number, clear: boolean): Finding {
  const actual = text.slice(span.start, span.end);
  const sure = () => clear || datesIn(text, span).every((date) => date.year === year);
  return {
    span,
    message: message(PERIOD, { actual, year }),
    actual,
    fixes: () => (sure() ? wholeYear(actual, span, setPeriod(text, span, year)) : []),
  };
}

function wholeYear(actual: string, span: Span, edits: readonly Edit[]): Fix[] {
  if (edits.length === 0) return [];
  const period = applyEdits(
    actual,
    edits.map((edit) => ({ ...edit, span: { start: edit.span.start - span.start, end: edit.span.end - span.start } })),
  );
  return [{ title: message(WHOLE_YEAR, { period }), edits, safe: false }];
}

/** The page of this rule. */
export const yearMismatchDocs: RuleDocs = {
  what: {
    zh: '标题、统计期限、正文写的年份不一致，或者统计期限不是1月1日至12月31日。',
    en: 'Title, period and text name different years, or the period is not 1 January to 31 December.',
  },
  why: {
    zh: '年度报告写的是上一个完整年度的情况（《政府信息公开条例》第四十九条），适用哪一版格式也看年度（国办公开办函〔2019〕60号、国办公开办函〔2021〕30号）。年份不一致，多半是在往年报告上修改时漏改。以标题、统计期限、正文中多数一致的年份为准；与上年的比较、下年的计划、落款日期、文号、法规施行日期都不算。',
    en: 'A report is about the whole year before (Regulations, 政府信息公开条例, article 49), and its year decides which form applies (notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号). Years that differ were mostly left from an older report. The year that most of title, period and text name is believed. Comparisons with last year, plans for the next, the sign-off date, document numbers and the dates of laws do not count.',
  },
  examples: [
    {
      before: '统计期限自2023年1月1日起至2023年12月31日止',
      after: '统计期限自2024年1月1日起至2024年12月31日止',
    },
    {
      before: '统计期限自2024年1月1日起至2024年12月21日止',
      after: '统计期限自2024年1月1日起至2024年12月31日止',
    },
  ],
  fix: {
    zh: '标题、统计期限、正文三处中有两处年份一致的，把另一处改成同一年份，数字写法不变；只有一处对一处的，看不出哪处正确，不提供修复。统计期限不是完整年度的，改为1月1日至12月31日。哪一年正确请再核对一遍。',
    en: 'Where two of title, period and text name the same year, writes it in the third, in the digits used there; where it is one against one, nothing says which is right and there is no fix. A period that is not one whole year becomes 1 January to 31 December. Check the year once more.',
  },
};
