import { commands, window } from 'vscode';
import { type BaseLanguageClient, CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import type { Text } from '../server/core/messages/message.ts';
import { Crashes } from './crashes.ts';
import { notice, shown } from './shown.ts';

/** The command that starts the server anew. */
export const RESTART = 'gouji.restartServer';

const GIVEN_UP: Text = {
  zh: '勾稽的检查程序在几分钟内多次意外退出，已停止检查，文件内容不受影响。可以重新启动；如果仍然退出，请把“输出”面板中“Gouji”一项的记录发给开发者。',
  en: 'Gouji’s language server ended unexpectedly several times within a few minutes, so reports are no longer checked; your files are not affected. You can restart it. If it ends again, please send the developers what the output panel “Gouji” says.',
};
const AGAIN: Text = { zh: '重新启动', en: 'Restart' };

/**
 * Starts a server that ended unexpectedly again, without a word, for the problems come back by themselves. One that
 * keeps ending is left alone, and the user is told and may start it again.
 */
export function restartingHandler(): ErrorHandler {
  const crashes = new Crashes();
  return {
    // Whatever is sent to a server that has just died fails; what becomes of it is decided when it is known to have ended.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      if (crashes.mayRestart(Date.now())) return { action: CloseAction.Restart, handled: true };
      void tellGivenUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** Starts the server anew, whether it runs or not. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}

async function tellGivenUp(): Promise<void> {
  const again = shown(AGAIN);
  if ((await window.showErrorMessage(notice(GIVEN_UP), again)) === again) await commands.executeCommand(RESTART);
}
