import type { DialectName } from '../../server/core/tables/table.ts';
import type { Draw } from './draw.ts';

/** How a report is written where the form leaves it free: all of this must stay without a word. */
export interface Style {
  readonly eol: '\n' | '\r\n';
  readonly byteOrderMark: boolean;
  /** Whether an empty line stands between paragraphs. */
  readonly airy: boolean;
  readonly heading: 'plain' | 'markdown' | 'bold';
  /** What stands between the number of a section and its title. */
  readonly numberMark: string;
  readonly titleOnTwoLines: boolean;
  /** Changes of every label; none of them changes a word. */
  readonly labels: readonly ((label: string) => string)[];
  /** The delimiter cell of a pipe table; none where it has no delimiter row. */
  readonly delimiter?: string;
  readonly html: 'row by row' | 'cell by cell' | 'one line';
  /** Empty lines more than needed between the rows of `cell-lines`, after every so many rows. */
  readonly emptyLines: number;
}

/** Draws a style. A third of all reports is written just as the form prints it. */
export function drawStyle(draw: Draw, dialect: DialectName): Style {
  const faithful = draw.oneIn(3);
  const sometimes = (times: number) => !faithful && draw.oneIn(times);
  return {
    eol: draw.oneIn(3) ? '\r\n' : '\n',
    byteOrderMark: sometimes(6),
    airy: draw.oneIn(2),
    heading: faithful ? 'plain' : draw.oneOf(['plain', 'plain', 'markdown', 'bold']),
    numberMark: faithful ? '、' : draw.oneOf(['、', '、', '、 ', '．', '.', ',', '、\u3000']),
    titleOnTwoLines: sometimes(4),
    labels: [...LABELS.filter(() => sometimes(4)), (label) => label.replaceAll('⏎', BREAKS[dialect])],
    ...(draw.oneIn(4) ? {} : { delimiter: draw.oneOf(['---', '-----', ':---:', ':--']) }),
    html: draw.oneOf(['row by row', 'cell by cell', 'one line']),
    emptyLines: sometimes(3) ? draw.integer(2, 9) : 0,
  };
}

/** Punctuation, width, spaces and line breaks in labels, which must stay silent. `⏎` is a line break. */
const LABELS: readonly ((label: string) => string)[] = [
  (label) => label.replaceAll('（', '(').replaceAll('）', ')'),
  (label) => label.replace(/^([（(][一二三四五六七八九十][）)])/u, '$1 '),
  (label) => label.replace(/^(\d)\./u, '$1. '),
  (label) => label.replace(/^(\d)\./u, '$1、'),
  (label) => label.replace(/^(\d)\./u, '$1．'),
  (label) => label.replaceAll('，', ', '),
  (label) => label.replaceAll('“', '"').replaceAll('”', '"'),
  (label) => label.replaceAll('“', '「').replaceAll('”', '」'),
  (label) => label.replace(/^第二十条/u, '第二十条 '),
  (label) => (label.length === 2 ? `${label[0]}\u3000${label[1]}` : label),
  (label) => (label.length === 2 ? `${label[0]} ${label[1]}` : label),
  (label) => `\u3000${label}`,
  (label) => `${label} `,
  (label) => label.replace(/^(\S{3})(\S)$/u, '$1⏎$2'),
  (label) => label.replace(/^(本年新|本年)(?=制|公|处)/u, '$1⏎'),
  (label) => label.replace(/^(\S{8})(\S{5})/u, '$1⏎$2'),
  (label) => (label === '采购总金额' ? '采购总金额(单位:万元)' : label),
  (label) => label.replaceAll('规范性文件', '規範性檔案').replaceAll('总计', '總計').replaceAll('维持', '維持'),
];

/** A line break inside a cell, as the dialect can write one, if it can. */
const BREAKS: Readonly<Record<DialectName, string>> = {
  pipe: '<br>',
  'cell-lines': '\n',
  tsv: '',
  'bare-pipe': '',
  html: '<br>',
};
