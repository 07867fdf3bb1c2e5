import { tablesOf } from '../report/questions.ts';
import type { BoundTable, BoundValue, Report } from '../report/report.ts';
import type { TableTemplate } from '../templates/template.ts';
import { namedCells } from './named-cells.ts';

/** Words with the figures of a table in them: 本年度共收到政府信息公开申请12件，上年结转0件 */
export interface Phrase {
  readonly words: string;
  /** The table the figures are from. */
  readonly table: TableTemplate;
}

/** What the form of a phrase says of a figure: the cells between braces. */
const FIGURE = /\{([^{}]*)\}/gu;
const AMONG_THEM = '其中';

/**
 * Phrases about the figures of a report, whole ones first, then the clauses of them. A clause is left out if a cell of it
 * is blank, is no count, or stands in a row whose columns are not sure, in a row or a table that is there twice, or in a
 * sum that fails; and all of a phrase with its first clause.
 */
export function phrasesOf(report: Report): Phrase[] {
  const whole: Phrase[] = [];
  const clauses: Phrase[] = [];
  for (const table of report.tables) {
    const { template } = table.form;
    if (tablesOf(report, template.id).length > 1) continue;
    const figures = sureFigures(table);
    for (const phrase of template.phrases) {
      const filled = phrase.split('，').map((clause) => withFigures(clause, table, figures));
      const known = filled.filter((clause) => clause !== undefined);
      if (filled[0] !== undefined && known.length > 1) whole.push({ words: known.join('，'), table: template });
      for (const clause of known) clauses.push({ words: alone(clause), table: template });
    }
  }
  return distinct([...whole, ...clauses]);
}

/** By record and column the figures of a table on which a text can rely. */
type Figures = ReadonlyMap<string, ReadonlyMap<string, number>>;

function sureFigures({ rows, others, equations }: BoundTable): Figures {
  const repeated = new Set(others.map((other) => (other.kind === 'repeated' ? other.form : undefined)));
  const doubtful = new Set<BoundValue>();
  for (const { left, right, state } of equations) {
    if (state.kind === 'fails') for (const value of [...left, ...right]) doubtful.add(value);
  }
  const figures = new Map<string, Map<string, number>>();
  const sure = rows.filter(({ certain, form }) => certain && !repeated.has(form));
  for (const value of sure.flatMap(({ values }) => values)) {
    const figure = doubtful.has(value) ? undefined : figureOf(value);
    if (figure === undefined) continue;
    const own = figures.get(value.record.id) ?? new Map<string, number>();
    figures.set(value.record.id, own.set(value.template.column, figure));
  }
  return figures;
}

function figureOf({ amount, template }: BoundValue): number | undefined {
  if (amount.kind !== 'number' || amount.value < 0) return undefined;
  return template.kind === 'money' || Number.isInteger(amount.value) ? amount.value : undefined;
}

function withFigures(clause: string, table: BoundTable, figures: Figures): string | undefined {
  let isKnown = true;
  const words = clause.replaceAll(FIGURE, (_, cells: string) => {
    const figure = sumOf(cells, table, figures);
    if (figure === undefined) isKnown = false;
    return String(figure);
  });
  return isKnown ? words : undefined;
}

/** The sum of the cells named; undefined where one is not known. */
function sumOf(cells: string, { form }: BoundTable, figures: Figures): number | undefined {
  let sum = 0;
  for (const { record, column } of namedCells(cells, form)) {
    const figure = figures.get(record)?.get(column);
    if (figure === undefined) return undefined;
    sum += figure;
  }
  return sum;
}

/** A clause as it stands alone. */
function alone(clause: string): string {
  return clause.startsWith(AMONG_THEM) ? clause.slice(AMONG_THEM.length) : clause;
}

function distinct(phrases: readonly Phrase[]): Phrase[] {
  return [...new Map(phrases.map((phrase) => [phrase.words, phrase])).values()];
}
