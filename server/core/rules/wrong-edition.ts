import { message, type Text } from '../messages/message.ts';
import { firstLine } from '../report/questions.ts';
import type { Rule } from './rule.ts';

const EDITION: Text = {
  zh: '{table}用的是{actual}年版格式，{year}年的报告应使用{expected}年版（{notice}）。',
  en: '{table} follows the {actual} edition of the form; a report on {year} uses the {expected} edition ({notice}).',
};

/** A table follows the edition of another year; one problem per table (DOMAIN A0). */
export const wrongEdition: Rule = {
  code: 'wrong-edition',
  severity: 'error',
  *find(report) {
    const { template, year } = report;
    if (year === undefined) return;
    for (const table of report.tables) {
      const actual = table.form.edition;
      const expected = template.edition;
      if (actual === expected) continue;
      const args = { table: table.form.template.name, actual, expected, year, notice: template.notice.number };
      yield { span: firstLine(report, table), message: message(EDITION, args), expected, actual };
    }
  },
};
