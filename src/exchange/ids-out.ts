/** Which id of the files became which id of the graph: the only place where both stand, readable by its owner alone. */
import { open, rm, type FileHandle } from 'node:fs/promises'
import { SetupError } from '../errors.ts'
import { errorCode } from '../journal/format.ts'

const WRITE_AT = 65_536
const quoted = (text: string): string => (/[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One row. */
export type IdRow = {
  readonly map: string
  readonly kind: string
  readonly fileId: string
  readonly id: string
  readonly label: string
}

/** The file of --ids-out while it is written. */
export class IdsOut {
  readonly #path: string
  readonly #file: FileHandle
  #text = 'map,kind,fileId,id,label\n'

  private constructor(path: string, file: FileHandle) {
    this.#path = path
    this.#file = file
  }

  /** Makes the file with mode 0600. Throws a SetupError if it is there already, or can't be made. */
  static async open(path: string): Promise<IdsOut> {
    try {
      return new IdsOut(path, await open(path, 'wx', 0o600))
    } catch (error) {
      throw new SetupError(`--ids-out ${path} can't be made (${errorCode(error)}): name a file that is not there yet`, {
        cause: error,
      })
    }
  }

  async add({ map, kind, fileId, id, label }: IdRow): Promise<void> {
    this.#text += `${[map, kind, fileId, id, label].map(quoted).join(',')}\n`
    if (this.#text.length >= WRITE_AT) await this.#write()
  }

  /** Puts it on disk, before the maps are opened. */
  async close(): Promise<void> {
    await this.#write()
    await this.#file.sync()
    await this.#file.close()
  }

  /** Takes it away after a failure: its ids are of no map. */
  async discard(): Promise<void> {
    await this.#file.close().catch(() => {})
    await rm(this.#path, { force: true })
  }

  async #write(): Promise<void> {
    await this.#file.write(this.#text)
    this.#text = ''
  }
}
