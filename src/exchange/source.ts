/** The bytes of a file as text: gzip opened, UTF-8 checked, hashed on the way. Streaming. */
import { isUtf8 } from 'node:buffer'
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline, Transform, type Readable, type TransformCallback } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { errorCode } from '../journal/format.ts'

/** A file that can't be read as text. `line` is the first that is wrong, where that is known. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly code: 'UNREADABLE' | 'NOT_UTF8' | 'NOT_CSV'
  readonly line: number | null

  constructor(code: SourceError['code'], message: string, line: number | null = null) {
    super(message)
    this.code = code
    this.line = line
  }
}

/** A file that is read once: its text in pieces, and after the last of them the hash of its bytes. */
export type Source = {
  readonly text: Readable
  /** Bytes in the file, as it is on disk. */
  readonly size: number
  /** Bytes read from it so far. */
  readonly bytesRead: () => number
  /** SHA-256 of the bytes on disk, hex; whole only after the end of `text`. */
  readonly hash: () => string
}

const NEWLINE = 0x0a

/** Passes on UTF-8 without its byte order mark, and stops at the first line that is not UTF-8. */
class Utf8 extends Transform {
  #rest: Buffer = Buffer.alloc(0)
  #line = 1
  #first = true

  constructor() {
    super({ encoding: 'utf8' })
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    const end = wholeCharacters(bytes)
    this.#rest = bytes.subarray(end)
    this.#check(bytes.subarray(0, end), done)
  }

  override _flush(done: TransformCallback): void {
    this.#check(this.#rest, done)
  }

  #check(bytes: Buffer, done: TransformCallback): void {
    if (!isUtf8(bytes)) {
      done(
        new SourceError('NOT_UTF8', 'this is not UTF-8: save the sheet as "CSV UTF-8"', this.#line + wrongLine(bytes)),
      )
      return
    }
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) this.#line += 1
    const marked = this.#first && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK)
    if (bytes.length > 0) this.#first = false
    done(null, marked ? bytes.subarray(3) : bytes)
  }
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** How many bytes come before a last character that is cut in two. */
const wholeCharacters = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(4, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    // 10xxxxxx goes on with a character, 11xxxxxx begins one of several bytes
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return bytes.length - back
  }
  return bytes.length
}

const wrongLine = (bytes: Buffer): number => {
  let line = 0
  let start = 0
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, start)) {
    if (!isUtf8(bytes.subarray(start, at))) return line
    line += 1
    start = at + 1
  }
  return line
}

/** Whether a file begins like a zip archive, which a workbook is. False for one that can't be read. */
export const isZip = async (path: string): Promise<boolean> => {
  try {
    return (await magicOf(path)).startsWith('504b0304')
  } catch {
    return false
  }
}

const magicOf = async (path: string): Promise<string> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead).toString('hex')
  } finally {
    await file.close()
  }
}

/** A failure reaches the reader of the text; the callback is only there because pipeline asks for one. */
const ignore = (): void => {}

/**
 * Opens a file as text. Gzip is known by its first bytes. Throws SourceError; the stream fails with one too.
 */
export const openSource = async (path: string): Promise<Source> => {
  let size = 0
  let magic = ''
  try {
    const facts = await stat(path)
    if (!facts.isFile()) throw new SourceError('UNREADABLE', 'this is not a file')
    size = facts.size
    magic = await magicOf(path)
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError('UNREADABLE', `the file can't be read (${errorCode(error)})`)
  }
  if (magic.startsWith('d0cf')) {
    const reason =
      'this is an old workbook (.xls), or one with a password: save it as .xlsx without one, or as "CSV UTF-8"'
    throw new SourceError('NOT_CSV', reason)
  }
  if (magic.startsWith('fffe') || magic.startsWith('feff')) {
    throw new SourceError('NOT_UTF8', 'this is UTF-16: save the sheet as "CSV UTF-8"', 1)
  }
  const bytes = createReadStream(path)
  const hash: Hash = createHash('sha256')
  bytes.on('data', (chunk) => hash.update(chunk))
  const text = new Utf8()
  if (magic.startsWith('1f8b')) pipeline(bytes, createGunzip(), text, ignore)
  else pipeline(bytes, text, ignore)
  return { text, size, bytesRead: () => bytes.bytesRead, hash: () => hash.copy().digest('hex') }
}

/** SHA-256 of a file's bytes, hex. Throws SourceError. */
export const hashFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk)
  } catch (error) {
    throw new SourceError('UNREADABLE', `the file can't be read (${errorCode(error)})`)
  }
  return hash.digest('hex')
}
