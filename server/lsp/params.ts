import { DIALECTS } from '../core/index.ts';
import {
  CELL,
  INSERT,
  INSERTABLE,
  LAST_REPORT,
  NEW_REPORT,
  NEW_REPORT_INPUT,
  OVERVIEW,
  PREVIEW,
  PRINTED_PAGE,
} from './requests.ts';

/** Whether a value from outside is as it must be. */
export type Shape = (value: unknown) => boolean;

const text: Shape = (value) => typeof value === 'string';
const number: Shape = (value) => typeof value === 'number';

const POSITION = holds({ line: number, character: number });
const RANGE = holds({ start: POSITION, end: POSITION });
const DOCUMENT = holds({ textDocument: holds({ uri: text }) });
const PLACE = both(DOCUMENT, holds({ position: POSITION }));
const INSERTABLES = both(DOCUMENT, holds({ kind: oneOf('table', 'section') }));

/**
 * What the parameters of each message must hold for the server to act on it, by method: as much of what LSP 3.18 says as
 * is read without looking. What an editor may leave out (capabilities, `data`, settings) is looked at where it is read.
 */
export const PARAMS: ReadonlyMap<string, Shape> = new Map([
  ['initialize', holds({ capabilities: holds({}), locale: optional(text) })],
  ['$/cancelRequest', holds({ id: either(number, text) })],
  ['$/setTrace', holds({ value: text })],
  ['workspace/didChangeConfiguration', holds({})],
  ['textDocument/didOpen', holds({ textDocument: holds({ uri: text, languageId: text, version: number, text }) })],
  [
    'textDocument/didChange',
    holds({
      textDocument: holds({ uri: text, version: number }),
      contentChanges: listOf(holds({ text, range: optional(RANGE) })),
    }),
  ],
  ['textDocument/didSave', DOCUMENT],
  ['textDocument/didClose', DOCUMENT],
  ['textDocument/diagnostic', DOCUMENT],
  [
    'textDocument/codeAction',
    both(
      DOCUMENT,
      holds({
        range: RANGE,
        context: holds({ diagnostics: listOf(holds({ range: RANGE })), only: optional(listOf(text)) }),
      }),
    ),
  ],
  ['codeAction/resolve', holds({})],
  ['textDocument/codeLens', DOCUMENT],
  ['textDocument/hover', PLACE],
  ['textDocument/definition', PLACE],
  ['textDocument/references', both(PLACE, holds({ context: holds({}) }))],
  ['textDocument/documentHighlight', PLACE],
  ['textDocument/inlayHint', both(DOCUMENT, holds({ range: RANGE }))],
  ['textDocument/completion', PLACE],
  ['completionItem/resolve', holds({})],
  ['textDocument/documentLink', DOCUMENT],
  ['textDocument/documentSymbol', DOCUMENT],
  ['textDocument/foldingRange', DOCUMENT],
  ['textDocument/selectionRange', both(DOCUMENT, holds({ positions: listOf(POSITION) }))],
  ['textDocument/semanticTokens/full', DOCUMENT],
  ['textDocument/semanticTokens/range', both(DOCUMENT, holds({ range: RANGE }))],
  ['textDocument/formatting', DOCUMENT],
  ['textDocument/rangeFormatting', both(DOCUMENT, holds({ range: RANGE }))],
  ['textDocument/rangesFormatting', both(DOCUMENT, holds({ ranges: listOf(RANGE) }))],
  [PREVIEW, DOCUMENT],
  [PRINTED_PAGE, DOCUMENT],
  [OVERVIEW, DOCUMENT],
  [NEW_REPORT_INPUT, holds({ field: oneOf('year', 'organ'), value: text })],
  [LAST_REPORT, holds({ text })],
  [NEW_REPORT, holds({ year: text, organ: optional(text), dialect: oneOf(...DIALECTS), last: optional(text) })],
  [INSERTABLE, INSERTABLES],
  [INSERT, both(PLACE, both(INSERTABLES, holds({ id: text })))],
  [
    CELL,
    both(
      PLACE,
      either(
        holds({ among: oneOf('values'), to: oneOf('next', 'previous', 'above', 'below') }),
        holds({ among: oneOf('problems'), to: oneOf('next', 'previous') }),
      ),
    ),
  ],
]);

/** An object with these members, whatever else it has. */
function holds(members: Readonly<Record<string, Shape>>): Shape {
  const shapes = Object.entries(members);
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    shapes.every(([key, shape]) => shape(Reflect.get(value, key)));
}

function listOf(shape: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(shape);
}

/** Left out, or null, as some editors write it. */
function optional(shape: Shape): Shape {
  return (value) => value === undefined || value === null || shape(value);
}

function oneOf(...values: readonly string[]): Shape {
  return (value) => values.some((allowed) => allowed === value);
}

function either(one: Shape, other: Shape): Shape {
  return (value) => one(value) || other(value);
}

function both(one: Shape, other: Shape): Shape {
  return (value) => one(value) && other(value);
}
