import type { Text } from '../core/index.ts';

/** What the language server says to people beside the problems themselves: in the editor's log and its menus. */
export const TEXTS = {
  engineFailed: {
    zh: '检查 {uri} 时出错，这份文件暂不显示问题，请将此情况告知开发者：{error}',
    en: 'Checking {uri} failed, so no problems are shown for this file; please tell the developers: {error}',
  },
  ruleFailed: {
    zh: '规则 {rule} 检查 {uri} 时出错，其他规则照常检查，请将此情况告知开发者：{error}',
    en: 'The rule {rule} failed on {uri}; the other rules go on. Please tell the developers: {error}',
  },
  notificationIgnored: {
    zh: '编辑器发来的 {method} 不符合语言服务器协议，已忽略。',
    en: 'Ignored {method} from the editor: its parameters are not as the Language Server Protocol says.',
  },
  settingsUnavailable: {
    zh: '编辑器未能给出 {uri} 的设置，改用默认设置：{error}',
    en: 'The editor could not give the settings of {uri}; the defaults are used: {error}',
  },
  settingIgnored: {
    zh: '已忽略设置 {key}：{fault}。',
    en: 'Ignored the setting {key}, which {fault}.',
  },
  notice: {
    zh: '{edition}年版格式的文件，适用年度见说明页',
    en: 'The notice of the {edition} edition of the form; see for which years',
  },
  outline: {
    zh: '年度报告',
    en: 'Annual report',
  },
  fixAllOfSameKind: {
    zh: '修复本文件中全部同类问题（共{count}处）',
    en: 'Fix all {count} problems of this kind in the file',
  },
  fixAllSafely: {
    zh: '修复全部可安全修复的问题',
    en: 'Fix everything that can be fixed safely',
  },
  tableToPipe: {
    zh: '将本表转换为 Markdown 竖线表格',
    en: 'Convert this table to a Markdown pipe table',
  },
  tableToHtml: {
    zh: '将本表转换为 HTML 表格（保留合并单元格）',
    en: 'Convert this table to HTML (with merged cells)',
  },
  tablesToPipe: {
    zh: '将所选{count}张表转换为 Markdown 竖线表格',
    en: 'Convert the {count} selected tables to Markdown pipe tables',
  },
  tablesToHtml: {
    zh: '将所选{count}张表转换为 HTML 表格（保留合并单元格）',
    en: 'Convert the {count} selected tables to HTML (with merged cells)',
  },
  allTablesToPipe: {
    zh: '将全文表格转换为 Markdown 竖线表格（共{count}张）',
    en: 'Convert every table in the report to a Markdown pipe table ({count} in all)',
  },
  allTablesToHtml: {
    zh: '将全文表格转换为 HTML 表格（共{count}张，保留合并单元格）',
    en: 'Convert every table in the report to HTML, with merged cells ({count} in all)',
  },
  expectedTotal: {
    zh: '→ 应为{expected}',
    en: '→ should be {expected}',
  },
  columnName: {
    zh: '{name}：',
    en: '{name}:',
  },
  preview: {
    zh: '预览',
    en: 'Preview',
  },
  noLastReport: {
    zh: '所选文件看来不是政府信息公开工作年度报告，请另选一份，或者从空白开始',
    en: 'The chosen file does not look like an annual report; choose another one, or begin from scratch',
  },
} as const satisfies Record<string, Text>;
