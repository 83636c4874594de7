import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compressed, encodingFor, padding } from '../../src/gateway/compress.ts'

const answer = (bytes: number) => ({ status: 200, headers: { 'x-kept': '1' }, body: Buffer.from('x'.repeat(bytes)) })

const answeredTo = async (accepted: string | undefined, bytes: number) =>
  compressed({ headers: accepted === undefined ? {} : { 'accept-encoding': accepted } }, answer(bytes))

describe('the encoding that a client accepts', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['gzip ; q=0.4 , br ; q=0.5', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, gzip;q=0', 'identity'],
    ['identity, br;q=0.5', 'identity'],
    ['identity;q=0, gzip;q=0.1', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['gzip, *;q=0', 'gzip'],
    ['deflate, zstd', 'identity'],
    ['identity;q=0', 'identity'],
    ['br;q=2', 'identity'],
    ['br;q=x, gzip;q=0.1', 'gzip'],
    ['brotli', 'identity'],
    [',;,', 'identity'],
  ])('of "%s" is %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding)
  })
})

describe('an answer', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('in %s is the same body, with its other headers', async (encoding, decompress) => {
    const { headers, body, status } = await answeredTo(encoding, 10_000)
    expect(headers).toMatchObject({ 'x-kept': '1', 'content-encoding': encoding })
    expect(status).toBe(200)
    expect(body.length).toBeLessThan(1_000)
    expect(decompress(body)).toEqual(answer(10_000).body)
  })

  test('of less than 1,000 bytes is sent as it is', async () => {
    expect(await answeredTo('br', 999)).toEqual(answer(999))
    expect((await answeredTo('br', 1_000)).headers).toMatchObject({ 'content-encoding': 'br' })
  })

  test('is sent as it is to who accepts nothing else', async () => {
    expect(await answeredTo(undefined, 10_000)).toEqual(answer(10_000))
  })
})

describe('the padding', () => {
  const paddings = Array.from({ length: 2_000 }, padding)
  const lengths = paddings.map((each) => each.length)

  test('hides how well the body could be compressed: the same answer has another length each time', async () => {
    const sent = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const { headers, body } = await answeredTo('br', 10_000)
        return JSON.stringify(headers).length + body.length
      }),
    )
    expect(new Set(sent).size).toBeGreaterThan(15)
  })

  test('is short so seldom that its shortest can’t be waited for, and taken off', () => {
    expect(lengths.filter((length) => length < 150).length).toBeLessThan(lengths.length / 100)
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    const spread = Math.sqrt(lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length)
    expect(spread).toBeGreaterThan(80)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1_017)
  })

  test('is of characters that can’t be shortened, and fit into a header', () => {
    for (const each of paddings.slice(0, 50)) expect(each).toMatch(/^[\w-]+$/)
    expect(new Set(paddings.map((each) => each.slice(0, 20))).size).toBe(paddings.length)
  })
})
