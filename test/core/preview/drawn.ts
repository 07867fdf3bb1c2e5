import { blocksAsHtml, check, previewOf, readReport } from '../../../server/core/index.ts';
import { unmarked } from '../../support/marked.ts';

/** The preview of a text as HTML for the editor, in Chinese. */
export function previewHtml(text: string): string {
  const report = readReport(text);
  return blocksAsHtml(previewOf(report, check(report)), { locale: 'zh', interactive: true });
}

/** One element of a preview. */
export interface Drawn {
  readonly tag: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements that hold text, in the order of the HTML. It is our own writing, so no more is understood than that. */
export function elementsIn(html: string): Drawn[] {
  return [...html.matchAll(/<(h1|h2|h3|p|th|td|li)((?: [\w-]+="[^"<>]*")*)>([^<>]*)<\/\1>/gu)].map(
    ([, tag = '', attributes = '', text = '']) => ({
      tag,
      text: unescaped(text),
      attributes: Object.fromEntries(
        [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/gu)].map(([, name = '', value = '']) => [name, unescaped(value)]),
      ),
    }),
  );
}

/** The rows of each table, cell by cell: what it reads, and what it is merged over as `columns×rows`. */
export function tablesIn(html: string): string[][][] {
  return [...html.matchAll(/<table[^>]*>(.*?)<\/table>/gsu)].map(([, table = '']) =>
    [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
      elementsIn(row).map(({ text, attributes }) => {
        const { colspan = '1', rowspan = '1' } = attributes;
        return colspan === '1' && rowspan === '1' ? text : `${text} ${colspan}×${rowspan}`;
      }),
    ),
  );
}

/** The elements of the preview of a text in which marks say of what is spoken, and those marks. */
export function drawn(marked: string): { text: string; elements: Drawn[]; at: (code: string) => Drawn[] } {
  const { text, marks } = unmarked(marked);
  const elements = elementsIn(previewHtml(text));
  const at = (code: string) =>
    marks
      .filter(({ codes }) => codes.includes(code))
      .flatMap(({ span }) =>
        elements.filter(({ attributes }) => Number(attributes['data-start'] ?? -1) === span.start),
      );
  return { text, elements, at };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
