/**
 * Rows of flat lists. The database sends columns (cypher/fields/PeerMap.*Ties.cypher) in the order of the row type's fields. A
 * row is an index into them, so nothing is copied.
 */

/** The columns of one tie list; a column that the operation does not read is null. */
export type Columns = readonly (readonly unknown[] | null)[]

/** One row: the parent object of a row type's resolvers. */
export class Row {
  readonly columns: Columns
  readonly index: number

  constructor(columns: Columns, index: number) {
    this.columns = columns
    this.index = index
  }
}

const isColumns = (value: unknown): value is Columns =>
  Array.isArray(value) && value.every((column) => column === null || Array.isArray(column))

/**
 * What the database sent for one tie list: a list with one element, the columns.
 * @throws TypeError for anything else: the statement and the row type disagree
 */
export function columnsOf(value: unknown): Columns {
  const columns: unknown = Array.isArray(value) ? value[0] : undefined
  if (!isColumns(columns)) throw new TypeError('a tie list is not made of columns')
  return columns
}

/** All rows of a tie list. */
export function rowsOf(columns: Columns): readonly Row[] {
  const rows: Row[] = []
  const length = columns[0]?.length ?? 0
  for (let index = 0; index < length; index++) rows.push(new Row(columns, index))
  return rows
}

/** The cell of a row, undefined where the column was not read. */
export const cell = (row: unknown, column: number): unknown =>
  row instanceof Row ? row.columns[column]?.[row.index] : undefined
