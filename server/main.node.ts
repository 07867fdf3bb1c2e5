// The language server as a program: the command line says how it speaks to its client.
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { version } from '../package.json';
import { alignTables, check, convertTables, fixAll, localeOf, message, readReport, render } from './core/index.ts';
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

const args = process.argv.slice(2);
const locale = localeOf(Intl.DateTimeFormat().resolvedOptions().locale);

if (args.includes('--help')) {
  process.stdout.write(render(USAGE, locale));
} else if (args.includes('--version')) {
  process.stdout.write(`${version}\n`);
} else {
  const connection = connect();
  if (connection === undefined) {
    process.stderr.write(render(NO_TRANSPORT, locale) + render(USAGE, locale));
    process.exitCode = 2;
  } else {
    // LSP 3.17, "Exit": success only after `shutdown`. The library then ends the process itself; it watches the streams
    // and the client's process id, too, but not the IPC channel.
    process.exitCode = 1;
    process.once('disconnect', () => process.exit(1));
    startServer(connection, { readReport, check, fixAll, alignTables, convertTables });
  }
}

/** The connection that the command line asks for, or undefined when it asks for none. */
function connect(): Connection | undefined {
  try {
    return createConnection();
  } catch {
    return undefined;
  }
}
