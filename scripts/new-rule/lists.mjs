/**
 * A file that imports things and lists them, with one more import in its place and one more entry at the end of the
 * list. Throws where the file has no such list.
 *
 * @param {string} text
 * @param {string} importLine
 * @param {string} entry
 */
export function withEntry(text, importLine, entry) {
  const lines = text.split('\n');
  const blank = lines.indexOf('');
  const end = lines.findIndex((line) => line === '];' || line === ']);');
  if (blank < 0 || end < blank) throw new Error('no list of rules in this file');
  const imports = [...lines.slice(0, blank), importLine].sort((one, other) => (source(one) < source(other) ? -1 : 1));
  return [...imports, ...lines.slice(blank, end), `  ${entry}`, ...lines.slice(end)].join('\n');
}

/** @param {string} importLine */
function source(importLine) {
  return importLine.slice(importLine.indexOf(' from '));
}
