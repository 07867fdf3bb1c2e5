import { type Locale, type Problem, RULES, render, SEVERITIES, type Severity } from '../../server/core/index.ts';
import { RULE_DOCS } from '../../server/core/rules/docs.ts';
import type { Rule, RuleDocs } from '../../server/core/rules/rule.ts';
import { SETTINGS } from '../../server/core/settings.ts';
import { excerpt, type ShownExample, showExample } from './examples.ts';

/** The page of every rule and their index, by path. Throws where a rule has no docs. */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = RULES.map((rule) => [`docs/rules/${rule.code}.md`, page(rule)] as const);
  return new Map([['docs/rules/README.md', index()], ...pages]);
}

/** What the pages say around the texts of the rules. */
const WORDS = {
  zh: {
    severity: '默认级别',
    why: '为什么',
    example: '示例',
    reported: '报告的问题',
    nth: '（示例{n}）',
    colon: '：',
    settings: '设置',
    level: '在 `gouji.json` 的 `rules`（VS Code 中为 `gouji.rules`）里可以改变级别，或用 `off` 关闭',
    levels: '可用的级别',
    fixes: '修复',
    noFix: '没有自动修复。',
    titles: '示例中的修复',
    safe: '不丢失、也不编造内容',
    unsafe: '用后请核对',
    separator: '、',
  },
  en: {
    severity: 'Default severity',
    why: 'Why',
    example: 'Example',
    reported: 'Reported in the text above',
    nth: ' (example {n})',
    colon: ':',
    settings: 'Settings',
    level: '`rules` in `gouji.json` (`gouji.rules` in VS Code) gives it another severity, or `off`',
    levels: 'Severities',
    fixes: 'Fixes',
    noFix: 'It has no fix.',
    titles: 'In the example',
    safe: 'neither loses nor invents anything',
    unsafe: 'check the result',
    separator: ', ',
  },
} as const;

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '信息',
  hint: '提示',
};

function page(rule: Rule): string {
  const docs = docsOf(rule);
  const examples = docs.examples.map(showExample);
  return document([
    `# ${rule.code}`,
    ...inLanguage('zh', '##', rule, docs, examples),
    '## English',
    ...inLanguage('en', '###', rule, docs, examples),
    `<!-- 由 npm run generate 生成，内容在 server/core/rules/${rule.code}.ts 中修改。 -->`,
  ]);
}

function docsOf({ code }: Rule): RuleDocs {
  const docs = RULE_DOCS.get(code);
  if (docs === undefined) throw new Error(`The rule ${code} has no docs in server/core/rules/docs.ts.`);
  return docs;
}

/** The page in one language. The reports of the examples, which are Chinese, stand in the Chinese part alone. */
function inLanguage(
  locale: Locale,
  level: string,
  rule: Rule,
  { what, why, fix }: RuleDocs,
  examples: readonly ShownExample[],
): string[] {
  const words = WORDS[locale];
  return [
    plain(what[locale]),
    named(words.severity, severityName(rule.severity, locale), locale),
    `${level} ${words.why}`,
    plain(why[locale]),
    `${level} ${words.example}`,
    ...examples.flatMap((example, at) =>
      shownExample(locale, rule, example, examples.length > 1 ? words.nth.replace('{n}', String(at + 1)) : ''),
    ),
    `${level} ${words.settings}`,
    ...settings(locale, rule),
    `${level} ${words.fixes}`,
    ...fixes(locale, rule, fix?.[locale], examples),
  ];
}

/** One example. `nth` tells several apart. */
function shownExample(locale: Locale, rule: Rule, { before, after }: ShownExample, nth: string): string[] {
  const { reported, colon } = WORDS[locale];
  const messages = own(rule, before.problems).map(({ message }) => plain(render(message, locale)));
  const found = [reported + nth + colon, list(messages)];
  if (locale === 'en') return found;
  return [
    `改正前${nth}${colon}`,
    fenced('markdown', excerpt(before)),
    ...found,
    `改正后${nth}${colon}`,
    fenced('markdown', excerpt(after)),
  ];
}

function settings(locale: Locale, { code, severity }: Rule): string[] {
  const words = WORDS[locale];
  const other = SEVERITIES[SEVERITIES.indexOf(severity) + 1] ?? 'off';
  const names = SEVERITIES.map((name) => severityName(name, locale)).join(words.separator);
  const options = Object.entries(SETTINGS).filter(([, { rule }]) => rule === code);
  return [
    words.level + words.colon,
    fenced('json', JSON.stringify({ rules: { [code]: other } }, null, 2)),
    named(words.levels, `${names}${words.separator}\`off\``, locale),
    ...options.map(([key, { description }]) => `\`${key}\` – ${plain(description[locale])}`),
  ];
}

function fixes(locale: Locale, rule: Rule, text: string | undefined, examples: readonly ShownExample[]): string[] {
  const words = WORDS[locale];
  if (text === undefined) return [words.noFix];
  const titles = examples
    .flatMap(({ before }) => own(rule, before.problems).flatMap((problem) => problem.fixes))
    .map(({ title, safe }) => `${plain(render(title, locale))} – ${safe ? words.safe : words.unsafe}`);
  return [plain(text), words.titles + words.colon, list([...new Set(titles)])];
}

function index(): string {
  const rows = (locale: Locale) =>
    RULES.map((rule) => {
      const { code, severity } = rule;
      return `| [${code}](${code}.md) | ${severityName(severity, locale)} | ${plain(docsOf(rule).what[locale])} |`;
    });
  return document([
    '# 规则',
    ['| 代码 | 默认级别 | 检查什么 |', '| --- | --- | --- |', ...rows('zh')].join('\n'),
    '## English',
    ['| Code | Default severity | What it finds |', '| --- | --- | --- |', ...rows('en')].join('\n'),
    '<!-- 由 npm run generate 生成。 -->',
  ]);
}

function own({ code }: Rule, problems: readonly Problem[]): Problem[] {
  return problems.filter((problem) => problem.code === code);
}

function named(name: string, value: string, locale: Locale): string {
  return locale === 'zh' ? `${name}：${value}` : `${name}: ${value}`;
}

function severityName(severity: Severity, locale: Locale): string {
  return locale === 'zh' ? `${SEVERITY_NAMES[severity]}（\`${severity}\`）` : `\`${severity}\``;
}

function document(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Text that is not Markdown, in Markdown. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_<>|[\]]/g, '\\$&');
}
