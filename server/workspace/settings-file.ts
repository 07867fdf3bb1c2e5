import { type Message, message, RULES, type Settings, type Text } from '../core/index.ts';
import { listed } from './listed.ts';

/** The name under which settings live in a folder of reports. */
export const SETTINGS_FILE = 'gouji.json';

/** The settings in a file, or what is wrong with them, one message each. */
export type ParsedSettings =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'wrong'; readonly faults: readonly Message[] };

/** Reads the text of a `gouji.json`. An unknown key or value is a fault: a misspelt rule would else pass unseen. */
export function parseSettings(text: string): ParsedSettings {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { kind: 'wrong', faults: [message(NOT_JSON, { detail: error instanceof Error ? error.message : '' })] };
  }
  if (!isObject(value)) return { kind: 'wrong', faults: [message(NOT_OBJECT)] };
  const faults = Object.entries(value).flatMap(([key, setting]) => {
    const faultsOf = CHECKS.get(key);
    return faultsOf ? faultsOf(setting) : [message(UNKNOWN_KEY, { key, allowed: listed([...CHECKS.keys()]) })];
  });
  return faults.length > 0 ? { kind: 'wrong', faults } : { kind: 'settings', settings: value };
}

/** A report year: four digits, from 2008, the year the regulations took effect. */
export function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 2008 && value <= 2099;
}

const SEVERITIES: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];
const RECOGNISE: readonly string[] = ['auto', 'always', 'never'];

/** For every key its check, which gives what is wrong with a value. */
const CHECKS: ReadonlyMap<string, (value: unknown) => Message[]> = new Map([
  ['rules', ruleFaults],
  ['year', (value) => (isYear(value) ? [] : [message(BAD_YEAR, { value: shown(value) })])],
  ['recognise', (value) => oneOf('recognise', value, RECOGNISE)],
  ['$schema', () => []],
]);

function ruleFaults(value: unknown): Message[] {
  if (!isObject(value)) return [message(BAD_RULES)];
  const codes = RULES.map((rule) => rule.code);
  return Object.entries(value).flatMap(([code, severity]) =>
    codes.includes(code)
      ? oneOf(`rules.${code}`, severity, SEVERITIES)
      : [message(UNKNOWN_RULE, { code, allowed: listed(codes) })],
  );
}

function oneOf(key: string, value: unknown, allowed: readonly string[]): Message[] {
  if (typeof value === 'string' && allowed.includes(value)) return [];
  return [message(BAD_VALUE, { key, value: shown(value), allowed: listed(allowed) })];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

const NOT_JSON: Text = { zh: '不是有效的 JSON（{detail}）。', en: 'not valid JSON ({detail}).' };
const NOT_OBJECT: Text = { zh: '最外层应当是一个对象 { }。', en: 'an object { } is needed at the top level.' };
const UNKNOWN_KEY: Text = {
  zh: '没有“{key}”这一项设置。可用：{allowed}。',
  en: 'unknown key "{key}". Allowed: {allowed}.',
};
const BAD_RULES: Text = {
  zh: '“rules”应当是一个对象，如 {"unbalanced": "warning"}。',
  en: '"rules" must be an object such as {"unbalanced": "warning"}.',
};
const UNKNOWN_RULE: Text = {
  zh: '“rules”中的“{code}”不是规则的代码。可用：{allowed}。',
  en: '"{code}" in "rules" is no rule. Allowed: {allowed}.',
};
const BAD_YEAR: Text = {
  zh: '“year”应当是 2008 至 2099 之间的整数，不能是 {value}。',
  en: '"year" must be a whole number from 2008 to 2099, not {value}.',
};
const BAD_VALUE: Text = {
  zh: '“{key}”不能是 {value}。可用：{allowed}。',
  en: '"{key}" cannot be {value}. Allowed: {allowed}.',
};
