import { decode, type Encoding } from './decode.ts';
import { encodeGb18030 } from './gb18030.ts';

/**
 * The bytes of a text, with the byte order mark where the encoding says one: what `decode` reads as just this text.
 * Undefined where there are none, as for half a surrogate pair. Throws nothing.
 */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  const bytes = bytesOf(text, encoding);
  const read = decode(bytes);
  return read.kind === 'text' && read.text === text ? bytes : undefined;
}

function bytesOf(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8-bom':
      return Buffer.from(MARK + text);
    case 'utf-16le':
      return Buffer.from(MARK + text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(MARK + text, 'utf16le').swap16();
    case 'gb18030':
      return encodeGb18030(text);
  }
}

/** The byte order mark. */
const MARK = '\uFEFF';
