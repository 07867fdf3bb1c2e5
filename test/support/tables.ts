import type { DialectName } from '../../server/core/tables/table.ts';

/** A cell of a table to be written, and how many columns and rows it takes. */
export interface Box {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}

/** What stands at one place of the grid: a cell that begins there, or one that reaches over from the left or from above. */
type Place = Box | 'from the left' | 'from above';

/**
 * Writes a table as it is met in the wild, without help of the engine's own writers. `rows` are the cells that begin
 * in each row, from the left; `width` is the number of columns.
 */
export function writeTable(
  rows: readonly (readonly Box[])[],
  width: number,
  dialect: DialectName,
  eol: string,
): string {
  if (dialect === 'html') return writeHtml(rows, eol);
  const places = spread(rows, width);
  if (dialect === 'cell-lines') return places.map((row) => writeCellLines(row, eol)).join(eol + eol);
  if (dialect === 'tsv') return places.map((row) => row.map(textOf).join('\t')).join(eol);
  if (dialect === 'bare-pipe') return places.map(writeBarePipe).join(eol);
  const [header = '', ...body] = places.map((row) => `| ${row.map(textOf).join(' | ')} |`);
  return [header, `|${'---|'.repeat(width)}`, ...body].join(eol);
}

function writeHtml(rows: readonly (readonly Box[])[], eol: string): string {
  const lines = rows.map((row) => {
    const cells = row.map(({ text, columns = 1, rows: height = 1 }) => {
      const spans = `${height > 1 ? ` rowspan="${height}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
      return `<td${spans}>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return ['<table>', ...lines, '</table>'].join(eol);
}

/** One line per cell; a lone tab where a cell reaches in from above, nothing where one does from the left. */
function writeCellLines(row: readonly Place[], eol: string): string {
  return row
    .filter((place) => place !== 'from the left')
    .map((place) => `\t${textOf(place)}`)
    .join(eol);
}

/** The places of merged cells are lost: all cells are packed to the left, and bars fill the row up. */
function writeBarePipe(row: readonly Place[]): string {
  const cells = row.filter((place) => typeof place !== 'string').map(textOf);
  return `${cells.join(' | ')}${' |'.repeat(row.length - cells.length)}`;
}

function textOf(place: Place): string {
  return typeof place === 'string' ? '' : place.text;
}

function spread(rows: readonly (readonly Box[])[], width: number): Place[][] {
  const grid = rows.map((): Place[] => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const box of row) {
      while (grid[y]?.[x] !== undefined) x++;
      for (let down = 0; down < (box.rows ?? 1); down++) {
        for (let right = 0; right < (box.columns ?? 1); right++) {
          const below = grid[y + down];
          if (below) below[x + right] = right > 0 ? 'from the left' : down > 0 ? 'from above' : box;
        }
      }
    }
  });
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? { text: '' }));
}
