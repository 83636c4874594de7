/** Which id of the files became which id of the graph: the only place where both stand, readable by its owner alone. */
import { existsSync } from 'node:fs'
import { link, open, readdir, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
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

const partOf = (path: string, importId: string): string => `${path}.${importId}.part`

/** Gives the file its name. Never over another file. */
const publish = async (part: string, path: string): Promise<void> => {
  await link(part, path)
  await rm(part)
}

/** The file of --ids-out while it is written: until the maps are open it bears the id of the import beside its name. */
export class IdsOut {
  readonly #path: string
  readonly #part: string
  readonly #file: FileHandle
  #text = 'map,kind,fileId,id,label\n'

  private constructor(path: string, part: string, file: FileHandle) {
    this.#path = path
    this.#part = part
    this.#file = file
  }

  /** Throws a SetupError if there is a file of this name. */
  static refuseTaken(path: string): void {
    if (existsSync(path)) throw new SetupError(`--ids-out ${path} is there already: name a file that is not there yet`)
  }

  /** Makes the file with mode 0600. Throws a SetupError if it is there already, or can't be made. */
  static async open(path: string, importId: string): Promise<IdsOut> {
    IdsOut.refuseTaken(path)
    const part = partOf(path, importId)
    try {
      return new IdsOut(path, part, await open(part, 'wx', 0o600))
    } catch (error) {
      throw new SetupError(`--ids-out ${path} can't be made (${errorCode(error)})`, { cause: error })
    }
  }

  /** Gives the file of an import that was killed after its maps were open its name. Answers whether there was one. */
  static async recover(path: string, importId: string): Promise<boolean> {
    const part = partOf(path, importId)
    if (!existsSync(part)) return false
    IdsOut.refuseTaken(path)
    await publish(part, path)
    return true
  }

  /** Takes away what imports that were killed left of a file of this name. `alive`: of these ids, those to be left. */
  static async tidy(path: string, alive: (ids: readonly string[]) => Promise<readonly string[]>): Promise<void> {
    const before = `${basename(path)}.`
    const names = await readdir(dirname(path)).catch(() => [])
    const ids = names
      .filter((name) => name.startsWith(before) && name.endsWith('.part'))
      .map((name) => name.slice(before.length, -'.part'.length))
      .filter((id) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    if (ids.length === 0) return
    const kept = await alive(ids)
    for (const id of ids) if (!kept.includes(id)) await rm(join(dirname(path), `${before}${id}.part`), { force: true })
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

  /** Gives it its name, after the maps are open. Throws a SetupError: then it keeps the one it has, which that names. */
  async publish(): Promise<void> {
    try {
      await publish(this.#part, this.#path)
    } catch (error) {
      throw new SetupError(`the maps are open; their ids are in ${this.#part} (${errorCode(error)})`, { cause: error })
    }
  }

  /** Takes it away after a failure: its ids are of no map. */
  async discard(): Promise<void> {
    await this.#file.close().catch(() => {})
    await rm(this.#part, { force: true })
  }

  async #write(): Promise<void> {
    await this.#file.write(this.#text)
    this.#text = ''
  }
}
