import { type Disposable, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Text, whole } from '../server/core/messages/message.ts';
import type { ActiveReport, Overview } from './active-report.ts';
import { shown } from './shown.ts';

type Group = Overview['groups'][number];
type Problem = Group['problems'][number];

const LINE: Text = { zh: '第{line}行 {code}', en: 'line {line} {code}' };
const COUNT: Text = { zh: '{count}处', en: '{count}' };
const COUNT_AND_DETAIL: Text = { zh: '{count}处 · {detail}', en: '{count} · {detail}' };
const GROUP: Text = { zh: '{name}，{count}处问题', en: '{name}, problems: {count}' };
const PROBLEM: Text = { zh: '{severity}：{message}第{line}行', en: '{severity}: {message} Line {line}' };

const SEVERITIES: Readonly<Record<Problem['severity'], { readonly name: Text; readonly icon: ThemeIcon }>> = {
  error: { name: { zh: '错误', en: 'Error' }, icon: iconOf('error', 'Error') },
  warning: { name: { zh: '警告', en: 'Warning' }, icon: iconOf('warning', 'Warning') },
  information: { name: { zh: '信息', en: 'Information' }, icon: iconOf('info', 'Info') },
  hint: { name: { zh: '提示', en: 'Hint' }, icon: iconOf('info', 'Info') },
};

const PARTS: Readonly<Record<Group['kind'], ThemeIcon>> = {
  title: new ThemeIcon('symbol-string'),
  section: new ThemeIcon('symbol-namespace'),
  table: new ThemeIcon('table'),
  other: new ThemeIcon('file'),
};

/** Lists the problems of the report in front of the user by the parts they stand in. */
export function showProblems(client: BaseLanguageClient, report: ActiveReport): Disposable {
  return window.registerTreeDataProvider<Group | Problem>('gouji.problems', {
    onDidChangeTreeData: report.onDidChange,
    getChildren: (element) => {
      if (element === undefined) return [...(report.current?.overview.groups ?? [])];
      return 'problems' in element ? [...element.problems] : [];
    },
    getTreeItem: (element) => ('problems' in element ? groupItem(element) : problemItem(client, report, element)),
  });
}

function groupItem({ kind, name, detail, problems }: Group): TreeItem {
  const count = problems.length;
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.iconPath = PARTS[kind];
  item.description =
    detail === undefined ? shown(COUNT, { count }) : shown(COUNT_AND_DETAIL, { count, detail: whole(detail) });
  item.tooltip = detail === undefined ? name : `${name}\n${detail}`;
  item.accessibilityInformation = { label: shown(GROUP, { name: whole(name), count }) };
  return item;
}

function problemItem(client: BaseLanguageClient, report: ActiveReport, problem: Problem): TreeItem {
  const { code, message, severity } = problem;
  const { name, icon } = SEVERITIES[severity];
  const range = client.protocol2CodeConverter.asRange(problem.range);
  const line = range.start.line + 1;
  const item = new TreeItem(message);
  item.iconPath = icon;
  item.description = shown(LINE, { line, code: whole(code) });
  item.tooltip = message;
  item.accessibilityInformation = { label: shown(PROBLEM, { severity: name, message: whole(message), line }) };
  item.command = {
    command: 'vscode.open',
    title: message,
    arguments: [report.current?.document.uri, { selection: range }],
  };
  return item;
}

function iconOf(id: string, severity: string): ThemeIcon {
  return new ThemeIcon(id, new ThemeColor(`problems${severity}Icon.foreground`));
}
