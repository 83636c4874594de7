/* oxlint-disable no-underscore-dangle -- the names are the driver's */
import { createRequire } from 'node:module'
import { inspect, isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import neo4j from 'neo4j-driver'
import { afterEach, describe, expect, it } from 'vitest'
import { installFastDecoder, uninstallFastDecoder } from '../../src/graph/decoder.ts'

type IntegerMode = { readonly disableLosslessIntegers: boolean; readonly useBigInt: boolean }
type Packable = (value: unknown) => () => void
type ChannelBuffer = { readonly _buffer: Buffer; position: number }
type Protocol = { packable: Packable; unpack(buffer: object): unknown }
type Dechunker = { onmessage: (buffer: object) => void; write(buffer: object): void }

const require = createRequire(createRequire(import.meta.url).resolve('neo4j-driver'))
const lib = 'neo4j-driver-bolt-connection/lib'
const BoltProtocol: new (server: object, channel: object, mode: IntegerMode) => Protocol = require(
  `${lib}/bolt/bolt-protocol-v5x8.js`,
).default
const {
  default: Channel,
  alloc,
}: { default: new (bytes: Buffer) => ChannelBuffer; readonly alloc: (size: number) => ChannelBuffer } = require(
  `${lib}/channel/channel-buf.js`,
)
const { Dechunker: DechunkerClass }: { Dechunker: new () => Dechunker } = require(`${lib}/channel/chunking.js`)
const { Structure }: { Structure: new (signature: number, fields: readonly unknown[]) => object } = require(
  `${lib}/packstream/structure.js`,
)
const { Unpacker }: { Unpacker: { readonly prototype: { readonly unpack: unknown } } } = require(
  `${lib}/packstream/packstream-v1.js`,
)

const MODES: readonly IntegerMode[] = [
  { disableLosslessIntegers: false, useBigInt: false },
  { disableLosslessIntegers: true, useBigInt: false },
  { disableLosslessIntegers: false, useBigInt: true },
]

/** The bytes that the driver's own packer makes of a value. */
const pack = (value: unknown, size = 1 << 16): Buffer => {
  const channel = alloc(size)
  new BoltProtocol({}, channel, { disableLosslessIntegers: false, useBigInt: false }).packable(value)()
  return Buffer.from(channel._buffer.subarray(0, channel.position))
}

/** Decodes as a connection does: the message in chunks, the stream of chunks in packets. */
const decode = (bytes: Buffer, mode: IntegerMode, chunk: number, packet: number): unknown => {
  const stream: Buffer[] = []
  for (let at = 0; at < bytes.length; at += chunk) {
    const part = bytes.subarray(at, at + chunk)
    stream.push(Buffer.from([part.length >> 8, part.length & 0xff]), part)
  }
  const wire = Buffer.concat([...stream, Buffer.from([0, 0])])
  const protocol = new BoltProtocol({}, alloc(0), mode)
  const dechunker = new DechunkerClass()
  const messages: unknown[] = []
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- not an event target
  dechunker.onmessage = (buffer) => messages.push(protocol.unpack(buffer))
  for (let at = 0; at < wire.length; at += packet) dechunker.write(new Channel(wire.subarray(at, at + packet)))
  expect(messages).toHaveLength(1)
  return messages[0]
}

const show = (value: unknown): string =>
  inspect(value, { depth: null, maxArrayLength: null, maxStringLength: null, breakLength: Infinity })

/** The first integer mode in which our value is not the driver's, with both; undefined when there is none. */
const difference = (bytes: Buffer, chunk = 0xffff, packet = 0xffff): object | undefined => {
  for (const mode of MODES) {
    uninstallFastDecoder()
    const whole = decode(bytes, mode, 0xffff, 1 << 24)
    const split = decode(bytes, mode, chunk, packet)
    installFastDecoder()
    const ours = decode(bytes, mode, chunk, packet)
    const equal = isDeepStrictEqual(ours, whole) && isDeepStrictEqual(ours, split)
    // as text, the order of keys counts too; too slow for the largest values
    if (!equal || (bytes.length < 100_000 && show(ours) !== show(whole)))
      return { mode, ours: show(ours), driver: show(whole) }
  }
  return undefined
}

const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => neo4j.int(value))
const integer = fc.oneof(
  int64,
  fc.integer({ min: -70_000, max: 70_000 }).map((value) => neo4j.int(value)),
)
const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.uuid())
const key = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', '', '0', '10', 'id', 'peermap_id', 'née', 'k'.repeat(33)),
  text,
)
const days = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => neo4j.int(value))
const nanos = fc.integer({ min: 0, max: 999_999_999 }).map((value) => neo4j.int(value))
const secondOfDay = fc.integer({ min: 0, max: 86_399 })
const dateTime = fc
  .tuple(fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), fc.boolean())
  .map(([at, zoned]) => {
    const second = neo4j.int(Math.floor(at.getTime() / 1000))
    const zone = zoned ? 'Europe/London' : neo4j.int(3600)
    return new Structure(zoned ? 0x69 : 0x49, [second, neo4j.int(at.getMilliseconds() * 1_000_000), zone])
  })
const structured = fc.oneof(
  dateTime,
  days.map((day) => new Structure(0x44, [day])),
  fc.tuple(days, nanos).map(([second, nano]) => new Structure(0x64, [second, nano])),
  secondOfDay.map((second) => new Structure(0x74, [neo4j.int(BigInt(second) * 1_000_000_000n)])),
  secondOfDay.map((second) => new Structure(0x54, [neo4j.int(BigInt(second) * 1_000_000_000n), neo4j.int(-3600)])),
  fc.tuple(days, days, days, nanos).map((fields) => new Structure(0x45, fields)),
  fc.tuple(fc.double(), fc.double()).map(([x, y]) => new Structure(0x58, [neo4j.int(4326), x, y])),
  fc.double().map((x) => new Structure(0x59, [neo4j.int(9157), x, x, x])),
)
const nodeOf = (id: unknown, properties: object) => new Structure(0x4e, [id, ['Person', 'Née'], properties, 'n:1'])
const unboundOf = (id: unknown, properties: object) => new Structure(0x72, [id, 'PEER', properties, 'r:1'])
const { value } = fc.letrec((tie) => ({
  map: fc
    .array(fc.tuple(key, tie('value')), { maxLength: 8 })
    .map((pairs) => Object.fromEntries<unknown>(pairs))
    .map((map): object => map),
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constantFrom(null, true, false, NaN, Infinity, -Infinity, -0),
    fc.double(),
    integer,
    text,
    structured,
    fc.int8Array(),
    fc.array(tie('value'), { maxLength: 8 }),
    tie('map'),
    fc.tuple(integer, tie('map')).map(([id, map]) => nodeOf(id, Object(map))),
    fc
      .tuple(integer, tie('map'))
      .map(([id, map]) => new Structure(0x52, [id, id, id, 'PEER', Object(map), 'r:1', 'n:1', 'n:2'])),
    fc.tuple(integer, tie('map')).map(([id, map]) => {
      const nodes = [nodeOf(id, Object(map)), nodeOf(neo4j.int(7), {})]
      return new Structure(0x50, [nodes, [unboundOf(id, Object(map))], [neo4j.int(1), neo4j.int(1)]])
    }),
    fc.constant(new Structure(0x7f, ['no such structure'])),
  ),
}))

afterEach(uninstallFastDecoder)

describe('the fast decoder gives the values of the driver', () => {
  it('for any value, in any chunks and packets, in the three integer modes', () => {
    const part = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 4000 }))
    fc.assert(
      fc.property(value, part, part, (any, chunk, packet) => {
        expect(difference(pack(any), chunk, packet)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it('at the edges of each integer size', () => {
    const edges = [
      0n,
      15n,
      16n,
      127n,
      128n,
      255n,
      32_767n,
      32_768n,
      65_535n,
      2n ** 31n,
      2n ** 32n,
      2n ** 53n,
      2n ** 62n,
    ]
    const values = edges.flatMap((edge) => [edge - 1n, edge, edge + 1n, -edge - 1n, -edge, -edge + 1n])
    expect(difference(pack([...values, 2n ** 63n - 1n, -(2n ** 63n)].map((edge) => neo4j.int(edge))))).toBeUndefined()
  })

  it.each([0, 15, 16, 255, 256, 65_535, 65_536])('for strings, lists, bytes and maps of %i', (size) => {
    const list = Array.from({ length: size }, (_, i) => neo4j.int(i % 300))
    const map = Object.fromEntries(list.map((item, i) => [`key${i}`, item]))
    const values = ['x'.repeat(size), '€'.repeat(size / 3), list, new Int8Array(size).fill(-7), map]
    for (const any of values) expect(difference(pack(any, 1 << 21), 8192, 3001)).toBeUndefined()
  })

  it('for a value nested 1,000 deep', () => {
    let deep: unknown = 'end'
    for (let i = 0; i < 1000; i++) deep = i % 2 === 0 ? [deep] : { a: deep }
    expect(difference(pack(deep), 7, 5)).toBeUndefined()
  })

  it('for keys that share a place in the memory of keys', () => {
    const maps = Array.from({ length: 5000 }, (_, i) => ({ [`k${i}`]: neo4j.int(i), [`é${i}`]: true }))
    expect(difference(pack([...maps, ...maps], 1 << 20), 1000, 1000)).toBeUndefined()
  })

  it('for two keys of one place, where the characters of one are the bytes of the other', () => {
    const other = 'j\u03ec\u0215'
    const bytesOfKey = Buffer.from(other).toString('latin1')
    expect(difference(pack([{ [bytesOfKey]: true }, { [other]: true }]))).toBeUndefined()
  })

  it('and a key called __proto__ never becomes a prototype', () => {
    installFastDecoder()
    const bytes = pack(Object.fromEntries([['__proto__', { admin: true }]]))
    const decoded = Object(decode(bytes, { disableLosslessIntegers: true, useBigInt: false }, 3, 3))
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype)
    expect(Object.keys(decoded)).toEqual(['__proto__'])
  })

  it('and a message that ends inside a value throws', () => {
    installFastDecoder()
    const bytes = pack({ id: 'a string of more than fifteen bytes', list: [1.5, neo4j.int(2n ** 40n), null], x: {} })
    const mode = { disableLosslessIntegers: true, useBigInt: false }
    const protocol = new BoltProtocol({}, alloc(0), mode)
    for (let end = 0; end < bytes.length; end++) {
      expect(() => protocol.unpack(new Channel(bytes.subarray(0, end)))).toThrow(/./)
    }
  })
})

describe('the fast decoder is bound to the driver it was tested with', () => {
  it('stays off with another version and says which', () => {
    const before = Unpacker.prototype.unpack
    expect(installFastDecoder(['6.2.0'])).toEqual({
      installed: false,
      reason: 'neo4j-driver is 6.3.0, tested with 6.2.0',
    })
    expect(Unpacker.prototype.unpack).toBe(before)
  })

  it('installs once, and gives the driver its own functions back', () => {
    const before = Unpacker.prototype.unpack
    expect(installFastDecoder()).toEqual({ installed: true })
    const ours = Unpacker.prototype.unpack
    expect(ours).not.toBe(before)
    expect(installFastDecoder()).toEqual({ installed: true })
    expect(Unpacker.prototype.unpack).toBe(ours)
    uninstallFastDecoder()
    expect(Unpacker.prototype.unpack).toBe(before)
  })
})
