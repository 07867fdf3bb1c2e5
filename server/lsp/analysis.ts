import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  type alignTables,
  type check,
  type convertTables,
  type fixAll,
  type LineIndex,
  type Message,
  message,
  type OnFailure,
  type Problem,
  type Report,
  type readReport,
  render,
  type Settings,
  whole,
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
  /** Logs a rule that fails when more is asked of it. */
  readonly onFailure: OnFailure;
  /** Another for every analysis, over restarts of the server too (LSP 3.17, `resultId`). */
  readonly resultId: string;
}

/** What came of asking for an analysis. */
export type Outcome =
  | { readonly kind: 'analysed'; readonly analysis: Analysis }
  /** The document, or its settings, changed while the question waited in the queue; or it was closed. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'cancelled' };

/** A person looks at few documents at a time, and one that was let go is read again in no time. */
const MOST_KEPT = 8;

/**
 * Runs the engine: as a rule once for a snapshot, whoever asks, and never for one that was replaced meanwhile. The
 * analyses of the documents last asked about are kept.
 */
export class Analyst {
  /** By URI, the one asked for last at the end. No WeakMap: what is in one outlives its time by far. */
  private readonly kept = new Map<string, Analysis>();
  /** What failed on each open document: it is logged once, and not again at every keystroke. */
  private readonly failed = new Map<string, Set<string>>();

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly engine: Engine,
    private readonly documents: OpenDocuments,
    private readonly queue: MessageQueue,
  ) {
    documents.onDidClose((uri) => {
      this.failed.delete(uri);
      this.kept.delete(uri);
    });
  }

  /** The analysis of a snapshot, after all that is queued behind the question was taken in. */
  async analyse(snapshot: Snapshot, token?: CancellationToken): Promise<Outcome> {
    const settings = await snapshot.settings;
    await this.queue.drained();
    if (token?.isCancellationRequested) return { kind: 'cancelled' };
    if (this.documents.get(snapshot.uri) !== snapshot) return { kind: 'outdated' };
    const known = this.kept.get(snapshot.uri);
    const analysis = known?.snapshot === snapshot ? known : this.run(snapshot, settings);
    this.keep(analysis);
    return { kind: 'analysed', analysis };
  }

  private keep(analysis: Analysis): void {
    const { uri } = analysis.snapshot;
    this.kept.delete(uri);
    this.kept.set(uri, analysis);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) break;
      this.kept.delete(oldest);
    }
  }

  private run(snapshot: Snapshot, settings: Settings): Analysis {
    const { uri } = snapshot;
    const onFailure: OnFailure = ({ code, error }) =>
      this.log(uri, code, message(TEXTS.ruleFailed, { rule: code, uri: whole(uri), error: shown(error) }));
    const found = this.find(snapshot, settings, onFailure);
    return { snapshot, settings, lines: snapshot.lines, ...found, onFailure, resultId: crypto.randomUUID() };
  }

  /** A document the engine fails on has no problems rather than old ones. */
  private find(
    { uri, text, lines }: Snapshot,
    settings: Settings,
    onFailure: OnFailure,
  ): Pick<Analysis, 'report' | 'problems'> {
    try {
      const report = this.engine.readReport(text, settings, lines);
      return { report, problems: this.engine.check(report, settings, onFailure) };
    } catch (error) {
      this.log(uri, ENGINE, message(TEXTS.engineFailed, { uri: whole(uri), error: shown(error) }));
      return { report: undefined, problems: [] };
    }
  }

  private log(uri: string, failing: string, line: Message): void {
    const known = this.failed.get(uri) ?? new Set();
    this.failed.set(uri, known);
    if (known.has(failing)) return;
    known.add(failing);
    this.connection.console.error(render(line, this.client.locale));
  }
}

/** What stands for the engine as a whole among the codes of rules. */
const ENGINE = '';

function shown(error: unknown): Message {
  return whole(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
