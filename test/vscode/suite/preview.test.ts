import assert from 'node:assert/strict';
import { type CodeLens, commands, type Tab, TabInputWebview, window } from 'vscode';
import { reportText } from '../../support/reports.ts';
import { eventually, openText } from './editor.ts';
import type { Tests } from './tests.ts';

export const preview: Tests = {
  'the preview opens beside the editor, once for each report, and is closed with its tab': async () => {
    const { document } = await openText('markdown', reportText());
    await commands.executeCommand('gouji.preview');
    const [tab] = await previewsWhen(1);
    assert.match(tab?.label ?? '', /^(Preview|预览) Untitled-/u);
    assert.notEqual(
      tab?.group.viewColumn,
      window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn,
    );
    await commands.executeCommand('gouji.preview', document.uri);
    assert.equal(previews().length, 1);

    const other = await openText('markdown', reportText({ edition: '2021' }));
    await commands.executeCommand('gouji.preview', other.document.uri.toString(), { line: 4, character: 0 });
    await window.tabGroups.close(await previewsWhen(2));
    await previewsWhen(0);
  },

  'each table has a lens that opens the preview there': async () => {
    const { document } = await openText('markdown', reportText());
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
    const opening = lenses.filter(({ command }) => command?.command === 'gouji.preview');
    assert.equal(opening.length, 3);
    const [{ command } = {}] = opening;
    assert(command);
    await commands.executeCommand(command.command, ...(command.arguments ?? []));
    await window.tabGroups.close(await previewsWhen(1));
  },
};

function previews(): Tab[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('gouji.preview'));
}

/** The tabs of previews, once there are so many. */
async function previewsWhen(count: number): Promise<Tab[]> {
  await eventually(
    (changed) => window.tabGroups.onDidChangeTabs(changed),
    () => previews().length === count,
    () => `${previews().length} previews are open, not ${count}`,
  );
  return previews();
}
