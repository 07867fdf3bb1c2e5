import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { render } from '../../server/core/index.ts';
import { findFiles } from '../../server/workspace/find-files.ts';
import { folderWith } from './support.ts';

async function paths(given: readonly string[], cwd: string): Promise<string[]> {
  const { found } = await findFiles(given, cwd);
  return found.map((entry) => (entry.kind === 'file' ? entry.path : `${entry.path}: ${render(entry.reason, 'en')}`));
}

test('a folder means its texts, recursively and sorted, without dot folders and node_modules', async () => {
  const cwd = await folderWith({
    '2020/乙局.txt': '',
    '2020/丙局.markdown': '',
    '.git/a.md': '',
    '.hidden.md': '',
    'node_modules/a/README.md': '',
    'sub/node_modules/b.md': '',
    'sub/B.MD': '',
    'notes.docx': '',
    'a.md': '',
  });
  expect(await paths(['.'], cwd)).toEqual(['2020/丙局.markdown', '2020/乙局.txt', 'a.md', 'sub/B.MD']);
});

test('a file that is named itself is taken whatever its name, and a dot folder too', async () => {
  const cwd = await folderWith({ 'report.html': '', '.drafts/a.md': '' });
  expect(await paths(['report.html', '.drafts'], cwd)).toEqual(['report.html', '.drafts/a.md']);
});

test('a file comes once, however often it is meant, and counts as named where it was named once', async () => {
  const cwd = await folderWith({ 'sub/a.md': '' });
  const { found, folders } = await findFiles(['.', './sub', 'sub/a.md'], cwd);
  expect(found).toEqual([{ kind: 'file', path: 'sub/a.md', named: true, folders: ['.', './sub'] }]);
  expect(folders).toEqual(['.', './sub']);
});

test('links to files are followed; a link to a folder above leads in no circle', async () => {
  const cwd = await folderWith({ 'sub/a.md': '' });
  await symlink('..', join(cwd, 'sub/up'));
  await symlink('sub/a.md', join(cwd, 'link.md'));
  expect(await paths(['.'], cwd)).toEqual(['link.md', 'sub/a.md']);
});

test('what is not there is named, and the rest is found', async () => {
  const cwd = await folderWith({ 'a.md': '' });
  expect(await paths(['none.md', 'a.md', 'a.md/b.md'], cwd)).toEqual([
    'none.md: no such file or folder.',
    'a.md',
    'a.md/b.md: no such file or folder.',
  ]);
});
