import type { InitializeParams } from 'vscode-languageserver';
import { type Locale, localeOf } from '../core/index.ts';
import { InsertTextMode, MarkupKind } from './protocol.ts';

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
  readonly hover: {
    /** It shows Markdown, and likes it better than plain text. */
    readonly markdown: boolean;
  };
  readonly definition: {
    /** It takes links that say which words they lead from (`LocationLink`). */
    readonly links: boolean;
  };
  readonly inlayHints: {
    /** It may be told to ask again (`workspace/inlayHint/refresh`). */
    readonly refreshes: boolean;
  };
  readonly codeLenses: {
    /** It may be told to ask again (`workspace/codeLens/refresh`). */
    readonly refreshes: boolean;
  };
  /** The commands of its own that it offers to be called. */
  readonly commands: ReadonlySet<string>;
  readonly completion: {
    /** It takes tab stops. */
    readonly snippets: boolean;
    /** It puts a text in as it is, its tabs as tabs (LSP 3.16, `insertTextMode`). */
    readonly asIs: boolean;
    /** It shows a few words beside an entry; else they are its `detail`. */
    readonly labelDetails: boolean;
    /** It asks for the documentation of an entry when that is looked at (`completionItem/resolve`). */
    readonly resolvesDocumentation: boolean;
    /** It shows Markdown, and likes it better than plain text. */
    readonly markdown: boolean;
  };
  readonly links: {
    /** It shows a text at a link. */
    readonly tooltips: boolean;
  };
  readonly semanticTokens: {
    /** It may be told to ask again (`workspace/semanticTokens/refresh`). */
    readonly refreshes: boolean;
  };
  readonly symbols: {
    /** It takes symbols that hold others; else a list. */
    readonly hierarchical: boolean;
  };
  readonly folding: {
    /** It folds whole lines, and has no use for characters. */
    readonly linesOnly: boolean;
    /** It shows a text in the place of what is folded. */
    readonly collapsedText: boolean;
    /** The most ranges it wants, where it says so. */
    readonly limit: number | undefined;
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

/** Reads the capabilities and the options `{ settings?, ruleDocsBase?, commands? }` of LSP's `initialize`. Throws nothing. */
export function clientOf(params: InitializeParams): Client {
  const { capabilities, initializationOptions } = params;
  const { textDocument, workspace } = capabilities;
  // Until LSP 3.18 a client that pulls said what its diagnostics may hold under `publishDiagnostics` only.
  const shows = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  const actions = textDocument?.codeAction;
  const folding = textDocument?.foldingRange;
  const entries = textDocument?.completion?.completionItem;
  const versioned = workspace?.workspaceEdit?.documentChanges === true;
  const base = initializationOptions?.ruleDocsBase;
  return {
    locale: localeIn(params),
    ruleDocs: typeof base === 'string' && base !== '' ? withoutSlash(base) : RULE_DOCS,
    diagnostics: {
      pulls: Boolean(textDocument?.diagnostic),
      refreshes: workspace?.diagnostics?.refreshSupport === true,
      relatedInformation: shows.relatedInformation === true,
      codeDescription: shows.codeDescriptionSupport === true,
      data: shows.dataSupport === true,
    },
    codeActions: {
      resolves: actions?.dataSupport === true && actions.resolveSupport?.properties?.includes?.('edit') === true,
    },
    hover: { markdown: textDocument?.hover?.contentFormat?.[0] === MarkupKind.Markdown },
    definition: { links: textDocument?.definition?.linkSupport === true },
    inlayHints: { refreshes: workspace?.inlayHint?.refreshSupport === true },
    codeLenses: { refreshes: workspace?.codeLens?.refreshSupport === true },
    commands: new Set(textsIn(initializationOptions?.commands)),
    completion: {
      snippets: entries?.snippetSupport === true,
      asIs: entries?.insertTextModeSupport?.valueSet?.includes?.(InsertTextMode.asIs) === true,
      labelDetails: entries?.labelDetailsSupport === true,
      resolvesDocumentation: entries?.resolveSupport?.properties?.includes?.('documentation') === true,
      markdown: entries?.documentationFormat?.[0] === MarkupKind.Markdown,
    },
    links: { tooltips: textDocument?.documentLink?.tooltipSupport === true },
    semanticTokens: { refreshes: workspace?.semanticTokens?.refreshSupport === true },
    symbols: { hierarchical: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true },
    folding: {
      linesOnly: folding?.lineFoldingOnly === true,
      collapsedText: folding?.foldingRange?.collapsedText === true,
      limit: typeof folding?.rangeLimit === 'number' ? folding.rangeLimit : undefined,
    },
    edits: { versioned, snippets: versioned && workspace?.workspaceEdit?.snippetEditSupport === true },
    settings: {
      pulled: workspace?.configuration === true,
      registers: workspace?.didChangeConfiguration?.dynamicRegistration === true,
      initial: initializationOptions?.settings,
    },
  };
}

/** The language that the parameters of `initialize` ask for, whatever they are. */
export function localeIn(params: unknown): Locale {
  const tag = typeof params === 'object' && params !== null && 'locale' in params ? params.locale : undefined;
  return localeOf(typeof tag === 'string' ? tag : undefined);
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function withoutSlash(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}
