/**
 * What of 政府信息公开, which every report holds many times, is left when its GB18030 bytes are read as UTF-8. UTF-8
 * decoders resynchronise, so it looks the same wherever it stands.
 */
const DAMAGED = new TextDecoder().decode(
  Uint8Array.of(0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa),
);

/** Enough to judge by, and quickly read even in a file of many megabytes. */
const SAMPLE_LENGTH = 100_000;

/** A few U+FFFD are damage of another kind, which no encoding mends. */
const LEAST_REPLACED = 10;

/**
 * Whether a report was read in the wrong encoding: GB18030 (or GBK, GB2312) taken for UTF-8, so that the decoder put
 * U+FFFD in the place of most characters beyond ASCII.
 *
 * @param text the document, or its beginning
 * @param known the document is known to be a report, by its language; else its damaged text must show it
 */
export function isDamagedReport(text: string, known: boolean): boolean {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const beyondAscii = sample.match(/[\u0080-\uFFFF]/g) ?? [];
  const replaced = beyondAscii.filter((character) => character === '\uFFFD').length;
  if (replaced < LEAST_REPLACED || replaced < beyondAscii.length / 2) return false;
  return known || sample.includes(DAMAGED);
}
