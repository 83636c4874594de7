/** Every fault of an import, in a file for its owner alone. */
import { closeSync, existsSync, openSync, readSync, writeSync } from 'node:fs'
import { SetupError } from '../errors.ts'
import { errorCode } from '../journal/format.ts'
import type { Issue } from './issues.ts'

const HEADINGS = 'file,line,column,code,clause,earlier,value,reason'
const WRITE_AT = 65_536
const quoted = (text: string | number | null | undefined): string => {
  const plain = String(text ?? '')
  return /[",\r\n;]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
/** A value keeps a quote before it where a spreadsheet would run it. */
const unrun = (value: string | undefined): string => (/^[-=+@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? ''))

const isReport = (path: string): boolean => {
  const file = openSync(path, 'r')
  const beginning = Buffer.alloc(HEADINGS.length)
  readSync(file, beginning)
  closeSync(file)
  return beginning.toString() === HEADINGS
}

/** The file of --report: every fault, as a table that opens in a spreadsheet. */
export class ReportFile {
  readonly #file: number
  #text = `${HEADINGS}\n`

  /** Makes it with mode 0600, over an earlier report and over nothing else. Throws a SetupError. */
  constructor(path: string) {
    try {
      if (existsSync(path) && !isReport(path)) {
        throw new SetupError(`--report ${path} is a file that is no report: name another`)
      }
      this.#file = openSync(path, 'w', 0o600)
    } catch (error) {
      if (error instanceof SetupError) throw error
      throw new SetupError(`--report ${path} can't be made (${errorCode(error)})`, { cause: error })
    }
  }

  readonly add = ({ file, line, column, code, clause, earlier, value, reason }: Issue): void => {
    this.#text += `${[file, line, column, code, clause, earlier, unrun(value), reason].map(quoted).join(',')}\n`
    if (this.#text.length >= WRITE_AT) this.#write()
  }

  close(): void {
    this.#write()
    closeSync(this.#file)
  }

  #write(): void {
    writeSync(this.#file, this.#text)
    this.#text = ''
  }
}
