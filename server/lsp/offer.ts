import type { CodeActionKind, Diagnostic } from 'vscode-languageserver';
import type { Message } from '../core/index.ts';
import type { Task } from './tasks.ts';

/** A code action whose edits are yet to be worked out. */
export interface Offer {
  readonly title: Message;
  readonly kind: CodeActionKind;
  /** Those that it mends. */
  readonly diagnostics?: Diagnostic[];
  readonly task: Task;
}
