import { workspace } from 'vscode';

/** The language of its own that a report may be given; documents in it are reports whatever they contain. */
export const REPORT_LANGUAGE = 'gov-disclosure-report';

const LANGUAGES = ['markdown', 'plaintext', REPORT_LANGUAGE];

/**
 * The documents Gouji works on, as a selector for both VS Code and LSP. Schemes are named, because earlier versions in a
 * diff (`git:`) and logs (`output:`) have the same languages and nobody can repair them. Whatever file system the
 * workspace lies on is one of them.
 */
export function reportDocuments(): { scheme: string; language: string }[] {
  const folders = workspace.workspaceFolders ?? [];
  const schemes = new Set(['file', 'untitled', 'vscode-vfs', ...folders.map((folder) => folder.uri.scheme)]);
  return [...schemes].flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));
}
