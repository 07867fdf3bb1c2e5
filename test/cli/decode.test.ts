import { describe, expect, test } from 'vitest';
import { render } from '../../server/core/index.ts';
import { decode } from '../../server/workspace/decode.ts';
import { gbk, utf16 } from './support.ts';

const TEXT = '甲市乙局2020年政府信息公开工作年度报告\n';

/** The text read, or the reason why there is none. */
function read(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  return decoded.kind === 'text' ? decoded.text : render(decoded.reason, 'zh');
}

describe('a text comes out the same from every encoding, without a byte order mark', () => {
  test.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8-bom', Buffer.from(`\uFEFF${TEXT}`)],
    ['utf-16le', utf16(TEXT, 'little')],
    ['utf-16be', utf16(TEXT, 'big')],
    ['gb18030', gbk(TEXT)],
  ])('%s, which is named', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ kind: 'text', text: TEXT, encoding, bytes });
  });

  test('GB18030 with a character of four bytes', () => {
    expect(read(Uint8Array.of(...gbk('甲'), 0x82, 0x35, 0x8f, 0x33))).toBe('甲\u{9FA6}');
  });
  test('an empty file', () => {
    expect(read(new Uint8Array())).toBe('');
  });
});

describe('what is no text says so', () => {
  test('a binary file', () => {
    expect(read(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toContain('不是文本文件');
  });
  test('UTF-16 cut in the middle of a character', () => {
    expect(read(utf16(TEXT, 'little').subarray(0, 5))).toContain('不是文本文件');
  });
  test('bytes in no known encoding', () => {
    expect(read(Uint8Array.of(0xff, 0xff, 0x81))).toContain('编码无法识别');
  });
  test('UTF-8 with a damaged byte is not taken for GB18030; the line is named', () => {
    const bytes = Buffer.concat([
      Buffer.from(`${TEXT}一、总体情况`),
      Uint8Array.of(0xe6),
      Buffer.from('二、主动公开\n'),
    ]);
    expect(read(bytes)).toContain('第 2 行有损坏的字节');
  });
});
