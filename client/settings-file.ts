import { type Disposable, Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import type { BaseLanguageClient, ConfigurationMiddleware } from 'vscode-languageclient';
import { type ConfigurationParams, DidChangeConfigurationNotification } from 'vscode-languageclient';
import type { Text } from '../server/core/messages/message.ts';
import { merged } from './merged-settings.ts';
import { type FileSettings, readSettingsFile } from './read-settings-file.ts';
import { notice } from './shown.ts';

/** The name under which the settings of a project lie in its folder, for the command line too. */
const SETTINGS_FILE = 'gouji.json';

const ABOUT: Text = { zh: '“{file}”{reason}', en: '“{file}” {reason}' };

/**
 * Answers the server's questions for settings: those of VS Code, and over them those of the `gouji.json` in the
 * workspace folder of the document, so that the editor says what the command line says.
 */
export function settingsWithFile(): ConfigurationMiddleware {
  const files = new SettingsFiles();
  return {
    configuration: async (params: ConfigurationParams, token, next) => {
      const answers = await next(params, token);
      if (!Array.isArray(answers)) return answers;
      return Promise.all(
        answers.map(async (answer: unknown, index) => {
          const file = await files.read(params.items[index]?.scopeUri);
          return file.kind === 'settings' ? merged(answer, file.settings) : answer;
        }),
      );
    },
  };
}

/** Lets the server ask again whenever a `gouji.json` comes, changes or goes. */
export function watchSettingsFile(client: BaseLanguageClient): Disposable {
  const watcher = workspace.createFileSystemWatcher(`**/${SETTINGS_FILE}`);
  const tell = () => void client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  watcher.onDidCreate(tell);
  watcher.onDidChange(tell);
  watcher.onDidDelete(tell);
  return watcher;
}

/** The `gouji.json` of every workspace folder. The server asks for each document, and there may be hundreds in one. */
class SettingsFiles {
  /** Those being read, by the URI of their folder. */
  private readonly underWay = new Map<string, Promise<FileSettings>>();
  /** What was last said of those that are of no use. */
  private readonly said = new Map<string, string>();

  /** What stands in the `gouji.json` of a document's workspace folder. Never rejects. */
  async read(document: string | undefined): Promise<FileSettings> {
    const folder = document === undefined ? undefined : workspace.getWorkspaceFolder(Uri.parse(document));
    if (folder === undefined) return { kind: 'none' };
    const key = folder.uri.toString();
    const reading = this.underWay.get(key) ?? this.readIn(folder, key);
    this.underWay.set(key, reading);
    return reading;
  }

  private async readIn({ uri }: WorkspaceFolder, key: string): Promise<FileSettings> {
    const file = await readSettingsFile(Uri.joinPath(uri, SETTINGS_FILE), workspace.fs);
    this.underWay.delete(key);
    if (file.kind === 'unusable') this.warn(key, notice(ABOUT, { file: SETTINGS_FILE, reason: file.reason }));
    else this.said.delete(key);
    return file;
  }

  private warn(key: string, warning: string): void {
    if (this.said.get(key) === warning) return;
    this.said.set(key, warning);
    void window.showWarningMessage(warning);
  }
}
