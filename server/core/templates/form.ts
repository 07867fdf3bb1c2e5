import type { GridCell, GridRow } from '../tables/table.ts';
import { labelKey, withoutGloss, withoutNumber } from '../text/labels.ts';
import { EDITIONS } from './editions.ts';
import type {
  DataRowTemplate,
  HeaderRowTemplate,
  LabelTemplate,
  RecordTemplate,
  RelationTemplate,
  RowTemplate,
  TableTemplate,
  ValueTemplate,
} from './template.ts';

/** A table of one edition with all that binding and mending ask of it, worked out once. */
export interface FormTable {
  readonly edition: string;
  readonly template: TableTemplate;
  readonly rows: readonly FormRow[];
  /** Its data rows by the key of the innermost label, and by what is left of it when the number is lost. */
  readonly rowByKey: ReadonlyMap<string, FormRow>;
  readonly rowByBareKey: ReadonlyMap<string, FormRow>;
  /** Its header labels, and the labels that stand left of the innermost ones. */
  readonly headerByKey: ReadonlyMap<string, LabelTemplate>;
  readonly groupByKey: ReadonlyMap<string, LabelTemplate>;
  /** What messages call each record, by its id: （三）不予公开 › 1.属于国家秘密 */
  readonly names: ReadonlyMap<string, string>;
  /** The label over each of its columns. */
  readonly columnNames: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The place of each of its values among all of them, from 0: by record and column. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Every sum that its relations ask for. */
  readonly sums: readonly FormSum[];
}

/** A relation of the form in one column or one record. */
export interface FormSum {
  readonly relation: RelationTemplate;
  /** The column (relations along rows) or the record (along columns) it is made for. */
  readonly at: string;
  /** The places of its values. */
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** A data row of the form. */
export interface FormRow {
  /** Its place among the data rows, from 0. */
  readonly index: number;
  readonly template: DataRowTemplate;
  readonly label?: LabelTemplate;
  readonly key: string;
  /** The merged labels that reach into it from above, from the left. */
  readonly covering: readonly LabelTemplate[];
  /** All its labels, those from above too, the innermost last. */
  readonly path: readonly LabelTemplate[];
  /** The header rows between the data row above and this one. */
  readonly headers: readonly HeaderRowTemplate[];
  readonly values: readonly ValueTemplate[];
  /** The place of its first value among all values of the table. */
  readonly firstPlace: number;
}

const LABELS: readonly LabelTemplate[] = EDITIONS.flatMap(({ tables }) =>
  tables.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'header' ? row.cells : row.labels))),
);

/** How the form, in all its editions, and its accepted variants write the labels, with their keys. */
const KEYS: ReadonlyMap<string, string> = new Map(
  [...new Set(LABELS.flatMap(wordingsOf))].map((wording) => [wording, labelKey(wording)] as const),
);

const KEYS_OF_LABEL: ReadonlyMap<LabelTemplate, readonly string[]> = new Map(
  LABELS.map((label) => [label, wordingsOf(label).map(keyOf)] as const),
);

/** Every table of every edition. */
export const FORMS: readonly FormTable[] = EDITIONS.flatMap(({ edition, tables }) =>
  tables.map((template) => prepare(edition, template)),
);

const SEVERAL = 'several';

/** For the key of a label the one table that has it, in whatever edition, or `several`. */
const TABLE_OF_KEY: ReadonlyMap<string, string> = tablesByKey();

/** For each table the keys that one edition has alone, as labels of figures and anywhere. */
const MARKERS: ReadonlyMap<string, Markers> = markers();

/** For each table the keys of its rows in all editions. */
const ROW_KEYS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  FORMS.map(({ template: { id } }) => [
    id,
    new Set(FORMS.filter(({ template }) => template.id === id).flatMap(({ rowByKey }) => [...rowByKey.keys()])),
  ]),
);

interface Markers {
  readonly rows: Map<string, string>;
  readonly anywhere: Map<string, string>;
}

/** The table of an edition by its id. */
export function formTable(edition: string, table: string): FormTable | undefined {
  return FORMS.find((form) => form.edition === edition && form.template.id === table);
}

/** Whether the form has a label with this key anywhere. */
export function isLabelKey(key: string): boolean {
  return TABLE_OF_KEY.has(key);
}

/** Whether a table has a row with this key, in whatever edition. */
export function isRowKey(table: string, key: string): boolean {
  return ROW_KEYS.get(table)?.has(key) ?? false;
}

/** The id of the only table that has a label with this key; undefined where none or several have it. */
export function tableOfKey(key: string): string | undefined {
  const table = TABLE_OF_KEY.get(key);
  return table === SEVERAL ? undefined : table;
}

/** The key of a text: looked up for the labels of the form, which nearly all labels are, else worked out. */
export function keyOf(text: string): string {
  return KEYS.get(text) ?? labelKey(text);
}

/** The only edition that has a label in a table: as the label of figures, or anywhere; undefined where both have it. */
export function editionOfKey(table: string, key: string, asRow: boolean): string | undefined {
  return MARKERS.get(table)?.[asRow ? 'rows' : 'anywhere'].get(key);
}

/** The keys of a label: its own and those of its accepted variants. */
export function keysOf(label: LabelTemplate): readonly string[] {
  return KEYS_OF_LABEL.get(label) ?? [];
}

/** A label as a cell to be written. */
export function labelCell({ text, colSpan = 1, rowSpan = 1 }: LabelTemplate): GridCell {
  return { text, colSpan, rowSpan, value: false };
}

/** The value cells of a row as cells to be written, each holding `content`. */
export function valueCells(values: readonly ValueTemplate[], content: string): GridCell[] {
  return values.map(({ colSpan = 1 }) => ({ text: content, colSpan, rowSpan: 1, value: true }));
}

/** A row of the form as it is to be written, its value cells holding what `contentOf` says of record and column. */
export function gridRow(row: RowTemplate, contentOf: (record: string, column: string) => string): GridRow {
  if (row.kind === 'header') return row.cells.map(labelCell);
  const values = row.records.flatMap(({ id, values }) =>
    values.flatMap((value) => valueCells([value], contentOf(id, value.column))),
  );
  return [...row.labels.map(labelCell), ...values];
}

function wordingsOf({ text, variants = [] }: LabelTemplate): readonly string[] {
  return [text, ...variants];
}

function prepare(edition: string, template: TableTemplate): FormTable {
  const rows = formRows(template);
  const headerByKey = new Map<string, LabelTemplate>();
  const groupByKey = new Map<string, LabelTemplate>();
  const rowByKey = new Map<string, FormRow>();
  for (const row of template.rows) {
    if (row.kind === 'header') for (const cell of row.cells) for (const key of keysOf(cell)) headerByKey.set(key, cell);
    else for (const label of row.labels.slice(0, -1)) for (const key of keysOf(label)) groupByKey.set(key, label);
  }
  for (const row of rows) if (row.label) for (const key of keysOf(row.label)) rowByKey.set(key, row);
  const rowByBareKey = new Map<string, FormRow>();
  for (const row of rows) {
    const bare = row.label && withoutNumber(row.label.text);
    if (bare !== undefined && !rowByKey.has(bare)) rowByBareKey.set(bare, row);
  }
  const names = new Map(
    rows.flatMap((row) => row.template.records.map((record) => [record.id, nameOf(row, record)] as const)),
  );
  const columnNames = columnNamesOf(template, rows);
  const places = placesOf(rows);
  const sums = sumsOf(template, places);
  return { edition, template, rows, rowByKey, rowByBareKey, headerByKey, groupByKey, names, columnNames, places, sums };
}

function placesOf(rows: readonly FormRow[]): FormTable['places'] {
  const places = new Map<string, Map<string, number>>();
  for (const { template, firstPlace } of rows) {
    let place = firstPlace;
    for (const { id, values } of template.records)
      places.set(id, new Map(values.map(({ column }) => [column, place++] as const)));
  }
  return places;
}

/** The relations in their order, each in every column or every record that has all its values. */
function sumsOf({ relations, columns }: TableTemplate, places: FormTable['places']): FormSum[] {
  const sums: FormSum[] = [];
  for (const relation of relations) {
    const along = relation.along === 'rows' ? columns.map(({ id }) => id) : places.keys();
    for (const at of along) {
      const placeOf = (id: string) => (relation.along === 'rows' ? places.get(id)?.get(at) : places.get(at)?.get(id));
      const [left, right] = [relation.left, relation.right].map((ids) => ids.flatMap((id) => placeOf(id) ?? []));
      if (left?.length === relation.left.length && right?.length === relation.right.length)
        sums.push({ relation, at, left, right });
    }
  }
  return sums;
}

/** The labels of a row without the outermost and without what they explain in brackets. */
function nameOf({ path, label }: FormRow, record: RecordTemplate): string {
  if (label === undefined) return record.short;
  const inner = path.length > 2 ? path.slice(1) : [label];
  return inner.map(({ text }) => (text.endsWith('）') ? (withoutGloss(text) ?? text) : text)).join(' › ');
}

/** By record: what the nearest header above it says of each column, else the table's own name for it. */
function columnNamesOf({ columns }: TableTemplate, rows: readonly FormRow[]): FormTable['columnNames'] {
  const names = new Map<string, ReadonlyMap<string, string>>();
  let current = new Map(columns.map(({ id, label }) => [id, label]));
  for (const { headers, template } of rows) {
    for (const { text, column } of headers.flatMap(({ cells }) => cells)) {
      if (column !== undefined) current = new Map([...current, [column, text]]);
    }
    for (const { id } of template.records) names.set(id, current);
  }
  return names;
}

function formRows({ rows }: TableTemplate): FormRow[] {
  const found: FormRow[] = [];
  let headers: HeaderRowTemplate[] = [];
  let above: { label: LabelTemplate; rows: number }[] = [];
  let firstPlace = 0;
  for (const template of rows) {
    if (template.kind === 'header') {
      headers.push(template);
      continue;
    }
    const covering = above.map(({ label }) => label);
    const label = template.labels.at(-1);
    const values = template.records.flatMap((record) => record.values);
    found.push({
      index: found.length,
      template,
      ...(label ? { label } : {}),
      key: label ? keyOf(label.text) : '',
      covering,
      path: [...covering, ...template.labels],
      headers,
      values,
      firstPlace,
    });
    firstPlace += values.length;
    above = [...above, ...template.labels.map((began) => ({ label: began, rows: began.rowSpan ?? 1 }))]
      .map((reach) => ({ ...reach, rows: reach.rows - 1 }))
      .filter((reach) => reach.rows > 0);
    headers = [];
  }
  return found;
}

function markers(): ReadonlyMap<string, Markers> {
  const found = new Map<string, Markers>();
  for (const form of FORMS) {
    const others = FORMS.filter(
      ({ template, edition }) => template.id === form.template.id && edition !== form.edition,
    ).map((other) => ({ rows: other.rowByKey, anywhere: new Set(keysIn(other)) }));
    const own = found.get(form.template.id) ?? { rows: new Map(), anywhere: new Map() };
    found.set(form.template.id, own);
    for (const key of form.rowByKey.keys()) {
      if (!others.some(({ rows }) => rows.has(key))) own.rows.set(key, form.edition);
    }
    for (const key of keysIn(form)) {
      if (!others.some(({ anywhere }) => anywhere.has(key))) own.anywhere.set(key, form.edition);
    }
  }
  return found;
}

function keysIn({ rowByKey, headerByKey, groupByKey }: FormTable): string[] {
  return [...rowByKey.keys(), ...headerByKey.keys(), ...groupByKey.keys()];
}

function tablesByKey(): ReadonlyMap<string, string> {
  const tables = new Map<string, string>();
  for (const form of FORMS) {
    const { id } = form.template;
    for (const key of keysIn(form)) {
      const known = tables.get(key);
      tables.set(key, known === undefined || known === id ? id : SEVERAL);
    }
  }
  return tables;
}
