/** Compressed answers, as the client accepts them (docs/decisions/0013). */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Reply } from './http.ts'
import { weightOf } from './weight.ts'

/** A smaller body is sent as it is: it fits into one packet. bytes */
const LEAST_BYTES = 1_000

/** The first wins where the client likes several equally. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const
type Encoding = (typeof ENCODINGS)[number]

/** The encoding to answer in (RFC 9110 12.5.3). Where the client accepts none of ours, the body as it is. */
export function encodingFor(accepted: string | undefined): Encoding {
  const weights = new Map(
    (accepted ?? '').split(',').map((entry) => {
      const [name = '', ...parameters] = entry.split(';')
      return [name.trim().toLowerCase(), weightOf(parameters)]
    }),
  )
  // The body as it is: acceptable unless refused, but only where nothing else is.
  const unnamed = (encoding: Encoding): number => weights.get('*') ?? (encoding === 'identity' ? Number.MIN_VALUE : 0)
  const liked = ENCODINGS.map((encoding) => ({ encoding, weight: weights.get(encoding) ?? unnamed(encoding) }))
  const best = liked.reduce((one, other) => (other.weight > one.weight ? other : one))
  return best.weight > 0 ? best.encoding : 'identity'
}

/** Qualities by measurement: docs/decisions/0013 has the table. */
const COMPRESS = {
  br: async (body: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 4,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: async (body: Buffer): Promise<Buffer> => promisify(gzip)(body, { level: 6 }),
} as const

/** How many bytes the padding is a sum of, and the highest value of each: 508 characters in the middle, give or take 100. */
const PADDING_PARTS = 8
const PADDING_MASK = 127

/**
 * Characters of a random number, which hide how well the body could be compressed. The number is a sum, so that its smallest
 * value never comes: of a single random number it would, and give the length away. The characters are random, so that a
 * proxy can't shorten them.
 */
export function padding(): string {
  const length = randomBytes(PADDING_PARTS).reduce((sum, byte) => sum + (byte & PADDING_MASK), 1)
  return randomBytes(length).toString('base64url').slice(0, length)
}

/** The answer in the encoding that the client accepts, where its body is large enough. */
export async function compressed<Answer extends Pick<Reply, 'headers' | 'body'>>(
  { headers: { 'accept-encoding': accepted } }: Pick<IncomingMessage, 'headers'>,
  answer: Answer,
): Promise<Answer> {
  const { body } = answer
  if (!Buffer.isBuffer(body) || body.length < LEAST_BYTES) return answer
  const encoding = encodingFor(Array.isArray(accepted) ? accepted.join() : accepted)
  if (encoding === 'identity') return answer
  return {
    ...answer,
    headers: { ...answer.headers, 'content-encoding': encoding, 'x-padding': padding() },
    body: await COMPRESS[encoding](body),
  }
}
