import type { Report } from '../report/report.ts';
import type { DialectName } from '../tables/table.ts';

/** The line end a text uses: that of its first line. */
export function lineEnd(text: string): string {
  const at = text.search(/[\r\n]/);
  if (at < 0 || text[at] === '\n') return '\n';
  return text[at + 1] === '\n' ? '\r\n' : '\r';
}

/** The dialect most tables of a report are written in; Markdown's where it has none. */
export function dialectOf({ tables }: Report): DialectName {
  let best: DialectName = 'pipe';
  const counts = new Map<DialectName, number>();
  for (const { dialect } of tables) {
    const count = (counts.get(dialect) ?? 0) + 1;
    counts.set(dialect, count);
    if (count > (counts.get(best) ?? 0)) best = dialect;
  }
  return best;
}
