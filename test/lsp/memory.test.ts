import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { reportText } from '../support/reports.ts';
import { TestClient } from './client.ts';

/** The heap of a server that is at it for long grows a little, by what Node compiles; what is kept of every edit is many times as much. */
const GROWTH = 1.2;
const REPORT = reportText({ cells: { reconsideration: { total: 11 } } });

/** Loaded into the server: tells on request how much the heap holds when all that can be collected is. */
const PROBE = `process.on('message', () => { gc(); gc(); process.send(process.memoryUsage().heapUsed); });
  process.channel.unref();`;

/** The server as it is shipped, a client of it, and how many bytes it holds. */
async function start(): Promise<{ client: TestClient; retained: () => Promise<number> }> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-memory-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const program = join(folder, 'server.cjs');
  const probe = join(folder, 'probe.cjs');
  await build({
    entryPoints: ['server/main.node.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });
  await writeFile(probe, PROBE);
  const server = spawn(process.execPath, ['--expose-gc', '--require', probe, program, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  });
  onTestFinished(() => void server.kill());
  if (server.stdout === null || server.stdin === null) throw new Error('the server has no streams');
  const client = TestClient.over(server.stdout, server.stdin);
  await client.initialise({ textDocument: { publishDiagnostics: { relatedInformation: true, dataSupport: true } } });
  const retained = async () => {
    server.send('how much?');
    const [bytes] = await once(server, 'message');
    return Number(bytes);
  };
  return { client, retained };
}

test('2,000 edits leave nothing behind', async () => {
  const { client, retained } = await start();
  const uri = 'file:///报告.md';
  let version = 1;
  const edit = async (times: number) => {
    for (let time = 0; time < times; time++) {
      version++;
      client.change(uri, version, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: version % 2 } },
        text: version % 2 === 0 ? '新' : '',
      });
      await client.diagnostics(uri, version);
    }
    if (version % 100 === 1) await client.codeActions(uri, await client.diagnostics(uri, version));
  };
  client.open(uri, REPORT);
  await edit(200);
  const before = await retained();
  await edit(2_000);
  expect((await retained()) / before).toBeLessThan(GROWTH);
});

test('documents that were closed take everything with them', async () => {
  const { client, retained } = await start();
  const openAndClose = async (round: number) => {
    const uris = Array.from({ length: 100 }, (_, index) => `file:///${round}/${index}.md`);
    for (const uri of uris) client.open(uri, `${REPORT}\n${'本机关依法办理申请。'.repeat(1_000)}`);
    for (const uri of uris) await client.diagnostics(uri, 1);
    for (const uri of uris) client.close(uri);
    await client.until(
      () => client.published.filter(({ uri, version }) => uri === uris.at(-1) && version === undefined).length > 0,
    );
  };
  await openAndClose(0);
  const before = await retained();
  for (let round = 1; round <= 5; round++) await openAndClose(round);
  // What lay open in these five rounds is far more.
  expect((await retained()) / before).toBeLessThan(GROWTH);
});
