import {
  type Disposable,
  languages,
  Position,
  Selection,
  TabInputText,
  type TextDocument,
  type TextDocumentShowOptions,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Text } from '../server/core/messages/message.ts';
import { PREVIEW, type PreviewAnswer } from '../server/lsp/requests.ts';
import { askServer } from './ask-server.ts';
import { fileName } from './file-name.ts';
import { pageOf, pageResources } from './preview-page.ts';
import { shown } from './shown.ts';
import type { FromPage, ToPage } from './webview/messages.ts';

/** The command and the kind of panel have one name. */
export const PREVIEW_COMMAND = 'gouji.preview';

const TITLE: Text = { zh: '预览 {file}', en: 'Preview {file}' };
const NO_REPORT: Text = {
  zh: '没有可预览的内容：这份文件看来不是政府信息公开工作年度报告。确是年度报告的，请将语言模式改为“政府信息公开年度报告”。',
  en: 'Nothing to preview: this file does not look like an annual report. If it is one, change its language mode to “Government Disclosure Report”.',
};
const CLOSED: Text = {
  zh: '报告已关闭，预览不再更新。单击下面的内容，可重新打开。',
  en: 'The report was closed, so the preview is no longer updated. Click on anything below to open it again.',
};
const FAILED: Text = {
  zh: '未能取得预览内容。请执行命令“勾稽: 重新启动语言服务器”，再试一次。',
  en: 'The preview could not be made. Run the command “Gouji: Restart Language Server” and try again.',
};

/** The previews beside the editors, one for each report. */
export class Previews implements Disposable, WebviewPanelSerializer {
  /** By the URI of the report. */
  private readonly open = new Map<string, ReportPreview>();
  private readonly listeners: readonly Disposable[];

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly extension: Uri,
  ) {
    const look = ({ uri }: { uri: Uri }) => void this.open.get(uri.toString())?.update();
    this.listeners = [
      workspace.onDidChangeTextDocument(({ document }) => look(document)),
      workspace.onDidOpenTextDocument(look),
      workspace.onDidCloseTextDocument(look),
      // Settings and rules change problems without a change of the text.
      languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) look({ uri });
      }),
    ];
  }

  /** The report of the preview in front of the user. */
  get inFront(): Uri | undefined {
    return [...this.open.values()].find(({ isInFront }) => isInFront)?.report;
  }

  /**
   * Shows the preview of a report beside its editor, at a position in it or where the cursor stands.
   *
   * @param target the report as a command gets it; else the one in front of the user
   * @param position as LSP has it
   */
  async show(target: unknown, position: unknown): Promise<void> {
    const uri = reportMeant(target, this.inFront);
    if (uri === undefined) return;
    const document = await workspace.openTextDocument(uri);
    const editor = window.visibleTextEditors.find((visible) => visible.document === document);
    const place = isPosition(position) ? new Position(position.line, position.character) : editor?.selection.active;
    const at = place && document.offsetAt(place);
    const known = this.open.get(uri.toString());
    if (known) return known.comeForward(at);
    const title = shown(TITLE, { file: fileName(uri) });
    const panel = window.createWebviewPanel(PREVIEW_COMMAND, title, ViewColumn.Beside, { enableFindWidget: true });
    this.take(panel, uri, at);
  }

  /** Fills a panel that VS Code has kept over a restart. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const uri = uriIn(state);
    if (uri === undefined || this.open.has(uri.toString())) return panel.dispose();
    // A report that is gone is as good as closed.
    await workspace.openTextDocument(uri).then(undefined, () => undefined);
    this.take(panel, uri);
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    for (const preview of this.open.values()) preview.dispose();
  }

  private take(panel: WebviewPanel, uri: Uri, at?: number): void {
    const key = uri.toString();
    this.open.set(key, new ReportPreview(panel, this.client, this.extension, uri, at));
    panel.onDidDispose(() => this.open.delete(key));
  }
}

/** The preview of one report, in its panel. */
class ReportPreview {
  /** What the page shows, or is to show when it is ready. */
  private content: ToPage | undefined;
  private isReady = false;
  private isAsking = false;
  private isOutdated = false;
  private isGone = false;

  constructor(
    private readonly panel: WebviewPanel,
    private readonly client: BaseLanguageClient,
    extension: Uri,
    readonly report: Uri,
    /** Where to look first. */
    private at: number | undefined,
  ) {
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [pageResources(extension)] };
    webview.onDidReceiveMessage((message: FromPage) => this.take(message));
    panel.onDidChangeViewState(() => {
      // A page that is hidden is thrown away, and loaded again when it is seen.
      if (!panel.visible) this.isReady = false;
    });
    panel.onDidDispose(() => {
      this.isGone = true;
    });
    webview.html = pageOf(webview, extension, report);
    void this.update();
  }

  get isInFront(): boolean {
    return this.panel.active;
  }

  comeForward(at: number | undefined): void {
    this.panel.reveal();
    if (at === undefined) return;
    if (this.isReady) this.post({ kind: 'look', at });
    else this.at = at;
  }

  /** Shows the newest version. There is one question at a time; what changes meanwhile is asked for after it. */
  async update(): Promise<void> {
    this.isOutdated = true;
    if (this.isAsking) return;
    this.isAsking = true;
    while (this.isOutdated) {
      this.isOutdated = false;
      this.say(await this.newest());
    }
    this.isAsking = false;
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** What is to be shown now. */
  private async newest(): Promise<ToPage> {
    const document = openDocument(this.report);
    if (document === undefined) return { kind: 'notice', words: shown(CLOSED) };
    try {
      const answer = await askServer<PreviewAnswer>(this.client, PREVIEW, document);
      return answer ? { kind: 'report', html: answer.html } : { kind: 'notice', words: shown(NO_REPORT) };
    } catch {
      return { kind: 'notice', words: shown(FAILED) };
    }
  }

  private say(content: ToPage): void {
    if (this.isGone || isSame(content, this.content)) return;
    this.content = content;
    if (this.isReady) this.post(content);
  }

  private take(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        this.isReady = true;
        if (this.content) this.post(this.content);
        return;
      case 'jump':
        return void this.jump(message.start, message.end);
      case 'leave':
        return void window.showTextDocument(this.report, this.column());
    }
  }

  private post(content: ToPage): void {
    if (content.kind !== 'report' || this.at === undefined) {
      void this.panel.webview.postMessage(content);
      return;
    }
    const { at } = this;
    this.at = undefined;
    void this.panel.webview.postMessage({ ...content, at } satisfies ToPage);
  }

  private async jump(start: number, end: number): Promise<void> {
    const document = await workspace.openTextDocument(this.report);
    const selection = new Selection(document.positionAt(start), document.positionAt(end));
    await window.showTextDocument(document, { ...this.column(), selection });
  }

  /** The editor group in which the report is open; else one without the preview, so that it stays in view. */
  private column(): TextDocumentShowOptions {
    const key = this.report.toString();
    const groups = window.tabGroups.all;
    const group =
      groups.find(({ tabs }) =>
        tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === key),
      ) ?? groups.find(({ viewColumn }) => viewColumn !== this.panel.viewColumn);
    return { viewColumn: group?.viewColumn ?? ViewColumn.Beside };
  }
}

/** The report that a command is about: the one named, else that of the preview or the editor in front of the user. */
export function reportMeant(target: unknown, inFront: Uri | undefined): Uri | undefined {
  if (typeof target === 'string') return Uri.parse(target);
  // In the title of a panel VS Code names the panel.
  if (target instanceof Uri && target.scheme !== 'webview-panel') return target;
  return inFront ?? window.activeTextEditor?.document.uri;
}

function openDocument(uri: Uri): TextDocument | undefined {
  const key = uri.toString();
  return workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
}

function isSame(one: ToPage, other: ToPage | undefined): boolean {
  if (one.kind === 'report') return other?.kind === 'report' && one.html === other.html;
  return one.kind === 'notice' && other?.kind === 'notice' && one.words === other.words;
}

function isPosition(value: unknown): value is { line: number; character: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { line, character } = value as Partial<Position>;
  return typeof line === 'number' && typeof character === 'number' && line >= 0 && character >= 0;
}

/** The report that the state of a page names. */
function uriIn(state: unknown): Uri | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state)) return undefined;
  return typeof state.uri === 'string' ? Uri.parse(state.uri) : undefined;
}
