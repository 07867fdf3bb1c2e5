import type {
  MessageReader,
  MessageWriter,
  NotificationMessage,
  RequestMessage,
  ResponseMessage,
} from 'vscode-languageserver';
import { type Locale, message as messageOf, render } from '../core/index.ts';
import { localeIn } from './client.ts';
import { PARAMS } from './params.ts';
import { ErrorCodes, Message, MessageType } from './protocol.ts';
import { TEXTS } from './texts.ts';

/**
 * A reader that lets through only what the protocol allows, when it allows it: no feature has to expect anything else.
 * The rest is answered with an error or, where nobody waits for an answer, logged; what comes next is served as ever.
 */
export function guarded(reader: MessageReader, writer: MessageWriter): MessageReader {
  const gate = new Gate(writer);
  reader.onError((error) => {
    if (isBadJson(error)) gate.refuseUnreadable();
  });
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (take) =>
      reader.listen((message) => {
        if (gate.admits(message)) take(message);
      }),
    dispose: () => reader.dispose(),
  };
}

/**
 * Whether a reader met a message that is no JSON. It knew where that ended, so it goes on with the next one; after any
 * other error of a reader nothing it reads can be trusted.
 */
export function isBadJson(error: Error): boolean {
  return error instanceof SyntaxError;
}

/** Where a connection stands in its life (LSP 3.18, "Lifecycle Messages"), and what it allows there. */
class Gate {
  private stage: 'new' | 'serving' | 'shut down' = 'new';
  private locale: Locale = 'en';

  constructor(private readonly writer: MessageWriter) {}

  admits(message: Message): boolean {
    if (Message.isResponse(message)) return true;
    if (Message.isRequest(message)) return this.admitsRequest(message);
    if (Message.isNotification(message)) return this.admitsNotification(message);
    return this.refuse(null, ErrorCodes.InvalidRequest, 'Neither a request nor a notification nor a response');
  }

  /** A message of which not even the `id` is known (JSON-RPC 2.0, section 5: then it is null). */
  refuseUnreadable(): void {
    this.refuse(null, ErrorCodes.ParseError, 'The message is no JSON');
  }

  private admitsRequest({ id, method, params }: RequestMessage): boolean {
    if (this.stage === 'shut down') return this.refuse(id, ErrorCodes.InvalidRequest, 'The server was shut down');
    const begins = method === 'initialize';
    if (this.stage === 'new' && !begins)
      return this.refuse(id, ErrorCodes.ServerNotInitialized, 'The server waits for initialize');
    if (this.stage === 'serving' && begins)
      return this.refuse(id, ErrorCodes.InvalidRequest, 'The server was initialized before');
    if (!isAsNeeded(method, params))
      return this.refuse(id, ErrorCodes.InvalidParams, `The params of ${method} are not as LSP says`);
    if (begins) {
      this.stage = 'serving';
      this.locale = localeIn(params);
    }
    if (method === 'shutdown') this.stage = 'shut down';
    return true;
  }

  /** Out of their time notifications are dropped without a word, as LSP says; only `exit` always counts. */
  private admitsNotification({ method, params }: NotificationMessage): boolean {
    if (method === 'exit') return true;
    if (this.stage !== 'serving') return false;
    if (isAsNeeded(method, params)) return true;
    const message = render(messageOf(TEXTS.notificationIgnored, { method }), this.locale);
    this.write({ jsonrpc: '2.0', method: 'window/logMessage', params: { type: MessageType.Warning, message } });
    return false;
  }

  private refuse(id: ResponseMessage['id'], code: number, message: string): false {
    this.write({ jsonrpc: '2.0', id, error: { code, message } });
    return false;
  }

  /** Fails only when the client is gone. */
  private write(message: ResponseMessage | NotificationMessage): void {
    this.writer.write(message).catch(() => {});
  }
}

function isAsNeeded(method: string, params: unknown): boolean {
  return PARAMS.get(method)?.(params) ?? true;
}
