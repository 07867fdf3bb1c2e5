import { insertTable } from '../mend/insert-table.ts';
import { message, type Text } from '../messages/message.ts';
import { tablesOf } from '../report/questions.ts';
import type { Rule } from './rule.ts';

const MISSING: Text = {
  zh: '“{section}”部分缺{table}。请按{edition}年版格式补上。',
  en: 'Section “{section}” lacks {table}. Add it as the {edition} edition of the form has it.',
};
const INSERT: Text = { zh: '插入空白的{table}（{edition}年版）', en: 'Insert {table}, blank ({edition} edition)' };

/** A section stands there without the table that belongs to it (DOMAIN A2 to A5). */
export const missingTable: Rule = {
  code: 'missing-table',
  severity: 'error',
  *find(report) {
    for (const table of report.template.tables) {
      const section = report.sections.find(({ template }) => template.id === table.section);
      if (section === undefined || tablesOf(report, table.id).length > 0) continue;
      const args = { section: section.template.title, table: table.name, edition: report.template.edition };
      yield {
        span: section.heading.span,
        message: message(MISSING, args),
        fixes: [{ title: message(INSERT, args), edits: [insertTable(report, section, table)], safe: false }],
      };
    }
  },
};
