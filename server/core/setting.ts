import { listed } from './messages/listed.ts';
import { type Message, message, type Text } from './messages/message.ts';
import type { Severity } from './problem.ts';

/** One setting: what it is for, and what it may hold. */
export interface Setting<Value> extends Values<Value> {
  readonly description: Text;
  /** The code of the rule that it belongs to, where it is one rule's. */
  readonly rule?: string;
  /** Whether it is of use to the command line only, so that an editor need not offer it. */
  readonly commandLineOnly?: boolean;
}

/** What a setting may hold, for those who write settings and for the program that reads them. */
export interface Values<Value> {
  /** JSON Schema, draft 7. Beside what it says, null stands for a setting that is not set. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** What is valid in a value that is set, and a fault for all that is not. */
  read(value: unknown, path: string): Reading<Value>;
}

interface Reading<Value> {
  readonly value?: Value;
  readonly faults: readonly SettingsFault[];
}

/** Something wrong in the settings. */
export interface SettingsFault {
  /** `unknown` where there is no such setting: an editor may keep keys of its own beside these. */
  readonly kind: 'unknown' | 'invalid';
  /** Where: `year`, `rules.unbalanced`, `acceptedTitles[0]`; empty for the settings as a whole. */
  readonly path: string;
  /** What is wrong and what is allowed: goes on where a sentence has named the path, without a full stop. */
  readonly message: Message;
}

/** One of several words. */
export function oneOf<Value extends string>(values: readonly Value[], byDefault: Value): Values<Value> {
  return {
    schema: { type: 'string', enum: values, default: byDefault },
    read: (value, path) => {
      const chosen = values.find((candidate) => candidate === value);
      if (chosen !== undefined) return { value: chosen, faults: [] };
      return { faults: [invalid(path, ONE_OF, value, { allowed: listed(values) })] };
    },
  };
}

/** Yes or no. */
export function onOff(byDefault: boolean): Values<boolean> {
  return {
    schema: { type: 'boolean', default: byDefault },
    read: (value, path) =>
      typeof value === 'boolean' ? { value, faults: [] } : { faults: [invalid(path, ON_OFF, value)] },
  };
}

/** A severity, or `off`, for any of the rules. */
export function severityByRule(
  rules: readonly { readonly code: string; readonly severity: Severity }[],
): Values<Readonly<Record<string, Severity | 'off'>>> {
  const severityOf = new Map(rules.map(({ code, severity }) => [code, oneOf([...SEVERITIES, 'off'], severity)]));
  return {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries([...severityOf].map(([code, { schema }]) => [code, schema])),
      default: {},
    },
    read: (value, path) => {
      if (!isObject(value)) return { faults: [invalid(path, OBJECT, value)] };
      const severities: Record<string, Severity | 'off'> = {};
      const faults: SettingsFault[] = [];
      for (const [code, given] of Object.entries(value)) {
        const at = `${path}.${code}`;
        const reading = severityOf.get(code)?.read(given, at) ?? {
          faults: [invalid(at, UNKNOWN_RULE, given, { allowed: listed([...severityOf.keys()]) })],
        };
        if (reading.value !== undefined) severities[code] = reading.value;
        faults.push(...reading.faults);
      }
      return { value: severities, faults };
    },
  };
}

/** A whole number from `minimum` to `maximum`, both included; not set by default. */
export function wholeNumber(minimum: number, maximum: number): Values<number> {
  return {
    schema: { type: ['integer', 'null'], minimum, maximum, default: null },
    read: (value, path) =>
      typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum
        ? { value, faults: [] }
        : { faults: [invalid(path, WHOLE_NUMBER, value, { minimum, maximum })] },
  };
}

/** A list of texts, none of them blank; empty by default. */
export function texts(): Values<readonly string[]> {
  return {
    schema: { type: 'array', items: { type: 'string', pattern: NOT_BLANK.source }, default: [] },
    read: (value, path) => {
      if (!Array.isArray(value)) return { faults: [invalid(path, LIST, value)] };
      return {
        value: value.filter(isText),
        faults: value.flatMap((item, at) => (isText(item) ? [] : [invalid(`${path}[${at}]`, TEXT, item)])),
      };
    },
  };
}

/** Every severity, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The fault of a value that is no object. */
export function noObject(path: string, value: unknown): SettingsFault {
  return invalid(path, OBJECT, value);
}

/** Whether a value has keys. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const NOT_BLANK = /\S/;

function isText(value: unknown): value is string {
  return typeof value === 'string' && NOT_BLANK.test(value);
}

/** A value as JSON. What has parts of its own within it is left out: there is no end to how deep that may go. */
function shown(value: unknown): string {
  let isWhole = true;
  return JSON.stringify(value, (_key, part: unknown) => {
    const isPart = !isWhole;
    isWhole = false;
    return isPart && typeof part === 'object' && part !== null ? '…' : part;
  });
}

function invalid(path: string, text: Text, value: unknown, allowed: Message['args'] = {}): SettingsFault {
  return { kind: 'invalid', path, message: message(text, { ...allowed, value: shown(value) }) };
}

const OBJECT: Text = { zh: '应为对象，现为 {value}', en: 'must be an object, but is {value}' };
const ONE_OF: Text = { zh: '应为 {allowed} 之一，现为 {value}', en: 'must be one of {allowed}, but is {value}' };
const UNKNOWN_RULE: Text = { zh: '不是规则代码，可用的有：{allowed}', en: 'is no rule; there are {allowed}' };
const ON_OFF: Text = { zh: '应为 true 或 false，现为 {value}', en: 'must be true or false, but is {value}' };
const WHOLE_NUMBER: Text = {
  zh: '应为 {minimum} 至 {maximum} 之间的整数，现为 {value}',
  en: 'must be a whole number from {minimum} to {maximum}, but is {value}',
};
const LIST: Text = { zh: '应为文字的数组，现为 {value}', en: 'must be an array of texts, but is {value}' };
const TEXT: Text = { zh: '应为文字，现为 {value}', en: 'must be a text, but is {value}' };
