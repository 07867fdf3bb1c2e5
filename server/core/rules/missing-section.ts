import { insertSection } from '../mend/insert-section.ts';
import { message, type Text } from '../messages/message.ts';
import type { Report } from '../report/report.ts';
import type { SectionTemplate } from '../templates/template.ts';
import type { Span } from '../text/span.ts';
import type { Rule, RuleDocs } from './rule.ts';

const MISSING: Text = {
  zh: '缺“{title}”部分。年度报告须有六个部分，没有内容的也要保留标题并写明情况。',
  en: 'The section “{title}” is missing. A report has six sections; one without content keeps its title and says so.',
};
const INSERT: Text = { zh: '插入“{title}”', en: 'Insert “{title}”' };

/** One of the six sections of the form is absent. */
export const missingSection: Rule = {
  code: 'missing-section',
  severity: 'error',
  *find(report) {
    const found = new Set(report.sections.map(({ template }) => template.id));
    for (const section of report.template.sections) {
      if (found.has(section.id)) continue;
      const title = section.number + section.title;
      yield {
        span: placeBefore(report, section),
        message: message(MISSING, { title }),
        expected: title,
        fixes: () => [{ title: message(INSERT, { title }), edits: [insertSection(report, section)], safe: false }],
      };
    }
  },
};

/** The title of the section above the missing one, else the title of the report, else the first line. */
function placeBefore({ sections, title, lines }: Report, { id }: SectionTemplate): Span {
  const above = sections.findLast(({ template }) => template.id < id);
  return above?.heading.span ?? title?.span ?? lines.lineSpan(0);
}

/** The page of this rule. */
export const missingSectionDocs: RuleDocs = {
  what: {
    zh: '缺少规定的六个部分之一。标题文字不规范但看得出是哪一部分的，不算缺少，由 section-title 报告。',
    en: 'One of the six official sections is absent. A section whose title reads otherwise is not absent: section-title speaks of it.',
  },
  why: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号规定年度报告分为六个部分。国办公开办函〔2021〕30号要求内容“要严格按照条例第五十条的规定确定，不能遗漏，也不宜泛化”。没有内容的部分也要保留标题，写明情况。',
    en: 'Notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号 divide a report into six sections, and the latter wants nothing of what article 50 of the regulations lists to be left out. A section without content keeps its title and says so.',
  },
  examples: [
    {
      before: `## 五、存在的主要问题及改进情况

存在的主要问题：馆藏目录更新不够及时，答复文书的说理不够充分。

改进情况：按月更新馆藏开放目录，编写答复文书示范文本并由法律顾问逐件审核。

`,
      after: `## 五、存在的主要问题及改进情况

存在的主要问题：馆藏目录更新不够及时，答复文书的说理不够充分。

改进情况：按月更新馆藏开放目录，编写答复文书示范文本并由法律顾问逐件审核。

## 六、其他需要报告的事项

本年度未收取政府信息公开信息处理费，无其他需要报告的事项。

`,
    },
  ],
  fix: {
    zh: '在应有的位置插入标题，缺表格的同时插入全为0的表格。正文和数字仍须填写。',
    en: 'Inserts the title where it belongs, with a table of zeros where the table is absent too. Text and figures remain to be written.',
  },
};
