import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, type IRawGrammar, parseRawGrammar, Registry } from 'vscode-textmate';

const REPORT = 'text.gov-disclosure-report';
const MARKDOWN = 'text.html.markdown';
const INJECTION = 'gouji.markdown-injection';

/** As much of Markdown as the injection meets: blocks that begin and end by line, and the raw text it must leave alone. */
const MARKDOWN_GRAMMAR: Omit<IRawGrammar, 'repository'> & { repository: object } = {
  scopeName: MARKDOWN,
  repository: {},
  patterns: [
    { match: '^(#{1,6})\\s+(.*)$', name: 'markup.heading.markdown' },
    { begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' },
    { match: '`[^`]+`', name: 'markup.inline.raw.string.markdown' },
    {
      begin: '^(\\|)(?=[^|].+\\|\\s*$)',
      while: '^(?=\\|)',
      name: 'markup.table.markdown',
      patterns: [
        { match: '(?<=\\|)\\s*(?=\\S)([^|]+)(?=\\|)', captures: { 1: { patterns: [{ match: '\\*[^*]+\\*' }] } } },
      ],
    },
    { begin: '^(?=\\S)', while: '^(?=\\S)', name: 'meta.paragraph.markdown' },
  ],
};

/** A grammar that colours text as VS Code does: the same engine, the grammar files of the extension. */
export class Colours {
  private constructor(private readonly grammar: IGrammar) {}

  /** For the language `gov-disclosure-report`. */
  static ofReports(): Promise<Colours> {
    return Colours.load(REPORT);
  }

  /** For Markdown, with what the extension adds to it. */
  static ofMarkdown(): Promise<Colours> {
    return Colours.load(MARKDOWN);
  }

  private static async load(scopeName: string): Promise<Colours> {
    await onigurumaLoaded;
    const registry = new Registry({
      onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
      loadGrammar: async (scope) => rawGrammar(scope),
      getInjections: (scope) => (scope === MARKDOWN ? [INJECTION] : []),
    });
    const grammar = await registry.loadGrammar(scopeName);
    if (grammar === null) throw new Error(`There is no grammar ${scopeName}.`);
    return new Colours(grammar);
  }

  /**
   * What is coloured in a text: `[words, scope]` in its order, with the innermost scope of each. What has no scope but
   * that of the language, and what only separates cells, is left out.
   */
  of(text: string): [string, string][] {
    const coloured: [string, string][] = [];
    let stack = INITIAL;
    for (const line of text.split(/\r?\n/)) {
      const { tokens, ruleStack } = this.grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      for (const { startIndex, endIndex, scopes } of tokens) {
        const words = line.slice(startIndex, endIndex).trim();
        const scope = scopes.at(-1) ?? '';
        if (words !== '' && scope.endsWith('.gov-disclosure-report') && scope !== REPORT) {
          coloured.push([words, scope.slice(0, -'.gov-disclosure-report'.length)]);
        }
      }
    }
    return coloured;
  }

  /** The words of a text in one scope. */
  in(scope: string, text: string): string[] {
    return this.of(text).flatMap(([words, its]) => (its === scope ? [words] : []));
  }
}

const onigurumaLoaded = loadWASM(
  readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')),
);

function rawGrammar(scope: string): IRawGrammar | null {
  if (scope === MARKDOWN) return parseRawGrammar(JSON.stringify(MARKDOWN_GRAMMAR), 'markdown.json');
  const file =
    scope === REPORT ? 'gov-disclosure-report' : scope === INJECTION ? 'gouji.markdown-injection' : undefined;
  if (file === undefined) return null;
  const path = new URL(`../../syntaxes/${file}.tmLanguage.json`, import.meta.url).pathname;
  return parseRawGrammar(readFileSync(path, 'utf8'), path);
}
