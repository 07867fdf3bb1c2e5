import type { CodeActionContext } from 'vscode-languageserver';
import { type BoundTable, message, type Span, TARGETS, type Target, type Text } from '../core/index.ts';
import type { Analysis } from './analysis.ts';
import type { Offer } from './offer.ts';
import { CodeActionKind, CodeActionTriggerKind } from './protocol.ts';
import { tablesAt } from './tasks.ts';
import { TEXTS } from './texts.ts';

/** The kind of the actions that write tables anew in another dialect; below it one kind for each dialect. */
const CONVERT = `${CodeActionKind.RefactorRewrite}.gouji`;

export const CONVERT_KINDS: readonly CodeActionKind[] = TARGETS.map(kindOf);

const TITLES: Readonly<Record<Target, { readonly one: Text; readonly some: Text; readonly all: Text }>> = {
  pipe: { one: TEXTS.tableToPipe, some: TEXTS.tablesToPipe, all: TEXTS.allTablesToPipe },
  html: { one: TEXTS.tableToHtml, some: TEXTS.tablesToHtml, all: TEXTS.allTablesToHtml },
};

/**
 * For each dialect an action for the tables at the selection that are in another one, and, where there are more in the
 * report, one for all. Away from a table they are offered only when asked for by their kind, and never while the
 * cursor just moves along: a light bulb at every row would hide those that mean something.
 */
export function conversions(selection: Span, { only, triggerKind }: CodeActionContext, { report }: Analysis): Offer[] {
  if (report === undefined || !report.recognised) return [];
  const here = tablesAt(report, selection);
  if (only === undefined && (here.length === 0 || triggerKind === CodeActionTriggerKind.Automatic)) return [];
  return TARGETS.flatMap((target) => {
    const kind = kindOf(target);
    const isOther = ({ dialect }: BoundTable) => dialect !== target;
    const some = here.filter(isOther).length;
    const all = report.tables.filter(isOther).length;
    const offers: Offer[] = [];
    if (some > 0) {
      const title = message(some === 1 ? TITLES[target].one : TITLES[target].some, { count: some });
      offers.push({ title, kind, task: { kind: 'convert', target, within: selection } });
    }
    if (all > some) {
      offers.push({ title: message(TITLES[target].all, { count: all }), kind, task: { kind: 'convert', target } });
    }
    return offers;
  });
}

function kindOf(target: Target): CodeActionKind {
  return `${CONVERT}.${target}`;
}
