import { parseArgs } from 'node:util';
import { isYear, type Locale, listed, localeOf, type Message, message, type Text } from '../core/index.ts';
import { FORMATS, type Format, isFormat } from './reporters/registry.ts';

/** How standard input is written among the paths. */
export const STDIN = '-';

/** What `gouji check` was asked to do. */
export interface CheckOptions {
  /** Files and folders as given, or `STDIN`. */
  readonly paths: readonly string[];
  readonly format: Format;
  /** Whether to mend what is safe to mend. With standard input there is no other path. */
  readonly fix: boolean;
  /** What standard input is called. */
  readonly stdinName: string;
  readonly year?: number;
  readonly tables: boolean;
  readonly config?: string;
}

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'check'; readonly options: CheckOptions }
  | { readonly kind: 'misuse'; readonly message: Message };

const OPTIONS = {
  format: { type: 'string' },
  fix: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  year: { type: 'string' },
  lang: { type: 'string' },
  config: { type: 'string' },
  tables: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type OptionName = keyof typeof OPTIONS;
type Given = Map<OptionName, string>;

/** Reads the arguments behind the program's name, and the language to answer in. `env` are environment variables. */
export function readArguments(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { readonly command: Command; readonly locale: Locale } {
  // Not strict: Node would refuse in English only.
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: Given = new Map();
  const faults: Message[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!isOption(token.name)) faults.push(message(UNKNOWN_OPTION, { option: token.rawName }));
    else {
      const fault = faultOf(token.name, token.value, token.inlineValue);
      if (fault) faults.push(fault);
      else given.set(token.name, token.value ?? '');
    }
  }
  const locale = readLocale(given.get('lang'), env);
  const fault = faults[0];
  return { command: fault ? { kind: 'misuse', message: fault } : commandOf(given, positionals), locale };
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function faultOf(name: OptionName, value: string | undefined, inline: boolean | undefined): Message | undefined {
  const option = `--${name}`;
  if (OPTIONS[name].type === 'boolean') return value === undefined ? undefined : message(NO_VALUE, { option });
  // `--format --tables`: Node takes the second for the value of the first.
  if (!value || (!inline && value.startsWith('-'))) return message(MISSING_VALUE, { option });
  const allowed = allowedOf(name, value);
  return allowed ? message(BAD_VALUE, { option, value, allowed }) : undefined;
}

/** What may stand for an option, where `value` may not. */
function allowedOf(name: OptionName, value: string): readonly Message[] | undefined {
  if (name === 'format') return isFormat(value) ? undefined : listed(FORMATS);
  if (name === 'lang') return isLocale(value) ? undefined : listed(['zh', 'en']);
  if (name === 'year') return isYear(Number(value)) ? undefined : listed(['2008–2099']);
  return undefined;
}

function commandOf(given: Given, positionals: readonly string[]): Command {
  if (given.has('help')) return { kind: 'help' };
  if (given.has('version')) return { kind: 'version' };
  const [name, ...paths] = positionals;
  if (name === undefined) return { kind: 'misuse', message: message(NO_COMMAND) };
  if (name !== 'check') return { kind: 'misuse', message: message(UNKNOWN_COMMAND, { name }) };
  const stdinName = given.get('stdin-filename');
  if (paths.includes('')) return { kind: 'misuse', message: message(EMPTY_PATH) };
  if (paths.length === 0) paths.push(stdinName === undefined ? '.' : STDIN);
  const readsStdin = paths.includes(STDIN);
  if (stdinName !== undefined && !readsStdin) return { kind: 'misuse', message: message(STDIN_AND_PATHS) };
  const fix = given.has('fix');
  if (fix && readsStdin && new Set(paths).size > 1) return { kind: 'misuse', message: message(FIX_STDIN_AND_PATHS) };
  const format = given.get('format') ?? 'text';
  const year = given.get('year');
  return {
    kind: 'check',
    options: {
      paths,
      format: isFormat(format) ? format : 'text',
      fix,
      stdinName: stdinName ?? STDIN,
      year: year === undefined ? undefined : Number(year),
      tables: given.has('tables'),
      config: given.get('config'),
    },
  };
}

/** `--lang`, else the locale of the environment; Chinese where that says nothing, for the readers are Chinese. */
function readLocale(lang: string | undefined, env: Readonly<Record<string, string | undefined>>): Locale {
  if (lang !== undefined && isLocale(lang)) return lang;
  const tag = env.LC_ALL || env.LC_MESSAGES || env.LANG || 'C';
  return /^(?:C|POSIX)(?:\.|$)/.test(tag) ? 'zh' : localeOf(tag);
}

function isLocale(value: string): value is Locale {
  return value === 'zh' || value === 'en';
}

const NO_COMMAND: Text = { zh: '没有写命令。', en: 'no command given.' };
const UNKNOWN_COMMAND: Text = {
  zh: '没有“{name}”这个命令。检查文件请用：gouji check {name}',
  en: 'unknown command "{name}". To check a file: gouji check {name}',
};
const UNKNOWN_OPTION: Text = { zh: '没有 {option} 这个选项。', en: 'unknown option {option}.' };
const MISSING_VALUE: Text = { zh: '选项 {option} 后面缺少取值。', en: 'option {option} needs a value.' };
const NO_VALUE: Text = { zh: '选项 {option} 不带取值。', en: 'option {option} takes no value.' };
const BAD_VALUE: Text = {
  zh: '选项 {option} 不能是“{value}”。可用：{allowed}。',
  en: 'option {option} cannot be "{value}". Allowed: {allowed}.',
};
const EMPTY_PATH: Text = { zh: '有一个路径是空的。', en: 'a path is empty.' };
const STDIN_AND_PATHS: Text = {
  zh: '--stdin-filename 只用于标准输入，不能与文件路径同用（标准输入写作 -）。',
  en: '--stdin-filename is for standard input and goes with no other path (standard input is written -).',
};
const FIX_STDIN_AND_PATHS: Text = {
  zh: '--fix 把标准输入的改正结果写到标准输出，不能同时改正文件。请分两次运行。',
  en: '--fix writes the mended standard input to standard output and cannot mend files beside it. Run it twice.',
};
