import { type Locale, type Message, render, type Text } from '../messages/message.ts';
import type { Span } from '../text/span.ts';
import { visible } from '../text/visible.ts';
import type { Block, DrawnCell, DrawnRow, Preview, TableBlock, TextBlock } from './preview.ts';

const FORM_TABLE: Text = { zh: '表格', en: 'Table' };

/** What a line becomes in HTML. */
const TAGS: Readonly<Record<TextBlock['kind'], string>> = {
  title: 'h1',
  heading: 'h2',
  subheading: 'h3',
  paragraph: 'p',
  'sign-off': 'p',
};

/** How much of a preview is written: for a person at the editor, or only what is to be read on paper. */
export interface Writing {
  readonly locale: Locale;
  /** With ids, offsets into the text (UTF-16, `data-start` and `data-end`), marks, remarks and sums. */
  readonly interactive: boolean;
}

/** The blocks of a preview as HTML. Whatever stands in the report is escaped: no markup of its own gets through. */
export function blocksAsHtml({ blocks, equations }: Preview, writing: Writing): string {
  let tables = 0;
  // Tables are counted by themselves: a new paragraph gives no cell another id.
  const parts = blocks.map((block, at) =>
    block.kind === 'table' ? tableAsHtml(block, `t${tables++}`, writing) : lineAsHtml(block, `l${at}`, writing),
  );
  if (writing.interactive) {
    const sums = equations.map((sum) => element('li', {}, render(sum, writing.locale)));
    parts.push(`<ol id="equations" hidden>${sums.join('')}</ol>`);
  }
  return parts.join('\n');
}

/** A text as it is to stand in HTML, in an attribute too. Nothing in it is obeyed instead of shown. */
export function escaped(text: string): string {
  return visible(text.replaceAll(/[\t-\r]+/gu, ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function lineAsHtml(line: Exclude<Block, TableBlock>, id: string, writing: Writing): string {
  if (line.kind === 'gap')
    return writing.interactive ? element('p', { class: 'gap' }, render(line.words, writing.locale)) : '';
  const classes = [
    line.kind === 'sign-off' ? line.kind : '',
    writing.interactive && line.remarks.length > 0 ? 'remark' : '',
  ];
  return element(TAGS[line.kind], { class: classes.join(' ').trim(), ...atSource(line, id, writing) }, line.text);
}

function tableAsHtml({ name, head, body }: TableBlock, id: string, writing: Writing): string {
  const label = render(name ?? { text: FORM_TABLE, args: {} }, writing.locale);
  const rows = (drawn: readonly DrawnRow[], from: number) =>
    drawn.map((row, index) => rowAsHtml(row, `${id}-${from + index}`, writing)).join('\n');
  const attributes = { role: writing.interactive ? 'grid' : '', 'aria-label': writing.interactive ? label : '' };
  const thead = head.length > 0 ? `<thead>\n${rows(head, 0)}\n</thead>\n` : '';
  return `<div class="table"><table${written(attributes)}>\n${thead}<tbody>\n${rows(body, head.length)}\n</tbody></table></div>`;
}

function rowAsHtml({ kind, cells }: DrawnRow, id: string, writing: Writing): string {
  const drawn = cells.map((cell, at) => cellAsHtml(cell, `${id}-${at}`, writing));
  const marked = kind === 'foreign' || (kind === 'missing' && writing.interactive);
  return `<tr${written({ class: marked ? kind : '' })}>${drawn.join('')}</tr>`;
}

function cellAsHtml(cell: DrawnCell, id: string, writing: Writing): string {
  const { kind, text, colSpan, rowSpan } = cell;
  const isLabel = kind !== 'value';
  const words = typeof text === 'string' ? text : render(text, writing.locale);
  const axis = kind === 'column-label' ? (colSpan > 1 ? 'colgroup' : 'col') : rowSpan > 1 ? 'rowgroup' : 'row';
  const attributes = {
    scope: isLabel ? axis : '',
    colspan: colSpan > 1 ? String(colSpan) : '',
    rowspan: rowSpan > 1 ? String(rowSpan) : '',
  };
  if (!writing.interactive) return element(isLabel ? 'th' : 'td', attributes, words);
  return element(
    isLabel ? 'th' : 'td',
    {
      ...attributes,
      class: cell.marks.join(' '),
      ...atSource(cell, id, writing),
      'aria-label': cell.name ? render(cell.name, writing.locale) : '',
      'data-equations': cell.equations.join(' '),
    },
    words,
  );
}

/** What leads from an element to its place in the text, and what is said of it. */
function atSource(
  { source, remarks }: { readonly source?: Span; readonly remarks: readonly Message[] },
  id: string,
  { interactive, locale }: Writing,
): Readonly<Record<string, string>> {
  if (!interactive) return {};
  return {
    id,
    'data-start': source ? String(source.start) : '',
    'data-end': source ? String(source.end) : '',
    title: remarks.map((remark) => render(remark, locale)).join(' '),
  };
}

function element(tag: string, attributes: Readonly<Record<string, string>>, text: string): string {
  return `<${tag}${written(attributes)}>${escaped(text)}</${tag}>`;
}

/** Attributes that are not empty. */
function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}
