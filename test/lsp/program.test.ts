import { type ChildProcessWithoutNullStreams, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ErrorCodes } from 'vscode-languageserver';
import { version } from '../../package.json';
import { reportText } from '../support/reports.ts';
import { TestClient } from './client.ts';
import { RawClient } from './raw-client.ts';
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

afterAll(async () => {
  await rm(folder, { recursive: true });
});

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

  const end = ended(server);
  await client.shutdown();
  expect(await end).toEqual([0, '']);
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
  const { server, socket } = await startOnSocket();
  const client = TestClient.over(socket, socket);
  expect(await client.initialise()).toMatchObject({ serverInfo: { name: 'gouji' } });
  socket.end();
  expect(await once(server, 'exit')).toEqual([1, null]);
});

test('it ends well where the client is gone after shutdown', async () => {
  const server = start('--stdio');
  const client = RawClient.over(server.stdout, server.stdin);
  await client.initialise();
  await client.ask('shutdown');
  server.stdin.end();
  expect(await once(server, 'exit')).toEqual([0, null]);
});

test('it ends when told to before anything else', async () => {
  const server = start('--stdio');
  RawClient.over(server.stdout, server.stdin).notify('exit');
  expect(await once(server, 'exit')).toEqual([1, null]);
});

describe('a client that dies', () => {
  test('in the middle of a message', async () => {
    const server = start('--stdio');
    const client = RawClient.over(server.stdout, server.stdin);
    await client.initialise();
    client.write('Content-Length: 500\r\n\r\n{"jsonrpc":"2.0","method":"textDocument/did');
    server.stdin.end();
    expect(await once(server, 'exit')).toEqual([1, null]);
  });

  test('while the server writes to it', async () => {
    const server = start('--stdio');
    const client = RawClient.over(server.stdout, server.stdin);
    await client.ask('initialize', { processId: null, capabilities: {} });
    server.stdout.destroy();
    for (let index = 0; index < 50; index++) client.open(`file:///${index}.md`, reportText());
    server.stdin.end();
    expect(await ended(server)).toEqual([1, '']);
  });

  test('and leaves its input open, as one that another process inherited', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    onTestFinished(() => void editor.kill());
    const server = start('--stdio');
    const client = RawClient.over(server.stdout, server.stdin);
    await client.ask('initialize', { processId: editor.pid, capabilities: {} });
    editor.kill('SIGKILL');
    expect(await once(server, 'exit')).toEqual([1, null]);
  });

  test('by its channel', async () => {
    const script = `require('child_process').fork(${JSON.stringify(program)}, ['--node-ipc'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
      .once('spawn', function () { console.log(this.pid); })
      .send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, capabilities: {} } });`;
    const editor = spawn(process.execPath, ['-e', script]);
    onTestFinished(() => void editor.kill());
    const [said] = await once(editor.stdout, 'data');
    expect(Number(said)).toBeGreaterThan(0);
    editor.kill('SIGKILL');
    // The server writes to the same pipe, which closes only when it is gone too.
    await once(editor.stdout, 'close');
  });

  test('by its socket, without a farewell', async () => {
    const { server, socket } = await startOnSocket();
    await RawClient.over(socket, socket).initialise();
    socket.resetAndDestroy();
    expect(await once(server, 'exit')).toEqual([1, null]);
  });

  test('before it could be reached', async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const port = portOf(listener);
    listener.close();
    await once(listener, 'close');
    const server = start(`--socket=${port}`);
    expect(await ended(server)).toEqual([1, expect.stringMatching(/^gouji-language-server: .*ECONNREFUSED/)]);
  });
});

describe('an input that cannot be told into messages', () => {
  const message = '{"jsonrpc":"2.0","id":9,"method":"textDocument/brew","params":{}}';

  test.each([
    ['no length in its header', `Content-Type: text\r\n\r\n${message}`],
    ['a length that is no number', `Content-Length: many\r\n\r\n${message}`],
    ['a header that is none', `GET / HTTP/1.1\r\n\r\n`],
    ['less than its length', `Content-Length: ${message.length + 9}\r\n\r\n${message}`],
    ['more than its length', `Content-Length: ${message.length - 9}\r\n\r\n${message}`],
    ['no headers at all', `${message}\n${message}\n`],
  ])('%s: the server says so and ends', async (_, input) => {
    const server = start('--stdio');
    const client = RawClient.over(server.stdout, server.stdin);
    await client.initialise();
    client.write(input);
    // Some of these are noticed only where the next message should begin.
    client.sendText(message);
    expect(await ended(server)).toEqual([1, expect.stringMatching(/^gouji-language-server: .+\n$/s)]);
  });

  test('a length below zero: the server ends when the next message comes', async () => {
    const server = start('--stdio');
    const client = RawClient.over(server.stdout, server.stdin);
    await client.initialise();
    client.write(`Content-Length: -5\r\n\r\n${message}`);
    await client.first(({ error }) => error?.code === ErrorCodes.ParseError);
    client.sendText(message);
    expect(await ended(server)).toEqual([1, expect.stringMatching(/^gouji-language-server: .+\n$/s)]);
  });

  test('a message that is no JSON is none of that', async () => {
    const server = start('--stdio');
    const client = RawClient.over(server.stdout, server.stdin);
    await client.initialise();
    client.sendText(message.slice(1));
    client.sendText('');
    client.open(URI, reportText({ cells: { reconsideration: { total: 11 } } }));
    expect(await client.problemCount(URI)).toBe(1);
    expect(client.received.filter(({ error }) => error?.code === ErrorCodes.ParseError)).toHaveLength(2);
  });
});

test('over the IPC channel too, strange messages are refused and the next is answered', async () => {
  const server = fork(program, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  onTestFinished(() => void server.kill());
  const initialize = { jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, capabilities: {} } };
  for (const strange of ['x', 5, [], {}, { method: '$/cancelRequest' }, initialize, { method: '$/cancelRequest' }]) {
    server.send(strange);
  }
  server.send({ jsonrpc: '2.0', id: 2, method: 'shutdown' });
  const answers: { readonly id?: unknown }[] = [];
  await new Promise<void>((resolve) =>
    server.on('message', (message) => {
      if (typeof message !== 'object') return;
      answers.push(message);
      if ('id' in message && message.id === 2) resolve();
    }),
  );
  expect(answers).toContainEqual(expect.objectContaining({ id: 1, result: expect.anything() }));
  expect(answers).toContainEqual({ jsonrpc: '2.0', id: 2, result: null });
  expect(answers.filter(({ id }) => id === null)).toHaveLength(4);
});

test.each([
  ['no transport', []],
  ['a socket without a number', ['--socket=x']],
  ['a socket with a number that is no port', ['--socket', '70000']],
  ['a pipe without a name', ['--pipe']],
])('with %s it says how it is used', async (_, args) => {
  const server = start(...args);
  expect(await ended(server)).toEqual([2, expect.stringContaining('--stdio')]);
});

test('it tells its version and how it is used when asked', async () => {
  expect(await textOf(start('--version').stdout)).toBe(`${version}\n`);
  expect(await textOf(start('--help').stdout)).toContain('--node-ipc');
});

/** How a server ended, and what it wrote to standard error. */
async function ended(server: ChildProcessWithoutNullStreams): Promise<[code: number | null, said: string]> {
  const [said, [code]] = await Promise.all([textOf(server.stderr), once(server, 'exit')]);
  return [code, said];
}

function start(...args: string[]): ChildProcessWithoutNullStreams {
  const server = spawn(process.execPath, [program, ...args]);
  onTestFinished(() => void server.kill());
  return server;
}

/** The server, and a client's end of its socket. */
async function startOnSocket(): Promise<{ server: ChildProcessWithoutNullStreams; socket: Socket }> {
  const listener = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void listener.close());
  await once(listener, 'listening');
  const server = start(`--socket=${portOf(listener)}`);
  const [socket]: Socket[] = await once(listener, 'connection');
  if (socket === undefined) throw new Error('Nobody connected');
  return { server, socket };
}

function portOf(listener: Server): number {
  const address = listener.address();
  if (typeof address !== 'object' || address === null) throw new Error('It does not listen on a port');
  return address.port;
}
