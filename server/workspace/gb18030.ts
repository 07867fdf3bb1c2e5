/**
 * The bytes of a text in GB18030, for which Node has a decoder only. A character with a code of two bytes, which GBK has
 * too, gets that, so that programs that know no more than GBK still read it. A lone surrogate, which GB18030 cannot
 * hold, becomes a `?`. Throws nothing.
 */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= readCodes();
  const bytes = new Uint8Array(4 * text.length);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point < 0x80 ? point : point < 0x10000 ? codes[point] || QUESTION_MARK : fourBytes(BEYOND + point);
    const size = code < 0x100 ? 1 : code < 0x10000 ? 2 : 4;
    for (let shift = 8 * (size - 1); shift >= 0; shift -= 8) bytes[length++] = (code >>> shift) & 0xff;
  }
  return bytes.subarray(0, length);
}

/** The code of every character of the Basic Multilingual Plane, 0 where it has none. Made when first needed. */
let codes: Uint32Array | undefined;

/** Asks the decoder what each code means, so that both are of one edition of the standard. The first to come counts. */
function readCodes(): Uint32Array {
  const candidates = [
    ...twoByteCodes(),
    ...Array.from({ length: FOUR_BYTES_IN_PLANE }, (_, index) => fourBytes(index)),
  ];
  const bytes = new Uint8Array(5 * candidates.length);
  const view = new DataView(bytes.buffer);
  let length = 0;
  for (const code of candidates) {
    if (code < 0x10000) view.setUint16(length, code);
    else view.setUint32(length, code);
    length += code < 0x10000 ? 2 : 4;
    bytes[length++] = LINE_FEED;
  }
  // The line ends, which are part of no code, keep what one code means from running into the next.
  const meanings = new TextDecoder('gb18030').decode(bytes.subarray(0, length)).split('\n');
  const found = new Uint32Array(0x10000);
  for (const [index, code] of candidates.entries()) {
    const meaning = meanings[index] ?? '';
    const point = meaning.charCodeAt(0);
    if (meaning.length === 1 && point >= 0x80 && found[point] === 0) found[point] = code;
  }
  return found;
}

function twoByteCodes(): number[] {
  const found: number[] = [];
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) found.push((first << 8) | second);
  }
  return found;
}

/**
 * The code of four bytes at a place in their order: 81 30 81 30, 81 30 81 31, … The second and the fourth byte count
 * from 30 to 39, the others from 81 to FE.
 */
function fourBytes(index: number): number {
  const first = 0x81 + Math.floor(index / 12600);
  const second = 0x30 + (Math.floor(index / 1260) % 10);
  const third = 0x81 + (Math.floor(index / 10) % 126);
  return ((first << 24) | (second << 16) | (third << 8) | (0x30 + (index % 10))) >>> 0;
}

/** How many codes of four bytes are for the Basic Multilingual Plane, up to 84 31 A4 39 (WHATWG Encoding, section 10.2). */
const FOUR_BYTES_IN_PLANE = 39420;

/** U+10000 is 90 30 81 30, the 189000th, and all beyond follow in their order (same place). */
const BEYOND = 189000 - 0x10000;

const QUESTION_MARK = 0x3f;
const LINE_FEED = 0x0a;
