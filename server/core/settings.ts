import { listed } from './messages/listed.ts';
import { message, type Text } from './messages/message.ts';
import type { Severity } from './problem.ts';
import { RULES } from './rules/registry.ts';
import {
  isObject,
  noObject,
  oneOf,
  onOff,
  SEVERITIES,
  type Setting,
  type SettingsFault,
  severityByRule,
  texts,
  wholeNumber,
} from './setting.ts';

/** What the caller decides; the same keys as in `gouji.json` and, behind `gouji.`, in the settings of VS Code. */
export interface Settings {
  /** Severities by rule code; a rule that is not named keeps its own. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  /** The report year, where the text does not say it or says it wrong. */
  readonly year?: number;
  /** Whether the text is a report: decided from its content (`auto`), or known. */
  readonly recognise?: 'auto' | 'always' | 'never';
  /** Further wordings of section titles that are as good as the official ones. */
  readonly acceptedTitles?: readonly string[];
  /** The least grave severity that makes `gouji check` exit with 1; `error` where left out. */
  readonly blocking?: Severity;
  /** Whether an editor shows beside a blank or wrong total what it should be. */
  readonly 'inlayHints.expectedTotals'?: boolean;
  /** Whether an editor shows before each value the name of its column: in `cell-lines` tables (`auto`), in all, in none. */
  readonly 'inlayHints.columnNames'?: 'auto' | 'always' | 'never';
  /** Whether an editor shows above each table how many of its relations hold. */
  readonly codeLens?: boolean;
}

type AllSettings = Required<Settings>;

/** The years a report may be about: from 2008, when the regulations (政府信息公开条例) took effect. */
const FIRST_YEAR = 2008;
const LAST_YEAR = 2099;

const MOST_FAULTS = 20;

/** Every setting by its key. */
export const SETTINGS: { readonly [Key in keyof AllSettings]: Setting<AllSettings[Key]> } = {
  rules: {
    ...severityByRule(RULES),
    description: {
      zh: '各条规则的级别，off 为不检查；没有列出的规则用默认级别。',
      en: 'The severity of each rule, or off; a rule that is not listed keeps its default.',
    },
  },
  acceptedTitles: {
    ...texts(),
    description: {
      zh: '除规定的标题外还可以接受的各部分标题（不写编号），例如“主动公开工作情况”。',
      en: 'Further titles of sections to accept beside the official ones, without their numbers, such as 主动公开工作情况.',
    },
    rule: 'section-title',
  },
  year: {
    ...wholeNumber(FIRST_YEAR, LAST_YEAR),
    description: {
      zh: '报告年度。标题中没有写或者写错时才需要；不填则依标题和正文判断。',
      en: 'The report year, where the title does not say it or says it wrong; else it is read from the title and the text.',
    },
  },
  recognise: {
    ...oneOf(['auto', 'always', 'never'], 'auto'),
    description: {
      zh: '是否当作年度报告检查：auto 依内容判断，always 一律检查，never 一律不检查。',
      en: 'Whether a text is checked as a report: auto decides from its content; always and never settle it.',
    },
  },
  blocking: {
    ...oneOf(SEVERITIES, 'error'),
    description: {
      zh: '问题达到这一级别时，gouji check 的退出码为1。',
      en: 'gouji check exits with 1 where a problem is of this severity or graver.',
    },
    commandLineOnly: true,
  },
  'inlayHints.expectedTotals': {
    ...onOff(true),
    description: {
      zh: '在空白或者不平的合计旁边显示应填的数。',
      en: 'Shows what a total should be, beside one that is blank or does not balance.',
    },
  },
  'inlayHints.columnNames': {
    ...oneOf(['auto', 'always', 'never'], 'auto'),
    description: {
      zh: '在每个数字前面显示所在列的名称：auto 只用于一格一行的表格，always 用于所有表格，never 不显示。',
      en: 'Shows the name of its column before each figure: auto in tables with one cell per line, always in every table, or never.',
    },
  },
  codeLens: {
    ...onOff(true),
    description: {
      zh: '在每张表格上方显示勾稽关系的项数和不平的项数。',
      en: 'Shows above each table how many relations it has and how many do not balance.',
    },
  },
};

/**
 * Reads settings that came from outside. Keeps what is valid, and names what is not, up to a number that somebody reads;
 * what is null is not set. What has a dot in its key may also stand in an object, as editors send it. Throws nothing.
 */
export function readSettings(value: unknown): {
  readonly settings: Settings;
  readonly faults: readonly SettingsFault[];
} {
  const settings: { -readonly [Key in keyof AllSettings]?: AllSettings[Key] } = {};
  if (!isObject(value)) return { settings, faults: [noObject('', value)] };
  const faults: SettingsFault[] = [];
  const take = <Key extends keyof AllSettings>(key: Key, given: unknown) => {
    const setting: Setting<AllSettings[Key]> = SETTINGS[key];
    const reading = setting.read(given, key);
    if (reading.value !== undefined) settings[key] = reading.value;
    // One by one: there may be more of them than a call takes arguments.
    for (const fault of reading.faults) faults.push(fault);
  };
  for (const [key, given] of entriesOf(value)) {
    // By it an editor finds the schema of the file.
    if (key === '$schema') continue;
    if (!isKey(key)) faults.push({ kind: 'unknown', path: key, message: message(UNKNOWN, { allowed: ALLOWED }) });
    else if (given !== null && given !== undefined) take(key, given);
  }
  return { settings, faults: faults.slice(0, MOST_FAULTS) };
}

/** Whether a value is a year that a report may be about. */
export function isYear(value: unknown): value is number {
  return SETTINGS.year.read(value, '').value !== undefined;
}

/** The keys and values of settings; what stands in `inlayHints` as `inlayHints.…`. */
function entriesOf(value: Record<string, unknown>): (readonly [key: string, given: unknown])[] {
  return Object.entries(value).flatMap(([key, given]) =>
    GROUPS.has(key) && isObject(given)
      ? Object.entries(given).map(([inner, setting]) => [`${key}.${inner}`, setting] as const)
      : [[key, given] as const],
  );
}

function isKey(key: string): key is keyof Settings {
  return Object.hasOwn(SETTINGS, key);
}

/** What stands before a dot in a key. */
const GROUPS = new Set(
  Object.keys(SETTINGS).flatMap((key) => (key.includes('.') ? [key.slice(0, key.indexOf('.'))] : [])),
);
const ALLOWED = listed(Object.keys(SETTINGS));
const UNKNOWN: Text = { zh: '不是设置项，可用的有：{allowed}', en: 'is no setting; there are {allowed}' };
