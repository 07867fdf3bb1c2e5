import { type FileHandle, open, stat } from 'node:fs/promises';
import { type Message, message, type Text } from '../core/index.ts';
import { codeOf } from './read-file.ts';

/**
 * Puts `after` into the file at `path`, which must still hold `before`. The file itself is written, so that links,
 * owner and rights stay. Gives back why it could not be; then the file is as it was. Never rejects.
 */
export async function overwriteFile(path: string, before: Uint8Array, after: Uint8Array): Promise<Message | undefined> {
  try {
    // To open a pipe could take for ever.
    if (!(await stat(path)).isFile()) return message(NO_FILE);
    const file = await open(path, 'r+');
    try {
      const now = await file.readFile();
      if (!now.equals(before)) return message(CHANGED);
      try {
        await write(file, after);
      } catch (error) {
        const putBack = await write(file, before).then(
          () => true,
          () => false,
        );
        if (!putBack) return message(BROKEN_OFF);
        throw error;
      }
    } finally {
      await file.close();
    }
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    return message(REASONS[code] ?? OTHER_REASON, { code });
  }
}

async function write(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at, bytes.length - at, at)).bytesWritten;
  await file.truncate(bytes.length);
  // A disk elsewhere may say only now that it is full.
  await file.sync();
}

const NO_FILE: Text = {
  zh: '不是普通文件，无法改写。管道中的内容请从标准输入读入（路径写作 -）。',
  en: 'not a regular file, so it cannot be written back. Give what comes from a pipe on standard input (the path -).',
};

const CHANGED: Text = {
  zh: '检查期间文件被其他程序改动，未改写。请重新运行。',
  en: 'another program changed it meanwhile, so it was not written. Please run again.',
};

const BROKEN_OFF: Text = {
  zh: '写入中断，文件内容可能不完整。请从备份恢复。',
  en: 'writing broke off, and the file may be incomplete. Restore it from a backup.',
};

const NO_PERMISSION: Text = { zh: '没有写入权限，未改写。', en: 'no permission to write it; not changed.' };
const FULL: Text = { zh: '磁盘空间不足，未改写。', en: 'the disk is full; not changed.' };

const REASONS: Readonly<Record<string, Text>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EROFS: { zh: '所在磁盘是只读的，未改写。', en: 'the disk is read-only; not changed.' },
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: { zh: '超过系统允许的文件大小，未改写。', en: 'too large for this system; not changed.' },
  EBUSY: { zh: '文件正被其他程序使用，未改写。', en: 'another program is using it; not changed.' },
  ETXTBSY: { zh: '文件正被其他程序使用，未改写。', en: 'another program is using it; not changed.' },
  ENOENT: { zh: '文件已经不在，未改写。', en: 'it is no longer there; not changed.' },
};

const OTHER_REASON: Text = { zh: '无法写入（{code}），未改写。', en: 'cannot be written ({code}); not changed.' };
