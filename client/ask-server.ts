import type { TextDocument } from 'vscode';
import { type BaseLanguageClient, LSPErrorCodes, ResponseError } from 'vscode-languageclient';

/**
 * Asks the server one of its own questions about a document (server/lsp/requests.ts), and again where the document
 * changed while it waited. Rejects where there is no server. `more`: parameters beside the document.
 */
export async function askServer<Answer>(
  client: BaseLanguageClient,
  method: string,
  document: TextDocument,
  more: object = {},
): Promise<Answer> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  for (;;) {
    try {
      return await client.sendRequest<Answer>(method, { textDocument, ...more });
    } catch (error) {
      if (!isOutdated(error)) throw error;
    }
  }
}

/** Whether the server refused because the document changed while it was asked about (LSP 3.18, ContentModified). */
export function isOutdated(error: unknown): boolean {
  return error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified;
}
