import type { FileSystem, Uri } from 'vscode';
import { type Message, message, type Text } from '../server/core/messages/message.ts';
import { isObject } from '../server/core/setting.ts';

/** What a settings file gives. */
export type FileSettings =
  | { readonly kind: 'none' }
  /** Not yet looked at: the server says what is wrong inside. */
  | { readonly kind: 'settings'; readonly settings: Readonly<Record<string, unknown>> }
  /** Why the file has no effect. Goes on where a sentence has named it. */
  | { readonly kind: 'unusable'; readonly reason: Message };

/** The largest file that is read, in bytes. Settings take some hundred. */
const LARGEST = 100 * 1024;

// FileType of the VS Code API, whose values are part of it.
const REGULAR_FILE = 1;
const SYMBOLIC_LINK = 64;

/**
 * Reads a settings file as the data of a stranger: only a regular file of the workspace itself, only JSON, and not much
 * of it. Never rejects.
 */
export async function readSettingsFile(file: Uri, fs: Pick<FileSystem, 'stat' | 'readFile'>): Promise<FileSettings> {
  try {
    const { type, size } = await fs.stat(file);
    if ((type & SYMBOLIC_LINK) !== 0) return unusable(LINK);
    // To read a pipe could take for ever.
    if (type !== REGULAR_FILE) return unusable(NO_FILE);
    if (size > LARGEST) return unusable(TOO_LARGE, { limit: LARGEST / 1024 });
    return settingsIn(await fs.readFile(file));
  } catch (error) {
    return codeOf(error) === 'FileNotFound' ? { kind: 'none' } : unusable(UNREADABLE, { detail: detailOf(error) });
  }
}

function settingsIn(bytes: Uint8Array): FileSettings {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unusable(NOT_UTF8);
  }
  try {
    const settings: unknown = JSON.parse(text);
    return isObject(settings) ? { kind: 'settings', settings } : unusable(NO_OBJECT);
  } catch (error) {
    return unusable(NOT_JSON, { detail: detailOf(error) });
  }
}

function unusable(reason: Text, args: Message['args'] = {}): FileSettings {
  return { kind: 'unusable', reason: message(reason, args) };
}

/** `FileNotFound` and the like, by which the API tells its errors apart. */
function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const LINK: Text = {
  zh: '是符号链接，可能指向工作区以外，因此没有读取。请换成文件本身。',
  en: 'is a symbolic link, which may lead out of the workspace, so it was not read. Put the file itself there.',
};
const NO_FILE: Text = { zh: '不是普通文件，没有读取。', en: 'is no regular file, so it was not read.' };
const TOO_LARGE: Text = {
  zh: '超过{limit} KB，不像是设置文件，没有读取。',
  en: 'has more than {limit} KB, too much for settings, so it was not read.',
};
const UNREADABLE: Text = { zh: '无法读取：{detail}', en: 'cannot be read: {detail}' };
const NOT_UTF8: Text = {
  zh: '的编码不是 UTF-8，其中的设置未生效。请另存为 UTF-8 编码。',
  en: 'is not in UTF-8, so its settings have no effect. Save it in UTF-8.',
};
const NOT_JSON: Text = {
  zh: '不是有效的 JSON，其中的设置未生效：{detail}',
  en: 'is not valid JSON, so its settings have no effect: {detail}',
};
const NO_OBJECT: Text = {
  zh: '的内容应为 JSON 对象，即写在一对花括号中；其中的设置未生效。',
  en: 'must hold a JSON object, in braces, so its settings have no effect.',
};
