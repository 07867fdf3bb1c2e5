import { type Disposable, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { type Text, whole } from '../server/core/messages/message.ts';
import type { ActiveReport, Overview } from './active-report.ts';
import { shown } from './shown.ts';

const NAME: Text = { zh: '年度报告', en: 'Annual Report' };
const LABEL: Text = { zh: '年度报告：{words}', en: 'Annual report: {words}' };
const OPENS: Text = { zh: '单击可查看年报问题', en: 'Click to see the problems of the report' };

const ICONS: Readonly<Record<Overview['balance'], string>> = {
  fails: 'warning',
  undecided: 'question',
  holds: 'check',
  none: 'info',
};

/** Beside the language modes, where the editor says what a document is. */
const PRIORITY = 100;

/** Says in the status bar which edition and year the report in front of the user is of, and whether its sums hold. */
export function showStatus(report: ActiveReport): Disposable {
  const item = window.createStatusBarItem('gouji.report', StatusBarAlignment.Right, PRIORITY);
  item.name = shown(NAME);
  item.command = 'gouji.problems.focus';
  const show = () => {
    const { overview } = report.current ?? {};
    if (overview === undefined) return item.hide();
    const { inShort, details, balance } = overview;
    item.text = `$(${ICONS[balance]}) ${inShort}`;
    item.tooltip = [...details, shown(OPENS)].join('\n');
    item.backgroundColor = balance === 'fails' ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.accessibilityInformation = { label: shown(LABEL, { words: whole(inShort) }), role: 'button' };
    item.show();
  };
  const listener = report.onDidChange(show);
  show();
  return {
    dispose: () => {
      listener.dispose();
      item.dispose();
    },
  };
}
