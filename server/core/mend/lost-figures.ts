import { firstOf, listed } from '../messages/listed.ts';
import { type Message, message, type Text } from '../messages/message.ts';
import type { Cell } from '../tables/table.ts';
import { readAmount } from '../text/numbers.ts';
import { cellsBehindLabel, foreignCells } from './planned-grid.ts';
import type { ForeignRow } from './table-plan.ts';

const NOTHING: Text = { zh: '其中没有数字', en: 'it holds no figures' };
const ZEROS: Text = { zh: '其中数字均为0', en: 'all its figures are 0' };
const FIGURES: Text = { zh: '舍去数字{figures}', en: 'figures that go: {figures}' };

/** More than a row of the form has. */
const MOST_NAMED = 12;

/** What a fix says of the cells whose contents go with it. */
export function lossOf(cells: readonly Cell[]): Message {
  const amounts = cells.map(({ text }) => readAmount(text));
  const filled = cells.filter((_, at) => amounts[at]?.kind !== 'blank');
  if (filled.length === 0) return message(NOTHING);
  const zeros = amounts.every((amount) => amount.kind !== 'text' && (amount.kind === 'blank' || amount.value === 0));
  if (zeros) return message(ZEROS);
  return message(FIGURES, { figures: firstOf(listed(filled.map(({ text }) => text)), MOST_NAMED) });
}

/**
 * The value cells of a row that was not bound: as many as `wanted`, in the order of the form's columns, where that is
 * beyond doubt; undefined where not.
 */
export function valueCellsOf(foreign: ForeignRow, wanted: number): readonly Cell[] | undefined {
  const behind = cellsBehindLabel(foreign);
  const numbers = behind.filter(({ text }) => readAmount(text).kind === 'number');
  return [numbers, behind, foreignCells(foreign)].find(({ length }) => length === wanted);
}
