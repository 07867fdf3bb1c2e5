import { moveTable, moveTitle } from '../mend/move-table.ts';
import { type Message, message, type Text } from '../messages/message.ts';
import type { Fix } from '../problem.ts';
import { firstLine } from '../report/questions.ts';
import type { BoundTable, Report, Section } from '../report/report.ts';
import { outsiders, titleOf } from '../report/section-questions.ts';
import type { Rule, RuleDocs } from './rule.ts';

const MISPLACED: Text = {
  zh: '{table}应在标题“{home}”之下，现在{where}。请把表格移到该标题下，或把标题移到表格前。',
  en: 'The title “{home}” should stand above {table}, which stands {where}. Move the table below its title, or the title above the table.',
};
const IN_SECTION: Text = { zh: '位于“{title}”部分', en: 'in section “{title}”' };
const BEFORE_ALL: Text = { zh: '位于各部分之前', en: 'before all sections' };
const OWN: Text = { zh: '表格的标题在这里', en: 'The title of the table is here' };
const MOVE_TITLE: Text = { zh: '将标题“{home}”移到表格之前', en: 'Move the title “{home}” above the table' };
const MOVE_TABLE: Text = { zh: '将{table}移到标题“{home}”之下', en: 'Move {table} below the title “{home}”' };

/** A table stands outside the section it belongs to. Where that section is missing, its rule speaks. */
export const misplacedTable: Rule = {
  code: 'misplaced-table',
  severity: 'error',
  *find(report) {
    const alone = onlyOnes(report);
    for (const { table, home, atFault } of outsiders(report)) {
      // Where its title went astray, `section-order` speaks of it.
      if (atFault === 'title') continue;
      yield {
        span: firstLine(report, table),
        message: message(MISPLACED, { table: table.form.template.name, home: titleOf(home), where: placeOf(table) }),
        related: [{ span: home.heading.span, message: message(OWN) }],
        fixes: () => (alone.has(table) ? fixesOf(report, table, home) : []),
      };
    }
  },
};

/** The tables of which there is no second one: of two, a person must say which is right. */
function onlyOnes({ tables }: Report): ReadonlySet<BoundTable> {
  const counts = new Map<string, number>();
  for (const { form } of tables) counts.set(form.template.id, (counts.get(form.template.id) ?? 0) + 1);
  return new Set(tables.filter(({ form }) => counts.get(form.template.id) === 1));
}

function fixesOf(report: Report, table: BoundTable, home: Section): Fix[] {
  const { name } = table.form.template;
  const args = { table: name, home: titleOf(home) };
  const title = moveTitle(report, table, home);
  const whole = moveTable(report, table, home);
  return [
    ...(title ? [{ title: message(MOVE_TITLE, args), edits: title, safe: true }] : []),
    ...(whole ? [{ title: message(MOVE_TABLE, args), edits: whole, safe: true }] : []),
  ];
}

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
  fix: {
    zh: '表格与后面的标题之间没有别的内容的，把标题移到表格之前；也可以把表格连同“办理情况如下：”之类的引导语移到标题之下。表格内容不变。该部分已有同一张表，或者各行之间夹有别的表格的，不提供修复。',
    en: 'Where nothing stands between the table and its title below, moves the title above the table; or else moves the table, with the line that announces it, below its title. Nothing in the table changes. There is no fix where the section has such a table already, or where another table stands between the rows.',
  },
};
