import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { RULE_DOCS } from '../../server/core/rules/docs.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

test.each([
  ['server/main.node.ts', 'node'],
  ['server/main.web.ts', 'browser'],
  ['server/cli.ts', 'node'],
] as const)('%s does not carry the docs of the rules', async (entry, platform) => {
  const { metafile, outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    charset: 'utf8',
    platform,
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs).toContain('server/core/rules/registry.ts');
  expect(inputs).not.toContain('server/core/rules/docs.ts');

  const code = outputFiles.map(({ text }) => text).join('');
  const carried = [...RULE_DOCS].filter(([, { what }]) => code.includes(what.zh)).map(([rule]) => rule);
  expect(carried).toEqual([]);
});

test('the server begins at once: the library of the protocol is taken in where it is needed, and copied for no one else', async () => {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['server/main.node.ts'],
    bundle: true,
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  const copies = outputFiles.map(
    ({ text }) => text.match(/^var import_vscode_\w+ = __toESM|^var import_node\w* = __toESM/gmu)?.length ?? 0,
  );
  // Of `vscode-languageserver` in `protocol.ts` and of its part for Node in `main.node.ts`.
  expect(copies).toEqual([2]);
});
