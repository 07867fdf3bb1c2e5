import { type Message, message, type Text } from '../messages/message.ts';
import { firstLine } from '../report/questions.ts';
import type { BoundTable } from '../report/report.ts';
import { displacedSections, titleOf } from '../report/section-questions.ts';
import { inOrder } from '../text/in-order.ts';
import type { Rule, RuleDocs } from './rule.ts';

const MISPLACED: Text = {
  zh: '{table}应在标题“{home}”之下，现在{where}。请把表格移到该标题下，或把标题移到表格前。',
  en: 'The title “{home}” should stand above {table}, which stands {where}. Move the table below its title, or the title above the table.',
};
const IN_SECTION: Text = { zh: '位于“{title}”部分', en: 'in section “{title}”' };
const BEFORE_ALL: Text = { zh: '位于各部分之前', en: 'before all sections' };
const OWN: Text = { zh: '表格的标题在这里', en: 'The title of the table is here' };

/** A table stands outside the section it belongs to. Where that section is missing, its rule speaks. */
export const misplacedTable: Rule = {
  code: 'misplaced-table',
  severity: 'error',
  *find(report) {
    const displaced = displacedSections(report.sections);
    const ordered = inOrder(report.tables, ({ form }) => form.template.section);
    for (const table of report.tables) {
      const home = report.sections.find(({ template }) => template.id === table.form.template.section);
      if (home === undefined || table.section?.template === home.template) continue;
      // Among tables in order it is the title that stands wrong: `section-order` speaks of it.
      const titleAtFault = displaced.has(home) || (table.section !== undefined && displaced.has(table.section));
      if (titleAtFault && ordered.has(table)) continue;
      yield {
        span: firstLine(report, table),
        message: message(MISPLACED, { table: table.form.template.name, home: titleOf(home), where: placeOf(table) }),
        related: [{ span: home.heading.span, message: message(OWN) }],
      };
    }
  },
};

function placeOf({ section }: BoundTable): Message {
  return section ? message(IN_SECTION, { title: titleOf(section) }) : message(BEFORE_ALL);
}

/** The page of this rule. */
export const misplacedTableDocs: RuleDocs = {
  what: {
    zh: '表格没有放在它所属的部分里。',
    en: 'A table stands outside the section it belongs to.',
  },
  why: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号的第二、三、四部分各有一张表。表格放错位置，读者会把它当成另一部分的数据，原来的部分则成了空的。',
    en: 'In notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号 sections 二, 三 and 四 have one table each. A table elsewhere is read as figures of another section and leaves its own one empty.',
  },
  examples: [
    {
      before: `| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
|  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |

## 四、政府信息公开行政复议、行政诉讼情况`,
      after: `## 四、政府信息公开行政复议、行政诉讼情况

| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
|  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |`,
    },
  ],
};
