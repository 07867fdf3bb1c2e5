import { type ChildProcessWithoutNullStreams, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { version } from '../../package.json';
import { TestClient } from './client.ts';
import { rangeOf } from './texts.ts';

/** The server as it is shipped: one file, run by Node. */
let folder: string;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-server-'));
  program = join(folder, 'server.cjs');
  await build({
    entryPoints: ['server/main.node.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
  });
});

afterAll(() => rm(folder, { recursive: true }));

const URI = 'file:///报告.md';

test('over stdio it serves a client and ends when it is told to', async () => {
  const server = start('--stdio');
  const client = TestClient.over(server.stdout, server.stdin);
  const { serverInfo } = await client.initialise({}, { processId: process.pid });
  expect(serverInfo).toEqual({ name: 'gouji', version });

  client.open(URI, '𠮷情况说明\n', 'gov-disclosure-report');
  expect(await client.diagnostics(URI, 1)).toContainEqual(expect.objectContaining({ code: 'missing-section' }));
  client.change(URI, 2, { range: rangeOf('𠮷情况说明\n', '情况'), text: '' });
  expect(await client.diagnostics(URI, 2)).not.toEqual([]);

  await client.shutdown();
  expect(await once(server, 'exit')).toEqual([0, null]);
  expect(await textOf(server.stderr)).toBe('');
});

test('it ends with an error when told to without a word before', async () => {
  const server = start('--stdio');
  const client = TestClient.over(server.stdout, server.stdin);
  await client.initialise();
  client.exit();
  expect(await once(server, 'exit')).toEqual([1, null]);
});

test('it ends when its input does, as when the editor has crashed', async () => {
  const server = start('--stdio');
  const client = TestClient.over(server.stdout, server.stdin);
  await client.initialise();
  server.stdin.end();
  expect(await once(server, 'exit')).toEqual([1, null]);
});

test('over the IPC channel of Node it answers, and ends with the channel', async () => {
  const server = fork(program, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  onTestFinished(() => void server.kill());
  server.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, capabilities: {} } });
  expect(await once(server, 'message')).toMatchObject([
    { id: 1, result: { serverInfo: { name: 'gouji' } } },
    undefined,
  ]);
  server.disconnect();
  expect(await once(server, 'exit')).toEqual([1, null]);
});

test('it connects to the socket of a client, and ends with it', async () => {
  const listener = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void listener.close());
  await once(listener, 'listening');
  const address = listener.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const server = start(`--socket=${port}`);
  const [socket]: Socket[] = await once(listener, 'connection');
  if (socket === undefined) throw new Error('Nobody connected');
  const client = TestClient.over(socket, socket);
  expect(await client.initialise()).toMatchObject({ serverInfo: { name: 'gouji' } });
  socket.end();
  expect(await once(server, 'exit')).toEqual([1, null]);
});

test.each([
  ['no transport', []],
  ['a socket without a number', ['--socket=x']],
])('with %s it says how it is used', async (_, args) => {
  const server = start(...args);
  const [said, [code]] = await Promise.all([textOf(server.stderr), once(server, 'exit')]);
  expect(code).toBe(2);
  expect(said).toContain('--stdio');
});

test('it tells its version and how it is used when asked', async () => {
  expect(await textOf(start('--version').stdout)).toBe(`${version}\n`);
  expect(await textOf(start('--help').stdout)).toContain('--node-ipc');
});

function start(...args: string[]): ChildProcessWithoutNullStreams {
  const server = spawn(process.execPath, [program, ...args]);
  onTestFinished(() => void server.kill());
  return server;
}
