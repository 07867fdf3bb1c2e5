import { window } from 'vscode';
import type { Text } from '../server/core/messages/message.ts';
import type { ActionCommand } from './run-action.ts';
import { shown } from './shown.ts';

const CHOOSE: Text = {
  zh: '选择要转换的表格和写法（光标在表内时，可以只转换该表）',
  en: 'Choose which tables and into what (with the cursor in a table, that table alone)',
};

/** Writes the table at the cursor, or all tables, in another dialect: one choice for both. */
export const CONVERT_TABLES: ActionCommand = {
  kind: 'refactor.rewrite.gouji',
  nothing: {
    zh: '没有可转换的表格。',
    en: 'There is no table to convert.',
  },
  choose: async (actions) => {
    const items = actions.map((action) => ({ label: action.title, action }));
    return (await window.showQuickPick(items, { placeHolder: shown(CHOOSE) }))?.action;
  },
};
