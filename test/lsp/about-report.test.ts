import { describe, expect, it } from 'vitest';
import {
  type CancellationToken,
  CodeLensRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  LSPErrorCodes,
  ReferencesRequest,
  SelectionRangeRequest,
} from 'vscode-languageserver';
import { reportText } from '../support/reports.ts';
import { TestClient } from './client.ts';
import { ENGINE } from './engine.ts';
import { fakeEngine } from './fake-engine.ts';

const URI = 'file:///报告.md';
const DOCUMENT = { textDocument: { uri: URI } };
const START = { line: 0, character: 0 };
const PLACE = { ...DOCUMENT, position: START };

type Question = (client: TestClient, token?: CancellationToken) => Promise<unknown>;

/** What an editor asks only to show something. */
const QUESTIONS: readonly (readonly [string, Question])[] = [
  ['hover', (client, token) => client.ask(HoverRequest.type, PLACE, token)],
  [
    'inlay hints',
    (client, token) => client.ask(InlayHintRequest.type, { ...DOCUMENT, range: { start: START, end: START } }, token),
  ],
  ['code lenses', (client, token) => client.ask(CodeLensRequest.type, DOCUMENT, token)],
  ['highlights', (client, token) => client.ask(DocumentHighlightRequest.type, PLACE, token)],
  ['a definition', (client, token) => client.ask(DefinitionRequest.type, PLACE, token)],
  [
    'references',
    (client, token) => client.ask(ReferencesRequest.type, { ...PLACE, context: { includeDeclaration: true } }, token),
  ],
  ['symbols', (client, token) => client.ask(DocumentSymbolRequest.type, DOCUMENT, token)],
  ['folds', (client, token) => client.ask(FoldingRangeRequest.type, DOCUMENT, token)],
  [
    'selection ranges',
    (client, token) => client.ask(SelectionRangeRequest.type, { ...DOCUMENT, positions: [START] }, token),
  ],
];

describe.each(QUESTIONS)('a question for %s', (_name, ask) => {
  it('has no answer in a document that is no report, is not open, or on which the engine fails', async () => {
    for (const text of [undefined, '会议记录', '报告 崩溃']) {
      const client = TestClient.inProcess(fakeEngine());
      await client.initialise();
      if (text !== undefined) client.open(URI, text);
      expect(await ask(client)).toBeNull();
    }
  });

  it('has none where the settings say that there is no report', async () => {
    const client = TestClient.inProcess(ENGINE);
    await client.initialise({}, { initializationOptions: { settings: { recognise: 'never' } } });
    client.open(URI, reportText());
    expect(await ask(client)).toBeNull();
  });

  it('is refused when a change overtakes it', async () => {
    const client = await opened();
    const answer = client.together(
      () => ask(client),
      () => client.change(URI, 2, { text: '报告' }),
    );
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });

  it('can be cancelled', async () => {
    const client = await opened();
    const answer = client.together((token) => ask(client, token), 'cancel');
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});

describe('all questions about one version', () => {
  it('are answered from one reading of it', async () => {
    const engine = fakeEngine();
    const client = TestClient.inProcess(engine);
    await client.initialise();
    client.open(URI, '报告');
    await Promise.all(QUESTIONS.map(([, ask]) => ask(client)));
    expect(engine.texts).toEqual(['报告']);
  });
});

async function opened() {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise();
  client.open(URI, '报告');
  return client;
}
