import { PassThrough, type Readable, type Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import {
  createConnection,
  LSPErrorCodes,
  type Message,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Engine } from '../../server/lsp/analysis.ts';
import { guarded } from '../../server/lsp/gate.ts';
import { startServer } from '../../server/lsp/server.ts';

/** Whatever a server may send. */
export interface Received extends Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: object;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client that may say anything, in order or not, and keeps all that it is told. */
export class RawClient {
  readonly received: Received[] = [];
  private lastId = 0;
  private readonly waiting = new Set<() => void>();

  private constructor(
    input: Readable,
    private readonly output: Writable,
  ) {
    new StreamMessageReader(input).listen((message: Received) => {
      this.received.push(message);
      const woken = [...this.waiting];
      this.waiting.clear();
      for (const resolve of woken) resolve();
    });
  }

  /** A client and a server with this engine in this process, joined by two streams; the server ends with the test. */
  static inProcess(engine: Engine): RawClient {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const writer = new StreamMessageWriter(toClient);
    const server = createConnection(guarded(new StreamMessageReader(toServer), writer), writer);
    startServer(server, engine);
    onTestFinished(() => server.dispose());
    return new RawClient(toClient, toServer);
  }

  /** A client that reads and writes these streams. */
  static over(input: Readable, output: Writable): RawClient {
    return new RawClient(input, output);
  }

  /** Writes bytes as they are. */
  write(bytes: string | Uint8Array): void {
    this.output.write(bytes);
  }

  /** Sends text as a message: with a header that tells its length. */
  sendText(body: string): void {
    this.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method: string, params?: unknown): void {
    this.sendText(JSON.stringify({ jsonrpc: '2.0', method, params }));
  }

  /** The answer to a request, a result or an error. */
  ask(method: string, params?: unknown): Promise<Received> {
    const id = ++this.lastId;
    this.sendText(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return this.first((message) => message.id === id && message.method === undefined);
  }

  /** The first message that matches, of those that came and those to come. */
  async first(matches: (message: Received) => boolean): Promise<Received> {
    for (;;) {
      const found = this.received.find(matches);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  /** Begins as LSP wants it, as a client that pulls diagnostics. */
  async initialise(): Promise<void> {
    const capabilities = { textDocument: { diagnostic: {} } };
    await this.ask('initialize', { processId: null, locale: 'zh-cn', capabilities });
    this.notify('initialized', {});
  }

  open(uri: string, text: string): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  }

  /** How many problems a document has by the server's answer; asked for again where the server wants that. */
  async problemCount(uri: string): Promise<number> {
    const { result, error } = await this.ask('textDocument/diagnostic', { textDocument: { uri } });
    if (error?.code === LSPErrorCodes.ServerCancelled) return this.problemCount(uri);
    if (typeof result !== 'object' || result === null || !('items' in result) || !Array.isArray(result.items))
      throw new Error(`no diagnostics but ${JSON.stringify(result)}`);
    return result.items.length;
  }
}
