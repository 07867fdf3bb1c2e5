import { listed } from './messages/listed.ts';
import { message, type Text } from './messages/message.ts';
import type { Severity } from './problem.ts';
import { RULES } from './rules/registry.ts';
import {
  isObject,
  noObject,
  oneOf,
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
}

type AllSettings = Required<Settings>;

/** The years a report may be about: from 2008, when the regulations (政府信息公开条例) took effect. */
const FIRST_YEAR = 2008;
const LAST_YEAR = 2099;

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
};

/**
 * Reads settings that came from outside. Keeps what is valid, and names everything that is not; what is null is not
 * set. Throws nothing.
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
    faults.push(...reading.faults);
  };
  for (const [key, given] of Object.entries(value)) {
    // By it an editor finds the schema of the file.
    if (key === '$schema') continue;
    if (!isKey(key)) faults.push({ kind: 'unknown', path: key, message: message(UNKNOWN, { allowed: ALLOWED }) });
    else if (given !== null && given !== undefined) take(key, given);
  }
  return { settings, faults };
}

/** Whether a value is a year that a report may be about. */
export function isYear(value: unknown): value is number {
  return SETTINGS.year.read(value, '').value !== undefined;
}

function isKey(key: string): key is keyof Settings {
  return Object.hasOwn(SETTINGS, key);
}

const ALLOWED = listed(Object.keys(SETTINGS));
const UNKNOWN: Text = { zh: '不是设置项，可用的有：{allowed}', en: 'is no setting; there are {allowed}' };
