/* oxlint-disable no-underscore-dangle -- the names are the driver's */
import { createRequire } from 'node:module'
import { PackStreamReader, type ChannelBuffer, type DriverParts, type Unpack } from './packstream.ts'

/** Whether the driver decodes with our functions; if not, why: said in the log at start. */
export type DecoderState = { readonly installed: true } | { readonly installed: false; readonly reason: string }

/** The parts of the driver that are used or replaced, as the tested versions have them. */
type Internals = {
  readonly ChannelBuffer: new (bytes: Buffer) => ChannelBuffer
  readonly combined: { default: new (parts: readonly object[]) => object }
  readonly prototype: { unpack: Unpack }
  readonly Structure: DriverParts['Structure']
  readonly int: DriverParts['int']
}

const TESTED: readonly string[] = ['6.3.0']

// The driver's ES build is for bundlers; in Node `import` and `require` both get lib/, where these modules are.
const require = createRequire(createRequire(import.meta.url).resolve('neo4j-driver'))

const versionOf = (name: string): string => {
  const { version }: { readonly version: string } = require(`${name}/package.json`)
  return version
}

const load = (): Internals => {
  const lib = 'neo4j-driver-bolt-connection/lib'
  return {
    ChannelBuffer: require(`${lib}/channel/channel-buf.js`).default,
    combined: require(`${lib}/channel/combined-buf.js`),
    prototype: require(`${lib}/packstream/packstream-v1.js`).Unpacker.prototype,
    Structure: require(`${lib}/packstream/structure.js`).Structure,
    int: require('neo4j-driver-core').int,
  }
}

let undo: (() => void) | undefined

/**
 * Replaces two functions of neo4j-driver for the whole process: they cost more than the database on a large map.
 * `CombinedBuffer` (a message of several chunks) searches its list of chunks for each byte: the chunks are joined once
 * instead. `Unpacker.unpack` becomes `PackStreamReader`. Values stay the same (test/graph/decoder.test.ts).
 *
 * Does nothing, and says why, with a driver it was not tested with. A second call changes nothing. Open connections
 * decode with it from their next message on.
 */
export const installFastDecoder = (tested: readonly string[] = TESTED): DecoderState => {
  for (const name of ['neo4j-driver', 'neo4j-driver-bolt-connection', 'neo4j-driver-core']) {
    const version = versionOf(name)
    if (!tested.includes(version)) {
      return { installed: false, reason: `${name} is ${version}, tested with ${tested.join(', ')}` }
    }
  }
  undo ??= replace(load())
  return { installed: true }
}

/** Gives the driver its own functions back: for tests and benchmarks. */
export const uninstallFastDecoder = (): void => {
  undo?.()
  undo = undefined
}

const replace = ({ ChannelBuffer, combined, prototype, Structure, int }: Internals): (() => void) => {
  const CombinedBuffer = combined.default
  const unpack = prototype.unpack
  const parts: DriverParts = { unpack, int, Structure }

  const isJoinable = (part: object): part is ChannelBuffer => part instanceof ChannelBuffer
  combined.default = new Proxy(CombinedBuffer, {
    construct(target, [chunks]: [readonly object[]]) {
      return chunks.every(isJoinable)
        ? new ChannelBuffer(Buffer.concat(chunks.map((chunk) => chunk._buffer)))
        : new target(chunks)
    },
  })
  prototype.unpack = function (buffer, hydrate = (structure) => structure) {
    if (!isJoinable(buffer)) return unpack.call(this, buffer, hydrate)
    const reader = new PackStreamReader(parts, this, buffer, hydrate)
    const value = reader.value()
    buffer.position = reader.at
    return value
  }

  return () => {
    combined.default = CombinedBuffer
    prototype.unpack = unpack
  }
}
