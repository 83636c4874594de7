/**
 * A file that only grows, whose `append` resolves when the bytes are on disk and not before. It fails closed:
 * after a failed write it cuts the file back to the last synced byte, or stays closed; after a failed sync it stays closed,
 * because the kernel may report the loss once and then forget it.
 */
import { fstatSync, statSync, type Stats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'

/** A write did not reach the disk. `final`: no later write can, until the journal is opened again. */
export class NotDurable extends Error {
  override readonly name = 'NotDurable'
  readonly final: boolean

  constructor(message: string, final: boolean, options?: ErrorOptions) {
    super(message, options)
    this.final = final
  }
}

const statNamed = (path: string): Stats | null => {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null
  } catch {
    return null
  }
}

/** `path`: the name of the file; `file`: its handle, opened for appending; `length`: the bytes that are certainly on disk. */
export type DurableFileOptions = { readonly path: string; readonly file: FileHandle; readonly length: number }

/** Larger than most entries. */
const TRIAL = Buffer.alloc(65_536, ' ')

/** See the top of this file. One `append` at a time. */
export class DurableFile {
  readonly #path: string
  readonly #file: FileHandle
  #length: number
  /** A batch of which an unknown part may stand behind the durable length. */
  #unsure: Buffer | null = null
  #dead: NotDurable | null = null

  constructor({ path, file, length }: DurableFileOptions) {
    this.#path = path
    this.#file = file
    this.#length = length
  }

  /** Whether an append may still succeed. */
  get alive(): boolean {
    return this.#dead === null
  }

  /** Appends and syncs. Throws NotDurable; then nothing of `bytes` counts as written. */
  async append(bytes: Buffer): Promise<void> {
    if (this.#dead) throw this.#dead
    if (this.#unsure) await this.#cutBack(this.#unsure)
    this.#expectLength(this.#length)
    try {
      await this.#writeAll(bytes)
    } catch (cause) {
      this.#unsure = bytes
      await this.#cutBack(bytes).catch(() => undefined)
      throw this.#dead ?? new NotDurable('the journal could not be written', false, { cause })
    }
    const after = this.#length + bytes.length
    this.#expectLength(after)
    try {
      await this.#file.datasync()
    } catch (cause) {
      // The kernel still shows lost bytes to readers. They are cut off, or the next start would build on them.
      await this.#file.truncate(this.#length).catch(() => undefined)
      throw this.#die('the journal could not be synced', cause)
    }
    this.#length = after
  }

  /**
   * Tests after a failure whether an append could succeed: writes blanks, syncs them and cuts them away again. A crash leaves
   * them as a torn tail. Not to be called during an append. Throws NotDurable.
   */
  async tryOut(): Promise<void> {
    if (this.#dead) throw this.#dead
    if (this.#unsure) await this.#cutBack(this.#unsure)
    this.#expectLength(this.#length)
    this.#unsure = TRIAL
    try {
      await this.#writeAll(TRIAL)
      await this.#file.datasync()
    } catch (cause) {
      throw new NotDurable('the journal could not be written', false, { cause })
    } finally {
      await this.#cutBack(TRIAL).catch(() => undefined)
    }
  }

  /** Closes the file. Later appends throw. */
  async close(): Promise<void> {
    this.#dead ??= new NotDurable('the journal is closed', true)
    await this.#file.close()
  }

  async #writeAll(bytes: Buffer): Promise<void> {
    for (let written = 0; written < bytes.length;) {
      const { bytesWritten } = await this.#file.write(bytes, written, bytes.length - written, null)
      written += bytesWritten
    }
  }

  /**
   * INVARIANT: a file that somebody else has written, cut, moved or replaced is not written to, and never cut. The check is a
   * synchronous stat: the kernel answers from memory, and handing it to another thread would cost four times an append.
   */
  #expectLength(length: number): void {
    const open = fstatSync(this.#file.fd)
    const named = statNamed(this.#path)
    if (open.size !== length || named === null || named.ino !== open.ino || named.dev !== open.dev) {
      throw this.#die('the journal was changed by another hand')
    }
  }

  /** Removes what a failed write left, if that is exactly a part of the bytes of that write. */
  async #cutBack(meant: Buffer): Promise<void> {
    const { size } = await this.#file.stat()
    const left = Buffer.alloc(Math.max(0, size - this.#length))
    if (left.length > meant.length) throw this.#die('the journal was changed by another hand')
    await this.#file.read(left, 0, left.length, this.#length)
    if (!left.equals(meant.subarray(0, left.length))) throw this.#die('the journal was changed by another hand')
    if (left.length > 0) {
      await this.#file.truncate(this.#length).catch((cause: unknown) => {
        throw new NotDurable('the journal could not be cut back', false, { cause })
      })
      await this.#file.datasync().catch((cause: unknown) => {
        throw this.#die('the journal could not be synced', cause)
      })
    }
    this.#unsure = null
  }

  #die(message: string, cause?: unknown): NotDurable {
    this.#dead ??= new NotDurable(message, true, { cause })
    return this.#dead
  }
}
