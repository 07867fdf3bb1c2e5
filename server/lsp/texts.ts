import type { Text } from '../core/index.ts';

/** What the language server says to people beside the problems themselves: in the editor's log. */
export const TEXTS = {
  engineFailed: {
    zh: '检查 {uri} 时出错，这份文件暂不显示问题：{error}',
    en: 'Checking {uri} failed; no problems are shown for this file: {error}',
  },
  settingsUnavailable: {
    zh: '编辑器未能给出 {uri} 的设置，改用默认设置：{error}',
    en: 'The editor could not give the settings of {uri}; the defaults are used: {error}',
  },
  settingIgnored: {
    zh: '已忽略设置 {key}：{fault}。',
    en: 'Ignored the setting {key}, which {fault}.',
  },
} as const satisfies Record<string, Text>;
