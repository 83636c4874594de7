/** A file of an import as a table, whatever it is kept in. */
import { openCsv, type Table } from './csv.ts'
import { isZip } from './source.ts'
import { openWorkbook } from './workbook.ts'

/**
 * Opens a delimited file, or a sheet of a workbook. `sheet` null: the first one. Throws SourceError and CsvFault, also from
 * `rows`.
 */
export const openTable = async (path: string, sheet: string | null): Promise<Table> =>
  (await isZip(path)) ? openWorkbook(path, sheet) : openCsv(path)
