// The language server as a program: the command line says how it speaks to its client.
import {
  createConnection,
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { version } from '../package.json';
import {
  alignTables,
  check,
  convertTables,
  fixAll,
  type Locale,
  localeOf,
  message,
  readReport,
  render,
  type Text,
} from './core/index.ts';
import { guarded, isBadJson } from './lsp/gate.ts';
import { startServer } from './lsp/server.ts';

const USAGE = message({
  zh: `用法：gouji-language-server --stdio | --node-ipc | --socket=端口 | --pipe=名称

勾稽的语言服务器，检查政府信息公开工作年度报告。由编辑器启动，按语言服务器协议（LSP 3.18）收发消息。

  --stdio         经标准输入和标准输出
  --node-ipc      经 Node 进程间通道
  --socket=端口   连接本机的这个端口
  --pipe=名称     连接这个命名管道或套接字文件
  --version       显示版本
  --help          显示本说明
`,
  en: `Usage: gouji-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME

The language server of Gouji, which checks 政府信息公开工作年度报告 (annual reports on open government information).
An editor starts it and speaks the Language Server Protocol (3.18) with it.

  --stdio         over standard input and output
  --node-ipc      over the IPC channel of Node
  --socket=PORT   connects to this port of this machine
  --pipe=NAME     connects to this named pipe or socket file
  --version       shows the version
  --help          shows this text
`,
});
const NO_TRANSPORT = message({
  zh: '没有说明与编辑器通信的方式。\n\n',
  en: 'It is not said how to speak to the editor.\n\n',
});

const CONNECTION_LOST: Text = {
  zh: '与编辑器的通信出错，程序结束：{error}\n',
  en: 'Cannot go on speaking to the editor, and ends: {error}\n',
};

const MOST_QUOTED = 200;

const args = process.argv.slice(2);

if (args.includes('--help')) {
  process.stdout.write(render(USAGE, locale()));
} else if (args.includes('--version')) {
  process.stdout.write(`${version}\n`);
} else {
  const transport = transportOf(args);
  if (transport === undefined) {
    process.stderr.write(render(NO_TRANSPORT, locale()) + render(USAGE, locale()));
    process.exitCode = 2;
  } else {
    serve(...transport);
  }
}

/** The language of this machine. Asked for only to write something: to find it out takes a tenth of a start. */
function locale(): Locale {
  return localeOf(Intl.DateTimeFormat().resolvedOptions().locale);
}

/** How the command line says to speak to the client, or undefined where it does not. */
function transportOf(args: readonly string[]): [MessageReader, MessageWriter] | undefined {
  for (const [index, argument] of args.entries()) {
    const [name, value = args[index + 1] ?? ''] = argument.split('=', 2);
    if (name === '--stdio') return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
    if (name === '--node-ipc') return [new IPCMessageReader(process), new IPCMessageWriter(process)];
    if (name === '--pipe' && value !== '') return createServerPipeTransport(value);
    if (name === '--socket' && isPort(value)) return createServerSocketTransport(Number(value));
  }
  return undefined;
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) > 0 && Number(value) < 65_536;
}

/**
 * Serves the client until it says `exit` or is gone. The library ends the process at `exit` and when the process of the
 * client has ended; here it ends with the stream or channel, and where that holds what cannot be told into messages.
 */
function serve(reader: MessageReader, writer: MessageWriter): void {
  // LSP 3.18, "Exit Notification": success only after `shutdown`.
  process.exitCode = 1;
  const end = () => process.exit();
  reader.onError((error) => {
    if (isBadJson(error)) return;
    // What it quotes may be as long as the input.
    const args = { error: error.message.slice(0, MOST_QUOTED) };
    process.stderr.write(`gouji-language-server: ${render(message(CONNECTION_LOST, args), locale())}`);
    end();
  });
  reader.onClose(end);
  process.once('disconnect', end);
  const connection = createConnection(guarded(reader, writer), writer);
  connection.onShutdown(() => {
    process.exitCode = 0;
  });
  startServer(connection, { readReport, check, fixAll, alignTables, convertTables });
}
