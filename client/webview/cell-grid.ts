/** Where the arrow keys lead. */
export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const STEPS: Readonly<Record<Direction, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cells of a table by row and column; a merged cell stands at each place that it takes. */
export class CellGrid {
  private readonly places: HTMLTableCellElement[][];

  constructor(table: HTMLTableElement) {
    const rows = [...table.rows];
    this.places = rows.map(() => []);
    rows.forEach((row, at) => {
      let column = 0;
      for (const cell of row.cells) {
        while (this.places[at]?.[column] !== undefined) column++;
        for (const line of this.places.slice(at, at + cell.rowSpan))
          for (let right = 0; right < cell.colSpan; right++) line[column + right] = cell;
        column += cell.colSpan;
      }
    });
  }

  /** The next other cell in a direction; undefined at the edge. */
  beside(cell: HTMLTableCellElement, direction: Direction): HTMLTableCellElement | undefined {
    const [rows, columns] = STEPS[direction];
    let row = this.places.findIndex((line) => line.includes(cell));
    let column = this.places[row]?.indexOf(cell) ?? -1;
    while (this.places[row]?.[column] === cell) {
      row += rows;
      column += columns;
    }
    return this.places[row]?.[column];
  }
}
