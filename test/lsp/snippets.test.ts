import { expect, test } from 'vitest';
import { toSnippet } from '../../server/lsp/snippets.ts';

test('tab stops keep the text they stand for', () => {
  expect(toSnippet('总计 12 件', [{ start: 3, end: 5 }], 1, true).value).toBe(`总计 \${1:12} 件$0`);
});

test('an empty tab stop has no placeholder', () => {
  const stops = [
    { start: 1, end: 1 },
    { start: 2, end: 2 },
  ];
  expect(toSnippet('||', stops, 1, true).value).toBe(`|\${1}|\${2}$0`);
});

test('what the snippet syntax would take for its own is escaped, in the placeholders too', () => {
  expect(toSnippet('$1 {a} \\', [{ start: 3, end: 6 }], 1, false).value).toBe(`\\$1 \${1:{a\\}} \\\\`);
});

test('numbers go on where another edit of the same fix stopped', () => {
  const snippet = toSnippet('0', [{ start: 0, end: 1 }], 4, false);
  expect(snippet).toEqual({ value: `\${4:0}`, next: 5 });
});

test('the tour ends on the last line that was put in, not on the line after it', () => {
  expect(toSnippet('a 0 b\r\n\r\n', [{ start: 2, end: 3 }], 1, true).value).toBe(`a \${1:0} b$0\r\n\r\n`);
});

test('the tour does not end before its last stop', () => {
  expect(toSnippet('a \n', [{ start: 2, end: 2 }], 1, true).value).toBe(`a \${1}$0\n`);
});
