import { message, type Text } from '../messages/message.ts';
import type { Finding } from '../problem.ts';
import type { Section } from '../report/report.ts';
import { displacedSections, firstSections, titleOf } from '../report/section-questions.ts';
import type { Rule, RuleDocs } from './rule.ts';

const ORDER: Text = {
  zh: '“{title}”的位置不对，应在“{other}”{side}。六个部分须按一至六的顺序排列。',
  en: '“{title}” stands out of order: it belongs {side} “{other}”. The six sections follow one another from 一 to 六.',
};
const BEFORE: Text = { zh: '之前', en: 'before' };
const BEHIND: Text = { zh: '之后', en: 'behind' };
const OTHER: Text = { zh: '应在这一部分{side}', en: 'It belongs {side} this one' };
const TWICE: Text = {
  zh: '“{title}”重复出现，请合并，只保留一处。',
  en: '“{title}” stands here again. Merge the two and keep one.',
};
const FIRST: Text = { zh: '第一次出现在这里', en: 'It stands here first' };

/** A section stands out of order or twice. */
export const sectionOrder: Rule = {
  code: 'section-order',
  severity: 'warning',
  *find({ sections }) {
    const firsts = firstSections(sections);
    const displaced = displacedSections(sections);
    const inOrder = firsts.filter((section) => !displaced.has(section));
    for (const section of sections) {
      const first = firsts.find(({ template }) => template === section.template);
      if (first && first !== section) yield again(section, first);
      else if (displaced.has(section)) yield outOfOrder(section, inOrder);
    }
  },
};

function again(section: Section, first: Section): Finding {
  return {
    span: section.heading.span,
    message: message(TWICE, { title: titleOf(section) }),
    related: [{ span: first.heading.span, message: message(FIRST) }],
  };
}

/** Says where the section belongs: before the first section above it that comes later, or behind the last one below. */
function outOfOrder(section: Section, inOrder: readonly Section[]): Finding {
  const { id } = section.template;
  const above = inOrder.find((other) => other.span.start < section.span.start && other.template.id > id);
  const other = above ?? inOrder.findLast(({ template }) => template.id < id) ?? section;
  const side = above ? BEFORE : BEHIND;
  return {
    span: section.heading.span,
    message: message(ORDER, { title: titleOf(section), other: titleOf(other), side }),
    related: [{ span: other.heading.span, message: message(OTHER, { side }) }],
  };
}

/** The page of this rule. */
export const sectionOrderDocs: RuleDocs = {
  what: {
    zh: '某一部分的先后顺序不对，或者重复出现。',
    en: 'A section stands out of order, or twice.',
  },
  why: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号规定六个部分按一至六的顺序排列。顺序颠倒或者重复，多半是拼接往年文本留下的，读者会找不到应有的内容，或者看到两处不同的说法。',
    en: 'In notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号 the six sections follow one another from 一 to 六. Another order, or a section twice, is mostly left from putting old texts together; readers look in vain, or find two versions.',
  },
  examples: [
    {
      before: `## 五、存在的主要问题及改进情况

改进情况：按月更新`,
      after: '改进情况：按月更新',
    },
    {
      before: `## 六、其他需要报告的事项

本年度未收取政府信息公开信息处理费，无其他需要报告的事项。

## 五、存在的主要问题及改进情况

存在的主要问题：馆藏目录更新不够及时，答复文书的说理不够充分。

改进情况：按月更新馆藏开放目录，编写答复文书示范文本并由法律顾问逐件审核。`,
      after: `## 五、存在的主要问题及改进情况

存在的主要问题：馆藏目录更新不够及时，答复文书的说理不够充分。

改进情况：按月更新馆藏开放目录，编写答复文书示范文本并由法律顾问逐件审核。

## 六、其他需要报告的事项

本年度未收取政府信息公开信息处理费，无其他需要报告的事项。`,
    },
  ],
};
