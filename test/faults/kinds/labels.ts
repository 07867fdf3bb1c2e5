import { APPLICATIONS, APPLICATIONS_HEADER, DISCLOSURE, OUTCOME_LABELS } from '../../support/form.ts';
import type { Draw } from '../draw.ts';
import type { Label, Report, Table } from '../report.ts';
import { dataRows } from '../report.ts';
import { drawTable, type Fault, takeInside } from './fault.ts';

const ALL = ['disclosure', 'applications', 'applications', 'review'] as const;

/** Labels that depart from the form in words. */
export const LABELS: readonly Fault[] = [
  {
    code: 'wrong-label',
    name: 'row label seen wrong in reports',
    plant: (report, draw) => misspell(report, draw, rowLabels, ({ text }) => SEEN.get(text) ?? []),
  },
  {
    code: 'wrong-label',
    name: 'column label seen wrong in reports',
    plant: (report, draw) => misspell(report, draw, headerLabels, ({ text }) => SEEN.get(text) ?? []),
  },
  {
    code: 'wrong-label',
    name: 'row label, a slip',
    plant: (report, draw) => misspell(report, draw, rowLabels, (label) => slips(label, draw)),
  },
  {
    code: 'wrong-label',
    name: 'column label, a slip',
    plant: (report, draw) => misspell(report, draw, headerLabels, (label) => slips(label, draw)),
  },
  {
    code: 'wrong-label',
    name: 'group label, a slip',
    plant: (report, draw) => misspell(report, draw, groupLabels, (label) => slips(label, draw)),
  },
];

/** Wrong labels of real reports. */
const SEEN: ReadonlyMap<string, readonly string[]> = new Map([
  ['2.其他法律行政法规禁止公开', ['2.其它法律行政法规禁止公开', '2.其他法律行政止公开']],
  [
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    ['（二）部分公开（区分处理的，只计这一情形，不计其它情形）'],
  ],
  ['2.没有现成信息需要另行制作', ['2.没有现成信息需要及时制作']],
  ['4.无正当理由大量反复申请', ['4.无正当理由大量反复申']],
  [
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开'],
  ],
  ['（六）其他处理', ['（六）其他', '（六）其它处理']],
  ['3.其他', ['3.其它']],
  ['行政规范性文件', ['规范性文件']],
  ['本年新制作数量', ['本年度制作数量', '本年新']],
  ['本年新公开数量', ['本年度公开数量', '本年新']],
  ['现行有效件数', ['现行有效件']],
  ['其他', ['其它']],
  ['其他结果', ['其它结果']],
]);

/** Every label of the form: what a slip must not turn another label into. */
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.values(DISCLOSURE).flatMap((blocks) => blocks.flatMap(({ header, labels }) => [...header, ...labels])),
  ...Object.values(APPLICATIONS).flatMap((rows) => rows.flatMap(([, ...path]) => path)),
  ...Object.values(APPLICATIONS_HEADER).flat(),
  ...OUTCOME_LABELS,
]);

function misspell(
  report: Report,
  draw: Draw,
  labelsOf: (table: Table) => readonly Label[],
  waysOf: (label: Label) => readonly string[],
): ReturnType<Fault['plant']> {
  const table = drawTable(report, draw, ALL);
  const labels = table ? labelsOf(table) : [];
  const ways = labels.map((label) => ({ label, texts: waysOf(label) })).filter(({ texts }) => texts.length > 0);
  if (table === undefined || ways.length === 0) return undefined;
  const { label, texts } = draw.oneOf(ways);
  const row = table.rows.find((one) =>
    (one.kind === 'data' ? one.path : one.boxes.map((box) => box.label)).includes(label),
  );
  if (row === undefined || report.taken.has(row) || !takeInside(report, table, label)) return undefined;
  label.text = draw.oneOf(texts);
  return [{ code: 'wrong-label', places: [[label]] }];
}

/** One character wrong, dropped or put in, or the end cut off; never in the number, and never so that little is left. */
function slips({ text }: Label, draw: Draw): string[] {
  const number = /^(?:（[一二三四五六七]）|[一二三四]、|\d\.)/u.exec(text)?.[0] ?? '';
  const words = text.slice(number.length);
  // A unit in brackets may be there or not: a slip in it is no wrong label.
  const end = words.includes('（单位') ? words.indexOf('（单位') : words.length;
  const places = [...words.slice(0, end)].flatMap((character, at) => (/\p{Script=Han}/u.test(character) ? [at] : []));
  if (places.length < 4) return [];
  const at = draw.oneOf(places);
  const last = places.at(-1) ?? 0;
  const candidates = [
    `${words.slice(0, at)}${draw.oneOf([...'旧某甲丙'])}${words.slice(at + 1)}`,
    `${words.slice(0, at)}${words.slice(at + 1)}`,
    `${words.slice(0, at)}${words[at] ?? ''}${words.slice(at)}`,
    `${words.slice(0, last)}${words.slice(end)}`,
  ];
  return candidates.map((candidate) => number + candidate).filter((candidate) => !KNOWN.has(candidate));
}

function rowLabels(table: Table): Label[] {
  return dataRows(table).flatMap(({ path }) => path.slice(-1));
}

function groupLabels(table: Table): Label[] {
  return [...new Set(dataRows(table).flatMap(({ path }) => path.slice(0, -1)))];
}

function headerLabels({ rows }: Table): Label[] {
  return rows.flatMap((row) => (row.kind === 'header' ? row.boxes.map(({ label }) => label) : []));
}
