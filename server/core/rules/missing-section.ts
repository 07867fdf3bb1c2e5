import { insertSection } from '../mend/insert-section.ts';
import { message, type Text } from '../messages/message.ts';
import type { Report } from '../report/report.ts';
import type { SectionTemplate } from '../templates/template.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './rule.ts';

const MISSING: Text = {
  zh: '缺“{title}”部分。年度报告须有六个部分，没有内容的也要保留标题并写明情况。',
  en: 'The section “{title}” is missing. A report has six sections; one without content keeps its title and says so.',
};
const INSERT: Text = { zh: '插入“{title}”', en: 'Insert “{title}”' };

/** One of the six sections of the form is absent (DOMAIN A1). */
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
        fixes: [{ title: message(INSERT, { title }), edits: [insertSection(report, section)], safe: false }],
      };
    }
  },
};

/** The title of the section above the missing one, else the title of the report, else the first line. */
function placeBefore({ sections, title, lines }: Report, { id }: SectionTemplate): Span {
  const above = sections.findLast(({ template }) => template.id < id);
  return above?.heading.span ?? title?.span ?? lines.lineSpan(0);
}
