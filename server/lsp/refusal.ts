import type { Outcome } from './analysis.ts';
import { LSPErrorCodes, ResponseError } from './protocol.ts';

/**
 * The answer to a request that a change of its document has overtaken, or that the client gave up (LSP 3.17,
 * `LSPErrorCodes`): what would be said of an old version must not be done to a new one.
 */
export function refusal(reason: Exclude<Outcome['kind'], 'analysed'>): ResponseError<void> {
  return reason === 'cancelled'
    ? new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled by the client')
    : new ResponseError(LSPErrorCodes.ContentModified, 'Content changed');
}
