// Loaded at once, as the product does: what is bundled to be loaded later runs slower.
import { check, readReport } from '../../server/core/index.ts';
import type { Keystroke } from './keystrokes.ts';

/** Reads a text that differs from the one read before by this keystroke; what it gives is thrown away. */
export type Reader = (text: string, stroke: Keystroke) => unknown;

/** What reads a text in the process of the benchmark, and is measured. */
export interface Contender {
  readonly name: string;
  /** Loads the program. Rejects where it is not installed. What it gives begins with a text nobody has read yet. */
  readonly load: () => Promise<() => Reader>;
}

/** The limit: nothing that looks at every character can be faster. */
export const SCAN: Contender = {
  name: 'bare scan of the characters',
  load: always(async () => (text) => {
    let sum = 0;
    for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
    return sum;
  }),
};

export const GOUJI: Contender = {
  name: 'gouji: read, bind, check',
  load: always(async () => (text) => check(readReport(text))),
};

const GOUJI_READS: Contender = {
  name: 'gouji: read, bind',
  load: always(async () => (text) => readReport(text)),
};

export const LEZER: Contender = {
  name: '@lezer/markdown: parse',
  load: always(async () => {
    const { parser } = await rival('@lezer/markdown');
    return (text) => parser.parse(text);
  }),
};

const LEZER_TABLES: Contender = {
  name: '@lezer/markdown: parse, with tables (GFM)',
  load: always(async () => {
    const { parser, GFM } = await rival('@lezer/markdown');
    const withTables = parser.configure(GFM);
    return (text) => withTables.parse(text);
  }),
};

const LEZER_AGAIN: Contender = {
  name: '@lezer/markdown: parse again after one character',
  load: async () => {
    const { parser } = await rival('@lezer/markdown');
    const { TreeFragment } = await rival('@lezer/common');
    return () => {
      let fragments: readonly unknown[] = [];
      return (text, { at }) => {
        const change = { fromA: at, toA: at + 1, fromB: at, toB: at + 1 };
        const tree = parser.parse(text, TreeFragment.applyChanges(fragments, [change]));
        fragments = TreeFragment.addTree(tree, fragments);
        return tree;
      };
    };
  },
};

export const MARKDOWNLINT: Contender = {
  name: 'markdownlint: lint, all rules',
  load: always(async () => {
    const { lint } = await rival('markdownlint/sync');
    return (text) => lint({ strings: { text } });
  }),
};

const OTHERS: readonly Contender[] = [
  {
    name: 'markdown-it: parse',
    load: always(async () => {
      const { default: MarkdownIt } = await rival('markdown-it');
      const parser = new MarkdownIt();
      return (text) => parser.parse(text, {});
    }),
  },
  {
    name: 'autocorrect-node: lint',
    load: always(async () => {
      const { lintFor } = await rival('autocorrect-node');
      return (text) => lintFor(text, 'report.md');
    }),
  },
  {
    name: 'remark: parse, preset-lint-recommended',
    load: always(async () => {
      const { remark } = await rival('remark');
      const { default: preset } = await rival('remark-preset-lint-recommended');
      const processor = remark().use(preset).freeze();
      return (text) => processor.run(processor.parse(text), text);
    }),
  },
  {
    name: 'textlint: Markdown, the rule no-todo',
    load: always(async () => {
      const { TextlintKernel } = await rival('@textlint/kernel');
      const { default: plugin } = await rival('@textlint/textlint-plugin-markdown');
      const { default: rule } = await rival('textlint-rule-no-todo');
      const kernel = new TextlintKernel();
      const options = {
        ext: '.md',
        plugins: [{ pluginId: 'markdown', plugin: plugin.default ?? plugin }],
        rules: [{ ruleId: 'no-todo', rule: rule.default ?? rule }],
      };
      return (text) => kernel.lintText(text, options);
    }),
  },
];

/** Everything that reads one and the same Markdown. */
export const CONTENDERS: readonly Contender[] = [
  SCAN,
  GOUJI_READS,
  GOUJI,
  LEZER,
  LEZER_TABLES,
  LEZER_AGAIN,
  MARKDOWNLINT,
  ...OTHERS,
];

/** A contender that remembers nothing of the text before. */
function always(load: () => Promise<Reader>): Contender['load'] {
  return async () => {
    const reader = await load();
    return () => reader;
  };
}

/** A package of `rivals/package.json`. It may be missing, so nothing but running tells its type. */
function rival(name: string) {
  return import(name);
}
