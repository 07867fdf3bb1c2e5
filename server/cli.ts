import process from 'node:process';
import type { WriteStream } from 'node:tty';
import type { Output } from './cli/host.ts';
import { run } from './cli/run.ts';

function outputTo(stream: WriteStream): Output {
  return {
    write: (text) =>
      new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve()))),
    isTTY: stream.isTTY,
    columns: stream.columns,
  };
}

// A reader that goes away, such as `head`, is told by the write that fails; the event would end the process with a trace.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  // Opened only when it is read.
  get stdin() {
    return process.stdin;
  },
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: NodeJS.ErrnoException) => {
    // Nobody reads the results any more: nothing is left to say.
    if (error.code === 'EPIPE') return;
    process.stderr.write(`gouji: ${error.message}\n`);
    process.exitCode = 2;
  },
);
