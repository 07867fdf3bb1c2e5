import { commands, type Disposable } from 'vscode';
import { isServerGone, SERVER_GONE } from './server-gone.ts';
import { shown } from './shown.ts';

/**
 * Registers a command. VS Code shows the user why one failed: where the server is gone, in our words rather than in those
 * of the library.
 */
export function registerCommand(name: string, run: (...args: unknown[]) => Promise<unknown>): Disposable {
  return commands.registerCommand(name, async (...args: unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      throw isServerGone(error) ? new Error(shown(SERVER_GONE)) : error;
    }
  });
}
