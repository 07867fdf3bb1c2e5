import { expect, it } from 'vitest';
import { withoutLinks } from '../../client/without-links.ts';

/** What VS Code makes links of in a notification (`linkedText.ts`). */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

it.each([
  '[点此查看](command:workbench.action.quit)信息公开年度报告.txt',
  '“[a](https://example.org "b")”',
  '[[a](file:///etc/passwd)](command:x)',
])('there is no link left in %s', (text) => {
  expect(text).toMatch(LINK);
  expect(withoutLinks(text)).not.toMatch(LINK);
});

it('other words stay as they are', () => {
  expect(withoutLinks('2024年政府信息公开工作年度报告（初稿）.md')).toBe('2024年政府信息公开工作年度报告（初稿）.md');
});
