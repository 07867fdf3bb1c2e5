import { type Message, message, type Text, whole } from '../messages/message.ts';
import { cellsOf, type Equation } from '../report/equations.ts';
import type { BoundTable } from '../report/report.ts';
import { EDITIONS } from '../templates/editions.ts';
import type { LabelTemplate, RelationTemplate } from '../templates/template.ts';
import type { Description } from './description.ts';
import { isUnder, pathTo } from './form-path.ts';
import type { LabelStanding } from './what-stands-at.ts';

const ROW: Text = {
  zh: '{table}的行，{edition}年版格式（{notice}）',
  en: 'A row of {table}, {edition} edition ({notice})',
};
const COLUMN: Text = {
  zh: '{table}的表头，{edition}年版格式（{notice}）',
  en: 'In the header of {table}, {edition} edition ({notice})',
};
const BALANCED: Text = { zh: '✓ {count}项平：{formula}', en: '✓ {count} of {count} balance: {formula}' };
const UNBALANCED: Text = {
  zh: '✗ {count}项中{failing}项不平：{formula}',
  en: '✗ {failing} of {count} do not balance: {formula}',
};
const OPEN: Text = {
  zh: '○ {count}项中{open}项有空白：{formula}',
  en: '○ {open} of {count} have blanks: {formula}',
};

/** A label: its path on the form, where the form has it, and how the relations of the cells under it stand. */
export function describeLabel({ table, label }: LabelStanding): Description {
  const { form } = table;
  const args = {
    table: form.template.name,
    edition: whole(form.edition),
    notice: whole(EDITIONS.find(({ edition }) => edition === form.edition)?.notice.number ?? ''),
  };
  return {
    heading: whole(pathTo(form, label.template).join(' › ')),
    lines: [message(label.of === 'row' ? ROW : COLUMN, args), ...relationsUnder(table, label.template)],
  };
}

function relationsUnder(table: BoundTable, label: LabelTemplate): Message[] {
  const concerned = new Map<RelationTemplate, Equation[]>();
  for (const equation of table.equations) {
    if (!cellsOf(equation).some((value) => isUnder(table.form, label, value))) continue;
    concerned.set(equation.relation, [...(concerned.get(equation.relation) ?? []), equation]);
  }
  return [...concerned].map(([{ formula }, equations]) => {
    const count = equations.length;
    const failing = countOf(equations, 'fails');
    if (failing > 0) return message(UNBALANCED, { formula, count, failing });
    const open = countOf(equations, 'open');
    return open > 0 ? message(OPEN, { formula, count, open }) : message(BALANCED, { formula, count });
  });
}

function countOf(equations: readonly Equation[], kind: Equation['state']['kind']): number {
  return equations.filter(({ state }) => state.kind === kind).length;
}
