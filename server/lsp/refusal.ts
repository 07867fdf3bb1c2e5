import type { Refused } from './analysis.ts';
import { LSPErrorCodes, ResponseError } from './protocol.ts';

/**
 * The answer to a request that a change of its document has overtaken, or that the client gave up (LSP 3.17,
 * `LSPErrorCodes`): what would be said of an old version must not be done to a new one.
 */
export function refusal<Data = void>(reason: Refused): ResponseError<Data> {
  return reason === 'cancelled'
    ? new ResponseError<Data>(LSPErrorCodes.RequestCancelled, 'Cancelled by the client')
    : new ResponseError<Data>(LSPErrorCodes.ContentModified, 'Content changed');
}
