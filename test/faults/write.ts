import type { Span } from '../../server/core/index.ts';
import type { DialectName } from '../../server/core/tables/table.ts';
import type { Block, Heading, Label, Part, Report, Table, Title, Value } from './report.ts';
import { type Break, type Cell, layOut, type Place, type Sheet, type SheetRow } from './sheet.ts';
import type { Style } from './style.ts';

/** A written report: its text, and where every part of it stands. */
export interface Written {
  readonly text: string;
  /** Absent for parts that are not in the text. */
  placeOf(part: Part): Span | undefined;
}

/** Writes a report. */
export function write(report: Report): Written {
  const pen = new Pen(report.style.eol);
  if (report.style.byteOrderMark) pen.put('\uFEFF');
  report.blocks.forEach((block, at) => {
    const next = report.blocks[at + 1];
    pen.part(block, () => writeBlock(pen, report, block));
    pen.newLine();
    if (report.style.airy || needsEmptyLine(report, block, next)) pen.newLine();
  });
  return { text: pen.text, placeOf: (part) => pen.places.get(part) };
}

/** In `cell-lines` a line without tab goes on with the cell above it; nowhere does one table go on in the next. */
function needsEmptyLine({ dialect }: Report, block: Block, next: Block | undefined): boolean {
  return block.kind === 'table' && next !== undefined && (dialect === 'cell-lines' || next.kind === 'table');
}

/** Puts text down and remembers where each part stands. */
class Pen {
  text = '';
  readonly places = new Map<Part, Span>();

  constructor(private readonly eol: string) {}

  put(text: string): void {
    this.text += text.replaceAll('\n', this.eol);
  }

  newLine(): void {
    this.text += this.eol;
  }

  part(part: Part, writePart: () => void): void {
    const start = this.text.length;
    writePart();
    this.places.set(part, { start, end: this.text.length });
  }
}

function writeBlock(pen: Pen, report: Report, block: Block): void {
  switch (block.kind) {
    case 'title':
      pen.put(titleText(report.style, block));
      break;
    case 'heading':
      pen.put(headingText(report.style, block));
      break;
    case 'paragraph':
      for (const run of block.runs) pen.part(run, () => pen.put(run.text));
      break;
    case 'table':
      writeTable(pen, report, block);
  }
}

function titleText({ heading, titleOnTwoLines, airy }: Style, { organ, year, words }: Title): string {
  const mark = heading === 'markdown' ? '# ' : '';
  if (organ === '' || !titleOnTwoLines) return `${mark}${organ}${year}${words}`;
  return `${organ}${airy ? '\n\n' : '\n'}${mark}${year}${words}`;
}

function headingText({ heading, numberMark }: Style, { number, title }: Heading): string {
  const text = number === '' ? title : `${number}${numberMark}${title}`;
  return heading === 'markdown' ? `## ${text}` : heading === 'bold' ? `**${text}**` : text;
}

function writeTable(pen: Pen, report: Report, table: Table): void {
  const sheet = layOut(table);
  for (const row of sheet.rows) {
    if (row.break) pen.part(row.break, () => TABLE[report.dialect].between(pen, report.style, row.break, sheet));
    pen.part(row.source, () => TABLE[report.dialect].row(pen, report.style, row, sheet));
  }
  TABLE[report.dialect].end(pen, report.style, sheet);
}

/** How one dialect writes the rows of a table and what stands between them; line ends included. */
interface TableWriter {
  row(pen: Pen, style: Style, row: SheetRow, sheet: Sheet): void;
  between(pen: Pen, style: Style, at: Break | undefined, sheet: Sheet): void;
  end(pen: Pen, style: Style, sheet: Sheet): void;
}

const NOTHING = () => {};

const TABLE: Readonly<Record<DialectName, TableWriter>> = {
  pipe: {
    row(pen, style, row, sheet) {
      if (!beginsPiece(sheet, row)) pen.newLine();
      pen.put('|');
      for (const place of row.cells) {
        pen.put(' ');
        writeContent(pen, style, place);
        pen.put(' |');
      }
      const header = row === sheet.rows[0] ? style.delimiter : row.break && !row.break.emptyHeader && '---';
      if (header) pen.put(`\n${delimiterRow(row, header)}`);
    },
    between(pen, style, at, { rows }) {
      pen.put(`\n\n${at?.leftover === undefined ? '' : `${at.leftover}\n\n`}`);
      const [first] = rows;
      if (at?.emptyHeader && first)
        pen.put(`|${' |'.repeat(first.cells.length)}\n${delimiterRow(first, style.delimiter ?? '---')}\n`);
    },
    end: NOTHING,
  },
  'cell-lines': {
    row(pen, style, row, sheet) {
      const at = sheet.rows.indexOf(row);
      if (!beginsPiece(sheet, row)) pen.put(style.emptyLines > 0 && at % style.emptyLines === 0 ? '\n\n\n' : '\n\n');
      row.cells
        .filter(({ kind }) => kind !== 'from the left')
        .forEach((place, index) => {
          pen.put(index > 0 ? '\n\t' : '\t');
          writeContent(pen, style, place);
        });
    },
    between(pen, _style, at) {
      pen.put(`\n\n${at?.leftover ?? ''}\n\n`);
    },
    end: NOTHING,
  },
  tsv: {
    row(pen, style, row, sheet) {
      if (!beginsPiece(sheet, row)) pen.newLine();
      row.cells.forEach((place, index) => {
        if (index > 0) pen.put('\t');
        writeContent(pen, style, place);
      });
    },
    between: writeGap,
    end: NOTHING,
  },
  'bare-pipe': {
    row(pen, style, row, sheet) {
      if (!beginsPiece(sheet, row)) pen.newLine();
      const packed = row.cells.filter(({ kind }) => kind === 'cell');
      packed.forEach((place, index) => {
        if (index > 0) pen.put(' | ');
        writeContent(pen, style, place);
      });
      pen.put(' |'.repeat(row.cells.length - packed.length));
    },
    between: writeGap,
    end: NOTHING,
  },
  html: {
    row(pen, style, row, sheet) {
      const gap = style.html === 'one line' ? '' : '\n';
      if (beginsPiece(sheet, row)) pen.put(`<table>${gap}`);
      pen.put('<tr>');
      for (const { cell, columns, rows } of htmlCells(sheet, row)) {
        const spans = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
        pen.put(`${style.html === 'cell by cell' ? '\n  ' : ''}<td${spans}>`);
        if (cell) writeContent(pen, style, cell);
        pen.put('</td>');
      }
      pen.put(style.html === 'cell by cell' ? '\n</tr>' : '</tr>');
      pen.put(gap);
    },
    between(pen, _style, at) {
      pen.put(`</table>\n\n${at?.leftover === undefined ? '' : `${at.leftover}\n\n`}`);
    },
    end: (pen) => pen.put('</table>'),
  },
};

function writeGap(pen: Pen, _style: Style, at: Break | undefined): void {
  pen.put(`\n${at?.leftover ?? ''}\n`);
}

function beginsPiece({ rows }: Sheet, row: SheetRow): boolean {
  return row === rows[0] || row.break !== undefined;
}

function delimiterRow({ cells }: SheetRow, delimiter: string): string {
  return `|${`${delimiter}|`.repeat(cells.length)}`;
}

function writeContent(pen: Pen, style: Style, place: Place): void {
  const content = place.kind === 'cell' ? place.content : undefined;
  if (content) pen.part(content, () => pen.put(contentText(style, content)));
}

function contentText({ labels }: Style, content: Label | Value): string {
  if ('record' in content || content.plain) return content.text;
  return labels.reduce((text, change) => change(text), content.text);
}

/** The cells of a row with their spans inside the piece; a cell cut by a break goes on blank. */
function htmlCells({ rows }: Sheet, row: SheetRow): { cell?: Cell; columns: number; rows: number }[] {
  const at = rows.indexOf(row);
  const rest = rows.slice(at + 1);
  const end = rest.findIndex((below) => below.break !== undefined);
  const below = end < 0 ? rest : rest.slice(0, end);
  const reach = (cell: Cell) => {
    const stop = below.findIndex(
      ({ cells }) => !cells.some((place) => place.kind === 'from above' && place.cell === cell),
    );
    return 1 + (stop < 0 ? below.length : stop);
  };
  return row.cells.flatMap((place) => {
    if (place.kind === 'cell') return [{ cell: place, columns: place.columns, rows: reach(place) }];
    if (place.kind === 'from above' && row.break) return [{ columns: place.cell.columns, rows: reach(place.cell) }];
    return [];
  });
}
