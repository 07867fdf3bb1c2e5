import { describe, expect, it } from 'vitest';
import { ProtocolRequestType } from 'vscode-languageserver';
import { DIALECTS } from '../../server/core/tables/table.ts';
import { CELL, type CellAnswer, type CellParams } from '../../server/lsp/requests.ts';
import { reportText } from '../support/reports.ts';
import { openedAt } from './pointed.ts';

const REQUEST = new ProtocolRequestType<CellParams, CellAnswer, never, void, void>(CELL);

type Step = Pick<CellParams, 'among' | 'to'>;

const step = (among: CellParams['among'], to: CellParams['to']) => ({ among, to }) as Step;

/** Where a step leads from what is marked as here, and where it should, marked as there. */
async function gone(marked: string, { among, to }: Step) {
  const { client, at, marksOf } = await openedAt(marked);
  const cell = await client.ask(REQUEST, { ...at, among, to } as CellParams);
  return { cell, there: marksOf('there')[0] };
}

describe.each(DIALECTS)('from a value cell in %s', (dialect) => {
  it.each([
    [step('values', 'next'), { '3.5.1': { business: '⟦here:16⟧', research: '⟦there:9⟧' } }],
    [step('values', 'previous'), { '3.5.1': { business: '⟦there:16⟧', research: '⟦here:9⟧' } }],
    [step('values', 'below'), { '3.5.1': { business: '⟦here:16⟧' }, '3.5.2': { business: '⟦there:25⟧' } }],
    [step('values', 'above'), { '3.5.1': { business: '⟦there:16⟧' }, '3.5.2': { business: '⟦here:25⟧' } }],
    [step('problems', 'next'), { '3.5.1': { business: '⟦here:16⟧', total: '⟦there:90⟧' } }],
    [step('problems', 'previous'), { '3.5.1': { total: '⟦there:90⟧' }, '3.5.2': { business: '⟦here:25⟧' } }],
  ])('%j', async (wanted, cells) => {
    const { cell, there } = await gone(reportText({ edition: '2021', dialect, cells }), wanted);
    expect(cell).toEqual(there);
    expect(there).toBeDefined();
  });
});

describe('there is no cell', () => {
  it('behind the last, nor with a problem in a sound report', async () => {
    const marked = reportText({ edition: '2021' }).replace('库藏目录', '⟦here:库藏目录⟧');
    for (const wanted of [step('values', 'next'), step('values', 'below'), step('problems', 'next')])
      expect((await gone(marked, wanted)).cell).toBeNull();
  });

  it('in a text that is no report', async () => {
    expect((await gone('⟦here:甲⟧\n\n| 1 | 2 |\n| --- | --- |\n', step('values', 'next'))).cell).toBeNull();
  });
});
