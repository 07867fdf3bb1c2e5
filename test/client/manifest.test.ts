import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import english from '../../package.nls.json' with { type: 'json' };
import chinese from '../../package.nls.zh-cn.json' with { type: 'json' };
import { SETTINGS } from '../../server/core/settings.ts';
import { clientOf } from '../../server/lsp/client.ts';

const { contributes } = manifest;
const offered = Object.entries(SETTINGS).filter(([, { commandLineOnly }]) => commandLineOnly !== true);

describe('the manifest of the extension', () => {
  const written = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
  const placeholders = [...new Set(written)].sort();

  it.each([
    ['English', english],
    ['Chinese', chinese],
  ])('has every text in %s, and none that is not used', (_language, texts) => {
    expect(Object.keys(texts).sort()).toEqual(placeholders);
  });

  it.each(contributes.commands)('names $command by the product too, as the language calls it', ({ category }) => {
    expect(category).toBe('%category%');
    expect([english.category, chinese.category]).toEqual(['Gouji', '勾稽']);
  });

  it.each([
    ...contributes.languages.map(({ configuration }) => configuration),
    ...contributes.grammars.map(({ path }) => path),
    ...contributes.snippets.map(({ path }) => path),
    ...contributes.jsonValidation.map(({ url }) => url),
    manifest.icon,
  ])('%s exists', (path) => {
    expect(existsSync(new URL(`../../${path}`, import.meta.url))).toBe(true);
  });

  it.each(contributes.grammars)('$path has the scope $scopeName', ({ path, scopeName }) => {
    const grammar = JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
    expect(grammar.scopeName).toBe(scopeName);
  });
});

describe('the walkthrough', () => {
  const steps = contributes.walkthroughs.flatMap(({ steps }) => steps);
  const texts = (key: string) => [english, chinese].map((all) => String(Reflect.get(all, key.slice(1, -1))));

  it.each(steps)('has a page for the step $id in each language', ({ media }) => {
    const pages = texts(media.markdown);
    expect(new Set(pages).size).toBe(2);
    for (const page of pages) expect(existsSync(new URL(`../../${page}`, import.meta.url))).toBe(true);
  });

  it.each(steps)('leads by the step $id to something that VS Code or the extension has', ({ description }) => {
    const own = [...contributes.commands.map(({ command }) => command), 'gouji.problems.focus'];
    for (const text of texts(description)) {
      const [, command = ''] = /\]\(command:([^)]+)\)$/u.exec(text) ?? [];
      expect(command.startsWith('workbench.') || own.includes(command)).toBe(true);
    }
  });
});

describe('what the extension asks of a workspace', () => {
  it('is nothing: untrusted ones and those on no disk are served, and it is said why that is safe', () => {
    for (const { supported, description } of Object.values(manifest.capabilities)) {
      expect(supported).toBe(true);
      for (const texts of [english, chinese]) expect(texts).toHaveProperty([description.slice(1, -1)]);
    }
  });

  it('leads to the pages of the project only, where a client has no pages of its own', () => {
    const { ruleDocs } = clientOf({ processId: null, rootUri: null, capabilities: {} });
    expect(ruleDocs.startsWith(`${manifest.homepage}/`)).toBe(true);
  });
});

describe('the commands in the manifest', () => {
  const shownWhen = new Map(contributes.menus.commandPalette.map(({ command, when }) => [command, when]));
  // To start the server anew, or a report, no report need be there.
  const anywhere = ['gouji.restartServer', 'gouji.newReport'];
  const acting = contributes.commands.map(({ command }) => command).filter((command) => !anywhere.includes(command));

  it.each(acting)('%s is offered where there may be a report, and nowhere else', (command) => {
    const languages = /editorLangId =~ \/\^\((.*)\)\$\//.exec(shownWhen.get(command) ?? '')?.[1]?.split('|');
    expect(languages).toEqual(contributes.snippets.map(({ language }) => language));
  });

  it.each([...shownWhen.keys()])('%s is a command', (command) => {
    expect(acting).toContain(command);
  });
});

describe('the settings in the manifest', () => {
  const properties: Record<string, object> = contributes.configuration.properties;

  it('are those of the engine, and how much of the protocol is logged', () => {
    expect(Object.keys(properties)).toEqual([...offered.map(([key]) => `gouji.${key}`), 'gouji.trace.server']);
  });

  it.each(offered)('%s may hold what the engine reads', (key, { schema }) => {
    expect(properties[`gouji.${key}`]).toMatchObject(schema);
  });

  it('has every rule of the engine, no other, and says what each does', () => {
    const described = Object.keys(contributes.configuration.properties['gouji.rules'].properties);
    expect(described).toEqual(Object.keys(SETTINGS.rules.schema.properties ?? {}));
    for (const code of described) expect(english).toHaveProperty([`config.rules.${code}`]);
  });

  it.each(offered)('%s is described as the engine describes it', (key, { description }) => {
    expect(english).toHaveProperty([`config.${key}`], description.en);
    expect(chinese).toHaveProperty([`config.${key}`], description.zh);
  });
});
