import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import {
  createMessageConnection,
  type Diagnostic,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type Keystroke, typed } from './keystrokes.ts';
import type { LanguageServer } from './language-servers.ts';

/** A server that does not answer for so long is given up, in milliseconds. */
const PATIENCE = 60_000;

/** What VS Code says that it can, as far as it decides how diagnostics come. */
const CAPABILITIES = {
  textDocument: {
    synchronization: { dynamicRegistration: false },
    publishDiagnostics: {
      versionSupport: true,
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
  },
  workspace: { configuration: true },
};

interface Document {
  readonly uri: string;
  version: number;
  text: string;
  readonly lineStarts: readonly number[];
}

/** An editor, as far as it takes one to measure a language server. */
export class LanguageClient {
  private readonly documents = new Map<string, Document>();
  private readonly waiting = new Map<string, (published: PublishDiagnosticsParams) => void>();
  private fail: (reason: Error) => void = () => {};
  /** Rejects when the process ends before it was told to. */
  private readonly alive: Promise<never>;

  private constructor(
    private readonly server: LanguageServer,
    private readonly child: ChildProcess,
    private readonly connection: MessageConnection,
  ) {
    this.alive = new Promise((_, reject) => {
      this.fail = reject;
    });
    this.alive.catch(() => {});
    child.once('exit', (code) => this.fail(new Error(`its process ended with ${code}`)));
    child.once('error', (error) => this.fail(error));
  }

  /** Starts the server. Rejects where it cannot be started or initialized. */
  static async start(server: LanguageServer): Promise<LanguageClient> {
    const answers = (await server.answers?.()) ?? {};
    const child = spawn(process.execPath, [server.program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const client = new LanguageClient(server, child, connection);
    const textOf = (uri: string) => client.documents.get(uri)?.text ?? '';
    connection.onRequest((method: string, params: unknown) => {
      if (method === 'workspace/configuration') return client.settingsFor(params);
      return answers[method]?.(params as { uri: string }, textOf) ?? null;
    });
    connection.onNotification('textDocument/publishDiagnostics', (published: PublishDiagnosticsParams) => {
      const { version } = client.documents.get(published.uri) ?? {};
      if (published.version !== undefined && published.version !== version) return;
      client.waiting.get(published.uri)?.(published);
    });
    connection.onError(() => {});
    connection.listen();
    const { asking, initializationOptions } = server;
    const capabilities =
      asking.by === 'waiting'
        ? CAPABILITIES
        : { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, diagnostic: {} } };
    try {
      const params = { processId: process.pid, rootUri: null, capabilities, initializationOptions };
      await client.patiently(connection.sendRequest('initialize', params));
      await connection.sendNotification('initialized', {});
      if (server.settings) {
        await connection.sendNotification('workspace/didChangeConfiguration', { settings: server.settings });
      }
    } catch (error) {
      await client.end();
      throw error;
    }
    return client;
  }

  /** Opens a document of that name and waits for its diagnostics. */
  async open(name: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = this.uriOf(name);
    const lineStarts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
    this.documents.set(uri, { uri, version: 1, text, lineStarts });
    const { languageId } = this.server;
    return this.diagnosticsAfter(uri, () =>
      this.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      }),
    );
  }

  /** The milliseconds from sending a keystroke in an open document to having its diagnostics. */
  async type(name: string, stroke: Keystroke): Promise<number> {
    const uri = this.uriOf(name);
    const document = this.documents.get(uri);
    if (document === undefined) throw new Error(`${name} is not open`);
    const { at } = stroke;
    const line = lineAt(document.lineStarts, at);
    const character = at - (document.lineStarts[line] ?? 0);
    // Only a server that has its client parse needs the text; to put it together would keep the others waiting.
    if (this.server.answers) document.text = typed(document.text, stroke);
    document.version++;
    const change = {
      textDocument: { uri, version: document.version },
      contentChanges: [
        { range: { start: { line, character }, end: { line, character: character + 1 } }, text: stroke.typed },
      ],
    };
    const start = performance.now();
    await this.diagnosticsAfter(uri, () => this.connection.sendNotification('textDocument/didChange', change));
    return performance.now() - start;
  }

  /** The memory that the process holds, in MB, now and at most so far; undefined where the system does not say. */
  async memory(): Promise<{ readonly now: number; readonly peak: number } | undefined> {
    const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8').catch(() => '');
    const [now, peak] = ['VmRSS', 'VmHWM'].map((key) => new RegExp(`^${key}:\\s*(\\d+) kB`, 'm').exec(status)?.[1]);
    return now && peak ? { now: (Number(now) * 1024) / 1e6, peak: (Number(peak) * 1024) / 1e6 } : undefined;
  }

  /** Ends the server as the protocol wants it, or in any way where it does not go. */
  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    const { connection, child } = this;
    this.fail = () => {};
    try {
      await this.patiently(connection.sendRequest('shutdown'), 2000);
      await connection.sendNotification('exit');
      await this.patiently(ended, 2000);
    } catch {
      child.kill('SIGKILL');
    }
    connection.dispose();
  }

  private async diagnosticsAfter(uri: string, send: () => Promise<void>): Promise<readonly Diagnostic[]> {
    const { asking } = this.server;
    if (asking.by === 'request') {
      // Both are written in this order; to wait between them would only cost time.
      const sent = send();
      const answer = this.connection.sendRequest<unknown>(asking.method, asking.params(uri));
      await sent;
      return diagnosticsIn(await this.patiently(answer));
    }
    const published = new Promise<PublishDiagnosticsParams>((resolve) => this.waiting.set(uri, resolve));
    await send();
    const { diagnostics } = await this.patiently(published);
    this.waiting.delete(uri);
    return diagnostics;
  }

  private settingsFor(params: unknown): unknown[] {
    const { items } = params as { items: readonly { readonly section?: string }[] };
    return items.map(({ section }) => this.server.settings?.[section ?? ''] ?? null);
  }

  private async patiently<Result>(answer: Promise<Result>, atMost: number = PATIENCE): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${atMost / 1000} s`)), atMost);
    });
    try {
      return await Promise.race([answer, this.alive, tooLong]);
    } finally {
      clearTimeout(timer);
    }
  }

  private uriOf(name: string): string {
    return `file:///reports/${name}.${this.server.extension}`;
  }
}

function diagnosticsIn(answer: unknown): readonly Diagnostic[] {
  if (Array.isArray(answer)) return answer;
  return (answer as { readonly items?: readonly Diagnostic[] }).items ?? [];
}

function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
