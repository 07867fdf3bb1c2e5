import { blankReport } from '../../server/core/mend/blank-report.ts';
import { blankTable } from '../../server/core/mend/insert-table.ts';
import type { Written } from '../../server/core/tables/table.ts';
import { EDITIONS } from '../../server/core/templates/editions.ts';
import { toSnippet } from '../../server/lsp/snippets.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** The snippets of VS Code: a blank report of each edition, and each of its tables, as Markdown pipe tables. */
export function snippetFile(): string {
  const snippets: Record<string, Snippet> = {};
  for (const template of [...EDITIONS].reverse()) {
    const { edition } = template;
    snippets[`空白年度报告（${edition}年版）`] = {
      prefix: [`年度报告${edition}`, `gouji-report-${edition}`],
      description: `政府信息公开工作年度报告，${edition}年版格式（${template.notice.number}）`,
      body: body(blankReport(template, 'pipe', '\n')),
    };
    for (const table of template.tables) {
      snippets[`空白${table.name.zh}（${edition}年版）`] = {
        prefix: [`${table.name.zh}${edition}`, `gouji-${table.id}-${edition}`],
        description: `${table.name.zh}，${edition}年版格式`,
        body: body(blankTable(table, 'pipe', '\n')),
      };
    }
  }
  return `${JSON.stringify(snippets, null, 2)}\n`;
}

/** Lines in the syntax of snippets, each value a tab stop that holds what stands there. */
function body({ text, values }: Written): string[] {
  return toSnippet(text, values, 1, false).value.split('\n');
}
