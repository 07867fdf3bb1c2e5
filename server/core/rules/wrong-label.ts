import { message, type Text } from '../messages/message.ts';
import type { Finding } from '../problem.ts';
import { placeOf } from '../report/questions.ts';
import type { BoundLabel, BoundTable, Report } from '../report/report.ts';
import { DIALECT } from '../tables/dialects.ts';
import type { Rule, RuleDocs } from './rule.ts';

const LABEL: Text = {
  zh: '“{actual}”与{edition}年版格式不一致，应为“{expected}”。',
  en: '“{actual}” departs from the {edition} edition of the form; it should be “{expected}”.',
};
const REPLACE: Text = { zh: '改为“{expected}”', en: 'Replace with “{expected}”' };

const AGAIN: Text = { zh: '这里又写了一次', en: 'It stands here once more' };

/** The label of a row, a group or a column departs from the form in words; one that is merged over cells, once for all. */
export const wrongLabel: Rule = {
  code: 'wrong-label',
  severity: 'error',
  *find(report) {
    for (const table of report.tables) {
      for (const label of wrongLabels(table)) yield finding(report, table, label);
    }
  },
};

/** One label and every cell it is written in: where a dialect cannot merge cells, people write it into each of them. */
interface WrittenLabel {
  readonly first: BoundLabel;
  readonly again: BoundLabel[];
}

function wrongLabels({ labels, pieces }: BoundTable): WrittenLabel[] {
  const wrong = labels.filter(({ match }) => match === 'words');
  if (wrong.length < 2) return wrong.map((first) => ({ first, again: [] }));
  const places = new Map(pieces.flatMap(({ rows }) => rows).map((row, at) => [row, at] as const));
  const isBeside = (one: BoundLabel, other: BoundLabel) =>
    one.cell.text === other.cell.text && Math.abs((places.get(one.row) ?? 0) - (places.get(other.row) ?? 0)) <= 1;
  const found = new Map<BoundLabel['template'], WrittenLabel[]>();
  for (const label of wrong) {
    const alike = found.get(label.template) ?? [];
    found.set(label.template, alike);
    const last = alike.at(-1);
    if (last && isBeside(last.again.at(-1) ?? last.first, label)) last.again.push(label);
    else alike.push({ first: label, again: [] });
  }
  return [...found.values()].flat();
}

function finding(report: Report, table: BoundTable, { first, again }: WrittenLabel): Finding {
  const actual = first.cell.text.replaceAll(/\s/gu, '');
  const expected = first.template.text;
  const fixes = () => {
    const edits = [first, ...again].map(({ cell }) => DIALECT[table.dialect].setCell(report.text, cell, expected));
    return [{ title: message(REPLACE, { expected }), edits, safe: true }];
  };
  return {
    span: placeOf(first.cell),
    message: message(LABEL, { actual, expected, edition: table.form.edition }),
    related: again.map(({ cell }) => ({ span: placeOf(cell), message: message(AGAIN) })),
    expected,
    actual,
    fixes,
  };
}

/** The page of this rule. */
export const wrongLabelDocs: RuleDocs = {
  what: {
    zh: '行或列的名称用词与规定格式不一致。标点、全角半角、空格、换行不同，以及在括号中加注单位的，不报告。',
    en: 'The label of a row or a column departs from the form in words. Punctuation, width, spaces, line breaks and a unit added in brackets are no matter.',
  },
  why: {
    zh: '《政府信息公开条例》第五十条规定，年度报告的格式由全国政府信息公开工作主管部门统一公布并适时更新；名称见国办公开办函〔2019〕60号、国办公开办函〔2021〕30号。名称不一致，读者难以判断统计口径是否相同，按名称汇总时会漏掉这一项。',
    en: 'By article 50 of the regulations the form is uniform; the labels are those of notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号. Under another label a reader cannot tell whether the same thing was counted, and a program that collects figures by label misses it.',
  },
  examples: [{ before: '2.其它法律行政法规禁止公开', after: '2.其他法律行政法规禁止公开' }],
  fix: {
    zh: '改为规定的名称，数字不动。',
    en: 'Replaces the label with the official one; no figure is touched.',
  },
};
