import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `gouji` in this process. */
export async function gouji(argv: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { cwd = '/', env = {}, stdin = '', columns } = surroundings;
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written) => ({
    write: async (text: string) => {
      written[name] += text;
    },
    isTTY: columns !== undefined,
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
  return { code, ...written };
}

/** A text in GBK. Made by asking the decoder what every pair of bytes means. */
export function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second === 0x7f) continue;
      bytesOf.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => bytesOf.get(character) ?? [character.charCodeAt(0)]));
}
