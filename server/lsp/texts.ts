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
  notAnObject: {
    zh: '设置 {key} 应为对象，现为 {value}，已忽略。',
    en: 'The setting {key} should be an object, but is {value}; it is ignored.',
  },
  notAYear: {
    zh: '设置 {key} 应为 2008 至 2099 之间的年份，现为 {value}，已忽略。',
    en: 'The setting {key} should be a year from 2008 to 2099, but is {value}; it is ignored.',
  },
  notOneOf: {
    zh: '设置 {key} 应为 {choices} 之一，现为 {value}，已忽略。',
    en: 'The setting {key} should be one of {choices}, but is {value}; it is ignored.',
  },
  unknownRule: {
    zh: '设置 {key} 没有对应的规则，不起作用。',
    en: 'The setting {key} names no rule; it has no effect.',
  },
} as const satisfies Record<string, Text>;
