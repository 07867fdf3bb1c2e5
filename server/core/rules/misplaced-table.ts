import { message, type Text } from '../messages/message.ts';
import { firstLine } from '../report/questions.ts';
import type { Rule } from './rule.ts';

const MISPLACED: Text = {
  zh: '{table}应在“{section}”标题之下，现在位于{where}。请把表格移到标题下，或把标题移到表格前。',
  en: '{table} belongs below the title “{section}”, but stands {where}. Move the table below its title, or the title above the table.',
};
const IN_SECTION: Text = { zh: '“{title}”部分', en: 'in section “{title}”' };
const BEFORE_ALL: Text = { zh: '各部分之前', en: 'before all sections' };
const OWN: Text = { zh: '它的标题在这里', en: 'Its title is here' };

/** A table stands outside the section it belongs to (DOMAIN A2 to A5). Where that section is missing, its rule speaks. */
export const misplacedTable: Rule = {
  code: 'misplaced-table',
  severity: 'error',
  *find(report) {
    for (const table of report.tables) {
      const { template, name } = { template: table.form.template, name: table.form.template.name };
      const home = report.sections.find((section) => section.template.id === template.section);
      if (home === undefined || table.section?.template.id === template.section) continue;
      const where = table.section ? message(IN_SECTION, { title: table.section.template.title }) : message(BEFORE_ALL);
      yield {
        span: firstLine(report, table),
        message: message(MISPLACED, { table: name, section: home.template.number + home.template.title, where }),
        related: [{ span: home.heading.span, message: message(OWN) }],
      };
    }
  },
};
