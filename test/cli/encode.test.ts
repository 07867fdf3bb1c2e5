import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode, type Encoding } from '../../server/workspace/decode.ts';
import { encode } from '../../server/workspace/encode.ts';
import { gbk, utf16 } from './support.ts';

const TEXT = '甲市乙局2020年\r\n“政府信息公开”\t工作年度报告\r';

const ENCODINGS: readonly (readonly [Encoding, Uint8Array])[] = [
  ['utf-8', Buffer.from(TEXT)],
  ['utf-8-bom', Buffer.from(`\uFEFF${TEXT}`)],
  ['utf-16le', utf16(TEXT, 'little')],
  ['utf-16be', utf16(TEXT, 'big')],
  ['gb18030', gbk(TEXT)],
];

/** Bytes as they are compared: those of a `Buffer` and of a `Uint8Array` alike. */
function hex(bytes: Uint8Array | undefined): string | undefined {
  return bytes && Buffer.from(bytes).toString('hex');
}

describe('a text becomes the bytes that it was read from', () => {
  test.each(ENCODINGS)('%s', (encoding, bytes) => {
    expect(hex(encode(TEXT, encoding))).toBe(hex(bytes));
  });
  test.each(ENCODINGS)('%s, beyond the Basic Multilingual Plane', (encoding) => {
    const text = '\u{20000}区\u{10000}县\u{10FFFF}';
    const bytes = encode(text, encoding);
    expect(bytes && decode(bytes)).toMatchObject({ text, encoding });
  });
  test('an empty text keeps its byte order mark', () => {
    expect(hex(encode('', 'utf-8-bom'))).toBe('efbbbf');
    expect(hex(encode('', 'utf-8'))).toBe('');
  });
});

describe('GB18030', () => {
  test.each([
    ['啊', 'b0a1'],
    ['\u3000', 'a1a1'],
    ['\u9FA6', '82358f33'],
    ['\u{10000}', '90308130'],
    ['\u{1F600}', '9439fc36'],
    ['\u{10FFFF}', 'e3329a35'],
  ])('%s is %s', (character, bytes) => {
    // The first character keeps the text from being plain ASCII or UTF-8.
    expect(hex(encode(`甲${character}`, 'gb18030'))).toBe(`bcd7${bytes}`);
  });

  test('every character of GBK has the bytes that it has in GBK', () => {
    let text = '';
    for (let point = 0x80; point < 0xd800; point++) {
      const character = String.fromCharCode(point);
      // The euro sign has other bytes in the GBK of Windows than in GB18030.
      if (character !== '€' && iconv.decode(iconv.encode(character, 'gbk'), 'gbk') === character) text += character;
    }
    expect(text.length).toBeGreaterThan(21000);
    expect(hex(encode(text, 'gb18030'))).toBe(hex(iconv.encode(text, 'gbk')));
  });

  test('all of Unicode that can be read in GB18030 can be written in it', () => {
    const points = Array.from({ length: 0x110000 }, (_, point) => point).filter(
      (point) => point < 0xd800 || point > 0xf8ff,
    );
    const text = points
      .filter((point) => point > 0)
      .map((point) => String.fromCodePoint(point))
      .join('');
    const bytes = encode(text, 'gb18030');
    expect(bytes && decode(bytes)).toMatchObject({ encoding: 'gb18030' });
  });
});

test.each(ENCODINGS)('half a surrogate pair cannot be written in %s', (encoding) => {
  expect(encode('甲\uD840乙', encoding)).toBeUndefined();
});

test('a byte order mark at the start of the text itself would be lost, so it cannot be written in UTF-8', () => {
  expect(encode('\uFEFF甲', 'utf-8')).toBeUndefined();
  expect(hex(encode('\uFEFF甲', 'utf-8-bom'))).toBe('efbbbfefbbbfe794b2');
});
