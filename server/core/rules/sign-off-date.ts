import { type Message, message, type Text } from '../messages/message.ts';
import type { DateMention } from '../report/dates.ts';
import { readSignOff } from '../report/sign-off.ts';
import type { Rule, RuleDocs } from './rule.ts';

const LATE: Text = {
  zh: '落款日期“{actual}”晚于{year}年度报告的法定期限{deadline}（《条例》第四十九条）。请核对日期；确属逾期的，按实际日期保留。',
  en: 'The date “{actual}” is after {deadline}, the legal deadline of the report on {year} (Regulations, article 49). Check the date; where the report really was late, leave it.',
};
const OTHER_YEAR: Text = {
  zh: '落款日期“{actual}”不在{year}年度报告应当公布的{next}年。请核对年份。',
  en: 'The date “{actual}” does not lie in {next}, the year in which the report on {year} is due. Check the year.',
};
const DEADLINE: Text = { zh: '{year}年{month}月31日', en: '31 {name} {year}' };

/** What may be an organ's name where the report is that of a government or of its outposts. */
const GOVERNMENTS = ['政府', '街道办事处', '管理委员会', '管委会'];

/** The sign-off date is after the legal deadline or not in the year after the report year (条例第四十九条). */
export const signOffDate: Rule = {
  code: 'sign-off-date',
  severity: 'information',
  *find(report) {
    const { year, text } = report;
    if (year === undefined) return;
    const signOff = readSignOff(report);
    if (signOff === undefined) return;
    const month = lastMonth(report.organ ?? signOff.organ);
    const { date } = signOff;
    const actual = text.slice(date.span.start, date.span.end);
    if (date.year !== year + 1)
      yield { span: date.span, message: message(OTHER_YEAR, { actual, year, next: year + 1 }), actual };
    else if (isAfter(date, month))
      yield { span: date.span, message: message(LATE, { actual, year, deadline: deadline(year + 1, month) }), actual };
  },
};

/** Departments publish by the end of January, governments by the end of March; where the organ is not known, the later. */
function lastMonth(organ: string | undefined): 1 | 3 {
  if (organ === undefined || GOVERNMENTS.some((name) => organ.includes(name)) || /[镇乡]$/u.test(organ)) return 3;
  return 1;
}

/** Both deadlines are the 31st, the last day of their month. */
function isAfter({ month = 1 }: DateMention, last: number): boolean {
  return month > last;
}

function deadline(year: number, month: 1 | 3): Message {
  return message(DEADLINE, { year, month, name: month === 1 ? 'January' : 'March' });
}

/** The page of this rule. */
export const signOffDateDocs: RuleDocs = {
  what: {
    zh: '文末落款日期晚于法定期限，或者不在报告年度的次年。',
    en: 'The date at the end of a report is after the legal deadline, or not in the year after the report year.',
  },
  why: {
    zh: '《政府信息公开条例》第四十九条规定，县级以上人民政府部门每年1月31日前公布上一年度报告，县级以上地方人民政府的主管部门每年3月31日前公布本级政府的报告。看不出是哪类单位的，按3月31日。格式并不要求写落款，没有日期的不报。实际是哪一天公布的，文中看不出来，所以不提供修复。',
    en: 'By article 49 of the Regulations (政府信息公开条例), departments publish the report on the year before by 31 January, governments by 31 March. Where the kind of organ is not known, 31 March counts. The form asks for no sign-off, so nothing is said where there is no date. On which day the report was really published no text can tell, so there is no fix.',
  },
  examples: [
    { before: '2025年3月16日', after: '2025年1月16日' },
    { before: '2024年1月16日', after: '2025年1月16日' },
  ],
};
