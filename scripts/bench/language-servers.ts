import { join } from 'node:path';
import { jsonText, report, yamlText } from './texts.ts';

/** How one asks a server for its diagnostics: wait until it publishes them, or send a request. */
export type Asking =
  | { readonly by: 'waiting' }
  | { readonly by: 'request'; readonly method: string; readonly params: (uri: string) => unknown };

/** A language server, started as a process that speaks on its standard input and output. */
export interface LanguageServer {
  readonly name: string;
  readonly program: string;
  readonly languageId: string;
  readonly extension: string;
  /** A text of its language of so many bytes; another number gives another text. */
  readonly text: (bytes: number, number?: number) => string;
  readonly asking: Asking;
  readonly initializationOptions?: unknown;
  /** Answers to `workspace/configuration`, by section. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What it asks its client for. `textOf` gives the text of a document as it stands in the editor. */
  readonly answers?: () => Promise<Readonly<Record<string, (params: { uri: string }, textOf: TextOf) => unknown>>>;
}

export type TextOf = (uri: string) => string;

/** The programs of ours that are measured, as files. */
export interface OwnServers {
  readonly gouji: string;
  readonly floor: string;
}

const REPORT = {
  languageId: 'markdown',
  extension: 'md',
  text: (bytes: number, number = 0) => report('pipe', bytes, number),
};
const WAITING: Asking = { by: 'waiting' };
const PULLED: Asking = {
  by: 'request',
  method: 'textDocument/diagnostic',
  params: (uri) => ({ textDocument: { uri } }),
};

export const FLOOR = 'empty server (the floor)';
export const GOUJI = 'gouji';

/** All that are compared. `rivals` is the folder where the rivals' packages are installed. */
export function languageServers({ gouji, floor }: OwnServers, rivals: string): readonly LanguageServer[] {
  return [
    { name: FLOOR, program: floor, ...REPORT, asking: WAITING },
    { name: GOUJI, program: gouji, ...REPORT, asking: WAITING },
    { name: 'gouji, asked (pull)', program: gouji, ...REPORT, asking: PULLED },
    {
      name: 'vscode-markdown-languageserver (pull)',
      program: join(rivals, 'vscode-markdown-languageserver/dist/node/workerMain.js'),
      ...REPORT,
      asking: PULLED,
      initializationOptions: { markdownFileExtensions: ['md'] },
      settings: {
        markdown: {
          server: { log: 'off' },
          suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
          occurrencesHighlight: { enabled: false },
          preferredMdPathExtensionStyle: 'auto',
          validate: {
            enabled: true,
            referenceLinks: { enabled: 'warning' },
            fragmentLinks: { enabled: 'warning' },
            fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
            ignoredLinks: [],
            unusedLinkDefinitions: { enabled: 'hint' },
            duplicateLinkDefinitions: { enabled: 'warning' },
          },
        },
      },
      answers: markdownClient,
    },
    {
      name: 'vscode-json-languageserver (asked)',
      program: join(rivals, 'vscode-json-languageserver/bin/vscode-json-languageserver'),
      languageId: 'json',
      extension: 'json',
      text: (bytes) => jsonText(bytes),
      // It publishes only 300 ms after the last edit; asked in this way it does not wait.
      asking: { by: 'request', method: 'json/validate', params: (uri) => uri },
    },
    {
      name: 'yaml-language-server (waits 200 ms)',
      program: join(rivals, 'yaml-language-server/bin/yaml-language-server'),
      languageId: 'yaml',
      extension: 'yaml',
      text: (bytes) => yamlText(bytes),
      asking: WAITING,
      settings: { yaml: { validate: true, schemaStore: { enable: false } }, http: {}, editor: {}, files: {} },
    },
  ];
}

/** Ours without the time its engine takes: what is left of an edit is the server's, and starting it says nothing new. */
export function rememberingServer(program: string): LanguageServer {
  return { name: 'gouji with an engine that takes no time', program, ...REPORT, asking: WAITING };
}

/** VS Code's own client parses for the Markdown server, with markdown-it, and reads files for it; here are none. */
async function markdownClient() {
  const { default: MarkdownIt } = await import(MARKDOWN_IT);
  const parser = new MarkdownIt({ html: true });
  const nothing = () => null;
  return {
    'markdown/parse': ({ uri }: { uri: string }, textOf: TextOf) => parser.parse(textOf(uri), {}),
    'markdown/findMarkdownFilesInWorkspace': () => [],
    'markdown/fs/stat': nothing,
    'markdown/fs/readFile': () => [],
    'markdown/fs/readDirectory': () => [],
    'markdown/fs/watcher/create': nothing,
    'markdown/fs/watcher/delete': nothing,
  };
}

/** Not written as a literal, because it may be missing: only the benchmark installs it. */
const MARKDOWN_IT: string = 'markdown-it';
