import { isUtf8 } from 'node:buffer';
import { type Message, message, type Text } from '../core/index.ts';

/** How a text is written as bytes. UTF-16 always begins with a byte order mark, GB18030 never. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The text of a file, or why it has none. */
export type Decoded = DecodedText | { readonly kind: 'unreadable'; readonly reason: Message };

/** A file that was read. */
export interface DecodedText {
  readonly kind: 'text';
  /** Without its byte order mark, as an editor shows it. */
  readonly text: string;
  readonly encoding: Encoding;
  /** As they were read. */
  readonly bytes: Uint8Array;
}

/**
 * The text of a file's bytes and their encoding. Takes UTF-8, UTF-16 with a byte order mark, and GB18030 (which holds
 * GBK and GB2312), in which much Chinese office text is saved. Throws nothing.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16) {
    const text = decodeAs(utf16, bytes);
    return text === undefined || text.includes('\0')
      ? unreadable(BINARY)
      : { kind: 'text', text, encoding: utf16, bytes };
  }
  if (bytes.includes(0)) return unreadable(BINARY);
  // Several times as fast as a TextDecoder that is to fail.
  if (isUtf8(bytes)) {
    const marked = hasUtf8Mark(bytes);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', marked ? 3 : 0);
    return { kind: 'text', text, encoding: marked ? 'utf-8-bom' : 'utf-8', bytes };
  }
  const line = damagedLine(bytes);
  if (line !== undefined) return unreadable(DAMAGED, { line });
  const gb18030 = decodeAs('gb18030', bytes);
  return gb18030 === undefined ? unreadable(UNKNOWN) : { kind: 'text', text: gb18030, encoding: 'gb18030', bytes };
}

function unreadable(text: Text, args: Message['args'] = {}): Decoded {
  return { kind: 'unreadable', reason: message(text, args) };
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The line (from 1) of the first bad byte, where bytes that are not UTF-8 are plainly UTF-8 with some damage: more
 * characters beyond ASCII come out right than wrong. Chinese text in GB18030 comes out nearly all wrong.
 */
function damagedLine(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const wrong = text.split('\uFFFD').length - 1;
  const right = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return right > wrong ? text.slice(0, text.indexOf('\uFFFD')).split('\n').length : undefined;
}

const BINARY: Text = {
  zh: '不是文本文件。Word、PDF 等文件请先另存为 Markdown 或纯文本，编码选 UTF-8。',
  en: 'not a text file. Save Word, PDF and other documents as Markdown or plain text in UTF-8 first.',
};

const DAMAGED: Text = {
  zh: '编码是 UTF-8，但第 {line} 行有损坏的字节。请在编辑器中改正后重新保存。',
  en: 'UTF-8 text, but line {line} holds damaged bytes. Correct it in an editor and save it again.',
};

const UNKNOWN: Text = {
  zh: '编码无法识别，既不是 UTF-8、UTF-16，也不是 GB18030。请在编辑器中打开，另存为 UTF-8 编码。',
  en: 'unknown encoding, neither UTF-8, UTF-16 nor GB18030. Open it in an editor and save it as UTF-8.',
};
