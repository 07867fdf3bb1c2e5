import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { onTestFinished } from 'vitest';
import { run } from '../../server/cli/run.ts';

/** A folder with these files, gone after the test. The keys are paths in the folder. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** The width of the terminal; without it, the output is no terminal. */
  readonly columns?: number;
  /** Whether standard output goes to a file, and only standard error to the terminal. */
  readonly redirected?: boolean;
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `gouji` in this process. */
export async function gouji(argv: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { code, stdout, stderr } = await goujiFilter(argv, surroundings);
  return { code, stdout: stdout.toString(), stderr };
}

/** The same where standard output is a text in some encoding. */
export async function goujiFilter(
  argv: readonly string[],
  { cwd = '/', env = {}, stdin = '', columns, redirected = false }: Surroundings = {},
): Promise<{ readonly code: number; readonly stdout: Buffer; readonly stderr: string }> {
  const written: Record<'stdout' | 'stderr', Uint8Array[]> = { stdout: [], stderr: [] };
  const output = (name: keyof typeof written) => ({
    write: async (text: string | Uint8Array) => {
      written[name].push(Buffer.from(text));
    },
    isTTY: columns !== undefined && !(redirected && name === 'stdout'),
    columns,
  });
  const code = await run(argv, {
    cwd,
    env,
    stdin: (async function* () {
      yield Buffer.from(stdin);
    })(),
    stdout: output('stdout'),
    stderr: output('stderr'),
  });
  return { code, stdout: Buffer.concat(written.stdout), stderr: Buffer.concat(written.stderr).toString() };
}

/** A text in GBK, which is GB18030 too. */
export function gbk(text: string): Uint8Array {
  return iconv.encode(text, 'gbk');
}

/** A text in UTF-16 with its byte order mark. */
export function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
}
