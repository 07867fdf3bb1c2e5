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

/** Why a question gets no answer. */
export type Refused =
  /** The document, or its settings, changed while the question waited in the queue; or it was closed. */
  'outdated' | 'cancelled';

/** A person looks at few documents at a time, and one that was let go is read again in no time. */
const MOST_KEPT = 4;

/**
 * Runs the engine: as a rule once for a snapshot, whoever asks, and never for one that was replaced meanwhile. The
 * analyses of the documents last asked about are kept.
 */
export class Analyst {
  /**
   * One for a document at most, the one asked for last at the end. No Map, and no WeakMap: what was in one outlives its
   * time by far.
   */
  private readonly kept: Analysis[] = [];
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
      this.letGo(uri);
    });
  }

  /**
   * Asks about a snapshot: its analysis is handed to `answer` after all that is queued behind the question was taken in,
   * or the reason why there is none to `refuse`. It is no value of the promise: one that has waited long would keep it
   * from the next collections of garbage, and a hundred documents that are opened at once wait long.
   */
  async analyse<Answer, Refusal>(
    snapshot: Snapshot,
    answer: (analysis: Analysis) => Answer,
    refuse: (reason: Refused) => Refusal,
    token?: CancellationToken,
  ): Promise<Answer | Refusal> {
    const settings = await snapshot.settings;
    await this.queue.drained();
    if (token?.isCancellationRequested) return refuse('cancelled');
    if (this.documents.get(snapshot.uri) !== snapshot) return refuse('outdated');
    return answer(this.analysisOf(snapshot, settings));
  }

  private analysisOf(snapshot: Snapshot, settings: Settings): Analysis {
    const known = this.kept.find((analysis) => analysis.snapshot === snapshot);
    // The one of an earlier version makes room before this one is made.
    this.letGo(snapshot.uri);
    const analysis = known ?? this.run(snapshot, settings);
    if (this.kept.length === MOST_KEPT) this.kept.shift();
    this.kept.push(analysis);
    return analysis;
  }

  private letGo(uri: string): void {
    const at = this.kept.findIndex(({ snapshot }) => snapshot.uri === uri);
    if (at !== -1) this.kept.splice(at, 1);
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
