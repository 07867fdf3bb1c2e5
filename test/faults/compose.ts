import { DIALECTS, type DialectName } from '../../server/core/tables/table.ts';
import { EDITIONS, type Edition, SECTIONS } from '../support/form.ts';
import type { Draw } from './draw.ts';
import { IMPROVEMENTS, NO_FEES, ORGANS, OTHER_MATTERS, OVERVIEW } from './prose.ts';
import type { Block, Heading, Paragraph, Parts, Report, SectionNumber } from './report.ts';
import { drawStyle } from './style.ts';
import { balancedTable } from './tables.ts';

/** What kinds of reports there are: every dialect in both editions. */
export const KINDS: readonly ReportKind[] = DIALECTS.flatMap((dialect) =>
  EDITIONS.map((edition) => ({ dialect, edition })),
);

export interface ReportKind {
  readonly dialect: DialectName;
  readonly edition: Edition;
}

const YEARS: Readonly<Record<Edition, readonly number[]>> = {
  '2019': [2019, 2020],
  '2021': [2021, 2022, 2023, 2024, 2025],
};

export const NOTICES: Readonly<Record<Edition, string>> = {
  '2019': '国办公开办函〔2019〕60号',
  '2021': '国办公开办函〔2021〕30号',
};

/** A report without any fault. */
export function cleanReport({ dialect, edition }: ReportKind, draw: Draw): Report {
  const year = draw.oneOf(YEARS[edition]);
  const parts = drawParts(edition, year, draw);
  const fee = edition === '2021' ? [parts.fee] : [];
  const bodies: Readonly<Record<SectionNumber, readonly Block[]>> = {
    1: draw
      .shuffled(OVERVIEW)
      .slice(0, draw.integer(2, 5))
      .map((text, at) => paragraph(`${NUMBERS[at]}${text}`)),
    2: [balancedTable('disclosure', edition, draw)],
    3: [balancedTable('applications', edition, draw)],
    4: [balancedTable('review', edition, draw)],
    5: draw.shuffled(IMPROVEMENTS).slice(0, draw.integer(1, 3)).map(paragraph),
    6: [...fee, paragraph(draw.oneOf(OTHER_MATTERS))],
  };
  const sections = SECTIONS.flatMap((title, at): Block[] => {
    const section = (at + 1) as SectionNumber;
    const heading: Heading = { kind: 'heading', section, number: title.slice(0, 1), title: title.slice(2) };
    return [heading, ...bodies[section]];
  });
  return {
    edition,
    year,
    dialect,
    style: drawStyle(draw, dialect),
    blocks: [parts.title, parts.preface, ...sections, parts.signature],
    parts,
    taken: new Set(),
  };
}

const NUMBERS = ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）'];

function drawParts(edition: Edition, year: number, draw: Draw): Parts {
  const organ = draw.oneOf(['government', 'department', 'department'] as const);
  const name = draw.oneOf(ORGANS[organ]);
  const notice = { text: NOTICES[edition] };
  const prefaceYear = { text: String(year) };
  const periodYear = { text: String(year) };
  const periodEnd = { text: '12月31日' };
  // A government publishes before 31 March, its departments before 31 January: regulation, article 49.
  const inTime = organ === 'government' ? ['1月28日', '2月26日', '3月18日'] : ['1月9日', '1月15日', '1月26日'];
  const signDate = { text: `${year + 1}年${draw.oneOf(inTime)}` };
  return {
    title: { kind: 'title', organ: name, year: `${year}年`, words: '政府信息公开工作年度报告' },
    preface: {
      kind: 'paragraph',
      runs: [
        { text: `根据《中华人民共和国政府信息公开条例》和《通知》（` },
        notice,
        { text: `）的要求，现公布${name}` },
        prefaceYear,
        { text: '年政府信息公开工作年度报告。本报告所列数据的统计期限自' },
        periodYear,
        { text: `年1月1日起至${year}年` },
        periodEnd,
        { text: '止。如有疑问，请与办公室联系，电话：0870-5550146，邮编：657000。' },
      ],
    },
    notice,
    prefaceYear,
    periodYear,
    periodEnd,
    fee: paragraph(draw.oneOf(NO_FEES)),
    signature: { kind: 'paragraph', runs: [{ text: `${name}\n` }, signDate] },
    signDate,
    organ,
  };
}

export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', runs: [{ text }] };
}
