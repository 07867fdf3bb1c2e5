import fs from 'node:fs';
import { promisify } from 'node:util';
import { type Message, message, type Text } from '../core/index.ts';
import { type Decoded, decode } from './decode.ts';

// Half the time of node:fs/promises, which opens a handle for every file.
const readFile = promisify(fs.readFile);
const stat = promisify(fs.stat);

/** The largest file that is read, in bytes. A report has some 10 KB; what is larger than this is something else. */
const LIMIT = 64 * 1024 * 1024;

/** The text of the file at `path`, or why it cannot be read. Never rejects. */
export async function readTextFile(path: string): Promise<Decoded> {
  try {
    const stats = await stat(path);
    // A pipe such as <(command) tells no size and ends when it ends.
    if (!stats.isFile()) return await readTextStream(fs.createReadStream(path));
    return stats.size > LIMIT ? tooLarge(stats.size) : decode(await readFile(path));
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
}

/** The text of all that a stream gives, such as standard input. Never rejects. */
export async function readTextStream(stream: AsyncIterable<Uint8Array | string>): Promise<Decoded> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > LIMIT) return tooLarge(size);
      chunks.push(bytes);
    }
    return decode(Buffer.concat(chunks));
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
}

/** What an error of the file system means to a person. */
export function reasonOf(error: unknown): Message {
  const code = codeOf(error);
  return message(REASONS[code] ?? OTHER_REASON, { code });
}

/** The short name of an error of the file system, such as `ENOENT`; of any other error, all that it says. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}

function tooLarge(size: number): Decoded {
  const args = { size: Math.ceil(size / 1024 / 1024), limit: LIMIT / 1024 / 1024 };
  return { kind: 'unreadable', reason: message(TOO_LARGE, args) };
}

const REASONS: Readonly<Record<string, Text>> = {
  ENOENT: { zh: '没有这个文件或文件夹。', en: 'no such file or folder.' },
  ENOTDIR: { zh: '没有这个文件或文件夹。', en: 'no such file or folder.' },
  EACCES: { zh: '没有读取权限。', en: 'no permission to read it.' },
  EPERM: { zh: '没有读取权限。', en: 'no permission to read it.' },
  EISDIR: { zh: '这是文件夹，不是文件。', en: 'a folder, not a file.' },
  ELOOP: { zh: '符号链接绕成了环。', en: 'symbolic links that lead in a circle.' },
  ENAMETOOLONG: { zh: '路径太长。', en: 'the path is too long.' },
};

const OTHER_REASON: Text = { zh: '无法读取（{code}）。', en: 'cannot be read ({code}).' };

const TOO_LARGE: Text = {
  zh: '文件至少有 {size} MB，超过 {limit} MB 的上限，不像是一份年度报告。',
  en: 'the file has {size} MB or more, over the limit of {limit} MB: too large for an annual report.',
};
