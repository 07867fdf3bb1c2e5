import { describe, expect, it } from 'vitest';
import {
  DefinitionRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  type Location,
  type Range,
  ReferencesRequest,
} from 'vscode-languageserver';
import { DIALECTS } from '../../server/core/tables/table.ts';
import { reportText } from '../support/reports.ts';
import { openedAt, URI } from './pointed.ts';

/** 行政复议 with a mark for each of its cells. */
const PARTS = { upheld: '⟦part:1⟧', corrected: '⟦part:2⟧', other: '⟦part:3⟧', pending: '⟦part:4⟧' };
const ON_TOTAL = { reconsideration: { ...PARTS, total: '⟦here,total:10⟧' } };
const ON_PART = { reconsideration: { ...PARTS, corrected: '⟦here,part:2⟧', total: '⟦total:10⟧' } };

function locations(ranges: readonly Range[]): Location[] {
  return ranges.map((range) => ({ uri: URI, range }));
}

describe.each(DIALECTS)('the cells of a sum in %s', (dialect) => {
  it('are highlighted, the total as what is written, its parts as what is read', async () => {
    for (const cells of [ON_TOTAL, ON_PART]) {
      const { client, at, marksOf } = await openedAt(reportText({ dialect, cells }));
      expect(await client.ask(DocumentHighlightRequest.type, at)).toEqual([
        ...marksOf('part').map((range) => ({ range, kind: DocumentHighlightKind.Read })),
        ...marksOf('total').map((range) => ({ range, kind: DocumentHighlightKind.Write })),
      ]);
    }
  });

  it('define their total', async () => {
    const { client, at, marksOf } = await openedAt(reportText({ dialect, cells: ON_TOTAL }));
    expect(await client.ask(DefinitionRequest.type, at)).toEqual(locations(marksOf('part')));
  });

  it('refer to their total, and a total to them as its declarations', async () => {
    const part = await openedAt(reportText({ dialect, cells: ON_PART }));
    const total = await openedAt(reportText({ dialect, cells: ON_TOTAL }));
    for (const includeDeclaration of [false, true]) {
      const context = { includeDeclaration };
      expect(await part.client.ask(ReferencesRequest.type, { ...part.at, context })).toEqual(
        locations(part.marksOf('total')),
      );
      expect(await total.client.ask(ReferencesRequest.type, { ...total.at, context })).toEqual(
        includeDeclaration ? locations(total.marksOf('part')) : [],
      );
    }
  });
});

describe('a definition', () => {
  it('says which words it leads from, to a client that shows it', async () => {
    const { client, at, marksOf } = await openedAt(reportText({ cells: ON_TOTAL }), {
      capabilities: { textDocument: { definition: { linkSupport: true } } },
    });
    expect(await client.ask(DefinitionRequest.type, at)).toEqual(
      marksOf('part').map((range) => ({
        originSelectionRange: marksOf('here')[0],
        targetUri: URI,
        targetRange: range,
        targetSelectionRange: range,
      })),
    );
  });

  it('is there for no cell but a total', async () => {
    const { client, at } = await openedAt(reportText({ cells: ON_PART }));
    expect(await client.ask(DefinitionRequest.type, at)).toEqual([]);
  });
});

describe('a highlight', () => {
  it('marks as text what is equal to other cells and is no total of them', async () => {
    const cells = {
      '1': {
        'natural-person': '⟦part:325⟧',
        business: '⟦here,part:262⟧',
        research: '⟦part:312⟧',
        'public-interest': '⟦part:280⟧',
        'legal-service': '⟦part:274⟧',
        other: '⟦part:244⟧',
        total: '⟦total:1697⟧',
      },
      '2': { business: '⟦equal:0⟧' },
      '3.7': { business: '⟦equal:261⟧' },
      '4': { business: '⟦equal:1⟧' },
    };
    const { client, at, marksOf } = await openedAt(reportText({ edition: '2021', cells }));
    expect(await client.ask(DocumentHighlightRequest.type, at)).toEqual([
      ...marksOf('part').map((range) => ({ range, kind: DocumentHighlightKind.Read })),
      ...marksOf('total').map((range) => ({ range, kind: DocumentHighlightKind.Write })),
      ...marksOf('equal').map((range) => ({ range, kind: DocumentHighlightKind.Text })),
    ]);
  });

  it('is the cell alone where nothing is added up', async () => {
    const { client, at, marksOf } = await openedAt(
      reportText({ edition: '2021', cells: { '20.1/规章': { '2': '⟦here:17⟧' } } }),
    );
    expect(await client.ask(DocumentHighlightRequest.type, at)).toEqual([
      { range: marksOf('here')[0], kind: DocumentHighlightKind.Text },
    ]);
  });
});

describe('outside of value cells', () => {
  it.each([
    ['a label', reportText({ labels: { '（一）予以公开': '⟦here:（一）予以公开⟧' } })],
    ['prose', reportText().replace('库藏目录', '⟦here:库藏目录⟧')],
  ])('on %s there is nothing of all this, so that an editor does as it always does', async (_place, marked) => {
    const { client, at } = await openedAt(marked);
    expect(await client.ask(DocumentHighlightRequest.type, at)).toBeNull();
    expect(await client.ask(DefinitionRequest.type, at)).toBeNull();
    expect(await client.ask(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } })).toBeNull();
  });
});

describe.each(DIALECTS)('a number in the text in %s', (dialect) => {
  const text = (cell: string, number: string) =>
    reportText({ dialect, cells: { reconsideration: { total: cell } } }).replace(
      /(一、总体情况\n+)/u,
      `$1全年被申请行政复议${number}件。\n\n`,
    );

  it('is defined by its cell', async () => {
    const { client, at, marksOf } = await openedAt(text('⟦cell:10⟧', '⟦here:10⟧'));
    expect(await client.ask(DefinitionRequest.type, at)).toEqual(locations(marksOf('cell')));
  });

  it('refers to its cell', async () => {
    const { client, at, marksOf } = await openedAt(text('⟦here:10⟧', '⟦number:10⟧'));
    const context = { includeDeclaration: false };
    expect(await client.ask(ReferencesRequest.type, { ...at, context })).toEqual(locations(marksOf('number')));
  });
});
