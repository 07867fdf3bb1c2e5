import type { InitializeParams } from 'vscode-languageserver';
import { type Locale, localeOf } from '../core/index.ts';

/** Where the pages of the rules are, for a client that names no other place. */
const RULE_DOCS = 'https://github.com/gouji/gouji/blob/main/docs/rules';

/** What the client announced in `initialize`, in the terms the features ask for; it never changes afterwards. */
export interface Client {
  readonly locale: Locale;
  /** A URI without a slash at its end; `<code>.md` stands below it. */
  readonly ruleDocs: string;
  readonly diagnostics: {
    /** The client asks for diagnostics (`textDocument/diagnostic`); else they are sent to it. */
    readonly pulls: boolean;
    /** It may be told to ask again (`workspace/diagnostic/refresh`). */
    readonly refreshes: boolean;
    readonly relatedInformation: boolean;
    readonly codeDescription: boolean;
    /** It brings `data` back with a code action request. */
    readonly data: boolean;
  };
  readonly codeActions: {
    /** It asks for the edit of an action when it is chosen (`codeAction/resolve`), and keeps `data` for that. */
    readonly resolves: boolean;
  };
  readonly edits: {
    /** `documentChanges`, each with the version of its document. */
    readonly versioned: boolean;
    /** Text edits with tab stops (LSP 3.18, `SnippetTextEdit`), which only stand in `documentChanges`. */
    readonly snippets: boolean;
  };
  readonly settings: {
    /** The client answers `workspace/configuration`. */
    readonly pulled: boolean;
    /** It tells of changes only to a server that registers for them. */
    readonly registers: boolean;
    /** What it sent with `initialize`, unread. */
    readonly initial: unknown;
  };
}

/** Reads the capabilities and the options `{ settings?, ruleDocsBase? }` of LSP's `initialize`. Throws nothing. */
export function clientOf({ capabilities, initializationOptions, locale }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  // Until LSP 3.18 a client that pulls said what its diagnostics may hold under `publishDiagnostics` only.
  const shows = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  const actions = textDocument?.codeAction;
  const versioned = workspace?.workspaceEdit?.documentChanges === true;
  const base = initializationOptions?.ruleDocsBase;
  return {
    locale: localeOf(locale),
    ruleDocs: typeof base === 'string' && base !== '' ? withoutSlash(base) : RULE_DOCS,
    diagnostics: {
      pulls: textDocument?.diagnostic !== undefined,
      refreshes: workspace?.diagnostics?.refreshSupport === true,
      relatedInformation: shows.relatedInformation === true,
      codeDescription: shows.codeDescriptionSupport === true,
      data: shows.dataSupport === true,
    },
    codeActions: {
      resolves: actions?.dataSupport === true && actions.resolveSupport?.properties.includes('edit') === true,
    },
    edits: { versioned, snippets: versioned && workspace?.workspaceEdit?.snippetEditSupport === true },
    settings: {
      pulled: workspace?.configuration === true,
      registers: workspace?.didChangeConfiguration?.dynamicRegistration === true,
      initial: initializationOptions?.settings,
    },
  };
}

function withoutSlash(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}
