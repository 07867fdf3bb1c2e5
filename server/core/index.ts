/** The engine as the language server, the command line and the tests see it. */
export { check } from './check.ts';
export { alignTables } from './mend/align-tables.ts';
export { convertTables, TARGETS, type Target } from './mend/convert-tables.ts';
export { fixAll, type Mended, SAFE } from './mend/fix-all.ts';
export { listed } from './messages/listed.ts';
export { type Locale, localeOf, type Message, message, render, type Text } from './messages/message.ts';
export type { Fix, Problem, Severity } from './problem.ts';
export { readReport } from './report/read-report.ts';
export type { BoundRow, BoundTable, BoundValue, Report } from './report/report.ts';
export { RULES } from './rules/registry.ts';
export { SEVERITIES, type SettingsFault } from './setting.ts';
export { isYear, readSettings, type Settings } from './settings.ts';
export { applyEdits, type Edit } from './text/edits.ts';
export { LineIndex, type Position } from './text/lines.ts';
export type { Span } from './text/span.ts';
