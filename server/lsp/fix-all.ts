import type { CodeAction } from 'vscode-languageserver';
import { message } from '../core/index.ts';
import type { Analysis } from './analysis.ts';
import type { Offer } from './offer.ts';
import { CodeActionKind } from './protocol.ts';
import { TEXTS } from './texts.ts';

/** The kind of the action that repairs what can be repaired safely, on save if the user wants it. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.gouji`;

/** Beside the quick fixes of problems of which the document has more: one action for all with the same code. */
export function fixAllOfSameKind(fixes: readonly CodeAction[], { problems }: Analysis): Offer[] {
  const diagnostics = new Set(fixes.flatMap((fix) => fix.diagnostics ?? []));
  const codes = new Set([...diagnostics].map(({ code }) => String(code)));
  return [...codes].flatMap((code) => {
    const count = problems.filter((problem) => problem.code === code && problem.fixes.length > 0).length;
    if (count < 2) return [];
    return {
      title: message(TEXTS.fixAllOfSameKind, { count }),
      kind: CodeActionKind.QuickFix,
      diagnostics: [...diagnostics].filter((diagnostic) => diagnostic.code === code),
      task: { kind: 'fix-same', code },
    };
  });
}

/** One action for all problems whose best fix neither loses nor invents information. */
export function fixAllSafely({ problems }: Analysis): Offer[] {
  if (!problems.some(({ fixes: [best] }) => best?.safe)) return [];
  return [{ title: message(TEXTS.fixAllSafely), kind: FIX_ALL, task: { kind: 'fix-safe' } }];
}
