import { arrange, type Move, type Place, standingOf, type Union, unite } from '../mend/arrange-sections.ts';
import { type Message, message, type Text } from '../messages/message.ts';
import { once } from '../once.ts';
import type { Finding } from '../problem.ts';
import type { Section } from '../report/report.ts';
import { displacedSections, firstSections, titleOf } from '../report/section-questions.ts';
import type { Rule, RuleDocs } from './rule.ts';

const ORDER: Text = {
  zh: '“{title}”的位置不对，应在“{other}”{side}。六个部分须按一至六的顺序排列。',
  en: '“{title}” stands out of order: it belongs {side} “{other}”. The six sections follow one another from 一 to 六.',
};
const SIDE = {
  before: { zh: '之前', en: 'before' },
  behind: { zh: '之后', en: 'behind' },
} as const;
const OTHER: Text = { zh: '应在这一部分{side}', en: 'It belongs {side} this one' };
const TWICE: Text = {
  zh: '“{title}”重复出现，请合并，只保留一处。',
  en: '“{title}” stands here again. Merge the two and keep one.',
};
const FIRST: Text = { zh: '第一次出现在这里', en: 'It stands here first' };
const MOVE: Text = { zh: '将“{title}”部分移到“{other}”{side}', en: 'Move section “{title}” {side} “{other}”' };
const MOVE_ABOVE: Text = { zh: '将“{title}”移到其表格之前', en: 'Move “{title}” above its table' };
const SWAP: Text = {
  zh: '对调标题“{title}”和“{other}”',
  en: 'Let the titles “{title}” and “{other}” change places',
};
const UNITE: Readonly<Record<Union['kind'], Text>> = {
  empty: {
    zh: '删除重复的标题“{title}”（其下没有内容）',
    en: 'Delete the second title “{title}”, which has nothing below it',
  },
  copy: {
    zh: '删除重复的“{title}”部分（内容与前一处相同）',
    en: 'Delete the second section “{title}”, which says the same as the first',
  },
  merge: {
    zh: '将此处内容并入前面的“{title}”部分，删除此处标题',
    en: 'Put what stands here into the first section “{title}” and delete this title',
  },
};

/** A section stands out of order or twice. */
export const sectionOrder: Rule = {
  code: 'section-order',
  severity: 'warning',
  *find(report) {
    const { sections } = report;
    const firsts = firstSections(sections);
    const displaced = displacedSections(sections);
    const inOrder = firsts.filter((section) => !displaced.has(section));
    const standing = once(() => standingOf(report));
    for (const section of sections) {
      const first = firsts.find(({ template }) => template === section.template);
      if (first && first !== section) yield again(section, first, () => unite(report, standing(), section, first));
      else if (displaced.has(section)) {
        const place = placeOf(section, inOrder);
        yield outOfOrder(section, place, () => arrange(report, standing(), section, place));
      }
    }
  },
};

function again(section: Section, first: Section, unionOf: () => Union | undefined): Finding {
  const title = titleOf(section);
  return {
    span: section.heading.span,
    message: message(TWICE, { title }),
    related: [{ span: first.heading.span, message: message(FIRST) }],
    // Of two versions a person must say which one is right.
    fixes: () => {
      const union = unionOf();
      if (union === undefined) return [];
      return [{ title: message(UNITE[union.kind], { title }), edits: union.edits, safe: union.kind !== 'merge' }];
    },
  };
}

/** Before the first section above it that comes later, or behind the last one below. */
function placeOf(section: Section, inOrder: readonly Section[]): Place {
  const { id } = section.template;
  const above = inOrder.findLast(({ template }) => template.id < id);
  const later = inOrder.find((other) => other.span.start < section.span.start && other.template.id > id);
  return { other: later ?? above ?? section, side: later ? 'before' : 'behind', ...(above ? { above } : {}) };
}

function outOfOrder(section: Section, { other, side }: Place, moveOf: () => Move | undefined): Finding {
  const args = { title: titleOf(section), other: titleOf(other), side: SIDE[side] };
  return {
    span: section.heading.span,
    message: message(ORDER, args),
    related: [{ span: other.heading.span, message: message(OTHER, args) }],
    fixes: () => {
      const move = moveOf();
      return move ? [{ title: titleOfMove(move, args), edits: move.edits, safe: true }] : [];
    },
  };
}

function titleOfMove(move: Move, args: Message['args']): Message {
  return move.kind === 'swap'
    ? message(SWAP, { ...args, other: titleOf(move.other) })
    : message(move.kind === 'whole' ? MOVE : MOVE_ABOVE, args);
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
  fix: {
    zh: '把整个部分移到应在的位置，文末的单位和日期不动；只有标题离开了表格的，只移标题。重复的部分，没有内容或者内容与前一处相同的，删除后一处；内容不同的，并入前一处，请再核对两处说法是否一致。会把两张同样的表并到一起的，不提供修复。',
    en: 'Moves the whole section to its place; organ and date stay at the end. Where only the title went astray from its table, it alone moves. A section that stands there again is deleted where it holds nothing, or the same as the first; else its content is put into the first: see then whether the two agree. There is no fix that would bring two tables of one kind together.',
  },
};
