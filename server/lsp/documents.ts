import type { Connection, Event, Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { LineIndex, type Settings } from '../core/index.ts';
import { Emitter, TextDocuments } from './protocol.ts';
import type { SettingsStore } from './settings.ts';

/** The language of its own that a report may have; choosing it says that the document is one. */
const REPORT_LANGUAGE = 'gov-disclosure-report';
const LANGUAGES: readonly string[] = ['markdown', 'plaintext', REPORT_LANGUAGE];

/** A text and where its lines begin, which both the next change and the engine ask. */
interface IndexedText {
  readonly text: string;
  readonly lines: LineIndex;
}

/** One open document at one version under the settings in force. It never changes: what changed is another snapshot. */
export interface Snapshot extends IndexedText {
  readonly uri: string;
  readonly version: number;
  /** Never rejects. */
  readonly settings: Promise<Settings>;
}

/** What the client told of a document. It never changes either. */
interface Document extends IndexedText {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
}

/** The open documents that may be reports; those in other languages are as good as not open. */
export class OpenDocuments {
  private readonly changed = new Emitter<Snapshot>();
  private readonly closed = new Emitter<string>();
  private readonly snapshots = new Map<string, Snapshot>();

  constructor(
    connection: Connection,
    private readonly settings: SettingsStore,
  ) {
    const documents = new TextDocuments<Document>({
      create: (uri, languageId, version, text) => ({ uri, languageId, version, ...indexed(text) }),
      // One after the other (LSP 3.18, `contentChanges`).
      update: (document, changes, version) => ({
        ...document,
        ...changes.reduce<IndexedText>(changed, document),
        version,
      }),
    });
    documents.onDidChangeContent(({ document }) => this.take(document));
    documents.onDidClose(({ document }) => this.drop(document.uri));
    settings.onDidChange(() => {
      for (const document of documents.all()) this.take(document);
    });
    documents.listen(connection);
  }

  /** Fires with the new snapshot when a document was opened or its text or its settings changed. */
  get onDidChange(): Event<Snapshot> {
    return this.changed.event;
  }

  /** Fires with the URI of a document that was closed. */
  get onDidClose(): Event<string> {
    return this.closed.event;
  }

  /** The newest snapshot, or undefined for a document that is not open or not in one of our languages. */
  get(uri: string): Snapshot | undefined {
    return this.snapshots.get(uri);
  }

  private take({ uri, languageId, version, text, lines }: Document): void {
    if (!LANGUAGES.includes(languageId)) {
      this.drop(uri);
      return;
    }
    const settings = this.settings.of(uri);
    const snapshot: Snapshot = {
      uri,
      version,
      text,
      lines,
      settings: languageId === REPORT_LANGUAGE ? settings.then(asReport) : settings,
    };
    this.snapshots.set(uri, snapshot);
    this.changed.fire(snapshot);
  }

  private drop(uri: string): void {
    if (!this.snapshots.delete(uri)) return;
    this.settings.forget(uri);
    this.closed.fire(uri);
  }
}

function indexed(text: string): IndexedText {
  return { text, lines: LineIndex.of(text) };
}

/** The text after a change. A place outside of it is taken as the nearest inside. */
function changed({ text, lines }: IndexedText, change: TextDocumentContentChangeEvent): IndexedText {
  if (!('range' in change) || !change.range) return indexed(change.text);
  const offsetAt = ({ line, character }: Position) => lines.offsetAt({ line: Math.max(0, line), character });
  const [start, end] = [offsetAt(change.range.start), offsetAt(change.range.end)];
  return indexed(text.slice(0, Math.min(start, end)) + change.text + text.slice(Math.max(start, end)));
}

function asReport(settings: Settings): Settings {
  return { ...settings, recognise: 'always' };
}
