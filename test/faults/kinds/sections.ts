import { paragraph } from '../compose.ts';
import type { Draw } from '../draw.ts';
import {
  type Block,
  type Heading,
  headingsOf,
  type Part,
  type Report,
  type SectionNumber,
  sectionBlocks,
} from '../report.ts';
import { type Fault, take } from './fault.ts';

/** Titles of sections absent, wrong, out of order. */
export const SECTIONS: readonly Fault[] = [
  {
    code: 'missing-section',
    name: 'title and content left out',
    plant: (report, draw) => loseSection(report, draw, true),
  },
  {
    code: 'missing-section',
    name: 'only the title left out',
    plant: (report, draw) => loseSection(report, draw, false),
  },
  {
    code: 'section-title',
    name: 'wrong number, or none',
    plant(report, draw) {
      const heading = takeHeading(report, draw);
      if (heading === undefined) return undefined;
      heading.number = draw.oneOf(['', ...[...'一二三四五六七'].filter((number) => number !== heading.number)]);
      return at(heading);
    },
  },
  {
    code: 'section-title',
    name: 'words seen in reports',
    plant(report, draw) {
      const heading = takeHeading(report, draw);
      if (heading === undefined) return undefined;
      heading.title = draw.oneOf(VARIANTS[heading.section]);
      return at(heading);
    },
  },
  {
    code: 'section-title',
    name: 'a slip in the words',
    plant(report, draw) {
      const heading = takeHeading(report, draw);
      if (heading === undefined) return undefined;
      const { title } = heading;
      const place = draw.integer(0, title.length - 1);
      if (title[place] === '、') return undefined;
      heading.title = draw.oneOf([
        `${title.slice(0, place)}${draw.oneOf([...'旧某甲丙'])}${title.slice(place + 1)}`,
        `${title.slice(0, place)}${title.slice(place + 1)}`,
      ]);
      return at(heading);
    },
  },
  {
    code: 'section-title',
    name: 'a space inside a word',
    plant(report, draw) {
      const heading = takeHeading(report, draw);
      if (heading === undefined) return undefined;
      const { title } = heading;
      const end = draw.oneIn(2) ? title.length - 1 : draw.integer(1, title.length - 1);
      // Beside a comma no word is torn apart.
      if (title.slice(end - 1, end + 1).includes('、')) return undefined;
      heading.title = `${title.slice(0, end)}${draw.oneOf([' ', '\u3000'])}${title.slice(end)}`;
      return at(heading);
    },
  },
  {
    code: 'section-order',
    name: 'a section in another place',
    plant(report, draw) {
      if (!isWhole(report)) return undefined;
      const headings = headingsOf(report);
      const heading = draw.oneOf(headings);
      const goal = draw.oneOf(headings.filter((other) => other !== heading));
      const [from, to] = [headings.indexOf(heading), headings.indexOf(goal)];
      // One section away, either of the two is the one out of order.
      const moved = Math.abs(from - to) === 1 ? [heading, goal] : [heading];
      const section = sectionBlocks(report, heading);
      if (!take(report, heading, ...moved.filter((one) => one !== heading))) return undefined;
      const rest = report.blocks.filter((block) => !section.includes(block));
      const anchor = to > from ? (sectionBlocks({ ...report, blocks: rest }, goal).at(-1) ?? goal) : goal;
      rest.splice(rest.indexOf(anchor) + (to > from ? 1 : 0), 0, ...section);
      report.blocks.splice(0, report.blocks.length, ...rest);
      return [{ code: 'section-order', places: [moved] }];
    },
  },
  {
    code: 'section-order',
    name: 'a section twice',
    plant(report, draw) {
      if (!isWhole(report)) return undefined;
      const headings = headingsOf(report).filter(({ section }) => section === 1 || section >= 5);
      const heading = draw.oneOf(headings);
      const again: Heading = { ...heading };
      const section = sectionBlocks(report, heading);
      if (!take(report, heading, again, ...section.slice(1))) return undefined;
      const end = section.at(-1) ?? heading;
      const copy = section.slice(1).map((block): Block => (block.kind === 'paragraph' ? copyOf(block) : block));
      report.blocks.splice(report.blocks.indexOf(end) + 1, 0, again, ...copy);
      return [{ code: 'section-order', places: [[heading, again]] }];
    },
  },
  {
    code: 'empty-section',
    name: 'nothing, or only 无',
    plant: (report, draw) => emptySection(report, draw, [1, 5], draw.oneOf(['', ...NOTHINGS])),
  },
  {
    code: 'empty-section',
    name: 'only 无 of other matters',
    // From the edition of 2021 on a statement on fees is asked for there, which is another problem.
    plant: (report, draw) =>
      report.edition === '2019' ? emptySection(report, draw, [6], draw.oneOf(NOTHINGS)) : undefined,
  },
];

const NOTHINGS = ['无', '（无）', '无。', '暂无'];

/** Other wordings seen in published reports. */
const VARIANTS: Readonly<Record<SectionNumber, readonly string[]>> = {
  1: ['概述'],
  2: ['政府信息主动公开情况', '行政机关主动公开政府信息情况', '主动公开信息情况'],
  3: ['收到和处理政府信息公开申请的情况'],
  4: [
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
    '政府信息公开行政复议和行政诉讼情况',
    '政府信息公开行政复议及行政诉讼情况',
  ],
  5: [
    '政府信息公开工作存在的主要问题及改进情况',
    '存在问题及改进情况',
    '存在的主要问题及整改措施',
    '存在的问题和改进措施',
  ],
  6: ['其他报告的事项', '其它需要报告的事项', '其他需要报告事项'],
};

function takeHeading(report: Report, draw: Draw): Heading | undefined {
  const heading = draw.oneOf(headingsOf(report));
  return take(report, heading) ? heading : undefined;
}

function at(heading: Heading): ReturnType<Fault['plant']> {
  return [{ code: 'section-title', places: [[heading]] }];
}

/** Whether all six titles are there and in order; where they are not, it is not clear any more what stands where. */
function isWhole(report: Report): boolean {
  return (
    headingsOf(report)
      .map(({ section }) => section)
      .join('') === '123456'
  );
}

function loseSection(report: Report, draw: Draw, whole: boolean): ReturnType<Fault['plant']> {
  if (!isWhole(report)) return undefined;
  const heading = draw.oneOf(headingsOf(report));
  const { blocks } = report;
  const section = sectionBlocks(report, heading);
  const lost = whole ? section : [heading];
  const inside = section.flatMap((block) => (block.kind === 'table' ? [block, block.inside] : [block]));
  const start = blocks.indexOf(heading);
  const headings = headingsOf(report);
  const place = headings.indexOf(heading);
  // Where it should be: from the title above, whose section goes on without it, to the title below.
  const above = headings[place - 1] ?? report.parts.title;
  if (!take(report, above, ...inside)) return undefined;
  const below = headings[place + 1];
  const between: Part[] = blocks.slice(blocks.indexOf(above), below ? blocks.indexOf(below) + 1 : blocks.length);
  blocks.splice(start, lost.length);
  return [{ code: 'missing-section', places: [between.filter((block) => !lost.includes(block as Block))] }];
}

function emptySection(
  report: Report,
  draw: Draw,
  sections: readonly SectionNumber[],
  nothing: string,
): ReturnType<Fault['plant']> {
  const headings = headingsOf(report).filter(({ section }) => sections.includes(section));
  if (headings.length === 0) return undefined;
  const heading = draw.oneOf(headings);
  const [, ...body] = sectionBlocks(report, heading);
  if (body.some(({ kind }) => kind !== 'paragraph') || !take(report, heading, ...body)) return undefined;
  const [first] = body;
  if (first === undefined) return undefined;
  const said = nothing === '' ? [] : [paragraph(nothing)];
  take(report, ...said);
  report.blocks.splice(report.blocks.indexOf(first), body.length, ...said);
  return [{ code: 'empty-section', places: [[heading, ...said]] }];
}

function copyOf(block: Extract<Block, { kind: 'paragraph' }>): Block {
  return { kind: 'paragraph', runs: block.runs.map((run) => ({ ...run })) };
}
