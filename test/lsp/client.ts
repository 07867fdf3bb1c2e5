import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import {
  AbstractMessageWriter,
  CancellationToken,
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRefreshRequest,
  Command,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
  type FormattingOptions,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  InlayHintRefreshRequest,
  LogMessageNotification,
  type Message,
  type MessageWriter,
  type ProtocolConnection,
  type ProtocolRequestType,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { Engine } from '../../server/lsp/analysis.ts';
import { guarded } from '../../server/lsp/gate.ts';
import { startServer } from '../../server/lsp/server.ts';

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Whatever an editor may wish of a formatter. */
const FORMATTING: FormattingOptions = {
  tabSize: 2,
  insertSpaces: true,
  trimTrailingWhitespace: true,
  insertFinalNewline: true,
  trimFinalNewlines: true,
};

/** An editor as the tests need it: it says what it can do, keeps what it is told, and answers for its settings. */
export class TestClient {
  /** All that the server sent by itself, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly registered: string[] = [];
  refreshes = 0;
  /** What else it was told to ask for again. */
  readonly refreshed: string[] = [];
  /** What `workspace/configuration` gets for a resource, and the resources it was asked for. */
  settingsOf: (uri: string) => unknown = () => null;
  readonly askedFor: string[] = [];
  private readonly waiting = new Set<() => void>();

  private constructor(
    private readonly connection: ProtocolConnection,
    private readonly outbox: Outbox,
  ) {
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      this.wake();
    });
    connection.onNotification(LogMessageNotification.type, (params) => {
      this.logged.push(params.message);
      this.wake();
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
      this.wake();
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
      this.wake();
    });
    for (const { method } of [InlayHintRefreshRequest.type, CodeLensRefreshRequest.type]) {
      connection.onRequest(method, () => {
        this.refreshed.push(method);
        this.wake();
        return null;
      });
    }
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri }) => {
        this.askedFor.push(scopeUri ?? '');
        return this.settingsOf(scopeUri ?? '');
      }),
    );
    connection.listen();
  }

  /** A client and a server with this engine in this process, joined by two streams; both end with the test. */
  static inProcess(engine: Engine): TestClient {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const writer = new StreamMessageWriter(toClient);
    const server = createConnection(guarded(new StreamMessageReader(toServer), writer), writer);
    startServer(server, engine);
    const client = TestClient.over(toClient, toServer);
    onTestFinished(() => server.dispose());
    return client;
  }

  /** A client that reads and writes these streams; it ends with the test. */
  static over(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): TestClient {
    const outbox = new Outbox(output);
    const client = new TestClient(createProtocolConnection(new StreamMessageReader(input), outbox), outbox);
    onTestFinished(() => client.connection.dispose());
    return client;
  }

  /** Says who it is, what it can do and that it is ready. */
  async initialise(capabilities: ClientCapabilities = {}, rest: Partial<InitializeParams> = {}) {
    const params: InitializeParams = { processId: null, rootUri: null, locale: 'zh-cn', capabilities, ...rest };
    const result: InitializeResult = await this.connection.sendRequest(InitializeRequest.type, params);
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  open(uri: string, text: string, languageId = 'markdown', version = 1): void {
    this.notify(DidOpenTextDocumentNotification.method, { textDocument: { uri, languageId, version, text } });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): void {
    this.notify(DidChangeTextDocumentNotification.method, { textDocument: { uri, version }, contentChanges });
  }

  save(uri: string): void {
    this.notify(DidSaveTextDocumentNotification.method, { textDocument: { uri } });
  }

  close(uri: string): void {
    this.notify(DidCloseTextDocumentNotification.method, { textDocument: { uri } });
  }

  changeConfiguration(settings: unknown): void {
    this.notify(DidChangeConfigurationNotification.method, { settings });
  }

  /** The diagnostics the server sends, or has sent, for a version of a document. */
  async diagnostics(uri: string, version: number): Promise<Diagnostic[]> {
    await this.until(() => this.published.some((sent) => sent.uri === uri && sent.version === version));
    return this.published.findLast((sent) => sent.uri === uri && sent.version === version)?.diagnostics ?? [];
  }

  /** Asks for diagnostics. Rejects with the server's error. */
  pull(uri: string, previousResultId?: string, token = CancellationToken.None): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) };
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, params, token);
  }

  /** Asks for what can be done about diagnostics, at the first of them. Rejects with the server's error. */
  codeActions(uri: string, diagnostics: Diagnostic[], only?: string[]): Promise<CodeAction[]> {
    return this.codeActionsAt(uri, diagnostics[0]?.range ?? START, {
      diagnostics,
      ...(only !== undefined && { only }),
    });
  }

  /** Asks for what can be done at a place. Rejects with the server's error. */
  async codeActionsAt(
    uri: string,
    range: Range,
    context: Partial<CodeActionContext> = {},
    token = CancellationToken.None,
  ): Promise<CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    const answer = await this.connection.sendRequest(CodeActionRequest.type, params, token);
    return (answer ?? []).filter((action): action is CodeAction => !Command.is(action));
  }

  /** Asks for the edit of a code action. Rejects with the server's error. */
  resolve(action: CodeAction | undefined, token = CancellationToken.None): Promise<CodeAction> {
    if (action === undefined) throw new Error('There is no action to resolve');
    return this.connection.sendRequest(CodeActionResolveRequest.type, action, token);
  }

  /** Asks for a document, or for some ranges of it, to be formatted. Rejects with the server's error. */
  async format(uri: string, ranges?: Range[], token = CancellationToken.None): Promise<TextEdit[]> {
    const params = { textDocument: { uri }, options: FORMATTING };
    const [range, ...more] = ranges ?? [];
    const edits = await (range === undefined
      ? this.connection.sendRequest(DocumentFormattingRequest.type, params, token)
      : more.length === 0
        ? this.connection.sendRequest(DocumentRangeFormattingRequest.type, { ...params, range }, token)
        : this.connection.sendRequest(
            DocumentRangesFormattingRequest.type,
            { ...params, ranges: [range, ...more] },
            token,
          ));
    return edits ?? [];
  }

  /** Asks anything else that LSP knows. Rejects with the server's error. */
  ask<Params extends object, Result, Part, Failure, Options>(
    { method }: ProtocolRequestType<Params, Result, Part, Failure, Options>,
    params: Params,
    token = CancellationToken.None,
  ): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params, token);
  }

  /** Waits until something the server did makes it true. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  /** Lets all that `send` sends reach the server in one piece, as when an editor is faster than the server. */
  atOnce(send: () => void): void {
    this.outbox.hold();
    send();
    this.outbox.release();
  }

  /** The answer to a request that reaches the server together with its cancellation, or with what follows it. */
  together<T>(request: (token: CancellationToken) => Promise<T>, follows: 'cancel' | (() => void)): Promise<T> {
    const source = new CancellationTokenSource();
    let answer: Promise<T> | undefined;
    this.atOnce(() => {
      answer = request(source.token);
      if (follows === 'cancel') source.cancel();
      else follows();
    });
    return answer ?? Promise.reject(new Error('Nothing was asked'));
  }

  /** Ends the server as LSP wants it. */
  async shutdown(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.exit();
  }

  exit(): void {
    this.notify('exit');
  }

  private notify(method: string, params?: object): void {
    void this.connection.sendNotification(method, params);
  }

  private wake(): void {
    const woken = [...this.waiting];
    this.waiting.clear();
    for (const resolve of woken) resolve();
  }
}

/** Writes every message at once, or, while it holds them, all together when they are released. */
class Outbox extends AbstractMessageWriter implements MessageWriter {
  private held: Buffer[] | undefined;

  constructor(private readonly stream: NodeJS.WritableStream) {
    super();
  }

  async write(message: Message): Promise<void> {
    const body = Buffer.from(JSON.stringify(message));
    const frame = Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
    if (this.held === undefined) this.stream.write(frame);
    else this.held.push(frame);
  }

  hold(): void {
    this.held = [];
  }

  release(): void {
    this.stream.write(Buffer.concat(this.held ?? []));
    this.held = undefined;
  }

  end(): void {
    this.stream.end();
  }
}
