/* oxlint-disable no-underscore-dangle -- the names are the driver's */
/**
 * Reads PackStream (https://neo4j.com/docs/bolt/current/packstream/) as neo4j-driver's `Unpacker.unpack` does, value for
 * value, with one switch where that tries up to ten functions per value. What is rare (byte arrays, 64-bit integers,
 * strings, lists and maps beyond 65,535 items, anything unknown) is handed back to the driver's own function.
 */

/** Turns a structure (node, date, point, ...) into the driver's object. */
export type Hydrate = (structure: unknown) => unknown
/** Node's own slice to string, without the argument checks of `toString`: a third of the time for short strings. */
type Bytes = Buffer & { utf8Slice(start: number, end: number): string }
/** The driver's buffer: a position over Node's bytes. */
export type ChannelBuffer = { readonly _buffer: Bytes; position: number }
/** The driver's unpacker, which carries the choice between its three integer forms. */
export type Unpacker = { readonly _disableLosslessIntegers: boolean; readonly _useBigInt: boolean }
/** `Unpacker.prototype.unpack`. */
export type Unpack = (this: Unpacker, buffer: ChannelBuffer, hydrate?: Hydrate) => unknown

/** What the reader takes from the driver. */
export type DriverParts = {
  readonly unpack: Unpack
  readonly int: (value: number) => object
  readonly Structure: new (signature: number, fields: unknown[]) => object
}

const KEY_SLOTS = 1024
const KEY_BYTES = 32
/** ASCII map keys by hash of their bytes. Keys only: no value stays in memory. */
const keys: string[] = Array.from({ length: KEY_SLOTS }, () => '')

/** Reads values from the buffer's position on. One per message: messages share nothing but `keys`. */
export class PackStreamReader {
  /** Where the next value begins. */
  at: number
  private readonly bytes: Bytes
  private readonly buffer: ChannelBuffer
  private readonly unpacker: Unpacker
  private readonly hydrate: Hydrate
  private readonly driver: DriverParts

  constructor(driver: DriverParts, unpacker: Unpacker, buffer: ChannelBuffer, hydrate: Hydrate) {
    this.at = buffer.position
    this.bytes = buffer._buffer
    this.buffer = buffer
    this.unpacker = unpacker
    this.hydrate = hydrate
    this.driver = driver
  }

  /** The next value. Throws when the message ends inside it. */
  value(): unknown {
    const marker = this.uint8()
    if (marker < 0x80) return this.integer(marker)
    if (marker < 0x90) return this.string(marker & 0x0f)
    if (marker < 0xa0) return this.list(marker & 0x0f)
    if (marker < 0xb0) return this.map(marker & 0x0f)
    if (marker < 0xc0) return this.structure(marker & 0x0f)
    if (marker >= 0xf0) return this.integer(marker - 0x100)
    switch (marker) {
      case 0xc0:
        return null
      case 0xc1:
        return this.bytes.readDoubleBE(this.skip(8))
      case 0xc2:
        return false
      case 0xc3:
        return true
      case 0xc8:
        return this.integer(this.bytes.readInt8(this.skip(1)))
      case 0xc9:
        return this.integer(this.bytes.readInt16BE(this.skip(2)))
      case 0xca:
        return this.integer(this.bytes.readInt32BE(this.skip(4)))
      case 0xd0:
        return this.string(this.uint8())
      case 0xd1:
        return this.string(this.bytes.readUInt16BE(this.skip(2)))
      case 0xd4:
        return this.list(this.uint8())
      case 0xd5:
        return this.list(this.bytes.readUInt16BE(this.skip(2)))
      case 0xd8:
        return this.map(this.uint8())
      default:
        return this.leaveToDriver()
    }
  }

  private leaveToDriver(): unknown {
    this.buffer.position = this.at - 1
    const value = this.driver.unpack.call(this.unpacker, this.buffer, this.hydrate)
    this.at = this.buffer.position
    return value
  }

  private skip(size: number): number {
    const start = this.at
    this.at += size
    return start
  }

  private uint8(): number {
    const byte = this.bytes[this.at++]
    if (byte === undefined) throw new RangeError('message ends inside a value')
    return byte
  }

  private integer(value: number): unknown {
    if (this.unpacker._useBigInt) return BigInt(value)
    return this.unpacker._disableLosslessIntegers ? value : this.driver.int(value)
  }

  private string(size: number): string {
    return this.bytes.utf8Slice(this.skip(size), this.at)
  }

  private list(size: number): unknown[] {
    const list: unknown[] = []
    for (let i = 0; i < size; i++) list.push(this.value())
    return list
  }

  private map(size: number): object {
    const map: Record<string, unknown> = {}
    for (let i = 0; i < size; i++) {
      const key = this.key()
      const value = this.value()
      // INVARIANT: a key called __proto__ stays a key; it would set the prototype
      if (key === '__proto__') {
        Object.defineProperty(map, key, { value, writable: true, enumerable: true, configurable: true })
      } else map[key] = value
    }
    return map
  }

  private key(): string {
    const marker = this.uint8()
    if (marker >= 0x80 && marker < 0x90) return this.knownString(marker & 0x0f)
    if (marker === 0xd0) return this.knownString(this.uint8())
    return String(this.leaveToDriver())
  }

  private knownString(size: number): string {
    if (size > KEY_BYTES) return this.string(size)
    const { bytes, at } = this
    let hash = size
    for (let i = at; i < at + size; i++) hash = (hash * 31 + (bytes[i] ?? 0)) | 0
    const slot = hash & (KEY_SLOTS - 1)
    const known = keys[slot] ?? ''
    if (known.length === size) {
      let i = 0
      while (i < size && known.charCodeAt(i) === bytes[at + i]) i++
      if (i === size) {
        this.at += size
        return known
      }
    }
    const key = this.string(size)
    // INVARIANT: ASCII only (as many characters as bytes), or the bytes of one key could read as another
    if (key.length === size) keys[slot] = key
    return key
  }

  private structure(size: number): unknown {
    const signature = this.uint8()
    return this.hydrate(new this.driver.Structure(signature, this.list(size)))
  }
}
