import { insertTable } from '../mend/insert-table.ts';
import { message, type Text } from '../messages/message.ts';
import { tablesOf } from '../report/questions.ts';
import type { Rule, RuleDocs } from './rule.ts';

const MISSING: Text = {
  zh: '“{section}”部分缺{table}。请按{edition}年版格式补上。',
  en: 'Section “{section}” lacks {table}. Add it as the {edition} edition of the form has it.',
};
const INSERT: Text = { zh: '插入空白的{table}（{edition}年版）', en: 'Insert {table}, blank ({edition} edition)' };

/** A section stands there without the table that belongs to it. */
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
        fixes: () => [{ title: message(INSERT, args), edits: [insertTable(report, section, table)], safe: false }],
      };
    }
  },
};

/** The page of this rule. */
export const missingTableDocs: RuleDocs = {
  what: {
    zh: '第二、三或四部分有标题，全文却没有这一部分的表格。',
    en: 'Section 二, 三 or 四 has its title, but its table stands nowhere in the text.',
  },
  why: {
    zh: '《政府信息公开条例》第五十条规定，年度报告的格式由全国政府信息公开工作主管部门统一公布；国办公开办函〔2019〕60号、国办公开办函〔2021〕30号的第二、三、四部分都是表格，一件没有也要填0。从文件转换而来的文本常常丢失整张表格。',
    en: 'By article 50 of the regulations the form of the report is uniform. In notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号 sections 二, 三 and 四 are tables, to be filled with 0 where there is nothing. Texts that came through a converter often lost a whole table.',
  },
  examples: [
    {
      before: `## 四、政府信息公开行政复议、行政诉讼情况

`,
      after: `## 四、政府信息公开行政复议、行政诉讼情况

| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
|  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |

`,
    },
  ],
  fix: {
    zh: '在标题之下插入这一年度版本的表格，数字全为0。请改为实际的数字。',
    en: 'Inserts the table of the edition in force below the title, all figures 0. Replace them with the real ones.',
  },
};
