import { type Message, message, readSettings, type Settings, type SettingsFault, type Text } from '../core/index.ts';

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
  const { settings, faults } = readSettings(value);
  return faults.length > 0 ? { kind: 'wrong', faults: faults.map(inFile) } : { kind: 'settings', settings };
}

function inFile({ path, message: fault }: SettingsFault): Message {
  return message(path === '' ? WHOLE : PART, { path, fault });
}

const NOT_JSON: Text = { zh: '不是有效的 JSON（{detail}）。', en: 'not valid JSON ({detail}).' };
const WHOLE: Text = { zh: '文件内容{fault}。', en: 'the content {fault}.' };
const PART: Text = { zh: '“{path}”{fault}。', en: '"{path}" {fault}.' };
