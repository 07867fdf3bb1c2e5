import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  type alignTables,
  type check,
  type convertTables,
  type fixAll,
  LineIndex,
  message,
  type Problem,
  type Report,
  type readReport,
  render,
  type Settings,
} from '../core/index.ts';
import type { Client } from './client.ts';
import type { OpenDocuments, Snapshot } from './documents.ts';
import type { MessageQueue } from './queue.ts';
import { TEXTS } from './texts.ts';

/** What the server needs of `server/core`. */
export interface Engine {
  readonly readReport: typeof readReport;
  readonly check: typeof check;
  readonly fixAll: typeof fixAll;
  readonly alignTables: typeof alignTables;
  readonly convertTables: typeof convertTables;
}

/** What was found in one snapshot. */
export interface Analysis {
  readonly snapshot: Snapshot;
  /** Those in force. */
  readonly settings: Settings;
  /** None where the engine failed on the text. */
  readonly report: Report | undefined;
  readonly lines: LineIndex;
  readonly problems: readonly Problem[];
  /** Another for every analysis, over restarts of the server too (LSP 3.17, `resultId`). */
  readonly resultId: string;
}

/** What came of asking for an analysis. */
export type Outcome =
  | { readonly kind: 'analysed'; readonly analysis: Analysis }
  /** The document, or its settings, changed while the question waited in the queue; or it was closed. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'cancelled' };

/** Runs the engine: once for a snapshot whoever asks, and never for one that was replaced meanwhile. */
export class Analyst {
  private readonly done = new WeakMap<Snapshot, Analysis>();
  /** The documents the engine failed on, so that every failure is logged once and not at every keystroke. */
  private readonly failing = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly engine: Engine,
    private readonly documents: OpenDocuments,
    private readonly queue: MessageQueue,
  ) {
    documents.onDidClose((uri) => this.failing.delete(uri));
  }

  /** The analysis of a snapshot, after all that is queued behind the question was taken in. */
  async analyse(snapshot: Snapshot, token?: CancellationToken): Promise<Outcome> {
    const settings = await snapshot.settings;
    await this.queue.drained();
    if (token?.isCancellationRequested) return { kind: 'cancelled' };
    if (this.documents.get(snapshot.uri) !== snapshot) return { kind: 'outdated' };
    return { kind: 'analysed', analysis: this.done.get(snapshot) ?? this.run(snapshot, settings) };
  }

  private run(snapshot: Snapshot, settings: Settings): Analysis {
    const analysis = { snapshot, settings, ...this.find(snapshot, settings), resultId: crypto.randomUUID() };
    this.done.set(snapshot, analysis);
    return analysis;
  }

  /** A document the engine fails on has no problems rather than old ones. */
  private find({ uri, text }: Snapshot, settings: Settings): Pick<Analysis, 'report' | 'lines' | 'problems'> {
    try {
      const report = this.engine.readReport(text, settings);
      const problems = this.engine.check(report, settings);
      this.failing.delete(uri);
      return { report, lines: report.lines, problems };
    } catch (error) {
      if (!this.failing.has(uri)) {
        const shown = error instanceof Error ? (error.stack ?? error.message) : String(error);
        this.connection.console.error(render(message(TEXTS.engineFailed, { uri, error: shown }), this.client.locale));
      }
      this.failing.add(uri);
      return { report: undefined, lines: LineIndex.of(text), problems: [] };
    }
  }
}
