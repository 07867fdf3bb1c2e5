import { type Disposable, env, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, ConfigurationMiddleware } from 'vscode-languageclient';
import { type ConfigurationParams, DidChangeConfigurationNotification } from 'vscode-languageclient';
import { localeOf, message, render, type Text } from '../server/core/messages/message.ts';
import { isObject } from '../server/core/setting.ts';
import { merged } from './merged-settings.ts';

/** The name under which the settings of a project lie in its folder, for the command line too. */
const SETTINGS_FILE = 'gouji.json';

const UNREADABLE: Text = {
  zh: '“{file}”不是有效的 JSON，其中的设置未生效：{detail}',
  en: '“{file}” is not valid JSON, so its settings have no effect: {detail}',
};

/**
 * Answers the server's questions for settings: those of VS Code, and over them those of the `gouji.json` in the
 * workspace folder of the document, so that the editor says what the command line says.
 */
export function settingsWithFile(): ConfigurationMiddleware {
  return {
    configuration: async (params: ConfigurationParams, token, next) => {
      const answers = await next(params, token);
      if (!Array.isArray(answers)) return answers;
      return Promise.all(
        answers.map(async (answer: unknown, index) =>
          merged(answer, await fileSettings(params.items[index]?.scopeUri)),
        ),
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

/** What stands in the `gouji.json` beside a document's workspace folder; nothing where there is none. */
async function fileSettings(scopeUri: string | undefined): Promise<unknown> {
  const folder = scopeUri === undefined ? undefined : workspace.getWorkspaceFolder(Uri.parse(scopeUri));
  if (folder === undefined) return undefined;
  const file = Uri.joinPath(folder.uri, SETTINGS_FILE);
  const bytes = await workspace.fs.readFile(file).then(
    (content) => content,
    () => undefined,
  );
  if (bytes === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(value) ? value : undefined;
  } catch (error) {
    const args = { file: SETTINGS_FILE, detail: error instanceof Error ? error.message : String(error) };
    void window.showWarningMessage(render(message(UNREADABLE, args), localeOf(env.language)));
    return undefined;
  }
}
