import { commands, type Disposable, EventEmitter, languages, type TextDocument, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { OVERVIEW, type OverviewAnswer } from '../server/lsp/requests.ts';
import { askServer } from './ask-server.ts';
import { reportDocuments } from './documents.ts';

/** By this, menus and views know whether a report is in front of the user. */
const CONTEXT_KEY = 'gouji.isReport';

/** What the server says of the report in front of the user. */
export type Overview = NonNullable<OverviewAnswer>;

/** A report, and what was last said of it. */
export interface ReportInFront {
  readonly document: TextDocument;
  readonly overview: Overview;
}

/**
 * Follows the report that the user works on. It asks the server again when another editor comes to the front, and when
 * the problems of the report are published, which is after every change of it.
 */
export class ActiveReport implements Disposable {
  private readonly changed = new EventEmitter<void>();
  /** Something of what `current` gives has changed. */
  readonly onDidChange = this.changed.event;
  private document: TextDocument | undefined;
  private shown: ReportInFront | undefined;
  /** Of the questions, the last one asked; the answers to others come too late. */
  private asked = 0;
  private readonly listeners: readonly Disposable[];

  constructor(private readonly client: BaseLanguageClient) {
    this.listeners = [
      this.changed,
      window.onDidChangeActiveTextEditor(() => this.follow()),
      // In another language it is another document to the server.
      workspace.onDidOpenTextDocument((document) => document === window.activeTextEditor?.document && this.follow()),
      workspace.onDidCloseTextDocument((document) => document === this.document && this.follow()),
      client.onDidChangeState(({ newState }) => newState === State.Running && this.ask()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const { uri } = this.document ?? {};
        if (uri && uris.some((changed) => changed.toString() === uri.toString())) void this.ask();
      }),
    ];
    this.follow();
  }

  /** Undefined where no report is in front of the user, or nothing is known of it yet. */
  get current(): ReportInFront | undefined {
    return this.shown;
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    this.document = undefined;
  }

  private follow(): void {
    const front = window.activeTextEditor?.document;
    // Its preview, or a view, has the focus beside it.
    if (front === undefined && window.visibleTextEditors.some(({ document }) => document === this.document)) return;
    this.document = front && languages.match(reportDocuments(), front) > 0 ? front : undefined;
    void this.ask();
  }

  private async ask(): Promise<void> {
    const { document } = this;
    this.asked++;
    const question = this.asked;
    const overview = document && (await this.overviewOf(document));
    if (question !== this.asked) return;
    this.shown = document && overview ? { document, overview } : undefined;
    void commands.executeCommand('setContext', CONTEXT_KEY, this.shown !== undefined);
    this.changed.fire();
  }

  /** Nothing while there is no server. */
  private async overviewOf(document: TextDocument): Promise<OverviewAnswer> {
    try {
      return await askServer<OverviewAnswer>(this.client, OVERVIEW, document);
    } catch {
      return null;
    }
  }
}
