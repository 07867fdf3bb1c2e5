import type { Cell, DialectName } from './table.ts';

/**
 * What stands in a cell of a text, as it is to be written into a cell of a dialect: on one line, with what has a meaning
 * of its own there escaped. Inside one dialect, and between those with bars, it is taken over as it is.
 */
export function contentFor(text: string, cell: Cell, from: DialectName, to: DialectName): string {
  if (from === to || (hasBars(from) && hasBars(to))) return onOneLine(text.slice(cell.span.start, cell.span.end));
  const plain = onOneLine(cell.text);
  if (to === 'html') return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return hasBars(to) ? plain.replaceAll('|', '\\|') : plain;
}

function hasBars(dialect: DialectName): boolean {
  return dialect === 'pipe' || dialect === 'bare-pipe';
}

/** Lines joined: with a space between two letters or digits of ASCII, with nothing between anything else. */
export function onOneLine(text: string): string {
  const lines = text.split(/\r\n|\r|\n/u).flatMap((line) => line.trim() || []);
  return lines.map((line, at) => (isWord(lines[at - 1]?.at(-1)) && isWord(line[0]) ? ` ${line}` : line)).join('');
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[0-9A-Za-z]/u.test(character);
}
