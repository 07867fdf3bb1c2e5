import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { commands } from 'vscode';
import { SERVER_GONE } from '../../../client/server-gone.ts';
import { shown } from '../../../client/shown.ts';
import { reportText } from '../../support/reports.ts';
import { codeOf, openSample, openText, problemOf, problemsWhen, replace, undo } from './editor.ts';
import type { Tests } from './tests.ts';

const REPORT = '云岭县档案局2024年政府信息公开工作年度报告.md';

/** So many messages that do not reach the server in a row. */
const MANY = 20;

export const restart: Tests = {
  // In a browser web/window.mjs lets the worker crash.
  'a server that was killed is started again, and goes on where it was': {
    needs: 'processes',
    run: async () => {
      const editor = await openSample(REPORT);
      const { document } = editor;
      await problemsWhen(document, (found) => found.some((problem) => codeOf(problem) === 'unbalanced'));

      const killed = serverProcess();
      const gone = problemsWhen(document, (found) => found.length === 0);
      process.kill(killed, 'SIGKILL');
      await gone;
      await problemsWhen(document, (found) => found.some((problem) => codeOf(problem) === 'unbalanced'));
      assert.notEqual(serverProcess(), killed);

      await replace(editor, '| 6 | 3 |', '| 6 | 2 |');
      await problemsWhen(document, (found) => !found.some((problem) => codeOf(problem) === 'unbalanced'));
      await undo(editor);
      await problemsWhen(document, (found) => found.some((problem) => codeOf(problem) === 'unbalanced'));
    },
  },

  'a server that dies while it is asked a lot is started again': {
    needs: 'processes',
    run: async () => {
      const { document } = await openText('markdown', reportText({ tables: { review: '' } }));
      await problemOf(document, 'missing-table');

      const gone = problemsWhen(document, (found) => found.length === 0);
      process.kill(serverProcess(), 'SIGKILL');
      execFileSync('sleep', ['0.2']);
      // The client, which runs in this process, has had no time to see that the server is dead.
      const asked = Array.from({ length: MANY }, () => commands.executeCommand('gouji.fixAll'));
      await gone;
      await problemOf(document, 'missing-table');
      const answers = await Promise.allSettled(asked);
      const words = answers.flatMap((answer) => (answer.status === 'rejected' ? [String(answer.reason.message)] : []));
      assert.deepEqual(
        new Set(words),
        new Set([shown(SERVER_GONE)]),
        'whoever waited is told what to do, in plain words',
      );
    },
  },
};

/** The id of the process of the language server, a child of this extension host. */
function serverProcess(): number {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...args]) => Number(parent) === process.pid && args.join(' ').includes('dist/server.js'));
  const [pid, ...others] = processes.map(([id]) => Number(id));
  assert(pid !== undefined, 'the server runs');
  assert.deepEqual(others, [], 'there is one server');
  return pid;
}
