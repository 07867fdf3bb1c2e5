import { env, Uri, type Webview } from 'vscode';
import { localeOf, type Text } from '../server/core/messages/message.ts';
import { escaped } from '../server/core/preview/html.ts';
import { shown } from './shown.ts';

const REPORT: Text = { zh: '年度报告预览', en: 'Preview of the report' };
const ABOUT: Text = { zh: '所指单元格的说明', en: 'About the cell pointed at' };
const HINT: Text = {
  zh: '指向数字，可看它参加的勾稽关系；单击或按回车键，跳到原文；方向键在各格之间移动；Esc 键返回编辑器。',
  en: 'Point at a figure to see the sums it is in. Click or press Enter to go to it in the text; arrow keys move between cells; Esc goes back to the editor.',
};

/** The folder of the extension that pages may load from, and no other. */
export function pageResources(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist/webview');
}

/** The page of a preview, still without a report. It runs the extension's one script, and loads nothing from elsewhere. */
export function pageOf(webview: Webview, extension: Uri, report: Uri): string {
  const address = (file: string) => webview.asWebviewUri(Uri.joinPath(pageResources(extension), file)).toString();
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${localeOf(env.language) === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escaped(address('preview.css'))}">
<title>${escaped(shown(REPORT))}</title>
</head>
<body data-uri="${escaped(report.toString())}">
<p id="notice" role="status" hidden></p>
<main id="report" lang="zh-CN" aria-label="${escaped(shown(REPORT))}"></main>
<section id="about" role="status" aria-label="${escaped(shown(ABOUT))}">${escaped(shown(HINT))}</section>
<script nonce="${nonce}" src="${escaped(address('preview.js'))}"></script>
</body>
</html>`;
}
