import type { Span } from './span.ts';

/** What stands between the cells of a row, as UTF-16 units. */
export const TAB = 9;
export const BAR = 124;

/**
 * Whether a UTF-16 unit is white space or nothing at all to a reader: ASCII and Unicode spaces, U+3000, line ends, and
 * the zero-width characters and byte order marks that converters leave behind.
 */
export function isSpace(unit: number): boolean {
  if (unit <= 32) return true;
  if (unit < 0xa0) return unit === 0x85;
  return (
    unit === 0x3000 ||
    unit === 0xa0 ||
    unit === 0xad ||
    unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    (unit >= 0x205f && unit <= 0x2064) ||
    unit === 0x180e
  );
}

/** The part of `text` from `start` to `end` without the white space around it; an empty span at `end` where all is white. */
export function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** The unit that a full-width form stands for: `Ａ` for `A`, `１` for `1`; any other unit is itself. */
export function toHalfWidth(unit: number): number {
  return unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
}
