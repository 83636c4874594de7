/**
 * A file that only grows, whose `append` resolves when the bytes are on disk and not before. It fails closed:
 * after a failed write it cuts back to what is known to be on disk, or stays shut; after a failed sync it stays shut,
 * because the kernel may report the loss once and then forget it.
 */
import { fstatSync, statSync, type Stats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'

/** A write that is not on disk. `final`: no later one can be either, until the journal is opened again. */
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

/** `path` names the file, `file` is it, opened for appending; `length` is what is known to be on disk, in bytes. */
export type DurableFileOptions = { readonly path: string; readonly file: FileHandle; readonly length: number }

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
      // What the kernel lost it still shows to readers: cut it off, or the next start would build on it.
      await this.#file.truncate(this.#length).catch(() => undefined)
      throw this.#die('the journal could not be synced', cause)
    }
    this.#length = after
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
   * INVARIANT: a file that another hand has written, cut, moved or replaced is not written to, and never cut. Asked of the
   * kernel's memory, in this thread: handing it to another costs many times the question, four times an append.
   */
  #expectLength(length: number): void {
    const open = fstatSync(this.#file.fd)
    const named = statNamed(this.#path)
    if (open.size !== length || named === null || named.ino !== open.ino || named.dev !== open.dev) {
      throw this.#die('the journal was changed by another hand')
    }
  }

  /** Takes away what a failed write left, if it is exactly a part of what that write meant to leave. */
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
