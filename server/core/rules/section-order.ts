import { message, type Text } from '../messages/message.ts';
import type { Section } from '../report/report.ts';
import { inOrder } from '../text/in-order.ts';
import type { Rule } from './rule.ts';

const ORDER: Text = {
  zh: '“{title}”部分的位置不对。六个部分应按一至六的顺序排列。',
  en: 'Section “{title}” stands out of order. The six sections follow one another from 一 to 六.',
};
const TWICE: Text = {
  zh: '“{title}”部分重复出现。请合并，只保留一处。',
  en: 'Section “{title}” stands here twice. Keep one of them.',
};
const FIRST: Text = { zh: '第一次出现在这里', en: 'It stands here first' };

/** A section stands out of order or twice (DOMAIN A1). */
export const sectionOrder: Rule = {
  code: 'section-order',
  severity: 'warning',
  *find({ sections }) {
    const firsts = new Map<string, Section>();
    for (const section of sections) if (!firsts.has(section.template.id)) firsts.set(section.template.id, section);
    const ordered = inOrder([...firsts.values()], ({ template }) => template.id);
    for (const section of sections) {
      const title = section.template.title;
      const first = firsts.get(section.template.id);
      if (first && first !== section) {
        const related = [{ span: first.heading.span, message: message(FIRST) }];
        yield { span: section.heading.span, message: message(TWICE, { title }), related };
      } else if (!ordered.has(section)) yield { span: section.heading.span, message: message(ORDER, { title }) };
    }
  },
};
